/**
 * Figures in Vietnamese punctuation that YAML reads as something else, mostly without a word: `1.234` arrives as 1,234
 * thousandths, `1.000` as 1. Found in the text of unquoted values, for the value no longer shows it.
 */
import { diagnose, type Diagnostic } from '../core/diagnostics/diagnostic.ts'

interface Trap {
  readonly diagnostic: Diagnostic
  /**
   * A silent trap has changed the value and is always said. The others arrive as text: right where text is wanted
   * ("98%" in a sentence), and the better explanation where the schema wants a figure.
   */
  readonly silent: boolean
  /** What the person surely meant, when that differs from what arrived. */
  readonly meant?: unknown
}

const grouped = String.raw`\d{1,3}(?:\.\d{3})+`
const dots = new RegExp(`^[-+]?${grouped}$`)
const pairWithDots = new RegExp(String.raw`^(?:${grouped}|\d+)\s*/\s*(?:${grouped}|\d+)$`)
const comma = /^[-+]?\d+(?:\.\d{3})*,\d+$/
const commaGroups = /^[-+]?\d{1,3}(?:,\d{3})+$/
const percent = /^[-+]?\d+(?:[.,]\d+)?\s*%$/
const joined = /^[-+]?\d{1,3}(?:[_\s\u00a0\u202f']\d{3})+$|^[-+]?\d+(?:_\d+)+$/
const leadingZero = /^0\d+$/
/** What most figures are: no trap. */
const plain = /^(?:0|[1-9]\d*)(?:\/(?:0|[1-9]\d*))?$/
const figureLike = /^[-+]?\d/
const keyWithoutSpace = /^([a-z][a-z0-9_]*):([^\s/].*)/

/** The trap in the text of an unquoted value, if any. */
export function findTrap(typed: string): Trap | undefined {
  if (plain.test(typed)) return undefined
  if (!figureLike.test(typed)) {
    const glued = keyWithoutSpace.exec(typed)
    return glued ? { diagnostic: diagnose('Y16', { typed: glued[0] }), silent: false } : undefined
  }
  const digits = typed.replaceAll(/[^\d-]/g, '')
  if (dots.test(typed))
    return { diagnostic: diagnose('Y01', { typed, better: digits }), meant: Number(digits), silent: true }
  if (typed.includes('.') && pairWithDots.test(typed)) {
    const better = typed.replaceAll('.', '')
    return { diagnostic: diagnose('Y01', { typed, better }), meant: better, silent: true }
  }
  if (comma.test(typed) || commaGroups.test(typed)) {
    const better = commaGroups.test(typed) ? digits : typed.replaceAll('.', '').replace(',', '.')
    return { diagnostic: diagnose('Y02', { typed, better }), silent: false }
  }
  if (percent.test(typed)) {
    const better = typed.replace('%', '').trim().replace(',', '.')
    return { diagnostic: diagnose('Y03', { typed, better }), silent: false }
  }
  if (joined.test(typed)) return { diagnostic: diagnose('Y04', { typed, better: digits }), silent: false }
  if (leadingZero.test(typed))
    return { diagnostic: diagnose('Y05', { typed, number: String(Number(typed)) }), silent: true }
  return undefined
}
