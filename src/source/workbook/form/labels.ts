/** Whether the words of a form's rows still fit the hidden keys beside them: what is read goes by the keys alone. */
import { diagnose, type Diagnostic } from '../../../core/diagnostics/diagnostic.ts'
import { askedOn, formSheets } from '../../../core/form/form.ts'
import { type SheetBlock, cellIn } from '../block.ts'
import { columns } from '../marks.ts'
import { comparable } from '../words.ts'

/** By key, the names of all rows on the sheet that asks for it. */
const namesOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  formSheets.map(askedOn).flatMap((asked) => {
    const names = new Set(asked.map(({ title }) => comparable(title)))
    return asked.map(({ key }) => [key, names] as const)
  }),
)

/** Told when the row of `key` bears another row's name (cut and pasted, sorted), or a name of their own. */
export function labelFault(block: SheetBlock, row: number, key: string, title: string): Diagnostic | undefined {
  const at = cellIn(block, row, columns.title)
  const label = at?.cell?.value
  if (!at || typeof label !== 'string' || label.trim() === '') return undefined
  const words = comparable(label.replace(/\s*\(\*\)\s*$/, ''))
  if (words === comparable(title)) return undefined
  const others = namesOf.get(key)
  return diagnose(
    others?.has(words) ? 'S82' : 'S83',
    { title, label: label.trim() },
    { path: key.split('.'), spot: at.spot },
  )
}
