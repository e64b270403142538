/** The kinds of document a unit gets: their names on disk, their text template, their properties. */

export type DocumentKind = 'bao-cao' | 'ke-hoach' | 'phu-luc'

export const documentKinds: readonly DocumentKind[] = ['bao-cao', 'ke-hoach', 'phu-luc']

/** Title properties hold tags, for they are rendered with the document. */
export const documentTitles: Readonly<Record<DocumentKind, string>> = {
  'bao-cao': '{{van_ban.bao_cao.ten_tai_lieu}}',
  'ke-hoach': '{{van_ban.ke_hoach.ten_tai_lieu}}',
  'phu-luc': '{{van_ban.phu_luc.ten_tai_lieu}}',
}

/** `tieu-can-2020-bao-cao-tong-ket.docx`; the plan bears the year it plans. */
export function fileNameOf(kind: DocumentKind, code: string, year: number): string {
  if (kind === 'bao-cao') return `${code}-${year}-bao-cao-tong-ket.docx`
  return kind === 'ke-hoach' ? `${code}-${year + 1}-ke-hoach.docx` : `${code}-${year}-phu-luc.docx`
}
