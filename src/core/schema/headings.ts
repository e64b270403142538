/**
 * Headings of the fields of work. The sector changed its wording about 2025–2026: "Công tố, kiểm sát …" where it said
 * "Thực hành quyền công tố, kiểm sát …" (docs/linh-vuc/to-chuc.md §3), so the default follows the year and a unit may
 * override any.
 */

type Wording = string | { readonly before: string; readonly since: string }

const since2026 = (rest: string): Wording => ({
  before: `Thực hành quyền công tố, kiểm sát ${rest}`,
  since: `Công tố, kiểm sát ${rest}`,
})

const headings = {
  tin_bao: since2026('việc tiếp nhận, giải quyết tố giác, tin báo về tội phạm và kiến nghị khởi tố'),
  dieu_tra_truy_to: since2026('việc khởi tố, điều tra, truy tố'),
  bpnc: 'Áp dụng, thay đổi, hủy bỏ biện pháp ngăn chặn; phê chuẩn',
  dieu_tra: since2026('điều tra'),
  truy_to: 'Giai đoạn truy tố',
  nguoi_chua_thanh_nien: 'Giải quyết vụ án có người chưa thành niên, xử lý chuyển hướng',
  xet_xu: since2026('xét xử hình sự'),
  xet_xu_so_tham: 'Xét xử sơ thẩm',
  xet_xu_phuc_tham: 'Xét xử phúc thẩm',
  gdt_tt: 'Giám đốc thẩm, tái thẩm',
  giam_giu_tha: 'Kiểm sát việc tạm giữ, tạm giam, thi hành án hình sự',
  tam_giu_tam_giam: 'Kiểm sát việc tạm giữ, tạm giam',
  cam_di_khoi_noi_cu_tru: 'Kiểm sát việc cấm đi khỏi nơi cư trú',
  thi_hanh_an_hinh_su: 'Kiểm sát thi hành án hình sự',
  bat_buoc_chua_benh: 'Kiểm sát việc bắt buộc chữa bệnh',
  dan_su: 'Kiểm sát việc giải quyết các vụ, việc dân sự, hôn nhân và gia đình',
  dan_su_cong_ich: 'Khởi kiện vụ án dân sự công ích',
  kinh_doanh:
    'Kiểm sát việc giải quyết các vụ, việc kinh doanh, thương mại, lao động; áp dụng biện pháp xử lý hành chính và việc khác',
  hanh_chinh: 'Kiểm sát việc giải quyết các vụ án hành chính',
  thi_hanh_an_dan_su: 'Kiểm sát thi hành án dân sự, thi hành án hành chính',
  khieu_to:
    'Tiếp công dân, giải quyết khiếu nại, tố cáo và kiểm sát việc giải quyết khiếu nại, tố cáo trong hoạt động tư pháp',
  boi_thuong: 'Bồi thường thiệt hại trong tố tụng hình sự',
  don_gdt: 'Giải quyết đơn đề nghị giám đốc thẩm, tái thẩm; kiểm sát bản án, quyết định giám đốc thẩm, tái thẩm',
  khang_nghi_kien_nghi: 'Tổng hợp kháng nghị, kiến nghị, yêu cầu',
} as const satisfies Record<string, Wording>

/** Names under which templates find the headings. */
export type HeadingKey = keyof typeof headings

export const headingKeys = Object.keys(headings) as readonly HeadingKey[]

/** The heading of every field of work for a year of work, with the unit's own wording where it gives one. */
export function headingsOf(
  year: number,
  own: Readonly<Record<string, string | undefined>>,
): Record<HeadingKey, string> {
  const worded = (key: HeadingKey) => {
    const wording: Wording = headings[key]
    return own[key] ?? (typeof wording === 'string' ? wording : year >= 2026 ? wording.since : wording.before)
  }
  return Object.fromEntries(headingKeys.map((key) => [key, worded(key)])) as Record<HeadingKey, string>
}
