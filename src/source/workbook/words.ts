/** Words of a workbook as they are compared: what does not change what a person reads does not count. */
import { visible } from '../signs/invisible.ts'

/** The five tones; where in the syllable one is written ("hòa", "hoà") is a matter of taste. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

const quotes: ReadonlyMap<string, string> = new Map(
  Object.entries({ '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-' }),
)

/** Without case, spaces in excess, numbering ("1.", "a)", "-"), a colon at the end, signs nobody sees; `Ð` is `Đ`. */
export function comparable(text: string): string {
  return visible(text)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ð', 'đ')
    .replaceAll(/[’‘“”–—]/g, (sign) => quotes.get(sign) ?? sign)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[-+*•]|(?:\d+|[ivx]+|[a-zđ])(?:\.\d+)*[.)])\s*/u, '')
    .replace(/\s*[:.]$/, '')
    .normalize('NFD')
    .replaceAll(/[\p{L}\p{M}]+/gu, (word) => word.replaceAll(tones, '') + (word.match(tones) ?? []).join(''))
}
