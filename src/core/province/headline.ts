/** The headline figures of every field of work, unit beside unit: counts, changes, ranks and the rates that the schema declares. */
import { type Chapter, chapters } from '../appendix/chapters.ts'
import { rulesAt } from '../year/balance.ts'
import { formatNumber } from '../format/number.ts'
import { formatRate } from '../format/rate.ts'
import type { NearRate } from '../indicators/near.ts'
import { compareFractions, fraction, percentOf, type Rate } from '../base/ratio.ts'
import { figureAt, slotAt, titleOfGroup } from '../schema/catalogue.ts'
import { numberInRow, rateDigits, type Figures, type Row } from './figures.ts'

/** A number, a rate, or nothing where the unit gives none. */
export type Amount = number | ComparedRate | undefined

/** A rate; with `nguong` the threshold that rounding alone would put it on. */
export type ComparedRate = Rate & { readonly nguong?: Rate }

/** A figure or rate over all units and the province. */
export interface ComparedFigure {
  readonly key: string
  /** The field of work within the chapter: "Giai đoạn truy tố". */
  readonly nhom: string
  readonly title: string
  readonly unit: string
  readonly rate: boolean
  /** The first part of a pair, a single figure or a rate; the other parts of pairs stand beside it. */
  readonly lead: boolean
  /** One a unit, in their order. */
  readonly now: readonly Amount[]
  readonly before: readonly Amount[]
  /** Equal ones share a place; none for the provincial office, for who gives no number, and for second parts of pairs. */
  readonly ranks: readonly (number | undefined)[]
  /** What comes first: the highest, or, of what should be little, the lowest. */
  readonly best: 'high' | 'low'
  readonly province: { readonly now: Amount; readonly before: Amount }
}

/** What every field of work is first asked for. Rates that the schema declares are added to them. */
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
/** Of these little is good. */
const burdens = ['con_lai', 'qua_han']

/** The province's own sums. */
interface ProvinceRows {
  readonly now: Row
  readonly before: Row | undefined
  readonly near: readonly NearRate[]
}

/** The headline figures of one chapter; what nobody has any of is left out. */
export function headlineFigures({ fields }: Chapter, units: readonly Figures[], sums: ProvinceRows): ComparedFigure[] {
  return fields
    .flatMap((field) => [...countsOf(field, units, sums), ...ratesOf(field, units, sums)])
    .filter(({ now, before }) => [...now, ...before].some((amount) => amount !== undefined && amount !== 0))
}

function countsOf(field: string, units: readonly Figures[], sums: ProvinceRows): readonly ComparedFigure[] {
  return headline.flatMap((name) => {
    const figure = figureAt(`${field}.${name}`)
    return (figure?.slots ?? []).map(({ key, unit, index, figure: { title } }, i) => {
      const best = burdens.includes(name) ? 'low' : 'high'
      const what = { key, nhom: titleOfGroup(field), title, unit, rate: false, lead: i === 0, best } as const
      return compared(what, units, sums, (row) => numberInRow(row, index))
    })
  })
}

function ratesOf(field: string, units: readonly Figures[], sums: ProvinceRows): readonly ComparedFigure[] {
  return (rulesAt(field)?.rates ?? []).map(({ key, title, tu, mau }) => {
    const at = (row: Row | undefined): Amount => {
      const [top, bottom] = [tu, mau].map((each) => numberInRow(row, slotAt(each)?.index ?? -1))
      return top === undefined || !bottom ? undefined : { tu: top, mau: bottom }
    }
    const best = key.endsWith('_tra_ho_so') ? 'low' : 'high'
    const what = { key, nhom: titleOfGroup(field), title, unit: '%', rate: true, lead: true, best } as const
    return compared(what, units, sums, at)
  })
}

/** The chapter that an indicator's field of work belongs to; undefined for what the report has no chapter of. */
export function chapterOf(khau: string): Chapter | undefined {
  return chapters.find(({ heading, fields }) => heading === khau || fields.includes(khau))
}

function compared(
  what: Pick<ComparedFigure, 'key' | 'nhom' | 'title' | 'unit' | 'rate' | 'lead' | 'best'>,
  units: readonly Figures[],
  sums: ProvinceRows,
  at: (row: Row | undefined) => Amount,
): ComparedFigure {
  const now = units.map(({ year, near }) => besideThreshold(at(year), near))
  const ranked = now.map((amount, i) => (units[i]?.don_vi.cap === 'tinh' || !what.lead ? undefined : amount))
  return {
    ...what,
    now,
    before: units.map(({ lastYear }) => at(lastYear)),
    ranks: ranksOf(ranked, what.best),
    province: { now: besideThreshold(at(sums.now), sums.near), before: at(sums.before) },
  }
}

/** A rate with the threshold that rounding alone would put it on. */
function besideThreshold(amount: Amount, near: readonly NearRate[]): Amount {
  if (typeof amount !== 'object') return amount
  const found = near.find(({ ty_le }) => ty_le.tu === amount.tu && ty_le.mau === amount.mau)
  return found ? { ...amount, nguong: found.nguong } : amount
}

/** The rank of each amount: one more than there are better ones, so that equal amounts share it. */
function ranksOf(amounts: readonly Amount[], best: 'high' | 'low'): readonly (number | undefined)[] {
  const sign = best === 'high' ? -1 : 1
  const known = amounts
    .flatMap((amount, at) => {
      const exact = amount === undefined ? undefined : exactOf(amount)
      return exact ? [{ at, exact }] : []
    })
    .toSorted((a, b) => sign * compareFractions(a.exact, b.exact))
  const ranks = amounts.map((): number | undefined => undefined)
  let rank = 1
  for (const [i, { at, exact }] of known.entries()) {
    const before = known[i - 1]
    if (before && compareFractions(before.exact, exact) !== 0) rank = i + 1
    ranks[at] = rank
  }
  return ranks
}

function exactOf(amount: number | Rate) {
  return typeof amount === 'number' ? fraction(BigInt(amount), 1n) : fraction(BigInt(amount.tu), BigInt(amount.mau))
}

/** The threshold that a rate lies next to, in per cent; undefined when it lies next to none. */
export const thresholdOf = ({ nguong }: ComparedRate) => nguong && percentOf(nguong)

/** An amount as it is printed. */
export function amountText(amount: Amount): string {
  if (amount === undefined) return ''
  return typeof amount === 'number'
    ? formatNumber(amount)
    : formatRate(amount, { so_le: rateDigits }, thresholdOf(amount))
}

/** An amount as a number to reckon with: a rate in per cent. */
export function amountNumber(amount: Amount): number | undefined {
  return typeof amount === 'object' ? (amount.tu / amount.mau) * 100 : amount
}

/** By how much an amount changed, to one decimal: "+3", "-1,2"; rates in points. "" when either year is not known. */
export function changeText(now: Amount, before: Amount): string {
  const [a, b] = [amountNumber(now), amountNumber(before)]
  if (a === undefined || b === undefined) return ''
  const change = Math.round((a - b) * 10) / 10
  return change > 0 ? `+${formatNumber(change)}` : formatNumber(change)
}
