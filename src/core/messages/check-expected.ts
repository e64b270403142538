/** The two forms of a sentence on figures that agree: one equals a sum, or is at most a sum. */
import type { TermShown } from './check.ts'
import { gapWords } from './fragments.ts'
import type { Message, Severity, Texts } from './message.ts'

/** A figure, what the other figures make of it, and these. */
export interface ExpectedArgs {
  readonly title: string
  readonly actual: number
  readonly expected: number
  readonly terms: readonly TermShown[]
}

/** What stands beside the sentence; the hint says where to look. */
type Rule = Omit<Texts<ExpectedArgs>, 'sentence'>

const shownTerms = (terms: readonly TermShown[]) =>
  terms.map(({ title, sign, value }, i) => `${sign < 0 ? 'trừ ' : i === 0 ? '' : 'cộng '}${title} ${value}`).join(', ')

const inAll = ({ terms, expected }: ExpectedArgs) => (terms.length > 1 ? `, tức ${expected}` : '')

/** The message of a figure that differs from what others make of it; a warning says what is usual, an error what must be. */
export function mustEqual(severity: Severity, name: string, rule: Rule): Message<ExpectedArgs> {
  const must = severity === 'error' ? 'phải' : 'thường phải'
  const sentence = (args: ExpectedArgs) =>
    `${args.title} là ${args.actual}, ${must} bằng ${shownTerms(args.terms)}${inAll(args)} (${gapWords(args.actual, args.expected)})`
  return { severity, name, sentence, ...rule }
}

/** The message of a figure that exceeds what it is part of; of a warning, what it usually stays below. */
export function atMost(severity: Severity, name: string, rule: Rule): Message<ExpectedArgs> {
  const sentence = (args: ExpectedArgs) =>
    severity === 'error'
      ? `${args.title} (${args.actual}) lớn hơn ${shownTerms(args.terms)}${inAll(args)}`
      : `${args.title} là ${args.actual}, thường không vượt ${shownTerms(args.terms)}${inAll(args)}`
  return { severity, name, sentence, ...rule }
}
