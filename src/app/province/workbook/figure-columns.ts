/** The columns of figures: this year, last year, the change and the place among the units. */
import type { ComparedField, Comparison } from '../../../core/province/compare.ts'
import { type Amount, amountNumber, type ComparedFigure } from '../../../core/province/headline.ts'
import { type SheetColumn, type ColumnGroup, type CellPlace, widthFor } from './columns.ts'
import { shareValue } from './numbers.ts'
import { counts, points, rank, share, signed } from './style.ts'

/** The columns of a chapter's figures, a group for each: this year, last year, the change, the rank; what nobody has is left out. */
export function figureGroups({ figures }: ComparedField, { nam }: Comparison): readonly ColumnGroup[] {
  return figures.map((figure): ColumnGroup => {
    const what = nameOf(figure, figures)
    const columns = figureColumns(figure, what, nam)
    // A head over one narrow column would need a tower of lines.
    return { band: figure.nhom, title: what, columns: columns.length > 1 ? columns : columns.map(widened) }
  })
}

const widened = (column: SheetColumn): SheetColumn => ({ ...column, width: 20 })

const withUnit = ({ title, unit }: ComparedFigure) => (unit === '' || unit === '%' ? title : `${title} (${unit})`)

/** Fields of one chapter may have figures of one title: then the field's name stands in front. */
function nameOf(figure: ComparedFigure, all: readonly ComparedFigure[]): string {
  const name = withUnit(figure)
  return all.some((other) => other !== figure && withUnit(other) === name) ? `${figure.nhom}: ${name}` : name
}

/** What nobody has anything of is left out. */
function figureColumns(figure: ComparedFigure, what: string, nam: number): readonly SheetColumn[] {
  const { rate, province } = figure
  const now = (place: CellPlace) => (place === 'province' ? province.now : figure.now[place])
  const before = (place: CellPlace) => (place === 'province' ? province.before : figure.before[place])
  const amount = (of: (place: CellPlace) => Amount) => (place: CellPlace) => ({
    value: amountValue(of(place)),
    style: rate ? share(1) : counts,
  })
  const change = (place: CellPlace) => changeOf(now(place), before(place), rate)
  const places: readonly CellPlace[] = [...figure.now.keys(), 'province']
  const amounts = places.flatMap((place) =>
    [now(place), before(place)].map((each) => (typeof each === 'number' ? each : null)),
  )
  const width = widthFor(amounts, 10)
  const hasBefore = places.some((place) => before(place) !== undefined)
  const hasChange = places.some((place) => change(place) !== null)
  const hasRank = figure.ranks.some((each) => each !== undefined)
  return [
    { head: `${what} ${nam}`, width, cell: amount(now) },
    ...(hasBefore ? [{ head: `${what} ${nam - 1}`, width, cell: amount(before) }] : []),
    ...(hasChange
      ? [
          {
            head: `${what} – tăng, giảm${rate ? ' (điểm %)' : ''}`,
            width,
            cell: (place: CellPlace) => ({ value: change(place), style: rate ? points : signed }),
          },
        ]
      : []),
    ...(hasRank
      ? [
          {
            head: `${what} – thứ hạng (từ ${figure.best === 'high' ? 'cao' : 'thấp'})`,
            width: 9,
            cell: (place: CellPlace) => ({
              value: place === 'province' ? null : (figure.ranks[place] ?? null),
              style: rank,
            }),
          },
        ]
      : []),
  ]
}

/** What a cell holds for an amount: a number, a rate as a share of 1, nothing. */
export function amountValue(amount: Amount): number | null {
  if (typeof amount === 'object') return shareValue(amount)
  return amount ?? null
}

/** Of rates in points of per cent, rounded as the comparison in Word has it. */
function changeOf(now: Amount, before: Amount, rate: boolean): number | null {
  const [a, b] = [amountNumber(now), amountNumber(before)]
  if (a === undefined || b === undefined || Number.isNaN(a - b)) return null
  return rate ? Math.round((a - b) * 10) / 10 : a - b
}
