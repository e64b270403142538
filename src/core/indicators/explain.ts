/** What an indicator measures and how, in words: for `giai-thich`. */
import type { DisplayOptions } from '../format/value.ts'
import { pathTitle } from './figure-paths.ts'
import { type Formula, pathsIn } from './formula.ts'
import { certainties, type Indicator, isRated, type Measure, measuresOf } from './set.ts'
import { branchCondition, describe, measureThreshold, thresholdText } from './wording.ts'

/** An indicator in words, as `giai-thich` prints it. */
export interface IndicatorExplanation {
  readonly ma: string
  readonly ten: string
  readonly nguong: string
  /** For each measure: numerator / denominator by the keys of the data file, or what the unit has to enter. */
  readonly cach_tinh: readonly string[]
  /** The keys named there, with their titles. */
  readonly so_lieu: readonly { readonly key: string; readonly title: string }[]
  /** Those of them that no other indicator of the set needs. */
  readonly chi_rieng: readonly string[]
  readonly nguon: string
  readonly do_tin_cay: string
  readonly ghi_chu?: string
}

/** `others`: the other indicators of the set it belongs to. */
export function explainIndicator(
  indicator: Indicator,
  display: DisplayOptions,
  others: readonly Indicator[],
): IndicatorExplanation {
  const { ma, ten, nguon, do_tin_cay, ghi_chu } = indicator
  const keys = neededBy(indicator)
  const elsewhere = new Set(others.flatMap(neededBy))
  return {
    ma,
    ten,
    nguong: thresholdText(indicator, display),
    cach_tinh: waysOf(indicator, display),
    so_lieu: keys.map((key) => ({ key, title: pathTitle(key) })),
    chi_rieng: keys.filter((key) => !elsewhere.has(key)),
    nguon,
    do_tin_cay: certainties[do_tin_cay],
    ...(ghi_chu ? { ghi_chu } : {}),
  }
}

/** The figures that an indicator is worked out from, its conditions, target and sign of any work included; each once. */
function neededBy({ rule, phat_sinh }: Indicator): readonly string[] {
  const formulas = [
    ...measuresOf(rule).flatMap(({ tu, mau, nguong }) => [tu, mau, nguong.kind === 'count' ? nguong.count : undefined]),
    ...(rule.kind === 'branches' ? rule.branches.map(({ khi }) => khi) : []),
    phat_sinh,
  ]
  return pathsIn(formulas)
}

function waysOf({ rule }: Indicator, display: DisplayOptions): readonly string[] {
  if (rule.kind === 'one') return [wayOf(rule.measure)]
  if (rule.kind === 'branches')
    return rule.branches.map((branch) => `${branchCondition(branch)}: ${wayOf(branch.measure)}`)
  return rule.measures.map((m) => `${m.ten ?? measureThreshold(m, display)}: ${wayOf(m)}`)
}

function wayOf(measure: Measure): string {
  const { ma, tu, mau } = measure
  if (tu && mau) return `${bracketed(keys(tu))} / ${bracketed(keys(mau))}`
  if (tu) return keys(tu)
  const none = measure.nguong.kind === 'percent' && measure.nguong.percent.num === 0n
  const rate = `"${ma}: ${none ? 0 : 3}/3" (tử số/mẫu số; không phát sinh thì ghi 0)`
  const example = isRated(measure) ? rate : `"${ma}: 1"`
  return `đơn vị nhập ở mục "chi_tieu": ${example}`
}

const keys = (formula: Formula) => describe(formula, (path) => path)

const bracketed = (text: string) => (text.includes(' ') ? `(${text})` : text)
