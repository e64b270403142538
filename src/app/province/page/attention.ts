/** What a chief looks at first: who misses most, what most units miss, and which rates have fallen most. */
import { formatNumber } from '../../../core/format/number.ts'
import { type Amount, amountNumber, amountText, type ComparedFigure } from '../../../core/province/headline.ts'
import { fractionText } from './figures.ts'
import { html } from '../../../core/format/html.ts'
import { link, someOf } from './html.ts'
import type { Layout, PageUnit } from './layout.ts'
import { gradeOf, missedIn } from './states.ts'

/** So many lines in each list. */
const most = 5

/** The section of what to look at first: who misses most, what most units miss; with last year, rates that fell and burdens that grew most. As HTML. */
export function attention(layout: Layout): string {
  const { so_sanh, nam } = layout.comparison
  const falls = so_sanh
    ? list(
        `Tỷ lệ giảm nhiều nhất so với năm ${nam - 1}`,
        rateFalls(layout),
        'Không có tỷ lệ nào giảm.',
        `Chỉ xét tỷ lệ tính trên ${fewest} trở lên ở cả hai năm.`,
      )
    : ''
  const rises = so_sanh
    ? list(`Còn lại, quá hạn tăng nhiều nhất so với năm ${nam - 1}`, burdenRises(layout), 'Không có số nào tăng.')
    : ''
  return `<section><h2 id="chu-y">Nơi cần chú ý</h2>
<div class="the">${list('Đơn vị có nhiều chỉ tiêu không đạt', worstUnits(layout), 'Không đơn vị nào có chỉ tiêu không đạt.')}${list('Chỉ tiêu nhiều đơn vị không đạt', hardest(layout), 'Không chỉ tiêu nào có đơn vị không đạt.')}${falls}${rises}</div></section>
`
}

function list(title: string, items: readonly string[], none: string, note = ''): string {
  const shown = items.slice(0, most).map((item) => `<li>${item}</li>`)
  const body = shown.length > 0 ? `<ol>${shown.join('')}</ol>` : `<p>${none}</p>`
  return `<div><h3>${html(title)}</h3>${body}${note === '' || items.length === 0 ? '' : `<p class="nho">${note}</p>`}</div>\n`
}

function worstUnits({ units, comparison: { indicators }, anchorsOf }: Layout): readonly string[] {
  return units
    .map((unit) => ({ unit, missed: indicators.filter(({ cells }) => cells[unit.at]?.state === 'khong_dat') }))
    .filter(({ missed }) => missed.length > 0)
    .toSorted((a, b) => b.missed.length - a.missed.length)
    .map(({ unit, missed }) => {
      const codes = missed.map((one) => link(`#${anchorsOf(one).cells[unit.at] ?? ''}`, one.ma))
      return `${html(unit.ten)}: <b>${missed.length}</b> chỉ tiêu (${someOf(codes, 10, 'chỉ tiêu')})`
    })
}

/** Of the units that had any such work. */
function hardest({ comparison: { indicators }, units, anchorsOf }: Layout): readonly string[] {
  return indicators
    .map((one) => {
      const cells = units.flatMap(({ at }) => one.cells[at] ?? [])
      return { one, missed: missedIn(cells), of: cells.filter(({ state }) => gradeOf(state) !== undefined).length }
    })
    .filter(({ missed }) => missed > 0)
    .toSorted((a, b) => b.missed - a.missed || b.missed / b.of - a.missed / a.of)
    .map(
      ({ one, missed, of }) =>
        `${link(`#${anchorsOf(one).section}`, `${one.ma}. ${one.ten}`)}: <b>${missed}/${of}</b> đơn vị không đạt`,
    )
}

/** A rate of one case in two says nothing about a year. */
const fewest = 10

interface Change {
  readonly figure: ComparedFigure
  readonly unit: PageUnit
  readonly now: NonNullable<Amount>
  readonly before: NonNullable<Amount>
  readonly by: number
}

function changes({ comparison: { fields }, units }: Layout, wanted: (figure: ComparedFigure) => boolean): Change[] {
  const figures = fields.flatMap((field) => field.figures).filter((figure) => figure.lead && wanted(figure))
  return figures.flatMap((figure) =>
    units.flatMap((unit) => {
      const [now, before] = [figure.now[unit.at], figure.before[unit.at]]
      const [a, b] = [amountNumber(now), amountNumber(before)]
      return now === undefined || before === undefined || a === undefined || b === undefined
        ? []
        : [{ figure, unit, now, before, by: a - b }]
    }),
  )
}

const isBroad = (amount: Amount) => typeof amount === 'object' && amount.mau >= fewest

/** Files sent back for more investigation are the one rate that had better fall. */
function rateFalls(layout: Layout): readonly string[] {
  return changes(layout, ({ key, rate, best }) => rate && best === 'high' && !key.endsWith('_tra_ho_so'))
    .filter(({ now, before, by }) => isBroad(now) && isBroad(before) && by <= -0.05)
    .toSorted((a, b) => a.by - b.by)
    .map(
      (change) =>
        `${subjectOf(change)}: giảm <b>${formatNumber(Math.round(-change.by * 10) / 10)} điểm %</b>, từ ${withFraction(change.before)} xuống ${withFraction(change.now)}`,
    )
}

function burdenRises(layout: Layout): readonly string[] {
  return changes(layout, ({ rate, best }) => !rate && best === 'low')
    .filter(({ by }) => by > 0)
    .toSorted((a, b) => b.by - a.by)
    .map(
      (change) =>
        `${subjectOf(change)}: tăng <b>${formatNumber(change.by)}</b>, từ ${amountText(change.before)} lên ${amountText(change.now)} ${html(change.figure.unit)}`,
    )
}

const subjectOf = ({ figure: { nhom, title }, unit }: Change) => html(`${unit.ten}, ${title} (${nhom})`)

function withFraction(amount: NonNullable<Amount>): string {
  return typeof amount === 'object' ? `${amountText(amount)} (${fractionText(amount)})` : amountText(amount)
}
