/** What the build makes for the program's own use. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { packageRoot } from './folder.ts'

/** Where the build puts compiled templates and indicator sets. */
export async function builtFolder(): Promise<string> {
  return join(await packageRoot(), 'dist', 'templates')
}

/** Removes the bundle of the build before: its pieces are named by their content and would pile up. */
export async function removeBundle(): Promise<void> {
  await rm(join(await packageRoot(), 'dist', 'bundle'), { recursive: true, force: true })
}

/** Writes a file under dist; a failure is a failed build and throws. */
export async function writeBuilt(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

/** Reads a file that the build has made; its absence is a broken installation and throws. */
export async function readBuilt(path: string): Promise<Uint8Array> {
  return readFile(path)
}
