/**
 * The last that is done to a part: headings with nothing below them go, each wording is chosen, every sign is taken out.
 * On bytes: pieces are copied, not joined as strings.
 */
import { signs, withoutSigns } from '../xml/signs.ts'

/** A heading, and what stands below it up to the next one. */
interface Section {
  /** 1 to 9. */
  readonly level: number
  /** It stays whatever stands below. */
  readonly stays: boolean
  /** Where its sign stands, and the sign of its end. */
  readonly start: number
  readonly end: number
  /** Where the next one begins. */
  readonly next: number
}

/** Headings of this level and above begin anew with naming what is compared with. */
const NAMING = 3

const code = (sign: string) => sign.charCodeAt(0)
const [LACK, HEADING, HEADING_END] = [code(signs.lack), code(signs.heading), code(signs.headingEnd)]
const [FIRST, AGAIN, WORDING_END] = [code(signs.first), code(signs.again), code(signs.wordingEnd)]

/** The text of a part without any sign of the engine; itself when it has none. */
export function settle(bytes: Buffer): Buffer {
  const places = signsIn(bytes)
  if (places.length === 0) return bytes
  const headings = changedHeadings(bytes, sectionsOf(bytes, places))
  const out = Buffer.allocUnsafe(bytes.length)
  let [length, from, named] = [0, 0, false]
  for (const at of places) {
    // Within a heading or a wording that is passed over.
    if (at < from) continue
    length += bytes.copy(out, length, from, at)
    from = at + 1
    switch (bytes[at]) {
      case HEADING: {
        if (levelAt(bytes, at).level <= NAMING) named = false
        const other = headings.get(at)
        from = other === undefined ? at + 2 : bytes.indexOf(HEADING_END, at) + 1
        if (other !== undefined) length += out.write(other, length, 'latin1')
        break
      }
      case LACK:
        from = bytes.indexOf(LACK, from) + 1
        break
      case FIRST:
        if (named) from = bytes.indexOf(AGAIN, at) + 1
        break
      case AGAIN:
        named = true
        from = bytes.indexOf(WORDING_END, at) + 1
        break
    }
  }
  length += bytes.copy(out, length, from)
  return out.subarray(0, length)
}

const codes = [...new Set(Object.values(signs).map(code))]

/** The places of all signs. The search for one byte is the machine's own. */
function signsIn(bytes: Buffer): readonly number[] {
  const found: number[] = []
  for (const sign of codes) for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + 1)) found.push(at)
  return found.toSorted((a, b) => a - b)
}

function levelAt(bytes: Buffer, heading: number): { readonly level: number; readonly stays: boolean } {
  const sign = bytes[heading + 1]!
  return sign > 57 ? { level: sign - 96, stays: true } : { level: sign - 48, stays: false }
}

function sectionsOf(bytes: Buffer, places: readonly number[]): readonly Section[] {
  const starts = places.filter((at) => bytes[at] === HEADING)
  return starts.map((start, i) => ({
    ...levelAt(bytes, start),
    start,
    end: bytes.indexOf(HEADING_END, start),
    next: starts[i + 1] ?? bytes.length,
  }))
}

/** By the place of its sign: what stands for a heading that does not stay as it is, "" for one that goes. */
function changedHeadings(bytes: Buffer, sections: readonly Section[]): ReadonlyMap<number, string> {
  const kept = withContent(bytes, sections)
  const changed = new Map<number, string>()
  for (const [i, { start, end }] of sections.entries()) {
    if (kept[i] === false) changed.set(start, '')
    else if (isLone(sections, kept, i))
      changed.set(start, unnumbered(withoutSigns(bytes.toString('latin1', start + 2, end))))
  }
  return changed
}

/** Whether each heading has something below it: text, a picture, or a heading of a lower level that has. */
function withContent(bytes: Buffer, sections: readonly Section[]): readonly boolean[] {
  const kept: boolean[] = []
  // By level: whether something stands below, seen from behind.
  let below = Array.from({ length: 10 }, () => false)
  for (const { level, stays, end, next } of sections.toReversed()) {
    const has = stays || below.slice(level + 1).some(Boolean) || isVisible(bytes, end, next)
    kept.unshift(has)
    below = below.map((seen, at) => (at > level ? false : seen || (at === level && has)))
  }
  return kept
}

/** Most sections show something at once. */
const LOOK = 4000

function isVisible(bytes: Buffer, from: number, to: number): boolean {
  const visible = (end: number) =>
    /<w:t(?: [^>]*)?>[^<]*[^<\s]|<w:drawing|<w:pict|<w:object|<m:t/.test(bytes.toString('latin1', from, end))
  return visible(Math.min(to, from + LOOK)) || (to > from + LOOK && visible(to))
}

/** Whether a heading below those with numbers of their own is the only one that was kept under the heading above it. */
function isLone(sections: readonly Section[], kept: readonly boolean[], at: number): boolean {
  const { level, stays } = sections[at]!
  if (level <= NAMING || stays) return false
  const isOther = (i: number) => i !== at && kept[i] === true && sections[i]!.level === level
  const above = sections.slice(0, at).findLastIndex((one) => one.level < level)
  const next = sections.findIndex((one, i) => i > at && one.level < level)
  return !sections.some((_, i) => i > above && (next < 0 || i < next) && isOther(i))
}

const beforeNumber = /<w:pPr>(?:<w:(?:pStyle|keepNext|keepLines|pageBreakBefore|framePr|widowControl)(?: [^>]*)?\/>)*/

/** A heading that has no number, whatever its style says. */
function unnumbered(heading: string): string {
  const without = heading.replace(/<w:numPr>[^]*?<\/w:numPr>/, '')
  return without.replace(beforeNumber, (found) => `${found}<w:numPr><w:numId w:val="0"/></w:numPr>`)
}
