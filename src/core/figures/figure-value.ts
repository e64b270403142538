/** One figure of a unit's year as templates see it: it knows its name, its unit, last year's value and what judges it. */
import { type Known, knownOf, type Presence, type PrintPlace, type Wording, withKnown } from '../base/known-value.ts'
import { formatCell } from '../format/list.ts'
import { formatCount, formatQuantity, MILLIONS, moneyIn, moneyInText, moneyUnit } from '../format/number.ts'
import { formatPair } from '../format/pair.ts'
import { formatRate } from '../format/rate.ts'
import {
  type DisplayOptions,
  isNumber,
  isPair,
  isRate,
  knownParts,
  type PairFigure,
  type Part,
  presenceOf,
} from '../format/value.ts'
import { partUnits } from '../schema/pair.ts'

/** What all figures of one year share. */
export interface FigureYear {
  /** The year that the figures are of. */
  readonly nam: number
  readonly display: DisplayOptions
  /** The number of the year that figures are compared with; undefined when there is none. */
  readonly before?: number | undefined
  /** The typed figures that what stands at a path rests on. */
  readonly traceOf: (path: string) => readonly string[]
  /** By path of a figure or rate: the rows of the indicator set that are measured on it (context `chi_tieu.theo_ma`). */
  readonly rows: ReadonlyMap<string, readonly object[]>
}

interface Given {
  /** Dotted path: "tin_bao.moi", "truy_to.tong.vu". */
  readonly path: string
  readonly title: string
  /** Of a single count: "vụ", "1.000 đồng". */
  readonly unit?: string | undefined
  readonly isRate?: boolean | undefined
  /** A number, a pair, a rate; undefined when it is not known. */
  readonly now: unknown
  readonly before: unknown
}

/** A figure with all it knows. */
export class KnownFigure implements Known {
  readonly given: Given
  readonly year: FigureYear
  constructor(given: Given, year: FigureYear) {
    this.given = given
    this.year = year
  }
  get name(): string {
    return this.given.path
  }
  get presence(): Presence {
    return presenceOf(this.given.now)
  }
  get beside(): boolean {
    return this.given.isRate === true
  }
  /** The paths of the typed figures it rests on; none when it is not known. */
  get trace(): readonly string[] {
    return this.year.traceOf(this.given.path)
  }
  /** Last year's value as running text prints it; "" when it is not known. */
  get before(): string {
    return inText(this.given.before, this.given.unit, this.year.display)
  }
  get rows(): readonly object[] {
    return this.year.rows.get(this.given.path) ?? []
  }
  words(place: PrintPlace): Wording {
    const { now, unit } = this.given
    return { text: place === 'cell' ? formatCell(now, this.year.display) : inText(now, unit, this.year.display) }
  }
}

/** A figure in the words that something else has found for it: a cell of a table. */
class ShownFigure extends KnownFigure {
  readonly text: string
  constructor(given: Given, year: FigureYear, text: string) {
    super(given, year)
    this.text = text
  }
  override words(): Wording {
    return { text: this.text }
  }
}

/** A value that is printed as `text` and knows which figure it is. */
export function shownFigure(given: Given, year: FigureYear, text: string): object {
  return figureAsValue(new ShownFigure(given, year, text))
}

/** As a template's value. */
export const figureAsValue = (figure: KnownFigure): object => withKnown({}, figure, figure.words('text').text)

/** What a template's value knows as a figure of the schema; undefined for other values. */
export function figureOf(value: unknown): KnownFigure | undefined {
  const known = knownOf(value)
  return known instanceof KnownFigure ? known : undefined
}

/** The value that stands for a figure in a template's data; the parts of a pair are figures below it. */
export function figureValue(given: Given, year: FigureYear, below: object = {}): object {
  return withKnown(below, new KnownFigure(given, year), given.now)
}

/**
 * A figure that holds money, with its money in the unit of money that `units` ends in ("việc/triệu đồng"), rounded to `digits` where
 * given; undefined where it holds none or no such unit is asked for.
 */
export function moneyFigure({ given, year }: KnownFigure, units: string, digits?: number): KnownFigure | undefined {
  const { now, unit } = given
  const [asked, typed] = [moneyUnit(units.split('/').at(-1)?.trim()), moneyUnit(unit)]
  if (asked === undefined) return undefined
  if (isNumber(now) && typed !== undefined) return new ShownFigure(given, year, moneyIn(now, typed, asked, digits))
  return isPair(now) && 'tien' in now ? new ShownFigure(given, year, formatPair(now, year.display, units)) : undefined
}

const money = (value: number, unit: string, display: DisplayOptions) =>
  unit === MILLIONS ? moneyInText(value * 1000) : formatQuantity(value, unit, display)

/** The parts of a pair that running text prints: those that are something, or the first. */
export function printedParts(pair: PairFigure): readonly Part[] {
  const parts = knownParts(pair)
  const some = parts.filter(({ count }) => count !== 0)
  return some.length > 0 ? some : parts.slice(0, 1)
}

/** "05", "1.234", "44 vụ/61 bị can", "577 việc/51,65 tỷ đồng", "92,1%"; parts that are 0 are left out of a pair. */
function inText(value: unknown, unit: string | undefined, display: DisplayOptions): string {
  if (isNumber(value)) return moneyUnit(unit) ? money(value, unit!, display) : formatCount(value, display)
  if (isRate(value)) return formatRate(value, display)
  if (!isPair(value)) return ''
  return printedParts(value)
    .map(({ key, count }) => formatQuantity(count, partUnits[key], display))
    .join('/')
}
