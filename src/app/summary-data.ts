/** What the comparison document names `so_sanh`: the comparison in words and printed numbers, cut into tables that fit a page. */
import { capitalise, uncapitalise } from '../core/format/text.ts'
import { formatNumber } from '../core/format/number.ts'
import type { CellState, ComparedField, Comparison } from '../core/summary-compare.ts'
import { amountNumber, amountText, type ComparedFigure } from '../core/summary-headline.ts'
import type { SummaryNotes } from '../core/summary-notes.ts'

/** Columns of one table across the landscape page, beside the names of the units; the template has a table for each number. */
const most = { codes: 14, figures: 6 }

/** How a state is printed in a narrow column; the template gives the key. What is not asked of a unit is an empty cell. */
const letters: Readonly<Record<CellState, string>> = {
  vuot: 'V',
  dat: 'Đ',
  khong_dat: 'K',
  khong_phat_sinh: '–',
  chua_co: '?',
  khong_ap_dung: '',
}

/** A row of every table: the units that are ranked, the provincial office, the whole province. */
interface Place {
  readonly ten: string
  /** For narrow columns: without "VKSND". */
  readonly ten_gon: string
  readonly stt: string
  readonly tong: boolean
  /** Of the unit among `units`; none for the province. */
  readonly at: number | undefined
}

/** Plain data for the template. */
export function comparisonData(comparison: Comparison, notes: SummaryNotes) {
  const { indicators, fields, nam, tinh, netted } = comparison
  const places = placesOf(comparison)
  return {
    tinh,
    nam_truoc: nam - 1,
    so_don_vi: notes.total,
    thieu: notes.missing.map(({ ten, reason }) => ({ ten, ly_do: reason })),
    chi_tieu: places.map((place) => tally(place, indicators)),
    khau: fields
      .map((field) => ({
        ten: field.ten,
        chi_tieu: field.indicators.map(({ ma, ten, nguong }) => ({ ma, ten, nguong })),
        bang_chi_tieu: chunks(field.indicators, most.codes).map((some) => ({
          so_cot: some.length,
          cot: some.map(({ ma }) => ma),
          hang: places.map(({ at, ...place }) => ({
            ...place,
            o: some.map(({ cells, province }) => letters[stateAt(at, cells, province)]),
          })),
        })),
        bang_so_lieu: chunks(told(field), most.figures).map((some) => ({
          so_cot: some.length,
          cot: some.map((figure) => `${titleIn(field, figure)} (${figure.unit})`),
          hang: places.map((place) => figureRow(place, some)),
        })),
      }))
      .filter(({ chi_tieu, bang_so_lieu }) => chi_tieu.length + bang_so_lieu.length > 0),
    thieu_so: notes.gaps.map(({ title, units }) => ({ ten: title, don_vi: units.join(', ') })),
    chuyen: netted,
    bo_qua: notes.silenced.map(({ unit, code, about, count, ly_do }) => ({
      don_vi: unit,
      ma: code,
      noi_dung: about,
      so_lan: String(count),
      ly_do,
    })),
  }
}

function placesOf({ units, tinh }: Comparison): readonly Place[] {
  const all = units.map(({ ten, own }, at) => ({ ten, own, at, tong: false }))
  const below = all.filter(({ own }) => !own)
  const kind = tinh.replace(/^(tỉnh|thành phố)?.*$/iu, '$1').toLowerCase() || 'tỉnh'
  return [
    ...below.map((unit, i) => ({ ...unit, ten_gon: capitalise(unit.ten.replace(/^VKSND /u, '')), stt: String(i + 1) })),
    ...all
      .filter(({ own }) => own)
      .map((unit) => ({ ...unit, ten: `Riêng ${unit.ten}`, ten_gon: `Riêng VKSND ${kind}`, stt: '' })),
    { ten: `Toàn ${tinh}`, ten_gon: `Toàn ${kind}`, stt: '', tong: true, at: undefined },
  ]
}

type Cells = Comparison['indicators'][number]['cells']

const stateAt = (at: number | undefined, cells: Cells, province: Cells[number]): CellState =>
  (at === undefined ? province : cells[at])?.state ?? 'chua_co'

function tally({ at, ...place }: Place, indicators: Comparison['indicators']) {
  const states = indicators.map(({ cells, province }) => stateAt(at, cells, province))
  const counts = Object.keys(letters).map((state) => [state, String(states.filter((each) => each === state).length)])
  return {
    ...place,
    ...Object.fromEntries(counts),
    ma_khong_dat: indicators.flatMap(({ ma }, i) => (states[i] === 'khong_dat' ? [ma] : [])).join(', '),
  }
}

/** What totals are made of: told in the workbook, which has every figure. */
const details = /\.(?:moi|de_nghi_truy_to|truy_to|xet_xu|xong)(?:\.|$)/
const ratesOfField = 3

/** Figures worth a column: totals and the first rates of each field of work; what nobody has any of this year says nothing. */
function told({ figures }: ComparedField): readonly ComparedFigure[] {
  const rates = new Map<string, number>()
  return figures.filter(({ key, nhom, rate, lead, now, province }) => {
    if (!lead || details.test(key) || ![...now, province.now].some((amount) => amountNumber(amount))) return false
    if (!rate) return true
    rates.set(nhom, (rates.get(nhom) ?? 0) + 1)
    return (rates.get(nhom) ?? 0) <= ratesOfField
  })
}

/** A title that two groups of the chapter share names its group. */
function titleIn({ figures }: ComparedField, { title, nhom }: ComparedFigure): string {
  const shared = figures.some((other) => other.title === title && other.nhom !== nhom)
  return shared ? `${title}, ${uncapitalise(nhom)}` : title
}

function figureRow({ at, ...place }: Place, figures: readonly ComparedFigure[]) {
  return {
    ...place,
    o: figures.map(({ now, before, ranks, province }) => {
      const [present, earlier] = at === undefined ? [province.now, province.before] : [now[at], before[at]]
      const rank = at === undefined ? undefined : ranks[at]
      // The head of the column says "%".
      const nay = amountText(present).replace('%', '')
      return {
        nay: nay && rank !== undefined ? `${nay} (${rank})` : nay,
        chenh_lech: changeText(amountNumber(present), amountNumber(earlier)),
      }
    }),
  }
}

function changeText(now: number | undefined, before: number | undefined): string {
  if (now === undefined || before === undefined) return ''
  const change = Math.round((now - before) * 10) / 10
  return change > 0 ? `+${formatNumber(change)}` : formatNumber(change)
}

/** Parts as even as can be, none of more than `size`. */
function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  const parts = Math.ceil(all.length / size)
  return Array.from({ length: parts }, (_, i) =>
    all.slice(Math.floor((i * all.length) / parts), Math.floor(((i + 1) * all.length) / parts)),
  )
}
