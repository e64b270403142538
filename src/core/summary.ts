/** Many units make one province: sums of figures, transfers netted, indicators counted by unit, lists joined. */
import { derive, type DerivedYear } from './derive.ts'
import type { Diagnostic } from './diagnostic.ts'
import { reportedWhenOccurring } from './balance.ts'
import { evaluate, type IndicatorResult, type State } from './indicators/evaluate.ts'
import { type IndicatorSet, type Measure, measuresOf } from './indicators/set.ts'
import type { LastYear } from './merge.ts'
import type { UnitYear } from './schema/unit-year.ts'
import type { Transfer } from './settings/schema.ts'
import { type Figures, type Row, slots } from './summary-figures.ts'
import { netTransfers } from './summary-net.ts'

export interface Province {
  readonly year: DerivedYear
  readonly lastYear: LastYear | undefined
  readonly results: readonly IndicatorResult[]
  /** Slots that some units give and others leave out, so that the province's number is not known. */
  readonly gaps: readonly Gap[]
  /** About the transfers, with paths in the settings file. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface Gap {
  readonly slot: number
  /** Codes of the units that leave it out. */
  readonly units: readonly string[]
}

/**
 * Rolls units up. `base` gives the texts, the papers and the signatory: the provincial office's own file as typed (its
 * figures stand among `units` like any other's), or one made of the settings.
 */
export function rollUp(
  units: readonly Figures[],
  base: UnitYear,
  set: IndicatorSet,
  transfers: readonly Transfer[],
): Province {
  const { less, diagnostics } = netTransfers(transfers, units)
  const row = sumRows(units.map(({ year }) => year)).map((value, i) => value - (less[i] ?? 0))
  const year = derive(withFigures({ ...base, chi_tieu: sumEntries(units.map(({ entries }) => entries)) }, row, units))
  const before = units.flatMap(({ lastYear }) => (lastYear ? [lastYear] : []))
  const lastYear = before.length === units.length && units.length > 0 ? lastYearOf(base, units, before) : undefined
  return { year, lastYear, results: resultsOf(units, year, set), gaps: gapsOf(units, row), diagnostics }
}

/** Slot by slot; NaN where a unit gives no number, unless it is one that is given only when it occurs. */
export function sumRows(rows: readonly Row[]): Row {
  return Float64Array.from(slots, ({ figure }, i) => {
    const numbers = rows.map((row) => row[i] ?? Number.NaN)
    const lenient = reportedWhenOccurring.has(figure.key) && numbers.some((n) => !Number.isNaN(n))
    return numbers.reduce((sum, n) => sum + (lenient && Number.isNaN(n) ? 0 : n), 0)
  })
}

function gapsOf(units: readonly Figures[], row: Row): readonly Gap[] {
  return slots.flatMap((_, slot) => {
    if (!Number.isNaN(row[slot] ?? 0)) return []
    const without = units.filter(({ year }) => Number.isNaN(year[slot] ?? Number.NaN)).map(({ don_vi }) => don_vi.ma)
    return without.length < units.length ? [{ slot, units: without }] : []
  })
}

/** Own figures of indicators: a lone 0 says that nothing arose, as in a unit's file. */
export function sumEntries(entries: readonly UnitYear['chi_tieu'][]): UnitYear['chi_tieu'] {
  const summed: Record<string, UnitYear['chi_tieu'][string]> = {}
  for (const code of new Set(entries.flatMap((each) => Object.keys(each)))) {
    const values = entries.map((each) => each[code])
    if (values.some((value) => value === undefined)) continue
    const rates = values.filter((value) => typeof value === 'object')
    const counts = values.filter((value) => typeof value === 'number')
    if (rates.length === 0) summed[code] = counts.reduce((a, b) => a + b, 0)
    else if (counts.every((count) => count === 0))
      summed[code] = rates.reduce((a, b) => ({ tu: a.tu + b.tu, mau: a.mau + b.mau }))
  }
  return summed
}

type Tree = Record<string, unknown>

/** `base` with its figures replaced by the province's, and the lists of all units. */
function withFigures(base: UnitYear, row: Row, units: readonly Figures[]): UnitYear {
  const tree = structuredClone(base) as unknown as Tree
  slots.forEach(({ figure, part }, i) => place(tree, figure.path, part, row[i] ?? Number.NaN))
  const lists = (tree['danh_sach'] ?? {}) as Tree
  tree['danh_sach'] = { ...lists, ...joinLists(units) }
  return tree as unknown as UnitYear
}

function place(tree: Tree, path: readonly (string | number)[], part: string | undefined, value: number): void {
  let here = tree
  for (const step of path.slice(0, -1)) here = (here[step] ??= {}) as Tree
  const last = String(path.at(-1))
  if (part === undefined) {
    if (Number.isNaN(value)) delete here[last]
    else here[last] = value
    return
  }
  const pair = typeof here[last] === 'object' && here[last] !== null ? { ...(here[last] as Tree) } : {}
  if (Number.isNaN(value)) delete pair[part]
  else pair[part] = value
  if (Object.keys(pair).length === 0) delete here[last]
  else here[last] = pair
}

function lastYearOf(base: UnitYear, units: readonly Figures[], rows: readonly Row[]): LastYear {
  const tree: Tree = {
    nam: base.nam - 1,
    ky: units.find(({ lastKy }) => lastKy)?.lastKy,
    don_vi: base.don_vi,
    chi_tieu: sumEntries(units.map(({ lastEntries }) => lastEntries ?? {})),
  }
  const row = sumRows(rows)
  slots.forEach(({ figure, part }, i) => {
    const value = row[i] ?? Number.NaN
    if (!Number.isNaN(value)) place(tree, figure.path, part, value)
  })
  return derive(tree as unknown as UnitYear)
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
        [key]: [item[key], `(${don_vi.dia_danh})`].filter(Boolean).join(' '),
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

const atLeastOne = ({ nguong }: Measure) =>
  nguong.kind === 'count' && !(nguong.count.kind === 'number' && nguong.count.value === 0n)

/** Whether a row asks for a number of pieces of work: a number for each unit, not for the province. */
export function countsByUnit({ rule }: IndicatorSet['indicators'][number]): boolean {
  return measuresOf(rule).some(atLeastOne)
}

function resultsOf(units: readonly Figures[], year: DerivedYear, set: IndicatorSet): readonly IndicatorResult[] {
  return evaluate(set, year).map((result) => {
    if (!countsByUnit(result.indicator)) return result
    const { ma } = result.indicator
    const found = units.flatMap(({ indicators }) =>
      indicators.filter((cell) => cell.ma === ma).map(({ state }) => state),
    )
    const arisen = found.filter((state) => state !== 'khong_phat_sinh' && state !== 'chua_co')
    const met = arisen.filter((state) => state !== 'khong_dat').length
    const state: State =
      arisen.length > 0
        ? met === arisen.length
          ? 'dat'
          : 'khong_dat'
        : found.includes('chua_co')
          ? 'chua_co'
          : 'khong_phat_sinh'
    return { ...result, state, parts: [], byUnit: { met, of: arisen.length } }
  })
}
