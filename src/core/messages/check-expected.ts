/** The two forms of a sentence on figures that agree: one equals a sum, or is at most a sum. */
import type { TermShown } from './check.ts'
import { type Message, message, type Severity } from './message.ts'

export interface ExpectedArgs {
  readonly title: string
  readonly actual: number
  readonly expected: number
  readonly terms: readonly TermShown[]
}

interface ExpectedRule {
  readonly severity: Severity
  readonly name: string
  /** Where to look: the hint. */
  readonly why: string
  readonly explanation: string
  readonly wrong: string
  readonly right: string
  readonly source?: string
}

const shownTerms = (terms: readonly TermShown[]) =>
  terms.map(({ title, sign, value }, i) => `${sign < 0 ? 'trừ ' : i === 0 ? '' : 'cộng '}${title} ${value}`).join(', ')

const inAll = ({ terms, expected }: ExpectedArgs) => (terms.length > 1 ? `, tức ${expected}` : '')

const gap = ({ actual, expected }: ExpectedArgs) =>
  actual > expected ? `thừa ${actual - expected}` : `thiếu ${expected - actual}`

/** A warning says what is usual, an error what must be. */
const must = (severity: Severity) => (severity === 'error' ? 'phải' : 'thường phải')

/** The message of a figure that differs from what others make of it. */
export function mustEqual({ why, ...rule }: ExpectedRule): Message<ExpectedArgs> {
  return message({
    ...rule,
    sentence: (args: ExpectedArgs) =>
      `${args.title} là ${args.actual}, ${must(rule.severity)} bằng ${shownTerms(args.terms)}${inAll(args)} (${gap(args)})`,
    hint: () => why,
  })
}

/** The message of a figure that exceeds what it is part of; of a warning, what it usually stays below. */
export function atMost({ why, ...rule }: ExpectedRule): Message<ExpectedArgs> {
  return message({
    ...rule,
    sentence: (args: ExpectedArgs) =>
      rule.severity === 'error'
        ? `${args.title} (${args.actual}) lớn hơn ${shownTerms(args.terms)}${inAll(args)}`
        : `${args.title} là ${args.actual}, thường không vượt ${shownTerms(args.terms)}${inAll(args)}`,
    hint: () => why,
  })
}
