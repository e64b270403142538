/** Where something stands in a paper, in words: page where Word has noted it, paragraph, heading. */
import type { Where } from '../../app/living/refresh.ts'
import { printable } from './line.ts'

export function placeWords(where: Where | undefined): string {
  if (!where) return 'không rõ chỗ'
  const page = where.page === undefined ? '' : `trang ${where.page}, `
  const heading = where.heading === undefined ? '' : `, mục “${printable(where.heading.slice(0, 60))}”`
  return `${page}đoạn ${where.paragraph}${heading}`
}
