/** Arrest, custody, detention, preventive measures. Balances: docs/linh-vuc/can-doi.md §4. */
import { count, group } from './figure.ts'
import { protests, recommendations, remedyRequests } from './measures.ts'
import { textField } from './text.ts'

const decided = (title: string) =>
  group(title, {
    phe_chuan: count(`Phê chuẩn ${title.toLowerCase()}`, 'bị can'),
    khong_phe_chuan: count(`Không phê chuẩn ${title.toLowerCase()}`, 'bị can'),
  })

export const bpnc = group('Áp dụng, thay đổi, hủy bỏ biện pháp ngăn chặn; phê chuẩn', {
  bat_khan_cap: decided('Lệnh bắt người bị giữ trong trường hợp khẩn cấp'),
  gia_han_tam_giu: decided('Quyết định gia hạn tạm giữ'),
  tam_giam: decided('Lệnh bắt bị can để tạm giam, lệnh tạm giam'),
  khoi_to_bi_can: decided('Quyết định khởi tố bị can'),
  bien_phap_khac: decided('Biện pháp ngăn chặn khác'),
  gia_han_tam_giam: count('Gia hạn tạm giam', 'bị can'),
  huy_bo: count('Hủy bỏ biện pháp ngăn chặn', 'người'),
  huy_tam_giu: count('Trong đó: hủy bỏ quyết định tạm giữ', 'người'),
  thay_doi: count('Thay đổi biện pháp ngăn chặn', 'người'),
  lay_loi_khai: count('Kiểm sát viên lấy lời khai người bị giữ khẩn cấp trước khi phê chuẩn', 'người'),
  ket_qua: textField('Nhận xét về áp dụng biện pháp ngăn chặn'),
})

export const tam_giu = group(
  'Tạm giữ',
  {
    cu: count('Tạm giữ: số cũ', 'người', 'opening'),
    moi: count('Tạm giữ: số mới', 'người'),
    khan_cap: count('Bắt người bị giữ trong trường hợp khẩn cấp', 'người'),
    qua_tang: count('Bắt quả tang', 'người'),
    truy_na: count('Bắt người bị truy nã', 'người'),
    dau_thu: count('Đầu thú', 'người'),
    tu_thu: count('Tự thú', 'người'),
    noi_khac_den: count('Nơi khác chuyển đến', 'người'),
    chuyen_di: count('Chuyển đi nơi khác', 'người'),
    tong: count('Tổng số người bị tạm giữ', 'người'),
    khoi_to_tam_giam: count('Khởi tố chuyển tạm giam', 'người'),
    khoi_to_bpnc_khac: count('Khởi tố áp dụng biện pháp ngăn chặn khác', 'người'),
    tra_tu_do: count('Trả tự do', 'người'),
    giai_quyet_khac: count('Giải quyết khác (chuyển giao người bị truy nã …)', 'người'),
    giai_quyet: count('Tạm giữ: đã giải quyết', 'người'),
    khoi_to: count('Người bị bắt, tạm giữ chuyển khởi tố hình sự', 'người'),
    tra_tu_do_do_vks: count('Trả tự do do Viện kiểm sát không phê chuẩn, hủy bỏ', 'người'),
    chet: count('Người bị tạm giữ chết', 'người'),
    tron: count('Người bị tạm giữ trốn', 'người'),
    con_lai: count('Tạm giữ: còn lại', 'người', 'closing'),
    qua_han: count('Quá hạn tạm giữ', 'người'),
  },
  {
    balances: [
      ['K04', 'moi = khan_cap + qua_tang + truy_na + dau_thu? + tu_thu?'],
      ['K01', 'tong = cu + moi + noi_khac_den? - chuyen_di?'],
      ['K04', 'khoi_to = khoi_to_tam_giam + khoi_to_bpnc_khac'],
      ['K03', 'giai_quyet = khoi_to_tam_giam + khoi_to_bpnc_khac + tra_tu_do + giai_quyet_khac?'],
      ['K02', 'con_lai = tong - giai_quyet - chet? - tron?'],
    ],
    limits: ['tra_tu_do_do_vks <= tra_tu_do', 'qua_han <= tong', 'khoi_to <= giai_quyet'],
    rates: { ty_le_khoi_to: { title: 'Tỷ lệ bắt, tạm giữ hình sự chuyển khởi tố', tu: 'khoi_to', mau: 'giai_quyet' } },
  },
)

export const tam_giam = group(
  'Tạm giam',
  {
    cu: count('Tạm giam: số cũ', 'người', 'opening'),
    moi: count('Tạm giam: số mới', 'người'),
    noi_khac_den: count('Nơi khác chuyển đến', 'người'),
    chuyen_di: count('Chuyển đi nơi khác', 'người'),
    tong: count('Tổng số người bị tạm giam', 'người'),
    giai_quyet: count('Tạm giam: đã giải quyết', 'người'),
    chet: count('Người bị tạm giam chết', 'người'),
    tron: count('Người bị tạm giam trốn', 'người'),
    con_lai: count('Tạm giam: còn lại', 'người', 'closing'),
    qua_han: count('Quá hạn tạm giam', 'người'),
  },
  {
    balances: [
      ['K01', 'tong = cu + moi + noi_khac_den? - chuyen_di?'],
      ['K02', 'con_lai = tong - giai_quyet - chet? - tron?'],
    ],
    limits: ['qua_han <= tong', 'giai_quyet <= tong'],
  },
)

const field = 'tạm giữ, tạm giam, thi hành án hình sự'

export const kiem_sat_giam_giu = group(
  'Kiểm sát nơi tạm giữ, tạm giam',
  {
    toan_dien: count('Trực tiếp kiểm sát toàn diện', 'lần'),
    dot_xuat: count('Trực tiếp kiểm sát đột xuất, theo chuyên đề', 'lần'),
    truc_tiep_kiem_sat: count('Trực tiếp kiểm sát cơ sở giam giữ', 'lần'),
    vi_pham_thoi_han_co_trach_nhiem: count(
      'Người bị vi phạm thời hạn tạm giữ, tạm giam có trách nhiệm của Viện kiểm sát',
      'người',
    ),
    yeu_cau_khac_phuc: remedyRequests(field),
    kien_nghi: recommendations(field),
    khang_nghi: protests(field),
    vi_pham: textField('Vi phạm trong tạm giữ, tạm giam, thi hành án hình sự'),
    ket_qua: textField('Nhận xét, kết quả nổi bật trong kiểm sát tạm giữ, tạm giam'),
  },
  { balances: [['K04', 'truc_tiep_kiem_sat = toan_dien + dot_xuat?']] },
)
