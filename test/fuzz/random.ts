/** Random choices that a seed repeats. */
export interface Random {
  /** A whole number from 0 up to, not including, `end`. */
  readonly below: (end: number) => number
  /** True once in `times`. */
  readonly once: (times: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
  /** Between `least` and `most` things made one after another. */
  readonly some: <T>(least: number, most: number, make: () => T) => T[]
}

/** The same seed gives the same choices (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    once: (times) => below(times) === 0,
    pick: (from) => from[below(from.length)]!,
    some: (least, most, make) => Array.from({ length: least + below(most - least + 1) }, make),
  }
}
