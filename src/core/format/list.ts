/** Figures of any kind as running text and cells of tables print them. */
import { formatNumber, formatQuantity } from './number.ts'
import { formatPair, formatPairShort } from './pair.ts'
import { formatRate } from './rate.ts'
import { isNumber, isPair, isRate, knownParts, type DisplayOptions } from './value.ts'

/** Nothing to tell: no data, 0, a pair of zeros, a rate without value, an empty text or list, a group of such values. */
export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === 0) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  if (isPair(value)) return knownParts(value).every(({ count }) => count === 0)
  if (isRate(value)) return value.tu === 0 || value.mau === 0
  if (typeof value === 'object') return Object.values(value).every(isNothing)
  return typeof value === 'number' && Number.isNaN(value)
}

/** A figure in running text: "30 tin", "44 vụ/61 bị can", "92,1%"; a text as it is; "" for anything else. */
export function formatFigure(value: unknown, unit: string, display: DisplayOptions): string {
  if (isNumber(value)) return formatQuantity(value, unit, display)
  if (isPair(value)) return formatPair(value, display, unit)
  if (isRate(value)) return formatRate(value, display)
  return typeof value === 'string' ? value : ''
}

/** A cell of a table of figures: "0" for none and empty for not collected, thousands with dots, never padded. */
export function formatCell(value: unknown, display: DisplayOptions): string {
  if (isNumber(value)) return formatNumber(value)
  if (isPair(value)) return formatPairShort(value)
  return isRate(value) ? formatRate(value, display) : ''
}
