/** The files of a roll-up and their names. */
import { defaultPattern, documentPath } from '../core/settings/names.ts'
import type { DocumentKind, OutputKind } from './documents.ts'

const comparisonKinds = [
  ['so-sanh-don-vi', 'docx'],
  ['so-sanh-xlsx', 'xlsx'],
  ['so-sanh-html', 'html'],
] as const

/** The names of all files a roll-up may write. */
export function summaryNames(province: string, year: number, kinds: readonly DocumentKind[], pattern = defaultPattern) {
  const documents = kinds.map((kind) => ({
    kind: kind as OutputKind,
    name: documentPath(pattern, { ma: province, nam: year, kind, tinh: province }),
  }))
  const compared = comparisonKinds.map(([kind, end]) => ({
    kind: kind as OutputKind,
    name: `tong-hop/${province}-${year}-so-sanh-don-vi.${end}`,
  }))
  return [...documents, ...compared]
}
