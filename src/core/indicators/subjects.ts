/** What a sentence of a plan or an assessment speaks of: words that name one indicator, and the target they give it. */
import { type Indicator, type IndicatorSet, type Measure, measuresOf } from './set.ts'
import { pathsIn } from './formula.ts'

interface Subject {
  readonly words: RegExp
  /** The figures that the numerator of its indicator counts. */
  readonly counts: RegExp
}

const subjects: readonly Subject[] = [
  {
    words: /kháng nghị (?:phúc thẩm )?(?:dân sự |hình sự |hành chính )?ngang cấp/giu,
    counts: /khang_nghi\.ngang_cap$/,
  },
  { words: /yêu cầu (?:kiểm tra, )?xác minh/giu, counts: /yeu_cau_xac_minh$/ },
  { words: /yêu cầu điều tra/giu, counts: /yeu_cau_dieu_tra(?:\.|$)/ },
  { words: /bị hủy có (?:lỗi|trách nhiệm)/giu, counts: /huy_an_co_trach_nhiem$/ },
  { words: /truy tố đúng (?:thời )?hạn/giu, counts: /truy_to\.dung_thoi_han/ },
  { words: /rút kháng nghị/giu, counts: /khang_nghi\.rut$/ },
]

/** Fields of work by the words for them; where a text stands says so too. */
const fields: readonly (readonly [RegExp, string])[] = [
  [/(?<!thi hành án )dân sự|hôn nhân/iu, 'dan_su'],
  [/hành chính/iu, 'hanh_chinh'],
  [/hình sự/iu, 'xet_xu_so_tham'],
]

/** A place of a text that speaks of an indicator. */
export interface Spoken {
  readonly indicator: Indicator
  readonly measure: Measure
  /** The clause before and after the words. */
  readonly before: string
  readonly after: string
}

/** The indicators of a set that a text surely speaks of; `field` is the one that the text's place names, if any. */
export function spokenOf(text: string, set: IndicatorSet, field?: string): readonly Spoken[] {
  return subjects.flatMap(({ words, counts }) => {
    const matches = [...text.matchAll(words)]
    // Most texts speak of none.
    if (matches.length === 0) return []
    const named = set.indicators.flatMap((indicator) => {
      const [measure, second] = measuresOf(indicator.rule)
      const paths = pathsIn([measure?.tu])
      return measure && !second && paths.length > 0 && paths.every((path) => counts.test(path))
        ? [{ indicator, measure, field: paths[0]?.split('.')[0] }]
        : []
    })
    return matches.flatMap((match): readonly Spoken[] => {
      const before = /[^.;\n]*$/u.exec(text.slice(0, match.index))?.[0] ?? ''
      const after = /^[^.;\n]*/u.exec(text.slice(match.index + match[0].length))?.[0] ?? ''
      const clause = `${before}${match[0]}${after}`
      const fit = named.length < 2 ? named : named.filter((each) => each.field === (fieldIn(clause) ?? field))
      const [one, other] = fit
      return one && !other ? [{ indicator: one.indicator, measure: one.measure, before, after }] : []
    })
  })
}

/** The one field that a text names. */
export function fieldIn(text: string): string | undefined {
  const [one, other] = fields.filter(([words]) => words.test(text))
  return other ? undefined : one?.[1]
}

interface Target {
  readonly value: number
  /** Undefined of a bare number, which takes the sign of what it is held against. */
  readonly percent: boolean | undefined
}

/** "85%", "từ 20% trở lên", 1, "từ 03 vụ trở lên", "không để xảy ra": the number of a target, if it is one. */
export function targetIn(text: string): Target | undefined {
  if (/^không(?: có| để xảy ra)?[^\d]*$/iu.test(text.trim())) return { value: 0, percent: undefined }
  const numbers = [...text.matchAll(/(\d+(?:,\d+)?)\s*(%?)/g)]
  const [one, other] = numbers
  if (!one || other) return undefined
  const percent = one[0] === text.trim() && one[2] === '' ? undefined : one[2] === '%'
  return { value: Number((one[1] ?? '').replace(',', '.')), percent }
}

/** Whether two targets are of one kind, so that the greater can be told. */
export function sameKind(a: Target, b: Target): boolean {
  return a.percent === undefined || b.percent === undefined || a.percent === b.percent
}
