/** A rate next to a threshold is the same text wherever it stands (docs/linh-vuc/can-doi.md §15, NG5). */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { read as readWorkbook, utils } from '@e965/xlsx'
import { province, runHere, textOf } from './province.ts'

/** The cells of the row of a table in which a text stands. */
const rowOf = (xml: string, text: string) =>
  (xml.split('<w:tr>').find((row) => row.includes(text)) ?? '').replaceAll(/<[^>]+>/g, '|').replaceAll(/\|+/g, '|')

test('a rate that rounding would put on its threshold is printed alike in text, appendix, comparison, page and workbook', async (t) => {
  const tinh = province(t, ['tra-cu', 'tra-vinh'])
  // 59 of 67 is 88,06%: not the 88,1% that this set asks for.
  const set = 'ten: Bộ riêng\nke_thua: huyen-2020\nchi_tieu:\n  - { ma: B18, nguong: 88.1% }\n'
  tinh.write('rieng-chi-tieu.yaml', set)
  tinh.edit('tra-cu-2020.yaml', /^bo_chi_tieu: .*$/m, 'bo_chi_tieu: rieng-chi-tieu.yaml')
  const { code, err } = await runHere(['lap-loat', tinh.path, '--quiet'])
  assert.equal(code, 0, err)
  const report = textOf(join(tinh.out, 'tra-cu/tra-cu-2020-bao-cao-tong-ket.docx'))
  assert.ok(report.replaceAll(/<[^>]+>/g, '').includes('hỏi cung 59 bị can, đạt 88%'))
  const appendices = textOf(join(tinh.out, 'tra-cu/tra-cu-2020-phu-luc.docx'))
  assert.match(rowOf(appendices, 'Tỷ lệ bị can được hỏi cung'), /\|%\|88\|/)
  const page = readFileSync(join(tinh.out, 'tong-hop/tra-vinh-2020-so-sanh-don-vi.html'), 'utf8')
  assert.ok(page.includes('title="59/67">88%<'))
  assert.ok(!page.includes('title="59/67">88,1%<'))
  const book = readWorkbook(readFileSync(join(tinh.out, 'tong-hop/tra-vinh-2020-so-sanh-don-vi.xlsx')))
  const investigation = book.SheetNames.find((name) => name.startsWith('2.')) ?? ''
  const cells = utils.sheet_to_json<readonly unknown[]>(book.Sheets[investigation] ?? {}, { header: 1 }).flat()
  assert.ok(cells.includes(0.88))
  assert.ok(!cells.includes(59 / 67))
})
