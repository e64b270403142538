/** Sentences that set this year's figure against last year's; one function per kind of figure. */
import { difference, divide, equalRates, exact, multiply, subtract, whole, type Rate } from '../base/ratio.ts'
import { formatQuantity, formatScaled, moneyUnit } from './number.ts'
import { formatPercent, pointsBetween } from './rate.ts'
import { isPair, isNumber, knownParts, type DisplayOptions, type PairFigure } from './value.ts'
import { partUnits } from '../schema/pair.ts'

/** How a comparison is worded. */
export interface CompareOptions {
  readonly display: DisplayOptions
  /** Unit word of a count, or both of a pair ("vụ/người"). */
  readonly unit?: string
  /** What is compared with, as a noun: "cùng kỳ", "năm 2019". */
  readonly reference?: string
  /** Whether the change is also given in per cent. */
  readonly percent?: boolean
  /** Below this count of last year the change is not given in per cent. */
  readonly leastBase?: number
  /** Without what a count is compared with: it was named before. */
  readonly brief?: boolean
  /** Whether it is told that nothing changed. */
  readonly same?: boolean
  /** The whole in brackets, to stand right after the value. */
  readonly brackets?: boolean
}

/** How one number changed, with the words for it. */
interface Change {
  /** Below, at or above last year. */
  readonly sign: number
  readonly before: number
  readonly now: number
  /** "03 vụ" */
  readonly amount: string
  /** "7,1%"; "" when last year was 0, for nothing can be a percentage of nothing. */
  readonly percent: string
  /** "số vụ" */
  readonly noun: string
}

const verb = (change: Change) => (change.sign < 0 ? 'giảm' : 'tăng')

/** The change in per cent of last year's count, exactly; undefined when that was 0. */
export function percentChange(now: number, before: number) {
  const [a, b] = [exact(now), exact(before)]
  return a && b && divide(multiply(subtract(a, b), whole(100n)), b)
}

function changeOf(now: number, before: number, unit: string, options: CompareOptions): Change {
  const percent =
    options.percent === false || before < (options.leastBase ?? 0) ? undefined : percentChange(now, before)
  const printed = percent && formatPercent(percent, options.display.so_le)
  return {
    sign: Math.sign(now - before),
    before,
    now,
    amount: formatQuantity(Math.abs(difference(now, before)), unit, options.display),
    percent: printed?.replace('-', '') ?? '',
    noun: moneyUnit(unit) ? 'số tiền' : `số ${unit}`,
  }
}

/**
 * A count or a pair against last year's: "tăng 03 vụ (7,1%) so với cùng kỳ", "tăng 02 vụ (4,8%) nhưng giảm 03 bị can (5%)
 * so với năm 2019", "bằng cùng kỳ", "tăng 01 vụ (cùng kỳ không có)".
 * "" when either year has no figure, so that the sentence can leave the comparison out. Of a pair the parts known in both
 * years are compared.
 */
export function compareFigures(now: unknown, before: unknown, options: CompareOptions): string {
  const changes = changesOf(now, before, options)
  const text = sentence(changes, options)
  return text && options.brackets ? `(${text})` : text
}

function changesOf(now: unknown, before: unknown, options: CompareOptions): readonly Change[] {
  if (isNumber(now) && isNumber(before)) return [changeOf(now, before, options.unit ?? '', options)]
  if (!isPair(now) || !isPair(before)) return []
  const words = (options.unit ?? '').split('/').map((word) => word.trim())
  return knownParts(now).flatMap(({ key, count }, i) => {
    const earlier = (before as PairFigure)[key]
    return isNumber(earlier) ? [changeOf(count, earlier, words[i] || partUnits[key], options)] : []
  })
}

function sentence(changes: readonly Change[], options: CompareOptions): string {
  const reference = options.reference ?? 'cùng kỳ'
  const [first, second] = changes
  if (!first || (options.same === false && changes.every(({ now, before }) => now === before))) return ''
  if (changes.every(({ now, before }) => now === 0 && before === 0)) return `${reference} cũng không có`
  if (changes.every(({ sign }) => sign === 0)) return `bằng ${reference}`
  const arisen = changes.every(({ sign, before }) => before === 0 && sign >= 0)
  if (arisen) {
    const amounts = changes.filter(({ sign }) => sign > 0).map(({ amount }) => amount)
    const none = `${reference} không có`
    return `tăng ${amounts.join('/')}` + (options.brackets ? `, ${none}` : ` (${none})`)
  }
  const body = !second
    ? single(first, options)
    : first.sign === second.sign
      ? alike(changes, options)
      : apart(changes, options)
  return options.brief ? body : `${body} so với ${reference}`
}

/** One number: "tăng 03 vụ (7,1%)". */
function single(change: Change, options: CompareOptions): string {
  const text = `${verb(change)} ${change.amount}`
  if (!change.percent) return text
  return options.brackets ? `${text}, tương ứng ${change.percent}` : `${text} (${change.percent})`
}

/** Both numbers of a pair moved one way and share the verb: "tăng 03 vụ/02 bị can (7,1% số vụ, 4% số bị can)". */
function alike(changes: readonly Change[], options: CompareOptions): string {
  const [first] = changes
  const direction = first ? verb(first) : ''
  const text = `${direction} ${changes.map(({ amount }) => amount).join('/')}`
  const percents = changes.filter(({ percent }) => percent).map(({ percent, noun }) => `${percent} ${noun}`)
  if (percents.length === 0) return text
  return options.brackets ? `${text}, tương ứng ${percents.join(' và ')}` : `${text} (${percents.join(', ')})`
}

/** The parts moved differently: both are named, each with its own verb. */
function apart(changes: readonly Change[], options: CompareOptions): string {
  const present = changes.filter(({ now, before }) => now !== 0 || before !== 0)
  const texts = present.map((change) => {
    if (change.sign === 0) return `${change.noun} không đổi`
    const text = `${verb(change)} ${change.amount}`
    return change.percent && !options.brackets ? `${text} (${change.percent})` : text
  })
  return texts.join(present.some(({ sign }) => sign === 0) ? ', ' : ' nhưng ')
}

/**
 * A rate against last year's, in percentage points as the sector says it: "tăng 0,5% so với cùng kỳ".
 * The difference is that of the two rates as printed, so that a reader who subtracts finds the same. "" when either rate
 * has no value.
 */
export function compareRates(now: Rate, before: Rate, options: CompareOptions): string {
  const points = pointsBetween(now, before, options.display)
  if (points === undefined || (options.same === false && points === 0n)) return ''
  const digits = options.display.so_le
  const reference = options.reference ?? 'cùng kỳ'
  const same = equalRates(now, before) ? 'bằng' : 'tương đương'
  const text =
    points === 0n
      ? `${same} ${reference}`
      : `${points < 0n ? 'giảm' : 'tăng'} ${formatScaled(points < 0n ? -points : points, digits)}% so với ${reference}`
  return options.brackets ? `(${text})` : text
}
