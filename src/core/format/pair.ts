/** Pairs of figures in words and in table cells: "44 vụ/61 bị can", "44/61". */
import { partUnits } from '../schema/pair.ts'
import { formatNumber, formatQuantity, moneyIn, moneyUnit } from './number.ts'
import { knownParts, type DisplayOptions, type PairFigure, type Part } from './value.ts'

/** Unit words of the known parts; `units` ("vụ/người") replaces them in the order cases, then persons; one of money is that of money. */
function unitsOf(parts: readonly Part[], units = ''): readonly string[] {
  const given = units.split('/').map((word) => word.trim())
  const alone = given.length === 1 && moneyUnit(given[0]) !== undefined
  return parts.map(({ key }, i) => (alone ? (key === 'tien' ? given[0] : '') : given[i]) || partUnits[key])
}

/** Money is counted in thousands of đồng, whatever unit it is told in. */
function partInWords({ key, count }: Part, unit: string, display: DisplayOptions): string {
  const money = key === 'tien' && unit !== partUnits.tien ? moneyUnit(unit) : undefined
  return money === undefined ? formatQuantity(count, unit, display) : moneyIn(count, 'nghìn đồng', money)
}

/** "44 vụ/61 bị can", "12 việc/45,6 triệu đồng"; one known part stands alone ("04 vụ"), none gives "". */
export function formatPair(pair: PairFigure, display: DisplayOptions, units?: string): string {
  const parts = knownParts(pair)
  const words = unitsOf(parts, units)
  return parts.map((part, i) => partInWords(part, words[i] ?? '', display)).join('/')
}

/** "44/61" for a table cell; `format` prints each number. */
export function formatPairShort(pair: PairFigure, format: (count: number) => string = formatNumber): string {
  return knownParts(pair)
    .map(({ count }) => format(count))
    .join('/')
}
