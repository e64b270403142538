/** Conditions on the values of a template: what is there, equal, more. */
import { thresholdPercent } from '../format/target.ts'
import { commensurate, isNumber, isPair, isRate, knownParts } from '../format/value.ts'
import { compareFractions } from '../base/ratio.ts'

const isMissing = (value: unknown) => value === undefined || value === null

/** Equal in value; what is missing is equal to nothing, a pair of zeros is equal to 0. */
export function equal(a: unknown, b: unknown): boolean {
  if (isMissing(a) || isMissing(b)) return false
  if (isPair(a) && isPair(b)) {
    const [x, y] = [knownParts(a), knownParts(b)]
    return x.length === y.length && x.every(({ key, count }) => b[key] === count)
  }
  if (isPair(a) || isPair(b)) return isNone(a) && isNone(b)
  if (isRate(a) || isRate(b)) return order(a, b) === 0
  return a === b || (isScalar(a) && isScalar(b) && String(a) === String(b))
}

const isScalar = (value: unknown) => isNumber(value) || typeof value === 'string'

/** 0, or a pair of which every known part is 0. */
function isNone(value: unknown): boolean {
  if (!isPair(value)) return value === 0
  const parts = knownParts(value)
  return parts.length > 0 && parts.every(({ count }) => count === 0)
}

/** Below, equal or above; pairs by their first part, a rate against a number of per cent. Undefined when not comparable. */
export function order(a: unknown, b: unknown): number | undefined {
  if (isRate(a) || isRate(b)) {
    const [x, y] = [thresholdPercent(a), thresholdPercent(b)]
    return x && y && compareFractions(x, y)
  }
  const counts = commensurate(a, b)
  if (counts) return Math.sign(counts[0] - counts[1])
  return typeof a === 'string' && typeof b === 'string' ? Number(a > b) - Number(a < b) : undefined
}
