/** Holds a unit's figures against an indicator set, on exact fractions: nothing is rounded before it is compared. */
import type { DerivedYear } from '../year/derive.ts'
import { isSome } from '../year/doubt.ts'
import { compareFractions, type Fraction, percentOf, type Rate, subtract, whole } from '../base/ratio.ts'
import { leftOut } from './doubt.ts'
import { type Formula, formulaKind } from './formula.ts'
import { holds, numberOf, type Worked } from './formula-value.ts'
import type { Indicator, IndicatorSet, Measure } from './set.ts'

/** Exceeded, met, missed, nothing arose, not known. */
export const states = ['vuot', 'dat', 'khong_dat', 'khong_phat_sinh', 'chua_co'] as const

/** docs/linh-vuc/chi-tieu.md §5; `chua_co`: the figures that would tell are not given. */
export type State = (typeof states)[number]

/** What came out for one measure. */
export interface MeasureResult {
  readonly measure: Measure
  readonly state: State
  readonly rate?: Rate
  readonly count?: number
  /** In per cent for rates, in pieces for counts; undefined when it rests on a figure that is not given. */
  readonly threshold?: Fraction
  /** Result minus threshold: points for rates, pieces for counts. */
  readonly difference?: Fraction
  /** Paths of the figures that are needed and not given. */
  readonly missing: readonly string[]
  /** What came out, where it may not be said because the figures under `missing` could change it. */
  readonly withheld?: Rate | number
  /** Whether the unit's own entry under `chi_tieu` was used, for want of figures or of a formula. */
  readonly entered: boolean
}

/** How many units meet a row, of those that had any such work and say so; and how many do not say. */
export interface UnitCount {
  readonly met: number
  readonly of: number
  readonly unknown: number
}

/** What came out for one row of a set. */
export interface IndicatorResult {
  readonly indicator: Indicator
  readonly state: State
  /** One, or as many as the row has measures; for branches the one in force, none when that cannot be told. */
  readonly parts: readonly MeasureResult[]
  readonly missing: readonly string[]
  /** Of a province, for rows that count pieces of work. */
  readonly byUnit?: UnitCount
}

/** The results of all indicators of a set on a derived year, in the order of the set. */
export function evaluate(set: IndicatorSet, year: DerivedYear): readonly IndicatorResult[] {
  return set.indicators.map((indicator) => evaluateIndicator(indicator, set, year))
}

function evaluateIndicator(indicator: Indicator, set: IndicatorSet, year: DerivedYear): IndicatorResult {
  const { rule, phat_sinh } = indicator
  const arose = phat_sinh ? certainly(phat_sinh, year) : { missing: [] }
  const measured = (measure: Measure) => evaluateMeasure(measure, { set, year, arose })
  if (rule.kind === 'branches') {
    const chosen = chooseBranch(rule.branches, year)
    if (!chosen.value) {
      const state = arose.value === false ? 'khong_phat_sinh' : 'chua_co'
      return { indicator, state, parts: [], missing: chosen.missing }
    }
    const found = measured(chosen.value)
    // Another branch might ask for less.
    const part = found.state === 'khong_dat' ? withhold(found, chosen.missing) : found
    return { indicator, state: part.state, parts: [part], missing: part.missing }
  }
  const parts = rule.kind === 'one' ? [measured(rule.measure)] : rule.measures.map(measured)
  const found = parts.map(({ state }) => state)
  const state = rule.kind === 'any' ? stateOfAny(found) : stateOfAll(parts)
  return { indicator, state, parts, missing: [...new Set(parts.flatMap(({ missing }) => missing))] }
}

/** Whether the field had any work: none only if no figure left out may say otherwise. */
function certainly(formula: Formula, year: DerivedYear): Worked<boolean> {
  const found = holds(formula, year)
  if (
    found.value === undefined &&
    formulaKind(formula) === 'number' &&
    found.missing.some((path) => isSome(year, path))
  )
    return { value: true, missing: [] }
  const missing = found.value === false ? leftOut(formula, year, true) : []
  return missing.length > 0 ? { missing } : found
}

/** A result that may not be said for want of some figures. */
function withhold(result: MeasureResult, missing: readonly string[]): MeasureResult {
  if (missing.length === 0) return result
  const { measure, threshold, entered, rate, count } = result
  const withheld = rate ?? count
  return {
    measure,
    state: 'chua_co',
    missing: [...new Set(missing)],
    entered,
    ...(threshold ? { threshold } : {}),
    ...(withheld === undefined ? {} : { withheld }),
  }
}

type Branches = Extract<Indicator['rule'], { kind: 'branches' }>['branches']

/** The branch in force; `missing` are then the figures left out that might put another one in its place. */
function chooseBranch(branches: Branches, year: DerivedYear): Worked<Measure> {
  const doubts: string[] = []
  for (const { khi, measure } of branches) {
    if (!khi) return { value: measure, missing: doubts }
    const { value, missing } = holds(khi, year)
    if (value === undefined) return { missing }
    doubts.push(...leftOut(khi, year, !value))
    if (value) return { value: measure, missing: doubts }
  }
  return { missing: [] }
}

/** One that is met suffices; a missing figure matters only as long as none is. */
function stateOfAny(found: readonly State[]): State {
  const order: readonly State[] = ['vuot', 'dat', 'chua_co', 'khong_dat', 'khong_phat_sinh']
  return order.find((state) => found.includes(state)) ?? 'chua_co'
}

/** Exceeded when all that can be exceeded is: "100%" can only be met. */
function stateOfAll(parts: readonly MeasureResult[]): State {
  const arisen = parts.filter(({ state }) => state !== 'khong_phat_sinh')
  const has = (state: State) => arisen.some((part) => part.state === state)
  if (arisen.length === 0) return 'khong_phat_sinh'
  if (has('khong_dat')) return 'khong_dat'
  if (has('chua_co')) return 'chua_co'
  const full = arisen.every(({ state, measure }) => state === 'vuot' || measure.phep === 'bang')
  return full && has('vuot') ? 'vuot' : 'dat'
}

interface Setting {
  readonly set: IndicatorSet
  readonly year: DerivedYear
  /** Whether the field had any case; no value when the row does not say or the figures are not known. */
  readonly arose: Worked<boolean>
}

function evaluateMeasure(measure: Measure, setting: Setting): MeasureResult {
  return measure.nguong.kind === 'count'
    ? evaluateCount(measure, measure.nguong.count, setting)
    : evaluateRate(measure, measure.nguong.percent, setting)
}

function evaluateRate(measure: Measure, threshold: Fraction, { set, year, arose }: Setting): MeasureResult {
  const worked = rateFromFigures(measure, year)
  const entry = entryFor(measure, year)
  const own = worked.value || entry === undefined ? undefined : asRate(entry)
  const rate = worked.value ?? own
  const base = { measure, threshold, missing: rate ? [] : worked.missing, entered: own !== undefined }
  if (!rate) return { ...base, state: arose.value === false ? 'khong_phat_sinh' : 'chua_co' }
  const percent = percentOf(rate)
  const mau = own ? undefined : measure.mau
  if (!percent) return withhold({ ...base, rate, state: 'khong_phat_sinh' }, mau ? leftOut(mau, year, true) : [])
  const difference = subtract(percent, threshold)
  const found = { ...base, rate, difference, state: stateOf(measure, set, percent, threshold) }
  return found.state === 'khong_dat' && !own ? withhold(found, mightMeet(measure, difference, year)) : found
}

/**
 * The figures left out that might make a missed threshold a met one. Below 100% it stays missed for want of a part and its
 * whole in the same field: no part is more than its whole.
 */
function mightMeet({ tu, mau, nguong }: Measure, difference: Fraction, year: DerivedYear): readonly string[] {
  if (!tu) return []
  const low = difference.num < 0n
  const full = low && nguong.kind === 'percent' && nguong.percent.num === 100n * nguong.percent.den
  const wholes = new Set(full && mau ? leftOut(mau, year, true).map(fieldOf) : [])
  return [
    ...leftOut(tu, year, low).filter((path) => !wholes.has(fieldOf(path))),
    ...(mau ? leftOut(mau, year, !low) : []),
    ...(nguong.kind === 'count' ? leftOut(nguong.count, year, !low) : []),
  ]
}

const fieldOf = (path: string) => path.split('.')[0]

function evaluateCount(
  measure: Measure,
  formula: Parameters<typeof numberOf>[0],
  { set, year, arose }: Setting,
): MeasureResult {
  const worked = measure.tu ? numberOf(measure.tu, year) : { missing: [] }
  const entry = entryFor(measure, year)
  const own = worked.value === undefined && typeof entry === 'number' ? entry : undefined
  const count = worked.value === undefined ? own : Number(worked.value)
  const target = numberOf(formula, year)
  const threshold = target.value === undefined ? undefined : whole(target.value)
  const missing = [...(count === undefined ? worked.missing : []), ...target.missing]
  const base = { measure, missing, entered: own !== undefined, ...(threshold ? { threshold } : {}) }
  const nothing = arose.value === false && !count
  if (count === undefined || nothing)
    return { ...base, ...(count === undefined ? {} : { count }), state: nothing ? 'khong_phat_sinh' : 'chua_co' }
  if (!threshold) return { ...base, count, state: 'chua_co' }
  const value = whole(BigInt(count))
  const difference = subtract(value, threshold)
  const found = { ...base, count, difference, state: stateOf(measure, set, value, threshold) }
  if (found.state !== 'khong_dat') return found
  // Nothing done is a fault only where there was something to do.
  const idle = count === 0 ? arose.missing : []
  return withhold(found, own === undefined ? [...idle, ...mightMeet(measure, difference, year)] : idle)
}

/** The table of docs/linh-vuc/chi-tieu.md §5. */
function stateOf({ phep }: Measure, { duoi_nguong }: IndicatorSet, value: Fraction, threshold: Fraction): State {
  const side = compareFractions(value, threshold)
  if (phep === 'bang') return side === 0 ? 'dat' : 'khong_dat'
  if (phep === 'tren') return side > 0 ? 'vuot' : 'khong_dat'
  if (phep === 'toi_da') return side > 0 ? 'khong_dat' : side < 0 ? duoi_nguong : 'dat'
  return side > 0 ? 'vuot' : side < 0 ? 'khong_dat' : 'dat'
}

/** Numerator and denominator by the row's formulas; the figures of a rate stay within what a number holds exactly. */
export function rateFromFigures({ tu, mau }: Measure, year: DerivedYear): Worked<Rate> {
  if (!tu || !mau) return { missing: [] }
  const [top, bottom] = [numberOf(tu, year), numberOf(mau, year)]
  if (top.value === undefined || bottom.value === undefined)
    // Nothing to divide by: what the numerator would be no longer matters.
    return bottom.value === 0n
      ? { value: { tu: 0, mau: 0 }, missing: [] }
      : { missing: [...top.missing, ...bottom.missing] }
  return { value: { tu: Number(top.value), mau: Number(bottom.value) }, missing: [] }
}

/** What the unit entered under `chi_tieu` for this measure. */
export function entryFor({ ma }: Measure, year: DerivedYear): Rate | number | undefined {
  return Object.hasOwn(year.chi_tieu, ma) ? year.chi_tieu[ma] : undefined
}

/** A lone 0 for a rate says that nothing arose, as a lone 0 does for a pair of figures. */
export function asRate(entry: Rate | number): Rate | undefined {
  if (typeof entry !== 'number') return entry
  return entry === 0 ? { tu: 0, mau: 0 } : undefined
}
