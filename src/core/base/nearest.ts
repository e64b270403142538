/** Finds what a person probably meant to type. */

/** Letters without Vietnamese marks; a `Đ` becomes a small `d`. */
export function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd')
}

/** Letters without Vietnamese marks, lower case, words joined by `_`: `Khởi-Tố` becomes `khoi_to`. */
export function plainWord(text: string): string {
  return withoutDiacritics(text)
    .toLowerCase()
    .trim()
    .replaceAll(/[\s_-]+/g, '_')
}

/** The candidate nearest to `typed`, or undefined when none is near (about one slip in three letters). */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  const word = plainWord(typed)
  if (word.length === 0 || word.length > 80) return undefined
  let best: string | undefined
  let least = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = distanceOf(word, plainWord(candidate), least)
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/** Insertions, deletions, replacements and swaps of neighbours; gives up at `limit`. */
function distanceOf(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        swap ? (before[j - 2] ?? 0) + 1 : Infinity,
      )
    }
    before = row
    row = next
  }
  return row[b.length] ?? limit
}
