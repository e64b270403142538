/** Which sets a signed paper may hold a year against, and what is said when it may not. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { indicatorContext } from '../../src/core/indicators/context.ts'
import { evaluate } from '../../src/core/indicators/evaluate.ts'
import { loadSet, type SetSource } from '../../src/core/indicators/load.ts'
import {
  hasEnough,
  applicabilityDiagnostics,
  applicabilityOf,
  heldAlone,
} from '../../src/core/indicators/applicability.ts'
import { derive } from '../../src/core/year/derive.ts'
import { sentenceOf } from '../../src/core/diagnostics/diagnostic.ts'
import { parseYaml } from '../../src/source/yaml.ts'
import { root } from '../root.ts'
import { basics, yearOf } from './year.ts'

const folder = join(root, 'templates/chi-tieu')
const sources: readonly SetSource[] = readdirSync(folder).map((file) => ({
  name: file.replace(/\.yaml$/, ''),
  value: parseYaml(readFileSync(join(folder, file), 'utf8'), file).value?.value,
}))
const load = (name: string) => {
  const source = sources.find((each) => each.name === name)
  const set = source && loadSet(source, sources).value
  assert.ok(set, name)
  return set
}
const set = load('huyen-2020')
const chosen = (more: object = {}) => yearOf({ bo_chi_tieu: 'huyen-2020', ...more })
const reasons = (more: object) => applicabilityOf(set, chosen(more)).reasons
const period = (tu_ngay: string, den_ngay: string) => reasons({ ky: { tu_ngay, den_ngay } })

test("a set is the unit's when it was chosen, fits the level, and the period is twelve months", () => {
  assert.deepEqual(applicabilityOf(set, chosen()), { own: true, reasons: [] })
  assert.deepEqual(reasons({ bo_chi_tieu: undefined }), ['tu_chon'])
  assert.deepEqual(reasons({ don_vi: { ...basics.don_vi, cap: 'tinh' } }), ['cap'])
  assert.deepEqual(applicabilityOf(load('quoc-hoi'), chosen({ don_vi: { ...basics.don_vi, cap: 'tinh' } })).reasons, [])
})

test('twelve months to the day, whenever they begin', () => {
  for (const [from, to] of [
    ['01/01/2020', '31/12/2020'],
    ['01/10/2025', '30/09/2026'],
    ['01/03/2023', '29/02/2024'],
    ['16/11/2019', '15/11/2020'],
  ] as const)
    assert.deepEqual(period(from, to), [], from)
  for (const [from, to] of [
    ['01/12/2019', '31/08/2020'],
    ['01/12/2019', '29/11/2020'],
    ['01/12/2019', '01/12/2020'],
    ['01/12/2019', '31/12/2020'],
  ] as const)
    assert.deepEqual(period(from, to), ['ky'], `${from} ${to}`)
})

test('half of the rows that apply must be judged before a score is told', () => {
  assert.equal(hasEnough(['dat', 'chua_co']), true)
  assert.equal(hasEnough(['dat', 'chua_co', 'chua_co']), false)
  assert.equal(hasEnough(['dat', 'khong_phat_sinh', 'khong_phat_sinh', 'khong_phat_sinh']), true)
  assert.equal(hasEnough(['khong_phat_sinh', 'khong_phat_sinh']), false)
  assert.equal(hasEnough([]), false)
})

const told = (more: object) => {
  const year = chosen(more)
  return applicabilityDiagnostics(set, year, evaluate(set, derive(year)))
}

test('C90 names the set that the program chose; C91 says why papers leave the indicators out', () => {
  const some = { tin_bao: { giai_quyet: 10, dung_han: 10 } }
  const [own] = told({ ...some, bo_chi_tieu: undefined })
  assert.equal(own?.code, 'C90')
  assert.match(sentenceOf(own), /tạm so với "Bộ chỉ tiêu .*cấp huyện/)
  const [few] = told(some)
  assert.equal(few?.code, 'C91')
  assert.match(sentenceOf(few), /mới có số liệu cho 1\/\d+ chỉ tiêu/)
  const [part] = told({ ...some, ky: { tu_ngay: '01/12/2019', den_ngay: '31/08/2020' } })
  assert.match(part ? sentenceOf(part) : '', /không đủ 12 tháng/)
  assert.deepEqual(told({ bo_chi_tieu: undefined }), [])
})

const figures = { tin_bao: { tong: 63, giai_quyet: 58, phai_giai_quyet: 63, dung_han: 58, truc_tiep_kiem_sat: 104 } }
const contextOf = (own: boolean) => {
  const year = derive(chosen(figures))
  return indicatorContext(evaluate(set, year), set, { display: year.hien_thi, headings: {} }, own)
}

test("against a set that is not the unit's no row is judged, no margin told, nothing counted", () => {
  const [own, other] = [contextOf(true), contextOf(false)]
  assert.ok(own.phat_sinh > 0 && own.hang.some(({ chenh_lech }) => chenh_lech !== undefined))
  assert.deepEqual([other.cua_don_vi, other.du_so_lieu, other.phat_sinh, other.dat_va_vuot], [false, false, 0, 0])
  const rows = [...other.hang, ...Object.values(other.theo_ma)]
  assert.ok(rows.every((each) => each.danh_gia === 'chua_co' && each.danh_gia_in === '' && !('chenh_lech' in each)))
  assert.deepEqual([other.ds_vuot, other.ds_dat, other.ds_khong_dat, other.sat_nguong], [[], [], [], []])
  assert.deepEqual(
    other.hang.map(({ ma, nguong, so_lieu }) => [ma, nguong, so_lieu]),
    own.hang.map(({ ma, nguong, so_lieu }) => [ma, nguong, so_lieu]),
  )
})

test("a count for each unit is not held against a province's file", () => {
  const tinh = load('tinh-2020')
  const results = evaluate(tinh, derive(chosen(figures)))
  const left = heldAlone(results, 'tinh').map(({ indicator }) => indicator.ma)
  assert.ok(results.some(({ indicator }) => indicator.ma === 'A07') && !left.includes('A07'))
  assert.ok(left.includes('A02'))
  assert.equal(heldAlone(results, 'huyen'), results)
})

test('only a basis that the set states as such may be printed, and an overridden threshold loses it', () => {
  for (const { name } of sources) {
    const { can_cu, indicators } = load(name)
    assert.deepEqual([can_cu, ...indicators.map((each) => each.can_cu)].filter(Boolean), [], name)
  }
  const base = {
    name: 'goc',
    value: {
      ten: 'Gốc',
      can_cu: 'Quyết định số 1/QĐ-VKS',
      chi_tieu: [row('A01'), row('A02'), row('A03', 'Luật số 5')],
    },
  }
  const heir = { name: 'con', value: { ten: 'Con', ke_thua: 'goc', chi_tieu: [{ ma: 'A01', nguong: '80%' }] } }
  const basis = (source: SetSource) => {
    const { value } = loadSet(source, [base, heir])
    assert.ok(value)
    return [value.can_cu, ...value.indicators.map(({ can_cu }) => can_cu)]
  }
  assert.deepEqual(basis(base), [
    'Quyết định số 1/QĐ-VKS',
    'Quyết định số 1/QĐ-VKS',
    'Quyết định số 1/QĐ-VKS',
    'Luật số 5',
  ])
  assert.deepEqual(basis(heir), ['', '', 'Quyết định số 1/QĐ-VKS', 'Luật số 5'])
})

function row(ma: string, can_cu?: string) {
  const [tu, mau] = ['tin_bao.dung_han', 'tin_bao.giai_quyet']
  return { ma, ten: ma, khau: 'tin_bao', phep: 'toi_thieu', nguong: '90%', tu, mau, ...(can_cu ? { can_cu } : {}) }
}
