/** Information on crime (nguồn tin về tội phạm). Transferred items are not resolved: docs/linh-vuc/can-doi.md §3. */
import { cases, count, group } from './figure.ts'
import { inspectedBalance, inspectedBodies, protests, recommendations, remedyRequests } from './measures.ts'
import { textField } from './text.ts'

const field = 'nguồn tin về tội phạm'

export const tin_bao = group(
  'Tố giác, tin báo về tội phạm và kiến nghị khởi tố',
  {
    cu: count('Nguồn tin kỳ trước chuyển sang', 'tin', 'opening'),
    moi: count('Nguồn tin thụ lý mới', 'tin'),
    to_giac: count('Tố giác về tội phạm', 'tin'),
    tin_bao: count('Tin báo về tội phạm', 'tin'),
    kien_nghi_khoi_to: count('Kiến nghị khởi tố', 'tin'),
    phuc_hoi: count('Nguồn tin phục hồi giải quyết', 'tin'),
    tong: count('Tổng số nguồn tin thụ lý', 'tin'),
    chuyen_di: count('Nguồn tin chuyển đi theo thẩm quyền', 'tin'),
    phai_giai_quyet: count('Nguồn tin phải giải quyết', 'tin'),
    khoi_to: count('Khởi tố vụ án', 'tin'),
    khong_khoi_to: count('Không khởi tố vụ án', 'tin'),
    tam_dinh_chi: count('Tạm đình chỉ giải quyết', 'tin'),
    xu_ly_hanh_chinh: count('Xử lý hành chính', 'tin'),
    xu_ly_khac: count('Nguồn tin xử lý bằng hình thức khác', 'tin'),
    giai_quyet: count('Nguồn tin đã giải quyết', 'tin'),
    dung_han: count('Nguồn tin giải quyết đúng thời hạn', 'tin'),
    con_lai: count('Nguồn tin còn lại', 'tin', 'closing'),
    qua_han: count('Nguồn tin quá hạn giải quyết', 'tin', 'closing'),
    tdc_dau_ky: count('Nguồn tin tạm đình chỉ đầu kỳ', 'tin', 'opening'),
    tdc_cuoi_ky: count('Tổng số nguồn tin tạm đình chỉ tính đến cuối kỳ', 'tin', 'stock'),
    kiem_sat: count('Nguồn tin được kiểm sát từ khi thụ lý', 'tin', 'load'),
    yeu_cau_xac_minh: count('Yêu cầu kiểm tra, xác minh', 'bản'),
    tin_co_yeu_cau_xac_minh: count('Nguồn tin có yêu cầu kiểm tra, xác minh', 'tin'),
    yeu_cau_khoi_to: count('Yêu cầu khởi tố vụ án hình sự', 'bản'),
    an_yeu_cau_khoi_to: cases('Án Viện kiểm sát yêu cầu khởi tố khi giải quyết nguồn tin'),
    khoi_to_theo_yeu_cau: cases('Án được khởi tố theo yêu cầu khi giải quyết nguồn tin'),
    vks_khoi_to: cases('Án Viện kiểm sát trực tiếp khởi tố, chuyển Cơ quan điều tra'),
    yeu_cau_khong_khoi_to: count('Yêu cầu ra quyết định không khởi tố vụ án', 'bản'),
    yeu_cau_phuc_hoi: count('Yêu cầu phục hồi giải quyết nguồn tin', 'bản'),
    yeu_cau_huy_khoi_to: count('Yêu cầu hủy bỏ quyết định khởi tố, không khởi tố', 'bản'),
    tdc_da_giai_quyet: count('Nguồn tin tạm đình chỉ đã rà soát, giải quyết', 'tin'),
    huy_quyet_dinh: count('Quyết định không khởi tố, tạm đình chỉ bị hủy bỏ', 'quyết định'),
    truc_tiep_kiem_sat: count('Trực tiếp kiểm sát việc tiếp nhận, giải quyết nguồn tin', 'cuộc'),
    ...inspectedBodies('nguồn tin'),
    yeu_cau_khac_phuc: remedyRequests(field),
    kien_nghi: recommendations(field),
    khang_nghi: protests(field),
    vi_pham: textField('Vi phạm của Cơ quan điều tra trong tiếp nhận, giải quyết nguồn tin'),
    ket_qua: textField('Nhận xét, kết quả nổi bật trong kiểm sát giải quyết nguồn tin'),
  },
  {
    balances: [
      ['K04', 'moi = to_giac + tin_bao + kien_nghi_khoi_to'],
      ['K01', 'tong = cu + moi + phuc_hoi?'],
      ['K04', 'phai_giai_quyet = tong - chuyen_di?'],
      ['K03', 'giai_quyet = khoi_to + khong_khoi_to + tam_dinh_chi + xu_ly_hanh_chinh? + xu_ly_khac?'],
      ['K02', 'con_lai = phai_giai_quyet - giai_quyet'],
      inspectedBalance,
    ],
    limits: [
      'qua_han <= con_lai',
      'dung_han <= giai_quyet',
      'kiem_sat <= tong',
      'chuyen_di <= tong',
      'tin_co_yeu_cau_xac_minh <= tong',
      'tin_co_yeu_cau_xac_minh <= yeu_cau_xac_minh',
      'khoi_to_theo_yeu_cau <= an_yeu_cau_khoi_to',
    ],
    rates: {
      ty_le_giai_quyet: { title: 'Tỷ lệ giải quyết nguồn tin', tu: 'giai_quyet', mau: 'phai_giai_quyet' },
      ty_le_dung_han: { title: 'Tỷ lệ giải quyết nguồn tin đúng thời hạn', tu: 'dung_han', mau: 'giai_quyet' },
      ty_le_yeu_cau_xac_minh: {
        title: 'Tỷ lệ nguồn tin có yêu cầu kiểm tra, xác minh',
        tu: 'tin_co_yeu_cau_xac_minh',
        mau: 'moi',
      },
    },
  },
)
