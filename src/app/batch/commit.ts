/** Puts the documents of one unit in their places, without touching what a person has edited. */
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import type { Output } from '../unit/check.ts'
import { hashOf } from '../files/hash.ts'
import { isInside } from '../files/inside.ts'
import { provenanceOf } from '../files/seal.ts'
import { writeDocument } from '../files/write.ts'
import type { RecordedOutput } from './record.ts'
import type { Target } from './plan.ts'

interface CommitOptions {
  readonly out: string
  readonly force: boolean
  /** Lay the new version beside a document that was edited. */
  readonly keepBoth: boolean
  readonly today: string
  /** Decide and say, but write nothing. */
  readonly dryRun: boolean
}

interface Committed {
  readonly output?: Output
  /** What the record is to say of this place from now on. */
  readonly recorded: RecordedOutput | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Writes one document, or leaves what lies there and says so. */
export async function commitDocument(target: Target, bytes: Uint8Array, options: CommitOptions): Promise<Committed> {
  const { path, kind, name, key, recorded } = target
  if (!isInside(path, options.out)) return { recorded, diagnostics: [diagnose('T61', { file: path }, { file: path })] }
  const judged = async (present: Uint8Array) => {
    if (recorded && hashOf(present) === recorded.sha256) return 'untouched'
    const found = await provenanceOf(path, present)
    // Saved by another program a workbook has lost our mark; the record knows that one of ours lay here.
    return recorded && found === 'foreign' ? 'edited' : found
  }
  const { value, diagnostics } = await writeDocument(path, bytes, { ...options, provenanceOf: judged })
  if (value === undefined) return { recorded, diagnostics }
  const output = { kind, path, action: value }
  if (value !== 'kept') return { output, recorded: { kind, path: name, key, sha256: hashOf(bytes) }, diagnostics }
  const beside = options.keepBoth ? await layBeside(path, bytes, options) : []
  return { output, recorded, diagnostics: [...diagnostics, ...beside] }
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
