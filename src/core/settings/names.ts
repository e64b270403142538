/** How the documents of a run are named: a pattern with places for code, year and kind. */
import { nameFault } from '../base/file-name.ts'
import type { PatternFault } from '../messages/batch.ts'

export const defaultPattern = '{ma}/{ma}-{nam}-{loai}.docx'

/** What stands for a kind of document in names. */
const kindNames: Readonly<Record<string, string>> = { 'bao-cao': 'bao-cao-tong-ket' }

interface NameParts {
  readonly ma: string
  /** The year reported on; a plan bears the next. */
  readonly nam: number
  readonly kind: string
  /** Code of the province; '' when it is not known. */
  readonly tinh: string
}

// oxlint-disable-next-line no-control-regex
const unsafe = (step: string) => /^\.*$|[\u0000-\u001f<>:"\\|?*{}]|[. ]$|^ /.test(step)

/** What is wrong with a pattern, or undefined. */
export function patternFault(pattern: string): PatternFault | undefined {
  const places = [...pattern.matchAll(/\{([^}]*)\}/g)].map(([, place]) => place ?? '')
  if (places.some((place) => !['ma', 'nam', 'loai', 'tinh'].includes(place))) return 'unknown'
  if (!places.includes('ma') || !places.includes('loai')) return 'missing'
  if (!pattern.endsWith('.docx')) return 'ending'
  const steps = pattern.replaceAll(/\{[^}]*\}/g, 'x').split('/')
  if (steps.some((step) => nameFault(step) === 'reserved')) return 'reserved'
  return steps.some((step) => unsafe(step) || nameFault(step) !== undefined) ? 'unsafe' : undefined
}

/** The path of a document below the folder of results, with `/`. */
export function documentPath(pattern: string, { ma, nam, kind, tinh }: NameParts): string {
  const values: Readonly<Record<string, string>> = {
    ma,
    nam: String(kind === 'ke-hoach' ? nam + 1 : nam),
    loai: kindNames[kind] ?? kind,
    tinh,
  }
  return pattern.replaceAll(/\{([^}]*)\}/g, (whole, place: string) => values[place] ?? whole)
}
