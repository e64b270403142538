/** A data file after reading: its value, and where each part of it stands in the text. */
import type { Diagnostic, Path, Span } from '../core/diagnostics/diagnostic.ts'

/** A data file that has been read; a workbook that stands in its place has cells in the place of a text. */
export interface Source {
  readonly file: string
  /** The text as positions count it: without byte order mark. */
  readonly text: string
  readonly value: unknown
  /**
   * By path (as `pathKey`): what the writing itself explains better than the schema can. Undefined where the text has
   * been called faulty already, so that nobody need complain again.
   */
  readonly suspects: ReadonlyMap<string, Diagnostic | undefined>
  /**
   * Where a path stands. `key` asks for the key, `value` (the default) for the value; a mapping or list written over
   * several lines is shown by its key. When the path is not in the text: its nearest ancestor that is.
   */
  readonly locate: (path: Path, at?: 'key' | 'value') => Span | undefined
  /** Of a workbook: the sheet and cell of a path, or of its nearest ancestor. */
  readonly spot?: (path: Path) => string | undefined
  /** Of a workbook: what to do about a fault, in the words of its pages. */
  readonly remedy?: (diagnostic: Diagnostic) => string | undefined
}

/** A path as one text, for sets and maps. */
export function pathKey(path: Path): string {
  return JSON.stringify(path.map(String))
}
