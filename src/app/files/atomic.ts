/**
 * Writes a whole file or nothing. The bytes go to a temporary file beside the target, are flushed, and take the target's
 * name in one step, so a reader or a crash sees the old file or the new one.
 *
 * write-file-atomic 7 was tried and left: it writes with one call and does not look at how much was taken, so on a disk
 * that fills up it puts a shortened file in place of the old one without a word (measured: 64 of 200 kB).
 */
import { chmodSync, closeSync, fsync, openSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { reasonOf } from './reason.ts'
import { kindOf, stateOf } from './state.ts'

/** The part of the file system that writing needs; tests put a failing one in its place. */
export interface WriteDisk {
  readonly writeTemporary: (path: string, bytes: Uint8Array, mode: number | undefined) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  /** Makes a folder and those above it; the topmost one it made, or undefined. */
  readonly makeFolder: (path: string) => Promise<string | undefined>
  readonly pause: (milliseconds: number) => Promise<unknown>
}

export const realWriteDisk: WriteDisk = {
  writeTemporary,
  rename,
  makeFolder: makeFolders,
  pause: sleep,
}

/**
 * Level by level: Node 20's recursive mkdir never returns where a folder above exists and yet takes no folder (/proc).
 * The topmost folder made, or undefined when all were there.
 */
async function makeFolders(path: string): Promise<string | undefined> {
  if (isFolder(path)) return undefined
  const above = dirname(path)
  const first = above === path ? undefined : await makeFolders(above)
  try {
    await mkdir(path)
    return first ?? path
  } catch (error) {
    // Another process made it meanwhile.
    if (isFolder(path)) return first
    throw error
  }
}

/** Windows reports a file that Word, a virus scanner or an indexer holds by one of these, mostly for an instant. */
const passing = new Set(['EPERM', 'EACCES', 'EBUSY'])
const pauses = [50, 100, 200, 400, 800, 800]

/** Makes `folder` where needed. Returns the folders made, the deepest first, for `removeFolders`. */
export async function ensureFolder(folder: string, disk: WriteDisk = realWriteDisk): Promise<readonly string[]> {
  const first = await disk.makeFolder(folder)
  return first === undefined ? [] : foldersBetween(first, folder)
}

/** What is under way: removed when the process is told to end meanwhile. */
const underWay = { files: new Set<string>(), folders: new Set<readonly string[]>(), watched: false }

/** `underWay`, with the one listener that clears it up, however many files are written at once. */
function watched(): typeof underWay {
  if (!underWay.watched) process.once('exit', removeUnderWay)
  underWay.watched = true
  return underWay
}

function removeUnderWay(): void {
  for (const file of underWay.files) rmSync(file, { force: true })
  for (const folders of underWay.folders)
    try {
      for (const folder of folders) rmdirSync(folder)
    } catch {
      // Not empty: another document lies there already.
    }
}

/** Runs `act`; when it fails, or the process is told to end meanwhile, removes `folders` as far as they are empty. */
export async function orRemoveFolders(folders: readonly string[], act: () => Promise<void>): Promise<void> {
  watched().folders.add(folders)
  try {
    await act()
  } catch (error) {
    for (const folder of folders) await rmdir(folder).catch(() => {})
    throw error
  } finally {
    underWay.folders.delete(folders)
  }
}

/** From the deepest folder up to `first`. */
function foldersBetween(first: string, deepest: string): readonly string[] {
  const steps = relative(first, deepest).split(sep).filter(Boolean)
  return Array.from({ length: steps.length + 1 }, (_, i) => join(first, ...steps.slice(0, steps.length - i)))
}

/**
 * Writes `bytes` to `path` in one step. Waits about two seconds for a passing lock. Throws the system's error when it
 * fails; the temporary file is gone then, also when the process is told to end meanwhile.
 */
export async function writeAtomically(path: string, bytes: Uint8Array, disk: WriteDisk = realWriteDisk): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 200)}.tmp-${process.pid}`)
  const mode = stateOf(path)?.mode
  watched().files.add(temporary)
  try {
    await patiently(() => disk.writeTemporary(temporary, bytes, mode), disk)
    await patiently(() => disk.rename(temporary, path), disk)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw error
  } finally {
    underWay.files.delete(temporary)
  }
}

async function patiently(act: () => Promise<void>, disk: WriteDisk): Promise<void> {
  for (const pause of pauses) {
    try {
      return await act()
    } catch (error) {
      if (!passing.has(reasonOf(error))) throw error
      await disk.pause(pause)
    }
  }
  return act()
}

/** Only the flush is waited for: what the system only takes into memory is done before a promise of it would be kept. */
async function writeTemporary(path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = openSync(path, 'w')
  try {
    writeFileSync(file, bytes)
    await flush(file)
  } finally {
    closeSync(file)
  }
  if (mode !== undefined) chmodSync(path, mode)
}

const flush = promisify(fsync)

const isFolder = (path: string) => kindOf(path) === 'folder'
