/** Thresholds, results and differences as they are printed: docs/linh-vuc/cach-viet-so.md §3. */
import { formatCount, formatNumber, formatScaled } from '../format/number.ts'
import { formatRate, printedPercent } from '../format/rate.ts'
import type { DisplayOptions } from '../format/value.ts'
import { divide, type Fraction, percentOf, roundHalfUp, toNumber, whole } from '../base/ratio.ts'
import type { MeasureResult, State, UnitCount } from './evaluate.ts'
import { pathTitle } from './figure-paths.ts'
import type { Formula } from './formula.ts'
import type { Branch, Indicator, Measure } from './set.ts'

/** How papers print what became of an indicator. */
export const stateWords: Readonly<Record<State, string>> = {
  vuot: 'Vượt',
  dat: 'Đạt',
  khong_dat: 'Không đạt',
  khong_phat_sinh: 'Không phát sinh',
  chua_co: 'Chưa có số liệu',
}

/** A threshold's percentage with as many decimals as it has, at most four: the reader of sets allows no more. */
function formatThreshold(percent: Fraction): string {
  return `${formatScaled(roundHalfUp(percent, 4), 4)}%`
}

/** "từ 90% trở lên", "không quá 5%", "từ 01 phiên/Kiểm sát viên trở lên". `known`: what a count comes to for the unit. */
export function measureThreshold(measure: Measure, display: DisplayOptions, known?: Fraction): string {
  const { phep, nguong, nguong_in, don_vi } = measure
  if (nguong_in) return nguong_in
  if (nguong.kind === 'percent') return bounded(phep, formatThreshold(nguong.percent))
  const unit = don_vi ? ` ${don_vi}` : ''
  if (nguong.kind === 'each') {
    const pieces = toNumber(nguong.percent) / 100
    return bounded(phep, `${formatCount(pieces, display)}${unit}/${nguong.per}`)
  }
  const fixed = nguong.count.kind === 'number' ? nguong.count.value : undefined
  if (fixed === 0n && (phep === 'bang' || phep === 'toi_da')) return 'không có'
  if (fixed !== undefined) return bounded(phep, `${formatCount(Number(fixed), display)}${unit}`)
  const general = generalCount(measure, display)
  if (!known) return bounded(phep, general)
  const count = bounded(phep, `${formatCount(toNumber(known), display)}${unit}`)
  return nguong.per ? `${count} (${general})` : count
}

/** What a count is set per, or the formula in the words of the schema. */
function generalCount({ nguong, don_vi }: Measure, display: DisplayOptions): string {
  if (nguong.kind !== 'count') return ''
  const { count, per } = nguong
  const unit = don_vi ? ` ${don_vi}` : ''
  const times = count.kind === 'arithmetic' && count.left.kind === 'number' ? count.left.value : undefined
  if (per && times !== undefined) return `${formatCount(Number(times), display)}${unit}/${per}`
  return describe(count)
}

function bounded(phep: Measure['phep'], amount: string): string {
  if (phep === 'bang') return amount
  if (phep === 'toi_da') return `không quá ${amount}`
  return phep === 'tren' ? `trên ${amount}` : `từ ${amount} trở lên`
}

/** a + b needs no brackets inside a sum; inside a product, and after a minus, it does. */
const isSum = (part: Formula) => part.kind === 'arithmetic' && part.op !== '*'

/** A formula in words, figures by their titles (or as `name` has it): "5 × tổng số Kiểm sát viên". */
export function describe(formula: Formula, name: (path: string) => string = pathTitle): string {
  const inner = (part: Formula) => describe(part, name)
  switch (formula.kind) {
    case 'number':
      return formatNumber(Number(formula.value))
    case 'figure':
      return name(formula.path)
    case 'call':
      return `số ${formula.name === 'max' ? 'lớn' : 'nhỏ'} nhất trong các số: ${formula.args.map(inner).join('; ')}`
    case 'arithmetic': {
      const { op, left, right } = formula
      const [first, second] = [op === '*' && isSum(left), op !== '+' && isSum(right)]
      return `${first ? `(${inner(left)})` : inner(left)} ${op === '*' ? '×' : op} ${second ? `(${inner(right)})` : inner(right)}`
    }
    case 'logic':
      return `${inner(formula.left)} ${formula.op === 'va' ? 'và' : 'hoặc'} ${inner(formula.right)}`
    case 'comparison': {
      const words = { '>=': 'từ', '<=': 'không quá', '>': 'trên', '<': 'dưới', '=': 'bằng', '!=': 'khác' }[formula.op]
      const end = formula.op === '>=' ? ' trở lên' : ''
      return `${inner(formula.left)} ${words} ${inner(formula.right)}${end}`
    }
  }
}

/** The threshold of a whole row; `parts` make counts that depend on the unit definite and choose the branch in force. */
export function thresholdText(
  { rule }: Indicator,
  display: DisplayOptions,
  parts: readonly MeasureResult[] = [],
): string {
  const text = (measure: Measure) =>
    measureThreshold(measure, display, parts.find((part) => part.measure === measure)?.threshold)
  if (rule.kind === 'one') return text(rule.measure)
  if (rule.kind === 'branches') {
    const chosen = rule.branches.find(({ measure }) => measure === parts[0]?.measure)
    if (chosen) return text(chosen.measure)
    const same = new Set(rule.branches.map(({ measure }) => text(measure)))
    return same.size === 1 ? [...same].join('') : rule.branches.map((branch) => branchText(branch, text)).join('; ')
  }
  const named = rule.measures.map((m) => (m.ten && rule.kind === 'all' ? `${m.ten}: ${text(m)}` : text(m)))
  return named.join(rule.kind === 'any' ? ' hoặc ' : '; ')
}

/** When a branch of a threshold applies: "nếu …", "trường hợp khác". */
export function branchCondition({ khi, khi_in }: Pick<Branch, 'khi' | 'khi_in'>): string {
  return khi_in ?? (khi ? `nếu ${describe(khi)}` : 'trường hợp khác')
}

function branchText({ measure, ...when }: Branch, text: (measure: Measure) => string): string {
  return `${branchCondition(when)}: ${text(measure)}`
}

/** The figures behind a result: "58/63", "04", "02 kiến nghị". */
export function figuresText(part: MeasureResult, display: DisplayOptions, unit = false): string {
  if (part.rate) return `${formatNumber(part.rate.tu)}/${formatNumber(part.rate.mau)}`
  if (part.count === undefined) return ''
  const count = formatCount(part.count, display)
  return unit && part.measure.don_vi ? `${count} ${part.measure.don_vi}` : count
}

const each = (value: Fraction) => divide(value, whole(100n)) ?? value

/** "1,3" (sessions for each prosecutor), rounded as rates are. */
function quotient(percent: Fraction, display: DisplayOptions, target?: Fraction): string {
  return formatScaled(printedPercent(each(percent), display.so_le, target && each(target)), display.so_le)
}

/** "92,1%", "04", or nothing. A rate that misses its threshold is never printed as if it met it. */
export function resultText(part: MeasureResult, display: DisplayOptions): string {
  if (part.rate) {
    const percent = percentOf(part.rate)
    if (part.measure.nguong.kind === 'each') return percent ? quotient(percent, display, part.threshold) : ''
    return formatRate(part.rate, display, part.threshold)
  }
  return part.count === undefined ? '' : formatCount(part.count, display)
}

/** How far the result lies from the threshold, without sign: "8,9%" in points of the printed rate, or a count. */
export function differenceText(
  { rate, threshold, difference, measure }: MeasureResult,
  display: DisplayOptions,
): string | undefined {
  if (!difference || !threshold || difference.num === 0n) return undefined
  if (measure.nguong.kind === 'each')
    return quotient({ ...difference, num: difference.num < 0n ? -difference.num : difference.num }, display)
  if (!rate) return formatCount(Math.abs(toNumber(difference)), display)
  const percent = percentOf(rate)
  const digits = [display.so_le, 2, 3, 4].find((n) => (threshold.num * 10n ** BigInt(n)) % threshold.den === 0n) ?? 4
  const points = percent ? printedPercent(percent, digits, threshold) - roundHalfUp(threshold, digits) : 0n
  return points === 0n ? undefined : `${formatScaled(points < 0n ? -points : points, digits)}%`
}

/** "8/9 đơn vị đạt", with the units that have no figures yet. */
export function unitCountText({ met, of, unknown }: UnitCount): string {
  const rest = unknown === 0 ? '' : `${unknown} đơn vị chưa có số liệu`
  return [of > 0 ? `${met}/${of} đơn vị đạt` : '', rest].filter(Boolean).join('; ')
}
