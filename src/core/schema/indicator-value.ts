/** A figure that one indicator alone uses, typed under `chi_tieu`: `A04: 3/3`, a mapping, or a count. */
import type { Rate } from '../base/ratio.ts'
import { byHand, fault } from './field.ts'

const written = /^\s*(\d{1,15})\s*\/\s*(\d{1,15})\s*$/

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

/** Numerator and denominator, or a count; undefined when it is neither. */
function readIndicatorValue(value: unknown): Rate | number | undefined {
  if (isCount(value)) return value
  if (typeof value === 'string') {
    const match = written.exec(value)
    return match ? { tu: Number(match[1]), mau: Number(match[2]) } : undefined
  }
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return undefined
  const { tu, mau } = value as Partial<Record<string, unknown>>
  return isCount(tu) && isCount(mau) ? { tu, mau } : undefined
}

/** An own figure of an indicator: `53/63`, `{ tu, mau }` or a count; all else is S13. */
export const indicatorValue = byHand((value) => readIndicatorValue(value) ?? fault('S13', { value: String(value) }))
