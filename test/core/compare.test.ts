import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareEntries, compareYearRates, compareYears } from '../../src/core/year/compare.ts'
import { derive } from '../../src/core/year/derive.ts'
import { yearOf } from './year.ts'

const before = derive(
  yearOf({ nam: 2019, tin_bao: { cu: 4, moi: 56 }, truy_to: { moi: '38/51' }, don: { moi: '0/0' } }),
)
const after = derive(yearOf({ tin_bao: { moi: 58 }, truy_to: { moi: '37/53' }, don: { moi: '3/2' } }))
const changes = new Map(compareYears(before, after).map((change) => [change.path, change]))

test('change and per cent are exact', () => {
  const { change, percent, title, unit } = changes.get('truy_to.moi.vu') ?? {}
  assert.deepEqual({ change, percent, unit }, { change: -1, percent: { num: -50n, den: 19n }, unit: 'vụ' })
  assert.match(title ?? '', /\(vụ\)$/)
})

test('a figure that one year lacks is not 0', () => {
  assert.deepEqual(
    [changes.get('tin_bao.cu')?.before, changes.get('tin_bao.cu')?.after, changes.get('tin_bao.cu')?.change],
    [4, undefined, undefined],
  )
})

test('from 0 there is a change and no per cent', () => {
  const { change, percent } = changes.get('don.moi.don') ?? {}
  assert.deepEqual([change, percent], [3, undefined])
})

test('totals that follow are compared too', () => {
  assert.equal(changes.get('tin_bao.tong')?.before, 60)
})

test('rates are compared in points, exactly; a rate of nothing is no rate', () => {
  const old = derive(yearOf({ nam: 2019, tin_bao: { cu: 0, moi: 60, giai_quyet: 50, dung_han: 50 } }))
  const now = derive(yearOf({ tin_bao: { cu: 0, moi: 70, giai_quyet: 63, dung_han: 63 }, dan_su: { moi: '0/0' } }))
  const rates = compareYearRates(old, now)
  const resolved = rates.find(({ path }) => path === 'tin_bao.ty_le_giai_quyet')
  assert.deepEqual(resolved?.points, { num: 20n, den: 3n })
  assert.deepEqual(
    [resolved?.before, resolved?.after],
    [
      { tu: 50, mau: 60 },
      { tu: 63, mau: 70 },
    ],
  )
  assert.deepEqual(
    rates.filter(({ path }) => path.startsWith('dan_su')),
    [],
  )
})

test('what a unit entered for an indicator is compared part by part', () => {
  const old = derive(yearOf({ nam: 2019, chi_tieu: { A04: '3/3', B20: 1 } }))
  const now = derive(yearOf({ chi_tieu: { A04: '5/5' } }))
  assert.deepEqual(
    compareEntries(old, now).map(({ path, before: was, after: is }) => [path, was, is]),
    [
      ['chi_tieu.A04.tu', 3, 5],
      ['chi_tieu.A04.mau', 3, 5],
      ['chi_tieu.B20', 1, undefined],
    ],
  )
})
