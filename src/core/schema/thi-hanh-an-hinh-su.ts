/** Execution of criminal judgments. Balances: docs/linh-vuc/can-doi.md §8. */
import { count, group } from './figure.ts'
import { textField } from './text.ts'

const sentence = (title: string) =>
  group(
    title,
    {
      cu: count(`${title}: số cũ`, 'người', 'opening'),
      moi: count(`${title}: số mới`, 'người'),
      tong: count(`${title}: tổng số`, 'người'),
      xong: count(`${title}: chấp hành xong`, 'người'),
      chuyen_di: count(`${title}: chuyển đi nơi khác`, 'người'),
      khac: count(`${title}: giảm vì lý do khác`, 'người'),
      con_lai: count(`${title}: còn lại`, 'người', 'closing'),
    },
    {
      balances: [
        ['K01', 'tong = cu + moi'],
        ['K02', 'con_lai = tong - xong - chuyen_di? - khac?'],
      ],
    },
  )

export const thi_hanh_an_hinh_su = group(
  'Thi hành án hình sự',
  {
    bi_an: count('Bị án phải thi hành án phạt tù', 'người', 'load'),
    da_ra_quyet_dinh: count('Bị án đã có quyết định thi hành án', 'người', 'load'),
    chua_ra_quyet_dinh: count('Bị án chưa có quyết định thi hành án', 'người'),
    dang_chap_hanh: count('Bị án đang chấp hành án phạt tù', 'người', 'load'),
    hoan: count('Hoãn chấp hành án phạt tù', 'người'),
    tam_dinh_chi: count('Tạm đình chỉ chấp hành án phạt tù', 'người'),
    bo_tron: count('Bị án bỏ trốn', 'người', 'load'),
    tai_ngoai_khac: count('Bị án tại ngoại vì lý do khác', 'người', 'load'),
    tu_hinh: sentence('Tử hình'),
    tu: sentence('Án phạt tù'),
    an_treo: sentence('Án treo'),
    cai_tao_kgg: sentence('Cải tạo không giam giữ'),
    cam: sentence('Cấm cư trú, cấm đảm nhiệm chức vụ, hành nghề'),
    tha_tu: sentence('Tha tù trước thời hạn có điều kiện'),
    mien: count('Miễn chấp hành án', 'người'),
    giam: count('Giảm thời hạn chấp hành án', 'người'),
    rut_ngan: count('Rút ngắn thời gian thử thách', 'người'),
    kiem_sat_quyet_dinh: count('Quyết định thi hành án đã kiểm sát', 'quyết định'),
    quyet_dinh_nhan_duoc: count('Quyết định thi hành án nhận được', 'quyết định'),
    truc_tiep_kiem_sat_xa: count('Đơn vị cấp xã được trực tiếp kiểm sát', 'xã', 'load'),
    so_xa_co_nguoi_thi_hanh: count('Đơn vị cấp xã có người thi hành án tại cộng đồng', 'xã', 'stock'),
    truc_tiep_kiem_sat_co_quan: count('Trực tiếp kiểm sát cơ quan thi hành án hình sự', 'cuộc'),
    yeu_cau_bat_thi_hanh_an: count('Yêu cầu bắt thi hành án, truy nã', 'người'),
    ket_qua: textField('Nhận xét, kết quả nổi bật trong kiểm sát thi hành án hình sự'),
  },
  {
    balances: [
      ['K04', 'da_ra_quyet_dinh = dang_chap_hanh + hoan + tam_dinh_chi + bo_tron? + tai_ngoai_khac?'],
      ['K04', 'bi_an = da_ra_quyet_dinh + chua_ra_quyet_dinh'],
    ],
    limits: ['truc_tiep_kiem_sat_xa <= so_xa_co_nguoi_thi_hanh', 'kiem_sat_quyet_dinh <= quyet_dinh_nhan_duoc'],
    rates: {
      ty_le_kiem_sat_xa: {
        title: 'Tỷ lệ đơn vị cấp xã được trực tiếp kiểm sát',
        tu: 'truc_tiep_kiem_sat_xa',
        mau: 'so_xa_co_nguoi_thi_hanh',
      },
    },
  },
)
