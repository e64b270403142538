/** One unit from file to documents, without writing anything: the work that runs on threads. */
import { lookup } from '../../core/base/lookup.ts'
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import type { DocumentKind } from '../../core/documents.ts'
import { type Figures, figuresOf } from '../../core/province/figures.ts'
import type { UnitDefaults } from '../../core/settings/defaults.ts'
import { type Made, makeUnit } from '../documents/generate.ts'
import type { Rendered } from '../documents/render.ts'
import { openRun, type DocumentRun, type RunOptions } from '../documents/run.ts'
import { hashOf } from '../files/hash.ts'
import { largestDataFile, readBytes } from '../files/read.ts'
import { resultOf, type UnitResult } from '../unit/check.ts'

/** Plain data: it crosses to a thread. */
export interface Job extends RunOptions {
  readonly file: string
  /** None: the unit is only judged. */
  readonly kinds: readonly DocumentKind[]
  readonly defaults: UnitDefaults | undefined
  /** Whether the figures are wanted for the roll-up. */
  readonly figures: boolean
}

/** What comes back from a thread: plain data as well. */
export interface Work {
  readonly result: UnitResult
  /** Of the bytes that were really read. */
  readonly inputHash: string | undefined
  /** Empty when the unit failed. */
  readonly documents: readonly Rendered[]
  readonly totals: Readonly<Record<string, number>>
  readonly figures: Figures | undefined
}

/** A thread has no other memory: its templates are compiled once, not once a unit. */
const runs = new Map<string, DocumentRun>()

function runOf({ strict, kinds, template, idOnly }: Job): DocumentRun {
  const key = JSON.stringify([strict, kinds, template, idOnly])
  const run = runs.get(key) ?? openRun({ strict, kinds, template, idOnly })
  runs.set(key, run)
  return run
}

/** Reads, judges and renders one unit. Nothing is thrown for a bad file. `shared`: the run, where it is at hand. */
export async function work(job: Job, shared?: DocumentRun): Promise<Work> {
  const { file, kinds, defaults } = job
  const bytes = await readBytes(file, undefined, largestDataFile)
  const run = shared ? { ...shared, kinds } : runOf(job)
  const { read, documents } = bytes.value
    ? await makeUnit(file, run, { bytes: bytes.value, defaults })
    : unread(bytes.diagnostics)
  const result = slim(resultOf(file, { ...read, diagnostics: documents.diagnostics }, job))
  const [unit, made] = [read.value, documents.value]
  return {
    result,
    inputHash: bytes.value && hashOf(bytes.value),
    documents: made ?? [],
    totals: unit && made ? totalsOf(unit.year) : {},
    figures: unit && made && job.figures ? figuresOf(unit, read.spotOf) : undefined,
  }
}

function unread(diagnostics: readonly Diagnostic[]): Made {
  return { read: { diagnostics, sources: new Map() }, documents: { diagnostics } }
}

/** Without the texts of files, unless some line is to be shown. */
function slim(result: UnitResult): UnitResult {
  const files = new Set(
    result.diagnostics.flatMap(({ file, related }) => [file, ...(related ?? []).map((r) => r.file)]),
  )
  return { ...result, sources: new Map([...result.sources].filter(([file]) => files.has(file))) }
}

/** A few figures for the record, so that two runs can be compared at a glance. */
function totalsOf(year: unknown): Readonly<Record<string, number>> {
  const keys = [
    'tin_bao.tong',
    'tin_bao.giai_quyet',
    'dieu_tra.tong.vu',
    'truy_to.truy_to.vu',
    'xet_xu_so_tham.xet_xu.vu',
    'kien_nghi.tong',
    'khang_nghi.tong',
  ]
  const found = keys.map((key) => [key, lookup(year, key)] as const)
  return Object.fromEntries(found.filter((entry): entry is readonly [string, number] => typeof entry[1] === 'number'))
}
