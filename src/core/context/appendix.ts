/** The data of the appendices of the report, and their numbers: those with nothing in them are left out and the rest close up. */
import { type Charts, chartsOf } from '../appendix/charts.ts'
import { figureColumns, figureChapters, type AppendixChapter, type AnnotateCell } from '../appendix/figures.ts'
import { offenceRows, type OffenceRow } from '../appendix/offences.ts'
import type { DerivedYear } from '../year/derive.ts'
import { roman } from '../format/text.ts'
import type { DisplayOptions } from '../format/value.ts'
import type { IndicatorRow } from '../indicators/context.ts'
import type { HeadingKey } from '../schema/headings.ts'

/** In the order in which they are bound. Key trials and trials held for learning share one appendix. */
const appendices = ['so_lieu', 'chi_tieu', 'khang_nghi', 'kien_nghi', 'an_diem_rkn', 'toi_danh', 'bieu_do'] as const

type AppendixKey = (typeof appendices)[number]

interface AppendixData {
  /** How the paper calls each appendix that there is: "Phụ lục II"; "Phụ lục" when there is but one. */
  readonly goi: Readonly<Partial<Record<AppendixKey, string>>>
  /** The Roman number of each. */
  readonly ky_hieu: Readonly<Partial<Record<AppendixKey, string>>>
  readonly so_luong: number
  /** Their titles. */
  readonly ten: Readonly<Record<AppendixKey, string>>
  /** Those that there are, in order. */
  readonly danh_muc: readonly { readonly so: string; readonly ten: string }[]
  /** The number of an appendix that is bound behind them; empty when there is none before it. */
  readonly tiep_theo: string
  /** Appendix I. */
  readonly so_lieu: readonly AppendixChapter[]
  /** Whether Appendix I has anything of last year. */
  readonly so_sanh: boolean
  /** Heads of its columns of figures. */
  readonly cot: readonly string[]
  /** Appendix VI. */
  readonly toi_danh: readonly OffenceRow[]
  readonly toi_danh_so_sanh: boolean
  /** Whether one of its cells is empty. */
  readonly toi_danh_trong: boolean
  /** The page of charts. */
  readonly bieu_do: Charts
  /** The year that the columns of last year name. */
  readonly nam_truoc: number
}

interface AppendixYears {
  readonly year: DerivedYear
  readonly lastYear: DerivedYear | undefined
  /** Of a province: the provincial office's own year, shown apart. */
  readonly office?: DerivedYear | undefined
  /** How all papers of the unit print figures. */
  readonly display: DisplayOptions
  readonly annotate?: AnnotateCell | undefined
}

/**
 * Builds the appendix data out of a derived year, last year's derived figures, the evaluated indicators and the headings of
 * the fields of work.
 * Numbers stay numbers, rates stay fractions: the template prints them. Pure.
 */
export function buildAppendix(
  { year, lastYear, office, display, annotate }: AppendixYears,
  indicators: { readonly du_so_lieu: boolean; readonly hang: readonly Pick<IndicatorRow, 'danh_gia'>[] },
  headings: Readonly<Record<HeadingKey, string>>,
): AppendixData {
  const day = year.ky.den_ngay
  const years = { nam: year.nam, now: year, before: lastYear, apart: office, day, display, annotate }
  const so_lieu = figureChapters(years, headings)
  const nam_truoc = lastYear?.nam ?? year.nam - 1
  const lists = year.danh_sach
  const toi_danh = offenceRows(lists?.toi_danh ?? [], year, lastYear)
  const bieu_do = chartsOf(year, lastYear, indicators.du_so_lieu ? indicators : undefined)
  const present: Readonly<Record<AppendixKey, boolean>> = {
    so_lieu: so_lieu.length > 0,
    chi_tieu: indicators.du_so_lieu,
    khang_nghi: (lists?.khang_nghi.length ?? 0) > 0,
    kien_nghi: (lists?.kien_nghi.length ?? 0) > 0,
    an_diem_rkn: (lists?.an_trong_diem.length ?? 0) + (lists?.phien_toa_rkn.length ?? 0) > 0,
    toi_danh: toi_danh.length > 0,
    bieu_do: Object.keys(bieu_do).length > 0,
  }
  const bound = appendices.filter((key) => present[key]).map((key, index) => ({ key, so: roman(index + 1) }))
  const so_sanh = so_lieu.some(({ bang }) =>
    bang.some(({ hang }) => hang.some(({ phan }) => phan.some(({ truoc }) => truoc !== undefined))),
  )
  const ten = titlesOf(year, so_sanh ? nam_truoc : undefined)
  return {
    goi: Object.fromEntries(bound.map(({ key, so }) => [key, bound.length > 1 ? `Phụ lục ${so}` : 'Phụ lục'])),
    ky_hieu: Object.fromEntries(bound.map(({ key, so }) => [key, so])),
    so_luong: bound.length,
    ten,
    danh_muc: bound.map(({ key, so }) => ({ so, ten: ten[key] })),
    tiep_theo: bound.length > 0 ? roman(bound.length + 1) : '',
    so_lieu,
    cot: figureColumns(years, nam_truoc),
    so_sanh,
    toi_danh,
    toi_danh_trong: toi_danh.some(({ nay, truoc }) =>
      [nay, truoc].some(({ vu, bi_can }) => (vu ?? bi_can) === undefined),
    ),
    toi_danh_so_sanh: toi_danh.some(({ truoc }) => truoc.vu !== undefined || truoc.bi_can !== undefined),
    bieu_do,
    nam_truoc,
  }
}

/** Titles of the appendices, whether they are there or not; `compared`: the year that Appendix I compares with. */
function titlesOf({ nam, danh_sach }: DerivedYear, compared: number | undefined): AppendixData['ten'] {
  const trials = [
    ...((danh_sach?.an_trong_diem.length ?? 0) > 0 ? ['án trọng điểm'] : []),
    ...((danh_sach?.phien_toa_rkn.length ?? 0) > 0 ? ['phiên tòa rút kinh nghiệm'] : []),
  ]
  return {
    so_lieu: `Số liệu kết quả công tác năm ${nam}${compared === undefined ? '' : ` so với năm ${compared}`}`,
    chi_tieu: `Kết quả thực hiện chỉ tiêu nghiệp vụ năm ${nam}`,
    khang_nghi: `Danh sách kháng nghị năm ${nam}`,
    kien_nghi: `Danh sách kiến nghị năm ${nam}`,
    an_diem_rkn: `Danh sách ${trials.join(', ')} năm ${nam}`,
    toi_danh: `Số vụ án, bị can khởi tố mới theo nhóm tội, tội danh năm ${nam}`,
    bieu_do: `Biểu đồ kết quả công tác năm ${nam}`,
  }
}
