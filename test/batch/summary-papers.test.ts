/** What the papers of a whole province say that those of a unit do not: who is not in the figures, what is unknown, who acts. */
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { type Folder, province, runHere, textOf } from './province.ts'

const roster = `tinh: { ten: tỉnh Trà Vinh, ma: tra-vinh, dia_danh: Trà Vinh }
nam: 2020
don_vi:
  - { ma: cau-ke, ten: Viện kiểm sát nhân dân huyện Cầu Kè, cap: huyen }
  - { ma: tra-cu, ten: Viện kiểm sát nhân dân huyện Trà Cú, cap: huyen }
`
const units = ['cau-ke', 'tra-cu', 'tra-vinh']

/** The paragraphs of each paper of the roll-up, by the end of its name. */
async function papers(tinh: Folder): Promise<(end: string) => readonly string[]> {
  const { code, err } = await runHere(['tong-hop', tinh.path, '-o', tinh.out])
  assert.equal(code, 0, err)
  const names = readdirSync(tinh.out, { recursive: true, encoding: 'utf8' })
  return (end) => {
    const name = names.find((each) => each.endsWith(`${end}.docx`))
    assert.ok(name, end)
    const paragraphs = textOf(join(tinh.out, name)).match(/<w:p[ >].*?<\/w:p>/gs) ?? []
    return paragraphs.map((xml) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text).join(''))
  }
}

const made = (t: TestContext, settings = roster) => province(t, units, settings)

/** Takes a field of work out of a unit's file. */
const without = (tinh: Folder, name: string, field: string) =>
  tinh.edit(name, new RegExp(`^${field}:.*\\n(?:(?:[ \\t].*|#.*|)\\n)*`, 'm'), '')

test('a whole province speaks of both levels, a district of itself', async (t) => {
  const tinh = made(t)
  const of = await papers(tinh)
  const report = of('bao-cao-tong-ket').join('\n')
  assert.match(report, /Ngành Kiểm sát tỉnh Trà Vinh được giao \d+ biên chế.* trong đó VKSND tỉnh Trà Vinh được giao/)
  assert.match(report, /Viện kiểm sát hai cấp đã tiếp/)
  assert.match(report, /Viện kiểm sát hai cấp đã ban hành/)
  assert.match(of('ke-hoach').join('\n'), /4\. Văn phòng giúp Viện trưởng/)
  assert.match(of('ke-hoach').join('\n'), /yêu cầu Trưởng các phòng, Viện trưởng Viện kiểm sát nhân dân cấp huyện/)
  assert.doesNotMatch(report, /Số liệu chưa gồm|hưa đủ số liệu|DỰ THẢO/)

  assert.equal((await runHere(['lap', tinh.file('cau-ke-2020.yaml'), '-o', tinh.file('rieng')])).code, 0)
  const own = textOf(join(tinh.file('rieng'), 'cau-ke-2020-bao-cao-tong-ket.docx'))
  assert.match(own, /Đơn vị đã tiếp/)
  assert.doesNotMatch(own, /hai cấp|Ngành Kiểm sát tỉnh/)
})

test('who is not in the figures stands in the report, the plan and every appendix', async (t) => {
  const more = '  - { ma: cau-ngang, ten: Viện kiểm sát nhân dân huyện Cầu Ngang, cap: huyen }\n'
  const of = await papers(made(t, roster + more))
  const told = 'Số liệu chưa gồm: VKSND huyện Cầu Ngang (chưa có tệp số liệu).'
  const count = (end: string) => of(end).filter((line) => line.includes(told)).length
  assert.equal(count('bao-cao-tong-ket'), 1)
  assert.ok(of('bao-cao-tong-ket').includes('DỰ THẢO'))
  assert.equal(count('ke-hoach'), 2, 'in the basis and over the table of targets')
  const appendices = of('phu-luc').filter((line) => line.startsWith('(Kèm theo Báo cáo'))
  assert.ok(appendices.length > 3)
  assert.equal(count('phu-luc'), appendices.length)
  assert.equal(count('so-sanh-don-vi'), 1)
})

test('a field of work that a unit leaves out is unknown, not nothing', async (t) => {
  const tinh = made(t)
  for (const field of ['tin_bao', 'lao_dong', 'tiep_cong_dan']) without(tinh, 'cau-ke-2020.yaml', field)
  const report = (await papers(tinh))('bao-cao-tong-ket')
  const opening = report.find((line) => line.startsWith('Chưa đủ số liệu của: VKSND huyện Cầu Kè ('))
  assert.match(opening ?? '', /lao động; tiếp công dân\)\.$/)
  const unknown = 'Chưa đủ số liệu (thiếu của VKSND huyện Cầu Kè).'
  const after = (heading: RegExp) => report[report.findIndex((line) => heading.test(line)) + 1]
  assert.equal(after(/tố giác, tin báo về tội phạm và kiến nghị khởi tố$/), unknown)
  assert.equal(after(/^Vụ, việc lao động$/), unknown)
  assert.ok(report.some((line) => line.endsWith(`Tiếp công dân: ${unknown}`)))
})

test('Appendix I has the office apart and names the transfers that were taken off', async (t) => {
  const transfers = 'chuyen_noi_bo:\n  - { khau: truy_to, tu: cau-ke, den: tra-vinh, so: 1/2 }\n'
  const lines = (await papers(made(t, roster + transfers)))('phu-luc')
  assert.ok(lines.includes('Riêng cấp tỉnh'))
  assert.ok(
    lines.some((line) =>
      /^Đã trừ án chuyển giữa các đơn vị trong tỉnh: .+: VKSND huyện Cầu Kè chuyển VKSND tỉnh Trà Vinh 1\/2\.$/.test(
        line,
      ),
    ),
  )
})

test('the comparison is the next appendix: a tally, letters of states, figures of all units beside each other', async (t) => {
  const of = await papers(made(t))
  const lines = of('so-sanh-don-vi')
  assert.ok(lines.some((line) => line.startsWith('(Kèm theo Báo cáo')))
  // One line of these stands in the list in front of the appendices.
  const before = of('phu-luc').filter((line) => line.startsWith('(Kèm theo Báo cáo')).length - 1
  assert.ok(before > 3)
  const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']
  assert.match(lines[0] ?? '', new RegExp(`^Phụ lục ${romans[before]}(?![IVX])`))
  const list = of('phu-luc')
  assert.equal(list[list.indexOf('So sánh kết quả công tác của các đơn vị năm 2020') - 1], romans[before])
  for (const head of ['Không phát sinh', 'Không áp dụng', 'Chưa có số liệu']) assert.ok(lines.includes(head), head)
  assert.ok(lines.filter((line) => line === 'Toàn tỉnh').length > 10)
  assert.ok(lines.indexOf('Riêng VKSND tỉnh Trà Vinh') < lines.indexOf('Toàn tỉnh Trà Vinh'))
  const heads = lines.flatMap((line, i) => (line === 'Hạng' ? [lines.slice(i - 1, i + 2)] : []))
  assert.ok(heads.length > 10)
  for (const head of heads) assert.deepEqual(head, ['2020', 'Hạng', '+/–'])
  assert.ok(lines.some((line) => /^[VĐK–]$/.test(line)))
  const words = lines.join('\n')
  assert.match(words, /Số liệu phúc thẩm do Viện kiểm sát cấp tỉnh ghi là của toàn tỉnh/)
  assert.doesNotMatch(words, /\b[A-Z]\d{2,3}\b|bài viết|bỏ qua|kiểm tra số liệu/, 'no code and no words of the program')
})

test('a row that a unit’s own set measures otherwise shows both thresholds', async (t) => {
  const tinh = made(t)
  tinh.write('rieng-chi-tieu.yaml', 'ten: Bộ riêng\nke_thua: huyen-2020\nchi_tieu:\n  - { ma: A03, nguong: 91% }\n')
  tinh.edit('tra-cu-2020.yaml', /^bo_chi_tieu: .*$/m, 'bo_chi_tieu: rieng-chi-tieu.yaml')
  const comparison = (await papers(tinh))('so-sanh-don-vi').join('\n')
  assert.match(comparison, /^[^;\n]+; có đơn vị: từ 91% trở lên$/m)
})
