/** Aligning two lists without crossing: equal texts of most weight, things by their likeness, pairs in rising order. */

/** Places in two lists that belong together, from 0. */
export type IndexPair = readonly [a: number, b: number]

/** Longer tables of the weighing are cut where the lists agree anyway. */
const mostCells = 4_000_000

/**
 * Pairs of equal texts that do not cross and weigh most. Words weigh more than signs, and neighbours that stay together
 * more than strays, so that a phrase is found where it stands and not word by word.
 */
export function commonTexts(a: readonly string[], b: readonly string[]): IndexPair[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let [endA, endB] = [a.length, b.length]
  while (endA > head && endB > head && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1]
  const same = (from: number, length: number, shift: number) =>
    Array.from({ length }, (_, i): IndexPair => [from + i, from + i + shift])
  return [
    ...same(0, head, 0),
    ...weighed(a.slice(head, endA), b.slice(head, endB)).map(([i, j]): IndexPair => [i + head, j + head]),
    ...same(endA, a.length - endA, endB - endA),
  ]
}

function weighed(a: readonly string[], b: readonly string[]): readonly IndexPair[] {
  if (a.length * b.length > mostCells) return uniquePairs(a, b)
  if (a.length === 0 || b.length === 0) return []
  const width = b.length + 1
  const best = new Float64Array((a.length + 1) * width)
  const taken = new Uint8Array((a.length + 1) * width)
  const weight = a.map((text) => (/[\p{L}\d]/u.test(text) ? 1 + Math.min(text.length, 6) * 0.05 : 0.6))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j
      const skip = Math.max(best[at + width]!, best[at + 1]!)
      const take = a[i] === b[j] ? best[at + width + 1]! + weight[i]! + (taken[at + width + 1] ? 0.35 : 0) : -1
      taken[at] = take > skip ? 1 : 0
      best[at] = Math.max(take, skip)
    }
  const pairs: IndexPair[] = []
  for (let [i, j] = [0, 0]; i < a.length && j < b.length;) {
    const at = i * width + j
    if (taken[at]) pairs.push([i++, j++])
    else if (best[at + width]! >= best[at + 1]!) i++
    else j++
  }
  return pairs
}

/** For lists too long to be weighed: texts that stand once in each, and what is equal between two of those. */
function uniquePairs(a: readonly string[], b: readonly string[]): readonly IndexPair[] {
  const fixed = rising(pairsOfUnique(a, b))
  return fixed.length === 0
    ? []
    : between(fixed, a.length, b.length, (fromA, toA, fromB, toB) =>
        (toA - fromA) * (toB - fromB) > mostCells ? [] : weighed(a.slice(fromA, toA), b.slice(fromB, toB)),
      )
}

/** Texts that stand once in each list. Empty texts never count. */
export function pairsOfUnique(a: readonly string[], b: readonly string[]): readonly IndexPair[] {
  const [inA, inB] = [once(a), once(b)]
  return [...inA].flatMap(([text, i]): IndexPair[] => {
    const j = inB.get(text) ?? -1
    return i >= 0 && j >= 0 && text !== '' ? [[i, j]] : []
  })
}

function once(texts: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  texts.forEach((text, i) => places.set(text, places.has(text) ? -1 : i))
  return places
}

/** The most pairs that do not cross. */
export function rising(pairs: readonly IndexPair[]): readonly IndexPair[] {
  const sorted = pairs.toSorted((x, y) => x[0] - y[0])
  const ends: number[] = []
  const before: number[] = []
  sorted.forEach(([, b], i) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[ends[middle]!]![1] < b) low = middle + 1
      else high = middle
    }
    before[i] = low > 0 ? ends[low - 1]! : -1
    ends[low] = i
  })
  const chain: IndexPair[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) chain.push(sorted[at]!)
  return chain.toReversed()
}

/** The fixed pairs, and between two of them (and before and after all) what `fill` finds in the two gaps. */
export function between(
  fixed: readonly IndexPair[],
  lengthA: number,
  lengthB: number,
  fill: (fromA: number, toA: number, fromB: number, toB: number) => readonly IndexPair[],
): IndexPair[] {
  const pairs: IndexPair[] = []
  let [fromA, fromB] = [0, 0]
  for (const [a, b] of [...fixed, [lengthA, lengthB] as const]) {
    pairs.push(...fill(fromA, a, fromB, b).map(([i, j]): IndexPair => [i + fromA, j + fromB]))
    if (a < lengthA || b < lengthB) pairs.push([a, b])
    ;[fromA, fromB] = [a + 1, b + 1]
  }
  return pairs
}

/** Pairs that do not cross and are alike most in sum; less alike than `least` is not paired. */
export function alignAlike(
  lengthA: number,
  lengthB: number,
  likeness: (a: number, b: number) => number,
  least: number,
): readonly IndexPair[] {
  if (lengthA === 0 || lengthB === 0 || lengthA * lengthB > mostCells) return []
  const width = lengthB + 1
  const best = new Float64Array((lengthA + 1) * width)
  const like = new Float64Array((lengthA + 1) * width)
  for (let i = lengthA - 1; i >= 0; i--)
    for (let j = lengthB - 1; j >= 0; j--) {
      const at = i * width + j
      like[at] = likeness(i, j)
      const take = like[at]! >= least ? best[at + width + 1]! + like[at]! : -1
      best[at] = Math.max(best[at + width]!, best[at + 1]!, take)
    }
  const pairs: IndexPair[] = []
  for (let [i, j] = [0, 0]; i < lengthA && j < lengthB;) {
    const at = i * width + j
    if (like[at]! >= least && best[at] === best[at + width + 1]! + like[at]!) pairs.push([i++, j++])
    else if (best[at] === best[at + width]) i++
    else j++
  }
  return pairs
}

/**
 * `commonTexts` without short islands of pairs between long stretches without: a word that happens to stand in both. At the
 * ends of both lists an island is what it seems.
 */
export function sameTexts(a: readonly string[], b: readonly string[]): readonly IndexPair[] {
  const runs: { a: number; b: number; length: number }[] = []
  for (const [i, j] of commonTexts(a, b)) {
    const last = runs.at(-1)
    if (last && last.a + last.length === i && last.b + last.length === j) last.length++
    else runs.push({ a: i, b: j, length: 1 })
  }
  for (;;) {
    const stray = runs.findIndex((run, i) => isStray(run, runs[i - 1], runs[i + 1], a.length, b.length))
    if (stray < 0) break
    runs.splice(stray, 1)
  }
  return runs.flatMap((run) => Array.from({ length: run.length }, (_, i): IndexPair => [run.a + i, run.b + i]))
}

type Run = { readonly a: number; readonly b: number; readonly length: number }

function isStray(
  run: Run,
  previous: Run | undefined,
  next: Run | undefined,
  lengthA: number,
  lengthB: number,
): boolean {
  const { a, b, length } = run
  const atStart = a === 0 && b === 0
  const atEnd = a + length === lengthA && b + length === lengthB
  const before = previous ? gap(a - previous.a - previous.length, b - previous.b - previous.length) : Math.max(a, b)
  const after = next
    ? gap(next.a - a - length, next.b - b - length)
    : Math.max(lengthA - a - length, lengthB - b - length)
  const alone = Math.min(before, after)
  if (length <= 2 && !atStart && !atEnd && alone >= (length === 1 ? 2 : 4)) return true
  return (length <= 4 && alone >= 8) || (length <= 7 && alone >= 24)
}

/** Where one list has nothing between, the other has words put in: nearer than where both differ. */
const gap = (a: number, b: number) => (a === 0 || b === 0 ? Math.max(a, b) / 2 : Math.max(a, b))
