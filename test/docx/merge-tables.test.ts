/** Three-way merge of tables that people have cut, joined, put in another order, named anew. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { merge } from '../../src/docx/living/merge.ts'
import { readDocument } from '../../src/docx/living/text.ts'
import { isElement, replaceChild } from '../../src/docx/xml/tree.ts'
import { documentOf, merged } from './small-papers.ts'

const head = '| Nội dung | Đơn vị | Năm nay | Năm trước | Tăng, giảm'
const rows = (...figures: readonly [string, string, string]) => [
  `| Số vụ | vụ | ${figures[0]} | 13 | -2`,
  `| Số người chết | người | ${figures[1]} | 10 | -1`,
  `| Số người bị thương | người | ${figures[2]} | 7 | -2`,
]
const was = [head, ...rows('11', '9', '5')]
const is = [head, ...rows('14', '10', '8')]
const textsOf = (lines: readonly string[]) =>
  lines.flatMap((line) => line.split('|').slice(1)).map((cell) => cell.trim())

/** What people do to a table of old figures they would have done to one of the new. */
function same(people: (table: readonly string[]) => readonly string[], name: string): void {
  test(name, () => {
    const { lines, conflicts } = merged(was, people(was), is)
    assert.deepEqual([conflicts, lines.filter((line) => line !== '')], [[], textsOf(people(is)).filter(Boolean)])
  })
}

same(([top, one, two, three]) => [top!, two!, three!, one!], 'a row that was moved within its table')
same(([top, one, two, three]) => [top!, one!, '', top!, two!, three!], 'a table that was cut in two')
same(
  ([top, ...others]) => [top!, ...others.map((row) => row.replace('Số người chết | người', 'Tử vong | nạn nhân'))],
  'a row with other words for the same figures',
)
same(
  (table) => table.map((row) => row.replace(/^(\|[^|]*\|[^|]*)(\|[^|]*)(\|[^|]*)(.*)$/, '$1$3 $2$4')),
  'columns in another order, as the head of the table says',
)

test('a table put on to the end of another', () => {
  const other = [head, '| Số vụ cháy | vụ | 3 | 2 | +1', '| Thiệt hại do cháy | triệu đồng | 420 | 310 | +110']
  const now = [head, '| Số vụ cháy | vụ | 4 | 2 | +2', '| Thiệt hại do cháy | triệu đồng | 425 | 310 | +115']
  const both = (one: readonly string[], two: readonly string[]) => [...one, ...two.slice(1)]
  const { lines, conflicts } = merged([...was, 'Cháy, nổ:', ...other], both(was, other), [...is, 'Cháy, nổ:', ...now])
  assert.deepEqual([conflicts, lines], [[], textsOf(both(is, now))])
})

test('two figures typed into each other\u2019s cell are no columns in another order', () => {
  const typed = was.map((row) => row.replace('9 | 10', '10 | 9'))
  assert.deepEqual(
    merged(
      was,
      typed,
      was.map((row) => row.replace('9 | 10', '8 | 10')),
    ).conflicts,
    [['typed', '10']],
  )
})

test('a row and a paragraph that somebody has written already are not written twice', () => {
  const [row, words] = ['| Thiệt hại tài sản | triệu đồng | 65 | 80 | -15', 'Thụ lý 01 yêu cầu bồi thường.']
  const now = ['# Tai nạn', ...is, row, '# Bồi thường', words, 'Không có việc khác.']
  const { lines, conflicts } = merged(['# Tai nạn', ...was, '# Bồi thường', 'Không có việc khác.'], now, now)
  assert.deepEqual([conflicts, lines.filter((line) => line === words || line === '-15')], [[], ['-15', words]])
})

test('new rows one after another are told of at the table', () => {
  const fresh = ['| Thiệt hại tài sản | triệu đồng | 65 | 80 | -15', '| Số vụ trên đường thủy | vụ | 2 | 1 | +1']
  const lines = ['# Tai nạn', 'Tình hình ổn định.', ...was]
  const { changes } = merge(documentOf(...lines), documentOf(...lines), documentOf(...lines, ...fresh))
  assert.deepEqual(
    changes.map(({ kind, spot }) => [kind, spot?.paragraph.text]),
    [
      ['row', 'Số người bị thương'],
      ['row', 'Số người bị thương'],
    ],
  )
})

test('a cell that people made of two holds the figures of both', () => {
  const edited = documentOf(...was)
  const { cells } = edited.tables[0]!.rows[1]!
  const [into, from] = [cells[2]!.node, cells[3]!.node]
  into.children.push(...from.children)
  for (const child of from.children) if (isElement(child)) child.parent = into
  replaceChild(edited.tables[0]!.rows[1]!.node, from, [])
  const joined = readDocument(edited.root, edited.styles)
  const outcome = merge(documentOf(...was), joined, documentOf(...is))
  outcome.apply({})
  const texts = readDocument(edited.root, edited.styles).paragraphs.map(({ text }) => text)
  assert.deepEqual([outcome.conflicts, outcome.skipped, texts], [[], [], textsOf(is)])
})

test('a head that lost a cell and rows that got one have columns of their own', () => {
  const table = (...figures: readonly string[]) => [
    '| STT | Nội dung | Năm nay | Năm trước',
    `| 1 | Số vụ thụ lý | ${figures[0]} | 30`,
    `| 2 | Số người thụ lý | ${figures[1]} | 60`,
  ]
  const own = (lines: readonly string[]) => [
    lines[0]!.replace('| STT ', ''),
    ...lines.slice(1).map((line) => line.replace('thụ lý |', 'thụ lý | đã soát |')),
  ]
  const { lines, conflicts } = merged(table('41', '83'), own(table('41', '83')), table('42', '84'))
  assert.deepEqual([conflicts, lines], [[], textsOf(own(table('42', '84')))])
})
