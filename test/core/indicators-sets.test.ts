/** Indicator sets as files: those that ship, those that extend others, and faulty ones with what is said about them. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { derive } from '../../src/core/year/derive.ts'
import {
  type Diagnostic,
  hintOf,
  sentenceOf,
  sortDiagnostics,
  type Span,
} from '../../src/core/diagnostics/diagnostic.ts'
import { chooseSet, scopeDiagnostics } from '../../src/core/indicators/choose.ts'
import { evaluate } from '../../src/core/indicators/evaluate.ts'
import { explainIndicator } from '../../src/core/indicators/explain.ts'
import { loadSet, type SetSource } from '../../src/core/indicators/load.ts'
import { measuresOf } from '../../src/core/indicators/set.ts'
import { packSet, unpackSet } from '../../src/core/indicators/store.ts'
import { checkIndicators } from '../../src/core/indicators/unit-checks.ts'
import { readUnitYear } from '../../src/core/schema/read.ts'
import { placeDiagnostics } from '../../src/source/place.ts'
import { parseYaml } from '../../src/source/yaml.ts'
import { casesIn, golden, root } from '../root.ts'

const display = { dem_hai_chu_so: true, so_le: 1 } as const

function read(path: string) {
  const parsed = parseYaml(readFileSync(join(root, path), 'utf8'), path)
  assert.ok(parsed.value, path)
  return { source: parsed.value, diagnostics: parsed.diagnostics }
}

const folder = 'templates/chi-tieu'
const shipped: readonly SetSource[] = readdirSync(join(root, folder))
  .toSorted()
  .map((file) => ({ name: file.replace(/\.yaml$/, ''), value: read(`${folder}/${file}`).source.value, file }))

function load(name: string) {
  const source = shipped.find((set) => set.name === name)
  assert.ok(source, name)
  const { value, diagnostics } = loadSet(source, shipped)
  assert.deepEqual(diagnostics, [])
  assert.ok(value)
  return value
}

for (const { name } of shipped) {
  test(`the set ${name} is read without a word, every threshold with source and certainty`, () => {
    assert.deepEqual(read(`${folder}/${name}.yaml`).diagnostics, [])
    for (const indicator of load(name).indicators) {
      assert.ok(indicator.nguon, indicator.ma)
      const { nguong, cach_tinh, do_tin_cay } = explainIndicator(indicator, display, [])
      assert.ok(nguong && do_tin_cay && cach_tinh.length > 0, indicator.ma)
    }
  })
}

test('the set of a regional unit has the 111 indicators of the source, in its order', () => {
  const last = { A: 9, B: 35, C: 49, D: 63, E: 76, F: 93, G: 96, H: 106, I: 111 }
  const codes = Object.entries(last).flatMap(([letter, to], i) => {
    const from = (Object.values(last)[i - 1] ?? 0) + 1
    return Array.from({ length: to - from + 1 }, (_, n) => `${letter}${String(from + n).padStart(2, '0')}`)
  })
  assert.deepEqual(
    load('khu-vuc-2026').indicators.map(({ ma }) => ma),
    codes,
  )
})

test('the example of Tiểu Cần meets nearly every target and misses some', () => {
  const year = readUnitYear(read('examples/tieu-can/so-lieu-2020.yaml').source.value)
  assert.ok(year.value)
  const set = load('huyen-2020')
  const results = evaluate(set, derive(year.value))
  assert.deepEqual(checkIndicators(set, derive(year.value), results), [])
  const missed = results.filter(({ state }) => state === 'khong_dat').map(({ indicator }) => indicator.ma)
  assert.deepEqual(missed, ['A03', 'E71'])
  assert.ok(results.filter(({ state }) => state === 'vuot' || state === 'dat').length >= 40)
  for (const ma of ['A02', 'B19', 'B26', 'C47', 'B25', 'C36', 'N11', 'N10'])
    assert.match(results.find(({ indicator }) => indicator.ma === ma)?.state ?? '', /^(?:vuot|dat)$/, ma)
})

test('a set that has been stored evaluates as before', () => {
  const year = readUnitYear(read('examples/tieu-can/so-lieu-2020.yaml').source.value)
  assert.ok(year.value)
  const figures = derive(year.value)
  for (const { name } of shipped) {
    const set = load(name)
    assert.deepEqual(evaluate(unpackSet(packSet(set)), figures), evaluate(set, figures))
  }
})

test('level and year choose the set; a name is taken at its word', () => {
  const names = shipped.map(({ name }) => name)
  const chosen = (year: number, level: 'huyen' | 'khu_vuc' | 'tinh', wanted?: string) =>
    chooseSet(names, year, level, wanted).value
  assert.equal(chosen(2019, 'huyen'), 'huyen-2018')
  assert.equal(chosen(2020, 'huyen'), 'huyen-2020')
  assert.equal(chosen(2025, 'huyen'), 'huyen-2022')
  assert.equal(chosen(2025, 'khu_vuc'), 'khu-vuc-2026')
  assert.equal(chosen(2024, 'tinh'), 'tinh-2020')
  assert.equal(chosen(2027, 'tinh'), 'tinh-2026')
  assert.equal(chosen(2027, 'tinh', 'quoc-hoi'), 'quoc-hoi')
  const [unknown] = chooseSet(names, 2020, 'huyen', 'huyen-2002').diagnostics
  assert.deepEqual([unknown?.code, unknown?.path], ['C08', ['bo_chi_tieu']])
  assert.equal(unknown && hintOf(unknown), 'có phải "huyen-2020" không?')
})

test('a set that is not for the level or the year says so', () => {
  const set = load('huyen-2020')
  const codes = (year: number, level: 'huyen' | 'tinh') => scopeDiagnostics(set, year, level).map(({ code }) => code)
  assert.deepEqual(codes(2020, 'huyen'), [])
  assert.deepEqual(codes(2019, 'huyen'), ['C17'])
  assert.deepEqual(codes(2026, 'huyen'), ['C17'])
  assert.deepEqual(codes(2020, 'tinh'), ['C17'])
})

/** A province's set over the district's, with the rows given. */
function extended(rows: readonly object[], more: object = {}) {
  const value = { ten: 'Chỉ tiêu của tỉnh', ke_thua: 'huyen-2020', chi_tieu: rows, ...more }
  const { value: set, diagnostics } = loadSet({ name: 'tinh-minh', value }, shipped)
  assert.deepEqual(diagnostics, [])
  assert.ok(set)
  const row = (ma: string) => {
    const indicator = set.indicators.find((i) => i.ma === ma)
    return indicator && { ...explainIndicator(indicator, display, []), rule: indicator.rule }
  }
  return { set, row }
}

test('a set that extends another changes a threshold and states itself as its source', () => {
  const { set, row } = extended([{ ma: 'A03', nguong: '85%' }])
  assert.equal(set.indicators.length, load('huyen-2020').indicators.length)
  assert.equal(row('A03')?.nguong, 'từ 85% trở lên')
  assert.equal(row('A03')?.nguon, 'Chỉ tiêu của tỉnh')
  assert.match(row('A02')?.nguon ?? '', /139\/QĐ-VKSTC/)
  assert.deepEqual(set.cap, ['huyen'])
})

test('a set that extends another changes one measure of several, takes rows away and adds its own', () => {
  const { row } = extended(
    [
      { ma: 'B26b', nguong: '98%', phep: 'toi_thieu' },
      { ma: 'H97', bo: true },
      { ma: 'Z01', ten: 'Số hóa hồ sơ', khau: 'so_hoa', phep: 'so_luong', nguong: 5, tu: 'so_hoa.ho_so' },
    ],
    { ten_khau: { so_hoa: 'Chuyển đổi số' } },
  )
  assert.equal(row('B26')?.nguong, 'đúng thời hạn: trên 90%; đúng tội danh: từ 98% trở lên')
  assert.equal(row('H97'), undefined)
  assert.equal(row('Z01')?.nguong, 'từ 05 hồ sơ trở lên')
})

test('a set that extends another may change a rate into a count, a formula into an own figure, one threshold into several', () => {
  const { row } = extended([
    { ma: 'D58', phep: 'so_luong', nguong: 3 },
    { ma: 'A03', so_lieu_rieng: true },
    {
      ma: 'A07',
      mot_trong: [
        { phep: 'so_luong', nguong: 2 },
        { phep: 'so_luong', nguong: 1 },
      ],
    },
    { ma: 'B25', phep: 'so_luong', nguong: 4, tu: 'dieu_tra.an_trong_diem' },
  ])
  assert.equal(row('D58')?.nguong, 'từ 03 xã trở lên')
  const measure = (ma: string) => measuresOf(row(ma)?.rule ?? { kind: 'all', measures: [] })
  assert.deepEqual(
    measure('A03').map(({ tu, mau }) => [tu, mau]),
    [[undefined, undefined]],
  )
  assert.deepEqual(
    measure('A07').map(({ ma }) => ma),
    ['A07a', 'A07b'],
  )
  assert.equal(row('B25')?.nguong, 'từ 04 vụ trở lên')
})

const base: SetSource = {
  name: 'goc',
  value: { ten: 'Gốc', chi_tieu: [{ ma: 'A02', ten: 'Đúng hạn', khau: 'tin_bao', phep: 'bang', nguong: '100%' }] },
}

function faultsOf(name: string): readonly Diagnostic[] {
  const { source, diagnostics } = read(`test/data/chi-tieu/${name}.yaml`)
  const set = { name, value: source.value, file: source.file }
  const loaded = loadSet(set, [base, set])
  assert.equal(loaded.value, undefined)
  return sortDiagnostics([...diagnostics, ...placeDiagnostics(loaded.diagnostics, source)])
}

const spanText = (span?: Span) => (span ? `${span.start.line}:${span.start.col}-${span.end.line}:${span.end.col}` : '-')

const line = (d: Diagnostic) => `${spanText(d.span)} ${d.code} ${sentenceOf(d)} | ${hintOf(d) ?? ''}\n`

for (const name of casesIn('chi-tieu', '.yaml')) {
  test(`chi-tieu/${name} raises what is written beside it`, () => {
    const text = faultsOf(name).map(line).join('')
    assert.equal(text, golden(`chi-tieu/${name}.out`, text))
  })
}

test('a fault in an extended set is told in its own file', () => {
  const bad = { name: 'goc', file: 'goc.yaml', value: { ten: 'Gốc', chi_tieu: [{ ma: 'A02', nguong: '100%' }] } }
  const { diagnostics } = loadSet({ name: 'con', file: 'con.yaml', value: { ten: 'Con', ke_thua: 'goc' } }, [bad])
  assert.deepEqual(
    [...new Set(diagnostics.map(({ file, path }) => `${file} ${path?.join('.')}`))],
    ['goc.yaml chi_tieu.0'],
  )
})

test('every set in the guide is read without a word', () => {
  const guide = readFileSync(join(root, 'docs/bo-chi-tieu.md'), 'utf8')
  const blocks = [...guide.matchAll(/```yaml\n([^]*?)```/g)].map(([, text]) => parseYaml(text ?? '', 'huong-dan'))
  assert.equal(blocks.length, 2)
  for (const { value, diagnostics } of blocks) {
    assert.deepEqual(diagnostics, [])
    const loaded = loadSet({ name: 'huong-dan', value: value?.value }, shipped)
    assert.deepEqual(loaded.diagnostics, [])
  }
})
