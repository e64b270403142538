/** Counts, decimals and money in Vietnamese administrative style: dot for thousands, comma for decimals. */
import { exact, fraction, roundHalfUp, type Fraction } from '../base/ratio.ts'
import type { DisplayOptions } from './value.ts'

/** A whole number of 10^-digits as text: 9206 with 2 digits is "92,06"; trailing zeros are dropped. */
export function formatScaled(scaled: bigint, digits: number, grouped = true): string {
  const sign = scaled < 0n ? '-' : ''
  const text = String(scaled < 0n ? -scaled : scaled).padStart(digits + 1, '0')
  const head = digits > 0 ? text.slice(0, -digits) : text
  const decimals = digits > 0 ? text.slice(-digits).replace(/0+$/, '') : ''
  return sign + (grouped ? inThousands(head) : head) + (decimals && `,${decimals}`)
}

const inThousands = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, '.')

/** How many decimals a fraction has that ends: its denominator is made of twos and fives. */
function decimalsOf(value: Fraction): number {
  let digits = 0
  for (let scale = 1n; scale % value.den !== 0n; scale *= 10n) digits++
  return digits
}

/** Every digit of a number: 1234.5 is "1.234,5", without grouping "1234,5"; "" for NaN and infinities. */
export function formatNumber(value: number, grouped = true): string {
  // Most figures; the rest takes exact fractions.
  if (Number.isSafeInteger(value))
    return grouped && Math.abs(value) >= 1000 ? inThousands(String(value)) : String(value)
  const number = exact(value)
  if (!number) return ''
  const digits = decimalsOf(number)
  return formatScaled(roundHalfUp(number, digits), digits, grouped)
}

/** A count in running text: 1 to 9 with a leading zero where the office wants it ("04"), thousands with dots. */
export function formatCount(value: number, display: DisplayOptions): string {
  const padded = display.dem_hai_chu_so && Number.isInteger(value) && value >= 1 && value <= 9
  return padded ? `0${value}` : formatNumber(value)
}

/** The unit of amounts on statistical forms. */
const formMoneyUnit = '1.000 đồng'

/** The units of money that papers tell amounts in. */
export const moneyUnits = ['đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng'] as const

export type MoneyUnit = (typeof moneyUnits)[number]

/** The one unit in which cells of tables print amounts of money, with all their digits. */
export const MILLIONS: MoneyUnit = 'triệu đồng'

/** Money of the forms (thousands of đồng) in millions of đồng. */
export const inMillions = (thousands: number): number => thousands / 1000

/** The unit of money that a word names ("1.000 đồng" of the statistical forms is "nghìn đồng"); undefined for others. */
export function moneyUnit(word: unknown): MoneyUnit | undefined {
  if (word === formMoneyUnit || word === 'ngàn đồng') return 'nghìn đồng'
  if (word === '1.000.000 đồng') return 'triệu đồng'
  if (word === 'tỉ đồng') return 'tỷ đồng'
  return moneyUnits.includes(word as MoneyUnit) ? (word as MoneyUnit) : undefined
}

/**
 * An amount of money in running text, as people say it: from a billion on in tỷ đồng to two decimals ("80,8 tỷ đồng"), below in
 * triệu đồng, a small sum in đồng. All its digits stand in Appendix I.
 */
export function moneyInText(thousands: number): string {
  const size = Math.abs(thousands)
  return moneyIn(thousands, 'nghìn đồng', size >= 1_000_000 ? 'tỷ đồng' : size < 1000 ? 'đồng' : MILLIONS)
}

/** How many đồng each unit is. */
const dong = { đồng: 1n, 'nghìn đồng': 1000n, 'triệu đồng': 1_000_000n, 'tỷ đồng': 1_000_000_000n } as const

/**
 * An amount of `from` in the unit that a template asks for: "80.804 triệu đồng". With all its digits, but tỷ đồng as running text
 * has it, or with `digits`; "" for NaN and infinities.
 */
export function moneyIn(value: number, from: MoneyUnit, unit: MoneyUnit, digits?: number): string {
  const given = exact(value)
  const amount = given && fraction(given.num * dong[from], given.den * dong[unit])
  if (!amount) return ''
  const kept = digits ?? (unit === 'tỷ đồng' ? 2 : decimalsOf(amount))
  const rounded = roundHalfUp(amount, kept)
  // An amount is not rounded to nothing.
  return rounded === 0n && amount.num !== 0n
    ? moneyIn(value, from, 'triệu đồng')
    : `${formatScaled(rounded, kept)} ${unit}`
}

/**
 * A count with its unit word. Money is never padded; thousands of đồng, in which the statistical forms count, are put
 * into words of money.
 */
export function formatQuantity(value: number, unit: string, display: DisplayOptions): string {
  if (unit === formMoneyUnit) return moneyInText(value)
  const count = moneyUnit(unit) ? formatNumber(value) : formatCount(value, display)
  return unit ? `${count} ${unit}` : count
}
