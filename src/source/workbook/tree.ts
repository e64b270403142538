/** The value that a workbook adds up to, with the cell that each part of it comes from. */
import { place, type Tree } from '../../core/base/lookup.ts'
import type { Diagnostic, Path } from '../../core/diagnostics/diagnostic.ts'
import type { PartKey } from '../../core/schema/pair.ts'
import { pathKey, type Source } from '../source.ts'

/** What was found in a workbook, path by path. */
export interface Found {
  /** As a data file would have it; for the schema to judge. */
  readonly tree: Tree
  /** Cells by `pathKey`; also of places that were left empty. */
  readonly spots: Map<string, string>
  /** What the clerk noted beside a figure, by dotted path. */
  readonly notes: Map<string, string>
  /** What a form was filled with when it was made, by dotted path (see formBaseOf). */
  readonly bases: Map<string, string>
  readonly diagnostics: Diagnostic[]
}

/** Nothing found yet. */
export function noneFound(): Found {
  return { tree: {}, spots: new Map(), notes: new Map(), bases: new Map(), diagnostics: [] }
}

/** The cell of a path, or of its nearest ancestor that has one. */
export function spotAt(spots: ReadonlyMap<string, string>, path: Path): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const spot = spots.get(pathKey(path.slice(0, length)))
    if (spot !== undefined) return spot
  }
  return undefined
}

/** What was found as a source: it has no text, its places are cells. */
export function cellSource({ tree, spots }: Found, file: string): Source {
  const spot = (path: Path) => spotAt(spots, path)
  return { file, text: '', value: tree, suspects: new Map(), locate: () => undefined, spot }
}

type Parts = readonly [PartKey, PartKey]

interface PartPlace {
  readonly path: Path
  readonly spot: string
}

/** The places of the two parts of the pair at `path`, whose cells are noted. */
export function placesOfParts(
  { spots }: Found,
  path: Path,
  parts: Parts,
  cells: readonly [string, string],
): readonly [PartPlace, PartPlace] {
  const placeOf = (i: 0 | 1): PartPlace => ({ path: [...path, parts[i]], spot: cells[i] })
  const places = [placeOf(0), placeOf(1)] as const
  for (const part of places) spots.set(pathKey(part.path), part.spot)
  return places
}

/** Puts a pair at its path; the number that is not known is left out. */
export function placePair({ tree }: Found, path: Path, parts: Parts, numbers: readonly (number | undefined)[]): void {
  const known = parts.flatMap((part, i) => (numbers[i] === undefined ? [] : [[part, numbers[i]] as const]))
  place(tree, path, Object.fromEntries(known))
}
