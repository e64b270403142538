/** The files of a roll-up and their names. */
import { defaultPattern, documentPath } from '../../core/settings/names.ts'
import type { DocumentKind, OutputKind } from '../../core/documents.ts'

const comparisonKinds = [
  ['so-sanh-don-vi', 'docx'],
  ['so-sanh-xlsx', 'xlsx'],
  ['so-sanh-html', 'html'],
] as const

/** A comparison of more units can be neither read nor, at some size, held in memory; a province has some hundred at most. */
export const mostCompared = 1_000

/** The names of all files a roll-up of so many units may write. */
export function summaryNames(
  province: string,
  year: number,
  kinds: readonly DocumentKind[],
  { pattern = defaultPattern, units }: { readonly pattern?: string | undefined; readonly units: number },
) {
  const documents = kinds.map((kind) => ({
    kind: kind as OutputKind,
    name: documentPath(pattern, { ma: province, nam: year, kind, tinh: province }),
  }))
  const compared = comparisonKinds.map(([kind, end]) => ({
    kind: kind as OutputKind,
    name: `tong-hop/${province}-${year}-so-sanh-don-vi.${end}`,
  }))
  return units > mostCompared ? documents : [...documents, ...compared]
}
