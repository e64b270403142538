/** A roll-up of as many units as no province has. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeSummary } from '../../src/app/province/make.ts'
import { mostCompared } from '../../src/app/batch/province-names.ts'
import { openRun } from '../../src/app/documents/run.ts'
import { readUnit } from '../../src/app/unit/read.ts'
import { figuresOf } from '../../src/core/province/figures.ts'
import { example } from './province.ts'

test('of more units than anybody can compare only the sums are made, and it is said', async () => {
  const [unit, office] = await Promise.all(
    ['cang-long', 'tra-vinh'].map((name) => readUnit(join(example, `${name}-2020.yaml`))),
  )
  assert.ok(unit?.value && office?.unit && office.value)
  const one = figuresOf(unit.value)
  const input = {
    own: { unit: office.unit, set: office.value.set },
    settings: undefined,
    province: 'tra-vinh',
    run: openRun({ strict: false, kinds: ['ke-hoach'] }),
    missing: [],
    short: false,
    silenced: [],
    known: new Set<string>(),
    signal: new AbortController().signal,
    others: [],
  } as const
  const summed = async (count: number) => {
    const made = await makeSummary({
      ...input,
      units: Array.from({ length: count }, () => ({ figures: one, file: '' })),
    })
    return { kinds: made.files.map(({ kind }) => kind), codes: made.diagnostics.map(({ code }) => code) }
  }
  const many = await summed(mostCompared + 1)
  assert.deepEqual(many.kinds, ['ke-hoach'])
  assert.ok(many.codes.includes('C55'))
  const few = await summed(2)
  assert.deepEqual(few.kinds, ['ke-hoach', 'so-sanh-don-vi', 'so-sanh-xlsx', 'so-sanh-html'])
  assert.ok(!few.codes.includes('C55'))
})
