/** The comparison of units as an Excel workbook: real numbers, one sheet a field of work, header frozen, filters on. */
import type { Comparison } from '../../core/province/compare.ts'
import type { SummaryNotes } from '../../core/province/notes.ts'
import { writeBook } from '../../source/workbook/hucre.ts'
import { chapterSheet } from './workbook/chapter-sheet.ts'
import { dataSheet } from './workbook/data-sheet.ts'
import { gapsSheet } from './workbook/gaps-sheet.ts'
import { indicatorSheet } from './workbook/indicator-sheet.ts'
import { dataName } from './workbook/names.ts'
import { overviewSheet } from './workbook/overview-sheet.ts'
import { type Page, sheetOf } from './workbook/sheet.ts'
import { face } from './workbook/style.ts'

/** The bytes of the workbook: the same for the same comparison. */
export async function comparisonWorkbook(comparison: Comparison, notes: SummaryNotes): Promise<Uint8Array> {
  const { tinh, nam } = comparison
  const title = `So sánh các đơn vị, ${tinh}, năm ${nam}`
  const made = new Date(Date.UTC(nam + 1, 0, 1))
  return writeBook({
    sheets: pagesOf(comparison, notes).map((page) => sheetOf(page, title)),
    properties: { title, creator: 'tongket', created: made, modified: made },
    defaultFont: face,
  })
}

function pagesOf(comparison: Comparison, notes: SummaryNotes): readonly Page[] {
  const { fields, indicators, netted } = comparison
  const data = dataSheet(comparison)
  const pages: readonly Page[] = [
    ...(indicators.length > 0 ? [indicatorSheet(comparison)] : []),
    ...fields.map((field, i) => chapterSheet(field, i, comparison)),
    gapsSheet(notes, netted),
    ...(data ? [data] : []),
  ]
  const remarks = data ? [] : [`Quá nhiều đơn vị nên không lập trang “${dataName}”.`]
  const names = pages.map(({ name }) => name)
  return [overviewSheet(comparison, notes, names, remarks), ...pages]
}
