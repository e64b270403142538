/** Percentages and totals typed inside free texts against the figures: docs/linh-vuc/can-doi.md §1, G6 and G10; §13, KK4. */
import { groupRules, knownSum } from '../year/balance.ts'
import type { DerivedYear } from '../year/derive.ts'
import { numberAtKey } from '../schema/catalogue.ts'
import { diagnose, type Diagnostic, type Path } from '../diagnostics/diagnostic.ts'
import { lookup } from '../base/lookup.ts'
import type { Rate } from '../base/ratio.ts'
import { shownExactly, type StatedRate, statedRates, type Verdict, verdictOf } from '../wording/arithmetic.ts'
import type { Check } from './check.ts'
import { operandOf, relatedFigure } from './operand.ts'
import { textsIn, type Passage } from './words.ts'

interface KnownRate extends Rate {
  readonly key: string
  readonly title: string
  /** The same rate taken on the other part of a pair: on bị can where it is printed on vụ. */
  readonly others: readonly Rate[]
}

/** Parts of the file whose texts speak of targets, other papers or other bodies' figures. */
const apart = new Set(['ke_hoach', 'van_ban', 'don_vi', 'bo_qua', 'phuong_huong', 'de_xuat', 'danh_sach', 'tieu_de'])

const percent = String.raw`(\d{1,3}(?:[,.]\d{1,3})?)\s*%`
const percents = new RegExp(String.raw`(?<![\d.,])${percent}`, 'gu')

function report(verdict: Verdict, typed: string, rate: Rate, of: string, path: Path): readonly Diagnostic[] {
  if (verdict === 'right') return []
  const args = { typed: `${typed}%`, exact: shownExactly(typed, rate), of }
  return [diagnose(verdict === 'cut' ? 'K81' : 'K80', args, { path })]
}

/** "58/63 tin, đạt 92,06%": the fraction stands there. A bare pair vụ/bị can is no fraction: then a word must say so. */
const besideFigures = ({ path }: Passage, stated: readonly StatedRate[]): readonly Diagnostic[] =>
  stated.flatMap(({ typed, rate, of, said }) => {
    const verdict = verdictOf(typed, rate)
    return verdict === 'other' && !said ? [] : report(verdict, typed, rate, of, path)
  })

/** What a sentence calls a rate. The last words before the number decide. */
const callings: readonly (readonly [RegExp, RegExp])[] = [
  [/đúng (?:thời )?hạn/iu, /dung_han|dung_thoi_han/],
  [/đúng tội danh/iu, /dung_toi_danh/],
  [/chấp nhận|tiếp thu/iu, /chap_nhan/],
  [/hỏi cung/iu, /hoi_cung/],
  [/yêu cầu điều tra/iu, /yeu_cau_dieu_tra/],
  [/yêu cầu (?:kiểm tra, )?xác minh/iu, /yeu_cau_xac_minh/],
  [/chuyển khởi tố/iu, /ty_le_khoi_to$/],
  [/tham gia phiên tòa/iu, /tham_gia_phien_toa/],
  [/án trọng điểm/iu, /an_trong_diem/],
  [/tỷ lệ (?:đã )?giải quyết|đã giải quyết/iu, /ty_le_giai_quyet/],
]

const aboutOthers =
  /chỉ tiêu|năm trước|cùng kỳ|so với|vượt|tăng|giảm|cao hơn|thấp hơn|trở lên|ít nhất|tối thiểu|trên\s+$|phấn đấu/iu

/** Words that narrow "đã giải quyết" down to some of the cases. */
const aboutSome =
  /rút gọn|trọng điểm|đình chỉ|kiến nghị|kháng nghị|đơn |khiếu nại|tố cáo|tồn đọng|quá hạn|phục hồi|nghiêm trọng/iu

/** Recommendations and protests have rates of one name: the sentence says which. */
function aboutMeasure(clause: string, key: string): boolean {
  if (key.includes('kien_nghi')) return /kiến nghị/iu.test(clause) && !/kháng nghị/iu.test(clause)
  if (key.includes('khang_nghi')) return /kháng nghị/iu.test(clause) && !/kiến nghị/iu.test(clause)
  return true
}

/** Rates of a field, outermost first. */
function ratesOf(derived: object, field: string): readonly KnownRate[] {
  return groupRules.flatMap(({ group, rates }) => {
    if (group.path[0] !== field) return []
    return rates.flatMap(({ key, title, tu, mau }) => {
      const of = [tu, mau]
      const [top, bottom] = of.map((path) => numberAtKey(derived, path))
      const others = ['bi_can', 'bi_cao', 'viec', 'tien', 'don'].flatMap((part): readonly Rate[] => {
        const [a, b] = of.map((path) => numberAtKey(derived, path.replace(/\.(?:vu|viec)$/, `.${part}`)))
        return a !== undefined && b ? [{ tu: a, mau: b }] : []
      })
      return top === undefined || !bottom ? [] : [{ key, title, tu: top, mau: bottom, others }]
    })
  })
}

/** "tỷ lệ giải quyết đạt 92%" in the text of a field: the field's own rate of that name. */
function besideName({ path, text }: Passage, stated: readonly StatedRate[], derived: object): readonly Diagnostic[] {
  const known = ratesOf(derived, String(path[0]))
  if (known.length === 0) return []
  return [...text.matchAll(percents)].flatMap((match) => {
    const typed = match[1] ?? ''
    if (stated.some(({ start, end }) => start <= match.index && match.index < end)) return []
    const clause =
      text
        .slice(0, match.index)
        .split(/[.;\n]\s|\n|[;:(]/u)
        .at(-1) ?? ''
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12)
    if (aboutOthers.test(clause) || /^\s*trở lên/iu.test(after)) return []
    const calling = callings.find(([words]) => words.test(clause))
    const named = calling ? known.filter(({ key }) => calling[1].test(key) && aboutMeasure(clause, key)) : []
    const [rate] = named
    if (!rate || named.length > 1 || !/đạt|bằng|=|tỷ lệ/iu.test(clause)) return []
    if (/ty_le_giai_quyet/.test(rate.key) && aboutSome.test(clause)) return []
    if (rate.others.some((other) => verdictOf(typed, other) === 'right')) return []
    return report(verdictOf(typed, rate), typed, rate, rate.title.toLowerCase(), path)
  })
}

/** Percentages beside their figures, or called by the name of a rate (K80, K81). */
const rates: Check = ({ derived }) =>
  textsIn(derived, '%', (key, top) => key === 'giai_phap' || (top && apart.has(key))).flatMap((words) => {
    const stated = statedRates(words.text)
    return [...besideFigures(words, stated), ...besideName(words, stated, derived)]
  })

const totals = [
  { words: 'kiến nghị', key: 'kien_nghi.tong' },
  { words: 'kháng nghị', key: 'khang_nghi.tong' },
] as const

/** KK4: "ban hành tổng số 06 kiến nghị, 02 kháng nghị" in the assessment of the whole year (K82). */
const measures: Check = ({ derived }) => {
  const text = derived.danh_gia?.uu_diem ?? ''
  const clause = /ban hành(?:\s+được)?\s+tổng (?:số|cộng)(?:\s+là)?\s+[^.;\n]*/iu.exec(text)?.[0] ?? ''
  return totals.flatMap(({ words, key }): readonly Diagnostic[] => {
    const typed = new RegExp(String.raw`(\d+)\s+(?:bản\s+)?${words}(?!\s+(?:phòng|khắc|tổng hợp|phúc))`, 'iu').exec(
      clause,
    )?.[1]
    const figure = operandOf(derived, key)
    if (typed === undefined || !figure || Number(typed) === figure.value) return []
    const place = { path: ['danh_gia', 'uu_diem'], related: [relatedFigure(figure)] }
    return [diagnose('K82', { what: words, typed: Number(typed), value: figure.value }, place)]
  })
}

/** Fields that the report speaks of together: a text of one may count the others'. */
const together: readonly (readonly string[])[] = [
  ['dan_su', 'hon_nhan_gia_dinh'],
  ['kinh_doanh_thuong_mai', 'lao_dong', 'hanh_chinh', 'bien_phap_xlhc', 'pha_san'],
  ['dieu_tra', 'truy_to', 'bpnc'],
]

const kinds: Readonly<Record<string, string>> = { 'phòng ngừa': 'phong_ngua', 'khắc phục': 'khac_phuc' }

const issuedMeasures =
  /(?<clause>[^.;\n]*ban hành(?: được)? (?<count>\d+) (?:bản )?(?<measure>kiến nghị|kháng nghị)(?: (?<kind>phòng ngừa|khắc phục))?)/giu

/** KK4b: "đã ban hành 09 kiến nghị" in the text of a field that issued 06. Fewer may be some of them (K82). */
const issued: Check = ({ derived }) =>
  ['ket_qua', 'vi_pham'].flatMap((name) =>
    Object.keys(derived).flatMap((field) => {
      const text = lookup(derived, `${field}.${name}`)
      // The search for the clause before the words is slow where they are not.
      if (typeof text !== 'string' || !/ban hành/iu.test(text)) return []
      return [...text.matchAll(issuedMeasures)].flatMap(({ groups }) => issuedBeyond(groups!, [field, name], derived))
    }),
  )

/** The measures that one clause says were issued, where they are more than the field and those told with it issued. */
function issuedBeyond(
  { clause = '', count = '', measure = '', kind = '' }: Readonly<Record<string, string | undefined>>,
  path: readonly [field: string, name: string],
  derived: DerivedYear,
): readonly Diagnostic[] {
  const [field] = path
  const key = `${measure === 'kiến nghị' ? 'kien_nghi' : 'khang_nghi'}.${kinds[kind] ?? 'tong'}`
  const reported = (together.find((some) => some.includes(field)) ?? [field]).filter((each) => lookup(derived, each))
  const value = knownSum(reported.map((each) => numberAtKey(derived, `${each}.${key}`)))
  if (/năm trước|cùng kỳ|các năm|giai đoạn/iu.test(clause) || value === undefined || Number(count) <= value) return []
  const related = [relatedFigure({ key: `${field}.${key}`, title: 'số liệu', value })]
  const what = kind ? `${measure} ${kind}` : measure
  return [diagnose('K82', { what, typed: Number(count), value }, { path, related })]
}

export const textChecks: readonly Check[] = [rates, measures, issued]
