/** The places of a run's documents: what lies there, and what the record says of it. */
import { join } from 'node:path'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { type DocumentKind, documentPath, type OutputKind } from '../../core/documents.ts'
import type { Committed } from '../documents/commit.ts'
import { hashOf } from '../files/hash.ts'
import { readBytes } from '../files/read.ts'
import { provenanceOf } from '../files/seal.ts'
import type { Peek } from '../inputs/peek.ts'
import type { Output } from '../unit/check.ts'
import type { RecordedOutput } from './record.ts'

/** The place of one document of the run. */
export interface Target {
  readonly kind: OutputKind
  readonly path: string
  /** Below the folder of results, with `/`: its name in the record. */
  readonly name: string
  readonly key: string
  readonly recorded: RecordedOutput | undefined
}

/** How the documents of a run are named. */
export interface Naming {
  readonly out: string
  readonly kinds: readonly DocumentKind[]
  readonly pattern: string
  /** Code of the province. */
  readonly province: string
}

/** The places of a unit's documents. `keyOf`: what each is made from; `recorded`: what was written before. */
export function targetsOf(
  { unit, year, level }: Peek,
  { kinds, pattern, province, out }: Naming,
  keyOf: (kind: DocumentKind) => string,
  recorded: readonly RecordedOutput[] = [],
): readonly Target[] {
  // The papers of the provincial office are those of the whole province: made with the roll-up.
  if (unit === undefined || year === undefined || level === 'tinh') return []
  return kinds.map((kind) => {
    const name = documentPath(pattern, { ma: unit, nam: year, kind, tinh: province })
    return targetAt({ kind, name, key: keyOf(kind) }, out, recorded)
  })
}

/** The place of a file by its name below `out`, with what the record says of it. */
export function targetAt(
  file: Pick<Target, 'kind' | 'name' | 'key'>,
  out: string,
  recorded: readonly RecordedOutput[],
): Target {
  const { name } = file
  return { ...file, path: join(out, ...name.split('/')), recorded: recorded.find(({ path }) => path === name) }
}

type TargetState = 'absent' | 'current' | 'older' | 'edited'

/** What lies at a document's place: the very bytes that were recorded, an older version of ours, or somebody's own. */
export async function plannedState({ path, recorded }: Pick<Target, 'path' | 'recorded'>): Promise<TargetState> {
  const { value } = await readBytes(path)
  if (!value) return 'absent'
  if (recorded && hashOf(value) === recorded.sha256) return 'current'
  return (await provenanceOf(path, value)) === 'untouched' ? 'older' : 'edited'
}

/** Files that need not be made again, as outputs; an edited one is kept, which is said (T16). Without states none is edited. */
export function leftInPlace(targets: readonly Target[], states: readonly TargetState[]): LeftInPlace {
  const outputs = targets.map(({ kind, path }, i): Output => {
    return { kind, path, action: states[i] === 'edited' ? 'kept' : 'unchanged' }
  })
  const kept = outputs.filter(({ action }) => action === 'kept')
  return { outputs, diagnostics: kept.map(({ path }) => diagnose('T16', { file: path }, { file: path })) }
}

interface LeftInPlace {
  readonly outputs: readonly Output[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What the record is to say from now on: what it said, with what was written since in its place, by path. */
export function recordedNow(
  before: readonly RecordedOutput[],
  committed: readonly Committed<Target>[],
): readonly RecordedOutput[] {
  const outputs = new Map(before.map((output) => [output.path, output]))
  for (const { place, sha256 } of committed) {
    const { kind, name, key, recorded } = place
    const output = sha256 === undefined ? recorded : { kind, path: name, key, sha256 }
    if (output) outputs.set(name, output)
  }
  return [...outputs.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
