/**
 * What next year's plan takes from the report: targets beside this year's results, weaknesses to be met, bases.
 * docs/linh-vuc/bo-cuc.md §7.
 */
import { namesOn, newWorkOn } from '../base/bodies.ts'
import { workingYear } from '../base/working-year.ts'
import type { DerivedYear } from '../year/derive.ts'
import { formatCount } from '../format/number.ts'
import { capitalise, dropStop, withoutSign } from '../format/text.ts'
import type { DisplayOptions } from '../format/value.ts'
import { citedBases } from './bases.ts'
import type { IndicatorRow } from '../indicators/context.ts'
import { type OpeningBalances, openingBalances } from '../year/opening.ts'
import { type HeadingKey, headingKeys, headingsOf } from '../schema/headings.ts'
import { assignedFields, type planFields } from '../schema/ke-hoach.ts'

/** What the plan reads of an evaluated indicator. */
export type EvaluatedIndicator = Pick<
  IndicatorRow,
  'ma' | 'ten' | 'khau' | 'khau_ten' | 'linh_vuc' | 'phep' | 'nguong_chung' | 'ket_qua' | 'danh_gia' | 'danh_gia_in'
>

type PlanField = (typeof planFields)[number]

interface TargetRow {
  /** "" for a target of the unit's own. */
  readonly ma: string
  readonly ten: string
  /** The part of the plan that the target belongs to. */
  readonly muc: PlanField | 'khac'
  readonly khau_ten: string
  /** The field of work as it is named within a sentence. */
  readonly linh_vuc: string
  /** The operator of the sector's threshold. */
  readonly phep: string
  /** "" where there is none, as in the columns below: an empty cell of the table. */
  readonly nguong_nganh: string
  readonly nguong_tinh: string
  /** The unit's own target; without one, the highest that is set for it. */
  readonly nguong: string
  readonly ket_qua_nam_truoc: string
  /** As the indicators have it: vuot, dat, khong_dat, khong_phat_sinh, chua_co. */
  readonly danh_gia_nam_truoc: string
  readonly danh_gia_nam_truoc_in: string
  readonly phu_trach: string
  readonly thoi_han: string
}

interface Weakness {
  readonly noi_dung: string
  readonly giai_phap?: string | undefined
  readonly chua_co_giai_phap: boolean
}

/** Columns of the table of targets that not every plan has. */
const columns = ['nguong_tinh', 'phu_trach', 'thoi_han'] as const

/** The plan as the unit gives it, with what follows from the report. */
type PlanData = Omit<NonNullable<DerivedYear['ke_hoach']>, 'can_cu'> & {
  /** Bases without "Căn cứ" and without stops, in order of legal force. */
  readonly can_cu: readonly string[]
  readonly chi_tieu_hang: readonly TargetRow[]
  /** Whether the table has the column: at least half of its rows fill it. What is typed for fewer stands beside the target. */
  readonly cot: Readonly<Record<(typeof columns)[number], boolean>>
  readonly chuyen_sang: OpeningBalances
  readonly han_che: readonly Weakness[]
  /** Headings of the fields of work in the wording of the year planned. */
  readonly tieu_de: Readonly<Record<HeadingKey, string>>
  /** Names of bodies and laws at the end of the year planned. */
  readonly ten_goi: ReturnType<typeof namesOn>
  /** New fields of work by the laws in force when the calendar year planned begins: what comes in mid-year, the plan does not presume. */
  readonly viec_moi: ReturnType<typeof newWorkOn>
  /** New fields of work that the unit's own text on another field speaks of already. */
  readonly da_neu: { readonly nguoi_chua_thanh_nien: boolean }
  /** The plan's appendices that there are, as the text calls them: "Phụ lục I", "Phụ lục" where there is one only. */
  readonly phu_luc: { readonly chi_tieu?: string; readonly phan_cong?: string }
}

type OwnTarget = NonNullable<DerivedYear['ke_hoach']>['chi_tieu'][number]

/**
 * Next year's plan; a unit that gives no plan at all still gets its targets and weaknesses. Of a `foreign` set, one that
 * the unit has not chosen or that is for another level, only the rows are its targets that its plan names. Pure.
 */
export function buildPlan(
  year: DerivedYear,
  indicators: { readonly hang: readonly EvaluatedIndicator[] } | undefined,
  foreign = false,
): Partial<PlanData> {
  const given = year.ke_hoach
  const tieu_de = headingsOf(year.nam + 1, year.tieu_de)
  const plannedName = plannedNames(year)
  const chi_tieu_hang = planTargets(year, indicators?.hang ?? [], foreign).map((row) => ({
    ...row,
    khau_ten: plannedName(row.khau_ten),
  }))
  const lists = [given?.phan_cong, given?.lich_kiem_sat, given?.lich_phien_toa]
  const assigned = lists.some((list) => list !== undefined && list.length > 0)
  const targets = chi_tieu_hang.length > 0
  return {
    ...given,
    can_cu: citedBases(given?.can_cu ?? []),
    chi_tieu_hang,
    cot: filledColumns(chi_tieu_hang),
    chuyen_sang: openingBalances(year),
    han_che: (year.danh_gia?.han_che ?? []).map(({ noi_dung, giai_phap }) => ({
      noi_dung: capitalise(bareItem(noi_dung)),
      giai_phap,
      chua_co_giai_phap: giai_phap === undefined,
    })),
    tieu_de,
    ten_goi: namesOn(workingYear(year.nam + 1).den_ngay, year.don_vi.tinh),
    viec_moi: newWorkOn(`${year.nam + 1}-01-01`, year.don_vi.tinh),
    da_neu: {
      nguoi_chua_thanh_nien: [given?.nhiem_vu?.dieu_tra, given?.nhiem_vu?.truy_to].some((own) =>
        minors.test(own ?? ''),
      ),
    },
    phu_luc: {
      ...(targets && { chi_tieu: assigned ? 'Phụ lục I' : 'Phụ lục' }),
      ...(assigned && { phan_cong: targets ? 'Phụ lục II' : 'Phụ lục' }),
    },
  }
}

/** Certainly of minors who are prosecuted: minors may be named as victims too. */
const minors =
  /xử lý chuyển hướng|tư pháp người chưa thành niên|(?:chưa thành niên|dưới 18 tuổi) phạm tội|(?:bị can|bị cáo|bị buộc tội|phạm tội) (?:là )?(?:người )?(?:chưa thành niên|dưới 18 tuổi)/iu

/** A field of work is named as the year planned names it; a name of the indicator set's own stays. */
function plannedNames(year: DerivedYear): (name: string) => string {
  const reported = headingsOf(year.nam, year.tieu_de)
  const planned = headingsOf(year.nam + 1, year.tieu_de)
  return (name) => {
    const key = headingKeys.find((heading) => reported[heading] === name)
    return key ? planned[key] : name
  }
}

/** "- Còn chậm." → "Còn chậm", so that the text can stand within a sentence. */
const bareItem = (text: string) => dropStop(withoutSign(text))

/**
 * The rows of the table of targets: every indicator of the set with this year's result, then the unit's own targets
 * that belong to no indicator of it.
 */
function planTargets(year: DerivedYear, hang: readonly EvaluatedIndicator[], foreign: boolean): readonly TargetRow[] {
  const own = year.ke_hoach?.chi_tieu ?? []
  const rows = foreign ? hang.filter((row) => own.some(({ ma }) => ma === row.ma)) : hang
  const codes = new Set(rows.map(({ ma }) => ma))
  // A code alone, of no row of the set, has no words for a paper.
  const inCharge = assignments(year)
  const others = own.filter(({ ma, noi_dung }) => (ma === undefined || !codes.has(ma)) && noi_dung !== undefined)
  return [
    ...rows.map((row) =>
      targetOf(
        row,
        own.find(({ ma }) => ma === row.ma),
        inCharge.get(planFieldOf(row)),
        year.hien_thi,
      ),
    ),
    ...others.map((target): TargetRow => ({
      ma: target.ma ?? '',
      ten: dropStop(target.noi_dung ?? ''),
      nguong: target.nguong ?? target.nguong_tinh ?? '',
      muc: 'khac',
      khau_ten: 'Chỉ tiêu riêng của đơn vị',
      linh_vuc: '',
      phep: '',
      nguong_nganh: '',
      nguong_tinh: target.nguong_tinh ?? '',
      ket_qua_nam_truoc: '',
      danh_gia_nam_truoc: '',
      danh_gia_nam_truoc_in: '',
      phu_trach: target.phu_trach ?? inCharge.get('khac')?.phu_trach ?? '',
      thoi_han: target.thoi_han ?? inCharge.get('khac')?.thoi_han ?? '',
    })),
  ]
}

type InCharge = Pick<TargetRow, 'phu_trach' | 'thoi_han'>

/** Who is in charge of a field of work, and until when, as the assignment of tasks says. */
function assignments(year: DerivedYear): ReadonlyMap<string, InCharge> {
  const found = new Map<string, InCharge>()
  const joined = (...texts: readonly (string | undefined)[]) => [...new Set(texts.filter(Boolean))].join('; ')
  for (const { ho_ten, khau, thoi_han } of year.ke_hoach?.phan_cong ?? [])
    for (const { field } of assignedFields(khau ?? '')) {
      if (!field) continue
      const before = found.get(field)
      found.set(field, {
        phu_trach: joined(before?.phu_trach, ho_ten),
        thoi_han: joined(before?.thoi_han, thoi_han),
      })
    }
  return found
}

function targetOf(
  row: EvaluatedIndicator,
  own: OwnTarget | undefined,
  inCharge: InCharge | undefined,
  display: DisplayOptions,
): TargetRow {
  const printed = (given: string | undefined) => given && thresholdText(given, row.nguong_chung, display)
  const [unit, province] = [printed(own?.nguong), printed(own?.nguong_tinh)]
  const nguong = unit ?? province ?? row.nguong_chung
  const idle = row.danh_gia === 'khong_phat_sinh' && unit === undefined
  return {
    ma: row.ma,
    ten: row.ten,
    nguong: idle ? `${nguong} khi có phát sinh` : nguong,
    muc: planFieldOf(row),
    khau_ten: row.khau_ten,
    linh_vuc: row.linh_vuc,
    phep: row.phep,
    nguong_nganh: row.nguong_chung,
    nguong_tinh: province ?? '',
    ket_qua_nam_truoc: row.ket_qua,
    danh_gia_nam_truoc: row.danh_gia,
    // Beside a ceiling "vượt" says that it was broken.
    danh_gia_nam_truoc_in: row.danh_gia === 'vuot' && row.phep === 'toi_da' ? 'Đạt' : row.danh_gia_in,
    phu_trach: own?.phu_trach ?? inCharge?.phu_trach ?? '',
    thoi_han: own?.thoi_han ?? inCharge?.thoi_han ?? '',
  }
}

function filledColumns(rows: readonly TargetRow[]): PlanData['cot'] {
  const half = (column: (typeof columns)[number]) => 2 * rows.filter((row) => row[column] !== '').length >= rows.length
  return Object.fromEntries(columns.map((column) => [column, half(column)])) as PlanData['cot']
}

const number = /\d+(?:[.,]\d+)*(?:\s*%)?/g
const bareNumber = /^\d+(?:[.,]\d+)?\s*%?$/

/**
 * A bare number typed as a target takes the words of the sector's threshold: 95 beside "từ 90% trở lên" is "từ 95% trở
 * lên", 6 beside "từ 01 cuộc trở lên" is "từ 06 cuộc trở lên". Any other text stays as it was typed.
 */
function thresholdText(given: string, sector: string, display: DisplayOptions): string {
  const text = given.trim()
  const [pattern, ...more] = sector.match(number) ?? []
  if (!bareNumber.test(text) || pattern === undefined || more.length > 0) return text
  const inPercent = pattern.endsWith('%')
  if (text.endsWith('%') && !inPercent) return text
  const value = text.replace('%', '').trim().replace('.', ',')
  if (!inPercent) return sector.replace(pattern, formatCount(Number(value.replace(',', '.')), display))
  const percent = `${value}%`
  // Nothing lies above 100 per cent.
  return percent === '100%' && !/^không quá/i.test(sector) ? percent : sector.replace(pattern, percent)
}

/** Fields of work, as indicator sets name them, in the plan's parts. */
const fieldOf: Readonly<Record<string, PlanField>> = {
  tin_bao: 'tin_bao',
  bpnc: 'dieu_tra',
  dieu_tra: 'dieu_tra',
  dieu_tra_truy_to: 'dieu_tra',
  truy_to: 'truy_to',
  xet_xu: 'xet_xu',
  xet_xu_so_tham: 'xet_xu',
  xet_xu_phuc_tham: 'xet_xu',
  giam_giu_tha: 'giam_giu_tha',
  tam_giu_tam_giam: 'giam_giu_tha',
  thi_hanh_an_hinh_su: 'giam_giu_tha',
  dan_su: 'dan_su',
  kinh_doanh: 'kinh_doanh',
  bien_phap_xlhc: 'kinh_doanh',
  hanh_chinh: 'hanh_chinh',
  thi_hanh_an_dan_su: 'thi_hanh_an_dan_su',
  khieu_to: 'khieu_to',
}

/** The letters of the sector's codes (docs/linh-vuc/chi-tieu.md §4), for sets that name their fields otherwise. */
const fieldOfLetter: Readonly<Record<string, PlanField>> = {
  A: 'tin_bao',
  B: 'dieu_tra',
  C: 'xet_xu',
  D: 'giam_giu_tha',
  E: 'dan_su',
  F: 'hanh_chinh',
  G: 'kinh_doanh',
  H: 'thi_hanh_an_dan_su',
  I: 'khieu_to',
}

function planFieldOf({ khau, ma }: EvaluatedIndicator): PlanField | 'khac' {
  return entry(fieldOf, khau) ?? entry(fieldOfLetter, ma.charAt(0)) ?? 'khac'
}

const entry = (map: Readonly<Record<string, PlanField>>, key: string) =>
  Object.hasOwn(map, key) ? map[key] : undefined
