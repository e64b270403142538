/** Nothing that nobody entered: whatever part of a year is typed, what follows from it is in it. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { lookup } from '../../src/core/base/lookup.ts'
import { numbersOf, slots } from '../../src/core/schema/catalogue.ts'
import { readUnitYear } from '../../src/core/schema/read.ts'
import { groupRules, sumOf } from '../../src/core/year/balance.ts'
import { derive, type DerivedYear } from '../../src/core/year/derive.ts'
import { mergeYears } from '../../src/core/year/merge.ts'
import { traceOf } from '../../src/core/year/trace.ts'
import { parseYaml } from '../../src/source/yaml.ts'
import { put } from '../bench/filled-year.ts'
import { root } from '../root.ts'
import { yearOf } from './year.ts'

const examples = ['tieu-can/so-lieu-2020.yaml', 'khu-vuc/so-lieu-2026.yaml', 'tra-vinh-2020/tra-vinh-2020.yaml'].map(
  (file) => {
    const text = readFileSync(join(root, 'examples', file), 'utf8')
    const { value } = readUnitYear(parseYaml(text, file).value?.value)
    assert.ok(value)
    return slots.flatMap(({ key, index }) => {
      const number = numbersOf(value)[index]
      return number === undefined ? [] : [{ key, number }]
    })
  },
)

type Typed = (typeof examples)[number]

/** A year in which nothing but these figures was typed. */
function yearWith(typed: Typed) {
  const year = yearOf({})
  for (const { key, number } of typed) put(year, key, number)
  return year
}

const rateKeys = groupRules.flatMap(({ rates }) => rates.map(({ key }) => key))
const knownKeys = (year: DerivedYear) => [
  ...slots.filter(({ index }) => numbersOf(year)[index] !== undefined).map(({ key }) => key),
  ...rateKeys.filter((key) => lookup(year, key) !== undefined),
]

/** Figures that contradict each other are an error; no paper is written of them. */
const contradicts = (year: DerivedYear) =>
  groupRules.some(({ counted }) => counted.some((balance) => (sumOf(balance, year, numbersOf(year)).total ?? 0) < 0))

/** A random part of an example, from a few figures to nearly all. */
const parts: fc.Arbitrary<Typed> = fc
  .tuple(fc.constantFrom(...examples), fc.integer({ min: 1, max: 99 }), fc.integer())
  .map(([typed, share, seed]) => {
    let state = seed >>> 0
    return typed.filter(() => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return (state >>> 8) % 100 < share
    })
  })

test('a zero that was typed makes no other figure 0', () => {
  for (const { key } of slots) {
    const year = derive(yearWith([{ key, number: 0 }]))
    const zeros = slots.filter(({ index }) => numbersOf(year)[index] === 0).map((slot) => slot.key)
    assert.deepEqual(zeros, [key])
  }
})

test('taking a figure away never makes another one known', () => {
  fc.assert(
    fc.property(parts, fc.nat(), (typed, at) => {
      const whole = derive(yearWith(typed))
      const taken = typed[at % Math.max(typed.length, 1)]
      const rest = derive(yearWith(typed.filter((figure) => figure !== taken)))
      fc.pre(!contradicts(whole) && !contradicts(rest))
      const before = new Set(knownKeys(whole))
      assert.deepEqual(
        knownKeys(rest).filter((key) => !before.has(key)),
        [],
        `without ${taken?.key}`,
      )
    }),
    { numRuns: 400 },
  )
})

test('every figure and rate can be traced to figures that were typed', () => {
  fc.assert(
    fc.property(parts, (typed) => {
      const year = derive(yearWith(typed))
      const given = new Set(typed.map(({ key }) => key))
      for (const key of knownKeys(year)) {
        const trace = traceOf(year, key)
        if (given.has(key)) assert.deepEqual(trace, [key])
        else assert.ok(trace.length > 0 && trace.every((source) => given.has(source)), `${key}: ${trace.join(', ')}`)
      }
    }),
    { numRuns: 200 },
  )
})

test('a total tells its terms, a rate and a pair those of both their numbers, the unknown none', () => {
  const truy_to = { cu: '4/6', moi: '82/129', truy_to: '69/102', dinh_chi: '1/1', tam_dinh_chi: 0 }
  const year = derive(yearOf({ truy_to }))
  const settled = ['truy_to.truy_to.vu', 'truy_to.dinh_chi.vu', 'truy_to.tam_dinh_chi.vu']
  assert.deepEqual(traceOf(year, 'truy_to.giai_quyet.vu'), settled)
  assert.deepEqual(traceOf(year, 'truy_to.ty_le_giai_quyet'), [...settled, 'truy_to.cu.vu', 'truy_to.moi.vu'])
  assert.deepEqual(traceOf(year, 'truy_to.cu'), ['truy_to.cu.vu', 'truy_to.cu.bi_can'])
  assert.deepEqual(traceOf(year, 'truy_to.vks_tra_ho_so.tong'), [])
  assert.deepEqual(traceOf(year, 'no.such.name'), [])
})

test('a copy leaves the record behind: its figures count as typed; so do those summed from several files', () => {
  const typed = yearOf({ tin_bao: { cu: 5, moi: 58 } })
  const year = derive(typed)
  for (const copy of [structuredClone(year), JSON.parse(JSON.stringify(year)) as DerivedYear]) {
    assert.deepEqual(copy, year)
    assert.deepEqual(traceOf(copy, 'tin_bao.tong'), ['tin_bao.tong'])
  }
  const [one, two] = [mergeYears([typed], []), mergeYears([typed, typed], [])]
  assert.ok(one && two)
  assert.deepEqual(traceOf(one, 'tin_bao.tong'), ['tin_bao.cu', 'tin_bao.moi'])
  assert.deepEqual(traceOf(two, 'tin_bao.tong'), ['tin_bao.tong'])
})
