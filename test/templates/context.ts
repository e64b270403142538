/** The data of a template for tests: figures as typed in a YAML file, through schema, derivation and indicators. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { buildContext, type Context } from '../../src/core/context/context.ts'
import { derive } from '../../src/core/year/derive.ts'
import { evaluate } from '../../src/core/indicators/evaluate.ts'
import { loadSet } from '../../src/core/indicators/load.ts'
import { unitYearSchema } from '../../src/core/schema/unit-year.ts'
import { basics } from '../core/year.ts'
import { root } from '../root.ts'

const set = loadSet({
  name: 'huyen-2020',
  value: parse(readFileSync(join(root, 'templates', 'chi-tieu', 'huyen-2020.yaml'), 'utf8')) as unknown,
}).value

function derived(figures: object) {
  const result = unitYearSchema().safeParse({ ...basics, bo_chi_tieu: 'huyen-2020', ...figures })
  assert.ok(result.success, result.success ? '' : JSON.stringify(result.error.issues))
  return derive(result.data)
}

/** The context of one unit's documents, measured by the district indicators, which it chose; `before` are last year's figures, if any. */
export function contextOf(figures: object, before?: object): Context {
  assert.ok(set)
  const year = derived(figures)
  const lastYear = before && { ...derived({ ...before, nam: year.nam - 1 }), nam: year.nam - 1 }
  return buildContext({ year, lastYear, set, results: evaluate(set, year) } as Parameters<typeof buildContext>[0])
}
