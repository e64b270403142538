/** Figures of the units' free lists in the roll-up. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rollUp } from '../../src/core/province/roll-up.ts'
import { all, base, figures, own, set } from './example-units.ts'

test('figures of the free lists are added up; of what only some have the province knows nothing', () => {
  const item = (so: number) => ({
    linh_vuc: 'dieu_tra' as const,
    noi_dung: 'phúc cung',
    don_vi: 'bị can',
    so,
    nam_truoc: 1,
  })
  const below = figures.map((_, i) => i).filter((i) => i !== own)
  const rolled = (lists: ReadonlyMap<number, readonly ReturnType<typeof item>[]>) =>
    rollUp(
      figures.map((each, i) => ({ ...each, free: lists.get(i) ?? [] })),
      base,
      set,
      { transfers: [] },
    )
  const amounts = ({ year }: ReturnType<typeof rolled>) => year.so_lieu_khac.map(({ so, nam_truoc }) => [so, nam_truoc])
  const whole = rolled(new Map(below.map((i) => [i, [item(2)]])))
  assert.deepEqual(amounts(whole), [[2 * below.length, below.length]])
  assert.deepEqual(whole.gaps, all.gaps)
  assert.deepEqual(amounts(rolled(new Map([[own, [item(5)]]]))), [[5, 1]])
  const rest = below.slice(1)
  const part = rolled(new Map(rest.map((i) => [i, [item(2)]])))
  assert.deepEqual(amounts(part), [[undefined, undefined]])
  assert.deepEqual(part.gaps, all.gaps)
  assert.deepEqual(
    part.diagnostics.filter(({ code }) => code === 'C98').map(({ args }) => args),
    [{ title: 'Phúc cung', having: rest.length, reporting: below.length }],
  )
})
