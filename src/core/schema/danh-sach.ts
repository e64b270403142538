/** The lists behind appendices III to VI. */
import { maybe, record, titled } from './field.ts'
import { cases, group } from './figure.ts'
import { choice, date, list, mark, requiredText, textField } from './text.ts'

const recommendationKinds = ['khac_phuc', 'phong_ngua', 'tong_hop'] as const
export const crimeGroups = ['an_ninh', 'trat_tu_xa_hoi', 'kinh_te', 'ma_tuy', 'tham_nhung_chuc_vu', 'tu_phap'] as const

export const danh_sach = group('Danh sách', {
  khang_nghi: list(
    'Danh sách kháng nghị',
    record({
      so: mark('Số kháng nghị'),
      ngay: date('Ngày kháng nghị'),
      linh_vuc: textField('Lĩnh vực', 'hình sự, dân sự, hành chính, thi hành án …'),
      vu_an: requiredText('Vụ án, vụ việc'),
      noi_dung: textField('Nội dung kháng nghị'),
      ket_qua: textField('Kết quả'),
    }),
  ),
  kien_nghi: list(
    'Danh sách kiến nghị',
    record({
      so: mark('Số kiến nghị'),
      ngay: date('Ngày kiến nghị'),
      don_vi_nhan: requiredText('Đơn vị nhận kiến nghị'),
      loai: titled(maybe(choice(recommendationKinds)), 'Loại kiến nghị', 'khac_phuc, phong_ngua hoặc tong_hop'),
      noi_dung: textField('Nội dung kiến nghị'),
      ket_qua: textField('Kết quả tiếp thu'),
    }),
  ),
  an_trong_diem: list(
    'Danh sách án trọng điểm',
    record({
      ten: requiredText('Tên vụ án'),
      bi_can: textField('Bị can, bị cáo'),
      toi_danh: textField('Tội danh'),
      ksv: textField('Kiểm sát viên'),
      ngay: date('Ngày xác định'),
      ket_qua: textField('Kết quả giải quyết'),
    }),
  ),
  phien_toa_rkn: list(
    'Danh sách phiên tòa rút kinh nghiệm',
    record({
      ten: requiredText('Tên vụ án'),
      linh_vuc: textField('Lĩnh vực', 'hình sự, dân sự, hành chính'),
      ksv: textField('Kiểm sát viên'),
      ngay: date('Ngày xét xử'),
      ket_qua: textField('Kết quả, nhận xét'),
    }),
  ),
  toi_danh: list(
    'Khởi tố mới theo tội danh',
    record({
      nhom: titled(choice(crimeGroups), 'Nhóm tội', crimeGroups.join(', ')),
      ten: requiredText('Tội danh'),
      dieu: mark('Điều của Bộ luật Hình sự'),
      so: cases('Số vụ/bị can khởi tố mới'),
      nam_truoc: cases('Số vụ/bị can năm trước'),
    }),
  ),
})
