/** The names in a folder. */
import { readdir } from 'node:fs/promises'
import { type Checked, diagnose } from '../../core/diagnostics/diagnostic.ts'
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
