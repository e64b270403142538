/** The units of a province side by side: headline figures by field of work, and every indicator by unit. Plain data. */
import { groupRules } from './balance.ts'
import { formatNumber } from './format/number.ts'
import { formatRate } from './format/rate.ts'
import type { State } from './indicators/evaluate.ts'
import type { IndicatorSet } from './indicators/set.ts'
import { stateWords, thresholdText } from './indicators/wording.ts'
import { shortName } from './names.ts'
import { compareFractions, fraction, type Rate } from './ratio.ts'
import { figureAt } from './schema/catalogue.ts'
import { headingsOf } from './schema/headings.ts'
import { partUnits } from './schema/pair.ts'
import type { Province } from './summary.ts'
import { type Figures, type IndicatorCell, type Row, slotIndex, slots } from './summary-figures.ts'

export interface ComparedUnit {
  readonly ma: string
  readonly ten: string
  /** The provincial office itself: shown apart, not ranked. */
  readonly own: boolean
  readonly file: string
}

/** A number, a rate, or nothing where the unit gives none. */
export type Amount = number | Rate | undefined

export interface ComparedFigure {
  readonly key: string
  readonly title: string
  readonly unit: string
  readonly rate: boolean
  /** One a unit, in their order. */
  readonly now: readonly Amount[]
  readonly before: readonly Amount[]
  /** From the highest; equal ones share a place; none for the provincial office and for who gives no number. */
  readonly ranks: readonly (number | undefined)[]
  readonly province: { readonly now: Amount; readonly before: Amount }
}

export interface ComparedField {
  readonly khau: string
  readonly ten: string
  readonly figures: readonly ComparedFigure[]
  readonly indicators: readonly ComparedIndicator[]
}

export interface ComparedCell {
  readonly state: State
  readonly word: string
  /** "58/63" and "92,1%", or "04". */
  readonly so_lieu: string
  readonly ket_qua: string
}

export interface ComparedIndicator {
  readonly ma: string
  readonly ten: string
  readonly nguong: string
  readonly nguon: string
  readonly khau: string
  readonly cells: readonly ComparedCell[]
  readonly province: ComparedCell
}

export interface Comparison {
  readonly tinh: string
  readonly nam: number
  readonly units: readonly ComparedUnit[]
  readonly fields: readonly ComparedField[]
  readonly indicators: readonly ComparedIndicator[]
}

/** Headline figures: what every field of work is first asked for. Rates that the schema declares are added to them. */
const headline = [
  'tong',
  'moi',
  'giai_quyet',
  'de_nghi_truy_to',
  'truy_to',
  'xet_xu',
  'xong',
  'chap_nhan',
  'con_lai',
  'qua_han',
]

/** `files`: the data file of each unit, as it was given. */
export function compareUnits(
  units: readonly Figures[],
  files: readonly string[],
  province: Province,
  set: IndicatorSet,
): Comparison {
  const { year, lastYear, results } = province
  const headings: Readonly<Record<string, string>> = headingsOf(year.nam, year.tieu_de)
  const indicators = results.map((result): ComparedIndicator => {
    const { ma, ten, nguon, khau } = result.indicator
    const [part] = result.parts
    const own: IndicatorCell = {
      ma,
      state: result.state,
      ...part?.rate,
      ...(part?.count === undefined ? {} : { count: part.count }),
    }
    const told = cellOf(own)
    const byUnit = result.byUnit?.of
      ? { ...told, ket_qua: `${result.byUnit.met}/${result.byUnit.of} đơn vị đạt` }
      : told
    const cells = units.map(({ indicators: found }) => cellOf(found.find((cell) => cell.ma === ma)))
    return { ma, ten, nguong: thresholdText(result.indicator, year.hien_thi), nguon, khau, cells, province: byUnit }
  })
  const sums = { now: rowFrom(year), before: lastYear && rowFrom(lastYear) }
  const figures = headlineFigures(units, sums)
  const fieldsOfFigures = [...new Set(figures.map(({ field }) => field))]
  const extra = [...new Set(indicators.map(({ khau }) => khau))].filter((khau) => !fieldsOfFigures.includes(khau))
  const fields = [...fieldsOfFigures, ...extra].map((khau): ComparedField => ({
    khau,
    ten: set.ten_khau[khau] ?? headings[khau] ?? titleOfField(khau),
    figures: figures.filter(({ field }) => field === khau).map(({ figure }) => figure),
    indicators: indicators.filter((indicator) => indicator.khau === khau),
  }))
  return {
    tinh: year.don_vi.tinh,
    nam: year.nam,
    units: units.map(({ don_vi }, i) => ({
      ma: don_vi.ma,
      ten: don_vi.ten_ngan ?? shortName(don_vi.ten),
      own: don_vi.cap === 'tinh',
      file: files[i] ?? '',
    })),
    fields,
    indicators,
  }
}

const titleOfField = (khau: string) => groupRules.find(({ group }) => group.key === khau)?.group.meta.title ?? khau

function cellOf(cell: IndicatorCell | undefined): ComparedCell {
  // Of the provincial level alone, or of one of the lower levels alone.
  if (!cell) return { state: 'khong_phat_sinh', word: 'Không áp dụng', so_lieu: '', ket_qua: '' }
  const { state, tu, mau, count } = cell
  const rate = tu !== undefined && mau !== undefined ? { tu, mau } : undefined
  const so_lieu = rate
    ? `${formatNumber(rate.tu)}/${formatNumber(rate.mau)}`
    : count === undefined
      ? ''
      : formatNumber(count)
  const ket_qua = rate ? formatRate(rate, 1) : count === undefined ? '' : formatNumber(count)
  return { state, word: stateWords[state], so_lieu, ket_qua }
}

function rowFrom(year: unknown): Row {
  return Float64Array.from(slots, ({ figure: { path }, part }) => {
    const steps = part ? [...path, part] : path
    const found = steps.reduce<unknown>(
      (here, step) => (typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined),
      year,
    )
    return typeof found === 'number' ? found : Number.NaN
  })
}

interface Sums {
  readonly now: Row
  readonly before: Row | undefined
}

function headlineFigures(units: readonly Figures[], sums: Sums) {
  return groupRules.toReversed().flatMap(({ group, rates }) => {
    if (group.key === '' || group.path.length > 1) return []
    const field = group.key
    const counts = headline.flatMap((name) => {
      const figure = figureAt(`${field}.${name}`)
      const [part] = figure?.parts ?? []
      const slot = figure && slotIndex(part ? `${figure.key}.${part}` : figure.key)
      if (!figure || slot === undefined) return []
      const at = (row: Row | undefined): Amount => numberAt(row, slot)
      const unit = part ? partUnits[part] : (figure.unit ?? '')
      return [{ field, figure: compared({ key: figure.key, title: figure.title, unit, rate: false }, units, sums, at) }]
    })
    const shares = rates.flatMap(({ key, title, tu, mau }) => {
      const [top, bottom] = [slotIndex(`${field}.${tu}`), slotIndex(`${field}.${mau}`)]
      if (top === undefined || bottom === undefined) return []
      const at = (row: Row | undefined): Amount => {
        const [a, b] = [numberAt(row, top), numberAt(row, bottom)]
        return a === undefined || b === undefined || b === 0 ? undefined : { tu: a, mau: b }
      }
      return [{ field, figure: compared({ key: `${field}.${key}`, title, unit: '%', rate: true }, units, sums, at) }]
    })
    return [...counts, ...shares].filter(({ figure }) =>
      [...figure.now, ...figure.before].some((amount) => amount !== undefined && amount !== 0),
    )
  })
}

function numberAt(row: Row | undefined, slot: number): number | undefined {
  const value = row?.[slot]
  return value === undefined || Number.isNaN(value) ? undefined : value
}

function compared(
  what: Pick<ComparedFigure, 'key' | 'title' | 'unit' | 'rate'>,
  units: readonly Figures[],
  sums: Sums,
  at: (row: Row | undefined) => Amount,
): ComparedFigure {
  const now = units.map(({ year }) => at(year))
  const ranked = now.map((amount, i) => (units[i]?.don_vi.cap === 'tinh' ? undefined : amount))
  return {
    ...what,
    now,
    before: units.map(({ lastYear }) => at(lastYear)),
    ranks: ranked.map((amount) => rankOf(amount, ranked)),
    province: { now: at(sums.now), before: at(sums.before) },
  }
}

function rankOf(amount: Amount, all: readonly Amount[]): number | undefined {
  if (amount === undefined) return undefined
  return 1 + all.filter((other) => other !== undefined && exceeds(other, amount)).length
}

function exceeds(a: number | Rate, b: number | Rate): boolean {
  const [x, y] = [exactOf(a), exactOf(b)]
  return x !== undefined && y !== undefined && compareFractions(x, y) > 0
}

function exactOf(amount: number | Rate) {
  return typeof amount === 'number' ? fraction(BigInt(amount), 1n) : fraction(BigInt(amount.tu), BigInt(amount.mau))
}

/** An amount as it is printed. */
export function amountText(amount: Amount): string {
  if (amount === undefined) return ''
  return typeof amount === 'number' ? formatNumber(amount) : formatRate(amount, 1)
}

/** An amount as a number to reckon with: a rate in per cent. */
export function amountNumber(amount: Amount): number | undefined {
  return typeof amount === 'object' ? (amount.tu / amount.mau) * 100 : amount
}
