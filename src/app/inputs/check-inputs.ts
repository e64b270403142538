/** The files that `kiem-tra` is to check: those named, those a folder holds, those a pattern means. */
import { type Checked } from '../../core/diagnostics/diagnostic.ts'
import { isPattern } from '../files/glob.ts'
import { kindOf } from '../files/state.ts'
import { findFiles } from './inputs.ts'

/**
 * Each file once, in the order typed. A name that is neither folder nor pattern stays as it is: whoever reads it tells what
 * is wrong with it.
 */
export async function findInputs(typed: readonly string[]): Promise<Checked<readonly string[]>> {
  const files: string[] = []
  const diagnostics = []
  for (const name of typed) {
    const kind = name === '-' ? 'file' : kindOf(name)
    if (kind === 'file' || (kind === undefined && !isPattern(name))) files.push(name)
    else {
      const found = await findFiles([name], () => false)
      files.push(...(found.value ?? []).map(({ file }) => file))
      diagnostics.push(...found.diagnostics.map((d) => ({ ...d, file: name })))
    }
  }
  return { value: [...new Set(files)], diagnostics }
}
