/** Temporary files of runs that were killed. */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

const temporary = /^\..+\.tmp-(\d+)$/

/** Removes what dead processes left half written in `folders`; to be called before this process writes anything there. */
export async function removeLeftovers(folders: Iterable<string>): Promise<void> {
  for (const folder of new Set(folders)) {
    const names = await readdir(folder).catch((): string[] => [])
    for (const name of names) {
      const pid = temporary.exec(name)?.[1]
      if (pid !== undefined && !isAlive(Number(pid))) await rm(join(folder, name), { force: true }).catch(() => {})
    }
  }
}

/** Another process of this number may be `lap` at work; our own has written nothing yet. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
