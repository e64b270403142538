/** Where this package itself lies. Imports nothing of the project: `--version` must start at once. */
import { access, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this package's package.json, found by walking up from this file: it lies deeper in a build. */
export async function packageRoot(): Promise<string> {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const here = await access(join(folder, 'package.json')).then(
      () => true,
      () => false,
    )
    if (here) return folder
    if (dirname(folder) === folder) throw new Error('package.json of tongket not found')
  }
}

/** The version of this program. */
export async function packageVersion(): Promise<string> {
  const text = await readFile(join(await packageRoot(), 'package.json'), 'utf8')
  return String((JSON.parse(text) as { readonly version?: unknown }).version)
}
