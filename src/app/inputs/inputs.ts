/** From what was typed (folders, patterns, files) to data files, each read once and looked at. */
import { basename, join, resolve, sep } from 'node:path'
import { type Checked, diagnose, type Diagnostic, hasErrors } from '../../core/diagnostics/diagnostic.ts'
import { besides, slashes } from '../files/paths.ts'
import { filesBelow, isPattern, matching } from '../files/glob.ts'
import { kindOf } from '../files/state.ts'
import { hashOf } from '../files/hash.ts'
import { isWorkbook, isYaml, largestWorkbook } from '../files/kind.ts'
import { decodeData, largestDataFile, readBytes } from '../files/read.ts'
import { several } from '../files/several.ts'
import { type Peek, peekFile, peekValue } from './peek.ts'
import { settingsName } from '../settings/settings.ts'

/** A data file of a run, looked at but not yet read. */
export interface Input {
  /** As it was given, or found in a folder that was given. */
  readonly file: string
  /** Named on the command line itself, not found in a folder or by a pattern. */
  readonly explicit: boolean
  readonly hash: string | undefined
  /** As the file itself says. */
  readonly peek: Peek
  /** Why the file cannot be read at all. */
  readonly diagnostics: readonly Diagnostic[]
}

/** All data files that were found. */
export interface Inputs {
  readonly inputs: readonly Input[]
  /** Hashes of files that data files read from (last year, sets), by full path; '' for one that is not there. */
  readonly named: ReadonlyMap<string, string>
  /** Forms found whose unit has a data file. */
  readonly unused: readonly string[]
}

/** Remembers what is known of a file by its content, so that an unchanged one need not be looked at again. */
export type Recall = (file: string, hash: string) => Peek | undefined

/** How data files are looked for. */
export interface InputOptions {
  readonly skip: (path: string) => boolean
  readonly recall: Recall
  /** An indicator set of the whole run, when it is a file. */
  readonly shared: string | undefined
}

/**
 * Finds and looks at the data files of a run. Files that others name (last year's, indicator sets) are read through them:
 * found in a folder they are no units of the run. `skip` names what lies in the folder of results.
 */
export async function readInputs(
  typed: readonly string[],
  { skip, recall, shared }: InputOptions,
): Promise<Checked<Inputs>> {
  const found = await findFiles(typed, skip)
  if (!found.value) return { diagnostics: found.diagnostics }
  const seen = await several(found.value, ({ file, explicit }) => look(file, explicit, recall))
  const byPath = new Map(seen.map((input) => [resolve(input.file), input]))
  const named = new Map<string, string>()
  // Most that are named lie in the folder and have been looked at.
  const lookAt = async (path: string) => byPath.get(path) ?? look(path, false, recall)
  if (shared !== undefined) await addNamed(shared, { ...nothing, names: [shared] }, named, lookAt)
  for (const input of seen) await addNamed(input.file, input.peek, named, lookAt)
  const earlier = new Set(seen.flatMap((input) => yearsBefore(input, byPath)))
  const typedUnits = new Set(seen.flatMap(({ file, peek }) => (isWorkbook(file) ? [] : [unitOf(peek)])))
  const mixed = seen.some(({ file }) => !isWorkbook(file))
  const isUnused = ({ file, explicit, peek }: Input) =>
    mixed && !explicit && isWorkbook(file) && peek.unit !== undefined && typedUnits.has(unitOf(peek))
  const inputs = seen.filter((input) => {
    const { file, explicit, peek, diagnostics } = input
    if (explicit) return true
    // Beside data files a form counts unless its unit has one; other workbooks are nobody's data.
    if (isUnused(input) || (mixed && isWorkbook(file) && diagnostics.some(({ code }) => noForm.has(code)))) return false
    const isSet = peek.unit === undefined && peek.names.length === 0 && /(?:^|[-_])chi-tieu/.test(basename(file))
    const isNamed = peek.unit === undefined ? named.has(resolve(file)) : earlier.has(resolve(file))
    return !isNamed && !isSet
  })
  const unused = seen.filter(isUnused).map(({ file }) => file)
  return { value: { inputs, named, unused }, diagnostics: found.diagnostics }
}

interface Found {
  readonly file: string
  readonly explicit: boolean
}

/** The data files that were named, that a folder holds or that a pattern means, each once. */
export async function findFiles(
  typed: readonly string[],
  skip: (path: string) => boolean,
): Promise<Checked<readonly Found[]>> {
  const files = new Map<string, Found>()
  const diagnostics: Diagnostic[] = []
  const add = (file: string, explicit: boolean) => {
    const full = resolve(file)
    if (!files.has(full)) files.set(full, { file, explicit })
  }
  for (const input of typed) {
    const kind = kindOf(input)
    if (kind === 'file') add(input, true)
    else if (kind === 'folder' || isPattern(input)) {
      const names = kind === 'folder' ? await filesBelow(input, skip) : await matching(input, skip)
      const data = names.filter((name) => isData(name) || isForm(name))
      if (data.length === 0) diagnostics.push(diagnose('T66', { input }))
      const other = names.filter(isOtherBook)
      if (other.length > 0) diagnostics.push(diagnose('C70', { files: other.map(slashes) }, { file: input }))
      for (const file of data) add(file, false)
    } else diagnostics.push(diagnose('T01', { file: input, folder: true }, { file: input }))
  }
  return hasErrors(diagnostics) ? { diagnostics } : { value: [...files.values()], diagnostics }
}

/** Surely no form: no workbook at all, or another one. One that cannot be opened may be. */
const noForm = new Set(['T42', 'T45'])

const unitOf = ({ unit, year }: Peek) => `${unit} ${year}`

function isData(path: string): boolean {
  const name = basename(path)
  return isYaml(name) && name !== settingsName && !name.startsWith('~$')
}

const isForm = (path: string) => /\.xls[xm]$/i.test(path) && !basename(path).startsWith('~$')

/** A workbook that has to be saved as another kind first. */
const isOtherBook = (path: string) => /\.(?:xls|xlsb|ods)$/i.test(path) && !basename(path).startsWith('~$')

const nothing: Peek = { unit: undefined, year: undefined, level: undefined, names: [] }

/** Reads a data file and looks at it. */
export async function look(file: string, explicit: boolean, recall: Recall): Promise<Input> {
  const workbook = isWorkbook(file)
  const bytes = await readBytes(file, undefined, workbook ? largestWorkbook : largestDataFile, explicit)
  const hash = bytes.value && hashOf(bytes.value)
  const seen = (peek: Peek, diagnostics: readonly Diagnostic[] = []) => ({ file, explicit, hash, peek, diagnostics })
  if (!bytes.value || hash === undefined) return seen(nothing, bytes.diagnostics)
  const known = recall(file, hash)
  if (known) return seen(known)
  if (workbook) {
    const { readFormFile } = await import('../unit/form.ts')
    const { value, diagnostics } = await readFormFile(file, bytes.value)
    // What is wrong in its cells is told when the unit is read in full.
    return value ? seen(peekValue(value.source.value)) : seen(nothing, diagnostics)
  }
  const { value, diagnostics } = decodeData(bytes.value, file)
  return seen(value === undefined ? nothing : await peekFile(value, file), diagnostics)
}

/** Hashes of the files that `file` names, and of those that an indicator set extends. */
async function addNamed(
  file: string,
  peek: Peek,
  named: Map<string, string>,
  lookAt: (path: string) => Promise<Input>,
): Promise<void> {
  for (const name of peek.names) {
    const path = resolve(besides(file, name))
    if (named.has(path)) continue
    const inner = await lookAt(path)
    named.set(path, inner.hash ?? '')
    // Last year's own last year is not read.
    if (inner.peek.unit !== undefined || inner.peek.names.length === 0) continue
    await addNamed(path, inner.peek, named, lookAt)
    // A set changes with the one that it extends.
    named.set(path, hashOf([inner.hash, ...namedBy(path, inner.peek).map((each) => named.get(each))].join(' ')))
  }
}

/** The years before that `input` reads from. Data of the same year are a unit of the run, whoever names them by mistake. */
function yearsBefore({ file, peek }: Input, seen: ReadonlyMap<string, Input>): readonly string[] {
  return namedBy(file, peek).filter((path) => {
    const year = seen.get(path)?.peek.year
    return year === undefined || peek.year === undefined || year < peek.year
  })
}

/** Full paths of all that a data file reads from. */
export function namedBy(file: string, peek: Peek): readonly string[] {
  return peek.names.map((name) => resolve(besides(file, name)))
}

/** Whether a path lies in a folder (or is it). */
export function liesIn(folder: string): (path: string) => boolean {
  const home = resolve(folder)
  const below = home.endsWith(sep) ? home : join(home, sep)
  return (path) => resolve(path) === home || resolve(path).startsWith(below)
}
