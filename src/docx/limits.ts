/** Bounds on what a template may cost; every one of them ends in a diagnostic, never in a crash. */

/** The most that a template may have, and that one rendering of it may take. */
export interface Limits {
  /** Entries of the package. */
  readonly entries: number
  /** Bytes of one part and of all parts together, unpacked. */
  readonly partBytes: number
  readonly totalBytes: number
  /** Unpacked bytes for each packed byte, judged from 1 MB on. */
  readonly ratio: number
  /** Elements inside elements. */
  readonly depth: number
  /** Tags of one part and blocks inside blocks. */
  readonly tags: number
  readonly nesting: number
  /** Partials calling partials. */
  readonly partialDepth: number
  /** Characters of one rendered part. */
  readonly outputChars: number
  /** Turns of all loops of one rendering together. */
  readonly turns: number
  /** Milliseconds of one rendering. */
  readonly time: number
}

/** What holds where nothing else is asked for. */
export const defaultLimits: Limits = {
  entries: 5_000,
  partBytes: 64 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  ratio: 200,
  depth: 500,
  tags: 20_000,
  nesting: 100,
  partialDepth: 50,
  outputChars: 64 * 1024 * 1024,
  turns: 1_000_000,
  time: 20_000,
}
