/** Writes documents, and leaves alone what a person has edited. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { access, copyFile, constants, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { type Checked, diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { ensureFolder, orRemoveFolders, realWriteDisk, writeAtomically, type WriteDisk } from './atomic.ts'
import { nameFault } from '../../core/base/file-name.ts'
import { reasonOf } from './reason.ts'
import { slashes } from './paths.ts'

/** What became of a document: `kept` means that the file there was left as it is. */
export type Action = 'created' | 'updated' | 'unchanged' | 'kept'

/** A file and what became of it. */
export interface WrittenFile {
  readonly path: string
  readonly result: Checked<Action>
}

/** Whether the document at a place is as this program wrote it, was edited afterwards, or was never ours. */
export type Provenance = 'untouched' | 'edited' | 'foreign'

interface WriteOptions {
  /** Replace a file that was edited by hand; a dated copy of it is kept. */
  readonly force: boolean
  /** Judges an existing file by its bytes. */
  readonly provenanceOf: (bytes: Uint8Array) => Provenance | Promise<Provenance>
  /** The day for the name of a kept copy, `2021-01-25`. */
  readonly today: string
  /** Decide and say, but write nothing. */
  readonly dryRun?: boolean
  readonly disk?: WriteDisk
}

/**
 * Writes `bytes` to `path` unless the file there was edited or is not ours. The folder is made when needed, and removed
 * again when the writing fails. No value when nothing could be written.
 */
export async function writeDocument(path: string, bytes: Uint8Array, options: WriteOptions): Promise<Checked<Action>> {
  const unsafe = nameFault(basename(path))
  if (unsafe) return { diagnostics: [diagnose('T18', { file: basename(path), fault: unsafe })] }
  try {
    const present = presentBytes(path)
    if (present && Buffer.compare(present, bytes) === 0) return { value: 'unchanged', diagnostics: [] }
    const provenance = present ? await options.provenanceOf(present) : 'untouched'
    if (provenance !== 'untouched' && !options.force)
      return {
        value: 'kept',
        diagnostics: [diagnose(provenance === 'edited' ? 'T16' : 'T17', { file: slashes(path) }, at(path))],
      }
    const program = openIn(path)
    if (program) return { diagnostics: [diagnose('T12', { file: slashes(path), program }, at(path))] }
    const value = present ? 'updated' : 'created'
    if (options.dryRun) {
      const fault = await folderTrouble(path)
      return fault ? { diagnostics: [fault] } : { value, diagnostics: [] }
    }
    const copied = provenance === 'untouched' ? [] : [await keepCopy(path, options.today)]
    const fault = await writeWhole(path, bytes, options.disk)
    return fault ? { diagnostics: [...copied, fault] } : { value, diagnostics: copied }
  } catch (error) {
    return { diagnostics: [writeFault(error, path)] }
  }
}

/** Writes a text (UTF-8) to `path`, replacing what is there. No value when it fails. */
export async function writeText(path: string, text: string, disk?: WriteDisk): Promise<Checked<Action>> {
  const unsafe = nameFault(basename(path))
  if (unsafe) return { diagnostics: [diagnose('T18', { file: basename(path), fault: unsafe })] }
  try {
    const bytes = Buffer.from(text)
    const present = presentBytes(path)
    if (present && present.equals(bytes)) return { value: 'unchanged', diagnostics: [] }
    const fault = await writeWhole(path, bytes, disk)
    return fault ? { diagnostics: [fault] } : { value: present ? 'updated' : 'created', diagnostics: [] }
  } catch (error) {
    return { diagnostics: [writeFault(error, path)] }
  }
}

/** What hindered the writing, if anything did. */
async function writeWhole(
  path: string,
  bytes: Uint8Array,
  disk: WriteDisk = realWriteDisk,
): Promise<Diagnostic | undefined> {
  let folders: readonly string[]
  try {
    folders = await ensureFolder(dirname(path), disk)
  } catch (error) {
    return folderFault(error, path)
  }
  try {
    await orRemoveFolders(folders, () => writeAtomically(path, bytes, disk))
    return undefined
  } catch (error) {
    return writeFault(error, path)
  }
}

/** The bytes of the file at a path; undefined when there is none. A folder in its place is an error like any other. */
function presentBytes(path: string): Buffer | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false }) && readFileSync(path)
  } catch (error) {
    const reason = reasonOf(error)
    // ENOTDIR: a folder above is a file; making the folder will say so.
    if (reason === 'ENOENT' || reason === 'ENOTDIR') return undefined
    throw error
  }
}

/**
 * The program in which a file is open. Microsoft's keep `~$name.docx` beside an open document (of a long name Word replaces the
 * first two letters), LibreOffice `.~lock.name.docx#`.
 */
function openIn(path: string): 'Word' | 'Excel' | 'LibreOffice' | undefined {
  const name = basename(path)
  const holds = (lock: string) => existsSync(join(dirname(path), lock))
  if (holds(`.~lock.${name}#`)) return 'LibreOffice'
  if (!holds(`~$${name}`) && !holds(`~$${name.slice(2)}`)) return undefined
  return /\.xls[xmb]?$/i.test(name) ? 'Excel' : 'Word'
}

/** Copies the file beside itself under the first free name `…-ban-cu-2021-01-25.docx`, `…-2.docx`. */
async function keepCopy(path: string, today: string): Promise<Diagnostic> {
  const end = extname(path)
  const stem = path.slice(0, path.length - end.length)
  for (let number = 1; ; number++) {
    const copy = `${stem}-ban-cu-${today}${number === 1 ? '' : `-${number}`}${end}`
    try {
      await copyFile(path, copy, constants.COPYFILE_EXCL)
      return diagnose('T19', { copy: slashes(copy) }, at(path))
    } catch (error) {
      if (reasonOf(error) !== 'EEXIST') throw error
    }
  }
}

/** What would hinder the writing: a file where the folder should be, or a folder that may not be written to. */
async function folderTrouble(path: string): Promise<Diagnostic | undefined> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined)
    if (!found && folder !== dirname(folder)) continue
    if (found && !found.isDirectory()) return diagnose('T11', { file: slashes(folder), folder: false }, at(path))
    return access(folder, constants.W_OK).then(
      () => undefined,
      (error: unknown) => folderFault(error, path),
    )
  }
}

function folderFault(error: unknown, path: string): Diagnostic {
  const reason = reasonOf(error)
  const folder = slashes(dirname(path))
  if (reason === 'EEXIST' || reason === 'ENOTDIR') return diagnose('T11', { file: folder, folder: false }, at(path))
  if (isFull(reason)) return diagnose('T14', { file: slashes(path) }, at(path))
  return diagnose('T10', { file: folder, reason }, at(path))
}

/** What a failed call to the disk means for who reads it. */
export function writeFault(error: unknown, path: string): Diagnostic {
  const file = slashes(path)
  const reason = reasonOf(error)
  if (reason === 'EISDIR') return diagnose('T11', { file, folder: true }, at(path))
  if (isFull(reason)) return diagnose('T14', { file }, at(path))
  if (reason === 'EACCES' || reason === 'EPERM' || reason === 'EBUSY' || reason === 'EROFS')
    return diagnose('T13', { file, reason }, at(path))
  return diagnose('T15', { file, reason }, at(path))
}

const isFull = (reason: string) => reason === 'ENOSPC' || reason === 'EDQUOT'

function at(path: string) {
  return { file: slashes(path) }
}
