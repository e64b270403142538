/** Reads a threshold as clerks write it: `90%`, `1,5%`, `2`, `1/KSV`, `1/quý`, or a formula of the unit's figures. */
import { fraction, whole } from '../base/ratio.ts'
import { parseFormula } from './formula.ts'
import type { FormulaProblem } from './tokens.ts'
import type { Threshold } from './set.ts'

const percent = /^(\d{1,3})(?:[.,](\d{1,4}))?\s*%$/
const each = /^(\d{1,4})\s*\/\s*(.+)$/

/** What a count may be set per, and how it is printed. */
const per: readonly { readonly words: readonly string[]; readonly printed: string; readonly times: string }[] = [
  { words: ['năm'], printed: 'năm', times: '1' },
  { words: ['quý'], printed: 'quý', times: '4' },
  { words: ['tháng'], printed: 'tháng', times: '12' },
  // Leaders have indicators of their own ("1/lãnh đạo"); who counts them in too writes `can_bo.ksv`.
  {
    words: ['ksv', 'kiểm sát viên'],
    printed: 'Kiểm sát viên',
    times: '(can_bo.ksv_so_cap? + can_bo.ksv_trung_cap? + can_bo.ksv_cao_cap?)',
  },
  { words: ['lãnh đạo', 'lãnh đạo viện'], printed: 'Lãnh đạo Viện', times: 'can_bo.lanh_dao' },
]

/** How many prosecutors are in charge of one field no figure says: the unit enters pieces/persons. */
const inCharge: readonly { readonly words: readonly string[]; readonly printed: string }[] = [
  { words: ['ksv phụ trách', 'kiểm sát viên phụ trách'], printed: 'Kiểm sát viên phụ trách' },
]

type Read =
  | { readonly threshold: Threshold }
  /** Neither a percentage nor a number nor "n/…" nor anything like a formula. */
  | { readonly problem: 'unreadable' }
  | { readonly problem: FormulaProblem }

/** Reads a threshold: a percentage, a count, so many a quarter or a person, or a formula; never throws. */
export function readThreshold(given: string | number): Read {
  const text = String(given).normalize('NFC').trim()
  const rate = percent.exec(text)
  if (rate) {
    const decimals = rate[2] ?? ''
    const value = fraction(BigInt(`${rate[1]}${decimals}`), 10n ** BigInt(decimals.length))
    return value ? { threshold: { kind: 'percent', percent: value } } : { problem: 'unreadable' }
  }
  if (text.includes('%') || text === '' || /\d[.,]\d/.test(text)) return { problem: 'unreadable' }
  const share = each.exec(text)
  const person = share && inCharge.find(({ words }) => words.includes(share[2]?.toLowerCase() ?? ''))
  if (share && person) {
    const hundredfold = whole(BigInt(share[1] ?? 0) * 100n)
    return { threshold: { kind: 'each', percent: hundredfold, per: person.printed } }
  }
  const unit = share && per.find(({ words }) => words.includes(share[2]?.toLowerCase() ?? ''))
  if (share && !unit) return { problem: 'unreadable' }
  const parsed = parseFormula(unit ? `${share?.[1]} * ${unit.times}` : text)
  // "15 phần trăm" is no formula gone wrong.
  if ('problem' in parsed) return /^\d+\s+\p{L}/u.test(text) ? { problem: 'unreadable' } : parsed
  const threshold: Threshold = { kind: 'count', count: parsed.formula }
  return { threshold: unit && unit.printed !== 'năm' ? { ...threshold, per: unit.printed } : threshold }
}
