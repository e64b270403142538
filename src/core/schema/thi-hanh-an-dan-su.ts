/** Enforcement of civil and administrative judgments. Balances: docs/linh-vuc/can-doi.md §11; money in 1.000 đồng. */
import { count, enforcement, group } from './figure.ts'
import { protests, recommendations, remedyRequests } from './measures.ts'
import { textField } from './text.ts'

export const thi_hanh_an_dan_su = group(
  'Thi hành án dân sự',
  {
    cu: enforcement('Thi hành án dân sự: số cũ chuyển sang', 'opening'),
    moi: enforcement('Thi hành án dân sự: thụ lý mới'),
    nhan_uy_thac: enforcement('Trong số mới: nhận ủy thác'),
    uy_thac: enforcement('Ủy thác đi, thu hồi, hủy quyết định'),
    tong: enforcement('Tổng số phải thi hành'),
    co_dieu_kien: enforcement('Có điều kiện thi hành', 'load'),
    chua_co_dieu_kien: enforcement('Chưa có điều kiện thi hành', 'stock'),
    hoan_tam_dinh_chi: enforcement('Hoãn, tạm đình chỉ thi hành án', 'stock'),
    xong: enforcement('Thi hành xong'),
    dinh_chi: enforcement('Đình chỉ thi hành án'),
    giai_quyet: enforcement('Tổng số thi hành xong, đình chỉ'),
    dang: enforcement('Đang thi hành', 'closing'),
    con_lai: enforcement('Chuyển kỳ sau', 'closing'),
    mien_giam: enforcement('Miễn, giảm nghĩa vụ thi hành án'),
    quyet_dinh_nhan_duoc: count('Quyết định về thi hành án nhận được', 'quyết định'),
    kiem_sat_quyet_dinh: count('Quyết định về thi hành án đã kiểm sát', 'quyết định'),
    truc_tiep_kiem_sat: count('Trực tiếp kiểm sát cơ quan thi hành án dân sự', 'cuộc'),
    xac_minh: count('Trực tiếp xác minh điều kiện thi hành án', 'việc'),
    kiem_sat_cuong_che: count('Kiểm sát cưỡng chế, kê biên, tiêu hủy vật chứng', 'cuộc'),
    an_tham_nhung: enforcement('Án tham nhũng phải thi hành', 'load'),
    an_kinh_te: enforcement('Án kinh tế phải thi hành', 'load'),
    van_phong_thads: group('Văn phòng thi hành án dân sự', {
      truc_tiep_kiem_sat: count('Trực tiếp kiểm sát Văn phòng thi hành án dân sự', 'cuộc'),
      kien_nghi: count('Kiến nghị đối với Văn phòng thi hành án dân sự', 'kiến nghị'),
    }),
    yeu_cau_khac_phuc: remedyRequests('thi hành án dân sự, hành chính'),
    kien_nghi: recommendations('thi hành án dân sự, hành chính'),
    khang_nghi: protests('thi hành án dân sự, hành chính'),
    vi_pham: textField('Vi phạm của cơ quan thi hành án dân sự'),
    ket_qua: textField('Nhận xét, kết quả nổi bật trong kiểm sát thi hành án dân sự'),
  },
  {
    balances: [
      ['K01', 'tong = cu + moi - uy_thac?'],
      ['K04', 'tong = co_dieu_kien + chua_co_dieu_kien + hoan_tam_dinh_chi?'],
      ['K03', 'giai_quyet = xong + dinh_chi?'],
      ['K02', 'con_lai = tong - giai_quyet'],
    ],
    limits: [
      'an_tham_nhung <= tong',
      'an_kinh_te <= tong',
      'nhan_uy_thac <= moi',
      'giai_quyet <= co_dieu_kien',
      'kiem_sat_quyet_dinh <= quyet_dinh_nhan_duoc',
    ],
    rates: {
      ty_le_viec: {
        title: 'Tỷ lệ thi hành xong về việc (trên số có điều kiện)',
        tu: 'giai_quyet.viec',
        mau: 'co_dieu_kien.viec',
      },
      ty_le_tien: {
        title: 'Tỷ lệ thi hành xong về tiền (trên số có điều kiện)',
        tu: 'giai_quyet.tien',
        mau: 'co_dieu_kien.tien',
      },
      ty_le_kiem_sat_quyet_dinh: {
        title: 'Tỷ lệ quyết định về thi hành án được kiểm sát',
        tu: 'kiem_sat_quyet_dinh',
        mau: 'quyet_dinh_nhan_duoc',
      },
    },
  },
)

export const thi_hanh_an_hanh_chinh = group(
  'Thi hành án hành chính',
  {
    cu: count('Thi hành án hành chính: số cũ', 'việc', 'opening'),
    moi: count('Thi hành án hành chính: số mới', 'việc'),
    tong: count('Thi hành án hành chính: tổng số', 'việc'),
    giai_quyet: count('Thi hành án hành chính: đã thi hành xong', 'việc'),
    con_lai: count('Thi hành án hành chính: còn lại', 'việc', 'closing'),
    ket_qua: textField('Nhận xét về thi hành án hành chính'),
  },
  {
    balances: [
      ['K01', 'tong = cu + moi'],
      ['K02', 'con_lai = tong - giai_quyet'],
    ],
  },
)
