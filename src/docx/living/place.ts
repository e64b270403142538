/** Where a phrase that the data have changed stands in the edited document, and whether it still says what it said. */
import { Around, type Ground, type Partner, spotNear } from './around.ts'
import type { Hunk, Phrase } from './changes.ts'
import type { PaperEdit } from './edit.ts'
import { insertion } from './insert.ts'
import { notationOf } from './notation.ts'
import type { PlacedHunk, Placement } from './outcome.ts'
import { endsSentence, isNumberWord, isStop, tokensOf, type WordToken } from './tokens.ts'
import type { DocumentText } from './text.ts'

/**
 * The edits that bring a phrase into the edited document, or what hinders that: all of it is brought in, or nothing. No edits where
 * it is there already. `partner`: where the tokens of the base stand.
 */
export function placePhrase(phrase: Phrase, partner: Partner, ground: Ground): Placement {
  const edits: PaperEdit[] = []
  let missing = 0
  // Where words go that come before or behind a sentence is told by the sentence.
  const restOf = () =>
    phrase
      .map((hunk) => new Around(hunk, partner, ground))
      .find(({ tokens }) => tokens.some((token) => token >= 0))
      ?.spot()
  for (const hunk of phrase) {
    const placed = placeHunk(hunk, new Around(hunk, partner, ground), ground.copied)
    if (placed === 'missing') missing++
    else if ('hindrance' in placed) return hunk.to > hunk.from ? placed : { ...placed, at: restOf() ?? placed.at }
    else edits.push(...placed.edits)
  }
  if (missing === phrase.length) return { hindrance: 'gone' }
  if (missing > 0) return { hindrance: 'partly', at: spotNear(phrase, partner, ground.edited) }
  return { edits }
}

function placeHunk(hunk: Hunk, around: Around, copied: boolean): PlacedHunk {
  const now = hunk.q.tokens.slice(hunk.newFrom, hunk.newTo)
  // Somebody, or an earlier refresh, has written it already.
  if (sameWords(around.between(), now)) return { edits: [] }
  return hunk.to > hunk.from ? replacement(hunk, around, now, copied) : insertion(hunk, around, now)
}

const sameWords = (a: readonly WordToken[] | undefined, b: readonly WordToken[]) =>
  a?.length === b.length && a.every(({ key }, i) => key === b[i]!.key)

function replacement(hunk: Hunk, around: Around, now: readonly WordToken[], copied: boolean): PlacedHunk {
  const { tokens, left, right } = around
  const { p, from, to } = hunk
  const known = tokens.filter((number) => number >= 0)
  if (known.length === 0) {
    const between = around.between()
    // Words on both sides came along, and nothing stands between them any more.
    if (between?.length === 0) return 'missing'
    if (between) return { hindrance: 'typed', at: around.spot() }
    return left < 0 && right < 0 ? 'missing' : { hindrance: 'typed', at: around.spot() }
  }
  if (known.length < tokens.length) return { hindrance: 'typed', at: around.spot() }
  if (tokens.some((number, k) => p.tokens[from + k]!.figure && isSaidAgain(around.edited.places[number]!)))
    return { hindrance: 'typed', at: around.spot() }
  const [first, last] = [tokens[0]!, tokens.at(-1)!]
  const tight = tokens.every((number, k) => number === first + k) && around.paragraph(first) === around.paragraph(last)
  if (!tight) return apart(hunk, around, now)
  const whole = to - from === p.tokens.length
  const all = whole || around.isUntouched()
  const standsAlone = all || standsAsSentence(hunk, around)
  const near = standsAlone || isNear(left, first, around) || isNear(last, right, around)
  const led = standsAlone || p.row !== undefined || p.tokens.length <= 4 || isLed(hunk, around)
  if (near && led) return { edits: [now.length > 0 ? replaceAll(hunk, around, now) : removal(hunk, around)] }
  return copied ? 'missing' : { hindrance: 'split', at: around.spot() }
}

/** Whether people have put the number in words beside a figure: "02 (hai) vụ", "hai (02) vụ". It would say another number then. */
function isSaidAgain({ paragraph: { tokens }, at }: DocumentText['places'][number]): boolean {
  const next = tokens.slice(at + 2).findIndex((token) => !isNumberWord(token))
  const after = tokens[at + 1]?.text === '(' && next > 0 && tokens[at + 2 + next]!.text === ')'
  const [before, ...around] = [-2, -1, 1].map((far) => tokens[at + far])
  return after || (before !== undefined && isNumberWord(before) && around.map((each) => each?.text).join('') === '()')
}

/** Whether a hunk is whole sentences that go, and they stand as such, wherever people have put them. */
function standsAsSentence({ p, from, to, newFrom, newTo }: Hunk, around: Around): boolean {
  const first = around.edited.places[around.tokens[0]!]!
  return (
    newTo === newFrom &&
    (from === 0 || isStop(p.tokens[from - 1]!)) &&
    isStop(p.tokens[to - 1]!) &&
    (first.at === 0 || isStop(first.paragraph.tokens[first.at - 1]!))
  )
}

/** Whether two tokens stand close together in one paragraph. */
const isNear = (before: number, after: number, around: Around) =>
  before >= 0 && after > before && after - before <= 5 && around.paragraph(before) === around.paragraph(after)

/** The words before a figure say what it counts: one of them must have come along with it; at the beginning of a sentence what follows. */
function isLed({ p, from }: Hunk, around: Around): boolean {
  const first = around.tokens[0]!
  const start = p.tokens.slice(0, from).findLastIndex(endsSentence) + 1
  const begins = !p.tokens.slice(start, from).some(({ word, figure }) => word || figure)
  if (begins && (from === 0 || isNear(around.tokens.at(-1)!, around.right, around))) return true
  return [1, 2, 3, 4, 5, 6].some((far) => {
    const token = p.tokens[from - far]
    const partner = around.partnerAt(from - far)
    const came = partner >= 0 && first > partner && first - partner <= far + 4
    return came && token !== undefined && (token.word || token.figure || token.text === '(' || token.text === '/')
  })
}

/** The same number of tokens in the same order with people's words between them. */
function apart({ p, from }: Hunk, around: Around, now: readonly WordToken[]): PlacedHunk {
  const { tokens } = around
  const first = around.paragraph(tokens[0]!)
  const inOrder = tokens.every((number, k) => k === 0 || number > tokens[k - 1]!)
  if (!first || tokens.length !== now.length || !inOrder || tokens.some((number) => around.paragraph(number) !== first))
    return { hindrance: 'split', at: around.spot() }
  const edits = tokens.flatMap((number, k): PaperEdit[] => {
    const { start, end } = around.token(number)
    const was = p.tokens[from + k]!
    if (was.key === now[k]!.key) return []
    return [{ paragraph: first, start, end, text: inNotation(now[k]!.text, [was], [around.token(number)]) }]
  })
  return { edits }
}

/** What stands right before and behind the words of a hunk as it was printed; a figure typed over stands for the printed one. */
function neighboursOf({ p, to }: Hunk, { tokens, left, right, edited }: Around) {
  const [first, last] = [edited.places[tokens[0]!]!, edited.places[tokens.at(-1)!]!]
  const before = left === tokens[0]! - 1 && first.at > 0 ? first.paragraph.tokens[first.at - 1] : undefined
  const next = last.paragraph.tokens[last.at + 1]
  const isTyped = right < 0 && next?.figure === true && p.tokens[to]?.figure === true
  return { before, after: right === tokens.at(-1)! + 1 || isTyped ? next : undefined }
}

/** The new words in place of the old; the spaces beside them too, where nobody has changed those. */
function replaceAll(hunk: Hunk, around: Around, now: readonly WordToken[]): PaperEdit {
  const { p, q, from, to, newFrom, newTo } = hunk
  const { tokens } = around
  const [first, last] = [tokens[0]!, tokens.at(-1)!]
  const paragraph = around.paragraph(first)!
  const [begin, finish] = [around.token(first), around.token(last)]
  const { before, after } = neighboursOf(hunk, around)
  const gap = (text: string, one: WordToken | undefined, other: WordToken | undefined) =>
    one && other ? text.slice(one.end, other.start) : undefined
  const sameBefore = before && gap(paragraph.text, before, begin) === gap(p.text, p.tokens[from - 1], p.tokens[from])
  const sameAfter = after && gap(paragraph.text, finish, after) === gap(p.text, p.tokens[to - 1], p.tokens[to])
  const lead = sameBefore ? gap(q.text, q.tokens[newFrom - 1], now[0]) : undefined
  const tail = sameAfter ? gap(q.text, now.at(-1), q.tokens[newTo]) : undefined
  const printed = q.text.slice(now[0]!.start, now.at(-1)!.end)
  const noted = inNotation(
    printed,
    p.tokens.slice(from, to),
    tokens.map((number) => around.token(number)),
  )
  const words = inCase(noted, p.tokens[from]!, begin)
  return {
    paragraph,
    start: lead === undefined ? begin.start : before!.end,
    end: tail === undefined ? finish.end : after!.start,
    text: `${lead ?? ''}${words}${tail ?? ''}`,
  }
}

/** Figures that people have written in another notation stay so. */
function inNotation(words: string, was: readonly WordToken[], is: readonly WordToken[]): string {
  const notations = was.flatMap((token, k) => notationOf(token.text, is[k]!.text) ?? [])
  const figures = tokensOf(words).filter(({ figure }) => figure)
  return figures.toReversed().reduce((text, { text: figure, start, end }) => {
    const written = notations.reduce((own, notation) => notation(own), figure)
    return text.slice(0, start) + written + text.slice(end)
  }, words)
}

/** A word that people begin a sentence with keeps its capital. */
function inCase(words: string, was: WordToken, is: WordToken): string {
  if (was.text === is.text || was.text.toLowerCase() !== is.text.toLowerCase()) return words
  const first = words.slice(0, 1)
  return (/^\p{Lu}/u.test(is.text) ? first.toUpperCase() : first.toLowerCase()) + words.slice(1)
}

/** The words go, and the space on one side of them. */
function removal(hunk: Hunk, around: Around): PaperEdit {
  const { q, newFrom, newTo } = hunk
  const { tokens } = around
  const [first, last] = [tokens[0]!, tokens.at(-1)!]
  const paragraph = around.paragraph(first)!
  const { before, after } = neighboursOf(hunk, around)
  const { start } = around.token(first)
  const own = around.token(last).end
  // Where a line might have ended behind it, there is nothing to part any more.
  const end = own + /^\u200b*/.exec(paragraph.text.slice(own))![0].length
  if (before && after) {
    const gap = q.text.slice(q.tokens[newFrom - 1]!.end, q.tokens[newTo]!.start)
    return { paragraph, start: before.end, end: after.start, text: gap }
  }
  if (after && !before && after.start > own) return { paragraph, start, end: after.start, text: '' }
  // A figure that people have put right behind it still has a space before it; a sign comes right behind what is before.
  const joined = /^[\p{L}\d(“]/u.test(paragraph.text.slice(end))
  const from = joined ? start : (before?.end ?? paragraph.text.slice(0, start).trimEnd().length)
  return { paragraph, start: from, end, text: '' }
}
