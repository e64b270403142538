/** What the comparison document names `so_sanh`: the comparison in words and printed numbers, cut into tables that fit a page. */
import { capitalise, uncapitalise } from '../../core/format/text.ts'
import type { CellState, ComparedField, ComparedIndicator, Comparison } from '../../core/province/compare.ts'
import { amountNumber, amountText, changeText, type ComparedFigure } from '../../core/province/headline.ts'
import { letters } from './page/states.ts'
import { appealNote, gapsByUnits, type SummaryNotes } from '../../core/province/notes.ts'
import { appeals } from '../../core/province/sums.ts'

/** Figures of one table across the landscape page, beside the names of the units; each takes three columns. */
const most = 5

/** Characters that this year's number and the change may have, so that neither breaks, by figures of the table. */
const widths: Readonly<Record<number, readonly [number, number]>> = { 5: [7, 6], 4: [9, 8], 3: [13, 11] }
const mostGaps = 12

/** How a state is printed in a narrow column; the template gives the key. What is not asked of a unit is an empty cell. */
const narrowLetters: Readonly<Record<CellState, string>> = { ...letters, khong_ap_dung: '' }

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
    ghi_chu_phuc_tham: reportsAppeals(comparison) ? appealNote : '',
    so_don_vi: notes.total,
    thieu: notes.missing.map(({ ten, reason }) => ({ ten, ly_do: reason })),
    chi_tieu: places.map((place) => tally(place, indicators)),
    don_vi: places.map(({ ten_gon }) => narrow(ten_gon)),
    bang_chi_tieu: fields
      .filter(({ indicators: rows }) => rows.length > 0)
      .map(({ ten, indicators: rows }) => ({
        ten,
        hang: rows.map((row) => letterRow(row, places)),
        mo_ta: missedIn(rows, places),
      })),
    khau: fields
      .map((field) => ({ field, figures: figuresShown(field) }))
      .filter(({ figures }) => figures.length > 0)
      .map(({ field, figures }) => ({
        ten: field.ten,
        bang: figureTables(figures, places).map(({ some, hang }) => ({
          cot: some.map((figure) => `${titleIn(field, figure)} (${figure.unit})`),
          hang,
          ten: field.ten,
          mo_ta: some.map((figure) => extremes(titleIn(field, figure), figure, places)).join(' '),
        })),
      })),
    thieu_so: gapRows(notes.gaps),
    chuyen: netted,
  }
}

/** Whether the office reports appeals, which are the whole province's. */
function reportsAppeals({ units, fields }: Comparison): boolean {
  const office = units.findIndex(({ own }) => own)
  const isAppeal = (key: string) => appeals.some((field) => key.startsWith(`${field}.`))
  const figures = fields.flatMap(figuresShown).filter(({ key }) => isAppeal(key))
  return figures.some(({ now }) => amountNumber(now[office]) !== undefined)
}

/** What a table of indicators shows in the main: who misses which. */
function missedIn(rows: readonly ComparedIndicator[], places: readonly Place[]): string {
  const missed = rows.flatMap(({ ten, cells, province }) => {
    const who = places.filter(({ at }) => stateAt(at, cells, province) === 'khong_dat').map(({ ten_gon }) => ten_gon)
    return who.length > 0 ? [`${ten} (${who.join(', ')})`] : []
  })
  return missed.length > 0 ? `Không đạt: ${missed.join('; ')}.` : 'Không có chỉ tiêu không đạt.'
}

/** The highest and the lowest of the units that are ranked, and the whole province. */
function extremes(title: string, { now, ranks, province, unit }: ComparedFigure, places: readonly Place[]): string {
  const known = places.flatMap(({ at, ten_gon }) => {
    const number = at === undefined || ranks[at] === undefined ? undefined : amountNumber(now[at])
    return number === undefined ? [] : [{ number, words: `${ten_gon} ${amountText(now[at!])}` }]
  })
  const sorted = known.toSorted((a, b) => b.number - a.number)
  const [first, last] = [sorted[0], sorted.at(-1)]
  const ends =
    first && last && first.number !== last.number ? [`cao nhất ${first.words}`, `thấp nhất ${last.words}`] : []
  const whole = amountText(province.now)
  const words = [...ends, ...(whole ? [`chung ${whole}`] : [])]
  return words.length > 0 ? `${title} (${unit}): ${words.join(', ')}.` : ''
}

/** Gaps that the same units leave stand in one row; the first ones by name, for a field of work has dozens. */
function gapRows(gaps: SummaryNotes['gaps']) {
  return gapsByUnits(gaps).map(({ units, titles: all }) => {
    const titles = [...new Set(all)]
    const rest = titles.length - mostGaps
    const named = titles.slice(0, rest > 1 ? mostGaps : titles.length).join('; ')
    return {
      don_vi: units.join(', '),
      so: String(titles.length),
      ten: rest > 1 ? `${named}; và ${rest} số liệu khác` : named,
    }
  })
}

/** For the head of a narrow column. */
const narrow = (name: string) =>
  name
    .replace(/^Thành phố /u, 'TP. ')
    .replace(/^Thị xã /u, 'TX. ')
    .replace(/^Huyện /u, 'H. ')
    .replace(/^Riêng VKSND .*$/u, 'Riêng cấp tỉnh')

function letterRow({ ten, nguong, cells, province }: ComparedIndicator, places: readonly Place[]) {
  return { ten, nguong, o: places.map(({ at }) => narrowLetters[stateAt(at, cells, province)]) }
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
  return { ...place, ...Object.fromEntries(counts) }
}

/** What totals are made of: told in the workbook, which has every figure. */
const details = /\.(?:moi|de_nghi_truy_to|truy_to|xet_xu|xong)(?:\.|$)/
const ratesOfField = 3

/** A rate that is the same in every unit compares nothing. */
function isSame({ ranks }: ComparedFigure): boolean {
  const ranked = ranks.filter((rank) => rank !== undefined)
  return ranked.length > 1 && ranked.every((rank) => rank === 1)
}

/** Figures worth a column: totals and the first rates of each field of work; what nobody has any of this year says nothing. */
function figuresShown({ figures }: ComparedField): readonly ComparedFigure[] {
  const rates = new Map<string, number>()
  return figures.filter((figure) => {
    const { key, nhom, rate, lead, now, province } = figure
    if (!lead || details.test(key) || ![...now, province.now].some((amount) => amountNumber(amount))) return false
    if (!rate) return true
    if (isSame(figure)) return false
    rates.set(nhom, (rates.get(nhom) ?? 0) + 1)
    return (rates.get(nhom) ?? 0) <= ratesOfField
  })
}

/** A title that two groups of the chapter share names its group. */
function titleIn({ figures }: ComparedField, { title, nhom }: ComparedFigure): string {
  const shared = figures.some((other) => other.title === title && other.nhom !== nhom)
  return shared ? `${title}, ${uncapitalise(nhom)}` : title
}

/** As few tables as can be in which every number stands on one line. */
function figureTables(figures: readonly ComparedFigure[], places: readonly Place[]) {
  for (let size = most; ; size--) {
    const tables = chunks(figures, size).map((some) => ({ some, hang: places.map((place) => figureRow(place, some)) }))
    const fits = tables.every(({ some, hang }) => {
      const [widest, widestChange] = widths[some.length] ?? [Infinity, Infinity]
      return hang.every(({ o }) =>
        o.every(({ nay, chenh_lech }) => nay.length <= widest && chenh_lech.length <= widestChange),
      )
    })
    if (fits) return tables
  }
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
        nay,
        hang: nay && rank !== undefined ? String(rank) : '',
        chenh_lech: changeText(present, earlier),
      }
    }),
  }
}

/** Parts as even as can be, none of more than `size`. */
function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  const parts = Math.ceil(all.length / size)
  return Array.from({ length: parts }, (_, i) =>
    all.slice(Math.floor((i * all.length) / parts), Math.floor(((i + 1) * all.length) / parts)),
  )
}
