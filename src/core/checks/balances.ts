/**
 * The declared balance of every field of work: a given total must be the sum of its parts.
 * docs/linh-vuc/can-doi.md §1, G1 to G3.
 */
import { stepsOf } from '../base/lookup.ts'
import { once } from '../base/once.ts'
import { type CountedBalance, fullKey, groupRules, partKey, sumOf, totalKeys } from '../year/balance.ts'
import { derive } from '../year/derive.ts'
import { diagnose, type Diagnostic, isError, type Path, type Place, sentenceOf } from '../diagnostics/diagnostic.ts'
import { type Group, numbersOf } from '../schema/catalogue.ts'
import type { UnitYear } from '../schema/unit-year.ts'
import { countedOtherwise } from './alternatives.ts'
import type { Check, CheckInput } from './check.ts'
import { relatedFigure, termTitle, titleAt } from './operand.ts'
import { equationOf, equations, suspectOf } from './suspect.ts'

interface Input extends CheckInput {
  /** Worked out when the first balance fails: files without a fault need none of it. */
  readonly all: () => ReturnType<typeof equations>
}

/** Every total that was given beside what its parts add up to; totals that cannot be worked out (K01 to K04, K08 to K11, K37). */
export const balanceCheck: Check = ({ given, derived, lastYear }) => {
  const input = { given, derived, lastYear, all: once(() => equations(given, derived)) }
  return groupRules.flatMap(({ group, counted }) => counted.flatMap((balance) => checkBalance(group, balance, input)))
}

function checkBalance(group: Group, counted: CountedBalance, input: Input): readonly Diagnostic[] {
  const { given, derived } = input
  const { balance, part, key: totalKey } = counted
  const actual = numbersOf(given)[counted.slot]
  const sum = sumOf(counted, derived, numbersOf(derived))
  // Most balances hold: nothing is worded for them.
  if (actual !== undefined && sum.total !== undefined && (sum.partial ? sum.total <= actual : sum.total === actual))
    return []
  if (actual === undefined && sum.missing.length === 0 && !(sum.total !== undefined && sum.total < 0)) return []
  const title = titleAt(totalKey)
  const nameOf = (key: string) => termTitle(group, key, part)
  const terms = sum.known.map(({ key, sign, value: found }) => ({ title: nameOf(key), sign, value: found }))
  const keyOf = (key: string) => partKey(fullKey(group, key), part)
  const place = {
    path: stepsOf(totalKey),
    related: sum.known.map(({ key, value }) => relatedFigure({ key: keyOf(key), title: nameOf(key), value })),
  }
  if (actual === undefined) {
    if (sum.total !== undefined && sum.total < 0) return [diagnose('K08', { title, total: sum.total, terms }, place)]
    // A missing total is reported where its own parts are missing, not again in everything that rests on it.
    const followsFromAnother = sum.missing.some((key) => totalKeys.has(fullKey(group, key)))
    const needed = sum.missing.map(nameOf)
    if (sum.known.length === 0 || needed.length === 0 || followsFromAnother) return []
    return [diagnose('K10', { title, needed, key: balance.total }, place)]
  }
  if (sum.total === undefined) {
    const atLeast = sum.known.reduce((total, term) => total + term.value, 0)
    const onlyAdded = balance.terms.every((term) => term.sign === 1)
    return onlyAdded && atLeast > actual ? [diagnose('K09', { title, actual, atLeast, terms }, place)] : []
  }
  const how = countedOtherwise(group, balance, derived)
  if (how) return [diagnose('K37', { title, actual, expected: sum.total, how }, place)]
  const equation = equationOf(group, counted, given, derived)
  const suspect = equation && suspectOf(equation, input.all(), given, input.lastYear)
  const args = { title, actual, expected: sum.total, terms, key: balance.total, suspect }
  return [diagnose(balance.code, args, suspect ? pointAt(suspect.key, `${title}: ${actual}`, place) : place)]
}

/** Turns a place round a total into one round another figure of the same balance. */
function pointAt(key: string, total: string, place: Place & { readonly path: Path }): Place {
  if (place.path.join('.') === key) return place
  const others = (place.related ?? []).filter(({ path }) => path?.join('.') !== key)
  return { path: stepsOf(key), related: [{ path: place.path, role: total }, ...others] }
}

/**
 * Totals of a year compared with that are not the sum of their parts, as warnings: it may have been reported so, and cannot
 * be changed any more. `derived` are its figures with all that follows from them, where they are there already.
 */
export function checkEarlier(earlier: UnitYear, derived = derive(earlier)): readonly Diagnostic[] {
  const wrong = balanceCheck({ given: earlier, derived }).filter(isError)
  return wrong.map((d) => ({ ...d, ...diagnose('K27', { reason: sentenceOf(d) }) }))
}
