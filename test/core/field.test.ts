/** What fields read themselves, held to what zod reads of the same values. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { unsound } from '../../src/core/schema/field.ts'
import { unitYear, unitYearSchema } from '../../src/core/schema/unit-year.ts'
import { parseYaml } from '../../src/source/yaml.ts'
import { root } from '../root.ts'

const years = ['tieu-can/so-lieu-2019', 'tieu-can/so-lieu-2020', 'khu-vuc/so-lieu-2026'].map((name) => {
  const file = join(root, 'examples', `${name}.yaml`)
  return parseYaml(readFileSync(file, 'utf8'), file).value?.value
})

type Tree = Record<string | number, unknown>

function* placesOf(value: unknown): Generator<readonly [Tree, string | number]> {
  if (typeof value !== 'object' || value === null) return
  for (const key of Object.keys(value)) {
    yield [value as Tree, key]
    yield* placesOf((value as Tree)[key])
  }
}

const typed = fc.oneof(
  fc.constantFrom<unknown[]>(null, undefined, '', ' ', 0, -1, 1.5, NaN, 2e8, '3/4', '4/', '31/02/2020', '2020-12-01'),
  fc.constantFrom<unknown[]>(true, [], ['  a '], [null], {}, { vu: 1 }, { vu: -1 }, { noi_dung: 'x' }, 'vien_truong'),
  fc.constantFrom<unknown[]>('x'.repeat(501), 'x'.repeat(20_001), Array(2_001).fill('a'), new Date(0), 25, '25a'),
  fc.string(),
)

test('a field reads what zod reads, and nothing else', () => {
  fc.assert(
    fc.property(fc.constantFrom(...years), fc.array(fc.tuple(fc.nat(), typed), { maxLength: 3 }), (year, slips) => {
      const value = structuredClone(year)
      for (const [at, slip] of slips) {
        const places = [...placesOf(value)]
        const [tree, key] = places[at % places.length]!
        // What is put in twice must not hold itself.
        tree[key] = structuredClone(slip)
      }
      const [read, { success, data }] = [unitYear.read(value), unitYearSchema().safeParse(value)]
      assert.equal(read !== unsound, success)
      // As bytes: papers carry the year in this order.
      if (success) assert.equal(JSON.stringify(read), JSON.stringify(data))
      if (success) assert.deepEqual(read, data)
    }),
    { numRuns: 200 },
  )
})
