/** Where this package itself lies. Imports nothing of the project: `--version` must start at once. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this package's package.json, found by walking up from this file: it lies deeper in a build. */
export function packageRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder
    if (dirname(folder) === folder) throw new Error('package.json of tongket not found')
  }
}

/** The version of this program. */
export function packageVersion(): string {
  const text = readFileSync(join(packageRoot(), 'package.json'), 'utf8')
  return String((JSON.parse(text) as { readonly version?: unknown }).version)
}
