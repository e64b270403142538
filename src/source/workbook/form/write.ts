/** The form as a workbook: every sheet laid out with its hidden keys, colours, formulas, locks and print setup. */
import { formSheets, type FormSheet } from '../../../core/form/form.ts'
import type { FormContent } from './content.ts'
import { type Cover, margins } from './print.ts'
import { emptyPage, layEmpty } from './write-empty.ts'
import { layFigures } from './write-figures.ts'
import { layTables } from './write-tables.ts'
import { layValues } from './write-values.ts'
import { type WriteSheet, writeBook } from '../hucre.ts'
import { grid, type Grid } from '../grid.ts'

/** The bytes of the form's .xlsx: the same for the same content. */
export async function writeForm(content: FormContent): Promise<Uint8Array> {
  const laid = new Map<FormSheet, Grid>()
  for (const sheet of formSheets) laid.set(sheet, lay(sheet, content, coverOf(laid)))
  const [first, ...others] = [...laid].map(([sheet, page]) => writeSheet(sheet, page))
  const contents = writeSheet({ name: emptyPage, kind: 'empty' }, layEmpty(laid, content, coverOf(laid)))
  const sheets = [...(first ? [first] : []), contents, ...others]
  const made = new Date(Date.UTC(content.year, 0, 1))
  return writeBook({
    sheets,
    properties: { title: `Biểu mẫu số liệu năm ${content.year}`, creator: 'tongket', created: made, modified: made },
    defaultFont: { name: 'Times New Roman', size: 12 },
  })
}

function coverOf(laid: ReadonlyMap<FormSheet, Grid>): Cover {
  const [first] = laid
  const cells = new Map(first?.[1].asked.map(({ key, from }) => [key, `'${first[0].name}'!${from}`]))
  return (key) => cells.get(key)
}

function lay(sheet: FormSheet, content: FormContent, cover: Cover): Grid {
  const laid = grid()
  if (sheet.kind === 'figures') layFigures(laid, sheet, content, cover)
  else if (sheet.kind === 'tables') layTables(laid, sheet, content, cover)
  else layValues(laid, sheet, content, cover)
  return laid
}

function writeSheet({ name, kind }: { readonly name: string; readonly kind: string }, laid: Grid): WriteSheet {
  return {
    name,
    columns: [...laid.columns],
    cells: laid.cells,
    merges: laid.merges,
    rowDefs: laid.rows,
    rowBreaks: laid.breaks,
    dataValidations: laid.validations,
    ...(laid.filter === undefined ? {} : { autoFilter: { range: laid.filter } }),
    ...(laid.freeze.rows > 0 ? { freezePane: { rows: laid.freeze.rows, columns: laid.freeze.columns } } : {}),
    protection: {
      sheet: true,
      formatCells: true,
      formatColumns: true,
      formatRows: true,
      insertRows: true,
      ...(kind === 'empty' ? { autoFilter: true } : {}),
    },
    pageSetup: {
      paperSize: 'a4',
      orientation: kind === 'empty' ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { ...margins },
      horizontalCentered: true,
      ...(laid.repeated > 0 ? { printTitlesRow: `$1:$${laid.repeated}` } : {}),
      ...(laid.printed === undefined ? {} : { printArea: laid.printed }),
    },
    headerFooter: { oddFooter: '&L&A&RTrang &P/&N' },
  }
}
