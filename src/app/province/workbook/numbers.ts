/** Numbers to reckon with that are shown as the papers print them. */
import { shownPercent } from '../../../core/format/rate.ts'
import type { Rate } from '../../../core/base/ratio.ts'
import { rateDigits } from '../../../core/province/figures.ts'
import { type ComparedRate, thresholdOf } from '../../../core/province/headline.ts'

/**
 * The exact value where rounding it gives what is printed, else what is printed: 99,96% is printed as 99,9%, and the
 * number must not be shown as 100,0%. Halves are never left to the rounding of another program.
 */
function agreeing(exact: number, printed: number, scale: number): number {
  return Math.abs(exact * scale - Math.round(printed * scale)) < 0.499 ? exact : Math.round(printed * scale) / scale
}

/** A rate as a share of one, to be shown in per cent; null when there is nothing to divide by. */
export function shareValue(rate: ComparedRate): number | null {
  const shown = shownPercent(rate, { so_le: rateDigits }, thresholdOf(rate))
  const scale = 10 ** (rateDigits + 2)
  return shown === undefined ? null : agreeing(rate.tu / rate.mau, Number(shown) / scale, scale)
}

/** A result as it is printed, read back: "92,1%", "1,3", "1.234". */
interface Printed {
  readonly value: number
  readonly digits: number
  readonly percent: boolean
}

/** Reads a number as documents print it ("1.234", "92,1%"); undefined for anything else. */
export function readPrinted(text: string): Printed | undefined {
  const match = /^(\d[\d.]*)(?:,(\d+))?(%?)$/.exec(text)
  if (!match) return undefined
  const [, head = '', decimals = '', percent] = match
  const value = Number(`${head.replaceAll('.', '')}.${decimals}`)
  return { value, digits: decimals.length, percent: percent === '%' }
}

/** A rate whose printed form is known: also what misses its threshold is not shown as if it met it. */
export function printedValue({ tu, mau }: Rate, { value, percent }: Printed, digits: number): number {
  return percent ? agreeing(tu / mau, value / 100, 10 ** (digits + 2)) : agreeing(tu / mau, value, 10 ** digits)
}
