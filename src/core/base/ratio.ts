/** Exact fractions on BigInt: rates, differences and targets are compared and rounded without floating point. */

/** In lowest terms, the denominator above zero. */
export interface Fraction {
  readonly num: bigint
  readonly den: bigint
}

/** A rate as figures carry it: numerator and denominator, not yet divided. */
export interface Rate {
  readonly tu: number
  readonly mau: number
}

const abs = (n: bigint) => (n < 0n ? -n : n)

function gcd(a: bigint, b: bigint): bigint {
  let [more, less] = [abs(a), abs(b)]
  while (less !== 0n) {
    const rest = more % less
    more = less
    less = rest
  }
  return more
}

/** num/den in lowest terms; undefined when the denominator is zero. */
export function fraction(num: bigint, den: bigint): Fraction | undefined {
  if (den === 0n) return undefined
  if (den === 1n) return { num, den }
  const divisor = gcd(num, den) * (den < 0n ? -1n : 1n)
  return { num: num / divisor, den: den / divisor }
}

/** A whole number as a fraction. */
export function whole(n: bigint): Fraction {
  return { num: n, den: 1n }
}

/** The number that a person sees when a finite number is written out: 0.1 is 1/10. Undefined for NaN and infinities. */
export function exact(value: number): Fraction | undefined {
  if (Number.isSafeInteger(value)) return whole(BigInt(value))
  const match = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value))
  if (!match) return undefined
  const [, head = '0', decimals = '', exponent = '0'] = match
  const shift = Number(exponent) - decimals.length
  const digits = BigInt(head + decimals)
  return shift < 0 ? fraction(digits, 10n ** BigInt(-shift)) : whole(digits * 10n ** BigInt(shift))
}

/** a - b, exactly and in lowest terms. */
export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den - b.num * a.den, a.den * b.den)!
}

/** a + b, exactly and in lowest terms. */
export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den + b.num * a.den, a.den * b.den)!
}

/** a * b, exactly and in lowest terms. */
export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.num, a.den * b.den)!
}

/** The fraction as a number, as near as a number can come. */
export function toNumber(value: Fraction): number {
  return Number(value.num) / Number(value.den)
}

/** a − b of two finite numbers without the noise of binary fractions: 0.3 − 0.1 is 0.2. */
export function difference(a: number, b: number): number {
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(a - b)) return a - b
  const [x, y] = [exact(a), exact(b)]
  return x && y ? toNumber(subtract(x, y)) : Number.NaN
}

/** a/b; undefined when b is zero. */
export function divide(a: Fraction, b: Fraction): Fraction | undefined {
  return fraction(a.num * b.den, a.den * b.num)
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const [left, right] = [a.num * b.den, b.num * a.den]
  return left < right ? -1 : left > right ? 1 : 0
}

/** Per cent of a rate, exactly; undefined when the denominator is zero or a part is no number. */
export function percentOf(rate: Rate): Fraction | undefined {
  if (Number.isSafeInteger(rate.tu) && Number.isSafeInteger(rate.mau))
    return fraction(BigInt(rate.tu) * 100n, BigInt(rate.mau))
  const [tu, mau] = [exact(rate.tu), exact(rate.mau)]
  return tu && mau && divide(multiply(tu, whole(100n)), mau)
}

/** Whether two rates are equal in value; not when either has none. */
export function equalRates(a: Rate, b: Rate): boolean {
  const [x, y] = [percentOf(a), percentOf(b)]
  return x !== undefined && y !== undefined && compareFractions(x, y) === 0
}

/** The value times 10^digits, rounded half up (half away from zero below zero). */
export function roundHalfUp(value: Fraction, digits: number): bigint {
  const scaled = abs(value.num) * 10n ** BigInt(digits)
  const rounded = (2n * scaled + value.den) / (2n * value.den)
  return value.num < 0n ? -rounded : rounded
}
