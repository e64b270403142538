/** What the build makes for the program's own use. */
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { packageRoot } from './folder.ts'

/** Where the build puts compiled templates and indicator sets. */
export function builtFolder(): string {
  return join(packageRoot(), 'dist', 'templates')
}

/** Writes a file under dist; a failure is a failed build and throws. */
export async function writeBuilt(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

/** What the build has made in a folder, sorted. */
export function builtIn(folder: string): readonly string[] {
  return readdirSync(folder).toSorted()
}

/** Reads a file that the build has made; its absence is a broken installation and throws. */
export function readBuilt(path: string): Uint8Array {
  return readFileSync(path)
}
