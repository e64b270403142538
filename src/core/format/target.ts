/** A result against its target: "vượt 4,5% so với chỉ tiêu", "thấp hơn chỉ tiêu 1,2%", "vượt 02 phiên so với chỉ tiêu". */
import { compareFractions, difference, exact, percentOf, roundHalfUp, type Fraction, type Rate } from '../base/ratio.ts'
import { formatQuantity, formatScaled } from './number.ts'
import { printedPercent } from './rate.ts'
import { isNumber, isRate, type DisplayOptions } from './value.ts'

/** The operators of an indicator set; `so_luong` is a least number of pieces of work. */
export const targetOperators = ['toi_thieu', 'tren', 'toi_da', 'bang', 'so_luong'] as const

export type TargetOperator = (typeof targetOperators)[number]

/** How a result is set against its target. */
export interface TargetOptions {
  readonly display: DisplayOptions
  readonly operator?: TargetOperator
  /** Unit word of a count ("phiên"). */
  readonly unit?: string
  /** Whose target: "Quốc hội", "Ngành". */
  readonly owner?: string
}

/** Reads a threshold in per cent: 90, "90%", "1,5%" or a rate. */
export function thresholdPercent(value: unknown): Fraction | undefined {
  if (isNumber(value)) return exact(value)
  if (isRate(value)) return percentOf(value)
  const match = typeof value === 'string' ? /^\s*(\d+(?:,\d+)?)\s*%?\s*$/.exec(value) : null
  return match?.[1] ? exact(Number(match[1].replace(',', '.'))) : undefined
}

/**
 * A rate against a threshold in per cent, or a count against a count.
 * Points are those of the printed rate. "" when the result or the threshold has no value.
 */
export function compareTarget(value: unknown, threshold: unknown, options: TargetOptions): string {
  if (isRate(value)) return compareRateTarget(value, threshold, options)
  if (!isNumber(value) || !isNumber(threshold)) return ''
  const amount = formatQuantity(Math.abs(difference(value, threshold)), options.unit ?? '', options.display)
  return phrase(Math.sign(value - threshold), amount, true, options)
}

function compareRateTarget(rate: Rate, threshold: unknown, options: TargetOptions): string {
  const [percent, target] = [percentOf(rate), thresholdPercent(threshold)]
  if (!percent || !target) return ''
  const digits = [options.display.so_le, 2, 3].find((n) => (target.num * 10n ** BigInt(n)) % target.den === 0n) ?? 2
  const points = printedPercent(percent, digits, target) - roundHalfUp(target, digits)
  const amount = points === 0n ? '' : `${formatScaled(points < 0n ? -points : points, digits)}%`
  return phrase(compareFractions(percent, target), amount, false, options)
}

/** `amount` is "" when the distance is too small to be printed. */
function phrase(sign: number, amount: string, counted: boolean, options: TargetOptions): string {
  const { operator = 'toi_thieu', owner } = options
  const target = owner ? `chỉ tiêu ${owner}` : 'chỉ tiêu'
  const over = `cao hơn ${target} ${amount}`.trimEnd()
  if (operator === 'toi_da') return sign > 0 ? over : `bảo đảm ${target}`
  if (sign === 0) return operator === 'tren' ? `chưa vượt ${target}` : `bảo đảm ${target}`
  if (sign > 0 && operator === 'bang') return over
  if (sign > 0) return amount ? `vượt ${amount} so với ${target}` : `vượt ${target}`
  return counted ? `thiếu ${amount} so với ${target}` : `thấp hơn ${target} ${amount}`.trimEnd()
}
