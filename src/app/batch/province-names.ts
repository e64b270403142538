/** The code of a province, the files of its roll-up and their names. */
import { plainWord } from '../../core/base/nearest.ts'
import { unitCode } from '../../core/base/file-name.ts'
import { defaultPattern, type DocumentKind, documentPath, type OutputKind } from '../../core/documents.ts'
import type { Input } from '../inputs/inputs.ts'
import type { LoadedSettings } from '../settings/settings.ts'

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

/** `tra-vinh`: that of the provincial office's own file, else as the settings have it, else from the province's name if it makes one. */
export function provinceCode(settings: LoadedSettings | undefined, inputs: readonly Input[]): string {
  const own = inputs.find(({ peek }) => peek.level === 'tinh')?.peek.unit
  if (own !== undefined && unitCode.test(own)) return own
  const province = settings?.settings.tinh
  if (!province) return 'toan-tinh'
  if ('ma' in province && province.ma !== undefined) return province.ma
  const place = plainWord(province.ten.replace(/^(?:tỉnh|thành phố|TP\.?)\s+/iu, ''))
  const code = place
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
  return unitCode.test(code) ? code : 'toan-tinh'
}
