/** A paragraph as it is printed: without the sentences that lack something, or not at all when none is left. */
import { unescapeXml } from '../xml/tree.ts'
import { fromBytes, toBytes } from '../xml/escape.ts'
import { signs, withoutSigns } from '../xml/signs.ts'
import { noItem } from './listed.ts'
import { piecesOf, rewritten } from './pieces.ts'
import { lackSign, lacksIn, type Prose } from './printed-figures.ts'

/** By the number of arguments of `__prose` (compile/prose.ts). */
const paragraphKinds = { stays: 1, printed: 2 }

/** The paragraph as it is printed; "" when it goes. One that ends a section stays, one whose words are all printed goes without them. */
export function printedParagraph(xml: string, kind: number, prose: Prose): string {
  const stays = kind === paragraphKinds.stays
  // Signs of what lacks nothing are taken out of the whole part at once (resolve-signs.ts).
  if (xml.includes(signs.lack)) return withoutLead(withoutFallen(xml, stays, prose), stays)
  const lost = xml.includes(signs.gone)
  if ((lost || kind === paragraphKinds.printed) && !stays && !/\S/.test(textIn(xml))) return ''
  return withoutLead(lost ? xml.replace(trailing, '$1') : xml, stays)
}

/** A paragraph without the sentences that lack something; nothing when none is left, unless it `stays`. */
function withoutFallen(xml: string, stays: boolean, prose: Prose): string {
  const run = onlyText(xml)
  const sentences = sentencesOf(run?.text ?? xml)
  const fallen = sentences.map(({ text, label }) => !label && text.includes(signs.lack))
  if (prose.leftOut)
    for (const [i, { text }] of sentences.entries())
      if (fallen[i] && /\p{L}/u.test(fromBytes(text))) noteLeftOut(text, prose)
  const left = sentences.some(({ text, label }, i) => !label && !fallen[i] && /\S/.test(withoutSigns(text)))
  if (!left && !stays) return ''
  if (run && left) {
    const text = withoutSigns(sentences.flatMap((each, i) => (fallen[i] ? [] : each.text)).join(''))
    return run.before + text.replace(/ +$/, '') + run.after
  }
  const without = rewritten(xml, 'sentences', (text, { piece }) => (left && !fallen[piece] ? text : undefined))
  return withoutSigns(without).replace(trailing, '$1')
}

/** The one text of a paragraph that has a single run and no other tags in it, as most have. */
function onlyText(xml: string): { readonly before: string; readonly text: string; readonly after: string } | undefined {
  const [open, after] = ['<w:t xml:space="preserve">', '</w:t></w:r></w:p>']
  // What a list lacks may stand outside of its runs, which are gone.
  if (xml.indexOf(signs.lack) < xml.indexOf(open)) return undefined
  const start = xml.indexOf(open) + open.length
  const end = xml.length - after.length
  if (start < open.length || !xml.endsWith(after) || xml.indexOf('<', start) !== end) return undefined
  const before = xml.slice(0, start)
  return before.indexOf('<w:r>') === before.lastIndexOf('<w:r>') && !before.includes('<w:r ')
    ? { before, text: xml.slice(start, end), after }
    : undefined
}

/** Blanks at the end of the last text; of bytes, so that no byte of a letter is taken for a no-break space. */
// oxlint-disable-next-line no-control-regex
const trailing = / +[\u0001\u0011]*(<\/w:t>(?:(?!<w:t[ >])[^])*)$/

/** The sentences of a paragraph as text; labels are what stands before the last sign of one. */
function sentencesOf(xml: string): readonly { readonly text: string; readonly label: boolean }[] {
  const labels = piecesOf(xml, signs.label)
  return labels.flatMap((piece, i) =>
    piece.split(signs.sentence).map((text) => ({ text, label: i < labels.length - 1 })),
  )
}

/** Without a first paragraph of which nothing is left when lines of a text follow in paragraphs of their own. */
function withoutLead(xml: string, stays: boolean): string {
  const end = xml.indexOf('</w:p>') + '</w:p>'.length
  if (stays || end === xml.length || !xml.startsWith('<w:p>', end)) return xml
  return /<w:(?:drawing|pict)|<w:t(?: [^>]*)?>[^<]*[\w\u0080-\u00ff]/.test(xml.slice(0, end)) ? xml : xml.slice(end)
}

/** What a paragraph says after its label. */
const textIn = (xml: string) => {
  const text = xml.replaceAll(/<w:drawing|<w:pict/g, '.').replaceAll(/<[^>]*>/g, '')
  return withoutSigns(text.slice(text.indexOf(signs.label) + 1))
}

/** Keeps the words of a sentence that is left out, in the wording for a first mention, with what it lacks. */
function noteLeftOut(text: string, prose: Prose): void {
  const lacks = new Map(lacksIn(text, prose).map(({ name, presence }) => [name, { name, presence }]))
  const shown = text.replace(lackSign, (_, number) => (prose.lacks[Number(number)]?.presence === 'none' ? '' : gap))
  const words = unescapeXml(fromBytes(firstWording(shown)))
  lacks.delete(noItem.name)
  if (lacks.size > 0) prose.leftOut!.push({ text: withoutSigns(words).trim(), lacks: [...lacks.values()] })
}

/** "…" in UTF-8. */
const gap = toBytes('…')

/** Two wordings of one thing: for its first mention, and for later ones. */
// oxlint-disable-next-line no-control-regex
const wording = /\u000e([^\u000f]*)\u000f[^\u0010]*\u0010/g

const firstWording = (text: string) => text.replace(wording, '$1')
