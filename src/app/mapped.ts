/** An office's own workbook in place of a form, by a map. */
import type { Checked } from '../core/diagnostic.ts'
import type { WorkbookSource } from './workbook.ts'

export async function readMappedFile(
  _input: string,
  _map: string,
  _sources: Map<string, string>,
): Promise<Checked<WorkbookSource>> {
  throw new Error('not yet')
}
