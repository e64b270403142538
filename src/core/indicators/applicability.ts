/** Whether an indicator set is the unit's own, so that a signed paper may hold the year against it. */
import { monthsOf } from '../base/working-year.ts'
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Level } from '../schema/unit.ts'
import type { UnitYear } from '../schema/unit-year.ts'
import type { IndicatorResult, State } from './evaluate.ts'
import { type Indicator, type IndicatorSet, type Measure, measuresOf } from './set.ts'

/** Why not: the program chose it, it is for another level, the period is not a whole year. */
type Reason = 'tu_chon' | 'cap' | 'ky'

interface Applicability {
  readonly own: boolean
  readonly reasons: readonly Reason[]
}

/** What a year says of the set it is measured by; the settings' `bo_chi_tieu` has been filled in where the file has none. */
type Measured = Pick<UnitYear, 'bo_chi_tieu' | 'don_vi' | 'ky'>

/** Whether a set is a unit's own, with the reasons why not. */
export function applicabilityOf(set: IndicatorSet, { bo_chi_tieu, don_vi, ky }: Measured): Applicability {
  const reasons: Reason[] = []
  if (bo_chi_tieu === undefined) reasons.push('tu_chon')
  if (set.cap.length > 0 && !set.cap.includes(don_vi.cap)) reasons.push('cap')
  // Twelve months to the day, whenever they begin: 01/12/2019 to 30/11/2020.
  if (monthsOf(ky) !== 12) reasons.push('ky')
  return { own: reasons.length === 0, reasons }
}

/**
 * Whether at least half of the rows that apply are judged: a score out of one, beside forty-eight rows without figures,
 * says nothing of a year's work.
 */
export function hasEnough(states: readonly State[]): boolean {
  const { judged, apply } = tally(states)
  return judged > 0 && 2 * judged >= apply
}

function tally(states: readonly State[]) {
  const apply = states.filter((state) => state !== 'khong_phat_sinh')
  return { apply: apply.length, judged: apply.filter((state) => state !== 'chua_co').length }
}

/**
 * What a unit is told: that it has not chosen its set, or why its papers leave the indicators out. Nothing where there is
 * no result to leave out.
 */
export function applicabilityDiagnostics(
  set: IndicatorSet,
  year: Measured,
  results: readonly IndicatorResult[],
): readonly Diagnostic[] {
  const states = heldAlone(results, year.don_vi.cap).map(({ state }) => state)
  const counts = tally(states)
  if (counts.judged === 0) return []
  const { own, reasons } = applicabilityOf(set, year)
  const place = { path: ['bo_chi_tieu'], at: 'key' } as const
  if (reasons.includes('tu_chon')) return [diagnose('C90', { name: set.name, ten: set.ten }, place)]
  if (own && hasEnough(states)) return []
  return [diagnose('C91', { ten: set.ten, reason: reasons[0] ?? 'thieu', ...counts }, place)]
}

const atLeastOne = ({ nguong }: Measure) =>
  nguong.kind === 'count' && !(nguong.count.kind === 'number' && nguong.count.value === 0n)

/** Whether a row asks for a number of pieces of work: a number for each unit, not for a province. */
export function countsByUnit({ rule }: Indicator): boolean {
  return measuresOf(rule).some(atLeastOne)
}

/**
 * The rows that a file alone is held against. A province's may hold the work of all its units, and one inspection for
 * each unit is no target of all of them together; province/roll-up.ts holds each unit against it.
 */
export function heldAlone(results: readonly IndicatorResult[], level: Level): readonly IndicatorResult[] {
  return level === 'tinh' ? results.filter(({ indicator }) => !countsByUnit(indicator)) : results
}
