/**
 * What falls away by itself: a sentence whose figure is not known, or is nothing; a paragraph without a sentence left;
 * an item of a list; and the block that says all three (`co`). Guide: docs/mau-word.md.
 */
import { capitalise } from '../../core/format/text.ts'
import { type Known, knownOf, plainOf, type Presence } from '../../core/base/known-value.ts'
import { lacking, type Prose } from './printed-figures.ts'
import { signs, withoutSigns } from '../xml/signs.ts'
import { unescapeXml } from '../xml/tree.ts'
import { fromBytes, toBytes } from '../xml/escape.ts'
import type { Options, RawHelper, RenderState } from './state.ts'

/** By the number of arguments of `__prose` (compile/prose.ts). */
const paragraphKinds = { stays: 1, printed: 2 }

/** What the blocks do with what they have printed. Compiled templates print it first and call these (compile/program.ts). */
export function proseWays({ prose }: Pick<RenderState, 'prose'>) {
  const gone = (lacks?: Known) => {
    prose.gone = lacks ?? prose.gone
    return signs.gone
  }
  return {
    /** A paragraph; one that ends a section stays, one whose words are all printed goes without them. */
    paragraph(xml: string, kind: number): string {
      const stays = kind === paragraphKinds.stays
      // Signs of what lacks nothing are taken out of the whole part at once (resolve-signs.ts).
      if (xml.includes(signs.lack)) return withoutLead(settled(xml, stays, prose), stays)
      const lost = xml.includes(signs.gone)
      if ((lost || kind === paragraphKinds.printed) && !stays && !/\S/.test(textIn(xml))) return ''
      return withoutLead(lost ? xml.replace(trailing, '$1') : xml, stays)
    },
    /** Figures printed before a list or a block is; it wants to know of those in cells of tables too. */
    ask(): Prose['tally'] {
      prose.asking++
      return { ...prose.tally }
    },
    list(_: Prose['tally'], inner: string, hash: Options['hash']): string {
      prose.asking--
      return listed(inner, prose, hash)
    },
    /** `otherwise` when all in it is nothing. */
    some(before: Prose['tally'], inner: string, otherwise?: () => string): string {
      prose.asking--
      const { some, unknown } = prose.tally
      // A block around this one asks of its own figures alone.
      Object.assign(prose.tally, before)
      if (isWhole(inner) || !inner.includes(signs.lack)) return inner || gone()
      const isNone = some + unknown === before.some + before.unknown
      return (isNone && otherwise?.()) || gone(lacksIn(inner, prose)[0])
    },
    gone,
  }
}

/** The helpers that let parts of sentences fall away. */
export function proseHelpers(state: Pick<RenderState, 'prose'>) {
  const { prose } = state
  const { paragraph, ask, list, some, gone } = proseWays(state)
  /** `says` when all that is named, which the options follow, is known to be nothing. */
  const none = (rest: readonly never[], says: () => string) =>
    rest.slice(0, -1).every((value) => presenceOf(value) === 'none')
      ? says() || gone()
      : gone(rest.map(knownOf).find(Boolean))
  return {
    __prose(this: unknown, ...rest: never[]) {
      const options = rest.at(-1) as unknown as Options
      return paragraph(options.fn!(this), rest.length - 1)
    },
    co(this: unknown, ...rest: never[]) {
      const options = rest.at(-1) as unknown as Options
      const named = rest.slice(0, -1).map(presenceOf)
      const otherwise = () => options.inverse!(this)
      if (named.every((presence) => presence === 'some'))
        return some(ask(), options.fn!(this), named.length === 0 ? otherwise : undefined)
      return none(rest, otherwise)
    },
    khong(this: unknown, ...rest: never[]) {
      return none(rest, () => (rest.at(-1) as unknown as Options).fn!(this))
    },
    /** A part of a sentence that says a rate or a comparison goes alone when that is not known (compile/clauses.ts). */
    __ve(this: unknown, kind: string, options: Options) {
      prose.beside++
      const inner = options.fn!(this)
      prose.beside--
      // Of plain values a comparison is a plain text.
      if (!inner.includes(signs.lack)) return kind === 'own' && isBare(inner) ? signs.gone : inner
      const lacks = lacksIn(inner, prose)
      if (kind !== 'part' && !lacks.every(({ beside }) => beside === true)) return inner
      prose.gone = lacks[0]
      return signs.gone
    },
    liet_ke(this: unknown, options: Options) {
      return list(ask(), options.fn!(this), options.hash)
    },
  } satisfies Record<string, RawHelper>
}

/** Whole paragraphs, whose sentences have been seen to. */
const isWhole = (xml: string) => xml.includes('</w:p>')

/** Of a group: something in it, nothing in all that is known of it, or no knowledge. Plain values as `if` takes them. */
function presenceOf(value: unknown): Presence {
  const known = knownOf(value)
  if (known) return known.presence
  const plain = plainOf(value)
  if (plain === undefined || plain === null || plain === '') return 'unknown'
  if (typeof plain !== 'object') return plain === 0 || plain === false ? 'none' : 'some'
  const inner = Object.values(plain).map(presenceOf)
  if (inner.includes('some')) return 'some'
  return Array.isArray(plain) || inner.includes('none') ? 'none' : 'unknown'
}

/** The items that lack nothing, with the commas the template has between them; `cuoi` in place of the last of these. */
function listed(inner: string, prose: Prose, { cuoi, viet_hoa }: Options['hash']): string {
  const items = piecesOf(inner, signs.item)
  const kept = items.flatMap((text, i) => (text.includes(signs.lack) || isBare(text) ? [] : [i]))
  const lead = /^[\s,;:(–-]*/.exec(items[0]!)![0]
  const tail = lead.includes('(') ? (/\)[^)]*$/.exec(items.at(-1)!)?.[0] ?? '') : ''
  if (kept.length === 0) {
    // Without a bracket or a comma before it the list is what the sentence says.
    const lacks = () => lacksIn(inner, prose)[0] ?? (inner.includes(signs.gone) ? prose.gone : undefined) ?? noItem
    return (/^\s*$/.test(lead) ? lacking(prose, lacks()) : '') + rewritten(inner, signs.item, () => undefined)
  }
  const ending = typeof cuoi === 'string' && kept.length > 1 ? toBytes(cuoi) : undefined
  let small = viet_hoa === true
  const begun = (text: string) => {
    if (!small || isBare(text)) return text
    small = false
    return toBytes(capitalise(fromBytes(text)))
  }
  return rewritten(inner, signs.item, (i, text, first, end) => {
    const [before, after] = [i === 0 && first ? lead : '', i === items.length - 1 && end ? tail : '']
    if (!kept.includes(i)) return before + after || undefined
    if (!first) return begun(text)
    const bare = i === 0 ? text : text.replace(/^[,;]\s*/, '')
    if (i === kept[0]) return begun(bare)
    return ending !== undefined && i === kept.at(-1) ? ending + bare : text
  })
}

/** What a list without items lacks: nothing that could be entered. */
const noItem: Known = { name: '', presence: 'none', words: () => ({ text: '' }) }

/** An item that its blocks left without a word; the text is UTF-8 in a string of bytes. */
const isBare = (item: string) => !/[\w\u0080-\u00ff]/.test(withoutSigns(item))

// oxlint-disable-next-line no-control-regex
const lackSign = /\u0002(\d+)\u0002/g

function lacksIn(xml: string, { lacks }: Prose): readonly Known[] {
  return [...xml.matchAll(lackSign)].flatMap(([, number]) => lacks[Number(number)] ?? [])
}

/** A paragraph without the sentences that lack something; nothing when none is left, unless it `stays`. */
function settled(xml: string, stays: boolean, prose: Prose): string {
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
  const without = rewritten(xml, ends, (i, text) => (left && !fallen[i] ? text : undefined))
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

const ends = `${signs.sentence}${signs.label}`

/** Tags, signs and the text between them. */
const tokensWith = (signsOfEnds: string) => new RegExp(`<[^>]*>|[${signsOfEnds}]|[^<${signsOfEnds}]+`, 'g')
const [sentenceTokens, itemTokens] = [tokensWith(ends), tokensWith(signs.item)]

/** The text between signs, without tags. */
function piecesOf(xml: string, sign: string): readonly string[] {
  return (xml.includes('<') ? xml.replaceAll(/<[^>]*>/g, '') : xml).split(sign)
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

/**
 * Each text between the signs as `edit` gives it, undefined for one that goes; `first` and `end` say whether it is the
 * first and the last text of its piece. Runs in which all goes are left out; all other tags stay, so that the rest is whole.
 */
function rewritten(
  xml: string,
  signsOfEnds: string,
  edit: (piece: number, text: string, first: boolean, end: boolean) => string | undefined,
): string {
  // Most lists stand within one run.
  if (signsOfEnds.length === 1 && !xml.includes('<'))
    return xml.split(signsOfEnds).reduce((all, text, i) => all + ((text && edit(i, text, true, true)) ?? ''), '')
  const tokens = xml.match(signsOfEnds === ends ? sentenceTokens : itemTokens) ?? []
  const isEnd = (token: string) => token.length === 1 && signsOfEnds.includes(token)
  const isText = (token: string) => !token.startsWith('<') && !isEnd(token)
  /** Whether no other text of its piece follows. */
  const isLast = (at: number) => {
    for (let i = at + 1; i < tokens.length; i++) if (!tokens[i]!.startsWith('<')) return isEnd(tokens[i]!)
    return true
  }
  let [piece, first, out] = [0, true, '']
  let run: { text: string; kept: boolean } | undefined
  for (const [i, token] of tokens.entries()) {
    if (isEnd(token)) [piece, first] = [piece + 1, true]
    else if (isText(token)) {
      const text = edit(piece, token, first, isLast(i))
      first = false
      if (run === undefined) out += text ?? ''
      else run = { text: run.text + (text ?? ''), kept: run.kept || text !== undefined }
    } else if (/^<w:r[ >]/.test(token)) run = { text: token, kept: false }
    else if (run === undefined) out += token
    else {
      run.text += token
      if (token !== '</w:r>') continue
      // A picture or the mark of a note belongs to the piece it stands in.
      if (run.kept || (!/<w:t[ >]/.test(run.text) && edit(piece, '', false, false) !== undefined)) out += run.text
      run = undefined
    }
  }
  return out
}

function noteLeftOut(text: string, prose: Prose): void {
  const lacks = new Map(lacksIn(text, prose).map(({ name, presence }) => [name, { name, presence }]))
  const shown = text.replace(lackSign, (_, number) => (prose.lacks[Number(number)]?.presence === 'none' ? '' : gap))
  const words = unescapeXml(fromBytes(firstWording(shown)))
  lacks.delete(noItem.name)
  if (lacks.size > 0) prose.leftOut!.push({ text: withoutSigns(words).trim(), lacks: [...lacks.values()] })
}

/** "…" in UTF-8. */
const gap = toBytes('…')

// oxlint-disable-next-line no-control-regex
const wording = /\u000e([^\u000f]*)\u000f[^\u0010]*\u0010/g

const firstWording = (text: string) => text.replace(wording, '$1')
