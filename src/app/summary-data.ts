/** What the comparison document names `so_sanh`: the comparison in words and printed numbers. */
import type { CellState, Comparison } from '../core/summary-compare.ts'
import { amountNumber, amountText, type ComparedFigure } from '../core/summary-headline.ts'
import type { SummaryNotes } from '../core/summary-notes.ts'
import { formatNumber } from '../core/format/number.ts'

/** Plain data for the template. */
export function comparisonData(comparison: Comparison, { missing, silenced }: SummaryNotes) {
  const { units, indicators, fields, nam, tinh } = comparison
  const whole = `Toàn ${tinh}`
  const tallied = (ten: string, states: readonly CellState[], tong: boolean) => ({
    ten,
    tong,
    ...Object.fromEntries(
      (['vuot', 'dat', 'khong_dat', 'khong_phat_sinh', 'chua_co'] as const).map((state) => [
        state,
        String(states.filter((each) => each === state).length),
      ]),
    ),
    ma_khong_dat: indicators.flatMap(({ ma }, i) => (states[i] === 'khong_dat' ? [ma] : [])).join(', '),
  })
  return {
    tinh,
    nam_truoc: nam - 1,
    thieu: missing.map(({ ten, reason }) => ({ ten, ly_do: reason })),
    chi_tieu: [
      ...units.map(({ ten }, u) =>
        tallied(
          ten,
          indicators.map(({ cells }) => cells[u]?.state ?? 'chua_co'),
          false,
        ),
      ),
      tallied(
        whole,
        indicators.map(({ province }) => province.state),
        true,
      ),
    ],
    khau: fields
      .filter(({ figures }) => figures.length > 0)
      .map(({ ten, figures }) => ({
        ten,
        so_lieu: figures
          .filter(({ lead }) => lead)
          .map((figure) => ({ ten: figure.title, hang: figureRows(figure, comparison, whole) })),
      })),
    bo_qua: silenced.map(({ unit, code, count, ly_do }) => ({ don_vi: unit, ma: code, so_lan: String(count), ly_do })),
  }
}

function figureRows(figure: ComparedFigure, { units }: Comparison, whole: string) {
  const row = (ten: string, tong: boolean, i: number | undefined) => {
    const [now, before] =
      i === undefined ? [figure.province.now, figure.province.before] : [figure.now[i], figure.before[i]]
    const rank = i === undefined ? undefined : figure.ranks[i]
    return {
      ten,
      tong,
      don_vi_tinh: figure.unit,
      nay: amountText(now),
      truoc: amountText(before),
      chenh_lech: changeText(amountNumber(now), amountNumber(before)),
      hang_thu: rank === undefined ? '' : String(rank),
    }
  }
  return [...units.map(({ ten }, i) => row(ten, false, i)), row(whole, true, undefined)]
}

function changeText(now: number | undefined, before: number | undefined): string {
  if (now === undefined || before === undefined) return ''
  const change = Math.round((now - before) * 10) / 10
  return change > 0 ? `+${formatNumber(change)}` : formatNumber(change)
}
