/** Runs one command line: parses it, loads the command, turns whatever happens into an exit code. */
import { CommanderError } from 'commander'
import { packageVersion } from '../app/files/folder.ts'
import { storedPath } from '../app/files/paths.ts'
import { exit, UsageError } from './exit.ts'
import { welcome } from './declare/help.ts'
import { resultJson } from './print/json.ts'
import { printable } from './print/line.ts'
import { buildProgram } from './declare/program.ts'
import type { CommandContext } from './context.ts'
import { openTerminal } from './terminal.ts'
import { canonical, usageError } from './usage.ts'

/** Lets Ctrl-C and SIGTERM end the process as an exit does, which removes temporary files (see app/files/atomic.ts). */
export function endOnSignals(): void {
  process.once('SIGINT', () => process.exit(exit.interrupted))
  process.once('SIGTERM', () => process.exit(143))
}

/**
 * Runs the program; returns the exit code once both streams have taken everything. `open` gives the terminal that is written
 * to, that of this process unless a caller has one of its own.
 */
export async function run(argv: readonly string[], open: typeof openTerminal = openTerminal): Promise<number> {
  const debug = argv.includes('--debug')
  const version = packageVersion()
  const terminal = await open(colourOption(argv))
  const code = await runCommand(argv, { terminal, version }, debug)
  if (debug) terminal.err(`[debug] ${Math.round(process.uptime() * 1000)} ms, ${memory()} MB\n`)
  return (await terminal.flush()) ? code : exit.failure
}

/** Options that say nothing of what to do. */
const ownOptions = new Set(['--color', '--no-color', '--debug'])

async function runCommand(
  argv: readonly string[],
  base: Omit<CommandContext, 'finish'>,
  debug: boolean,
): Promise<number> {
  let code: number = exit.done
  const finish = (result: number) => {
    code = Math.max(code, result)
  }
  if (argv.every((argument) => ownOptions.has(argument))) {
    base.terminal.out(welcome)
    return code
  }
  const program = buildProgram({ ...base, finish })
  try {
    await program.parseAsync(canonical(argv.map(asStored), program), { from: 'user' })
    return code
  } catch (error) {
    const thrown = error instanceof CommanderError ? usageError(error, argv, program) : error
    return failureCode(thrown, base, { debug, json: wantsJson(argv) })
  }
}

/** A word that names a file whose letters the disk has in another form, or the value of an option that does. */
function asStored(word: string): string {
  const [, option = '', value = word] = /^(--[a-z-]+=)?(.*)$/s.exec(word) ?? []
  return option + storedPath(value)
}

/** Says what went wrong; a fault of ours is called so. */
function failureCode(
  error: unknown,
  { terminal, version }: Pick<CommandContext, 'terminal' | 'version'>,
  { debug, json }: { readonly debug: boolean; readonly json: boolean },
): number {
  if (error === undefined) return exit.done
  const { palette } = terminal
  if (error instanceof UsageError) {
    if (json) terminal.out(usageJson(error, version))
    terminal.err(`${palette.error('lỗi')}: ${printable(error.message)}\n`)
    if (error.hint) terminal.err(`  ${palette.faint('=')} gợi ý: ${printable(error.hint)}\n`)
    return exit.usage
  }
  const thrown = error instanceof Error ? error : new Error(String(error))
  terminal.err(`${palette.error('lỗi của chương trình')}: ${printable(thrown.message)}\n`)
  terminal.err(`  ${palette.faint('=')} tongket ${version}, Node ${process.version}, ${process.platform}\n`)
  terminal.err(
    `  ${palette.faint('=')} số liệu không bị thay đổi; hãy chạy lại lệnh với --debug rồi gửi toàn bộ nội dung hiện ra cho người phụ trách chương trình\n`,
  )
  if (debug && thrown.stack) terminal.err(`${thrown.stack}\n`)
  return exit.failure
}

/** Whether a machine reads the answer, as far as a command line that is wrong tells. */
function wantsJson(argv: readonly string[]): boolean {
  const format = argv.lastIndexOf('--format')
  return argv.some((word) => /^--(?:json|format=jsonl?)$/.test(word)) || /^jsonl?$/.test(argv[format + 1] ?? '')
}

/** A command line that could not be carried out, in the shape of every other result. */
function usageJson({ message, hint }: UsageError, version: string): string {
  const error = { message, hint: hint ?? null }
  return resultJson(version, false, { units: [], error, tally: { errors: 1, warnings: 0, notes: 0 } })
}

/** Colour must be known before the command line is parsed: parsing may fail, and says so in colour. */
function colourOption(argv: readonly string[]): boolean | undefined {
  const last = argv.findLast((argument) => argument === '--color' || argument === '--no-color')
  return last === undefined ? undefined : last === '--color'
}

function memory(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}
