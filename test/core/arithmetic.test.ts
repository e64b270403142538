/** Percentages of a sentence worked out anew from the figures beside them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareFigures } from '../../src/core/format/compare.ts'
import { formatCount } from '../../src/core/format/number.ts'
import { shownExactly, wrongRates } from '../../src/core/wording/arithmetic.ts'

const said = (text: string) =>
  wrongRates(text).map(
    ({ start, end, typed, rate, of }) => `${text.slice(start, end)}: ${typed}%, ${of} = ${shownExactly(typed, rate)}`,
  )

test('shares, differences and pairs that do not come out, with what they make', () => {
  assert.deepEqual(said('Đã giải quyết 59/63 tin, đạt 90%; kết quả 77,9% (45/58).'), [
    '59/63 tin, đạt 90%: 90%, 59/63 = 93,7%',
    '77,9% (45/58): 77,9%, 45/58 = 77,6%',
  ])
  assert.deepEqual(
    said('Thụ lý 43\u00a0vụ/\u200b58 bị can, tăng 02 vụ/\u200b03 bị can (4,9% số vụ, 6,5% số bị can).'),
    ['43\u00a0vụ/\u200b58 bị can, tăng 02 vụ/\u200b03 bị can (4,9% số vụ, 6,5% số bị can: 6,5%, 03/(58 - 03) = 5,5%'],
  )
  assert.deepEqual(said('Thụ lý 1.598 việc, giảm 34 việc so với năm 2019 (tăng 2,9%).'), [
    '1.598 việc, giảm 34 việc so với năm 2019 (tăng 2,9%: 2,9%, 34/(1.598 + 34) = 2,1%',
  ])
})

test('what rounds or cuts off, dates, numbers of papers, targets and other units are no sums', () => {
  for (const text of [
    'Đã giải quyết 59/63 tin, đạt 93,6%; 59/63 tin, đạt 94%; 59/63 tin, đạt 93,65%.',
    'Kế hoạch số 05/10 đạt 90%; ngày 05/10 đạt 90%; kiểm sát 5/10/2020, đạt 90%.',
    'Ban hành 18/20 bản, đạt 120% chỉ tiêu; 18/20 bản, đạt 120% so với kế hoạch.',
    'Tổ chức 43 phiên, tăng 02 phiên (50% so với chỉ tiêu); 43 phiên, tăng 02 phiên (50%) kế hoạch năm.',
    'Thụ lý 43 vụ, tăng 02 bị can (9%). Giải quyết 0/0 vụ, đạt 100%.',
    'Thụ lý 43 vụ. Khởi tố mới 10 vụ, tăng 02 vụ (25%). Thụ lý 02 vụ, tăng 02 vụ (100%).',
  ])
    assert.deepEqual(said(text), [], text)
})

test('every comparison that papers print comes out; one with another rate does not', () => {
  const display = { dem_hai_chu_so: true, so_le: 1 } as const
  const count = fc.integer({ min: 1, max: 9_000 })
  fc.assert(
    fc.property(count, count, fc.integer({ min: 2, max: 60 }), (now, before, off) => {
      const printed = `${formatCount(now, display)} vụ, ${compareFigures(now, before, { display, unit: 'vụ' })}.`
      assert.deepEqual(said(printed), [], printed)
      const slip = printed.replace(
        /([\d.]+)(,\d)?%/,
        (_, whole: string, rest = '') => `${Number(whole.replaceAll('.', '')) + off}${rest}%`,
      )
      assert.equal(said(slip).length, slip === printed ? 0 : 1, slip)
    }),
  )
})
