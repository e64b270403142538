/** Options that several commands share, as commander hands them over, and what is made of them. */
import { choose } from '../usage.ts'
import { type Format, formats } from '../print.ts'

export interface OutputOptions {
  readonly format: string
  readonly json?: boolean
  readonly quiet?: boolean
  readonly strict?: boolean
}

/** How results are to be printed. Throws the usage error for an unknown format. */
export function outputOf(options: OutputOptions): { format: Format; quiet: boolean; strict: boolean } {
  const format = options.json ? 'json' : choose('--format', options.format, formats)
  return { format, quiet: options.quiet ?? false, strict: options.strict ?? false }
}
