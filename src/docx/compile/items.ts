/** Where the items of a list end, in the template's own words. */
import type { Stretch } from './clauses.ts'

/**
 * What parts the items of a list: its semicolons, or its commas where it has none, for then commas belong to the items.
 * What stands in brackets of an item is the item's own.
 */
export function partsIn(joined: string, [from, to]: Stretch, loops: readonly Stretch[]): readonly number[] {
  const inner = joined.slice(from, to)
  // The bracket around the whole list.
  const outer = /^[\s,;:–-]*\(/.test(inner) ? 1 : 0
  const isBegun = (i: number) =>
    /[\p{L}\p{N}\ufffc]/u.test(inner.slice(0, i)) || loops.some(([start, end]) => start <= from + i && from + i < end)
  const found: number[] = []
  let depth = 0
  for (let i = 0; i < inner.length; i++) {
    if (inner[i] === '(') depth++
    else if (inner[i] === ')') depth--
    else if (depth > outer || !/^[,;]\s/.test(inner.slice(i, i + 2))) continue
    else if (isBegun(i) && !/&\w+$/.test(inner.slice(0, i))) found.push(from + i)
  }
  return found
}

/** Commas that part items: mere words belong to the item that follows, at the end of the list to the one before. */
export function betweenItems(joined: string, [from, to]: Stretch, commas: readonly number[]): readonly number[] {
  const says = (start: number, end: number) => /[\ufffc\ufffd]/.test(joined.slice(start, end))
  const found: number[] = []
  let start = from
  for (const [i, comma] of commas.entries()) {
    const isLast = !says(comma, commas[i + 1] ?? to) && i === commas.length - 1
    if (!says(start, comma) || isLast) continue
    found.push(comma)
    start = comma
  }
  return found
}
