import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lookup } from '../../src/core/base/lookup.ts'
import { mergeYears } from '../../src/core/year/merge.ts'
import { figureAt } from '../../src/core/schema/catalogue.ts'
import { groupRules } from '../../src/core/year/balance.ts'
import { yearOf } from './year.ts'

const one = yearOf({
  tin_bao: { cu: 5, moi: 40, giai_quyet: 41 },
  truy_to: { truy_to: '20/30' },
  can_bo: { thuc_co: 10 },
  chi_tieu: { A04: '3/4' },
})
const two = yearOf({
  tin_bao: { cu: 1, moi: 20, phuc_hoi: 2, giai_quyet: 15 },
  truy_to: { truy_to: '10/11' },
  can_bo: { thuc_co: 8 },
  chi_tieu: { A04: '1/1' },
})
const after = yearOf({ nam: 2021, tin_bao: { cu: 12, moi: 30, giai_quyet: 40 }, can_bo: { thuc_co: 17 } })

test('units side by side are summed and their rates worked out anew', () => {
  const year = mergeYears([one, two], [])
  assert.equal(lookup(year, 'tin_bao.tong'), 68)
  assert.equal(lookup(year, 'tin_bao.con_lai'), 12)
  assert.deepEqual(lookup(year, 'tin_bao.ty_le_giai_quyet'), { tu: 56, mau: 68 })
  assert.deepEqual(lookup(year, 'truy_to.truy_to'), { vu: 30, bi_can: 41 })
  assert.equal(lookup(year, 'can_bo.thuc_co'), 18)
  assert.deepEqual(lookup(year, 'chi_tieu.A04'), { tu: 4, mau: 5 })
})

test('own figures of an indicator: a unit in which nothing arose adds nothing, one that says nothing makes the sum unknown', () => {
  const idle = yearOf({ chi_tieu: { A04: 0 } })
  assert.deepEqual(lookup(mergeYears([one, idle], []), 'chi_tieu.A04'), { tu: 3, mau: 4 })
  assert.equal(lookup(mergeYears([one, yearOf({ chi_tieu: { A04: 2 } })], []), 'chi_tieu.A04'), undefined)
  assert.equal(lookup(mergeYears([one, yearOf({})], []), 'chi_tieu.A04'), undefined)
})

test('a figure that one unit lacks is unknown in the sum, one that units report only when it occurs is not', () => {
  const year = mergeYears([one, yearOf({ tin_bao: { moi: 20 } })], [])
  assert.equal(lookup(year, 'tin_bao.cu'), undefined)
  assert.equal(lookup(year, 'tin_bao.moi'), 60)
  assert.equal(lookup(mergeYears([one, two], []), 'tin_bao.phuc_hoi'), 2)
})

test('periods one after another: cases handed over are counted once', () => {
  const year = mergeYears([one, two], [after])
  assert.equal(lookup(year, 'tin_bao.cu'), 6)
  assert.equal(lookup(year, 'tin_bao.moi'), 90)
  assert.equal(lookup(year, 'tin_bao.tong'), 98)
  assert.equal(lookup(year, 'tin_bao.giai_quyet'), 96)
  assert.equal(lookup(year, 'tin_bao.con_lai'), 2)
  assert.equal(lookup(year, 'can_bo.thuc_co'), 17)
  assert.equal(lookup(year, 'nam'), 2021)
})

test('communes inspected in two periods may be the same ones: their rate is unknown, and that of units side by side is not', () => {
  const [key, rate] = ['thi_hanh_an_hinh_su.truc_tiep_kiem_sat_xa', 'thi_hanh_an_hinh_su.ty_le_kiem_sat_xa']
  const inspected = (some: number) =>
    yearOf({ thi_hanh_an_hinh_su: { truc_tiep_kiem_sat_xa: some, so_xa_co_nguoi_thi_hanh: 8 } })
  const joined = mergeYears([inspected(6)], [inspected(7)])
  assert.deepEqual([lookup(joined, key), lookup(joined, rate)], [undefined, undefined])
  assert.equal(lookup(joined, 'thi_hanh_an_hinh_su.so_xa_co_nguoi_thi_hanh'), 8)
  assert.deepEqual(lookup(mergeYears([inspected(6), inspected(7)], []), rate), { tu: 13, mau: 16 })
})

test('no declared rate holds what a whole year adds up to against a number of one day', () => {
  const roleOf = (path: string) => (figureAt(path) ?? figureAt(path.slice(0, path.lastIndexOf('.'))))?.role
  const standing = groupRules.flatMap(({ rates }) =>
    rates.filter(({ mau }) => ['opening', 'closing', 'stock'].includes(roleOf(mau) ?? '')).map(({ tu }) => roleOf(tu)),
  )
  assert.ok(standing.length > 0)
  assert.ok(!standing.includes('flow'))
})

test('one file alone is the year itself', () => {
  assert.equal(lookup(mergeYears([one], []), 'tin_bao.tong'), 45)
  assert.equal(mergeYears([], []), undefined)
})
