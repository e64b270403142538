/** Names of the sheets: what Excel allows on a tab, and no two alike. */
import type { ComparedField } from '../../../core/province/compare.ts'

export const overviewName = 'Tổng quan'
export const indicatorsName = 'Chỉ tiêu'
export const gapsName = 'Thiếu, bỏ qua'
export const dataName = 'Dữ liệu'

const longest = 31

/** The number in front keeps them apart and in the order of the report. */
export function chapterSheetName({ ten_ngan }: Pick<ComparedField, 'ten_ngan'>, index: number): string {
  const name = `${index + 1}. ${ten_ngan.replaceAll(/[\\/?*[\]:\p{Cc}]+/gu, ' ').replaceAll("'", '’')}`.trim()
  if (name.length <= longest) return name
  const cut = name.slice(0, longest + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 4)).trim()
}
