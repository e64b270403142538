/** What each unit adds to the province's figures: who says nothing of a field of work, and whose appeals count. */
import { groupBy } from '../base/group-by.ts'
import { reportedWhenOccurring } from '../year/balance.ts'
import { slots } from '../schema/catalogue.ts'
import type { Doubt } from '../year/trace.ts'
import type { Figures, Row } from './figures.ts'

/** One year of a unit as it goes into a sum. */
export interface Share {
  readonly ma: string
  /** The provincial office's own file. */
  readonly own: boolean
  readonly row: Row
  readonly doubts: Figures['doubts']
}

/** What one unit brings to the province's sums. */
export const shareOf = ({ don_vi, year, doubts }: Figures): Share => ({
  ma: don_vi.ma,
  own: don_vi.cap === 'tinh',
  row: year,
  doubts,
})

/**
 * Fields of the appeal courts. Where the provincial office reports them, it reports every appeal of the province; what the
 * units say of the same fields are the results of those very cases, and would count them twice.
 */
export const appeals = ['xet_xu_phuc_tham', 'phuc_tham_dan_su', 'phuc_tham_khac', 'phuc_tham_hanh_chinh'] as const

/** One year of the province, and what keeps it from being known. */
export interface Sums {
  /** Slot by slot; NaN where the province's number is not known. */
  readonly row: Row
  /** By slot, the codes of the units that leave out what others give. */
  readonly gaps: ReadonlyMap<number, readonly string[]>
  /** By field of work, the codes of the units that leave something out there. */
  readonly incomplete: ReadonlyMap<string, readonly string[]>
  /** By key, of the numbers in the row that what the units left out may change. */
  readonly doubts: Figures['doubts']
  /** Fields of appeals taken from the provincial office alone. */
  readonly fromOffice: readonly string[]
  /** Fields that units give here and the provincial office only in the other year. */
  readonly officeLacks: readonly string[]
}

/**
 * Adds the units up, slot by slot. An empty figure is unknown and so is the sum, with two exceptions: figures that units give
 * only when they occur, in a field of work that the unit reports; and a whole field of work that the provincial office, or
 * every unit below it, has nothing to do with.
 *
 * `otherYear` is the year of the provincial office (one of `shares`) that this one is compared with: a field that it reports
 * there is its work here too, and left out here it is not known. Else one year would be the units' alone and the other
 * everybody's.
 */
export function sumShares(shares: readonly Share[], otherYear?: Row): Sums {
  const reports = new Map(fields.map((field) => [field, shares.map((share) => isReported(field, share.row))]))
  const owns = (field: string) => shares.some(({ own }, i) => own && reports.get(field)?.[i])
  const owed = new Set(otherYear ? fields.filter((field) => !owns(field) && isReported(field, otherYear)) : [])
  const fromOffice = appeals.filter((field) => owns(field) || owed.has(field))
  const gaps = new Map<number, readonly string[]>()
  const doubts = new Map<string, Doubt>()
  const incomplete = new Map<string, Set<string>>()
  const row = Float64Array.from(slots, ({ figure, key }, slot) => {
    const reported = reports.get(figure.field) ?? []
    const alone = (fromOffice as readonly string[]).includes(figure.field)
    const counted = shares.flatMap((share, i) =>
      (alone && !share.own && !isOwnAct(figure.key, share.row[slot])) ||
      isOutside(share, i, shares, reported, owed.has(figure.field))
        ? []
        : [{ share, reports: reported[i] ?? false }],
    )
    const known = counted.filter(({ share }) => !Number.isNaN(share.row[slot]))
    const given = owed.has(figure.field) && !Number.isNaN(otherYear?.[slot])
    if (known.length === 0 && !given) return Number.NaN
    const lenient = reportedWhenOccurring.has(figure.key)
    const without = counted.filter((each) => Number.isNaN(each.share.row[slot]) && !(lenient && each.reports))
    if (without.length === 0) {
      const doubt = doubtOf(key, counted)
      if (doubt.up.length + doubt.down.length > 0) doubts.set(key, doubt)
      return known.reduce((sum, { share }) => sum + (share.row[slot] ?? 0), 0)
    }
    const codes = without.map(({ share }) => share.ma)
    gaps.set(slot, codes)
    const missing = incomplete.get(figure.field) ?? new Set()
    for (const code of codes) missing.add(code)
    incomplete.set(figure.field, missing)
    return Number.NaN
  })
  return {
    row,
    gaps,
    doubts,
    incomplete: new Map([...incomplete].map(([field, codes]) => [field, [...codes]])),
    fromOffice,
    officeLacks: [...owed].filter((field) => reports.get(field)?.includes(true)),
  }
}

/** What may change a sum: the doubts of its terms. */
function doubtOf(key: string, counted: readonly { readonly share: Share }[]): Doubt {
  const own = counted.flatMap(({ share }) => share.doubts.get(key) ?? [])
  return { up: [...new Set(own.flatMap(({ up }) => up))], down: [...new Set(own.flatMap(({ down }) => down))] }
}

/** A case heard on appeal is one case whoever tells of it; recommendations and protests are each office's own. */
const isOwnAct = (key: string, number: number | undefined) =>
  /\.(?:kien_nghi|khang_nghi)(?:\.|$)/.test(key) && number !== undefined && !Number.isNaN(number)

const slotsOfField = groupBy(slots, ({ figure }) => figure.field)
const fields = [...slotsOfField.keys()]

/** Whether a unit gives any figure of a field of work. */
export function isReported(field: string, row: Row): boolean {
  return slotsOfField.get(field)?.some(({ index }) => !Number.isNaN(row[index])) ?? false
}

/** A field that the office says nothing of is none of its work; one that no unit below it reports is none of theirs. */
function isOutside(
  { own }: Share,
  i: number,
  shares: readonly Share[],
  reported: readonly boolean[],
  owed: boolean,
): boolean {
  if (reported[i]) return false
  if (own) return shares.length > 1 && !owed
  return shares.some((share) => share.own) && !shares.some((share, j) => !share.own && reported[j])
}
