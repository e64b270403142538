/** Names of units in a sentence. */
import { formatCount } from './number.ts'
import type { DisplayOptions } from './value.ts'

/** At most `most` of them by name; the rest are counted. */
export function namedUpTo(
  names: readonly string[],
  most: number,
  rest: string,
  display: DisplayOptions,
  separator: string,
): string {
  if (names.length <= most + 1) return names.join(separator)
  return `${names.slice(0, most).join(separator)} và ${formatCount(names.length - most, display)} ${rest}`
}

/** "Chưa đủ số liệu (thiếu của VKSND huyện A)." of lists of units as `tong_hop.chua_du` has them; "" when there are none. */
export function lackingSentence(lists: readonly string[], display: DisplayOptions): string {
  const units = [...new Set(lists.flatMap((list) => list.split(', ')).filter(Boolean))]
  return units.length === 0 ? '' : `Chưa đủ số liệu (thiếu của ${namedUpTo(units, 5, 'đơn vị khác', display, ', ')}).`
}
