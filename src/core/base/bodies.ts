/**
 * Names of bodies and laws by date, each with the day from which it holds and its source. Whoever prints or checks a name
 * (context, headings, appendix, new files, checks) reads it here; the name of a day is the last one that holds on it.
 */
import { reform } from './working-year.ts'

interface Name {
  /** ISO day; "" for what held before everything that is kept here. */
  readonly since: string
  readonly words: string
  readonly source: string
}

/** No police of the districts any more; their custody houses became sub-camps of the provinces' camps. */
const policeReform = '2025-03-01'
const bankruptcyLaw = '2026-03-01'
/** Enforcement of criminal judgments, custody and ban on leaving the place of residence, enforcement of civil judgments. */
const enforcementLaws = '2026-07-01'

const table = {
  pha_san: [
    { since: '', words: 'phá sản', source: 'Luật Phá sản năm 2014' },
    { since: bankruptcyLaw, words: 'phục hồi, phá sản', source: 'Luật Phục hồi, phá sản số 142/2025/QH15' },
  ],
  luat_pha_san: [
    { since: '', words: 'Luật Phá sản', source: 'Luật Phá sản năm 2014' },
    { since: bankruptcyLaw, words: 'Luật Phục hồi, phá sản', source: 'Luật Phục hồi, phá sản số 142/2025/QH15' },
  ],
  co_quan_dieu_tra: [
    {
      since: '',
      words: 'Cơ quan Cảnh sát điều tra Công an cấp huyện',
      source: 'Luật Tổ chức cơ quan điều tra hình sự năm 2015',
    },
    {
      since: policeReform,
      words: 'Cơ quan Cảnh sát điều tra Công an cấp tỉnh, Điều tra viên là Trưởng, Phó Trưởng Công an cấp xã',
      source: 'Hướng dẫn 11/HD-BCA-V03 ngày 27/02/2025; TTLT 02/2025 ngày 27/02/2025',
    },
  ],
  noi_giam_giu: [
    { since: '', words: 'nhà tạm giữ, trại tạm giam', source: 'Luật Thi hành tạm giữ, tạm giam năm 2015' },
    {
      since: policeReform,
      words: 'trại tạm giam, phân trại tạm giam',
      source: 'Không còn Công an cấp huyện từ 01/3/2025',
    },
  ],
  co_quan_tha_hinh_su: [
    { since: '', words: 'cơ quan thi hành án hình sự Công an cấp huyện', source: 'Luật Thi hành án hình sự năm 2019' },
    {
      since: policeReform,
      words: 'cơ quan thi hành án hình sự Công an cấp tỉnh',
      source: 'Không còn Công an cấp huyện từ 01/3/2025; Luật Thi hành án hình sự số 127/2025/QH15',
    },
  ],
  tha_tai_cong_dong: [
    { since: '', words: 'Ủy ban nhân dân cấp xã', source: 'Luật Thi hành án hình sự năm 2019' },
    {
      since: policeReform,
      words: 'Ủy ban nhân dân, Công an cấp xã',
      source: 'Không còn Công an cấp huyện từ 01/3/2025',
    },
    {
      since: enforcementLaws,
      words: 'Ủy ban nhân dân cấp xã, Công an cấp xã',
      source: 'Luật Thi hành án hình sự số 127/2025/QH15: Ủy ban nhân dân cấp xã chịu trách nhiệm, Công an cấp xã giúp',
    },
  ],
  giam_giu: [
    { since: '', words: 'tạm giữ, tạm giam', source: 'Luật Thi hành tạm giữ, tạm giam năm 2015' },
    {
      since: enforcementLaws,
      words: 'tạm giữ, tạm giam, cấm đi khỏi nơi cư trú',
      source: 'Luật Thi hành tạm giữ, tạm giam và cấm đi khỏi nơi cư trú số 128/2025/QH15',
    },
  ],
  co_quan_thads: [
    { since: '', words: 'Chi cục Thi hành án dân sự', source: 'Luật Thi hành án dân sự năm 2008' },
    {
      since: reform,
      words: 'Phòng Thi hành án dân sự khu vực',
      source: 'Quyết định 1898/QĐ-BTP ngày 25/6/2025: một cấp, 34 Thi hành án dân sự cấp tỉnh',
    },
  ],
  ra_quyet_dinh_thads: [
    { since: '', words: 'Chi cục Thi hành án dân sự', source: 'Luật Thi hành án dân sự năm 2008' },
    {
      since: reform,
      words: 'Thi hành án dân sự cấp tỉnh',
      source: 'Quyết định 1898/QĐ-BTP ngày 25/6/2025: Trưởng phòng khu vực không ra quyết định thi hành án',
    },
  ],
  toa_an: [
    { since: '', words: 'Tòa án nhân dân cấp huyện', source: 'Luật Tổ chức Tòa án nhân dân năm 2024' },
    { since: reform, words: 'Tòa án nhân dân khu vực', source: 'Luật Tổ chức Tòa án nhân dân (sửa đổi năm 2025)' },
  ],
} as const satisfies Readonly<Record<string, readonly Name[]>>

/** What has a name by date; `cap_xa`: the units of the lowest level, whose name depends on the province too. */
export type NameKey = keyof typeof table | 'cap_xa'

const nameOn = (names: readonly Name[], day: string): Name | undefined => names.findLast(({ since }) => since <= day)

/** Provinces with special zones (đặc khu), formed 01/7/2025; elsewhere there are communes and wards alone. */
const withZones = /Quảng Ninh|Hải Phòng|Quảng Trị|Đà Nẵng|Quảng Ngãi|Khánh Hòa|Lâm Đồng|Hồ Chí Minh|An Giang/iu

/**
 * What the units of the lowest level are called on a day in a province: townships (thị trấn) ended with the districts.
 * "Xã, phường, đặc khu sau đây gọi là cấp xã": Luật 99/2025/QH15.
 */
function communes(day: string, province: string): string {
  if (day < reform) return 'xã, phường, thị trấn'
  return withZones.test(province) ? 'xã, phường, đặc khu' : 'xã, phường'
}

/** Every name as it is on a day in a province, in running text. */
export function namesOn(day: string, province: string): Readonly<Record<NameKey, string>> {
  const dated = Object.entries(table).map(([key, names]) => [key, nameOn(names, day)?.words ?? ''])
  return { ...Object.fromEntries(dated), cap_xa: communes(day, province) } as Record<NameKey, string>
}

/** A field of work that a law gave to the procuracy, from its first day to its last one, everywhere or in some provinces. */
interface Work {
  readonly since: string
  readonly until?: string
  readonly provinces?: RegExp
  readonly source: string
}

const newWork = {
  nguoi_chua_thanh_nien: { since: '2026-01-01', source: 'Luật Tư pháp người chưa thành niên số 59/2024/QH15, Điều 52' },
  cam_di_khoi_noi_cu_tru: {
    since: enforcementLaws,
    source: 'Luật Thi hành tạm giữ, tạm giam và cấm đi khỏi nơi cư trú số 128/2025/QH15',
  },
  dan_su_cong_ich: {
    since: '2026-01-01',
    until: '2028-12-31',
    provinces: /Hà Nội|Hồ Chí Minh|Đà Nẵng|Cần Thơ|Quảng Ninh|Đắk Lắk/iu,
    source: 'Nghị quyết số 205/2025/QH15: thí điểm ba năm ở sáu tỉnh, thành phố',
  },
  van_phong_thads: { since: enforcementLaws, source: 'Luật Thi hành án dân sự số 106/2025/QH15' },
} as const satisfies Readonly<Record<string, Work>>

type WorkKey = keyof typeof newWork

/** Which of the new fields of work a unit of a province has on a day. */
export function newWorkOn(day: string, province: string): Readonly<Record<WorkKey, boolean>> {
  const has = ({ since, until, provinces }: Work) =>
    since <= day && (until ?? day) >= day && (provinces?.test(province) ?? true)
  return Object.fromEntries(Object.entries(newWork).map(([key, work]) => [key, has(work)])) as Record<WorkKey, boolean>
}

/** A title of the schema, which has the oldest name, in the words of a day: "Phá sản" is "Phục hồi, phá sản" from 01/3/2026. */
export function wordedOn(title: string, day: string): string {
  if (day < bankruptcyLaw || /phục hồi, phá sản/iu.test(title)) return title
  return title.replace(/phá sản/u, 'phục hồi, phá sản').replace(/Phá sản/u, 'Phục hồi, phá sản')
}

/** A body or law that is no more, as texts name it. */
export interface Ended {
  readonly words: RegExp
  readonly since: string
  /** What stands in its place, or what to write instead. */
  readonly now: string
  readonly source: string
}

/** The place of the letter after a name: `\b` does not know Vietnamese letters. */
const end = String.raw`(?![\p{L}])`

/** What texts of a later day name by mistake. Every entry rests on the table above. */
export const ended: readonly Ended[] = [
  {
    words: new RegExp(`Công an (?:cấp )?(?:huyện|quận|thị xã)${end}`, 'iu'),
    since: policeReform,
    now: 'Công an cấp xã; việc của Cơ quan điều tra do Công an cấp tỉnh làm',
    source: table.co_quan_dieu_tra[1].source,
  },
  {
    words: new RegExp(`nhà tạm giữ${end}`, 'iu'),
    since: policeReform,
    now: 'phân trại tạm giam, trại tạm giam của Công an cấp tỉnh',
    source: table.noi_giam_giu[1].source,
  },
  {
    words: /(?:Phòng|Phòng khu vực)\s+(?:Thi hành án dân sự|THADS)[^.;,\n]*ra quyết định/iu,
    since: reform,
    now: 'Thi hành án dân sự cấp tỉnh ra quyết định; Phòng khu vực xác minh, tham mưu ra quyết định',
    source: table.ra_quyet_dinh_thads[1].source,
  },
  {
    words: new RegExp(`Chi cục (?:Thi hành án dân sự|THADS)${end}`, 'iu'),
    since: reform,
    now: 'Phòng Thi hành án dân sự khu vực, hoặc Thi hành án dân sự cấp tỉnh',
    source: table.co_quan_thads[1].source,
  },
  {
    words: new RegExp(`(?:Tòa án nhân dân|TAND|Tòa án) (?:cấp )?(?:huyện|quận|thị xã)${end}`, 'iu'),
    since: reform,
    now: 'Tòa án nhân dân khu vực',
    source: table.toa_an[1].source,
  },
  {
    words: /(?<!hồi, )(?<!phục hồi và )Luật Phá sản/u,
    since: bankruptcyLaw,
    now: 'Luật Phục hồi, phá sản',
    source: table.luat_pha_san[1].source,
  },
]
