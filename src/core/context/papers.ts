/** Number, date, addressees, recipients and signatory of a paper, with the defaults of docs/linh-vuc/the-thuc.md §5 to §7. */
import { formatDate, formatPeriod } from '../format/date.ts'
import { capitalise } from '../format/text.ts'
import { partyCommittee, shortName, superiorOf } from '../year/names.ts'
import { dayAfter } from '../base/date.ts'
import { periodName, reform } from '../base/working-year.ts'
import type { UnitYear } from '../schema/unit-year.ts'
import { citedBases } from './bases.ts'

interface Paper {
  readonly so?: string | undefined
  readonly ngay?: string | undefined
  readonly dong_so: string
  readonly dong_ngay: string
  readonly trich_yeu: string
  readonly kinh_gui: readonly string[]
  readonly can_cu: readonly string[]
  readonly noi_nhan: readonly string[]
  readonly kem_theo: string
  readonly ten_tai_lieu: string
  readonly nguoi_ky: Signatory
}

interface Signatory {
  readonly dong_chuc_vu: readonly string[]
  readonly ho_ten: string
}

/** A gap to be filled in by hand; no-break spaces, for Word would close up ordinary ones. */
const gap = (width: number) => '\u00a0'.repeat(width)

/** The lines above who signs (Nghị định 30/2020, Phụ lục I, phần I, II.7); the first of two says for whom. */
export const posts = {
  vien_truong: ['VIỆN TRƯỞNG'],
  quyen_vien_truong: ['Q. VIỆN TRƯỞNG'],
  pho_vien_truong: ['KT. VIỆN TRƯỞNG', 'PHÓ VIỆN TRƯỞNG'],
  chanh_van_phong: ['TL. VIỆN TRƯỞNG', 'CHÁNH VĂN PHÒNG'],
} as const

const kinds = {
  bao_cao: { name: 'Báo cáo', mark: 'BC' },
  ke_hoach: { name: 'Kế hoạch', mark: 'KH' },
} as const

/** Numbers below 10 get a leading 0 (Nghị định 30/2020, Phụ lục I, phần I, II.3.c). */
const padded = (number: string) => (/^\d$/.test(number) ? `0${number}` : number)

/**
 * Works out everything the fixed parts of a paper print. A paper not yet numbered or dated keeps its blanks, with the
 * year in which it will be issued: about six weeks after the period for the report, two months for the plan.
 */
export function paperOf(year: UnitYear, kind: keyof typeof kinds): Paper {
  const given = year.van_ban[kind]
  const { name, mark } = kinds[kind]
  const unit = year.don_vi
  const symbol = given.ky_hieu ?? `${mark}-${unit.ky_hieu_co_quan ?? symbolOf(unit)}`
  const day = given.ngay ? formatDate(given.ngay) : `ngày${gap(5)}tháng${gap(5)}năm ${issueYear(year, kind)}`
  const subject =
    given.trich_yeu ?? (kind === 'bao_cao' ? reportSubject(year) : `Công tác kiểm sát năm ${year.nam + 1}`)
  const number = given.so ? padded(given.so) : gap(6)
  const signatory = given.nguoi_ky ?? year.nguoi_ky
  return {
    so: given.so,
    ngay: given.ngay,
    dong_so: `Số: ${number}/${symbol}`,
    dong_ngay: datedLine(unit.dia_danh, day),
    trich_yeu: subject,
    kinh_gui: given.kinh_gui ?? (kind === 'bao_cao' ? [superiorOf(unit)] : []),
    can_cu: citedBases(kind === 'ke_hoach' ? (year.ke_hoach?.can_cu ?? []) : (given.can_cu ?? [])),
    noi_nhan: given.noi_nhan.length > 0 ? given.noi_nhan : recipients(year, kind),
    kem_theo: `(Kèm theo ${name} số ${number}/${symbol} ${day} của ${unit.ten})`,
    ten_tai_lieu: `${name} ${subject.charAt(0).toLowerCase()}${subject.slice(1)}`,
    nguoi_ky: { dong_chuc_vu: posts[signatory.chuc_vu], ho_ten: signatory.ho_ten },
  }
}

/** Regional units put their number behind: "05/KH-VKSKV4", "15/KH-VKSKV7"; who writes "VKS" alone says so in `ky_hieu_co_quan`. */
function symbolOf({ cap, ten }: UnitYear['don_vi']): string {
  const number = cap === 'khu_vuc' ? /khu vực\s+(\d+)/iu.exec(ten)?.[1] : undefined
  return number ? `VKSKV${number}` : 'VKS'
}

/** A whole year is summed up ("tổng kết"), the first half of one is reviewed ("sơ kết"); other periods are only named. */
function reportSubject({ nam, ky }: UnitYear): string {
  const name = periodName(nam, ky)
  const word = name?.startsWith('năm')
    ? 'Tổng kết công tác'
    : name?.startsWith('6 tháng đầu')
      ? 'Sơ kết công tác'
      : 'Công tác'
  return `${word} kiểm sát ${name ?? formatPeriod(ky.tu_ngay, ky.den_ngay)}`
}

/**
 * "Tiểu Cần, ngày 05 tháng 01 năm 2021". After a name that leaves no room for the date on one line ("Thành phố Hồ Chí
 * Minh") the date keeps together and goes below, never the year alone.
 */
function datedLine(place: string, day: string): string {
  return `${place}, ${place.length > 16 ? day.replaceAll(' ', '\u00a0') : day}`
}

function issueYear({ ky }: UnitYear, kind: keyof typeof kinds): number {
  const days = kind === 'ke_hoach' ? 62 : 45
  return Number(dayAfter(ky.den_ngay, days).slice(0, 4))
}

const provincial = ['Văn phòng', 'Ban Nội chính']

/** A city under central authority ("Thành phố Hồ Chí Minh", "thành phố Đà Nẵng"). */
const isCity = (unit: UnitYear['don_vi']) => /^(?:thành phố|thủ đô|tp)(?![\p{L}])/iu.test(unit.tinh)

function recipients(year: UnitYear, kind: keyof typeof kinds): readonly string[] {
  const unit = year.don_vi
  const committee = partyCommittee(unit)
  const place = committee
    ? unit.ten
        .replace(/^Viện kiểm sát nhân dân\s+/i, '')
        .split(' ')
        .slice(0, committee === 'Thị ủy' || committee === 'Thành ủy' ? 2 : 1)
        .join(' ')
    : ''
  const first = kind === 'bao_cao' ? 'Như trên' : `${shortName(superiorOf(unit))} (để báo cáo)`
  const local = committee ? [`Thường trực ${committee}, HĐND, UBND ${place}`] : []
  const inside = {
    huyen: ['Lãnh đạo Viện', 'Các bộ phận, Kiểm sát viên, công chức', 'Lưu: VT'],
    khu_vuc: ['Lãnh đạo Viện', 'Các phòng, bộ phận; Kiểm sát viên, công chức', 'Lưu: VT'],
    tinh: [
      provincial.map((office) => `${office} ${isCity(unit) ? 'Thành ủy' : 'Tỉnh ủy'}`).join(', '),
      'Lãnh đạo Viện',
      `Các phòng thuộc Viện; VKSND ${year.ky.den_ngay < reform ? 'cấp huyện' : 'khu vực'}`,
      'Lưu: VT, VP',
    ],
  }[unit.cap]
  return [first, ...local, ...inside].map(capitalise)
}
