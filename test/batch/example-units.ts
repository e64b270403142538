/** The units of the example province as the roll-up takes them. */
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readUnit, type Unit } from '../../src/app/unit/read.ts'
import { rollUp } from '../../src/core/province/roll-up.ts'
import { figuresOf } from '../../src/core/province/figures.ts'
import type { UnitYear } from '../../src/core/schema/unit-year.ts'
import { example } from './province.ts'

export const names = readdirSync(example).filter((name) => name.endsWith('-2020.yaml'))
const read = await Promise.all(names.map((name) => readUnit(join(example, name))))
export const units = read.map(({ value }, i): Unit => {
  assert.ok(value, names[i])
  return value
})
const typed = read.map(({ unit }): UnitYear => {
  assert.ok(unit)
  return unit
})
export const figures = units.map((unit) => figuresOf(unit))
export const own = names.indexOf('tra-vinh-2020.yaml')
export const base = typed[own] as UnitYear
export const set = (units[own] as Unit).set
export const all = rollUp(figures, base, set, { transfers: [] })
