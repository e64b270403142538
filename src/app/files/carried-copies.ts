/**
 * Copies of what documents carry, in the folder `.tongket` of a folder of results: for documents that carry only the id,
 * and for those that another program saved without it. One file for each state of a unit's data, named by its id.
 */
import { dirname, join, resolve } from 'node:path'
import type { Checked } from '../../core/diagnostics/diagnostic.ts'
import { type Carried, carriedXml, type Origin, readCarried } from '../../docx/package/carried.ts'
import { readData } from './read.ts'
import { stateOf } from './state.ts'
import { type Action, writeText } from './write.ts'

/** Where copies lie, within a folder of results. */
export const copiesFolder = '.tongket'

/** A folder of results may hold one folder for each unit, or for the province. */
const levelsUp = 3

/** Writes the copy unless it is there already. */
export async function keepBeside(carried: Carried, out: string): Promise<Checked<Action>> {
  const path = join(out, copiesFolder, `${carried.id}.xml`)
  return stateOf(path) ? { value: 'unchanged', diagnostics: [] } : writeText(path, carriedXml(carried))
}

/** What the copy says, sought in the document's folder and those above it; undefined when there is none. */
export async function findBeside(document: string, id: string): Promise<Omit<Origin, 'damaged' | 'main'> | undefined> {
  let folder = dirname(resolve(document))
  for (let level = 0; level < levelsUp; level++, folder = dirname(folder)) {
    const path = join(folder, copiesFolder, `${id}.xml`)
    const text = stateOf(path) && (await readData(path)).value
    const read = text === undefined ? undefined : readCarried(text)
    if (read) return read
  }
  return undefined
}
