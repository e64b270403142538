/** What the build makes for the program's own use. */
import { readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { packageRoot } from './folder.ts'

/** Where the build puts compiled templates and indicator sets. */
export async function builtFolder(): Promise<string> {
  return join(await packageRoot(), 'dist', 'templates')
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

/** The same where nothing can wait. */
export function readBuiltNow(path: string): Uint8Array {
  return readFileSync(path)
}
