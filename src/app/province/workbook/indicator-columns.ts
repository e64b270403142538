/** The columns of indicators: what each measure rests on and comes to, as numbers, then the state in a word and a colour. */
import type { CellStyle } from '../../../source/workbook/hucre.ts'
import type { ComparedCell, ComparedField, ComparedIndicator, ComparedPart } from '../../../core/province/compare.ts'
import type { Rate } from '../../../core/base/ratio.ts'
import { type SheetColumn, distinct, type ColumnGroup, type CellPlace, widthFor } from './columns.ts'
import { printedValue, readPrinted } from './numbers.ts'
import type { SheetCell } from './sheet.ts'
import { counts, decimal, share, stateStyles } from './style.ts'

const indicatorsTitle = 'Chỉ tiêu'

/** The columns of a chapter's indicators, a group for each: its figures and results, then its state. */
export function indicatorGroups({ indicators }: ComparedField): readonly ColumnGroup[] {
  const codes = distinct(indicators.map(({ ma }) => ma))
  return indicators.map((indicator, i): ColumnGroup => {
    const title = indicatorTitle(indicator)
    const measured = measuresOf(indicator).flatMap((parts) => measureColumns(parts, codes[i] ?? indicator.ma))
    const taken = measured.reduce((sum, { width }) => sum + width, 0)
    const state: SheetColumn = {
      head: `${codes[i]} – đánh giá`,
      width: Math.min(26, Math.max(17, Math.ceil(title.length / 4) - taken)),
      cell: (place) => stateCell(at(indicator, place)),
    }
    return { band: indicatorsTitle, title, columns: [...measured, state] }
  })
}

/** "A01. Kiểm sát việc thụ lý tố giác (100%)". */
export const indicatorTitle = ({ ma, ten, nguong }: ComparedIndicator) =>
  `${ma}. ${ten}${nguong === '' ? '' : ` (${nguong})`}`

/** The result of an indicator for a unit, by its place among the units, or for the province. */
export const at = ({ cells, province }: ComparedIndicator, place: CellPlace): ComparedCell | undefined =>
  place === 'province' ? province : cells[place]

/** The province's word for rows that are counted by unit says of how many: "Đạt", "8/8 đơn vị đạt". */
export function stateCell(cell: ComparedCell | undefined): SheetCell {
  if (!cell) return { value: null, style: stateStyles.khong_ap_dung }
  const { word, state, ket_qua, parts } = cell
  const own = parts.flatMap((part) => part.ket_qua || []).join('; ')
  return { value: ket_qua === own ? word : `${word}\n${ket_qua}`, style: stateStyles[state] }
}

/** One measure of a row, as the units and the province have it. */
type Measured = (place: CellPlace) => ComparedPart | undefined

interface Measure {
  readonly ten: string
  readonly part: Measured
  readonly parts: readonly ComparedPart[]
}

/** Measures by name: units of two levels may have different ones, and a branch may hold for some units only. */
function measuresOf(indicator: ComparedIndicator): readonly Measure[] {
  const all = [...indicator.cells, indicator.province].flatMap(({ parts }) => parts)
  return [...new Set(all.map(({ ten }) => ten))].map((ten) => ({
    ten,
    part: (place) => at(indicator, place)?.parts.find((part) => part.ten === ten),
    parts: all.filter((part) => part.ten === ten),
  }))
}

const rateOf = ({ tu, mau }: ComparedPart): Rate | undefined =>
  tu === undefined || mau === undefined ? undefined : { tu, mau }

function measureColumns({ ten, part, parts }: Measure, code: string): readonly SheetColumn[] {
  const name = ten === '' ? code : ten.startsWith(code) ? ten : `${code} (${ten})`
  const pick = (value: (part: ComparedPart) => number | null | undefined, style: CellStyle) => (place: CellPlace) => {
    const found = part(place)
    return { value: (found && value(found)) ?? null, style }
  }
  const rated = parts.filter((each) => rateOf(each))
  const counted = parts.filter(({ so }) => so !== undefined)
  const printed = rated.flatMap(({ ket_qua }) => readPrinted(ket_qua) ?? [])
  const digits = Math.max(1, ...printed.map((each) => each.digits))
  const percent = printed.every((each) => each.percent)
  const result = (each: ComparedPart) => {
    const [rate, told] = [rateOf(each), readPrinted(each.ket_qua)]
    return rate && told && rate.mau !== 0 ? printedValue(rate, told, digits) : null
  }
  const width = (key: 'tu' | 'mau' | 'so') =>
    widthFor(
      parts.map((each) => each[key] ?? null),
      9,
    )
  return [
    ...(rated.length > 0
      ? [
          { head: `${name} – tử số`, width: width('tu'), cell: pick(({ tu }) => tu, counts) },
          { head: `${name} – mẫu số`, width: width('mau'), cell: pick(({ mau }) => mau, counts) },
          {
            head: `${name} – ${percent ? 'tỷ lệ' : 'bình quân'}`,
            width: 10,
            cell: pick(result, percent ? share(digits) : decimal(digits)),
          },
        ]
      : []),
    ...(counted.length > 0
      ? [{ head: `${name}${unitOf(counted)} – kết quả`, width: width('so'), cell: pick(({ so }) => so, counts) }]
      : []),
  ]
}

/** Where several measures stand in a row their unit is told: "02 kiến nghị". */
function unitOf(parts: readonly ComparedPart[]): string {
  const units = new Set(parts.map(({ so_lieu }) => so_lieu.replace(/^[\d.,]+\s*/, '')))
  const [unit = ''] = units
  return units.size === 1 && unit !== '' ? ` (${unit})` : ''
}
