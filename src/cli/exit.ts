/** Exit codes, and which one a diagnostic calls for. */
import { blocks, type Code, type Diagnostic } from '../core/diagnostics/diagnostic.ts'
import type { UnitResult } from '../app/unit/check.ts'

/** What the codes mean: done, wrong figures, wrong command line or settings, a failure of the machine or of ours, Ctrl-C. */
export const exit = { done: 0, content: 1, usage: 2, failure: 3, interrupted: 130 } as const

/** Whom a diagnostic that stands in the way sends back to work; `office`: the clerk in a data file, the office elsewhere. */
type ExitClass = 'content' | 'usage' | 'failure' | 'office'

type FileCode = Extract<Code, `T${string}`>
type RunCode = Extract<Code, `C3${string}` | `C4${string}` | `C5${string}` | `C7${string}`>

/** Every code about files, and about a run as a whole: one without its class does not compile. */
const classes: Readonly<Record<FileCode | RunCode, ExitClass>> = {
  T01: 'usage',
  T02: 'usage',
  T03: 'failure',
  // Read, and no data.
  T04: 'content',
  T05: 'content',
  T06: 'content',
  T07: 'content',
  T08: 'failure',
  T10: 'failure',
  T11: 'usage',
  T12: 'failure',
  T13: 'failure',
  T14: 'failure',
  T15: 'failure',
  T16: 'failure',
  T17: 'failure',
  // The name comes from the unit's code in the data.
  T18: 'content',
  T19: 'failure',
  T20: 'usage',
  T21: 'usage',
  T40: 'content',
  T41: 'content',
  T42: 'content',
  T43: 'content',
  T44: 'content',
  T45: 'content',
  T46: 'content',
  T47: 'content',
  T48: 'content',
  T49: 'content',
  // The file that says where in a workbook the figures stand is a setting.
  T50: 'usage',
  T51: 'usage',
  T52: 'usage',
  T53: 'usage',
  T54: 'usage',
  T55: 'usage',
  T85: 'content',
  T86: 'content',
  T87: 'usage',
  T88: 'usage',
  T89: 'usage',
  T60: 'failure',
  T61: 'failure',
  T62: 'failure',
  T63: 'failure',
  T64: 'failure',
  T65: 'failure',
  T66: 'usage',
  T67: 'failure',
  T69: 'content',
  T68: 'failure',
  T70: 'failure',
  C30: 'usage',
  C31: 'usage',
  C32: 'usage',
  // What follows sets data files against the settings or against each other.
  C34: 'content',
  C35: 'content',
  C36: 'content',
  C37: 'content',
  C38: 'content',
  C39: 'content',
  C40: 'usage',
  C41: 'content',
  C42: 'content',
  C44: 'content',
  C45: 'content',
  C46: 'content',
  C47: 'content',
  C48: 'content',
  C49: 'content',
  C50: 'content',
  C51: 'content',
  C52: 'usage',
  C53: 'content',
  C54: 'usage',
  C55: 'content',
  C56: 'content',
  C57: 'content',
  C70: 'content',
}

const letters: Readonly<Record<string, ExitClass>> = {
  Y: 'content',
  S: 'content',
  K: 'content',
  C: 'office',
  M: 'usage',
  R: 'content',
}

/** The class of a code; a letter that the catalogue does not know is a slip of ours. */
export function exitClass(code: Code): ExitClass {
  const found = isListed(code) ? classes[code] : letters[code.charAt(0)]
  if (!found) throw new Error(`no exit class for ${code}`)
  return found
}

function isListed(code: Code): code is FileCode | RunCode {
  return Object.hasOwn(classes, code)
}

/** The exit code that one diagnostic calls for when it stands in the way; `input` is the data file it was found for. */
function exitOf({ code, file }: Diagnostic, input: string, ofDisk: readonly Code[]): number {
  if (ofDisk.includes(code)) return exit.failure
  const found = exitClass(code)
  // Settings and indicator sets are the office's; an indicator's figure in the data file is the clerk's.
  if (found === 'office') return file === undefined || file === input ? exit.content : exit.usage
  return exit[found]
}

/**
 * The highest code any unit calls for. A unit that succeeded calls for none, whatever warnings it has. `ofDisk`: codes that
 * are nobody's command line here, such as a missing file that was not typed but found.
 */
export function exitCode(results: readonly UnitResult[], strict: boolean, ofDisk: readonly Code[] = []): number {
  const codes = results.flatMap(({ input, status, diagnostics }) => {
    if (status === 'ok') return []
    const blocking = diagnostics.filter((d) => blocks(d, strict))
    return blocking.length > 0 ? blocking.map((d) => exitOf(d, input, ofDisk)) : [exit.content]
  })
  return Math.max(exit.done, ...codes)
}

/** The code for what concerns a run as a whole: its settings, its inputs as a set, its folder. */
export function runExit(diagnostics: readonly Diagnostic[], strict: boolean): number {
  const blocking = diagnostics.filter((d) => blocks(d, strict))
  return Math.max(exit.done, ...blocking.map(runExitOf))
}

/** Of a run as a whole, what cannot be read as data are its settings; figures are wrong once summed, or set side by side. */
function runExitOf({ code }: Diagnostic): number {
  const found = exitClass(code)
  if (found === 'failure') return exit.failure
  return found === 'content' && /^[KC]/.test(code) ? exit.content : exit.usage
}

/** Stops the program for something wrong with its command line; carries the sentence and what to type instead. */
export class UsageError extends Error {
  readonly hint: string | undefined
  constructor(sentence: string, hint?: string) {
    super(sentence)
    this.hint = hint
  }
}
