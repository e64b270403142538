/** Many units make one province: sums of figures, transfers netted, indicators counted by unit, lists joined. */
import { derive, type DerivedYear } from '../year/derive.ts'
import { diagnose, type Diagnostic, type Path } from '../diagnostics/diagnostic.ts'
import { formatPeriod } from '../format/date.ts'
import { evaluate, type IndicatorResult, type State } from '../indicators/evaluate.ts'
import { type IndicatorSet, pathsOf } from '../indicators/set.ts'
import { countsByUnit } from '../indicators/applicability.ts'
import { isMapping, lookup, place, type Tree, valueAt } from '../base/lookup.ts'
import { type LastYear, sumEntries } from '../year/merge.ts'
import { inDoubt } from '../year/trace.ts'
import { shortNameOf } from '../year/names.ts'
import type { UnitYear } from '../schema/unit-year.ts'
import type { Transfer } from '../settings/schema.ts'
import { slots, titleOf } from '../schema/catalogue.ts'
import { type Figures, type Row } from './figures.ts'
import { joinFree } from './free.ts'
import { netTransfers } from './net.ts'
import { type Share, shareOf, type Sums, sumShares } from './sums.ts'

/** A province that has been rolled up. */
export interface Province {
  readonly year: DerivedYear
  readonly lastYear: LastYear | undefined
  /** The provincial office's own figures, apart from those of the units below it. */
  readonly office: DerivedYear | undefined
  readonly results: readonly IndicatorResult[]
  /** Figures that some units give and others leave out, so that the province's number is not known. */
  readonly gaps: readonly Gap[]
  /** By field of work, the codes of the units that leave something out there. */
  readonly incomplete: ReadonlyMap<string, readonly string[]>
  /** Transfers that were taken off. */
  readonly netted: readonly Transfer[]
  /** About the transfers, with paths in the settings file; about units that do not fit together. */
  readonly diagnostics: readonly Diagnostic[]
}

interface Gap {
  /** Of a figure of the schema. */
  readonly slot: number
  readonly title: string
  /** Codes of the units that leave it out. */
  readonly units: readonly string[]
}

/** What the settings of the province say of its cases handed over inside it. */
export interface Handover {
  readonly transfers: readonly Transfer[]
  /** Of the year before; undefined when the settings do not say. */
  readonly lastTransfers?: readonly Transfer[] | undefined
  /** Codes of units that belong to the province, whether their figures are there or not. */
  readonly known?: ReadonlySet<string>
}

/**
 * Rolls units up. `base` gives the texts, the papers and the signatory: the provincial office's own file as typed (its
 * figures stand among `units` like any other's), or one made of the settings.
 */
export function rollUp(
  units: readonly Figures[],
  base: UnitYear,
  set: IndicatorSet,
  { transfers, lastTransfers, known = new Set() }: Handover,
): Province {
  const shares = units.map(shareOf)
  const office = officeOf(units)
  const now = sumShares(shares, office?.lastYear)
  const { less, netted, diagnostics } = netTransfers(transfers, shares, known)
  const row = now.row.map((value, i) => value - (less[i] ?? 0))
  const entries = sumEntries(units.map((unit) => unit.entries))
  const free = joinFree(units)
  const year = derive(withFigures({ ...base, chi_tieu: entries, so_lieu_khac: free.items }, row, units))
  Object.defineProperty(year, inDoubt, { value: now.doubts })
  const before = lastYearOf(base, units, lastTransfers ?? [], known)
  return {
    year,
    lastYear: before.lastYear,
    office: office && derive({ ...yearFrom(office.year, office), so_lieu_khac: office.free }),
    results: resultsOf(units, year, set).map((result) => unknownIn(result, year, now.gaps)),
    gaps: [...now.gaps].map(([slot, codes]) => ({ slot, title: slots[slot]?.title ?? '', units: codes })),
    incomplete: now.incomplete,
    netted,
    diagnostics: [
      ...diagnostics,
      ...before.diagnostics,
      ...judgeUnits(units, base, now),
      ...free.unshared.map((each) => diagnose('C98', each)),
      ...(before.lastYear && netted.length > 0 && lastTransfers === undefined ? [diagnose('C51', {})] : []),
    ],
  }
}

/** `base` with its figures replaced by the province's, and the lists of all units. */
function withFigures(base: UnitYear, row: Row, units: readonly Figures[]): UnitYear {
  const tree = structuredClone(base) as unknown as Tree
  slots.forEach(({ figure, part }, i) => placeAmount(tree, figure.path, part, row[i] ?? Number.NaN))
  const lists = (tree['danh_sach'] ?? {}) as Tree
  tree['danh_sach'] = { ...lists, ...joinLists(units) }
  return tree as unknown as UnitYear
}

/** An amount, or a part of a pair; what is unknown takes away what stands there. */
function placeAmount(tree: Tree, path: Path, part: string | undefined, amount: number): void {
  const value = Number.isNaN(amount) ? undefined : amount
  if (part === undefined) return place(tree, path, value)
  const there = valueAt(tree, path)
  const pair: Tree = isMapping(there) ? { ...there } : {}
  place(pair, [part], value)
  place(tree, path, Object.keys(pair).length === 0 ? undefined : pair)
}

/** A year of figures alone. */
function yearFrom(
  row: Row,
  { don_vi, nam, ky, entries }: Pick<Figures, 'don_vi' | 'nam' | 'ky' | 'entries'>,
): UnitYear {
  const tree: Tree = { nam, ky, don_vi, chi_tieu: entries }
  slots.forEach(({ path }, i) => {
    const value = row[i] ?? Number.NaN
    if (!Number.isNaN(value)) place(tree, path, value)
  })
  return tree as unknown as UnitYear
}

/** Last year is held against no target: what was left out then changes no verdict. */
const none: Figures['doubts'] = new Map()

/** The province's year before: known when every unit's is. */
function lastYearOf(
  base: UnitYear,
  units: readonly Figures[],
  transfers: readonly Transfer[],
  known: ReadonlySet<string>,
): { readonly lastYear: LastYear | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const shares = units.flatMap((unit): Share[] =>
    unit.lastYear ? [{ ...shareOf(unit), row: unit.lastYear, doubts: none }] : [],
  )
  const without = units.filter(({ lastYear }) => !lastYear)
  if (shares.length === 0) return { lastYear: undefined, diagnostics: [] }
  if (without.length > 0) return { lastYear: undefined, diagnostics: [diagnose('C47', { units: without.map(nameOf) })] }
  const { less, diagnostics } = netTransfers(transfers, shares, known, 'chuyen_noi_bo_nam_truoc')
  const office = officeOf(units)
  const sums = sumShares(shares, office?.year)
  const row = sums.row.map((value, i) => value - (less[i] ?? 0))
  const lacking = sums.officeLacks.map((field) => titleOf([field]) ?? field)
  const ky = units.find(({ lastKy }) => lastKy)?.lastKy ?? base.ky
  const entries = sumEntries(units.map(({ lastEntries }) => lastEntries ?? {}))
  return {
    lastYear: derive(yearFrom(row, { don_vi: base.don_vi, nam: base.nam - 1, ky, entries })),
    diagnostics: lacking.length > 0 ? [...diagnostics, diagnose('C57', { fields: lacking })] : diagnostics,
  }
}

const officeOf = (units: readonly Figures[]) => units.find(({ don_vi }) => don_vi.cap === 'tinh')

const nameOf = ({ don_vi }: Pick<Figures, 'don_vi'>) => shortNameOf(don_vi)

/** Units that cannot simply be added up: another period, or appeals that the provincial office counts too low. */
function judgeUnits(units: readonly Figures[], { ky }: UnitYear, { fromOffice }: Sums): readonly Diagnostic[] {
  const other = units.filter((unit) => unit.ky.tu_ngay !== ky.tu_ngay || unit.ky.den_ngay !== ky.den_ngay)
  const office = officeOf(units)
  const low = fromOffice.flatMap((field) => {
    const slot = slots.findIndex(({ key, figure }) => figure.field === field && /\.moi(?:\.|$)/.test(key))
    const [own, below] = [
      office?.year[slot],
      units.filter((unit) => unit !== office).map(({ year }) => year[slot] ?? 0),
    ]
    const sum = below.reduce((a, b) => a + (Number.isNaN(b) ? 0 : b), 0)
    const title = titleOf([field]) ?? field
    return own !== undefined && own < sum ? [diagnose('C49', { title, own, units: sum })] : []
  })
  return [
    ...other.map((unit) =>
      diagnose('C48', { unit: nameOf(unit), period: formatPeriod(unit.ky.tu_ngay, unit.ky.den_ngay) }),
    ),
    ...low,
  ]
}

/** Lists of the units one after another, each item with its place; offences summed. */
function joinLists(units: readonly Figures[]) {
  const offences = new Map<string, Figures['lists']['toi_danh'][number]>()
  for (const row of units.flatMap(({ lists }) => lists.toi_danh)) {
    const key = JSON.stringify([row.nhom, row.dieu ?? '', row.ten.toLowerCase()])
    const other = offences.get(key)
    offences.set(
      key,
      other ? { ...row, so: add(other.so, row.so), nam_truoc: add(other.nam_truoc, row.nam_truoc) } : row,
    )
  }
  const marked = <T extends 'khang_nghi' | 'kien_nghi' | 'an_trong_diem' | 'phien_toa_rkn'>(name: T, key: string) =>
    units.flatMap(({ don_vi, lists }) =>
      (lists[name] as readonly Tree[]).map((item) => ({
        ...item,
        [key]: [item[key], `(${nameOf({ don_vi })})`].filter(Boolean).join(' '),
      })),
    )
  return {
    toi_danh: [...offences.values()],
    khang_nghi: marked('khang_nghi', 'so'),
    kien_nghi: marked('kien_nghi', 'so'),
    an_trong_diem: marked('an_trong_diem', 'ten'),
    phien_toa_rkn: marked('phien_toa_rkn', 'ten'),
  }
}

type Cases = Figures['lists']['toi_danh'][number]['so']

/** What one of the units does not know, the province does not know. */
function add(a: Cases, b: Cases): Cases {
  const part = (key: 'vu' | 'bi_can') => {
    const [x, y] = [a?.[key], b?.[key]]
    return x === undefined || y === undefined ? undefined : x + y
  }
  const [vu, bi_can] = [part('vu'), part('bi_can')]
  return vu === undefined || bi_can === undefined ? undefined : { vu, bi_can }
}

/**
 * The province's results. Rows that count pieces of work are met unit by unit: by the units below the provincial office that
 * have this very row; a row that the office alone has is held against the office's own work, and one that nobody has
 * against nothing. A file that stands for the province alone may hold the work of all its units.
 */
function resultsOf(units: readonly Figures[], year: DerivedYear, set: IndicatorSet): readonly IndicatorResult[] {
  return evaluate(set, year).flatMap((result) => {
    if (!countsByUnit(result.indicator)) return [result]
    const below = cellsOf(
      units.filter(({ don_vi }) => don_vi.cap !== 'tinh'),
      result.indicator,
    )
    const [only, ...more] = cellsOf(units, result.indicator)
    if (below.length === 0)
      return only && more.length === 0 && units.length > 1 ? [{ ...result, state: only.state, parts: only.parts }] : []
    const found = below.map(({ state }) => state)
    const arisen = found.filter((state) => state !== 'khong_phat_sinh' && state !== 'chua_co')
    const met = arisen.filter((state) => state !== 'khong_dat').length
    const unknown = found.filter((state) => state === 'chua_co').length
    return [{ ...result, state: stateOfUnits(arisen, unknown), parts: [], byUnit: { met, of: arisen.length, unknown } }]
  })
}

/**
 * A sum over several fields of work takes an empty one for none; where units leave it out, or leave out others of its
 * group, it is not known.
 */
function unknownIn(result: IndicatorResult, year: DerivedYear, gaps: Sums['gaps']): IndicatorResult {
  const { indicator, byUnit, parts } = result
  if (byUnit || gaps.size === 0 || (parts.length > 0 && parts.every(({ entered }) => entered))) return result
  const lacking = [...gaps.keys()].map((slot) => slots[slot]?.key ?? '')
  const missing = pathsOf(indicator).filter((path) => {
    const group = path.slice(0, path.lastIndexOf('.') + 1)
    const silent = lookup(year, path) === undefined
    return lacking.some((key) => key === path || key.startsWith(`${path}.`) || (silent && key.startsWith(group)))
  })
  if (missing.length === 0) return result
  const unknown = parts.map(({ measure, entered }) => ({ measure, entered, missing, state: 'chua_co' as const }))
  return { ...result, state: 'chua_co', missing, parts: unknown }
}

const cellsOf = (units: readonly Figures[], { ma, ten }: IndicatorSet['indicators'][number]) =>
  units.flatMap(({ indicators }) => indicators.filter((cell) => cell.ma === ma && cell.ten === ten))

function stateOfUnits(arisen: readonly State[], unknown: number): State {
  if (arisen.includes('khong_dat')) return 'khong_dat'
  if (unknown > 0) return 'chua_co'
  if (arisen.length === 0) return 'khong_phat_sinh'
  return arisen.every((state) => state === 'vuot') ? 'vuot' : 'dat'
}
