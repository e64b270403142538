/** Criminal trial: first instance, appeal, cassation review. Balances: docs/linh-vuc/can-doi.md §7. */
import { count, group, trials } from './figure.ts'
import { protests, recommendations, remedyRequests } from './measures.ts'
import { textField } from './text.ts'

export const xet_xu_so_tham = group(
  'Xét xử sơ thẩm hình sự',
  {
    cu: trials('Án sơ thẩm hình sự kỳ trước chuyển sang', 'opening'),
    moi: trials('Án sơ thẩm hình sự thụ lý mới'),
    chuyen_di: trials('Án sơ thẩm hình sự chuyển đi'),
    tong: trials('Tổng số án sơ thẩm hình sự thụ lý'),
    xet_xu: trials('Đã xét xử sơ thẩm'),
    dinh_chi: trials('Đình chỉ xét xử'),
    tam_dinh_chi: trials('Tạm đình chỉ xét xử'),
    tra_ho_so: trials('Tòa án trả hồ sơ cho Viện kiểm sát'),
    giai_quyet: trials('Tòa án đã giải quyết'),
    con_lai: trials('Án sơ thẩm hình sự còn lại', 'closing'),
    tdc_cuoi_ky: trials('Tổng số án tạm đình chỉ xét xử tính đến cuối kỳ', 'stock'),
    tuyen_khong_pham_toi: count('Bị cáo bị Tòa án tuyên không phạm tội', 'bị cáo'),
    rut_truy_to: count('Rút quyết định truy tố', 'vụ'),
    kiem_sat_ban_an: count('Bản án, quyết định đã kiểm sát', 'bản'),
    ban_an_nhan_duoc: count('Bản án, quyết định nhận được', 'bản'),
    kiem_sat_bien_ban: count('Biên bản phiên tòa đã kiểm sát', 'bản'),
    truc_tuyen: count('Phiên tòa trực tuyến', 'phiên'),
    luu_dong: count('Phiên tòa lưu động', 'phiên'),
    rut_gon: count('Phiên tòa theo thủ tục rút gọn', 'phiên'),
    dinh_chi_tai_phien_toa: count('Vụ án đình chỉ tại phiên tòa', 'vụ'),
    lanh_dao_tham_gia: count('Phiên tòa Lãnh đạo Viện trực tiếp tham gia', 'phiên'),
    trinh_chieu: count('Phiên tòa số hóa, trình chiếu chứng cứ', 'phiên'),
    huy_an_co_trach_nhiem: count('Bản án bị hủy có trách nhiệm của Viện kiểm sát', 'vụ'),
    sua_huy_co_trach_nhiem: count('Bản án sơ thẩm bị sửa, hủy có trách nhiệm của Viện kiểm sát', 'vụ'),
    yeu_cau_khac_phuc: remedyRequests('xét xử hình sự'),
    kien_nghi: recommendations('xét xử hình sự'),
    khang_nghi: protests('xét xử hình sự'),
    vi_pham: textField('Vi phạm của Tòa án trong xét xử hình sự'),
    ket_qua: textField('Nhận xét, kết quả nổi bật trong xét xử sơ thẩm hình sự'),
    giai_trinh_khong_pham_toi: textField('Giải trình các trường hợp Tòa án tuyên không phạm tội'),
  },
  {
    balances: [
      ['K01', 'tong = cu + moi - chuyen_di?'],
      ['K03', 'giai_quyet = xet_xu + dinh_chi + tra_ho_so + tam_dinh_chi?'],
      ['K02', 'con_lai = tong - giai_quyet'],
    ],
    limits: [
      'tuyen_khong_pham_toi <= xet_xu.bi_cao',
      'kiem_sat_ban_an <= ban_an_nhan_duoc',
      'truc_tuyen <= xet_xu.vu',
      'luu_dong <= xet_xu.vu',
      'rut_gon <= xet_xu.vu',
      'lanh_dao_tham_gia <= xet_xu.vu',
      'trinh_chieu <= xet_xu.vu',
      'huy_an_co_trach_nhiem <= sua_huy_co_trach_nhiem',
    ],
    rates: {
      ty_le_giai_quyet: { title: 'Tỷ lệ giải quyết án sơ thẩm hình sự', tu: 'giai_quyet.vu', mau: 'tong.vu' },
      ty_le_kiem_sat_ban_an: {
        title: 'Tỷ lệ bản án, quyết định hình sự được kiểm sát',
        tu: 'kiem_sat_ban_an',
        mau: 'ban_an_nhan_duoc',
      },
    },
  },
)

export const xet_xu_phuc_tham = group(
  'Xét xử phúc thẩm hình sự',
  {
    cu: trials('Án phúc thẩm hình sự kỳ trước chuyển sang', 'opening'),
    moi: trials('Án phúc thẩm hình sự thụ lý mới'),
    khang_cao: trials('Án có kháng cáo'),
    khang_nghi_vks: trials('Án có kháng nghị'),
    tong: trials('Tổng số án phúc thẩm hình sự thụ lý'),
    xet_xu: trials('Đã xét xử phúc thẩm'),
    dinh_chi: trials('Đình chỉ xét xử phúc thẩm (rút kháng cáo, kháng nghị)'),
    giai_quyet: trials('Tòa án cấp phúc thẩm đã giải quyết'),
    con_lai: trials('Án phúc thẩm hình sự còn lại', 'closing'),
    y_an: trials('Giữ nguyên bản án sơ thẩm'),
    sua_an: trials('Sửa bản án sơ thẩm'),
    huy_an: trials('Hủy bản án sơ thẩm'),
    co_trach_nhiem: trials('Sửa, hủy có trách nhiệm của Viện kiểm sát'),
    kien_nghi: recommendations('xét xử phúc thẩm hình sự'),
    khang_nghi: protests('phúc thẩm hình sự trên một cấp'),
    ket_qua: textField('Nhận xét về xét xử phúc thẩm hình sự'),
  },
  {
    balances: [
      ['K04', 'moi = khang_cao + khang_nghi_vks'],
      ['K01', 'tong = cu + moi'],
      ['K04', 'xet_xu = y_an + sua_an + huy_an'],
      ['K03', 'giai_quyet = xet_xu + dinh_chi'],
      ['K02', 'con_lai = tong - giai_quyet'],
    ],
    limits: ['co_trach_nhiem <= xet_xu'],
    rates: {
      ty_le_giai_quyet: { title: 'Tỷ lệ giải quyết án phúc thẩm hình sự', tu: 'giai_quyet.vu', mau: 'tong.vu' },
    },
  },
)

export const gdt_tt = group(
  'Giám đốc thẩm, tái thẩm',
  {
    don_de_nghi: count('Đơn đề nghị giám đốc thẩm, tái thẩm đã tiếp nhận', 'đơn'),
    don_da_giai_quyet: count('Đơn đề nghị giám đốc thẩm, tái thẩm đã giải quyết', 'đơn'),
    bao_cao_de_nghi: count('Báo cáo đề nghị kháng nghị giám đốc thẩm, tái thẩm', 'báo cáo'),
    khang_nghi: count('Kháng nghị giám đốc thẩm, tái thẩm', 'kháng nghị'),
    kiem_sat_ban_an: count('Bản án, quyết định giám đốc thẩm, tái thẩm đã kiểm sát', 'bản'),
    ket_qua: textField('Nhận xét về giám đốc thẩm, tái thẩm'),
  },
  { limits: ['don_da_giai_quyet <= don_de_nghi'] },
)
