/** Cases handed over inside the province are neither gone nor come; appeals are counted once. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lookup } from '../../src/core/base/lookup.ts'
import { rollUp } from '../../src/core/province/roll-up.ts'
import { slotAt } from '../../src/core/schema/catalogue.ts'
import { netTransfers } from '../../src/core/province/net.ts'
import { shareOf } from '../../src/core/province/sums.ts'
import { checkYear } from '../../src/core/checks/all.ts'
import { derive } from '../../src/core/year/derive.ts'
import { severityOf } from '../../src/core/diagnostics/diagnostic.ts'
import { all, base, figures, own, set } from './example-units.ts'

test('transfers of the year before are taken off the year before', () => {
  const lastTransfers = [{ khau: 'dieu_tra', tu: 'cang-long', den: 'chau-thanh', so: '1/1', muc: [] }]
  const { lastYear } = rollUp(figures, base, set, { transfers: [], lastTransfers })
  const change = (key: string) => Number(lookup(lastYear, key)) - Number(lookup(all.lastYear, key))
  assert.deepEqual(
    ['chuyen_di.vu', 'nhan_chuyen_den.vu', 'tong.vu'].map((key) => change(`dieu_tra.${key}`)),
    [-1, -1, 0],
  )
})

test('cases handed over inside the province are taken off on both sides, and no balance breaks', () => {
  const transfers = [
    { khau: 'dieu_tra', tu: 'cang-long', den: 'chau-thanh', so: '1/1', muc: [] },
    { khau: 'truy_to', tu: 'cau-ke', den: 'tra-vinh', so: '1/2', muc: [] },
    { khau: 'tin_bao', tu: 'cau-ke', den: 'tra-cu', so: 2, muc: ['tin_bao', 'kiem_sat'] },
  ]
  const { year, lastYear, diagnostics } = rollUp(figures, base, set, { transfers, lastTransfers: [] })
  assert.deepEqual(diagnostics, [])
  const change = (key: string) => Number(lookup(year, key)) - Number(lookup(all.year, key))
  assert.deepEqual(
    ['nhan_chuyen_den.vu', 'chuyen_di.vu', 'tong.vu'].map((key) => change(`dieu_tra.${key}`)),
    [-1, -1, 0],
  )
  assert.deepEqual(
    ['moi.bi_can', 'chuyen_di.bi_can', 'giai_quyet.bi_can', 'con_lai.bi_can'].map((key) => change(`truy_to.${key}`)),
    [-2, -2, -2, 0],
  )
  assert.deepEqual([change('tin_bao.moi'), change('tin_bao.chuyen_di'), change('tin_bao.con_lai')], [-2, -2, 0])
  const errors = checkYear(year, derive(year), lastYear).filter((d) => severityOf(d) === 'error')
  assert.deepEqual(
    errors.map(({ code, path }) => `${code} ${path?.join('.')}`),
    [],
  )
})

const wrong = (transfer: object) => {
  const { diagnostics } = netTransfers(
    [{ khau: 'truy_to', tu: 'cau-ke', den: 'tra-cu', so: '1/1', muc: [], ...transfer }],
    figures.map(shareOf),
  )
  return diagnostics.map(({ code, args }) => `${code} ${(args as { fault: string }).fault}`)
}

test('a transfer that cannot be is refused: C40 says why', () => {
  assert.deepEqual(wrong({ den: 'cau-ke' }), ['C40 same'])
  assert.deepEqual(wrong({ den: 'khong-co' }), ['C40 unit'])
  assert.deepEqual(wrong({ khau: 'can_bo' }), ['C40 field'])
  assert.deepEqual(wrong({ khau: 'tin_bao', so: 1 }), ['C40 part'])
  assert.deepEqual(wrong({ so: '99/99' }), ['C40 more'])
})

test('transfers are held against the figures together: what has left cannot leave twice', () => {
  const once = { khau: 'dieu_tra', tu: 'cang-long', den: 'chau-thanh', so: '1/1', muc: [] }
  const { netted, diagnostics } = netTransfers([once, once], figures.map(shareOf))
  assert.deepEqual([netted.length, diagnostics.map(({ code }) => code)], [1, ['C40']])
})

test('a transfer that leaves out the parts of what it takes off is refused; the others are taken off whole', () => {
  const transfers = [
    { khau: 'tin_bao', tu: 'cang-long', den: 'chau-thanh', so: 1, muc: ['tin_bao', 'kiem_sat'] },
    { khau: 'tin_bao', tu: 'cau-ke', den: 'tra-cu', so: 2, muc: ['kiem_sat'] },
  ]
  const { year, lastYear, diagnostics } = rollUp(figures, base, set, { transfers, lastTransfers: [] })
  assert.deepEqual(
    diagnostics.map(({ code, path }) => [code, path]),
    [['C40', ['chuyen_noi_bo', 1]]],
  )
  const change = (key: string) => Number(lookup(year, key)) - Number(lookup(all.year, key))
  assert.deepEqual([change('tin_bao.moi'), change('tin_bao.chuyen_di'), change('tin_bao.con_lai')], [-1, -1, 0])
  assert.ok(checkYear(year, derive(year), lastYear).every(({ code }) => code !== 'K04'))
})

test('appeals are the office’s; recommendations and protests about them are of who made them', () => {
  const at = slotAt('xet_xu_phuc_tham.kien_nghi.khac_phuc')?.index ?? -1
  const some = figures.map((each, i) => ({
    ...each,
    year: each.year.map((value, slot) => (slot !== at ? value : i === own ? 2 : i === 0 ? 1 : Number.NaN)),
  }))
  const { year } = rollUp(some, base, set, { transfers: [] })
  assert.equal(lookup(year, 'xet_xu_phuc_tham.kien_nghi.khac_phuc'), 3)
})
