/** Figures that agree normally, or by definition, across groups: `a = b + c? - d` and `a <= b + c`, declared one a line. */
import { numberAtKey } from '../schema/catalogue.ts'
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { checkCivilMessages } from '../messages/check-civil.ts'
import type { checkCriminalMessages } from '../messages/check-criminal.ts'
import { parseBalance } from '../schema/rules.ts'
import { type Check, type CheckInput, defineCheck } from './check.ts'
import { placeOf, titleAt } from './operand.ts'

type ExpectationCode = keyof typeof checkCriminalMessages | keyof typeof checkCivilMessages

/**
 * Declares an expectation; the message of its code says whether it is an error and where to look. Terms marked `?` count
 * as 0 when missing; otherwise nothing is asked until all are known.
 */
export function expect(code: ExpectationCode, rule: string): Check {
  const atMost = rule.includes('<=')
  const { total, terms } = parseBalance('K04', rule.replace('<=', '='))
  const ties = atMost ? [] : [total, ...terms.map(({ key }) => key)]
  const check = defineCheck([code], ({ given, derived }: CheckInput): readonly Diagnostic[] => {
    // What follows from other figures alone is told where those stand.
    if (![total, ...terms.map(({ key }) => key)].some((key) => numberAtKey(given, key) !== undefined)) return []
    const actual = numberAtKey(derived, total)
    const values = terms.map(({ key }) => numberAtKey(derived, key))
    const complete = terms.every(({ missing }, i) => missing === 'zero' || values[i] !== undefined)
    if (actual === undefined || !complete || values.every((value) => value === undefined)) return []
    const expected = terms.reduce((sum, { sign }, i) => sum + sign * (values[i] ?? 0), 0)
    if (atMost ? actual <= expected : actual === expected) return []
    const whole = { key: total, title: titleAt(total), value: actual }
    const known = terms.flatMap(({ key, sign }, i) => {
      const value = values[i]
      return value === undefined ? [] : [{ key, title: titleAt(key), value, sign }]
    })
    const args = {
      title: whole.title,
      actual: whole.value,
      expected,
      terms: known.map(({ title, sign, value }) => ({ title, sign, value })),
    }
    return [diagnose(code, args, placeOf(total, known))]
  })
  return { ...check, ties }
}

/** The same expectation for each part of pairs: `{part}` in the rule stands for the part. */
export function expectEach(parts: readonly string[], code: ExpectationCode, rule: string): readonly Check[] {
  return parts.map((part) => expect(code, rule.replaceAll('{part}', part)))
}
