/** Pairs of figures in words and in table cells: "44 vụ/61 bị can", "44/61". */
import { partUnits } from '../schema/pair.ts'
import { formatNumber, formatQuantity } from './number.ts'
import { knownParts, type DisplayOptions, type PairFigure, type Part } from './value.ts'

/** Unit words of the known parts; `units` ("vụ/người") replaces them in the order cases, then persons. */
function unitsOf(parts: readonly Part[], units = ''): readonly string[] {
  const given = units.split('/').map((word) => word.trim())
  return parts.map(({ key }, i) => given[i] || partUnits[key])
}

/** "44 vụ/61 bị can"; one known part stands alone ("04 vụ"), none gives "". */
export function formatPair(pair: PairFigure, display: DisplayOptions, units?: string): string {
  const parts = knownParts(pair)
  const words = unitsOf(parts, units)
  return parts.map(({ count }, i) => formatQuantity(count, words[i] ?? '', display)).join('/')
}

/** "44/61" for a table cell; `format` prints each number. */
export function formatPairShort(pair: PairFigure, format: (count: number) => string = formatNumber): string {
  return knownParts(pair)
    .map(({ count }) => format(count))
    .join('/')
}
