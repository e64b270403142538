/** Folders: what is in them, and where this package itself lies. */
import { readdir, access } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Checked, diagnose } from '../../core/diagnostic.ts'
import { reasonOf } from './reason.ts'

/** Names in a folder, sorted; none when it does not exist. A file in its place is a diagnostic. */
export async function listFolder(folder: string): Promise<Checked<readonly string[]>> {
  try {
    return { value: (await readdir(folder)).toSorted(), diagnostics: [] }
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === 'ENOENT') return { value: [], diagnostics: [] }
    if (reason === 'ENOTDIR')
      return { diagnostics: [diagnose('T11', { file: folder, folder: false }, { file: folder })] }
    if (reason === 'EACCES' || reason === 'EPERM')
      return { diagnostics: [diagnose('T03', { file: folder }, { file: folder })] }
    return { diagnostics: [diagnose('T08', { file: folder, reason }, { file: folder })] }
  }
}

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
