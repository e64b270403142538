/** Where test data lies: in the sources, not in the compiled output. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../src/app/files/folder.ts'

export const root = packageRoot()
/** What a user starts: the bundle that the build has made. */
export const bin = join(root, 'bin/tongket.js')
export const dataFolder = join(root, 'test/data')

/** Names (without extension) of the files with `extension` in a folder of test/data. */
export function casesIn(folder: string, extension: string): readonly string[] {
  return readdirSync(join(dataFolder, folder))
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length))
    .toSorted()
}

/** The expected text of a case; with UPDATE_GOLDEN=1 it is written anew and so always agrees. */
export function golden(path: string, actual: string): string {
  const file = join(dataFolder, path)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, actual)
  return readFileSync(file, 'utf8')
}
