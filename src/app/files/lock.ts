/** One run at a time in a folder of results: a file that says who is at work there. */
import { readFileSync, rmSync } from 'node:fs'
import { link, open, readFile, rename, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { type Checked, diagnose } from '../../core/diagnostics/diagnostic.ts'
import { ensureFolder } from './atomic.ts'
import { isAlive } from './leftovers.ts'
import { reasonOf } from './reason.ts'

const lockName = '.tongket.khoa'

interface Holder {
  readonly pid: number
  readonly host: string
  /** When the process began, where the system tells: a number of a process is given out again. */
  readonly since: string
}

interface Lock {
  readonly release: () => Promise<void>
}

/** Takes the folder (made when needed), or says who has it. What a killed run of this machine left behind is cleared. */
export async function lockFolder(folder: string): Promise<Checked<Lock>> {
  const path = join(folder, lockName)
  const own = `${JSON.stringify(holderOf(process.pid))}\n`
  try {
    await ensureFolder(folder)
    for (let attempt = 0; attempt < 5; attempt++) {
      if (await create(path, own)) return { value: held(path, own), diagnostics: [] }
      const text = await readFile(path, 'utf8').catch(() => undefined)
      if (text === undefined) continue
      const holder = parse(text)
      if (holder && isAtWork(holder))
        return { diagnostics: [diagnose('T60', { folder, pid: holder.pid, host: holder.host }, { file: folder })] }
      await clear(path, text)
    }
    return { diagnostics: [diagnose('T60', { folder, pid: 0, host: hostname() }, { file: folder })] }
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === 'EEXIST' || reason === 'ENOTDIR')
      return { diagnostics: [diagnose('T11', { file: folder, folder: false }, { file: folder })] }
    return { diagnostics: [diagnose('T10', { file: folder, reason }, { file: folder })] }
  }
}

function held(path: string, own: string): Lock {
  const removeAtExit = () => {
    try {
      if (readFileSync(path, 'utf8') === own) rmSync(path, { force: true })
    } catch {
      // Gone already.
    }
  }
  process.once('exit', removeAtExit)
  return {
    release: async () => {
      process.off('exit', removeAtExit)
      await rm(path, { force: true })
    },
  }
}

/** What file systems without links say (FAT, some network drives); Windows says EISDIR for exFAT. */
const linkless = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EINVAL'])

/** Written aside and linked into place, so that nobody ever reads half of it. */
async function create(path: string, text: string): Promise<boolean> {
  const temporary = `${path}.tmp-${process.pid}`
  const handle = await open(temporary, 'w')
  try {
    await handle.writeFile(text)
  } finally {
    await handle.close()
  }
  try {
    await link(temporary, path)
    return true
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === 'EEXIST') return false
    if (linkless.has(reason)) return await createPlainly(path, text)
    throw error
  } finally {
    await rm(temporary, { force: true })
  }
}

async function createPlainly(path: string, text: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx')
    await handle.writeFile(text)
    await handle.close()
    return true
  } catch (error) {
    if (reasonOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Takes a dead run's file away; what turns out to be somebody's fresh one is put back. */
async function clear(path: string, seen: string): Promise<void> {
  const temporary = `${path}.tmp-${process.pid}`
  try {
    await rename(path, temporary)
    if ((await readFile(temporary, 'utf8')) !== seen) await link(temporary, path).catch(() => {})
  } catch (error) {
    if (reasonOf(error) !== 'ENOENT') throw error
  } finally {
    await rm(temporary, { force: true })
  }
}

function parse(text: string): Holder | undefined {
  try {
    const value = JSON.parse(text) as Partial<Holder> | null
    const { pid, host, since } = value ?? {}
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host, since: String(since) } : undefined
  } catch {
    return undefined
  }
}

function holderOf(pid: number): Holder {
  return { pid, host: hostname(), since: startOf(pid) }
}

/** Of another machine nothing can be known: its run counts as going on. */
function isAtWork(holder: Holder): boolean {
  if (holder.host !== hostname()) return true
  if (!isAlive(holder.pid)) return false
  const since = startOf(holder.pid)
  return since === '' || holder.since === '' || since === holder.since
}

/** Linux keeps the start of a process as the 22nd word of its state; elsewhere ''. */
function startOf(pid: number): string {
  try {
    const state = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return state.slice(state.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
