/** A folder for a moment: what must lie on the disk to be read, and must not stay there. */
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs `act` on an empty folder and removes it, also when the process is told to end meanwhile. */
export async function inScratch<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tongket-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  try {
    return await act(folder)
  } finally {
    process.off('exit', remove)
    await rm(folder, { recursive: true, force: true }).catch(() => {})
  }
}
