/** Every figure of every unit on a line of its own: what pivot tables are made from. */
import type { Comparison } from '../../../core/province/compare.ts'
import { amountValue } from './figure-columns.ts'
import type { CellStyle } from '../../../source/workbook/hucre.ts'
import { dataName } from './names.ts'
import type { SheetLine, Page } from './sheet.ts'
import { counts, headStyle, share } from './style.ts'

const heads = ['Đơn vị', 'Khâu', 'Nhóm', 'Số liệu', 'Đơn vị tính', 'Năm', 'Giá trị']

/** Far below what Excel holds, and more than any province has; a sheet of a whole nation would not be opened. */
const most = 50_000

/** Of a style, how it prints its number: more takes a third of the time of a whole roll-up on tens of thousands of cells. */
const bare = ({ numFmt = 'General' }: CellStyle): CellStyle => ({ numFmt })

/** Unknown figures have no line. Without the province's sums, which would be counted twice; none for too many lines. */
export function dataSheet({ units, fields, nam }: Comparison): Page | undefined {
  const [count, percent] = [bare(counts), bare(share(1))]
  const lines: SheetLine[] = []
  for (const [u, { ten }] of units.entries())
    for (const { ten_ngan, figures } of fields)
      for (const figure of figures)
        for (const [nam_so, amounts] of [
          [nam, figure.now],
          [nam - 1, figure.before],
        ] as const) {
          const value = amountValue(amounts[u])
          if (value === null) continue
          if (lines.length === most) return undefined
          lines.push({
            cells: [
              ...[ten, ten_ngan, figure.nhom, figure.title, figure.unit, nam_so].map((words) => ({ value: words })),
              { value, style: figure.rate ? percent : count },
            ],
            height: 16.5,
          })
        }
  return {
    name: dataName,
    lines: [{ cells: heads.map((value) => ({ value, style: headStyle })), height: 30 }, ...lines],
    widths: [28, 28, 56, 56, 14, 9, 15],
    frozen: { rows: 1, columns: 1 },
    filter: { head: 0, lines: lines.length, columns: heads.length },
    repeated: [0, 0],
  }
}
