/** Phần III of the report: people, training, technology, publicity, emulation. docs/linh-vuc/can-doi.md §14. */
import { maybe, record, titled } from './field.ts'
import { count, group } from './figure.ts'
import { choice, list, requiredText, textField, texts } from './text.ts'

export const can_bo = group(
  'Tổ chức cán bộ',
  {
    bien_che_giao: count('Biên chế được giao', 'người', 'stock'),
    thuc_co: count('Biên chế thực có', 'người', 'stock'),
    lanh_dao: count('Lãnh đạo Viện', 'người', 'stock'),
    ksv_cao_cap: count('Kiểm sát viên cao cấp', 'người', 'stock'),
    ksv_trung_cap: count('Kiểm sát viên trung cấp (ngoài Lãnh đạo Viện)', 'người', 'stock'),
    ksv_so_cap: count('Kiểm sát viên sơ cấp (ngoài Lãnh đạo Viện)', 'người', 'stock'),
    kiem_tra_vien: count('Kiểm tra viên', 'người', 'stock'),
    chuyen_vien: count('Chuyên viên', 'người', 'stock'),
    khac: count('Công chức khác, người lao động', 'người', 'stock'),
    ksv: count('Tổng số Kiểm sát viên (kể cả Lãnh đạo Viện)', 'người', 'stock'),
    dang_vien: count('Đảng viên', 'người', 'stock'),
    so_phong: count('Số phòng và tương đương', 'đơn vị', 'stock'),
    so_khu_vuc: count('Số Viện kiểm sát nhân dân khu vực', 'đơn vị', 'stock'),
    bo_nhiem: count('Bổ nhiệm, bổ nhiệm lại', 'lượt'),
    dieu_dong: count('Điều động, luân chuyển, biệt phái', 'lượt'),
    quy_hoach: count('Quy hoạch', 'lượt'),
    ky_luat: count('Kỷ luật', 'người'),
  },
  {
    balances: [
      ['K04', 'thuc_co = lanh_dao + ksv_so_cap + ksv_trung_cap + ksv_cao_cap? + kiem_tra_vien + chuyen_vien? + khac?'],
    ],
    limits: ['lanh_dao <= thuc_co', 'ksv <= thuc_co', 'dang_vien <= thuc_co', 'ky_luat <= thuc_co'],
  },
)

export const dao_tao = group('Đào tạo, bồi dưỡng', {
  luot: count('Lượt cử đi đào tạo, bồi dưỡng', 'lượt'),
  tap_huan: count('Lớp tập huấn đã tham gia', 'lớp'),
  chuyen_de: count('Chuyên đề nghiệp vụ đã thực hiện', 'chuyên đề'),
})

export const so_hoa = group(
  'Số hóa, chuyển đổi số',
  {
    ho_so: count('Hồ sơ vụ án được số hóa', 'hồ sơ'),
    hinh_su: count('Hồ sơ vụ án hình sự được số hóa', 'hồ sơ'),
    hinh_su_tong: count('Tổng số hồ sơ vụ án hình sự phải số hóa', 'hồ sơ'),
    dan_su: count('Hồ sơ vụ, việc dân sự được số hóa', 'hồ sơ'),
    dan_su_tong: count('Tổng số hồ sơ vụ, việc dân sự phải số hóa', 'hồ sơ'),
    so_do_tu_duy: count('Báo cáo án bằng sơ đồ tư duy', 'báo cáo'),
    trinh_chieu: count('Phiên tòa trình chiếu chứng cứ bằng hình ảnh', 'phiên'),
  },
  {
    limits: ['hinh_su <= hinh_su_tong', 'dan_su <= dan_su_tong'],
    rates: {
      ty_le_hinh_su: { title: 'Tỷ lệ hồ sơ hình sự được số hóa', tu: 'hinh_su', mau: 'hinh_su_tong' },
      ty_le_dan_su: { title: 'Tỷ lệ hồ sơ dân sự được số hóa', tu: 'dan_su', mau: 'dan_su_tong' },
    },
  },
)

export const tuyen_truyen = group('Tuyên truyền', { tin_bai: count('Tin, bài đã đăng', 'tin, bài') })

export const nghiep_vu = group('Thanh tra, kiểm tra, hướng dẫn nghiệp vụ', {
  thong_bao_rkn_nhan: count('Thông báo rút kinh nghiệm đã nhận', 'thông báo'),
  thong_bao_rkn_ban_hanh: count('Thông báo rút kinh nghiệm đã ban hành', 'thông báo'),
  thinh_thi: count('Thỉnh thị', 'văn bản'),
  tra_loi_thinh_thi: count('Thỉnh thị đã được trả lời', 'văn bản'),
  tu_kiem_tra: count('Cuộc tự kiểm tra', 'cuộc'),
  duoc_kiem_tra: count('Cuộc thanh tra, kiểm tra của cấp trên', 'cuộc'),
})

export const phien_toa_rkn = group(
  'Phiên tòa rút kinh nghiệm',
  {
    hinh_su: count('Phiên tòa hình sự rút kinh nghiệm', 'phiên'),
    dan_su: count('Phiên tòa dân sự rút kinh nghiệm', 'phiên'),
    hanh_chinh: count('Phiên tòa hành chính, kinh doanh, thương mại, lao động rút kinh nghiệm', 'phiên'),
    tong: count('Tổng số phiên tòa rút kinh nghiệm', 'phiên'),
  },
  { balances: [['K04', 'tong = hinh_su + dan_su + hanh_chinh?']] },
)

const collectiveTitles = ['lao_dong_tien_tien', 'lao_dong_xuat_sac', 'khong'] as const

export const thi_dua = group('Thi đua, khen thưởng', {
  tap_the: titled(
    maybe(choice(collectiveTitles)),
    'Danh hiệu tập thể',
    'lao_dong_tien_tien: Tập thể lao động tiên tiến; lao_dong_xuat_sac: Tập thể lao động xuất sắc; khong: không đạt danh hiệu',
  ),
  cong_nhan_boi: textField('Cơ quan công nhận danh hiệu tập thể'),
  co_thi_dua: textField('Cờ thi đua (tên đầy đủ)'),
  cstd_co_so: count('Chiến sĩ thi đua cơ sở', 'người'),
  cstd_nganh: count('Chiến sĩ thi đua ngành Kiểm sát nhân dân', 'người'),
  cstd_toan_quoc: count('Chiến sĩ thi đua toàn quốc', 'người'),
  ldtt: count('Lao động tiên tiến', 'người'),
  khen_thuong: list(
    'Khen thưởng khác',
    record({
      hinh_thuc: requiredText('Hình thức khen thưởng', 'Giấy khen, Bằng khen, Kỷ niệm chương, Huân chương …'),
      tap_the: count('Số tập thể được khen', 'tập thể'),
      ca_nhan: count('Số cá nhân được khen', 'người'),
      cua: textField('Cấp khen thưởng'),
    }),
  ),
  ket_qua: textField('Nhận xét về công tác thi đua, khen thưởng'),
})

/** Free texts of Phần III, one for each khoản: docs/linh-vuc/bo-cuc.md §3. */
export const cong_tac_khac = group('Công tác xây dựng Ngành (phần lời)', {
  quan_ly_chi_dao: textField('Quản lý, chỉ đạo, điều hành'),
  to_chuc_can_bo: textField('Tổ chức cán bộ, đào tạo, công tác Đảng'),
  tham_muu_thong_ke: textField('Tham mưu, tổng hợp, thống kê, công nghệ thông tin, chuyển đổi số'),
  thanh_tra: textField('Thanh tra, kiểm tra, hướng dẫn nghiệp vụ'),
  so_ket_chuyen_de: textField('Sơ kết, tổng kết, chuyên đề, tập huấn, xây dựng pháp luật'),
  phoi_hop: textField('Phối hợp với cấp ủy, Hội đồng nhân dân, các cơ quan tư pháp'),
  dot_pha: texts('Khâu công tác đột phá của năm báo cáo'),
  ket_qua_dot_pha: textField('Kết quả thực hiện khâu công tác đột phá'),
})
