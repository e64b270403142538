import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkSequence } from '../../src/core/checks/sequence.ts'
import { applySilences } from '../../src/core/checks/silence.ts'
import { diagnose } from '../../src/core/diagnostics/diagnostic.ts'
import { yearOf } from './year.ts'

const warning = diagnose('K70', { actual: 14, allotted: 13 })
const error = diagnose('K50', { from: '30/11/2020', to: '01/12/2019' })

const silence = (ma: string) =>
  applySilences([warning, error], yearOf({ bo_qua: [{ ma, ly_do: 'Dôi dư sau sắp xếp' }] }))
const codesOf = ({ diagnostics }: ReturnType<typeof silence>) => diagnostics.map(({ code }) => code)

test('a warning set aside with a reason is counted, not told', () => {
  const result = silence('k70')
  assert.deepEqual(codesOf(result), ['K50'])
  assert.deepEqual(result.silenced, [{ code: 'K70', ly_do: 'Dôi dư sau sắp xếp', count: 1 }])
})

test('an error cannot be set aside, and trying so is told', () => {
  const result = silence('K50')
  assert.deepEqual(codesOf(result), ['K70', 'K50', 'K91'])
  assert.deepEqual(result.silenced, [])
})

test('an unknown code is told with the nearest one', () => {
  const [last] = silence('K7O').diagnostics.slice(-1)
  assert.equal(last?.code, 'K90')
  assert.deepEqual(last?.path, ['bo_qua', 0, 'ma'])
})

test('a reason that nothing needs any more is told', () =>
  assert.deepEqual(codesOf(silence('K71')), ['K70', 'K50', 'K92']))

const first = { ky: { tu_ngay: '01/12/2024', den_ngay: '30/6/2025' }, nam: 2025 }
const second = { ky: { tu_ngay: '01/7/2025', den_ngay: '30/9/2025' }, nam: 2025 }
const sequence = (a: readonly object[], b: readonly object[]) =>
  checkSequence(
    a.map((figures) => yearOf({ ...first, ...figures })),
    b.map((figures) => yearOf({ ...second, ...figures })),
  ).map(({ code }) => code)

test('what merged units hand over is what the new unit begins with', () => {
  const units = [{ tin_bao: { con_lai: 5 } }, { tin_bao: { con_lai: 7 } }]
  assert.deepEqual(sequence(units, [{ tin_bao: { cu: 12 } }]), [])
  assert.deepEqual(sequence(units, [{ tin_bao: { cu: 10 } }]), ['K25'])
})

test('files side by side have one period, files in sequence join', () => {
  assert.deepEqual(sequence([{}, second], []), ['K24'])
  assert.deepEqual(sequence([{}], [{ ky: { tu_ngay: '01/8/2025', den_ngay: '30/9/2025' } }]), ['K24'])
})
