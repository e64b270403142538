/** Figures as they are printed: counted, and marked where a sentence, a list or a block lacks one. */
import type { Known, Presence } from '../../core/base/known-value.ts'
import { signs } from '../xml/signs.ts'

/** A sentence that was left out of the document. */
export interface FallenSentence {
  /** Its words, with "…" for what it lacks. */
  readonly text: string
  /** Names of the figures that it lacks, and whether each is nothing or not known. */
  readonly lacks: readonly { readonly name: string; readonly presence: Presence }[]
}

/** Figures that sentences, lists and blocks print, as they are rendered. */
export interface Prose {
  /** What sentences lack, by the number that stands in the text. */
  readonly lacks: Known[]
  /** Figures printed so far. */
  readonly tally: Record<Presence, number>
  /** Blocks and lists that are being rendered: they want to know of figures in cells of tables too. */
  asking: number
  /** Parts of sentences being rendered that may go alone: what only stands beside a figure does not count in them. */
  beside: number
  /** Gathered when somebody wants to know. */
  readonly leftOut?: FallenSentence[]
  /** What the last block that printed nothing lacked. */
  gone?: Known | undefined
}

/** What one rendering has printed, before anything is. `leftOut`: whether the sentences left out are wanted. */
export const newProse = (leftOut = false): Prose => ({
  lacks: [],
  tally: { some: 0, none: 0, unknown: 0 },
  asking: 0,
  beside: 0,
  ...(leftOut ? { leftOut: [] } : {}),
})

/** Counts a figure that is printed; gives the sign that its sentence lacks it, or nothing. */
export function noteFigure(prose: Prose, figure: Known, inSentence: boolean): string {
  const { presence } = figure
  if (prose.beside === 0 || figure.beside !== true) prose.tally[presence]++
  return presence !== 'some' && (inSentence || prose.asking > 0) ? lacking(prose, figure) : ''
}

/** The sign that something is lacking. */
export function lacking({ lacks }: Prose, figure: Known): string {
  return signs.lack + (lacks.push(figure) - 1) + signs.lack
}

/** The sign that something is lacking, with its number. */
// oxlint-disable-next-line no-control-regex
export const lackSign = /\u0002(\d+)\u0002/g

/** What a rendered text lacks, in its order. */
export function lacksIn(xml: string, { lacks }: Prose): readonly Known[] {
  return [...xml.matchAll(lackSign)].flatMap(([, number]) => lacks[Number(number)] ?? [])
}
