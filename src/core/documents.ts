/** The kinds of document a unit gets: their names on disk, their text template, their properties. */

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

/** `tieu-can-2020-bao-cao-tong-ket.docx`; the plan bears the year it plans. */
export function fileNameOf(kind: DocumentKind, code: string, year: number): string {
  if (kind === 'bao-cao') return `${code}-${year}-bao-cao-tong-ket.docx`
  return kind === 'ke-hoach' ? `${code}-${year + 1}-ke-hoach.docx` : `${code}-${year}-phu-luc.docx`
}
