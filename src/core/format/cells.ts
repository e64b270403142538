/** Changes as cells of tables print them. */
import { difference } from '../base/ratio.ts'
import { percentChange } from './compare.ts'
import { formatNumber, formatScaled } from './number.ts'
import { formatPercent, pointsBetween } from './rate.ts'
import { type DisplayOptions, isNumber, isPair, isRate, knownParts } from './value.ts'

const signed = (text: string, sign: number) => (sign > 0 ? `+${text}` : text)

function signedNumber(now: number, before: number): string {
  const change = difference(now, before)
  return signed(formatNumber(change), change)
}

/** "+3", "-2", "0"; of pairs "+3/-2", of rates in points "+0,5%"; "" where one of the two is unknown. */
export function differenceCell(now: unknown, before: unknown, display: DisplayOptions): string {
  if (isNumber(now) && isNumber(before)) return signedNumber(now, before)
  if (isPair(now) && isPair(before))
    return knownParts(now)
      .flatMap(({ key, count }) => {
        const earlier = before[key]
        return isNumber(earlier) ? [signedNumber(count, earlier)] : []
      })
      .join('/')
  if (!isRate(now) || !isRate(before)) return ''
  const points = pointsBetween(now, before, display)
  return points === undefined ? '' : `${signed(formatScaled(points, display.so_le), Number(points))}%`
}

/** The change in per cent of the year before; "" where that is 0, or one of the two unknown. */
export function percentCell(now: unknown, before: unknown, display: DisplayOptions): string {
  if (isNumber(now) && isNumber(before)) {
    const change = percentChange(now, before)
    return change ? signed(formatPercent(change, display.so_le), now - before) : ''
  }
  if (!isPair(now) || !isPair(before)) return ''
  const cells = knownParts(now).map(({ key, count }) => percentCell(count, before[key], display))
  return cells.every((cell) => cell !== '') ? cells.join('/') : (cells[0] ?? '')
}
