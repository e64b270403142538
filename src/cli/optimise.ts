/** How Node treats our code: one unit is done before optimised code pays for its making, so bin/ turns that off. */
import { setFlagsFromString } from 'node:v8'

/** From how many units on optimised code pays. */
const worthOptimising = 8

/**
 * Turns optimising on again for work on `units` units; for fewer than pay nothing happens. Functions are put into each other
 * to a third of Node's usual size: every thread compiles for itself, and on two threads for a few hundred units the larger
 * code took a seventh of the time to make and did not run measurably faster.
 */
export function optimiseFor(units: number): void {
  if (units < worthOptimising) return
  setFlagsFromString('--opt')
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300')
}

/** From here on a run lasts minutes, and its peak of memory counts for more than a few hundredths of its time. */
const worthSparing = 500

/**
 * Keeps the memory of a long run flat: left alone, the heap may grow to several times what is in use before it is cleaned,
 * and what is in use grows a little with every unit's record.
 */
export function spareMemoryFor(units: number): void {
  if (units >= worthSparing) setFlagsFromString('--heap-growing-percent=100')
}
