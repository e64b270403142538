/**
 * The last that is done to a part: headings with nothing below them go, each wording is chosen, every sign is taken out.
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

/** The text of a part without any sign of the engine; itself when it has none. */
export function resolveSigns(xml: string): string {
  const places = signsIn(xml)
  if (places.length === 0) return xml
  const headings = changedHeadings(xml, sectionsOf(xml, places))
  const out: string[] = []
  let [from, named] = [0, false]
  for (const at of places) {
    // Within a heading or a wording that is passed over.
    if (at < from) continue
    out.push(xml.slice(from, at))
    from = at + 1
    switch (xml[at]) {
      case signs.heading: {
        if (levelAt(xml, at).level <= NAMING) named = false
        const other = headings.get(at)
        from = other === undefined ? at + 2 : xml.indexOf(signs.headingEnd, at) + 1
        if (other !== undefined) out.push(other)
        break
      }
      case signs.lack:
        from = xml.indexOf(signs.lack, from) + 1
        break
      case signs.first:
        if (named) from = xml.indexOf(signs.again, at) + 1
        break
      case signs.again:
        named = true
        from = xml.indexOf(signs.wordingEnd, at) + 1
        break
    }
  }
  out.push(xml.slice(from))
  // Joined at once: a long text that grows piece by piece would be copied once more when it is read.
  return out.join('')
}

const kinds = [...new Set(Object.values(signs))]

/** The places of all signs. The search for one character is the machine's own. */
function signsIn(xml: string): readonly number[] {
  const found: number[] = []
  for (const sign of kinds) for (let at = xml.indexOf(sign); at >= 0; at = xml.indexOf(sign, at + 1)) found.push(at)
  return found.toSorted((a, b) => a - b)
}

function levelAt(xml: string, heading: number): { readonly level: number; readonly stays: boolean } {
  const sign = xml.charCodeAt(heading + 1)
  return sign > 57 ? { level: sign - 96, stays: true } : { level: sign - 48, stays: false }
}

function sectionsOf(xml: string, places: readonly number[]): readonly Section[] {
  const starts = places.filter((at) => xml[at] === signs.heading)
  return starts.map((start, i) => ({
    ...levelAt(xml, start),
    start,
    end: xml.indexOf(signs.headingEnd, start),
    next: starts[i + 1] ?? xml.length,
  }))
}

/** By the place of its sign: what stands for a heading that does not stay as it is, "" for one that goes. */
function changedHeadings(xml: string, sections: readonly Section[]): ReadonlyMap<number, string> {
  const kept = withContent(xml, sections)
  const changed = new Map<number, string>()
  for (const [i, { start, end }] of sections.entries()) {
    if (kept[i] === false) changed.set(start, '')
    else if (isLone(sections, kept, i)) changed.set(start, unnumbered(withoutSigns(xml.slice(start + 2, end))))
  }
  return changed
}

/** Whether each heading has something below it: text, a picture, or a heading of a lower level that has. */
function withContent(xml: string, sections: readonly Section[]): readonly boolean[] {
  const kept: boolean[] = []
  // By level: whether something stands below, seen from behind.
  let below = Array.from({ length: 10 }, () => false)
  for (const { level, stays, end, next } of sections.toReversed()) {
    const has = stays || below.slice(level + 1).some(Boolean) || isVisible(xml, end, next)
    kept.unshift(has)
    below = below.map((seen, at) => (at > level ? false : seen || (at === level && has)))
  }
  return kept
}

/** Most sections show something at once. */
const LOOK = 4000

function isVisible(xml: string, from: number, to: number): boolean {
  const visible = (end: number) =>
    /<w:t(?: [^>]*)?>[^<]*[^<\s]|<w:drawing|<w:pict|<w:object|<m:t/.test(xml.slice(from, end))
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
