/** How Node treats our code: one unit is done before optimised code pays for its making, so bin/ turns that off. */
import { setFlagsFromString } from 'node:v8'

/** From how many units on optimised code pays. */
const worthOptimising = 8

/** Turns optimising on again for work on `units` units; for fewer than pay nothing happens. */
export function optimiseFor(units: number): void {
  if (units >= worthOptimising) setFlagsFromString('--opt')
}
