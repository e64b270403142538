/** Ids that a rendering gives anew, so that what a block repeats stays unique; and what comes once however often. */
import type { CompiledTemplate } from '../template/template.ts'

export interface Ids {
  drawing: number
  bookmark: number
  /** By the template's id or name: the one of this turn. */
  readonly marks: Map<string, number>
  note: number
  /** Of old drawings; by the template's id: the one of this turn. */
  shape: number
  readonly shapes: Map<string, string>
  /** Captions counted so far, by what they count. */
  readonly captions: Map<string, number>
  /** Notes rendered at their references, by kind. */
  readonly notes: Map<string, string>
  readonly once: Set<string>
  /** Merges of cells that a printed row has begun. */
  readonly tops: Set<string>
  /** By the template's numbering: the one of this turn; undefined until one is made. */
  readonly numbers: Map<string, number | undefined>
  number: number
}

/** Ids of one rendering, counted on from the template's highest. */
export function newIds(template: CompiledTemplate): Ids {
  return {
    drawing: template.highest.drawing,
    bookmark: template.highest.bookmark,
    marks: new Map(),
    note: template.highest.note,
    shape: template.highest.shape,
    shapes: new Map(),
    captions: new Map(),
    notes: new Map(),
    once: new Set(),
    tops: new Set(),
    numbers: new Map(),
    number: template.numbering?.highest ?? 0,
  }
}
