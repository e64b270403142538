/** Temporary files and folders of runs that were killed, and whether a run still goes on. */
import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reasonOf } from './reason.ts'

/** Whether a process of this number runs on this computer, whoever started it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // There is one, of another user.
    return reasonOf(error) === 'EPERM'
  }
}

const temporary = /^\..+\.tmp-(\d+)$/

/** Removes what dead processes left half written in `folders`; to be called before this process writes anything there. */
export async function removeLeftovers(folders: Iterable<string>): Promise<void> {
  for (const folder of new Set(folders)) {
    const names = await readdir(folder).catch((): string[] => [])
    for (const name of names) {
      const pid = temporary.exec(name)?.[1]
      // Our own has written nothing yet; another process of such a number may be `lap` at work.
      if (pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid))))
        await rm(join(folder, name), { force: true }).catch(() => {})
    }
  }
}

const working = 'tongket-pdf-'

/** How the name of the folder begins in which this process converts documents, among the system's temporary ones. */
export const workFolder = () => join(tmpdir(), `${working}${process.pid}-`)

/** Removes such folders of dead processes. */
export async function removeOldWork(): Promise<void> {
  const names = await readdir(tmpdir()).catch((): string[] => [])
  for (const name of names) {
    const pid = name.startsWith(working) && /^(\d+)-/.exec(name.slice(working.length))?.[1]
    if (!pid || isAlive(Number(pid))) continue
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {})
  }
}
