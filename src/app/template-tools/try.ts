/** Tries an office's templates on a unit's data, writing nothing: which sentences fall away, and for want of what. */
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { type DocumentKind, documentKinds } from '../../core/documents.ts'
import { makeUnit } from '../documents/generate.ts'
import type { Office } from '../documents/office.ts'
import type { Rendered } from '../documents/render.ts'
import { openRun } from '../documents/run.ts'
import { builtInTexts, filesOf } from '../documents/texts.ts'

/** What templates make of the data. */
export interface TemplateTrial {
  readonly documents: readonly Pick<Rendered, 'kind' | 'leftOut'>[]
  readonly diagnostics: readonly Diagnostic[]
  /** The text of every data file read, for showing lines. */
  readonly sources: ReadonlyMap<string, string>
}

/** The documents that the templates at `template` (a file or a folder) are for, made of the data in `file`. */
export async function tryTemplates(template: string, file: string): Promise<TemplateTrial> {
  const run = openRun({ strict: false, kinds: documentKinds, template, leftOut: true })
  const { read, documents } = await makeUnit(file, run)
  const office = (await run.office()).value
  const own = new Set(office && (await kindsOf(office)))
  const made = (documents.value ?? []).filter(({ kind }) => own.has(kind))
  return { documents: made, diagnostics: documents.diagnostics, sources: read.sources }
}

/** The documents that an office has a Word file for, or that take in one of its texts. */
async function kindsOf({ documents, texts }: Office): Promise<readonly DocumentKind[]> {
  const all = new Map([...(await builtInTexts()), ...texts])
  return documentKinds.filter((kind) => documents.has(kind) || [...filesOf(kind, all)].some((name) => texts.has(name)))
}
