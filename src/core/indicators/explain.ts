/** What an indicator measures and how, in words: for `giai-thich`. */
import type { DisplayOptions } from '../format/value.ts'
import { pathTitle } from './figure-paths.ts'
import { figuresIn, type Formula } from './formula.ts'
import { certainties, type Indicator, isRated, type Measure, measuresOf } from './set.ts'
import { branchCondition, describe, measureThreshold, thresholdText } from './wording.ts'

export interface IndicatorExplanation {
  readonly ma: string
  readonly ten: string
  readonly nguong: string
  /** For each measure: numerator / denominator by the keys of the data file, or what the unit has to enter. */
  readonly cach_tinh: readonly string[]
  /** The keys named there, with their titles. */
  readonly so_lieu: readonly { readonly key: string; readonly title: string }[]
  readonly nguon: string
  readonly do_tin_cay: string
  readonly ghi_chu?: string
}

export function explainIndicator(indicator: Indicator, display: DisplayOptions): IndicatorExplanation {
  const { ma, ten, rule, phat_sinh, nguon, do_tin_cay, ghi_chu } = indicator
  const formulas = [...measuresOf(rule).flatMap(({ tu, mau }) => [tu, mau]), phat_sinh]
  const keys = formulas.flatMap((formula) => (formula ? figuresIn(formula) : [])).map(({ path }) => path)
  return {
    ma,
    ten,
    nguong: thresholdText(indicator, display),
    cach_tinh: waysOf(indicator, display),
    so_lieu: [...new Set(keys)].map((key) => ({ key, title: pathTitle(key) })),
    nguon,
    do_tin_cay: certainties[do_tin_cay],
    ...(ghi_chu ? { ghi_chu } : {}),
  }
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
