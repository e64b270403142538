/** All indicators at a glance: units by indicators, the states in words and colours, chapter by chapter. */
import type { Comparison } from '../../../core/province/compare.ts'
import type { ColumnGroup, CellPlace } from './columns.ts'
import { at, indicatorTitle, stateCell } from './indicator-columns.ts'
import { indicatorsName } from './names.ts'
import type { Page } from './sheet.ts'
import { headStyle } from './style.ts'
import { unitSheet } from './unit-sheet.ts'

/** The sheet of all indicators of all chapters, a column for each. */
export function indicatorSheet(comparison: Comparison): Page {
  const chapters = comparison.fields.filter(({ indicators }) => indicators.length > 0)
  const groups = chapters.flatMap(({ ten_ngan, indicators }) =>
    indicators.map((indicator): ColumnGroup => {
      const head = indicatorTitle(indicator)
      const column = { head, width: 17, cell: (place: CellPlace) => stateCell(at(indicator, place)) }
      return { band: ten_ngan, title: head, columns: [column] }
    }),
  )
  const heading = 'Kết quả thực hiện chỉ tiêu'
  return unitSheet({ name: indicatorsName, heading, groups, between: [], head: headStyle }, comparison)
}
