/** What is said of a result against its target. */
import { equalRates, type Rate } from '../base/ratio.ts'
import type { KnownFigure } from '../figures/figure-value.ts'
import { isRate } from '../format/value.ts'
import { argumentAt, textArgument } from './arguments.ts'
import type { HelperCall } from './helper.ts'

/** How a judged row of the indicator set (indicators/context.ts, `chi_tieu.theo_ma`) is put in words; "" when it was not judged. */
function verdict(row: unknown, call: HelperCall, unit = ''): string {
  const state = argumentAt(row, 'danh_gia')
  const gap = textArgument(argumentAt(row, 'chenh_lech'), call)
  const amount = gap && unit && !gap.includes('%') && !gap.endsWith(unit) ? `${gap} ${unit}` : gap
  const threshold = textArgument(argumentAt(row, 'nguong'), call)
  const most = argumentAt(row, 'phep') === 'toi_da'
  const none = argumentAt(row, 'phep') === 'bang' && /^0\s*%?$/.test(threshold)
  if (most && (state === 'vuot' || state === 'dat')) return `bảo đảm chỉ tiêu (${threshold})`
  if (state === 'vuot') return amount ? `vượt ${amount} so với chỉ tiêu` : 'vượt chỉ tiêu'
  if (state === 'dat') return 'bảo đảm chỉ tiêu'
  if (state !== 'khong_dat') return ''
  return `${most || none ? 'cao' : 'thấp'} hơn chỉ tiêu ${amount}`.trimEnd()
}

const isWhole = (value: unknown) => isRate(value) && value.tu === value.mau

const sameRate = (a: Rate, b: unknown) => isRate(b) && equalRates(a, b)

/** The first row that judges just this result: other rows measured on the figure count something else with it. */
export function judgementOf({ given: { now, unit }, rows }: KnownFigure, call: HelperCall): string {
  for (const row of rows) {
    const isOfFigure = isRate(now) ? sameRate(now, argumentAt(row, 'ty_le')) : argumentAt(row, 'gia_tri') === now
    // "đạt 100%" says all where 100% is asked for.
    if (isOfFigure && argumentAt(row, 'danh_gia') === 'dat' && isWhole(now)) return ''
    const words = isOfFigure ? verdict(row, call, isRate(now) ? '' : (unit ?? '')) : ''
    if (words !== '') return words
  }
  return ''
}
