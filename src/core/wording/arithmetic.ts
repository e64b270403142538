/**
 * Percentages that stand beside the figures they are made of: a share ("59/63 tin, đạt 93,7%"), a difference ("43 vụ, tăng 02 vụ
 * (4,9%)"). What a sentence says of itself can be worked out without any data: docs/linh-vuc/can-doi.md §1, G6.
 */
import { difference, percentOf, type Rate, roundHalfUp } from '../base/ratio.ts'
import { formatScaled } from '../format/number.ts'
import { printedPercent } from '../format/rate.ts'

/** A percentage of a text, by characters with what it is made of. */
export interface StatedRate {
  readonly start: number
  readonly end: number
  /** Without the sign: "93,7". */
  readonly typed: string
  readonly rate: Rate
  /** How it is made: "59/63", "02/(43 - 02)". */
  readonly of: string
  /** Words beside the figures say that it is made of them ("đạt", "tỷ lệ"); else they may stand together by chance. */
  readonly said: boolean
  /** It can be of nothing else: the figures are no pair of cases and people, no day, and no other target is named. */
  readonly clear: boolean
}

/** Thousands are set apart by dots, by some with blanks; decimals by a comma. */
const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?(?!\d)|\d+(?:,\d+)?`
/** Some write decimals after a dot: "93.7%". */
const RATE = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`
/** What is counted: up to three words, none of which turns the sentence. */
const UNIT = String.raw`(?!đạt|tăng|giảm|bằng|chiếm)\p{L}+(?: (?!đạt|tăng|giảm|bằng|chiếm)\p{L}+){0,2}`
/** Of what else the percentage may be. */
const OF_ELSE = /^[^.;]{0,12}(?:chỉ tiêu|kế hoạch)/iu

const SHARE = new RegExp(
  String.raw`(?<![\d/.,-])(${NUMBER})\s*/\s*(${NUMBER})(?![\d/])([^\d%;\n]{0,60}?)(${RATE})\s*%`,
  'giu',
)
/** The percentage first: "77,6% (45/58)". */
const SHARE_BEHIND = new RegExp(String.raw`(?<![\d.,])(${RATE})% \((${NUMBER})/(${NUMBER})(?: ${UNIT})?\)`, 'giu')

/** Between a difference and what it is in per cent: "so với cùng kỳ (", ", tương ứng", " (tăng". */
const IN_RATE = String.raw`(?: so với [\p{L} ]*(?:năm \d{4}| \d{4})?)?,? ?(?:\(|=|tương ứng|tương đương|tỷ lệ)? ?(?:tăng|giảm|=|tỷ lệ|khoảng)? ?`
/** "82 vụ/119 bị can, tăng 10 vụ/17 bị can (13,9% số vụ, 16,7% số bị can)". */
const DIFFERENCE = new RegExp(
  String.raw`(?<![\d.,/])(?<now>${NUMBER}) (?<unit>${UNIT})(?:/(?<now2>${NUMBER}) (?<unit2>${UNIT}))?[,;]? \(?(?<way>tăng|giảm) (?<by>${NUMBER}) \k<unit>(?:/(?<by2>${NUMBER}) \k<unit2>)?${IN_RATE}(?<rates>(?:${RATE})%[^();.]*)`,
  'giu',
)
const ITEM = new RegExp(String.raw`(${RATE})%(?: số (${UNIT}))?`, 'giu')

/** The percentages of a text that stand beside their figures, in its order. */
export function statedRates(text: string): readonly StatedRate[] {
  if (!text.includes('%')) return []
  // Where a line may end inside "vụ/bị can" stands a sign without width; blanks that hold words together are blanks.
  const places = [...text.matchAll(/[^\u200b]/g)].map(({ index }) => index)
  const plain = text.replaceAll('\u200b', '').replaceAll(/[\u00a0\u202f]/g, ' ')
  const found = [
    ...[...plain.matchAll(SHARE)].flatMap(shareOf),
    ...[...plain.matchAll(SHARE_BEHIND)].map(({ 0: all, 1: typed = '', 2: tu = '', 3: mau = '', index }) => ({
      ...share(index, all, typed, tu, mau),
      said: true,
      clear: true,
    })),
    ...[...plain.matchAll(DIFFERENCE)].flatMap(differencesOf),
  ]
  return found
    .filter(({ rate: { tu, mau } }) => mau >= 1 && tu >= 0)
    .map((each) => ({ ...each, start: places[each.start]!, end: places[each.end - 1]! + 1 }))
    .toSorted((a, b) => a.start - b.start)
}

/** A share at a place of the text; numerator and denominator as typed. */
const share = (start: number, all: string, typed: string, tu: string, mau: string) => ({
  start,
  end: start + all.length,
  typed,
  rate: { tu: valueOf(tu), mau: valueOf(mau) },
  of: `${tu}/${mau}`,
})

/** Nothing but what is counted between: "59/63 tin, đạt tỷ lệ 93,7%". */
const COUNTED = new RegExp(String.raw`^ (${UNIT}),? (?:đạt|chiếm)(?: tỷ lệ)? $`, 'iu')

/** A match of `SHARE`; none where its two numbers are surely no part and whole. */
function shareOf({
  0: all,
  1: tu = '',
  2: mau = '',
  3: between = '',
  4: typed = '',
  index,
  input = '',
}: RegExpMatchArray) {
  const found = share(index!, all, typed, tu, mau)
  // An article or a day ("01/CT", "29/4") or a pair of cases and people is no part of a whole.
  if (found.rate.mau < 2 || found.rate.tu > found.rate.mau || /bị can|bị cáo|người|năm|tháng|điều|luật/iu.test(between))
    return []
  const said = /đạt|chiếm|tỷ lệ|bằng|=/iu.test(between) && !/vượt|tăng|giảm|hơn|trên/iu.test(between)
  const clear =
    COUNTED.test(between) && !/(?:ngày|số) $/iu.test(input.slice(0, index)) && !OF_ELSE.test(input.slice(found.end))
  return [{ ...found, said, clear }]
}

/** A match of `DIFFERENCE`: each percentage with the number it is of, by its unit or, where none is named, by its order. */
function differencesOf({ 0: all, groups = {}, index, input = '' }: RegExpMatchArray): readonly StatedRate[] {
  const { now = '', unit = '', now2, unit2 = '', way = '', by = '', by2, rates = '' } = groups
  const place = { start: index!, end: index! + all.length, said: true, clear: true }
  if (OF_ELSE.test(rates.replace(/^[^%]*%/, '') + input.slice(place.end))) return []
  const legs = [
    { unit, now, by },
    ...(now2 !== undefined && by2 !== undefined ? [{ unit: unit2, now: now2, by: by2 }] : []),
  ]
  const items = [...rates.matchAll(ITEM)]
  return items.flatMap(({ 1: typed = '', 2: counted }, i) => {
    const leg =
      counted === undefined ? items.length === legs.length && legs[i] : legs.find((each) => each.unit === counted)
    if (!leg) return []
    const grown = way.toLowerCase() === 'tăng'
    const mau = difference(valueOf(leg.now), (grown ? 1 : -1) * valueOf(leg.by))
    return [
      {
        ...place,
        typed,
        rate: { tu: valueOf(leg.by), mau },
        of: `${leg.by}/(${leg.now} ${grown ? '-' : '+'} ${leg.by})`,
      },
    ]
  })
}

/** "1.598,5" and "1 598,5" are 1598.5. */
const valueOf = (number: string) => Number(number.replaceAll(/[. ]/g, '').replace(',', '.'))

/** Decimals of a percentage as typed, and its value times 10^decimals. */
function scaled(typed: string) {
  const [head = '0', decimals = ''] = (
    /^\d{1,3}(?:\.\d{3})+(?:,|$)/.test(typed) ? typed.replaceAll('.', '') : typed
  ).split(/[,.]/)
  return { digits: decimals.length, value: BigInt(head + decimals) }
}

/** What a typed percentage is to the exact rate: see `verdictOf`. */
export type Verdict = 'right' | 'cut' | 'beside' | 'near' | 'other'

/**
 * What a typed percentage is to an exact rate: its rounded value, the same cut off, less than one of its last decimal away (a
 * paper keeps clear of 100% and of targets so), near it (by less than three percentage points), or another number.
 */
export function verdictOf(typed: string, rate: Rate): Verdict {
  const exact = percentOf(rate)
  if (!exact) return 'other'
  const { digits, value } = scaled(typed)
  const scale = 10n ** BigInt(digits)
  if (printedPercent(exact, digits) === value || roundHalfUp(exact, digits) === value) return 'right'
  const cutOff = (exact.num * scale) / exact.den
  if (cutOff === value) return 'cut'
  // Both sides times the denominator, so that nothing is rounded: `lastDecimal` is one unit of the last decimal typed.
  const gap = value * exact.den - exact.num * scale
  const off = gap < 0n ? -gap : gap
  const lastDecimal = exact.den
  const threePoints = 3n * scale * exact.den
  return off < lastDecimal ? 'beside' : off < threePoints ? 'near' : 'other'
}

/** The rate with as many decimals as the typed percentage, one at least: "93,7%". */
export function shownExactly(typed: string, rate: Rate): string {
  const exact = percentOf(rate)
  const digits = Math.max(scaled(typed).digits, 1)
  return exact ? `${formatScaled(printedPercent(exact, digits), digits)}%` : ''
}

/** Percentages that are not what the figures beside them make, whatever way they were rounded. */
export const wrongRates = (text: string): readonly StatedRate[] =>
  statedRates(text).filter(({ typed, rate, clear }) => clear && /^(?:near|other)$/.test(verdictOf(typed, rate)))
