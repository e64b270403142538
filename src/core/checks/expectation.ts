/** Figures that agree normally, or by definition, across groups: `a = b + c? - d` and `a <= b + c`, declared one a line. */
import { diagnose, type Diagnostic } from '../diagnostic.ts'
import { parseBalance } from '../schema/rules.ts'
import { type Check, type CheckInput, defineCheck } from './check.ts'
import { numberOf, type Operand, operandOf, placeOf } from './operand.ts'

type Code = 'K33' | 'K34' | 'K38' | 'K04' | 'K05'

/**
 * Declares an expectation. Terms marked `?` count as 0 when missing; otherwise nothing is asked until all are known.
 * `why` is what the hint says: where to look. K04 and K05 are errors by definition, K38 the same against a sum.
 */
export function expect(code: Code, rule: string, why: string): Check {
  const atMost = rule.includes('<=')
  const { total, terms } = parseBalance('K04', rule.replace('<=', '='))
  const ties = atMost ? [] : [total, ...terms.map(({ key }) => key)]
  const check = defineCheck([code], ({ given, derived }: CheckInput): readonly Diagnostic[] => {
    // What follows from other figures alone is told where those stand.
    if (![total, ...terms.map(({ key }) => key)].some((key) => numberOf(given, key) !== undefined)) return []
    const actual = operandOf(derived, total)
    const known = terms.flatMap((term) => {
      const operand = operandOf(derived, term.key)
      return operand ? [{ ...operand, sign: term.sign, missing: term.missing }] : []
    })
    const complete = terms.every(({ key, missing }) => missing === 'zero' || known.some((term) => term.key === key))
    if (!actual || !complete || known.length === 0) return []
    const expected = known.reduce((sum, { sign, value }) => sum + sign * value, 0)
    if (atMost ? actual.value <= expected : actual.value === expected) return []
    return [report(code, actual, expected, known, why)]
  })
  return { ...check, ties }
}

function report(
  code: Code,
  { key, title, value: actual }: Operand,
  expected: number,
  known: readonly (Operand & { readonly sign: 1 | -1 })[],
  why: string,
): Diagnostic {
  const place = placeOf(key, known)
  const terms = known.map((term) => ({ title: term.title, sign: term.sign, value: term.value }))
  if (code === 'K04')
    return diagnose(code, { title, actual, expected, terms, key: key.split('.').at(-1) ?? key }, place)
  if (code === 'K05')
    return diagnose(code, { title, value: actual, whole: known[0]?.title ?? '', limit: expected }, place)
  return diagnose(code, { title, actual, expected, terms, why }, place)
}

/** The same expectation for each part of pairs: `{part}` in the rule stands for the part. */
export function expectEach(parts: readonly string[], code: Code, rule: string, why: string): readonly Check[] {
  return parts.map((part) => expect(code, rule.replaceAll('{part}', part), why))
}
