/** Next year's plan, docs/linh-vuc/bo-cuc.md §6. What the unit leaves out is written from the report's figures. */
import { plainWord } from '../base/nearest.ts'
import { record } from './field.ts'
import { group } from './figure.ts'
import { headingsOf } from './headings.ts'
import { list, mark, requiredText, textField, texts } from './text.ts'

/** The plan's tasks bear the names that the fields have in the report. */
const words = headingsOf(2026, {})

/** Fields of work for which a plan may state tasks, in the order of the report. */
export const planFields = [
  'tin_bao',
  'dieu_tra',
  'truy_to',
  'nguoi_chua_thanh_nien',
  'xet_xu',
  'giam_giu_tha',
  'cam_di_khoi_noi_cu_tru',
  'bat_buoc_chua_benh',
  'dan_su',
  'dan_su_cong_ich',
  'kinh_doanh',
  'hanh_chinh',
  'thi_hanh_an_dan_su',
  'khieu_to',
] as const

/** What a person may be in charge of: a field of work of the plan, or the targets that belong to none. */
export const assignable = [...planFields, 'khac'] as const

/** The fields of work that an assignment names, with or without marks ("tin báo, điều tra"); undefined for what is none. */
export function assignedFields(
  khau: string,
): readonly { readonly typed: string; readonly field: (typeof assignable)[number] | undefined }[] {
  return khau
    .split(/[,;]/)
    .map((typed) => typed.trim())
    .filter((typed) => typed !== '')
    .map((typed) => ({ typed, field: assignable.find((field) => field === plainWord(typed)) }))
}

export const ke_hoach = group('Kế hoạch năm sau', {
  phuong_cham: textField('Phương châm'),
  can_cu: texts('Căn cứ (từng văn bản)'),
  muc_dich_yeu_cau: textField('Mục đích, yêu cầu'),
  nguoi_dung_dau: textField('Trách nhiệm của người đứng đầu'),
  nhiem_vu_trong_tam: texts('Nhiệm vụ trọng tâm'),
  dot_pha: list(
    'Khâu công tác trọng tâm, đột phá',
    record({
      khau: requiredText('Khâu công tác'),
      ly_do: textField('Lý do chọn'),
      chi_tieu: textField('Chỉ tiêu phấn đấu'),
      giai_phap: textField('Giải pháp'),
    }),
  ),
  nhiem_vu: group(
    'Nhiệm vụ cụ thể từng khâu công tác',
    Object.fromEntries(planFields.map((key) => [key, textField(`Nhiệm vụ: ${words[key]}`)])) as Record<
      (typeof planFields)[number],
      ReturnType<typeof textField>
    >,
  ),
  chi_tieu: list(
    'Chỉ tiêu của đơn vị',
    record({
      ma: textField('Mã chỉ tiêu trong bộ chỉ tiêu', 'A02; bỏ trống nếu là chỉ tiêu riêng'),
      noi_dung: textField('Nội dung chỉ tiêu (khi không có mã)'),
      nguong_tinh: mark('Chỉ tiêu của Viện kiểm sát cấp tỉnh'),
      nguong: mark('Chỉ tiêu của đơn vị'),
      phu_trach: textField('Người, bộ phận phụ trách'),
      thoi_han: textField('Thời hạn'),
    }),
  ),
  xay_dung_nganh: textField('Công tác xây dựng Ngành'),
  giai_phap: texts('Giải pháp (ngoài giải pháp cho từng hạn chế)'),
  to_chuc_thuc_hien: textField('Tổ chức thực hiện'),
  phan_cong: list(
    'Phân công nhiệm vụ',
    record({
      ho_ten: requiredText('Họ tên'),
      chuc_vu: textField('Chức vụ'),
      khau: textField('Khâu phụ trách', `ngăn bằng dấu phẩy: ${assignable.join(', ')} là các chỉ tiêu còn lại`),
      thoi_han: textField('Thời hạn chung của các khâu ấy'),
      nhiem_vu: requiredText('Nhiệm vụ'),
    }),
  ),
  lich_kiem_sat: list(
    'Lịch trực tiếp kiểm sát',
    record({
      don_vi: requiredText('Đơn vị được kiểm sát'),
      noi_dung: textField('Nội dung'),
      thang: mark('Tháng'),
      phu_trach: textField('Phụ trách'),
    }),
  ),
  lich_phien_toa: list(
    'Lịch phiên tòa rút kinh nghiệm',
    record({
      linh_vuc: requiredText('Lĩnh vực'),
      thang: mark('Tháng, quý'),
      phu_trach: textField('Kiểm sát viên'),
      ghi_chu: textField('Ghi chú'),
    }),
  ),
})
