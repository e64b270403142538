/** The units of a province side by side, chapter by chapter of the report: headline figures and every indicator. Plain data. */
import { chapters } from '../appendix/chapters.ts'
import type { MeasureResult, State } from '../indicators/evaluate.ts'
import { pathTitle } from '../indicators/figure-paths.ts'
import { type Indicator, type IndicatorSet, pathsOf } from '../indicators/set.ts'
import { figuresText, resultText, stateWords, thresholdText, unitCountText } from '../indicators/wording.ts'
import type { DisplayOptions } from '../format/value.ts'
import { groupBy } from '../base/group-by.ts'
import { shortNameOf } from '../year/names.ts'
import { percentOf, toNumber } from '../base/ratio.ts'
import { headingsOf } from '../schema/headings.ts'
import type { Province } from './roll-up.ts'
import { slotAt } from '../schema/catalogue.ts'
import { numberInRow, rateDigits, type Figures, type IndicatorCell, rowOf } from './figures.ts'
import { nearRates } from '../indicators/near.ts'
import { chapterOf, type ComparedFigure, headlineFigures } from './headline.ts'

/** A column of the comparison. */
export interface ComparedUnit {
  readonly ma: string
  readonly ten: string
  /** The provincial office itself: shown apart, not ranked. */
  readonly own: boolean
  /** Its data file, as seen from the folder of the comparison. */
  readonly file: string
}

/** `khong_ap_dung`: the unit's set has no such row. */
export type CellState = State | 'khong_ap_dung'

/** One measure of a row. */
export interface ComparedPart {
  /** Empty when the row has one measure only. */
  readonly ten: string
  readonly state: State
  /** "58/63" and "92,1%", or "04". */
  readonly so_lieu: string
  readonly ket_qua: string
  /** Numerator and denominator of a rate; the count of what is counted. */
  readonly tu?: number
  readonly mau?: number
  readonly so?: number
}

/** What one unit has for one indicator. */
export interface ComparedCell {
  readonly state: CellState
  readonly word: string
  /** Those of all measures, joined. */
  readonly so_lieu: string
  readonly ket_qua: string
  readonly parts: readonly ComparedPart[]
  /** To sort by: the first measure, a rate in per cent. */
  readonly value?: number
  /** The figures the row is worked out from, as the unit gives them, in the order of the indicator's `figures`. */
  readonly sources: readonly { readonly value: number | undefined; readonly place: string }[]
}

/** A row of the comparison: an indicator over all units and the province. */
export interface ComparedIndicator {
  readonly ma: string
  readonly ten: string
  readonly nguong: string
  readonly nguon: string
  readonly khau: string
  /** Titles of the figures that it is worked out from. */
  readonly figures: readonly string[]
  readonly cells: readonly ComparedCell[]
  readonly province: ComparedCell
}

/** A chapter of the report. */
export interface ComparedField {
  readonly khau: string
  readonly ten: string
  /** At most 28 letters, for the tab of a sheet and the head of columns. */
  readonly ten_ngan: string
  readonly figures: readonly ComparedFigure[]
  readonly indicators: readonly ComparedIndicator[]
}

/** A case handed from one unit of the province to another, and taken off the sums. */
export interface ComparedTransfer {
  readonly khau: string
  readonly tu: string
  readonly den: string
  readonly so: string
}

/** All that the comparison prints, in Word, Excel and HTML. */
export interface Comparison {
  readonly tinh: string
  readonly nam: number
  /** Whether the province's year before is known. */
  readonly so_sanh: boolean
  readonly units: readonly ComparedUnit[]
  readonly fields: readonly ComparedField[]
  readonly indicators: readonly ComparedIndicator[]
  readonly netted: readonly ComparedTransfer[]
}

/** `files`: the data file of each unit, as it was given. `others`: sets of units that are not the province's own. */
export function compareUnits(
  units: readonly Figures[],
  files: readonly string[],
  province: Province,
  set: IndicatorSet,
  others: readonly IndicatorSet[] = [],
): Comparison {
  const { year, lastYear, netted } = province
  const names = new Map(units.map(({ don_vi }) => [don_vi.ma, shortNameOf(don_vi)]))
  const indicators = comparedIndicators(units, province, set, others)
  const headings: Headings = headingsOf(year.nam, year.tieu_de)
  const fields = [
    ...inChapters(units, province, indicators, headings),
    ...beyondChapters([set, ...others], indicators, headings),
  ]
  return {
    tinh: year.don_vi.tinh,
    nam: year.nam,
    so_sanh: lastYear !== undefined,
    units: units.map(({ don_vi }, i) => ({
      ma: don_vi.ma,
      ten: names.get(don_vi.ma) ?? don_vi.ten,
      own: don_vi.cap === 'tinh',
      file: files[i] ?? '',
    })),
    fields: fields.filter((field) => field.figures.length + field.indicators.length > 0),
    indicators,
    netted: netted.map(({ khau, tu, den, so }) => ({
      khau: chapterTitleOf(khau, headings),
      tu: names.get(tu) ?? tu,
      den: names.get(den) ?? den,
      so: String(so),
    })),
  }
}

type Headings = Readonly<Record<string, string>>

const chapterTitleOf = (khau: string, headings: Headings) => headings[khau] ?? chapterOf(khau)?.short ?? khau

/** The chapters of the report, each with its headline figures and the indicators of its fields of work. */
function inChapters(
  units: readonly Figures[],
  { year, lastYear, results }: Province,
  indicators: readonly ComparedIndicator[],
  headings: Headings,
): readonly ComparedField[] {
  const sums = { now: rowOf(year), before: lastYear && rowOf(lastYear), near: nearRates(results, rateDigits) }
  return chapters.map((chapter) => ({
    khau: chapter.key,
    ten: typeof chapter.heading === 'string' ? (headings[chapter.heading] ?? '') : chapter.heading.title,
    ten_ngan: chapter.short,
    figures: headlineFigures(chapter, units, sums),
    indicators: indicators.filter(({ khau }) => chapterOf(khau) === chapter),
  }))
}

/** Fields of work that sets name and the report has no chapter for. */
function beyondChapters(
  sets: readonly IndicatorSet[],
  indicators: readonly ComparedIndicator[],
  headings: Headings,
): readonly ComparedField[] {
  const own = groupBy(
    indicators.filter(({ khau }) => !chapterOf(khau)),
    ({ khau }) => khau,
  )
  return [...own].map(([khau, rows]) => {
    const ten = sets.map(({ ten_khau }) => ten_khau[khau]).find(Boolean) ?? headings[khau] ?? khau
    return { khau, ten, ten_ngan: ten.slice(0, 28).trim(), figures: [], indicators: rows }
  })
}

/** The rows of the province's set, then those that only sets of other levels have: one code may mean two rows. */
function comparedIndicators(
  units: readonly Figures[],
  { results, year: { hien_thi } }: Province,
  set: IndicatorSet,
  others: readonly IndicatorSet[],
): readonly ComparedIndicator[] {
  const id = ({ ma, ten }: Pick<Indicator, 'ma' | 'ten'>) => `${ma} ${ten}`
  const byId = units.map((unit) => new Map(unit.indicators.map((cell) => [id(cell), cell])))
  const rows = groupBy(
    [set, ...others].flatMap(({ indicators }) => indicators),
    id,
  )
  return [...rows.values()].map((same): ComparedIndicator => {
    const indicator = same[0]!
    // The same row may be measured otherwise in another set.
    const thresholds = new Set(same.map((each) => thresholdText(each, hien_thi)))
    const result = results.find((each) => each.indicator === indicator)
    const paths = pathsOf(indicator)
    const cells = units.map((unit, i) => {
      const cell = byId[i]?.get(id(indicator))
      return cell ? { ...cellOf(cell, hien_thi), sources: sourcesOf(unit, paths) } : notAsked
    })
    const whole = result ? cellOf({ ...result, ma: indicator.ma, ten: indicator.ten }, hien_thi) : notAsked
    return {
      ma: indicator.ma,
      ten: indicator.ten,
      nguong: [...thresholds].join('; có đơn vị: '),
      nguon: indicator.nguon,
      khau: indicator.khau,
      figures: paths.map(pathTitle),
      cells,
      province: result?.byUnit ? { ...whole, ket_qua: unitCountText(result.byUnit) } : whole,
    }
  })
}

const notAsked: ComparedCell = {
  state: 'khong_ap_dung',
  word: 'Không áp dụng',
  so_lieu: '',
  ket_qua: '',
  parts: [],
  sources: [],
}

function cellOf({ state, parts }: IndicatorCell, display: DisplayOptions): ComparedCell {
  const compared = parts.map((part) => partOf(part, display, parts.length > 1))
  const joined = (text: (part: ComparedPart) => string) => compared.map(text).filter(Boolean).join('; ')
  const value = parts[0] && valueOf(parts[0])
  return {
    state,
    word: stateWords[state],
    so_lieu: joined(({ so_lieu }) => so_lieu),
    ket_qua: joined(({ ket_qua }) => ket_qua),
    parts: compared,
    ...(value === undefined ? {} : { value }),
    sources: [],
  }
}

function partOf(part: MeasureResult, display: DisplayOptions, several: boolean): ComparedPart {
  const { measure, state, rate, count } = part
  return {
    ten: several ? (measure.ten ?? measure.ma) : '',
    state,
    so_lieu: figuresText(part, display, several),
    ket_qua: resultText(part, display),
    ...(rate ? { tu: rate.tu, mau: rate.mau } : {}),
    ...(count === undefined ? {} : { so: count }),
  }
}

function valueOf({ rate, count }: MeasureResult): number | undefined {
  const percent = rate && percentOf(rate)
  return percent ? toNumber(percent) : count
}

function sourcesOf({ year, places }: Figures, paths: readonly string[]): ComparedCell['sources'] {
  return paths.map((path) => ({ value: numberInRow(year, slotAt(path)?.index ?? -1), place: places[path] ?? '' }))
}
