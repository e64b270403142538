/** Options that several commands share, as commander hands them over, and what is made of them. */
import { type DocumentKind, documentKinds } from '../core/documents.ts'
import { UsageError } from './exit.ts'
import { choose } from './usage.ts'
import { type Format, formats } from './print/print.ts'

/** The options of commands that print results. */
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

/** The kinds that `--chon` names, in their own order; all without it. */
export function kindsOf(list: string | undefined): readonly DocumentKind[] {
  if (list === undefined) return documentKinds
  const chosen = list
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => choose('--chon', part, documentKinds))
  if (chosen.length === 0)
    throw new UsageError('--chon không có loại văn bản nào', `chọn trong: ${documentKinds.join(', ')}`)
  return documentKinds.filter((kind) => chosen.includes(kind))
}
