/** Exit codes, and which one a diagnostic calls for. */
import { type Diagnostic, severityOf } from '../core/diagnostic.ts'
import type { UnitResult } from '../app/check.ts'

export const exit = { done: 0, content: 1, usage: 2, failure: 3, interrupted: 130 } as const

/** A path that does not exist or is of the wrong kind. */
const wrongPath = new Set(['T01', 'T02', 'T11', 'T20', 'T21', 'T50', 'T51', 'T52', 'T53', 'T54', 'T55'])
/** A file that could be read, whose content is no data. */
const wrongContent = new Set([
  'T04',
  'T05',
  'T06',
  'T07',
  'T18',
  'T40',
  'T41',
  'T42',
  'T43',
  'T44',
  'T45',
  'T46',
  'T47',
  'T49',
])

/** The exit code that one diagnostic calls for when it stands in the way; `input` is the data file it was found for. */
function exitOf(diagnostic: Diagnostic, input: string): number {
  const { code } = diagnostic
  switch (code.charAt(0)) {
    case 'T':
      return wrongPath.has(code) ? exit.usage : wrongContent.has(code) ? exit.content : exit.failure
    case 'M':
      return exit.usage
    case 'C':
      // Settings and indicator sets are the office's; an indicator's figure in the data file is the clerk's.
      return diagnostic.file === undefined || diagnostic.file === input ? exit.content : exit.usage
    default:
      return exit.content
  }
}

/** The highest code any unit calls for. A unit that succeeded calls for none, whatever warnings it has. */
export function exitCode(results: readonly UnitResult[], strict: boolean): number {
  const codes = results.flatMap(({ input, status, diagnostics }) => {
    if (status === 'ok') return []
    const blocking = diagnostics.filter((d) => severityOf(d) === 'error' || (strict && severityOf(d) === 'warning'))
    return blocking.length > 0 ? blocking.map((d) => exitOf(d, input)) : [exit.content]
  })
  return Math.max(exit.done, ...codes)
}

/** The code for what concerns a run as a whole: its settings, its inputs as a set, its folder. */
export function runExit(diagnostics: readonly Diagnostic[], strict: boolean): number {
  const blocking = diagnostics.filter((d) => severityOf(d) === 'error' || (strict && severityOf(d) === 'warning'))
  return Math.max(exit.done, ...blocking.map(runExitOf))
}

function runExitOf({ code }: Diagnostic): number {
  // One unit in two files, two units of one name: the inputs contradict each other.
  if (['C38', 'C39', 'C45'].includes(code) || code === 'C34') return exit.content
  // Of the roll-up: figures of the units that contradict each other once summed.
  if (code.startsWith('K')) return exit.content
  if (code.startsWith('T')) return ['T01', 'T02', 'T11', 'T66'].includes(code) ? exit.usage : exit.failure
  return exit.usage
}

/** Stops the program for something wrong with its command line; carries the sentence and what to type instead. */
export class UsageError extends Error {
  readonly hint: string | undefined
  constructor(sentence: string, hint?: string) {
    super(sentence)
    this.hint = hint
  }
}
