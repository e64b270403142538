/** Fields of work that came with laws of 2026; a unit without such work leaves them out. */
import { count, group } from './figure.ts'
import { textField } from './text.ts'

/** From 01/7/2026: Luật Thi hành tạm giữ, tạm giam và cấm đi khỏi nơi cư trú số 128/2025/QH15; Thông tư 56/2026/TT-BCA. */
export const cam_di_khoi_noi_cu_tru = group(
  'Cấm đi khỏi nơi cư trú',
  {
    cu: count('Người bị cấm đi khỏi nơi cư trú: số cũ', 'người', 'opening'),
    moi: count('Người bị cấm đi khỏi nơi cư trú: số mới', 'người'),
    tong: count('Người bị cấm đi khỏi nơi cư trú: tổng số', 'người'),
    het: count('Người bị cấm đi khỏi nơi cư trú: hết thời hạn, hủy bỏ, thay đổi', 'người'),
    con_lai: count('Người bị cấm đi khỏi nơi cư trú: còn lại', 'người', 'closing'),
    vi_pham: count('Người vi phạm nghĩa vụ cấm đi khỏi nơi cư trú', 'người'),
    kiem_sat_xa: count('Đơn vị cấp xã được kiểm sát việc quản lý người bị cấm đi khỏi nơi cư trú', 'xã', 'load'),
    ket_qua: textField('Nhận xét về kiểm sát cấm đi khỏi nơi cư trú'),
  },
  {
    balances: [
      ['K01', 'tong = cu + moi'],
      ['K02', 'con_lai = tong - het'],
    ],
    limits: ['vi_pham <= tong'],
  },
)

/** The sector's quarterly form: Quyết định 373/QĐ-VKSTC ngày 16/12/2022. */
export const bat_buoc_chua_benh = group(
  'Bắt buộc chữa bệnh',
  {
    cu: count('Bắt buộc chữa bệnh: số cũ', 'người', 'opening'),
    moi: count('Bắt buộc chữa bệnh: số mới', 'người'),
    tong: count('Bắt buộc chữa bệnh: tổng số', 'người'),
    dinh_chi: count('Bắt buộc chữa bệnh: đã đình chỉ', 'người'),
    con_lai: count('Bắt buộc chữa bệnh: còn lại', 'người', 'closing'),
    ket_qua: textField('Nhận xét về kiểm sát bắt buộc chữa bệnh'),
  },
  {
    balances: [
      ['K01', 'tong = cu + moi'],
      ['K02', 'con_lai = tong - dinh_chi'],
    ],
  },
)

/**
 * Nghị quyết số 205/2025/QH15, three years from 01/01/2026, in Hà Nội, Thành phố Hồ Chí Minh, Đà Nẵng, Cần Thơ, Quảng Ninh, Đắk
 * Lắk alone; TTLT 09/2025 ngày 03/11/2025: information received is checked, handed on, or leads to a suit.
 */
export const dan_su_cong_ich = group(
  'Khởi kiện vụ án dân sự công ích',
  {
    cu: count('Thông tin dân sự công ích: kỳ trước chuyển sang', 'thông tin', 'opening'),
    moi: count('Thông tin dân sự công ích: tiếp nhận mới', 'thông tin'),
    tong: count('Thông tin dân sự công ích: tổng số', 'thông tin'),
    kiem_tra: count('Thông tin đã kiểm tra, xác minh', 'thông tin'),
    chuyen: count('Thông tin chuyển cơ quan có thẩm quyền', 'thông tin'),
    khong_du_can_cu: count('Thông tin không đủ căn cứ khởi kiện', 'thông tin'),
    da_khac_phuc: count('Thông tin kết thúc vì vi phạm đã được khắc phục', 'thông tin'),
    khoi_kien: count('Viện kiểm sát khởi kiện', 'vụ'),
    con_lai: count('Thông tin dân sự công ích: còn lại', 'thông tin', 'closing'),
    kien_nghi_khoi_kien: count('Kiến nghị cơ quan, tổ chức khởi kiện', 'kiến nghị'),
    toa_thu_ly: count('Tòa án thụ lý vụ án dân sự công ích', 'vụ'),
    xet_xu: count('Vụ án dân sự công ích đã xét xử', 'vụ'),
    cong_nhan: count('Vụ án dân sự công ích được công nhận thỏa thuận', 'vụ'),
    rut: count('Viện kiểm sát rút đơn khởi kiện', 'vụ'),
    ket_qua: textField('Nhận xét về khởi kiện vụ án dân sự công ích'),
  },
  {
    balances: [
      ['K01', 'tong = cu + moi'],
      ['K02', 'con_lai = tong - chuyen? - khong_du_can_cu? - da_khac_phuc? - khoi_kien?'],
    ],
    limits: ['kiem_tra <= tong', 'toa_thu_ly <= khoi_kien'],
  },
)
