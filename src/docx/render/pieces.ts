/** Paragraphs and lists cut at the signs between their sentences or items (xml/signs.ts), and put together again without some. */
import { signs, withoutSigns } from '../xml/signs.ts'

/** Signs at which XML is cut: those after sentences and labels, or that between the items of a list. */
const ends = { sentences: `${signs.sentence}${signs.label}`, items: signs.item } as const

type Ends = keyof typeof ends

const tokensWith = (signsOfEnds: string) => new RegExp(`<[^>]*>|[${signsOfEnds}]|[^<${signsOfEnds}]+`, 'g')

/** Tags, signs and the text between them. */
const tokens: Readonly<Record<Ends, RegExp>> = {
  sentences: tokensWith(ends.sentences),
  items: tokensWith(ends.items),
}

/** A text without tags that has no word or figure in it; the text is UTF-8 in a string of bytes. */
export const isWordless = (text: string) => !/[\w\u0080-\u00ff]/.test(withoutSigns(text))

/** The text between signs, without tags. */
export function piecesOf(xml: string, sign: string): readonly string[] {
  return (xml.includes('<') ? xml.replaceAll(/<[^>]*>/g, '') : xml).split(sign)
}

/** Where a text stands. Formatting within a sentence or an item cuts it into several texts. */
interface TextPlace {
  /** The number of the sentence or item, from 0. */
  readonly piece: number
  /** Whether it is the first text of its piece, and the last. */
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** What is written for a text; undefined when it goes. */
type Edit = (text: string, place: TextPlace) => string | undefined

/**
 * Each text between the signs as `edit` gives it. Runs in which all goes are left out; all other tags stay, so that the
 * rest is whole.
 */
export function rewritten(xml: string, kind: Ends, edit: Edit): string {
  // Most lists stand within one run.
  if (kind === 'items' && !xml.includes('<')) {
    const texts = xml.split(signs.item)
    return texts.map((text, piece) => (text && edit(text, { piece, isFirst: true, isLast: true })) ?? '').join('')
  }
  const all = xml.match(tokens[kind]) ?? []
  const isEnd = (token: string) => token.length === 1 && ends[kind].includes(token)
  const isTag = (token: string) => token.startsWith('<')
  const isLastText = (at: number) => {
    for (let i = at + 1; i < all.length; i++) if (!isTag(all[i]!)) return isEnd(all[i]!)
    return true
  }
  let [piece, isFirst, out] = [0, true, '']
  /** The run that is open: what is written of it, and whether a text of it stays. */
  let run: { written: string; kept: boolean } | undefined
  for (const [i, token] of all.entries()) {
    if (isEnd(token)) [piece, isFirst] = [piece + 1, true]
    else if (!isTag(token)) {
      const text = edit(token, { piece, isFirst, isLast: isLastText(i) })
      isFirst = false
      if (run === undefined) out += text ?? ''
      else run = { written: run.written + (text ?? ''), kept: run.kept || text !== undefined }
    } else if (/^<w:r[ >]/.test(token)) run = { written: token, kept: false }
    else if (run === undefined) out += token
    else {
      run.written += token
      if (token !== '</w:r>') continue
      // A picture or the mark of a note belongs to the piece it stands in.
      const isOther = !/<w:t[ >]/.test(run.written)
      if (run.kept || (isOther && edit('', { piece, isFirst: false, isLast: false }) !== undefined)) out += run.written
      run = undefined
    }
  }
  return out
}
