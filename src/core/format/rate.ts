/** Percentages: rounded half up on exact fractions, and never rounded onto a value that means something else. */
import { compareFractions, percentOf, roundHalfUp, whole, type Fraction, type Rate } from '../base/ratio.ts'
import { formatScaled } from './number.ts'

const hundred = whole(100n)

/**
 * A percentage as a whole number of 10^-digits, as it is printed.
 * What is below 100 never becomes 100, what is above 0 never becomes 0, and what is not the target never becomes the
 * target: a reader would take "đạt 100%" or "0%" for the exact value.
 */
export function printedPercent(percent: Fraction, digits: number, target?: Fraction): bigint {
  if (percent.num < 0n) return -printedPercent({ num: -percent.num, den: percent.den }, digits)
  const rounded = roundHalfUp(percent, digits)
  const lands = (on: Fraction) => {
    const scaled = on.num * 10n ** BigInt(digits)
    return scaled % on.den === 0n && scaled / on.den === rounded
  }
  const zero = compareFractions(percent, whole(0n))
  if (rounded === 0n) return BigInt(zero)
  if (lands(hundred) && compareFractions(percent, hundred) < 0) return rounded - 1n
  if (target && lands(target)) return rounded + BigInt(compareFractions(percent, target))
  return rounded
}

/** How a document prints rates. */
interface RateDisplay {
  readonly so_le: number
  /** By rate ("331/414"), thresholds that rounding alone would put it on: the text and the tables print it alike. */
  readonly sat_nguong?: ReadonlyMap<string, Rate> | undefined
}

/** A rate as a whole number of 10^-digits per cent, as the document prints it; undefined when the denominator is zero. */
export function shownPercent(rate: Rate, { so_le, sat_nguong }: RateDisplay, target?: Fraction): bigint | undefined {
  const percent = percentOf(rate)
  const near = sat_nguong?.get(`${rate.tu}/${rate.mau}`)
  return percent && printedPercent(percent, so_le, target ?? (near && percentOf(near)))
}

/** From one rate to another in points as printed, so that a reader who subtracts finds the same; undefined as above. */
export function pointsBetween(now: Rate, before: Rate, display: RateDisplay): bigint | undefined {
  const [a, b] = [shownPercent(now, display), shownPercent(before, display)]
  return a === undefined || b === undefined ? undefined : a - b
}

/** "92,1%"; "" when the denominator is zero. A target keeps a rate that misses it from being printed as if it met it. */
export function formatRate(rate: Rate, display: RateDisplay, target?: Fraction): string {
  const shown = shownPercent(rate, display, target)
  return shown === undefined ? '' : `${formatScaled(shown, display.so_le)}%`
}

/** "92,1%": a percentage with so many decimals, kept off `target` as `printedPercent` has it. */
export function formatPercent(percent: Fraction, digits: number, target?: Fraction): string {
  return `${formatScaled(printedPercent(percent, digits, target), digits)}%`
}
