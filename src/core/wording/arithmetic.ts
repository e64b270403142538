/**
 * Sums within a sentence: a share of two figures beside it ("59/63 tin, đạt 93,7%"), a difference and what it is in per cent
 * ("43 vụ, tăng 02 vụ (4,9%)"). What a sentence says of itself can be worked out without any data.
 */

/** A part of a text whose figures do not agree. */
export interface WrongSum {
  readonly start: number
  readonly end: number
  /** The percentage as it stands there. */
  readonly says: string
  /** What the figures beside it make, with as many decimals. */
  readonly is: string
  /** These figures as a sum: "59/63", "2/(43 - 2)". */
  readonly sum: string
}

/** Thousands are set apart by dots, decimals by a comma. */
const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`
/** Some write decimals after a dot: "93.7%". */
const RATE = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`
/** What is counted: up to three words, none of which turns the sentence. */
const UNIT = String.raw`(?!đạt|tăng|giảm|bằng|chiếm)\p{L}+(?: (?!đạt|tăng|giảm|bằng|chiếm)\p{L}+){0,2}`
/** Of what else the percentage may be: a target, another share. */
const ELSE = String.raw`(?:chỉ tiêu|kế hoạch)`
const OF_ELSE = String.raw`(?!\s*(?:so với )?${ELSE})`

const SHARE = new RegExp(
  String.raw`(?<![\d./,-]|ngày |số )(${NUMBER})/(${NUMBER})(?![\d/])(?: ${UNIT})?,? (?:đạt|chiếm|đạt tỷ lệ|chiếm tỷ lệ) (${RATE})%${OF_ELSE}`,
  'giu',
)
const SHARE_FIRST = new RegExp(String.raw`(${RATE})% \((${NUMBER})/(${NUMBER})(?: ${UNIT})?\)`, 'giu')

/** Between a difference and what it is in per cent: "so với cùng kỳ (", ", tương ứng", " (tăng". */
const IN_RATE = String.raw`(?: so với [\p{L} ]*(?:năm \d{4}| \d{4})?)?,? ?(?:\(|=|tương ứng|tương đương|tỷ lệ)? ?(?:tăng|giảm|=|tỷ lệ|khoảng)? ?`

/** "82 vụ/119 bị can, tăng 10 vụ/17 bị can (13,9% số vụ, 16,7% số bị can)". */
const DIFFERENCE = new RegExp(
  String.raw`(?<![\d.,/])(?<now>${NUMBER}) (?<unit>${UNIT})(?:/(?<now2>${NUMBER}) (?<unit2>${UNIT}))?[,;]? \(?(?<way>tăng|giảm) (?<by>${NUMBER}) \k<unit>(?:/(?<by2>${NUMBER}) \k<unit2>)?${IN_RATE}(?<rates>(?:${RATE})%[^();.]*)`,
  'giu',
)

/** The sums of a text that do not come out; dates, numbers of papers and shares of targets are no sums. */
export function wrongSums(text: string): readonly WrongSum[] {
  // The same length, so that places stay.
  const plain = text.replaceAll(/[\u00a0\u202f]/g, ' ')
  if (/\u200b/.test(plain)) return withoutBreaks(plain)
  return [
    ...[...plain.matchAll(SHARE)].flatMap(({ 0: all, 1: part, 2: whole, 3: rate, index }) =>
      shareOf({ start: index, end: index + all.length }, part!, whole!, rate!),
    ),
    ...[...plain.matchAll(SHARE_FIRST)].flatMap(({ 0: all, 1: rate, 2: part, 3: whole, index }) =>
      shareOf({ start: index, end: index + all.length }, part!, whole!, rate!),
    ),
    ...[...plain.matchAll(DIFFERENCE)].flatMap(differenceOf),
  ].toSorted((a, b) => a.start - b.start)
}

/** Where a line may end inside "vụ/bị can" stands a sign without width. */
function withoutBreaks(text: string): readonly WrongSum[] {
  const places = [...text].flatMap((sign, at) => (sign === '\u200b' ? [] : [at]))
  return wrongSums(text.replaceAll('\u200b', '')).map((each) => ({
    ...each,
    start: places[each.start]!,
    end: places[each.end - 1]! + 1,
  }))
}

type Place = Pick<WrongSum, 'start' | 'end'>

function shareOf(place: Place, part: string, whole: string, rate: string): readonly WrongSum[] {
  const [a, b] = [valueOf(part), valueOf(whole)]
  return b === 0 ? [] : held(place, (100 * a) / b, rate, `${part}/${whole}`)
}

function differenceOf({ 0: all, groups = {}, index, input }: RegExpMatchArray): readonly WrongSum[] {
  if (new RegExp(ELSE, 'iu').test(`${groups['rates']}${input!.slice(index! + all.length, index! + all.length + 20)}`))
    return []
  const { now, unit, now2, unit2, way, by, by2, rates } = groups
  const legs = [
    { unit: unit!, now: now!, by: by! },
    ...(now2 !== undefined && by2 !== undefined ? [{ unit: unit2!, now: now2, by: by2 }] : []),
  ]
  const place = { start: index!, end: index! + all.length }
  const items = [...rates!.matchAll(new RegExp(String.raw`(${RATE})%(?: số (${UNIT}))?`, 'giu'))]
  return items.flatMap(({ 1: rate, 2: of }, i) => {
    const leg =
      of === undefined ? (items.length === legs.length ? legs[i] : undefined) : legs.find((each) => each.unit === of)
    if (!leg) return []
    const grown = way!.toLowerCase() === 'tăng'
    const before = valueOf(leg.now) + (grown ? -1 : 1) * valueOf(leg.by)
    const sum = `${leg.by}/(${leg.now} ${grown ? '-' : '+'} ${leg.by})`
    return before <= 0 ? [] : held(place, (100 * valueOf(leg.by)) / before, rate!, sum)
  })
}

const valueOf = (number: string) => Number(number.replaceAll('.', '').replace(',', '.'))

/** Rounded or cut off, as people do: less than one of the last decimal away. */
function held(place: Place, exact: number, rate: string, sum: string): readonly WrongSum[] {
  const plain = /^\d+\.\d{1,2}$/.test(rate) ? rate.replace('.', ',') : rate
  const decimals = /,(\d+)$/.exec(plain)?.[1]?.length ?? 0
  if (Math.abs(exact - valueOf(plain)) < 10 ** -decimals - 1e-9) return []
  const is = exact
    .toFixed(Math.max(decimals, 1))
    .replace(/\.?0+$/, '')
    .replace('.', ',')
  return [{ ...place, says: `${rate}%`, is: `${is}%`, sum }]
}
