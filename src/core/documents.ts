/** The kinds of document a run makes: their templates, their properties, how their files are named. */
import { nameFault } from './base/file-name.ts'
import type { PatternFault } from './messages/batch.ts'

export type DocumentKind = 'bao-cao' | 'ke-hoach' | 'phu-luc'

/** What there is a template for: a unit's documents, and the comparison of a province's units. */
export type TemplateKind = DocumentKind | 'so-sanh-don-vi'

/** What a run may write: documents, the comparison as a workbook and as a page, any Word document as PDF. */
export type OutputKind = TemplateKind | 'so-sanh-xlsx' | 'so-sanh-html' | 'pdf'

export const documentKinds: readonly DocumentKind[] = ['bao-cao', 'ke-hoach', 'phu-luc']

export const templateKinds: readonly TemplateKind[] = [...documentKinds, 'so-sanh-don-vi']

/** Title properties hold tags, for they are rendered with the document. */
export const documentTitles: Readonly<Partial<Record<TemplateKind, string>>> = {
  'bao-cao': '{{van_ban.bao_cao.ten_tai_lieu}}',
  'ke-hoach': '{{van_ban.ke_hoach.ten_tai_lieu}}',
  'phu-luc': '{{van_ban.phu_luc.ten_tai_lieu}}',
}

/** Of a run over many units; a province's settings may give another (`ten_tep`). */
export const defaultPattern = '{ma}/{ma}-{nam}-{loai}.docx'

/** Of single units: `tieu-can-2020-bao-cao-tong-ket.docx`, all in one folder. */
export const flatPattern = '{ma}-{nam}-{loai}.docx'

/** What stands for a kind of document in names. */
const kindNames: Readonly<Record<string, string>> = { 'bao-cao': 'bao-cao-tong-ket' }

export interface NameParts {
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
