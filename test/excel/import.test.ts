/** A form into a data file: written with its cells, and brought up to date in place without losing what people wrote. */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import * as fc from 'fast-check'
import type { ImportResult } from '../../src/app/excel/import.ts'
import { sentenceOf } from '../../src/core/diagnostics/diagnostic.ts'
import type { UnitYear } from '../../src/core/schema/unit-year.ts'
import { pathKey } from '../../src/source/source.ts'
import { updateYaml } from '../../src/source/write/update.ts'
import { writeYaml } from '../../src/source/write/file.ts'
import { parseYaml } from '../../src/source/yaml.ts'
import { editCells, type NewCell } from './edit.ts'
import { examples, exampleYear, importOne, minimal, placedForm, yearOf } from './forms.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-nhap-'))
after(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
})

const book = join(folder, 'bieu-mau.xlsx')
const data = join(folder, 'so-lieu.yaml')

const run = async (): Promise<ImportResult> => {
  const result = await importOne(book, { out: data, dryRun: false, today: '2021-01-25' })
  return result
}
const text = () => readFileSync(data, 'utf8')
const changed = ({ files }: ImportResult) =>
  files.flatMap(({ changes }) => changes.map((change) => [change.key, change.after]))
const codes = ({ diagnostics }: ImportResult) => diagnostics.map((d) => d.code)

/** A form of `year` with cells typed over, by key. */
async function fill(year: UnitYear, cells: Readonly<Record<string, NewCell>> = {}, before?: UnitYear): Promise<void> {
  const { form, spots } = await placedForm(year, before)
  const edits = Object.entries(cells).map(([key, cell]) => [spots.get(pathKey(key.split('.'))) ?? key, cell] as const)
  writeFileSync(book, editCells(form, Object.fromEntries(edits)))
}

for (const file of examples)
  test(`${file} becomes a data file that says the same`, async () => {
    const year = exampleYear(file)
    await fill(year)
    const result = await run()
    assert.deepEqual(codes(result), [])
    assert.deepEqual(yearOf(text()), year)
    assert.deepEqual((await run()).files[0]?.action, 'unchanged')
  })

test('the schema is named only where it lies beside the file: an editor has nothing to load else', async () => {
  await fill(exampleYear(examples[1]))
  await run()
  assert.doesNotMatch(text(), /\$schema/)
  rmSync(data)
  writeFileSync(join(folder, 'tongket.schema.json'), '{}')
  await run()
  assert.match(text(), /^# yaml-language-server: \$schema=\.\/tongket\.schema\.json\n/)
})

test('every figure has its title and its cell beside it', async () => {
  await fill(exampleYear(examples[1]))
  await run()
  assert.match(text(), /^ {2}cu: 5 +# Nguồn tin kỳ trước chuyển sang \[Tin báo!G6 = 5\]$/m)
  assert.match(text(), /^ {2}cu: 7\/9 +# Án điều tra kỳ trước chuyển sang \[Điều tra!G27 = 7\/9\]$/m)
})

const hand = `# Số liệu do tay
nam: 2020 # năm
ky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }
don_vi: { ma: tieu-can, ten: Viện kiểm sát nhân dân huyện Tiểu Cần, cap: huyen, tinh: tỉnh Trà Vinh, dia_danh: Tiểu Cần }
nguoi_ky: { chuc_vu: vien_truong, ho_ten: Nguyễn Văn A }

tin_bao: # nguồn tin
  moi: 58   # theo sổ
  khoi_to: 41
  # chưa đối chiếu
  ket_qua: >- # lời của phòng
    Một dòng
    hai dòng
dieu_tra: { cu: 7/9, moi: 43/58 } # một dòng
phuong_huong:
  - ý một # giữ
  - ý hai
`

test('a second import changes the values that changed and nothing else', async () => {
  writeFileSync(data, hand)
  await fill(yearOf(hand), { 'tin_bao.moi': 60, 'tin_bao.cu': 5, 'dieu_tra.moi.vu': 44, 'phuong_huong.1': 'ý hai mới' })
  const result = await run()
  assert.deepEqual(changed(result), [
    ['tin_bao.cu', '5'],
    ['tin_bao.moi', '60'],
    ['dieu_tra.moi', '44/58'],
    ['phuong_huong[2]', 'ý hai mới'],
  ])
  assert.equal(
    text(),
    hand.replace('  moi: 58', '  cu: 5\n  moi: 60').replace('43/58', '44/58').replace('- ý hai', '- ý hai mới'),
  )
  assert.equal((await run()).files[0]?.action, 'unchanged')
})

test('an edit made in the data file survives an import of a form that did not touch it', async () => {
  await fill(exampleYear(examples[1]))
  await run()
  const edited = text()
    .replace(/^ {2}cu: 5 /m, '  cu: 6 ')
    .replace('# Tố giác,', '# sửa tay: Tố giác,')
  writeFileSync(data, edited)
  await fill(exampleYear(examples[1]), { 'tin_bao.truc_tiep_kiem_sat': 2 })
  assert.deepEqual(changed(await run()), [['tin_bao.truc_tiep_kiem_sat', '2']])
  assert.match(text(), /^ {2}cu: 6 /m)
  assert.match(text(), /# sửa tay: Tố giác/)
})

test('what was changed on both sides is taken from the workbook, told, and kept in a copy', async () => {
  await fill(exampleYear(examples[1]))
  await run()
  writeFileSync(data, text().replace(/^ {2}cu: 5 /m, '  cu: 6 '))
  await fill(exampleYear(examples[1]), { 'tin_bao.cu': 7 })
  const result = await run()
  assert.deepEqual(codes(result), ['T48', 'T19'])
  assert.match(text(), /^ {2}cu: 7 .*\[Tin báo!G6 = 7\]$/m)
  assert.match(readFileSync(join(folder, 'so-lieu-ban-cu-2021-01-25.yaml'), 'utf8'), /^ {2}cu: 6 /m)
})

test('a cell that was emptied empties the value; a cell that never had one does not', async () => {
  writeFileSync(data, hand)
  await fill(yearOf(hand), { 'tin_bao.khoi_to': null })
  writeFileSync(data, hand.replace('  khoi_to: 41', '  khoi_to: 41\n  khong_khoi_to: 3'))
  const result = await run()
  assert.deepEqual(changed(result), [['tin_bao.khoi_to', '']])
  assert.match(text(), /^ {2}khoi_to:\n {2}khong_khoi_to: 3$/m)
})

test('a file that says one thing in two places is left alone', async () => {
  const shared = hand.replace('moi: 58   # theo sổ', 'moi: &so 58').replace('khoi_to: 41', 'khoi_to: *so')
  writeFileSync(data, shared)
  await fill(yearOf(shared), { 'tin_bao.moi': 60 })
  assert.deepEqual(codes(await run()), ['T49'])
  assert.equal(text(), shared)
})

test('a form of another year does not go into the file', async () => {
  writeFileSync(data, hand.replace('nam: 2020', 'nam: 2019'))
  await fill(yearOf(minimal))
  assert.deepEqual(codes(await run()), ['T46'])
})

test('the column of last year becomes a file of its own, named in the new one', async () => {
  const { form, spots } = await placedForm(yearOf(minimal))
  const now = spots.get(pathKey(['tin_bao', 'cu'])) ?? ''
  writeFileSync(book, editCells(form, { [now]: 5, [now.replace('!G', '!E')]: 4 }))
  const result = await run()
  assert.deepEqual(codes(result), [], result.diagnostics.map(sentenceOf).join('\n'))
  assert.equal(yearOf(text()).nam_truoc?.gop[0], 'so-lieu-2019.yaml')
  const last = yearOf(readFileSync(join(folder, 'so-lieu-2019.yaml'), 'utf8'))
  assert.deepEqual([last.nam, last.ky.den_ngay, last.tin_bao?.cu], [2019, '2019-11-30', 4])
})

const scalar = fc.string({ unit: fc.constantFrom(...'aăđộ BC,.:;#-+"\'=[]{}<>&%/|>01239\n\t?!*@`~$^'), maxLength: 60 })

test('any text written into a data file is read back as it was', () => {
  fc.assert(
    fc.property(scalar, fc.array(scalar, { minLength: 1, maxLength: 4 }), (one, many) => {
      const tree = {
        ky: { tu_ngay: one },
        phuong_huong: many,
        danh_sach: { khang_nghi: many.map((so) => ({ so, vu_an: one })) },
      }
      const written = writeYaml(tree, { head: ['x'], comment: () => 'lời # với "dấu"' })
      const read = parseYaml(written, 'a.yaml')
      assert.deepEqual(read.value?.value, tree, written)
      const changes = [
        { path: ['ky', 'tu_ngay'], value: many[0] },
        { path: ['phuong_huong', 0], value: `${one}x` },
        { path: ['ky', 'den_ngay'], value: one },
      ]
      const updated = updateYaml(written, changes)
      // A list item over several lines is not changed in place.
      if ('fault' in updated) return
      const again = parseYaml(updated.text, 'a.yaml').value?.value
      assert.deepEqual(
        again,
        { ...tree, ky: { tu_ngay: many[0], den_ngay: one }, phuong_huong: [`${one}x`, ...many.slice(1)] },
        updated.text,
      )
    }),
    { numRuns: 300 },
  )
})
