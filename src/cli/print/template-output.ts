/** What the commands about templates share: their diagnostics on the terminal, their exit code. */
import { blocks, type Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import type { UnitResult } from '../../app/unit/check.ts'
import { exit, exitCode } from '../exit.ts'
import { frame } from './frame.ts'
import type { Terminal } from '../terminal.ts'

/** Frames on standard error. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  terminal: Terminal,
): void {
  for (const diagnostic of diagnostics) terminal.err(`${frame(diagnostic, sources, terminal.palette)}\n`)
}

/** The exit code that diagnostics of templates call for: a file whose content is no template is wrong usage too. */
export function templateExit(diagnostics: readonly Diagnostic[], strict = false): number {
  const code = exitCode([asResult('', diagnostics, new Map(), strict)], strict)
  return code === exit.content ? exit.usage : code
}

/** In the form of a unit's result, for printing. */
export function asResult(
  input: string,
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  strict: boolean,
): UnitResult {
  const failed = diagnostics.some((d) => blocks(d, strict))
  return { input, status: failed ? 'failed' : 'ok', outputs: [], diagnostics, silenced: [], sources }
}
