/** Prints what became of files that are not a unit's documents (schema, scaffold). */
import type { Action } from '../../app/files/write.ts'
import type { UnitResult } from '../../app/unit/check.ts'
import { type Checked, hasErrors } from '../../core/diagnostics/diagnostic.ts'
import { exitCode } from '../exit.ts'
import { frame, type Sources } from './frame.ts'
import { printable } from './line.ts'
import type { Terminal } from '../terminal.ts'

export const actionWords: Readonly<Record<Action, string>> = {
  created: 'tạo mới',
  updated: 'cập nhật',
  unchanged: 'không đổi',
  kept: 'giữ nguyên',
}

export interface FileResult {
  readonly path: string
  readonly result: Checked<Action>
}

/** One line a file on standard output, faults as frames on standard error; returns the exit code. */
export function printFileResult(
  files: readonly FileResult[],
  terminal: Terminal,
  quiet = false,
  sources: Sources = new Map(),
): number {
  for (const { path, result } of files) {
    for (const diagnostic of result.diagnostics) terminal.err(frame(diagnostic, sources, terminal.palette))
    if (result.value && !quiet) terminal.out(`${actionWords[result.value].padEnd(10)}  ${printable(path)}\n`)
  }
  const results = files.map(({ path, result: { diagnostics } }): UnitResult => {
    const status = hasErrors(diagnostics) ? 'failed' : 'ok'
    return { input: path, status, outputs: [], diagnostics, silenced: [], sources: new Map() }
  })
  return exitCode(results, false)
}
