/** One unit from file to documents, without writing anything: the work that runs on threads. */
import { lookup } from '../../core/base/lookup.ts'
import { type UnitDefaults, withDefaults } from '../../core/settings/defaults.ts'
import { type Figures, figuresOf } from '../../core/province/figures.ts'
import type { DocumentKind } from '../../core/documents.ts'
import { type UnitResult, resultOf } from '../unit/check.ts'
import { hashOf } from '../files/hash.ts'
import { largestDataFile, readBytes } from '../files/read.ts'
import { readUnit } from '../unit/read.ts'

/** Plain data: it crosses to a thread. */
export interface Job {
  readonly file: string
  readonly strict: boolean
  /** None: the unit is only judged. */
  readonly kinds: readonly DocumentKind[]
  readonly template: string | undefined
  readonly defaults: UnitDefaults | undefined
  /** Whether the figures are wanted for the roll-up. */
  readonly figures: boolean
}

interface Rendered {
  readonly kind: DocumentKind
  readonly bytes: Uint8Array
}

export interface Work {
  readonly result: UnitResult
  /** Of the bytes that were really read. */
  readonly inputHash: string | undefined
  /** Empty when the unit failed. */
  readonly documents: readonly Rendered[]
  readonly totals: Readonly<Record<string, number>>
  readonly figures: Figures | undefined
}

/** Templates by where they come from: they are compiled once a thread, not once a unit. */
const loaded = new Map<string, ReturnType<typeof loadOnce>>()

async function loadOnce(kinds: readonly DocumentKind[], template: string | undefined) {
  const { loadTemplates } = await import('../documents/templates.ts')
  return loadTemplates(kinds, template)
}

function templatesOf({ kinds, template }: Job): ReturnType<typeof loadOnce> {
  const key = JSON.stringify([kinds, template])
  const found = loaded.get(key) ?? loadOnce(kinds, template)
  loaded.set(key, found)
  return found
}

/** Reads, judges and renders one unit. Nothing is thrown for a bad file. */
export async function work(job: Job): Promise<Work> {
  const { file, strict, defaults, kinds } = job
  const bytes = await readBytes(file, undefined, largestDataFile)
  if (!bytes.value) return failed(resultOf(file, { diagnostics: bytes.diagnostics, sources: new Map() }, { strict }))
  const inputHash = hashOf(bytes.value)
  const read = await readUnit(file, bytes.value, (value) => (defaults ? withDefaults(value, defaults) : value))
  const checked = resultOf(file, read, { strict })
  if (!read.value || checked.status === 'failed') return { ...failed(slim(checked)), inputHash }
  const totals = totalsOf(read.value.year)
  const figures = job.figures ? figuresOf(read.value, read.spotOf) : undefined
  if (kinds.length === 0) return { result: slim(checked), inputHash, documents: [], totals, figures }
  const templates = await templatesOf(job)
  const { picturesFor, renderUnit } = await import('../documents/generate.ts')
  const rendered = templates.value
    ? renderUnit(read.value, templates.value, picturesFor(file, job.template))
    : undefined
  const found = [...read.diagnostics, ...templates.diagnostics, ...(rendered?.diagnostics ?? [])]
  const ready = slim(resultOf(file, { ...read, diagnostics: found }, { strict }))
  if (!rendered || ready.status === 'failed') return { ...failed(ready), inputHash }
  return { result: ready, inputHash, documents: rendered.documents, totals, figures }
}

function failed(result: UnitResult): Work {
  return { result, inputHash: undefined, documents: [], totals: {}, figures: undefined }
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
