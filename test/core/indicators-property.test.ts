/** Whatever stands in a set's file or in a unit's figures, the evaluator answers in words and never fails. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import type { DerivedYear } from '../../src/core/year/derive.ts'
import { hintOf, sentenceOf } from '../../src/core/diagnostics/diagnostic.ts'
import { indicatorContext } from '../../src/core/indicators/context.ts'
import { evaluate } from '../../src/core/indicators/evaluate.ts'
import { slots } from '../../src/core/schema/catalogue.ts'
import { loadSet, type SetSource } from '../../src/core/indicators/load.ts'
import { checkIndicators } from '../../src/core/indicators/unit-checks.ts'
import { parseYaml } from '../../src/source/yaml.ts'
import { root } from '../root.ts'

const folder = join(root, 'templates/chi-tieu')
const sets: readonly SetSource[] = readdirSync(folder).map((file) => ({
  name: file.replace(/\.yaml$/, ''),
  value: parseYaml(readFileSync(join(folder, file), 'utf8'), file).value?.value,
}))

const unclean = /undefined|null|NaN|\[object/
const words = ['90%', 'a', '', 'tin_bao.moi', 'dieu_tra.tong', '1/KSV', 'bang', 'so_luong', '100%', 'A02', '__proto__']
const leaf = fc.oneof(
  fc.constantFrom<unknown>(null, 0, 1, -1, 1.5, true, [], {}, [null], [{}], ...words),
  fc.string(),
  fc.integer(),
)

/** Puts `leaf` at the place that `at` picks, somewhere in `value`. */
function disturb(value: unknown, at: number, put: unknown): unknown {
  if (typeof value !== 'object' || value === null) return put
  const keys = Object.keys(value)
  const key = keys[at % (keys.length + 1)]
  if (key === undefined) return put
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value }
  copy[key] = disturb(copy[key], Math.floor(at / (keys.length + 1)), put)
  return copy
}

test('a disturbed set is loaded or refused in words', () => {
  const disturbances = fc.array(fc.tuple(fc.nat(), leaf), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(fc.constantFrom(...sets), disturbances, (set, changes) => {
      const value = changes.reduce((v, [at, put]) => disturb(v, at, put), set.value)
      for (const d of loadSet({ name: set.name, value }, sets).diagnostics)
        assert.doesNotMatch(`${sentenceOf(d)} ${hintOf(d) ?? ''}`, unclean)
    }),
    { numRuns: 300 },
  )
})

const paths = slots.map(({ key }) => key)
const loaded = sets.flatMap((set) => loadSet(set, sets).value ?? [])
const display = { dem_hai_chu_so: true, so_le: 2 } as const

test('every row gets one of the five states and clean texts, whatever the figures', () => {
  const amount = fc.oneof(fc.nat(5), fc.nat(), fc.constant(Number.MAX_SAFE_INTEGER))
  const figures = fc.array(fc.tuple(fc.constantFrom(...paths), amount), { maxLength: 60 })
  const entry = fc.oneof(fc.nat(9), fc.record({ tu: fc.nat(9), mau: fc.nat(9) }))
  const entries = fc.dictionary(fc.constantFrom('A04', 'B26a', 'C36', 'E69', 'D59a', 'X99'), entry)
  fc.assert(
    fc.property(fc.constantFrom(...loaded), figures, entries, (set, given, chi_tieu) => {
      const tree: Record<string, unknown> = { chi_tieu }
      for (const [path, value] of given) {
        const steps = path.split('.')
        const last = steps.pop() ?? ''
        let here = tree
        for (const step of steps) here = (here[step] ??= {}) as Record<string, unknown>
        here[last] = value
      }
      const year = tree as unknown as DerivedYear
      const results = evaluate(set, year)
      const context = indicatorContext(results, set, { display, headings: {} }, true)
      assert.equal(context.phat_sinh + context.khong_phat_sinh + context.chua_co, set.indicators.length)
      assert.doesNotMatch(JSON.stringify(context), unclean)
      for (const d of checkIndicators(set, year, results))
        assert.doesNotMatch(`${sentenceOf(d)} ${hintOf(d) ?? ''}`, unclean)
    }),
    { numRuns: 100 },
  )
})
