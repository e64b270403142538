/** Puts documents in their places, without touching what a person has edited. */
import { type Checked, diagnose, type Diagnostic, hasErrors } from '../../core/diagnostics/diagnostic.ts'
import type { OutputKind } from '../../core/documents.ts'
import { keepBeside } from '../files/carried-copies.ts'
import { hashOf } from '../files/hash.ts'
import { isInside } from '../files/paths.ts'
import { oldPdfs } from '../files/old-pdf.ts'
import { provenanceOf } from '../files/seal.ts'
import { type Action, writeDocument } from '../files/write.ts'
import type { Output, RefreshCounts } from '../unit/check.ts'
import type { Rendered } from './render.ts'

/** What may be written and what may be replaced. */
export interface CommitOptions {
  /** Nothing is written outside this folder. */
  readonly out: string
  readonly force: boolean
  /** Lay the new version beside a document that was edited. */
  readonly keepBoth?: boolean
  /** Bring a document that was edited up to date, in its place. */
  readonly refresh?: Refresh | undefined
  /** The day for the name of a kept copy, `2021-01-25`. */
  readonly today: string
  /** Decide and say, but write nothing. */
  readonly dryRun: boolean
  /** PDFs are made afterwards: an old one needs no mention. */
  readonly pdf: boolean
}

/** Brings what is new in a document into the edited one at a path; no action when that cannot be done. */
export type Refresh = (
  path: string,
  made: Rendered<OutputKind>,
) => Promise<{
  readonly action?: Action
  readonly counts: RefreshCounts
  readonly diagnostics: readonly Diagnostic[]
}>

/** Where a document goes. */
export interface OutputPlace {
  readonly kind: OutputKind
  readonly path: string
  /** What this program is known to have written there last. */
  readonly recorded?: { readonly sha256: string } | undefined
}

/** What became of one document. */
export interface Committed<P extends OutputPlace = OutputPlace> {
  readonly place: P
  /** None when nothing could be written. */
  readonly output?: Output
  /** Of what lies there now, when it is ours. */
  readonly sha256?: string
}

/** Writes each document to the place of its kind, or leaves what lies there and says so. One that fails stops no other. */
export async function commitDocuments<P extends OutputPlace>(
  documents: readonly Rendered<OutputKind>[],
  places: readonly P[],
  options: CommitOptions,
): Promise<Checked<readonly Committed<P>[]>> {
  const value: Committed<P>[] = []
  const diagnostics: Diagnostic[] = []
  // Before the documents: one that is there is as it should be for the next run, and has its copy.
  const copies = new Map(documents.flatMap(({ carried }) => (carried ? [[carried.id, carried] as const] : [])))
  const kept = options.dryRun
    ? []
    : await Promise.all([...copies.values()].map((copy) => keepBeside(copy, options.out)))
  for (const made of documents) {
    const place = places.find((each) => each.kind === made.kind)
    if (!place) continue
    const { diagnostics: found, ...committed } = await commitDocument(place, made, options)
    value.push({ place, ...committed })
    diagnostics.push(...found)
  }
  // A document that could not be written says the same.
  if (!hasErrors(diagnostics)) diagnostics.push(...kept.flatMap((copy) => copy.diagnostics))
  if (!options.pdf) diagnostics.push(...(await oldPdfs(outputsOf(value))))
  return { value, diagnostics }
}

/** What of it there is to show. */
export function outputsOf(committed: readonly Committed[]): readonly Output[] {
  return committed.flatMap(({ output }) => output ?? [])
}

async function commitDocument(
  { kind, path, recorded }: OutputPlace,
  made: Rendered<OutputKind>,
  options: CommitOptions,
): Promise<Omit<Committed, 'place'> & { readonly diagnostics: readonly Diagnostic[] }> {
  if (!isInside(path, options.out)) return { diagnostics: [diagnose('T61', { file: path }, { file: path })] }
  const judged = async (present: Uint8Array) => {
    if (recorded && hashOf(present) === recorded.sha256) return 'untouched'
    const found = await provenanceOf(path, present)
    // Saved by another program a workbook has lost our mark; the record knows that one of ours lay here.
    return recorded && found === 'foreign' ? 'edited' : found
  }
  const { bytes } = made
  const { value, diagnostics } = await writeDocument(path, bytes, { ...options, provenanceOf: judged })
  if (value === undefined) return { diagnostics }
  const output = { kind, path, action: value }
  if (value !== 'kept') return { output, sha256: hashOf(bytes), diagnostics }
  const edited = diagnostics.some(({ code }) => code === 'T16')
  const refreshed = options.refresh && edited ? await options.refresh(path, made) : undefined
  // What people have edited is theirs still: the record does not know it as ours.
  if (refreshed?.action)
    return {
      output: { kind, path, action: refreshed.action, refreshed: refreshed.counts },
      diagnostics: refreshed.diagnostics,
    }
  if (refreshed) return { output, diagnostics: [...diagnostics, ...refreshed.diagnostics] }
  const beside = options.keepBoth ? await layBeside(path, bytes, options) : []
  return { output, diagnostics: [...diagnostics, ...beside] }
}

/** `…-bao-cao-tong-ket.moi.docx`; edited in its turn, it too is left alone. */
async function layBeside(path: string, bytes: Uint8Array, options: CommitOptions): Promise<readonly Diagnostic[]> {
  const file = path.replace(/(\.\w+)$/, '.moi$1')
  const { value, diagnostics } = await writeDocument(file, bytes, {
    ...options,
    provenanceOf: (present) => provenanceOf(file, present),
  })
  const laid = !options.dryRun && (value === 'created' || value === 'updated')
  return laid ? [...diagnostics, diagnose('T65', { file }, { file })] : diagnostics
}
