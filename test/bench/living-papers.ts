/** Papers of an example as the program prints them, from its data and from data of which some figures have changed. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { renderUnit } from '../../src/app/documents/render.ts'
import { loadTemplates } from '../../src/app/documents/templates.ts'
import { readUnit } from '../../src/app/unit/read.ts'
import { numberAtPath, place, type Tree } from '../../src/core/base/lookup.ts'
import { type DocumentKind, documentKinds } from '../../src/core/documents.ts'
import { evaluate } from '../../src/core/indicators/evaluate.ts'
import { slots } from '../../src/core/schema/catalogue.ts'
import type { UnitYear } from '../../src/core/schema/unit-year.ts'
import { derive } from '../../src/core/year/derive.ts'
import { root } from '../root.ts'
import type { Chance } from './chance.ts'

export interface Printer {
  /** The paper of a year, as the program prints it today. */
  readonly print: (kind: DocumentKind, year: UnitYear) => Uint8Array
  readonly year: UnitYear
}

export async function printerOf(example: string): Promise<Printer> {
  const { value, unit } = await readUnit(join(root, 'examples', example))
  const templates = (await loadTemplates(documentKinds)).value
  assert.ok(value && unit && templates)
  const print = (kind: DocumentKind, year: UnitYear) => {
    const derived = derive(year)
    const changed = { ...value, year: derived, results: evaluate(value.set, derived) }
    const only = new Map([...templates].filter(([each]) => each === kind))
    const [document] = renderUnit(changed, only, () => undefined).documents
    assert.ok(document)
    return document.bytes
  }
  return { print, year: unit }
}

/** The year with some figures changed: a little, to nothing, from nothing, by much. */
export function changedYear(year: UnitYear, chance: Chance, count: number): UnitYear {
  const tree = structuredClone(year) as unknown as Tree
  const known = slots.filter(({ path }) => numberAtPath(year, path) !== undefined)
  for (let k = 0; k < count; k++) {
    const { path } = chance.pick(known)
    const was = numberAtPath(year, path) ?? 0
    const steps = was === 0 ? [1, 2, 3] : [was + 1, was + 2, Math.max(0, was - 1), Math.max(0, was - 3), 0, was * 2 + 1]
    place(tree, path, chance.pick(steps))
  }
  return tree as unknown as UnitYear
}
