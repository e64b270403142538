import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareFigures, compareRates } from '../../src/core/format/compare.ts'
import { compareTarget } from '../../src/core/format/target.ts'

const display = { dem_hai_chu_so: true, so_le: 1 } as const
const counts = (now: unknown, before: unknown, options = {}) =>
  compareFigures(now, before, { display, unit: 'vụ', ...options })
const pairs = (now: readonly [unknown, unknown], before: readonly [unknown, unknown], options = {}) =>
  compareFigures({ vu: now[0], bi_can: now[1] }, { vu: before[0], bi_can: before[1] }, { display, ...options })

const rates = (now: number, before: number, mau = 10_000) =>
  compareRates({ tu: now, mau }, { tu: before, mau }, { display })
const rate = (tu: number, mau: number, threshold: unknown, operator = 'toi_thieu') =>
  compareTarget({ tu, mau }, threshold, { display, operator: operator as 'toi_thieu' })
const pieces = (n: number) => compareTarget(n, 4, { display, unit: 'phiên', operator: 'so_luong' })

const cases: readonly (readonly [string, string])[] = [
  [counts(45, 42), 'tăng 03 vụ (7,1%) so với cùng kỳ'],
  [counts(45, 42, { reference: 'năm 2019' }), 'tăng 03 vụ (7,1%) so với năm 2019'],
  [counts(45, 42, { brackets: true }), '(tăng 03 vụ, tương ứng 7,1% so với cùng kỳ)'],
  [counts(45, 42, { percent: false, brackets: true }), '(tăng 03 vụ so với cùng kỳ)'],
  [counts(1042, 2279), 'giảm 1.237 vụ (54,3%) so với cùng kỳ'],
  [counts(0, 5), 'giảm 05 vụ (100%) so với cùng kỳ'],
  [counts(1, 100_000), 'giảm 99.999 vụ (99,9%) so với cùng kỳ'],
  [counts(100_001, 100_000), 'tăng 01 vụ (0,1%) so với cùng kỳ'],
  [counts(42, 42), 'bằng cùng kỳ'],
  [counts(42, 42, { reference: 'năm 2019', brackets: true }), '(bằng năm 2019)'],
  [counts(1, 0), 'tăng 01 vụ (cùng kỳ không có)'],
  [counts(1, 0, { reference: 'năm 2019', brackets: true }), '(tăng 01 vụ, năm 2019 không có)'],
  [counts(0, 0), 'cùng kỳ cũng không có'],
  [counts(42, undefined), ''],
  [counts(undefined, 42), ''],
  [counts(0.3, 0.1, { unit: 'triệu đồng' }), 'tăng 0,2 triệu đồng (200%) so với cùng kỳ'],
  [pairs([44, 49], [49, 56]), 'giảm 05 vụ/07 bị can (10,2% số vụ, 12,5% số bị can) so với cùng kỳ'],
  [pairs([49, 56], [44, 49], { percent: false }), 'tăng 05 vụ/07 bị can so với cùng kỳ'],
  [
    pairs([49, 56], [44, 49], { brackets: true }),
    '(tăng 05 vụ/07 bị can, tương ứng 11,4% số vụ và 14,3% số bị can so với cùng kỳ)',
  ],
  [pairs([44, 61], [42, 64]), 'tăng 02 vụ (4,8%) nhưng giảm 03 bị can (4,7%) so với cùng kỳ'],
  [pairs([44, 61], [42, 64], { percent: false }), 'tăng 02 vụ nhưng giảm 03 bị can so với cùng kỳ'],
  [pairs([44, 61], [44, 64]), 'số vụ không đổi, giảm 03 bị can (4,7%) so với cùng kỳ'],
  [pairs([44, 61], [42, 61]), 'tăng 02 vụ (4,8%), số bị can không đổi so với cùng kỳ'],
  [pairs([44, 61], [44, 61]), 'bằng cùng kỳ'],
  [pairs([1, 2], [0, 0]), 'tăng 01 vụ/02 bị can (cùng kỳ không có)'],
  [pairs([1, 0], [0, 0]), 'tăng 01 vụ (cùng kỳ không có)'],
  [pairs([0, 0], [0, 0]), 'cùng kỳ cũng không có'],
  [pairs([3, 4], [2, 0]), 'tăng 01 vụ/04 bị can (50% số vụ) so với cùng kỳ'],
  [pairs([3, 0], [2, 0]), 'tăng 01 vụ (50%) so với cùng kỳ'],
  [pairs([44, 61], [42, undefined]), 'tăng 02 vụ (4,8%) so với cùng kỳ'],
  [pairs([44, 61], [undefined, undefined]), ''],
  [compareFigures({ vu: 44, bi_cao: 5 }, { vu: 42, bi_can: 6 }, { display }), 'tăng 02 vụ (4,8%) so với cùng kỳ'],
  [
    compareFigures({ viec: 12, tien: 45_600 }, { viec: 10, tien: 50_000 }, { display, percent: false }),
    'tăng 02 việc nhưng giảm 4,4 triệu đồng so với cùng kỳ',
  ],
  [compareFigures({ vu: 1, bi_can: 2 }, 5, { display }), ''],
]

for (const [printed, expected] of cases)
  test(`a comparison reads: ${expected || '(nothing)'}`, () => assert.equal(printed, expected))

test('whatever the figures, a comparison names the right direction and no machine word', () => {
  const part = fc.option(fc.nat(1000), { nil: undefined })
  const options = fc.record({ brackets: fc.boolean(), percent: fc.boolean() })
  fc.assert(
    fc.property(part, part, part, part, options, (a, b, c, d, given) => {
      const text = pairs([a, b], [c, d], given)
      const movements = [
        [a, c],
        [b, d],
      ].flatMap(([now, before]) => (now === undefined || before === undefined ? [] : [Math.sign(now - before)]))
      assert.equal(text === '', movements.length === 0)
      assert.equal(text.includes('tăng'), movements.includes(1))
      assert.equal(text.includes('giảm'), movements.includes(-1))
      assert.doesNotMatch(text, /undefined|NaN|Infinity|object|-|\(\)|\s\s|\([^)]*\(/)
    }),
  )
})

test('rates are compared in points, as a reader subtracts what is printed', () => {
  assert.equal(rates(9650, 9600), 'tăng 0,5% so với cùng kỳ')
  assert.equal(rates(9600, 10_000), 'giảm 4% so với cùng kỳ')
  assert.equal(rates(9600, 9600), 'bằng cùng kỳ')
  assert.equal(rates(9206, 9214), 'tương đương cùng kỳ')
  assert.equal(rates(9204, 9206), 'giảm 0,1% so với cùng kỳ')
  assert.equal(compareRates({ tu: 0, mau: 0 }, { tu: 1, mau: 2 }, { display }), '')
})

test('a result is set against its target by the operator of the target', () => {
  assert.equal(rate(945, 1000, 90), 'vượt 4,5% so với chỉ tiêu')
  assert.equal(rate(888, 1000, '90%'), 'thấp hơn chỉ tiêu 1,2%')
  assert.equal(rate(8996, 10_000, 90), 'thấp hơn chỉ tiêu 0,1%')
  assert.equal(rate(9001, 10_000, 90), 'vượt 0,1% so với chỉ tiêu')
  assert.equal(rate(9, 10, 90), 'bảo đảm chỉ tiêu')
  assert.equal(rate(9, 10, 90, 'tren'), 'chưa vượt chỉ tiêu')
  assert.equal(rate(3, 100, 1.5, 'toi_da'), 'cao hơn chỉ tiêu 1,5%')
  assert.equal(rate(1, 100, 1.5, 'toi_da'), 'bảo đảm chỉ tiêu')
  assert.equal(rate(333_334, 1_000_000, { tu: 1, mau: 3 }), 'vượt chỉ tiêu')
  assert.equal(rate(0, 0, 90), '')
  assert.equal(rate(9, 10, undefined), '')
})

test('a number of pieces of work is set against the number required', () => {
  assert.equal(pieces(6), 'vượt 02 phiên so với chỉ tiêu')
  assert.equal(pieces(4), 'bảo đảm chỉ tiêu')
  assert.equal(pieces(3), 'thiếu 01 phiên so với chỉ tiêu')
})
