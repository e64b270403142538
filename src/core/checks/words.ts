/** Texts that a year holds, with their places. */
import type { Path } from '../diagnostics/diagnostic.ts'

/** A text of the year and the path at which it stands. */
export interface Passage {
  readonly path: Path
  readonly text: string
}

/** Every text below `value` that holds `sign`; what stands under a key of `apart` is left (`top`: a key of the file itself). */
export function textsIn(
  value: object,
  sign: string,
  apart: (key: string, top: boolean) => boolean,
): readonly Passage[] {
  const found: Passage[] = []
  const path: (string | number)[] = []
  const walk = (inner: object) => {
    for (const key in inner) {
      if (apart(key, path.length === 0)) continue
      const each = (inner as Readonly<Record<string, unknown>>)[key]
      if (typeof each === 'number') continue
      path.push(Array.isArray(inner) ? Number(key) : key)
      if (typeof each === 'string' && each.includes(sign)) found.push({ path: [...path], text: each })
      if (typeof each === 'object' && each !== null) walk(each)
      path.pop()
    }
  }
  walk(value)
  return found
}
