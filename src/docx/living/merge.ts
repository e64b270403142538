/**
 * Three-way merge: what the new data changed in the printed document is brought into the edited one, wherever that still says
 * what was printed; where people have changed the same place, theirs stays and that is a conflict. Knows Word, not what is printed.
 */
import { alignEdited, alignPrinted, type EditedLinks } from './align.ts'
import { type DataChanges, changesIn, type Hunk, type Phrase, wordsOf } from './changes.ts'
import { applyAll, type EditMode, type PaperEdit } from './edit.ts'
import type { Conflict, Outcome, PaperChange, Skipped } from './outcome.ts'
import { staleFigures } from './find-stale.ts'
import type { Copy } from './pieces.ts'
import { type Ground, type Partner, spotNear } from './around.ts'
import { placePhrase } from './place.ts'
import { ownersOf } from './links.ts'
import { inTextOrder, spotBetween, wholeOf } from './spot.ts'
import { planStructure } from './structure.ts'
import { TakenOut } from './taken-out.ts'
import type { DocumentText } from './text.ts'
import { twinDoubts } from './twins.ts'

export interface Merged {
  readonly changes: readonly PaperChange[]
  readonly conflicts: readonly Conflict[]
  /** Of what people have taken out. */
  readonly skipped: readonly Skipped[]
  /** What the document carries of this for the next time: see taken-out.ts. */
  readonly takenOut: readonly string[]
  /** Makes the changes in the tree of the edited document; marks for `conflicts` are to be set before. */
  readonly apply: (mode: EditMode) => void
}

/**
 * `base`: printed from the old data; `edited`: what people made of it; `now`: printed from the new data; `carried`: the
 * `takenOut` of the merge before.
 */
export function merge(
  base: DocumentText,
  edited: DocumentText,
  now: DocumentText,
  carried: readonly string[] = [],
): Merged {
  const changed = changesIn(alignPrinted(base, now))
  if (isEmpty(changed)) return { changes: [], conflicts: [], skipped: [], takenOut: carried, apply: () => {} }
  const links = alignEdited(base, edited)
  const takenOut = new TakenOut(carried)
  const outcome: Outcome = { changes: [], conflicts: [], skipped: [], acts: [] }
  placeAll(changed, links, takenOut, outcome)
  planStructure({ edited, now, changed, links, takenOut }, outcome)
  return {
    changes: outcome.changes.toSorted((x, y) => inTextOrder(x.spot, y.spot)),
    conflicts: outcome.conflicts.toSorted((x, y) => inTextOrder(x.spot, y.spot)),
    skipped: outcome.skipped,
    takenOut: takenOut.marks,
    apply: (mode) => outcome.acts.forEach((act) => act(mode)),
  }
}

const isEmpty = ({ phrases, gone, fresh }: DataChanges) => phrases.length + gone.length + fresh.length === 0

/** Brings in what the data say in other words, phrase by phrase. */
function placeAll({ phrases: all }: DataChanges, links: EditedLinks, takenOut: TakenOut, outcome: Outcome): void {
  const main: Partner = (token) => links.to[token] ?? -1
  const lost = new Set<Phrase>()
  const edits: PaperEdit[] = []
  const ground: Ground = { edited: links.b, owners: ownersOf(links), copied: false }
  const doubtAt = twinDoubts(links)
  const phrases = all.flatMap((phrase) => {
    const rest = takenOut.rest(phrase)
    if (rest.length === 0) outcome.skipped.push(wordsOf(phrase))
    return rest.length > 0 ? [rest] : []
  })
  for (const phrase of phrases) {
    takenOut.addPhrase(phrase, main, ground)
    const doubt = doubtAt(phrase)
    if (doubt) outcome.conflicts.push({ kind: 'copy', ...wordsOf(phrase), spot: doubt.spot })
    if (!doubt?.own) placeOne(phrase, main, { links, ground, outcome, edits, lost })
    for (const copy of links.copies) placeCopy(phrase, copy, { ground: { ...ground, copied: true }, outcome, edits })
  }
  const stale = staleFigures(links, phrases, lost)
  for (const { phrase, spot } of stale) outcome.conflicts.push({ kind: 'copy', ...wordsOf(phrase), spot })
  const found = new Set(stale.map(({ phrase }) => phrase))
  for (const phrase of lost) if (!found.has(phrase)) outcome.skipped.push(wordsOf(phrase))
  outcome.acts.push((mode) => applyAll(edits, mode))
}

interface Placing {
  readonly ground: Ground
  readonly outcome: Outcome
  readonly edits: PaperEdit[]
}

/** A phrase at its own place; of what is found nowhere `lost` is told. */
function placeOne(
  phrase: Phrase,
  main: Partner,
  { links, lost, ...placing }: Placing & { readonly links: EditedLinks; readonly lost: Set<Phrase> },
): void {
  const { ground, outcome } = placing
  const words = wordsOf(phrase)
  const { p, q } = phrase[0]!
  const own = links.paragraphs.get(p)
  const whole = phrase.length === 1 && phrase[0]!.to - phrase[0]!.from === p.tokens.length
  if (p.tokens.length === 0 && own && own.tokens.length === 0) {
    return take([{ ...wholeOf(own), text: q.text }], words, false, placing)
  }
  if (own && own.text.trim() === q.text.trim()) return
  const placed = placePhrase(phrase, main, ground)
  if ('edits' in placed) return take(placed.edits, words, false, placing)
  // A cell or a short line of which nothing is left as it was still stands in its place.
  const typed = own && own.tokens.length > 0 && (whole || p.tokens.length === 0) ? wholeOf(own) : undefined
  if (placed.hindrance !== 'gone') {
    const spot = placed.at ?? typed ?? spotNear(phrase, main, links.b)
    outcome.conflicts.push({ kind: placed.hindrance, ...words, spot })
  } else if (typed && (p.row || p.tokens.length === 0)) outcome.conflicts.push({ kind: 'typed', ...words, spot: typed })
  else lost.add(phrase)
}

function take(made: readonly PaperEdit[], words: Skipped, copy: boolean, { outcome, edits }: Placing): void {
  const [first] = made
  if (!first) return
  edits.push(...made)
  outcome.changes.push({ kind: 'words', ...words, spot: first, copy })
}

const holdsAll = ({ p, from, to }: Hunk, pairs: ReadonlyMap<number, number>) =>
  to > from && p.tokens.slice(from, to).every((_, k) => pairs.has(p.first + from + k))

/** A sentence that people copied elsewhere follows its source, where it is clear which that is. */
function placeCopy(phrase: Phrase, copy: Copy, placing: Placing): void {
  const { ground, outcome } = placing
  const [first, last] = [phrase[0]!, phrase.at(-1)!]
  const touches = copy.sources.filter(({ paragraph, pairs }) => {
    if (paragraph !== first.p) return false
    const holds = (at: number) => pairs.has(paragraph.first + at)
    // Some of the phrase, or what stood on both sides of it.
    if (holds(first.from - 1) && holds(last.to)) return true
    for (let at = first.from; at < last.to; at++) if (holds(at)) return true
    return false
  })
  const [source] = touches
  if (!source) return
  const spot = spotBetween(ground.edited, copy.start, copy.start + copy.length - 1)
  if (copy.sources.length > 1) {
    outcome.conflicts.push({ kind: 'copy', ...wordsOf(phrase), spot })
    return
  }
  const placed = placePhrase(phrase, (token) => source.pairs.get(token) ?? -1, ground)
  if ('edits' in placed) take(placed.edits, wordsOf(phrase), true, placing)
  else if (placed.hindrance !== 'gone' || phrase.some((hunk) => holdsAll(hunk, source.pairs)))
    outcome.conflicts.push({
      kind: placed.hindrance === 'gone' ? 'copy' : placed.hindrance,
      ...wordsOf(phrase),
      spot: placed.at ?? spot,
    })
}
