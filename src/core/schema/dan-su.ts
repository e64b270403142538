/**
 * Civil, family, commercial, labour and administrative cases, bankruptcy, administrative measures by courts.
 * One frame for all of them, as the statistical forms 18 to 21 have it; balances: docs/linh-vuc/can-doi.md §9 and §10.
 */
import { count, group, matters } from './figure.ts'
import { protests, recommendations, remedyRequests } from './measures.ts'
import type { RuleDeclarations } from './rules.ts'
import { textField } from './text.ts'

/**
 * Restored cases are counted in the opening balance unless given; suspended cases stay in the open balance unless the
 * unit shows their stock apart (`tdc_ngoai_con_lai`), docs/linh-vuc/can-doi.md §9, DS1 and DS3.
 */
const litigation = (title: string, field: string) => group(title, litigationShape(title, field), litigationRules(title))

const litigationShape = (title: string, field: string) => ({
  cu: matters(`${title}: kỳ trước chuyển sang`, 'opening'),
  moi: matters(`${title}: thụ lý mới`),
  phuc_hoi: matters(`${title}: phục hồi giải quyết`),
  chuyen_di: matters(`${title}: chuyển đi theo thẩm quyền`),
  tong: matters(`${title}: tổng số thụ lý`),
  dinh_chi: matters(`${title}: đình chỉ`),
  cong_nhan_thoa_thuan: matters(`${title}: công nhận sự thỏa thuận`),
  xet_xu: matters(`${title}: đã xét xử`),
  phien_hop: matters(`${title}: đã mở phiên họp`),
  giai_quyet: matters(`${title}: đã giải quyết`),
  con_lai: matters(`${title}: còn lại`, 'closing'),
  tam_dinh_chi: matters(`${title}: tạm đình chỉ trong kỳ`),
  tdc_cuoi_ky: matters(`${title}: tổng số tạm đình chỉ tính đến cuối kỳ`, 'stock'),
  tdc_ngoai_con_lai: matters(`${title}: số tạm đình chỉ tách riêng khỏi số còn lại`, 'stock'),
  tra_lai_don: count('Thông báo trả lại đơn khởi kiện nhận được', 'thông báo'),
  kiem_sat_tra_lai_don: count('Thông báo trả lại đơn khởi kiện đã kiểm sát', 'thông báo'),
  phai_tham_gia_phien_toa: count('Phiên tòa, phiên họp thuộc diện Kiểm sát viên tham gia', 'phiên'),
  tham_gia_phien_toa: count('Phiên tòa, phiên họp Kiểm sát viên đã tham gia', 'phiên'),
  ban_an_nhan_duoc: count('Bản án, quyết định nhận được', 'bản'),
  kiem_sat_ban_an: count('Bản án, quyết định đã kiểm sát', 'bản'),
  ban_an_vi_pham: count('Bản án, quyết định phát hiện có vi phạm', 'bản'),
  kiem_sat_bien_ban: count('Biên bản phiên tòa đã kiểm sát', 'bản'),
  yeu_cau_xac_minh: count('Yêu cầu xác minh, thu thập chứng cứ', 'bản'),
  truc_tuyen: count('Phiên tòa trực tuyến', 'phiên'),
  rut_gon: count('Phiên tòa theo thủ tục rút gọn', 'phiên'),
  van_ban_to_tung: count('Văn bản tố tụng đã kiểm sát', 'văn bản'),
  khang_nghi_loi_ich_cong: count('Kháng nghị liên quan lợi ích Nhà nước, lợi ích công cộng', 'kháng nghị'),
  yeu_cau_khac_phuc: remedyRequests(field),
  huy_an_co_trach_nhiem: count('Bản án bị hủy có trách nhiệm của Viện kiểm sát', 'vụ'),
  sua_huy_phuc_tham: count('Bản án sơ thẩm bị cấp phúc thẩm sửa, hủy', 'vụ'),
  sua_huy_co_trach_nhiem: count('Bản án sơ thẩm bị sửa, hủy có trách nhiệm của Viện kiểm sát', 'vụ'),
  kien_nghi: recommendations(field),
  khang_nghi: protests(field),
  vi_pham: textField('Vi phạm của Tòa án'),
  ket_qua: textField('Nhận xét, kết quả nổi bật'),
})

const litigationRules = (title: string): RuleDeclarations => ({
  balances: [
    ['K01', 'tong = cu + moi + phuc_hoi? - chuyen_di?'],
    ['K03', 'giai_quyet = dinh_chi + cong_nhan_thoa_thuan + xet_xu + phien_hop?'],
    ['K02', 'con_lai = tong - giai_quyet - tdc_ngoai_con_lai?'],
  ],
  limits: [
    'kiem_sat_tra_lai_don <= tra_lai_don',
    'tham_gia_phien_toa <= phai_tham_gia_phien_toa',
    'kiem_sat_ban_an <= ban_an_nhan_duoc',
    'ban_an_vi_pham <= kiem_sat_ban_an',
    'sua_huy_co_trach_nhiem <= sua_huy_phuc_tham',
    'huy_an_co_trach_nhiem <= sua_huy_co_trach_nhiem',
  ],
  rates: {
    ty_le_giai_quyet: { title: `${title}: tỷ lệ giải quyết`, tu: 'giai_quyet.vu', mau: 'tong.vu' },
    ty_le_tham_gia_phien_toa: {
      title: 'Tỷ lệ Kiểm sát viên tham gia phiên tòa, phiên họp',
      tu: 'tham_gia_phien_toa',
      mau: 'phai_tham_gia_phien_toa',
    },
    ty_le_kiem_sat_ban_an: {
      title: 'Tỷ lệ bản án, quyết định được kiểm sát',
      tu: 'kiem_sat_ban_an',
      mau: 'ban_an_nhan_duoc',
    },
  },
})

export const dan_su = litigation('Dân sự', 'dân sự')
export const hon_nhan_gia_dinh = litigation('Hôn nhân và gia đình', 'hôn nhân và gia đình')
export const kinh_doanh_thuong_mai = litigation('Kinh doanh, thương mại', 'kinh doanh, thương mại')
export const lao_dong = litigation('Lao động', 'lao động')
export const hanh_chinh = litigation('Vụ án hành chính', 'hành chính')
/** With the procedure for recovery, from 01/3/2026; `phuc_hoi` is something else: suspended cases taken up again. */
export const pha_san = group(
  'Phá sản',
  {
    ...litigationShape('Phá sản', 'phá sản'),
    phuc_hoi_kinh_doanh: count('Thủ tục phục hồi hoạt động kinh doanh đã mở', 'vụ'),
  },
  litigationRules('Phá sản'),
)

/** Appeals in civil and administrative matters: results, DS6. */
const appeal = (title: string) =>
  group(
    title,
    {
      cu: matters(`${title}: kỳ trước chuyển sang`, 'opening'),
      moi: matters(`${title}: thụ lý mới`),
      tong: matters(`${title}: tổng số thụ lý`),
      dinh_chi: matters(`${title}: đình chỉ`),
      y_an: matters(`${title}: giữ nguyên`),
      sua_an: matters(`${title}: sửa`),
      huy_an: matters(`${title}: hủy`),
      xet_xu: matters(`${title}: đã xét xử, mở phiên họp`),
      giai_quyet: matters(`${title}: đã giải quyết`),
      con_lai: matters(`${title}: còn lại`, 'closing'),
      ket_qua: textField('Nhận xét, kết quả nổi bật'),
    },
    {
      balances: [
        ['K01', 'tong = cu + moi'],
        ['K04', 'xet_xu = y_an + sua_an + huy_an'],
        ['K03', 'giai_quyet = xet_xu + dinh_chi'],
        ['K02', 'con_lai = tong - giai_quyet'],
      ],
    },
  )

export const phuc_tham_dan_su = appeal('Phúc thẩm dân sự, hôn nhân và gia đình')
export const phuc_tham_khac = appeal('Phúc thẩm kinh doanh, thương mại, lao động')
export const phuc_tham_hanh_chinh = appeal('Phúc thẩm hành chính')

export const bien_phap_xlhc = group(
  'Áp dụng biện pháp xử lý hành chính tại Tòa án',
  {
    cu: count('Biện pháp xử lý hành chính: kỳ trước chuyển sang', 'vụ', 'opening'),
    moi: count('Biện pháp xử lý hành chính: thụ lý mới', 'vụ'),
    tong: count('Biện pháp xử lý hành chính: tổng số thụ lý', 'vụ'),
    giao_duong: count('Đưa vào trường giáo dưỡng', 'vụ'),
    giao_duc_bat_buoc: count('Đưa vào cơ sở giáo dục bắt buộc', 'vụ'),
    cai_nghien_bat_buoc: count('Đưa vào cơ sở cai nghiện bắt buộc', 'vụ'),
    ap_dung: count('Quyết định áp dụng biện pháp xử lý hành chính', 'vụ'),
    khong_ap_dung: count('Quyết định không áp dụng', 'vụ'),
    dinh_chi: count('Đình chỉ việc xem xét', 'vụ'),
    tam_dinh_chi: count('Tạm đình chỉ việc xem xét', 'vụ'),
    giai_quyet: count('Biện pháp xử lý hành chính: đã giải quyết', 'vụ'),
    con_lai: count('Biện pháp xử lý hành chính: còn lại', 'vụ', 'closing'),
    tham_gia_phien_hop: count('Kiểm sát viên tham gia phiên họp', 'phiên'),
    kiem_sat_quyet_dinh: count('Quyết định đã kiểm sát', 'quyết định'),
    kien_nghi: recommendations('biện pháp xử lý hành chính'),
    khang_nghi: protests('biện pháp xử lý hành chính'),
    vi_pham: textField('Vi phạm của Tòa án'),
    ket_qua: textField('Nhận xét, kết quả nổi bật'),
  },
  {
    balances: [
      ['K01', 'tong = cu + moi'],
      ['K04', 'ap_dung = giao_duong~ + giao_duc_bat_buoc~ + cai_nghien_bat_buoc~'],
      ['K03', 'giai_quyet = ap_dung + khong_ap_dung? + dinh_chi? + tam_dinh_chi?'],
      ['K02', 'con_lai = tong - giai_quyet'],
    ],
    rates: {
      ty_le_giai_quyet: { title: 'Biện pháp xử lý hành chính: tỷ lệ giải quyết', tu: 'giai_quyet', mau: 'tong' },
    },
  },
)
