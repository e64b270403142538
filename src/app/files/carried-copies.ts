/**
 * Copies of what documents carry, in the folder `.tongket` of a folder of results: for documents that carry only the id,
 * and for those that another program saved without it. One file for each state of a unit's data, named by its id.
 */
import { readdirSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Checked } from '../../core/diagnostics/diagnostic.ts'
import { type Carried, carriedXml, type Origin, originOf, readCarried } from '../../docx/package/carried.ts'
import { filesBelow } from './glob.ts'
import { readBytes, readData } from './read.ts'
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

/** A paper that lies elsewhere for a while may come back and need its copy. */
const keepDays = 90

/**
 * Removes copies that have lain for a season and that no document of the folder of results refers to. Where one of the
 * documents cannot be read, all are kept.
 */
export async function pruneCopies(out: string, today: string): Promise<void> {
  const folder = join(out, copiesFolder)
  const limit = Date.parse(today) - keepDays * 86_400_000
  const names = stateOf(folder) ? readdirSync(folder).filter((name) => /^[0-9a-f]{12}\.xml$/.test(name)) : []
  const old = names.filter((name) => (stateOf(join(folder, name))?.mtimeMs ?? Infinity) < limit)
  if (old.length === 0) return
  const used = new Set<string>()
  for (const file of (await filesBelow(out, () => false)).filter((each) => /\.docx$/i.test(each))) {
    const bytes = (await readBytes(file)).value
    const origin = bytes && (await originOf(bytes))
    if (!origin) return
    used.add(`${origin.id}.xml`)
  }
  for (const name of old) if (!used.has(name)) rmSync(join(folder, name), { force: true })
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
