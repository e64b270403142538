/**
 * Minors under Luật Tư pháp người chưa thành niên số 59/2024/QH15 (from 01/01/2026): diversion measures (xử lý chuyển hướng),
 * which the procuracy decides on as well (Điều 52). Kept apart from `bien_phap_xlhc`, whose reformatory is another measure.
 */
import { cases, count, group } from './figure.ts'
import { recommendations } from './measures.ts'
import { textField } from './text.ts'

export const nguoi_chua_thanh_nien = group(
  'Người chưa thành niên, xử lý chuyển hướng',
  {
    bi_can: group(
      'Bị can là người chưa thành niên',
      {
        cu: cases('Bị can chưa thành niên: kỳ trước chuyển sang', 'opening'),
        moi: cases('Bị can chưa thành niên: mới'),
        tong: cases('Bị can chưa thành niên: tổng số'),
        giai_quyet: cases('Bị can chưa thành niên: đã giải quyết'),
        con_lai: cases('Bị can chưa thành niên: còn lại', 'closing'),
      },
      {
        balances: [
          ['K01', 'tong = cu + moi'],
          ['K02', 'con_lai = tong - giai_quyet'],
        ],
      },
    ),
    thong_bao_xlch: count('Thông báo, mở phiên họp xem xét xử lý chuyển hướng', 'người'),
    vks_ap_dung: count('Viện kiểm sát quyết định áp dụng biện pháp xử lý chuyển hướng', 'người'),
    vks_khong_ap_dung: count('Viện kiểm sát quyết định không áp dụng xử lý chuyển hướng', 'người'),
    vks_thay_doi: count('Viện kiểm sát thay đổi biện pháp xử lý chuyển hướng', 'người'),
    vks_huy: count('Viện kiểm sát hủy bỏ biện pháp xử lý chuyển hướng', 'người'),
    cqdt_ap_dung: count('Cơ quan điều tra áp dụng xử lý chuyển hướng', 'người'),
    toa_ap_dung: count('Tòa án áp dụng xử lý chuyển hướng', 'người'),
    truong_giao_duong: count('Trong đó: Tòa án áp dụng giáo dục tại trường giáo dưỡng', 'người'),
    dang_chap_hanh: count('Đang chấp hành biện pháp xử lý chuyển hướng cuối kỳ', 'người', 'stock'),
    tach_vu_an: count('Vụ án tách riêng đối với người chưa thành niên', 'vụ'),
    giam_sat_dien_tu: group('Giám sát điện tử người chưa thành niên', {
      phe_chuan: count('Phê chuẩn giám sát điện tử', 'bị can'),
      khong_phe_chuan: count('Không phê chuẩn giám sát điện tử', 'bị can'),
    }),
    bi_hai_duoi_18: count('Bị hại là người dưới 18 tuổi', 'người'),
    kien_nghi: recommendations('người chưa thành niên'),
    ket_qua: textField('Nhận xét về giải quyết vụ án có người chưa thành niên'),
  },
  {
    limits: [
      'vks_ap_dung <= thong_bao_xlch',
      'vks_khong_ap_dung <= thong_bao_xlch',
      'truong_giao_duong <= toa_ap_dung',
    ],
  },
)
