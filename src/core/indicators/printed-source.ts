/** What papers that are signed say of where a threshold comes from. */
import { dropStop } from '../format/text.ts'

/** What a set says of its own thresholds that an office still has to look into. */
const unverified = /chưa |suy ra|rà soát/iu
const legalBasis =
  /(?:Luật|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Kế hoạch|Hướng dẫn|Công văn) số [\p{L}\d/.-]*[\p{L}\d](?: ngày \d{1,2}\/\d{1,2}\/\d{4})?/gu

/**
 * A source or a note of an indicator: of one still to be looked into the documents alone, of advice how to type figures
 * nothing. As it was written it is told by `giai-thich`.
 */
export function printedSource(source: string): string {
  const text = dropStop(source.trim())
  if (/^nhập |thì nhập /iu.test(text)) return ''
  return unverified.test(text) ? [...text.matchAll(legalBasis)].map(([found]) => found).join('; ') : text
}
