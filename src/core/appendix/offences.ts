/** Appendix VI: newly instituted cases by group of offences and by offence, with subtotals. */
import { isNumber } from '../format/value.ts'
import { lookup } from '../base/lookup.ts'
import { roman, uncapitalise } from '../format/text.ts'
import { figureAt } from '../schema/catalogue.ts'
import { crimeGroups } from '../schema/danh-sach.ts'
import type { UnitYear } from '../schema/unit-year.ts'

type Cases = { readonly vu?: number | undefined; readonly bi_can?: number | undefined }
type Offence = NonNullable<UnitYear['danh_sach']>['toi_danh'][number]

/** A group of offences, an offence, or the total; `stt` is its number, "" for the total. */
export interface OffenceRow {
  readonly loai: 'nhom' | 'toi_danh' | 'tong'
  readonly stt: string
  readonly ten: string
  readonly dieu: string
  readonly nay: Cases
  readonly truoc: Cases
}

const totals = 'toi_pham.khoi_to_moi'
const parts = ['vu', 'bi_can'] as const

/** Each part by itself; undefined where nothing can be said. */
const eachPart = (work: (part: (typeof parts)[number]) => number | undefined): Cases =>
  Object.fromEntries(parts.map((part) => [part, work(part)]))

type Addends = readonly (Cases | undefined)[]

/** The sum of what is known; undefined when nothing is. */
const sumOfKnown = (all: Addends) =>
  eachPart((part) => {
    const known = all.flatMap((one) => one?.[part] ?? [])
    return known.length === 0 ? undefined : known.reduce((a, b) => a + b)
  })

/** The sum; undefined when one of them is not known. */
const wholeSum = (all: Addends) =>
  eachPart((part) => (all.every((one) => one?.[part] !== undefined) ? sumOfKnown(all)[part] : undefined))

const either = (first: Cases, second: Cases) => eachPart((part) => first[part] ?? second[part])

const casesAt = (year: unknown, key: string) =>
  eachPart((part) => {
    const found = lookup(year, `${key}.${part}`)
    return isNumber(found) ? found : undefined
  })

/** What a whole holds beyond its known parts; a negative rest is a contradiction that the checks tell. */
const remainder = (whole: Cases, sum: Cases) =>
  eachPart((part) => {
    const [all, known] = [whole[part], sum[part]]
    return all === undefined || known === undefined || all < known ? undefined : all - known
  })

const rowOf = (loai: OffenceRow['loai'], ten: string, nay: Cases, truoc: Cases, dieu = ''): OffenceRow => ({
  loai,
  stt: '',
  ten,
  dieu,
  nay,
  truoc,
})

/**
 * Group rows carry the year's own figure of the group where there is one, so that the appendix and the report print the
 * same value; offences that the list leaves out are then "Tội danh khác". Without that figure the group is the sum of its
 * offences, and last year only when every offence states it. No rows when the list is empty.
 */
export function offenceRows(offences: readonly Offence[], now: unknown, before: unknown): readonly OffenceRow[] {
  if (offences.length === 0) return []
  const ofGroup = (group: string) => offences.filter(({ nhom }) => nhom === group)
  const blocks = crimeGroups
    .map((group) => groupBlock(group, ofGroup(group), now, before))
    .filter(({ rows, head }) => rows.length > 0 || parts.some((part) => head.nay[part] || head.truoc[part]))
  const heads = blocks.map(({ head }) => head)
  const total = rowOf(
    'tong',
    'Tổng cộng',
    sumOfKnown(heads.map(({ nay }) => nay)),
    either(wholeSum(heads.map(({ truoc }) => truoc)), casesAt(before, `${totals}.tong`)),
  )
  return [...blocks.flatMap(({ head, rows }, index) => [{ ...head, stt: roman(index + 1) }, ...rows]), total]
}

function groupBlock(group: string, own: readonly Offence[], now: unknown, before: unknown) {
  const key = `${totals}.${group}`
  const nay = sumOfKnown(own.map(({ so }) => so))
  const truoc = wholeSum(own.map(({ nam_truoc }) => nam_truoc))
  const title = figureAt(key)?.title ?? group
  const head = rowOf('nhom', title, either(casesAt(now, key), nay), either(casesAt(before, key), truoc))
  const rows = own.map(({ ten, dieu, so, nam_truoc }) => rowOf('toi_danh', ten, so ?? {}, nam_truoc ?? {}, dieu))
  const rest = rowOf('toi_danh', 'Tội danh khác', remainder(head.nay, nay), remainder(head.truoc, truoc))
  const moved = withoutUnmoved(rows)
  const unlisted = parts.some((part) => (rest.nay[part] ?? 0) > 0 || (rest.truoc[part] ?? 0) > 0)
  const all = unlisted ? [...moved, rest] : moved
  return { head, rows: all.map((row, index) => ({ ...row, stt: String(index + 1) })) }
}

/** Offences of which neither number changed take one row together: a comparison is of what moved. */
function withoutUnmoved(rows: readonly OffenceRow[]): readonly OffenceRow[] {
  const still = rows.filter(({ nay, truoc }) =>
    parts.every((part) => nay[part] !== undefined && nay[part] === truoc[part]),
  )
  if (still.length < 2) return rows
  const names = still.map(({ ten }, i) => (i > 0 ? uncapitalise(ten) : ten)).join('; ')
  const articles = [...new Set(still.map(({ dieu }) => dieu).filter(Boolean))].join(', ')
  // This year's number is last year's.
  const sum = wholeSum(still.map(({ nay }) => nay))
  const together = rowOf('toi_danh', `${names} (không tăng, giảm)`, sum, sum, articles)
  return [...rows.filter((row) => !still.includes(row)), together]
}
