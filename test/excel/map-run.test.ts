/** `lap-loat` with an office's own workbook: from a folder, beside settings, after an earlier run, for scripts. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import { root } from '../root.ts'
import { formOf, minimal, yearOf } from './forms.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-so-tinh-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const book = join(folder, 'tỉnh/so.xlsx')
const map = join(folder, 'anh-xa.yaml')

const unit = (name: string, code: string) =>
  `  - { nhan: ${name}, co_dinh: { don_vi: { ma: ${code}, ten: Viện kiểm sát nhân dân huyện ${name}, dia_danh: ${name} } } }\n`
const mapOf = (units: string, moi = 'Mới') => `co_dinh:
  nam: 2020
  ky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }
  don_vi: { cap: huyen, tinh: tỉnh Trà Vinh }
  nguoi_ky: { chuc_vu: vien_truong, ho_ten: Nguyễn Văn A }
don_vi:
${units}bang:
  - { dong: <don_vi>, cot_nhan: Đơn vị, muc: { tin_bao.cu: [Tin báo, Cũ], tin_bao.moi: [Tin báo, ${moi}] } }
`

async function prepare(): Promise<void> {
  rmSync(join(folder, 'tỉnh'), { recursive: true, force: true })
  mkdirSync(join(folder, 'tỉnh'))
  const rows = [
    ['Đơn vị', 'Tin báo', null],
    [null, 'Cũ', 'Mới'],
    ['Tiểu Cần', 4, 58],
    ['Cầu Kè', '3', ' 1.234 '],
    ['Tổng', 7, 1292],
  ]
  const merges = [{ startRow: 0, endRow: 0, startCol: 1, endCol: 2 }]
  writeFileSync(book, await writeXlsx({ sheets: [{ name: 'Biểu 01', rows, merges }] }))
  writeFileSync(map, mapOf(unit('Tiểu Cần', 'tieu-can') + unit('Cầu Kè', 'cau-ke')))
}

const run = (...words: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'bin/tongket.js'), 'lap-loat', ...words, '--anh-xa', map], {
    encoding: 'utf8',
    cwd: folder,
  })
const saved = (name: string) => readFileSync(join(folder, 'tỉnh/van-ban/so-lieu', name), 'utf8')
const settings = 'tinh: tỉnh Trà Vinh\nnam: 2020\nky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }\nket_qua: van-ban\n'

interface Told {
  readonly ok: boolean
  readonly units: readonly { readonly unit: string }[]
  readonly diagnostics: readonly { readonly code: string; readonly spot: string }[]
}
const unitsOf = ({ units }: Told) => units.map((one) => one.unit)

test('a workbook in a folder is read, a form beside it is a form, and settings there hold', async () => {
  await prepare()
  writeFileSync(join(folder, 'tỉnh/tongket.yaml'), settings)
  const cangLong = minimal.replace('ma: tieu-can', 'ma: cang-long').replace('huyện Tiểu Cần', 'huyện Càng Long')
  writeFileSync(join(folder, 'tỉnh/bieu-mau.xlsx'), await formOf(yearOf(cangLong)))
  const { stdout, status, stderr } = run('tỉnh', '--json')
  assert.equal(status, 0, stderr + stdout)
  const told = JSON.parse(stdout) as Told
  assert.deepEqual(unitsOf(told), ['cang-long', 'cau-ke', 'tieu-can'])
  assert.deepEqual(
    told.diagnostics.filter(({ code }) => code === 'S60').map(({ spot }) => spot),
    ['Biểu 01!C4'],
  )
  assert.match(saved('cau-ke-2020.yaml'), /^ {2}cu: 3 .*\n {2}moi: 1234 /m)
  assert.equal(existsSync(join(folder, 'ket-qua')), false)
  // Where the workbook is named, its settings hold too.
  assert.equal(run('tỉnh/so.xlsx', '--quiet').status, 0)
  assert.equal(existsSync(join(folder, 'ket-qua')), false)
})

test('what an earlier run has left of a unit that is no longer in the map takes no part', async () => {
  await prepare()
  writeFileSync(join(folder, 'tỉnh/tongket.yaml'), settings)
  writeFileSync(join(folder, 'tỉnh/cu.xls'), 'x')
  const first = JSON.parse(run('tỉnh', '--json').stdout) as Told
  assert.deepEqual(unitsOf(first), ['cau-ke', 'tieu-can'])
  assert.ok(first.diagnostics.some(({ code }) => code === 'C70'))
  writeFileSync(map, mapOf(unit('Tiểu Cần', 'tieu-can')))
  assert.deepEqual(unitsOf(JSON.parse(run('tỉnh', '--json').stdout) as Told), ['tieu-can'])
})

test('a map that does not fit is told once, in the format asked for, and nothing is made', async () => {
  await prepare()
  writeFileSync(map, mapOf(unit('Tiểu Cần', 'tieu-can') + unit('Cầu Kè', 'cau-ke'), 'Moi'))
  const machine = run('tỉnh', '-o', 'tỉnh/ra', '--json')
  const told = JSON.parse(machine.stdout) as Told
  assert.deepEqual([told.ok, told.units, told.diagnostics.map(({ code }) => code)], [false, [], ['T53']])
  assert.notEqual(machine.status, 0)
  const short = run('tỉnh/so.xlsx', '-o', 'tỉnh/ra', '--format', 'short')
  assert.match(short.stdout, /^\S*anh-xa\.yaml:\d+:\d+: lỗi\[T53\]: .*Tin báo > Moi.*\n$/)
  assert.deepEqual(readdirSync(join(folder, 'tỉnh')), ['so.xlsx'])
})
