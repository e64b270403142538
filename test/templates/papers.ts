/** The data of whole papers for tests of the text templates: the built-in indicator sets, figures as a file gives them. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { buildContext, type Context } from '../../src/core/context/context.ts'
import { derive } from '../../src/core/year/derive.ts'
import { evaluate } from '../../src/core/indicators/evaluate.ts'
import { loadSet } from '../../src/core/indicators/load.ts'
import type { IndicatorSet } from '../../src/core/indicators/set.ts'
import { mergeYears } from '../../src/core/year/merge.ts'
import type { UnitYear } from '../../src/core/schema/unit-year.ts'
import { yearOf } from '../core/year.ts'

const root = (() => {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
})()

const setFolder = join(root, 'templates', 'chi-tieu')
const sources = readdirSync(setFolder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name: name.slice(0, -5), value: parse(readFileSync(join(setFolder, name), 'utf8')) as unknown }))

const sets = new Map<string, IndicatorSet>()

/** A set is read once: properties ask for hundreds of contexts. */
function setOf(name: string): IndicatorSet {
  const source = sources.find((each) => each.name === name)
  const set = sets.get(name) ?? (source && loadSet(source, sources).value)
  assert.ok(set, `no indicator set ${name}`)
  sets.set(name, set)
  return set
}

/** The context of a unit's papers; `figures` and `before` stand for its files of this and last year. It chose the set. */
export function contextOf(figures: object, before?: object, setName = 'huyen-2020'): Context {
  const set = setOf(setName)
  const year = derive(yearOf({ bo_chi_tieu: setName, ...figures }))
  const lastYear = before && mergeYears([yearOf({ nam: year.nam - 1, ...before })], [])
  return buildContext({ year, lastYear, set, results: evaluate(set, year) })
}

/** An example's file, without what the application resolves. */
export function example(name: string): Partial<UnitYear> & Readonly<Record<string, unknown>> {
  const value = parse(readFileSync(join(root, 'examples', name), 'utf8')) as Record<string, unknown>
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'nam_truoc'))
}

const signs =
  /undefined|NaN|\{\{|\}\}|\[object|\S {2,}\S| [,;.:)]|\( |\(\)|,,|;;|\.\.(?!\.)|,\.|;\.|:\.|: ?[;.]|“”|«»|Phụ lục(?:$|\.)/u

/** Lines of a rendered text that bear the marks of a missing value; tables, directives and blanks to fill in are not prose. */
export function litterIn(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => {
    if (/^@(?:so_ky_hieu|dia_danh_ngay|kem_theo|ten_tai_lieu)/.test(line)) return false
    const cells = line.startsWith('|')
    const text = line.replace(/^@\S+ ?/, '')
    if (text === '' && !/^@(?:o|hang|het_khung|khoang_trong|bang_nho)/.test(line)) return true
    return cells ? /undefined|NaN|\{\{|\[object|; \||\(\)/.test(line) : signs.test(text)
  })
}
