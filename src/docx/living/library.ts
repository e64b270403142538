/** Edited documents for programs: bytes in, bytes out; places are numbers. What `refresh.ts` and `audit.ts` do, for any Word file. */
import { audit } from './audit.ts'
import type { Conflict, PaperChange, Skipped } from './outcome.ts'
import type { Spot } from './spot.ts'
import { changePaper, type OpenedPaper, openPaper, refreshPaper } from './refresh.ts'

/** Characters of a paragraph; paragraphs count from 0, those in tables too. */
export interface TextSpot {
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

/** Something that another version says otherwise: '' before for what appears, '' now for what falls away. */
export interface WordChange {
  readonly kind: PaperChange['kind'] | Conflict['kind'] | 'figure' | 'direction'
  readonly before: string
  readonly now: string
  /** Where it stands in the edited document; none for what has no place there. */
  readonly spot?: TextSpot
}

export interface MergeOptions {
  /** `takenOut` of the merge that made `edited`: what people had taken out by then stays out. */
  readonly takenOut?: readonly string[]
  /** Changes are tracked under this name; else they are made. */
  readonly trackAs?: string
  /** Paragraphs of the comment at a conflict. */
  readonly explain?: (conflict: WordChange) => readonly string[]
}

export interface MergedWord {
  readonly bytes: Uint8Array
  /** Brought in. */
  readonly changes: readonly WordChange[]
  /** Left as people have it, with a comment. */
  readonly conflicts: readonly WordChange[]
  /** Of what people have taken out. */
  readonly skipped: readonly Skipped[]
  /** For the next merge, when what people took out is printed again: marks without words. */
  readonly takenOut: readonly string[]
}

/**
 * Three-way merge: what `now` prints otherwise than `base` goes into `edited`, where people have not touched that place. `base` and
 * `now` are made by one template from old and new data. Undefined when one of the three is no Word file.
 */
export async function mergeWord(
  { base, edited, now }: { readonly base: Uint8Array; readonly edited: Uint8Array; readonly now: Uint8Array },
  { takenOut, trackAs, explain = plainly }: MergeOptions = {},
): Promise<MergedWord | undefined> {
  const [one, other, third] = [await openPaper(base), await openPaper(edited), await openPaper(now)]
  if (!one || !other || !third) return undefined
  const options = { takenOut, trackAs, explain: (conflict: Conflict) => explain(changeOf(conflict)) }
  const { bytes, skipped, ...told } = refreshPaper({ base: one, edited: other, now: third, ...options })
  const [changes, conflicts] = [told.changes.map(changeOf), told.conflicts.map(changeOf)]
  return { bytes, changes, conflicts, skipped, takenOut: told.takenOut }
}

const plainly = ({ before, now }: WordChange) => [`${before} → ${now}`]

/**
 * Figures and words of direction that people typed over: `before` is what was printed, `now` what the edited document says.
 * Undefined when one of the two is no Word file.
 */
export async function typedOverIn(base: Uint8Array, edited: Uint8Array): Promise<readonly WordChange[] | undefined> {
  const [one, other] = [await openPaper(base), await openPaper(edited)]
  if (!one || !other) return undefined
  return audit(one.text, other.text, one.text).typed.map(({ kind, says, printed, spot }) =>
    changeOf({ kind, before: printed, now: says, spot }),
  )
}

/** The text of each paragraph as it shows: tracked insertions are there, deletions are not. Undefined for no Word file. */
export async function paragraphsOf(bytes: Uint8Array): Promise<readonly string[] | undefined> {
  return (await openPaper(bytes))?.text.paragraphs.map(({ text }) => text)
}

export interface WordEdits {
  /** Words in the place of others; they do not overlap. */
  readonly edits?: readonly (TextSpot & { readonly text: string })[]
  /** Comments, one paragraph a line, at characters of the text as it was. */
  readonly notes?: readonly (TextSpot & { readonly lines: readonly string[] })[]
  /** Changes are tracked under this name; else they are made. */
  readonly trackAs?: string
}

/**
 * Changes words where they lie in their runs, and comments on others; looks stay as they are. Undefined for no Word file.
 * @throws RangeError for a place that the document does not have
 */
export async function editWord(
  bytes: Uint8Array,
  { edits = [], notes = [], trackAs }: WordEdits,
): Promise<Uint8Array | undefined> {
  const opened = await openPaper(bytes)
  if (!opened) return undefined
  return changePaper(opened, {
    trackAs,
    edits: edits.map(({ text, ...spot }) => ({ ...placeOf(opened, spot), text })),
    notes: notes.map(({ lines, ...spot }) => ({ spot: placeOf(opened, spot), lines })),
  })
}

function placeOf({ text }: OpenedPaper, { paragraph: number, start, end }: TextSpot): Spot {
  const paragraph = text.paragraphs[number]
  if (!paragraph || start < 0 || end < start || end > paragraph.text.length)
    throw new RangeError(`no characters ${start}–${end} in paragraph ${number}`)
  return { paragraph, start, end }
}

function changeOf({
  kind,
  before,
  now,
  spot,
}: Pick<WordChange, 'kind' | 'before' | 'now'> & { readonly spot?: Spot | undefined }): WordChange {
  const at = spot && { spot: { paragraph: spot.paragraph.index, start: spot.start, end: spot.end } }
  return { kind, before, now, ...at }
}
