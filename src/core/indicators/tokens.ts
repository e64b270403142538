/** The words and signs of a formula, each with its place in the text. */
import type { FormulaArgs } from '../messages/indicator-set.ts'

/** What is wrong with a formula's writing, as its message takes it. */
export type FormulaProblem = Omit<FormulaArgs, 'formula'>

/** A word, number or sign of a formula; signs in one spelling. */
export interface Token {
  readonly kind: 'name' | 'number' | 'sign'
  readonly text: string
  /** Characters before it. */
  readonly at: number
}

/** Signs that a person types or that Word puts in their place. */
const signs: Readonly<Record<string, string>> = {
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '==': '=',
  '–': '-',
  '−': '-',
  '×': '*',
}

const pattern =
  /\s+|(?<decimal>\d+[.,]\d+)|(?<number>\d+)|(?<name>[\p{L}_][\p{L}\p{M}\d_]*(?:\.[\p{L}\d_][\p{L}\p{M}\d_]*)*)|(?<sign>>=|<=|!=|==|[-+*/<>=(),?≥≤≠–−×])/uy

/** Splits a formula; a decimal number is a fault of its own, for figures are whole. */
export function tokenize(text: string): { readonly tokens: readonly Token[]; readonly problem?: FormulaProblem } {
  const tokens: Token[] = []
  const scan = new RegExp(pattern)
  while (scan.lastIndex < text.length) {
    const at = scan.lastIndex
    const found = scan.exec(text)?.groups
    if (!found)
      return { tokens, problem: { fault: 'ky_tu', at, text: String.fromCodePoint(text.codePointAt(at) ?? 32) } }
    const { decimal, number, name, sign } = found
    if (decimal !== undefined) return { tokens, problem: { fault: 'thap_phan', at, text: decimal } }
    if (number !== undefined) tokens.push({ kind: 'number', text: number, at })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name.normalize('NFC'), at })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: signs[sign] ?? sign, at })
  }
  return { tokens }
}
