/** What commands that make no unit's documents come to: files written, diagnostics as frames, the exit code. */
import type { WrittenFile } from '../../app/files/write.ts'
import type { UnitResult } from '../../app/unit/check.ts'
import { blocks, type Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { exit, exitCode } from '../exit.ts'
import { frame, type Sources } from './frame.ts'
import { actionLine } from './print.ts'
import type { Terminal } from '../terminal.ts'

/** One line a file on standard output, faults as frames on standard error; returns the exit code. */
export function printFileResult(
  files: readonly WrittenFile[],
  terminal: Terminal,
  quiet = false,
  sources: Sources = new Map(),
): number {
  for (const { path, result } of files) {
    for (const diagnostic of result.diagnostics) terminal.err(frame(diagnostic, sources, terminal.palette))
    if (result.value && !quiet) terminal.out(actionLine(result.value, path))
  }
  return exitCode(
    files.map(({ path, result: { diagnostics } }) => asResult(path, diagnostics, sources, false)),
    false,
  )
}

/** Frames on standard error. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], sources: Sources, terminal: Terminal): void {
  for (const diagnostic of diagnostics) terminal.err(`${frame(diagnostic, sources, terminal.palette)}\n`)
}

/** The exit code that diagnostics of templates call for: a file whose content is no template is wrong usage too. */
export function templateExit(diagnostics: readonly Diagnostic[], strict = false): number {
  const code = exitCode([asResult('', diagnostics, new Map(), strict)], strict)
  return code === exit.content ? exit.usage : code
}

/** Diagnostics in the form of a unit's result: it failed where they stand in the way. */
export function asResult(
  input: string,
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  strict: boolean,
): UnitResult {
  const failed = diagnostics.some((d) => blocks(d, strict))
  return { input, status: failed ? 'failed' : 'ok', outputs: [], diagnostics, silenced: [], sources }
}
