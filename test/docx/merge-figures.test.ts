/** Three-way merge of small papers: figures in words, figures people wrote other words around, figures in tables of their own. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { merged, one, two } from './small-papers.ts'

const result = (figure: string) => `Kết quả: khởi tố ${figure} tin, không khởi tố 14 tin, tạm đình chỉ 04 tin.`

test('a figure whose number people have put in words beside it is left to them', () => {
  const was = 'Cơ quan điều tra thụ lý 02 vụ, giải quyết 01 vụ trong kỳ báo cáo.'
  const now = 'Cơ quan điều tra thụ lý 04 vụ, giải quyết 03 vụ trong kỳ báo cáo.'
  const edited = 'Cơ quan điều tra thụ lý 02 (hai) vụ, giải quyết một (01) vụ trong kỳ báo cáo.'
  const { lines, conflicts } = merged([one, was], [one, edited], [one, now])
  assert.deepEqual(
    [lines[1], conflicts],
    [
      edited,
      [
        ['typed', edited],
        ['typed', edited],
      ],
    ],
  )
})

test('a year that people wrote elsewhere is no figure of a sentence that falls away', () => {
  const was = 'Đơn vị đã tiếp 24 lượt công dân, tăng 03 lượt so với năm 2019; số người được tiếp là 29 người.'
  const rates = ['Đạt 93,7%, tăng 2,5% so với cùng kỳ.', 'Đạt 88,2%, tăng 1,5% so với cùng kỳ.']
  const { conflicts } = merged(
    [...rates, was],
    [...rates.map((line) => line.replace('cùng kỳ', 'năm 2019')), one],
    [...rates, 'Số người được tiếp là 29 người.'],
  )
  assert.deepEqual(conflicts, [])
})

test('a sign within a word that nobody sees makes it no other word', () => {
  const [was, now] = ['Đã giải quyết 02 vụ, đạt 66,7%, tăng 16,7%.', 'Đã giải quyết 03 vụ, đạt 40%, giảm 10%.']
  const edited = was.replace('giải', 'gi\u00adải').replace('tăng', 'tă\u00adng').replace('vụ', '\u00advụ')
  const { lines, conflicts } = merged([one, was], [one, edited], [one, now])
  assert.deepEqual([conflicts, lines[1]], [[], 'Đã gi\u00adải quyết 03 \u00advụ, đạt 40%, giảm 10%.'])
})

test('an old figure that people put into a table of their own is told', () => {
  const table = ['| Khởi tố | 41', '| Không khởi tố | 14', '| Tạm đình chỉ | 4']
  const { lines, conflicts } = merged([one + result('41'), two], [one, ...table, two], [one + result('42'), two])
  assert.deepEqual([conflicts, lines[2]], [[['copy', '41']], '41'])
})

test('a sentence that people set apart and wrote anew around its figures', () => {
  const anew = (figure: string) =>
    `- Kết quả: quyết định khởi tố vụ án hình sự ${figure} tin; quyết định không khởi tố 14 tin và tạm đình chỉ 04 tin do chưa có kết quả giám định.`
  const { lines, conflicts } = merged([one + result('41'), two], [one, anew('41'), two], [one + result('42'), two])
  assert.deepEqual([conflicts, lines], [[], [one, anew('42'), two]])
})
