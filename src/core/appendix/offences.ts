/** Appendix VI: newly instituted cases by group of offences and by offence, with subtotals. */
import { isNumber } from '../format/value.ts'
import { lookup } from '../base/lookup.ts'
import { roman, uncapitalise } from '../format/text.ts'
import { figureAt } from '../schema/catalogue.ts'
import { crimeGroups } from '../schema/danh-sach.ts'
import type { UnitYear } from '../schema/unit-year.ts'

type Cases = { readonly vu?: number | undefined; readonly bi_can?: number | undefined }
type Offence = NonNullable<UnitYear['danh_sach']>['toi_danh'][number]

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

const at = (value: unknown, path: string) => {
  const found = lookup(value, path)
  return isNumber(found) ? found : undefined
}

/** The sum of what is known; undefined when nothing is, or, for a whole, when something is not. */
function sumPart(values: readonly (Cases | undefined)[], part: (typeof parts)[number], whole: boolean) {
  const known = values.map((value) => value?.[part]).filter((value) => value !== undefined)
  if (known.length === 0 || (whole && known.length < values.length)) return undefined
  return known.reduce((a, b) => a + b, 0)
}

/**
 * Group rows carry the year's own figure of the group where there is one, so that the appendix and the report print the
 * same value; offences that the list leaves out are then "Tội danh khác". Without that figure the group is the sum of its
 * offences, and last year only when every offence states it. No rows when the list is empty.
 */
export function offenceRows(offences: readonly Offence[], now: unknown, before: unknown): readonly OffenceRow[] {
  if (offences.length === 0) return []
  const blocks = crimeGroups
    .map((group) =>
      groupBlock(
        group,
        offences.filter((offence) => offence.nhom === group),
        now,
        before,
      ),
    )
    .filter(
      ({ rows, head }) => rows.length > 0 || parts.some((part) => (head.nay[part] ?? 0) + (head.truoc[part] ?? 0)),
    )
  const heads = blocks.map(({ head }) => head)
  const total: OffenceRow = {
    loai: 'tong',
    stt: '',
    dieu: '',
    ten: 'Tổng cộng',
    nay: eachPart((part) =>
      sumPart(
        heads.map((head) => head.nay),
        part,
        false,
      ),
    ),
    truoc: eachPart(
      (part) =>
        sumPart(
          heads.map((head) => head.truoc),
          part,
          true,
        ) ?? at(before, `${totals}.tong.${part}`),
    ),
  }
  return [...blocks.flatMap(({ head, rows }, index) => [{ ...head, stt: roman(index + 1) }, ...rows]), total]
}

function groupBlock(group: string, own: readonly Offence[], now: unknown, before: unknown) {
  const key = `${totals}.${group}`
  const sums = {
    nay: eachPart((part) =>
      sumPart(
        own.map(({ so }) => so),
        part,
        false,
      ),
    ),
    truoc: eachPart((part) =>
      sumPart(
        own.map(({ nam_truoc }) => nam_truoc),
        part,
        true,
      ),
    ),
  }
  const head: OffenceRow = {
    loai: 'nhom',
    stt: '',
    dieu: '',
    ten: figureAt(key)?.title ?? group,
    nay: eachPart((part) => at(now, `${key}.${part}`) ?? sums.nay[part]),
    truoc: eachPart((part) => at(before, `${key}.${part}`) ?? sums.truoc[part]),
  }
  const rows = own.map(({ ten, dieu, so, nam_truoc }): OffenceRow => ({
    loai: 'toi_danh',
    stt: '',
    ten,
    dieu: dieu ?? '',
    nay: so ?? {},
    truoc: nam_truoc ?? {},
  }))
  const rest: OffenceRow = {
    loai: 'toi_danh',
    stt: '',
    ten: 'Tội danh khác',
    dieu: '',
    nay: eachPart((part) => remainder(head.nay[part], sums.nay[part])),
    truoc: eachPart((part) => remainder(head.truoc[part], sums.truoc[part])),
  }
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
  const sum = (year: 'nay' | 'truoc') =>
    eachPart((part) =>
      sumPart(
        still.map((row) => row[year]),
        part,
        true,
      ),
    )
  const names = still.map(({ ten }, i) => (i > 0 ? uncapitalise(ten) : ten)).join('; ')
  const articles = [...new Set(still.map(({ dieu }) => dieu).filter(Boolean))].join(', ')
  const together: OffenceRow = {
    loai: 'toi_danh',
    stt: '',
    ten: `${names} (không tăng, giảm)`,
    dieu: articles,
    nay: sum('nay'),
    truoc: sum('truoc'),
  }
  return [...rows.filter((row) => !still.includes(row)), together]
}

/** What a whole holds beyond its known parts; a negative rest is a contradiction that the checks tell. */
const remainder = (whole: number | undefined, sum: number | undefined) =>
  whole === undefined || sum === undefined || whole < sum ? undefined : whole - sum
