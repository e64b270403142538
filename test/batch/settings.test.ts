/** tongket.yaml: what is wrong with it, what it says of the units, what it fills in. */
import assert from 'node:assert/strict'
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseYaml } from '../../src/source/yaml.ts'
import { placeDiagnostics } from '../../src/source/place.ts'
import { readSettings } from '../../src/core/settings/read.ts'
import { documentPath, patternFault } from '../../src/core/documents.ts'
import { withDefaults } from '../../src/core/settings/defaults.ts'
import { lines, province, run, runHere } from './province.ts'

const quick = ['--khong-tong-hop', '--format', 'jsonl']

interface Told {
  readonly code: string
  readonly file: string | null
  readonly line: number | null
  readonly args: Readonly<Record<string, unknown>>
}

const told = (out: string) => lines(out).flatMap(({ diagnostics }) => diagnostics as readonly Told[])
const codes = (out: string) => told(out).map(({ code }) => code)

test('faults of the settings are told with their line, and nothing is written', () => {
  const text = `tinh: tỉnh Trà Vinh
nam: 2020
ten_tep: '{don_vi}.docx'
don_vi:
  - { ma: cau-ke, ten: Cầu Kè, cap: huyen }
  - { ma: cau-ke, ten: Cầu Kè, cap: huyen }
`
  const source = parseYaml(text, 'tongket.yaml').value
  assert.ok(source)
  const { value, diagnostics } = readSettings(source.value)
  const placed = placeDiagnostics(diagnostics, source).map(({ code, span }) => [code, span?.start.line])
  assert.equal(value, undefined)
  assert.deepEqual(placed, [
    ['C32', 6],
    ['C30', 3],
  ])
})

test('a misspelt key of the settings ends the run as a fault of settings', async (t) => {
  const tinh = province(t, ['tra-cu'], 'tinh: tỉnh Trà Vinh\nnam: 2020\ndonvi: []\n')
  const { code, out } = await runHere(['lap-loat', tinh.path, ...quick])
  assert.deepEqual([code, codes(out), told(out)[0]?.line], [2, ['S02'], 3])
})

test('patterns of names: every fault has its word, sound ones give paths', () => {
  assert.equal(patternFault('{ma}-{loai}.docx'), undefined)
  assert.equal(patternFault('{tinh}/{nam}/{ma}/{loai}.docx'), undefined)
  assert.equal(patternFault('{ma}/{x}-{loai}.docx'), 'unknown')
  assert.equal(patternFault('{loai}.docx'), 'missing')
  assert.equal(patternFault('{ma}-{loai}.doc'), 'ending')
  for (const pattern of ['../{ma}-{loai}.docx', '/{ma}-{loai}.docx', 'a//{ma}{loai}.docx', 'a:{ma}{loai}.docx'])
    assert.equal(patternFault(pattern), 'unsafe', pattern)
  const parts = { ma: 'tra-cu', nam: 2020, kind: 'ke-hoach', tinh: 'tra-vinh' }
  assert.equal(documentPath('{ma}/{ma}-{nam}-{loai}.docx', parts), 'tra-cu/tra-cu-2021-ke-hoach.docx')
})

test('settings fill gaps and change nothing that a file says', () => {
  const defaults = {
    nam: 2020,
    tinh: 'tỉnh Trà Vinh',
    ky: { tu_ngay: '2019-12-01', den_ngay: '2020-11-30' },
    ngay_ban_hanh: { bao_cao: '2021-01-31' },
    nguoi_ky: { chuc_vu: 'vien_truong', ho_ten: 'A' },
    bo_chi_tieu: 'huyen-2020',
    entry: undefined,
  } as const
  const value = { don_vi: { ma: 'x', tinh: 'tỉnh Khác' }, van_ban: { bao_cao: { so: 1, ngay: null } } }
  const filled = withDefaults(value, defaults) as Record<string, unknown>
  assert.deepEqual(filled['don_vi'], { ma: 'x', tinh: 'tỉnh Khác' })
  assert.deepEqual(filled['van_ban'], { bao_cao: { so: 1, ngay: '2021-01-31' } })
  assert.deepEqual([filled['nam'], filled['bo_chi_tieu'], filled['nguoi_ky']], [2020, 'huyen-2020', defaults.nguoi_ky])
  assert.deepEqual(value.van_ban, { bao_cao: { so: 1, ngay: null } })
})

test('the roster tells who is missing, who is not in it, and whose level differs', async (t) => {
  const tinh = province(
    t,
    ['cau-ke', 'tra-cu', 'cang-long'],
    `tinh: tỉnh Trà Vinh
nam: 2020
don_vi:
  - { ma: cau-ke, ten: Viện kiểm sát nhân dân huyện Cầu Kè, cap: khu_vuc }
  - { ma: tra-cu, ten: Viện kiểm sát nhân dân huyện Trà Cú, cap: huyen }
  - { ma: chau-thanh, ten: Viện kiểm sát nhân dân huyện Châu Thành, cap: huyen }
`,
  )
  const { code, out } = await runHere(['lap-loat', tinh.path, '--dry-run', ...quick])
  assert.equal(code, 1)
  assert.deepEqual(
    told(out)
      .filter(({ code: each }) => each.startsWith('C'))
      .map(({ code: each, line }) => `${each} ${line}`),
    ['C35 13', 'C36 16', 'C34 6'],
  )
})

test('another year: left out of a folder, refused when named; last year is no unit', async (t) => {
  const tinh = province(t, ['tra-cu'])
  tinh.edit('tra-cu-2020.yaml', 'nam_truoc: tra-cu-2019.yaml', 'nam_truoc:')
  const folder = await runHere(['lap-loat', tinh.path, '--dry-run', ...quick])
  assert.ok(codes(folder.out).includes('C42'), folder.out)
  assert.equal(lines(folder.out).filter(({ type }) => type === 'unit').length, 1)
  const named = await runHere(['lap-loat', tinh.file('tra-cu-2019.yaml'), '--dry-run', ...quick])
  assert.deepEqual([named.code, codes(named.out)], [1, ['C37']])
})

test('two settings files: one must be chosen, on the command line or by the environment', async (t) => {
  const [a, b] = [province(t, ['tra-cu']), province(t, ['cau-ke'])]
  const both = await runHere(['lap-loat', a.path, b.path, ...quick])
  assert.deepEqual([both.code, codes(both.out)], [2, ['C31']])
  const chosen = await run(['lap-loat', a.path, b.path, '--dry-run', ...quick], {
    TONGKET_CONFIG: a.file('tongket.yaml'),
  })
  assert.equal(chosen.code, 0, chosen.out)
})

test('a unit that bears the code of the province would overwrite its papers: the plan stops', async (t) => {
  const tinh = province(t, ['tra-cu'], 'tinh: { ten: tỉnh Trà Vinh, ma: tra-cu }\nnam: 2020\n')
  const { code, out } = await runHere(['lap-loat', tinh.path, ...quick])
  assert.deepEqual([code, codes(out)], [1, ['C39', 'C39', 'C39']])
  const [first] = told(out)
  assert.deepEqual([first?.file, first?.line], [tinh.file('tra-cu-2020.yaml'), 13])
  assert.equal(first?.args['tinh'], 'tra-cu')
})

test('patterns of files, quoted for us to read; links to folders are not followed in circles', async (t) => {
  const tinh = province(t, ['tra-cu', 'cau-ke'])
  mkdirSync(tinh.file('sau'))
  for (const year of [2019, 2020]) renameSync(tinh.file(`cau-ke-${year}.yaml`), tinh.file(`sau/cau-ke-${year}.yaml`))
  symlinkSync(tinh.path, tinh.file('sau/vong'))
  writeFileSync(tinh.file('ghi-chu.txt'), '')
  const found = async (pattern: string) => {
    const { out } = await runHere(['lap-loat', join(tinh.path, pattern), '--dry-run', ...quick])
    return lines(out).flatMap(({ unit }) => (unit ? [unit] : []))
  }
  assert.deepEqual(await found('**/*-2020.yaml'), ['cau-ke', 'tra-cu'])
  assert.deepEqual(await found('*-20[12]?.yaml'), ['tra-cu'])
  assert.deepEqual(await found('{sau,khac}/*.yaml'), ['cau-ke'])
  const typed = async (pattern: string) => (await runHere(['lap-loat', pattern, '--dry-run', ...quick])).out
  assert.match(await typed(`${tinh.path}//tra-*.yaml`), /"unit":"tra-cu"/)
  assert.match(await typed(`${tinh.path}/sau/../tra-*.yaml`), /"unit":"tra-cu"/)
  assert.match(await typed(`${tinh.path}/[z-a]*.yaml`), /"T66"/)
})
