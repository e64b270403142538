/** The prosecution stage. Returned files are not resolved cases: docs/linh-vuc/can-doi.md §6. */
import { cases, count, group } from './figure.ts'
import { textField } from './text.ts'

const returned = (title: string) =>
  group(
    title,
    {
      tong: cases(`${title}: tổng số`),
      chap_nhan: cases(`${title}: được chấp nhận`),
      khong_chap_nhan: cases(`${title}: không được chấp nhận`),
      dang_xem_xet: cases(`${title}: đang xem xét`, 'closing'),
      co_trach_nhiem: cases(`${title}: có trách nhiệm của Viện kiểm sát`),
    },
    {
      balances: [['K04', 'tong = chap_nhan + khong_chap_nhan? + dang_xem_xet?']],
      limits: ['co_trach_nhiem <= tong', 'chap_nhan <= tong'],
    },
  )

export const truy_to = group(
  'Giai đoạn truy tố',
  {
    cu: cases('Án truy tố kỳ trước chuyển sang', 'opening'),
    moi: cases('Án truy tố thụ lý mới'),
    phuc_hoi: cases('Án truy tố phục hồi'),
    tong: cases('Tổng số án truy tố thụ lý'),
    truy_to: cases('Truy tố'),
    dinh_chi: cases('Đình chỉ vụ án'),
    tam_dinh_chi: cases('Tạm đình chỉ vụ án'),
    nhap_an: cases('Nhập vụ án'),
    chuyen_di: cases('Chuyển vụ án theo thẩm quyền'),
    giai_quyet: cases('Viện kiểm sát đã giải quyết'),
    con_lai: cases('Án truy tố còn lại', 'closing'),
    qua_han: cases('Án quá hạn truy tố'),
    dung_thoi_han: count('Vụ án truy tố đúng thời hạn', 'vụ'),
    dung_toi_danh: count('Bị can được truy tố đúng tội danh', 'bị can'),
    rut_gon: count('Vụ án áp dụng thủ tục rút gọn', 'vụ'),
    dinh_chi_khong_pham_toi: cases('Đình chỉ ở giai đoạn truy tố do không phạm tội'),
    dinh_chi_xu_ly_chuyen_huong: cases('Đình chỉ do áp dụng biện pháp xử lý chuyển hướng người chưa thành niên'),
    vks_tra_ho_so: returned('Viện kiểm sát trả hồ sơ để điều tra bổ sung'),
    toa_tra_ho_so: returned('Tòa án trả hồ sơ để điều tra bổ sung'),
    tdc_cuoi_ky: cases('Tổng số án tạm đình chỉ ở giai đoạn truy tố tính đến cuối kỳ', 'stock'),
    ket_qua: textField('Nhận xét, kết quả nổi bật ở giai đoạn truy tố'),
  },
  {
    balances: [
      ['K01', 'tong = cu + moi + phuc_hoi?'],
      ['K03', 'giai_quyet = truy_to + dinh_chi + tam_dinh_chi + nhap_an? + chuyen_di?'],
      ['K02', 'con_lai = tong - giai_quyet'],
    ],
    limits: [
      'dung_thoi_han <= truy_to.vu',
      'dung_toi_danh <= truy_to.bi_can',
      'rut_gon <= truy_to.vu',
      'qua_han <= tong',
      'dinh_chi_xu_ly_chuyen_huong <= dinh_chi',
    ],
    rates: {
      ty_le_giai_quyet: { title: 'Tỷ lệ giải quyết án của Viện kiểm sát', tu: 'giai_quyet.vu', mau: 'tong.vu' },
      ty_le_dung_thoi_han: { title: 'Tỷ lệ truy tố đúng thời hạn', tu: 'dung_thoi_han', mau: 'truy_to.vu' },
      ty_le_dung_toi_danh: { title: 'Tỷ lệ truy tố đúng tội danh', tu: 'dung_toi_danh', mau: 'truy_to.bi_can' },
      ty_le_vks_tra_ho_so: {
        title: 'Tỷ lệ Viện kiểm sát trả hồ sơ để điều tra bổ sung',
        tu: 'vks_tra_ho_so.tong.vu',
        mau: 'giai_quyet.vu',
      },
      ty_le_toa_tra_ho_so: {
        title: 'Tỷ lệ Tòa án trả hồ sơ để điều tra bổ sung',
        tu: 'toa_tra_ho_so.tong.vu',
        mau: 'truy_to.vu',
      },
    },
  },
)
