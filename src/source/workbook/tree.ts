/** The value that a workbook adds up to, with the cell that each part of it comes from. */
import type { Tree } from '../../core/base/lookup.ts'
import type { Diagnostic, Path } from '../../core/diagnostics/diagnostic.ts'
import { pathKey } from '../source.ts'

/** What was found in a workbook, path by path. */
export interface Found {
  /** As a data file would have it; for the schema to judge. */
  readonly tree: Tree
  /** Cells by `pathKey`; also of places that were left empty. */
  readonly spots: Map<string, string>
  /** What the clerk noted beside a figure, by dotted path. */
  readonly notes: Map<string, string>
  /** What a form was filled with when it was made, by dotted path (see baseOf). */
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

/** A mapping for pairs: what is unknown is left out. */
export function definedOnly(values: Readonly<Record<string, unknown>>): Tree {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
