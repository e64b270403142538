/** An edited document against its data: what was typed over, what the data have changed since, what people's sentences claim. */
import { alignEdited } from './align.ts'
import { type Claim, claimsIn } from './claims.ts'
import { type DescribedFigure, describedFigures } from './described.ts'
import { merge } from './merge.ts'
import type { PaperChange, Conflict } from './outcome.ts'
import type { DocumentText } from './text.ts'
import { type TypedOver, typedOver } from './typed.ts'

export interface Audit {
  /** Tokens of the document that were held against what is printed, and the printed ones, by their numbers. */
  readonly seen: ReadonlyMap<number, number>
  readonly typed: readonly TypedOver[]
  /** Where the document says what was printed and the data say something else now. */
  readonly moved: readonly PaperChange[]
  /** Changed by people and by the data. */
  readonly both: readonly (Conflict & { readonly typed: readonly TypedOver[] })[]
  readonly claims: readonly Claim[]
  /** Figures in alternative texts. */
  readonly described: readonly DescribedFigure[]
}

/** `base`: printed from what the document was made from; `now`: from the data of today, the same where there are none. */
export function audit(base: DocumentText, edited: DocumentText, now: DocumentText): Audit {
  const links = alignEdited(base, edited)
  const { found, seen } = typedOver(links)
  const { changes, conflicts } = base === now ? { changes: [], conflicts: [] } : merge(base, edited, now)
  const copied = links.copies.flatMap(({ sources }) => sources.flatMap(({ pairs }) => [...pairs.values()]))
  const both = conflicts.filter(({ kind }) => kind === 'typed' || kind === 'copy' || kind === 'split')
  const within = ({ spot }: Conflict, each: TypedOver) =>
    spot?.paragraph === each.spot.paragraph && spot.start <= each.spot.start && each.spot.end <= spot.end
  return {
    seen,
    typed: found.filter((each) => !both.some((one) => within(one, each))),
    moved: changes,
    both: both.map((one) => ({ ...one, typed: found.filter((each) => within(one, each)) })),
    described: describedFigures(base, edited, now),
    claims: claimsIn(now, edited, new Set([...seen.keys(), ...copied]), links.back),
  }
}
