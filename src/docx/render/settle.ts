/** The last that is done to the text of a part: headings with nothing below them go, and each wording is chosen. */
import { signs, anySign, withoutSigns } from '../xml/signs.ts'

/** A heading, and what stands below it up to the next one. */
interface Section {
  /** 1 to 9; 0 for what stands before the first heading. */
  readonly level: number
  /** It stays whatever stands below. */
  readonly stays: boolean
  readonly heading: string
  readonly body: string
}

/** Headings of this level and above begin anew with naming what is compared with. */
const NAMING = 3

/** The text of a part, UTF-8 in a string of bytes, without any sign of the engine. */
export function settle(xml: string): string {
  if (!anySign.test(xml)) return xml
  const sections = sectionsOf(xml)
  const kept = withContent(sections)
  let named = false
  const texts = sections.map(({ level, heading, body }, i) => {
    if (level > 0 && level <= NAMING) named = false
    const text = (kept[i] === true ? (isLone(sections, kept, i) ? unnumbered(heading) : heading) : '') + body
    if (!text.includes(signs.first)) return text
    return text.replace(wording, (_, first: string, again: string) => {
      const said = named ? again : first
      named = true
      return said
    })
  })
  return withoutSigns(texts.join(''))
}

// oxlint-disable-next-line no-control-regex
const wording = /\u000e([^\u000f]*)\u000f([^\u0010]*)\u0010/g

function sectionsOf(xml: string): readonly Section[] {
  const [before = '', ...more] = xml.split(signs.heading)
  return [
    { level: 0, stays: true, heading: '', body: before },
    ...more.map((text) => {
      const end = text.indexOf(signs.headingEnd)
      const stays = text[0]! > '9'
      const level = stays ? text.charCodeAt(0) - 96 : Number(text[0])
      return { level, stays, heading: text.slice(1, end), body: text.slice(end + 1) }
    }),
  ]
}

/** Whether each heading has something below it: text, a picture, or a heading of a lower level that has. */
function withContent(sections: readonly Section[]): readonly boolean[] {
  const kept: boolean[] = []
  // By level: whether something stands below, seen from behind.
  let below = Array.from({ length: 10 }, () => false)
  for (const { level, stays, body } of sections.toReversed()) {
    const has = stays || isVisible(body) || below.slice(level + 1).some(Boolean)
    kept.unshift(has)
    below = below.map((seen, at) => (at > level ? false : seen || (at === level && has)))
  }
  return kept
}

function isVisible(body: string): boolean {
  return /<w:t(?: [^>]*)?>[^<]*[^<\s]|<w:drawing|<w:pict|<w:object|<m:t/.test(body)
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
