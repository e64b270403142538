/** What the units of a run share, and how one step follows another on the way from a data file to its documents. */
import { blocks, type Checked } from '../../core/diagnostics/diagnostic.ts'
import { once } from '../../core/base/once.ts'
import type { DocumentKind } from '../../core/documents.ts'
import type { CompiledTemplate } from '../../docx/template/template.ts'
import type { Office } from './office.ts'
import type { Templates } from './templates.ts'

/** What a run makes, and how strictly it judges. */
export interface RunOptions {
  /** Warnings count as errors. */
  readonly strict: boolean
  /** None: units are only judged. */
  readonly kinds: readonly DocumentKind[]
  /** The office's own templates: a file, or a folder of them. */
  readonly template?: string | undefined
  /** Documents carry only the id of their data. */
  readonly idOnly?: boolean | undefined
  /** Documents come with a copy that tells which value stands where. */
  readonly traced?: boolean
  /** Documents are told with the sentences that fell away in them. */
  readonly leftOut?: boolean
}

/** Each is loaded at the first call, once: reading and compiling an office's Word template costs more than a unit. */
export interface DocumentRun extends RunOptions {
  /** The office's files; nothing when it has none. */
  readonly office: () => Promise<Checked<Office | undefined>>
  /** The templates of the documents. */
  readonly templates: () => Promise<Checked<Templates>>
  /** The template of the comparison of units. */
  readonly comparison: () => Promise<Checked<CompiledTemplate>>
}

/** Opens a run; nothing is loaded yet. */
export function openRun(options: RunOptions): DocumentRun {
  const { kinds, template } = options
  const office = once(async () => {
    if (template === undefined) return { value: undefined, diagnostics: [] }
    const { readOffice } = await import('./office.ts')
    return readOffice(template, kinds)
  })
  return {
    ...options,
    office,
    templates: once(async () => (await import('./templates.ts')).loadTemplates(kinds, await office())),
    comparison: once(async () => (await import('./templates.ts')).loadComparison(await office())),
  }
}

/** A value, unless something that was found stands in its way. */
export function unblocked<T>(found: Checked<T>, { strict }: Pick<DocumentRun, 'strict'>): Checked<T> {
  return found.diagnostics.some((d) => blocks(d, strict)) ? { diagnostics: found.diagnostics } : found
}

/** The next step on a value, unless something stands in its way; what both steps found adds up. */
export async function andThen<From, To>(
  done: Checked<From>,
  run: Pick<DocumentRun, 'strict'>,
  step: (value: From) => Promise<Checked<To>>,
): Promise<Checked<To>> {
  const { value } = unblocked(done, run)
  if (value === undefined) return { diagnostics: done.diagnostics }
  const next = await step(value)
  return { ...next, diagnostics: [...done.diagnostics, ...next.diagnostics] }
}
