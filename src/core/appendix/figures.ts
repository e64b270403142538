/** Appendix I: every figure of the schema that a unit has, this year beside last year. outline-report.md §5. */
import { fullKey, type GroupRules, groupRules } from '../balance.ts'
import { capitalise, roman } from '../format/text.ts'
import { isNumber, isRate } from '../format/value.ts'
import { lookup } from '../lookup.ts'
import type { Rate } from '../ratio.ts'
import { type Figure, figureAt, type Group, groups } from '../schema/catalogue.ts'
import type { HeadingKey } from '../schema/headings.ts'
import { partUnits } from '../schema/pair.ts'
import { breakdownOf } from './breakdown.ts'

/** One unit of count of a row: the two parts of a pair are two lines of one row. */
export interface FigureLine {
  readonly don_vi: string
  readonly nay?: number | Rate | undefined
  readonly truoc?: number | Rate | undefined
}

export interface FigureRow {
  /** Heading of a chapter or of a group of figures, or a row of figures. */
  readonly loai: 'khau' | 'nhom' | 'so_lieu'
  readonly stt: string
  readonly noi_dung: string
  /** Empty for headings, else one or two. */
  readonly phan: readonly FigureLine[]
}

interface Chapter {
  readonly heading: HeadingKey | { readonly title: string }
  readonly fields: readonly string[]
}

/** The fields of work in the order of the report. */
export const chapters: readonly Chapter[] = [
  {
    heading: { title: 'Tình hình tội phạm và vi phạm pháp luật' },
    fields: ['toi_pham', 'tai_nan', 'vi_pham_phap_luat'],
  },
  { heading: 'tin_bao', fields: ['tin_bao'] },
  { heading: 'dieu_tra_truy_to', fields: ['bpnc', 'dieu_tra', 'truy_to'] },
  { heading: 'xet_xu', fields: ['xet_xu_so_tham', 'xet_xu_phuc_tham', 'gdt_tt'] },
  { heading: 'giam_giu_tha', fields: ['tam_giu', 'tam_giam', 'kiem_sat_giam_giu', 'thi_hanh_an_hinh_su'] },
  { heading: 'dan_su', fields: ['dan_su', 'hon_nhan_gia_dinh', 'phuc_tham_dan_su'] },
  {
    heading: 'kinh_doanh',
    fields: ['kinh_doanh_thuong_mai', 'lao_dong', 'pha_san', 'phuc_tham_khac', 'bien_phap_xlhc'],
  },
  { heading: 'hanh_chinh', fields: ['hanh_chinh', 'phuc_tham_hanh_chinh'] },
  { heading: 'thi_hanh_an_dan_su', fields: ['thi_hanh_an_dan_su', 'thi_hanh_an_hanh_chinh'] },
  { heading: 'khieu_to', fields: ['tiep_cong_dan', 'don', 'khieu_nai_to_cao', 'kiem_sat_khieu_to'] },
  { heading: { title: 'Bồi thường thiệt hại; tương trợ tư pháp' }, fields: ['boi_thuong', 'tuong_tro_tu_phap'] },
  { heading: 'khang_nghi_kien_nghi', fields: ['khang_nghi', 'kien_nghi', 'yeu_cau', 'phien_toa_rkn'] },
  {
    heading: { title: 'Công tác xây dựng Ngành' },
    fields: ['can_bo', 'dao_tao', 'so_hoa', 'tuyen_truyen', 'nghiep_vu', 'thi_dua'],
  },
]

/** The figures of this year and of last year, both derived; last year may be missing. */
export interface Years {
  readonly now: unknown
  readonly before: unknown
}

const groupByKey = new Map(groups.map((group) => [group.key, group]))
const rulesByKey = new Map(groupRules.map((rules) => [rules.group.key, rules]))

/**
 * The rows of Appendix I. Chapters are numbered I, II …, fields of work within them 1, 2 …, figures 1.1, 1.2 …; what
 * neither year has is left out, chapters with nothing in them too.
 */
export function figureRows(years: Years, headings: Readonly<Record<HeadingKey, string>>): readonly FigureRow[] {
  const filled = chapters.flatMap(({ heading, fields }) => {
    const title = typeof heading === 'string' ? headings[heading] : heading.title
    const rows = fields.length > 1 ? fieldRows(fields, years) : fields.flatMap((field) => groupRows(field, '', years))
    return rows.length > 0 ? [{ title, rows }] : []
  })
  return filled.flatMap(({ title, rows }, index) => [headingRow('khau', roman(index + 1), title), ...rows])
}

const headingRow = (loai: 'khau' | 'nhom', stt: string, title: string): FigureRow => ({
  loai,
  stt,
  noi_dung: title,
  phan: [],
})

function fieldRows(fields: readonly string[], years: Years): readonly FigureRow[] {
  const held = fields.filter((field) => groupRows(field, '', years).length > 0)
  return held.flatMap((field, index) => {
    const stt = String(index + 1)
    return [headingRow('nhom', stt, groupByKey.get(field)?.meta.title ?? ''), ...groupRows(field, `${stt}.`, years)]
  })
}

/** The rows of one group, numbered `prefix1`, `prefix2` …; its inner groups after its own figures. */
function groupRows(key: string, prefix: string, years: Years): readonly FigureRow[] {
  const group = groupByKey.get(key)
  if (!group) return []
  const names = Object.keys(group.meta.shape)
  const breakdown = breakdownOf(key)
  const roots = names.filter((name) => !breakdown.parentOf.has(name))
  const isGroup = (name: string) => groupByKey.has(fullKey(group, name))
  const blocks = [...roots.filter((name) => !isGroup(name)), ...roots.filter(isGroup)].flatMap((name) => {
    const rows = isGroup(name)
      ? innerRows(fullKey(group, name), years)
      : withParts(group, name, breakdown.childrenOf, 0, years)
    return [rows, ...rateRows(group, name, breakdown.rootOf, years)].filter((block) => block.length > 0)
  })
  return blocks.flatMap((block, index) =>
    block.map((row, position) => (position === 0 ? { ...row, stt: `${prefix}${index + 1}` } : row)),
  )
}

/** Groups of kiến nghị and kháng nghị: ten rows of nothing in every field of work would bury what there is. */
const measures = /(?:^|\.)(?:kien_nghi|khang_nghi)$/

const isIdle = ({ phan }: FigureRow) => phan.every(({ nay, truoc }) => !nay && !truoc)

/** An inner group under its own heading; its figures bear no numbers. Measures of which there were none are one row. */
function innerRows(key: string, years: Years): readonly FigureRow[] {
  const rows = groupRows(key, '', years).map((row) => ({ ...row, stt: '' }))
  const [total] = rows
  if (total && measures.test(key) && rows.every(isIdle)) return [total]
  return rows.length > 0 ? [headingRow('nhom', '', withoutBracket(groupByKey.get(key)?.meta.title ?? '')), ...rows] : []
}

/** A figure and, indented by dashes, the figures that it is made of. */
function withParts(
  group: Group,
  name: string,
  childrenOf: ReadonlyMap<string, readonly string[]>,
  depth: number,
  years: Years,
): readonly FigureRow[] {
  const figure = figureAt(fullKey(group, name))
  if (!figure) return []
  const phan = linesOf(figure, years)
  const title = ownTitle(figure.title, group)
  const row: FigureRow = { loai: 'so_lieu', stt: '', noi_dung: depth === 0 ? title : `${mark(depth)} ${title}`, phan }
  const children = (childrenOf.get(name) ?? []).flatMap((child) =>
    withParts(group, child, childrenOf, depth + 1, years),
  )
  return phan.length > 0 ? [row, ...children] : children
}

const mark = (depth: number) => (depth === 1 ? '-' : '+')

function linesOf(figure: Figure, { now, before }: Years): readonly FigureLine[] {
  const lines = (figure.parts ?? [undefined]).map((part): FigureLine => {
    const path = part ? `${figure.key}.${part}` : figure.key
    const [nay, truoc] = [lookup(now, path), lookup(before, path)]
    return {
      don_vi: part ? partUnits[part] : (figure.unit ?? ''),
      nay: isNumber(nay) ? nay : undefined,
      truoc: isNumber(truoc) ? truoc : undefined,
    }
  })
  const known = lines.filter(isKnown)
  const [first, second] = known
  if (!first || !second) return known
  // Of a pair of which one part is nothing in both years the other part says it all; a pair of nothing takes one line.
  const counted = known.filter(({ nay, truoc }) => nay || truoc)
  if (counted.length > 0) return counted
  const alike = first.nay === second.nay && first.truoc === second.truoc
  return alike ? [{ ...first, don_vi: `${first.don_vi}/${second.don_vi}` }] : known
}

const isKnown = ({ nay, truoc }: FigureLine) => nay !== undefined || truoc !== undefined

/** The rates whose numerator is the figure `root`, one of its parts, or in the inner group `root`; each a block of its own. */
function rateRows(
  group: Group,
  root: string,
  rootOf: (name: string) => string,
  years: Years,
): readonly (readonly FigureRow[])[] {
  const rates: GroupRules['rates'] = rulesByKey.get(group.key)?.rates ?? []
  return rates
    .filter((rate) => rootOf(rate.tu.split('.')[0] ?? '') === root)
    .flatMap((rate) => {
      const key = fullKey(group, rate.key)
      const line = { don_vi: '%', nay: rateAt(years.now, key), truoc: rateAt(years.before, key) }
      return isKnown(line)
        ? [[{ loai: 'so_lieu' as const, stt: '', noi_dung: ownTitle(rate.title, group), phan: [line] }]]
        : []
    })
}

/** A rate over nothing has no value. */
function rateAt(year: unknown, key: string): Rate | undefined {
  const rate = lookup(year, key)
  return isRate(rate) && rate.mau !== 0 ? rate : undefined
}

/** "Dân sự: thụ lý mới" under the heading "Dân sự" is "Thụ lý mới". */
function ownTitle(title: string, group: Group): string {
  const start = `${group.meta.title}: `
  return capitalise(title.startsWith(start) ? title.slice(start.length) : title)
}

/** "Kiến nghị (dân sự)" under the heading of its field is "Kiến nghị". */
const withoutBracket = (title: string) => title.replace(/ \([^()]*\)$/, '')
