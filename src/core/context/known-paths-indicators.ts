/** The names under `chi_tieu`: the indicator set, its rows judged, counted and grouped (indicators/context.ts). */
import { named, type PathTree } from '../base/path-tree.ts'

const indicator: PathTree = {
  children: {
    ma: named('Mã chỉ tiêu'),
    ten: named('Tên chỉ tiêu'),
    khau: named('Khâu công tác (khóa)'),
    khau_ten: named('Khâu công tác'),
    linh_vuc: named('Khâu công tác, viết trong câu'),
    phep: named('Phép so sánh'),
    nguong: named('Chỉ tiêu đề ra'),
    nguong_chung: named('Chỉ tiêu, chưa tính theo số của đơn vị'),
    so_lieu: named('Số liệu'),
    ket_qua: named('Kết quả'),
    ket_qua_nam_truoc: named('Kết quả năm trước'),
    ty_le: { title: 'Tỷ lệ', children: { tu: named('Tử số'), mau: named('Mẫu số') } },
    gia_tri: named('Số lượng'),
    danh_gia: named('Đánh giá (khóa)'),
    danh_gia_in: named('Đánh giá'),
    chenh_lech: named('Chênh lệch so với chỉ tiêu'),
    nguon: named('Nguồn của ngưỡng'),
    can_cu: named('Văn bản giao ngưỡng, được in làm căn cứ'),
    do_tin_cay: named('Độ tin cậy của ngưỡng'),
    ghi_chu: named('Ghi chú'),
    chu_thich: named('Ghi chú và nguồn riêng, được in'),
    phan: {
      title: 'Các phần của chỉ tiêu',
      item: {
        children: {
          ten: named('Tên phần'),
          nguong: named('Chỉ tiêu của phần'),
          so_lieu: named('Số liệu của phần'),
          ket_qua: named('Kết quả của phần'),
        },
      },
    },
  },
}

/** The tree under `chi_tieu`. */
export const indicatorPaths: PathTree = {
  title: 'Chỉ tiêu nghiệp vụ',
  children: {
    bo: {
      title: 'Bộ chỉ tiêu',
      children: {
        ten: named('Tên bộ chỉ tiêu'),
        nguon: named('Nguồn'),
        nguon_in: named('Nguồn được in'),
        can_cu: named('Căn cứ được in'),
      },
    },
    cua_don_vi: named('Bộ chỉ tiêu do đơn vị chọn, đúng cấp, đủ năm'),
    du_so_lieu: named('Ít nhất một nửa số chỉ tiêu phát sinh đã có số liệu'),
    tong: named('Số chỉ tiêu', 'chỉ tiêu'),
    phat_sinh: named('Số chỉ tiêu có phát sinh', 'chỉ tiêu'),
    vuot: named('Số chỉ tiêu vượt', 'chỉ tiêu'),
    dat: named('Số chỉ tiêu đạt', 'chỉ tiêu'),
    khong_dat: named('Số chỉ tiêu không đạt', 'chỉ tiêu'),
    khong_phat_sinh: named('Số chỉ tiêu không phát sinh', 'chỉ tiêu'),
    chua_co: named('Số chỉ tiêu chưa có số liệu', 'chỉ tiêu'),
    dat_va_vuot: named('Số chỉ tiêu đạt và vượt', 'chỉ tiêu'),
    hang: { title: 'Mọi chỉ tiêu', item: indicator },
    theo_ma: { title: 'Chỉ tiêu theo mã (theo_ma.A02)', entry: indicator },
    nhom: {
      title: 'Chỉ tiêu theo khâu công tác',
      item: {
        children: {
          khau: named('Khâu công tác (khóa)'),
          ten: named('Tên khâu công tác'),
          hang: { title: 'Các chỉ tiêu của khâu', item: indicator },
        },
      },
    },
    ds_vuot: { title: 'Chỉ tiêu vượt', item: indicator },
    vuot_tieu_bieu: { title: 'Chỉ tiêu vượt nhiều nhất so với mức đề ra', item: indicator },
    ds_dat: { title: 'Chỉ tiêu đạt', item: indicator },
    ds_khong_dat: { title: 'Chỉ tiêu không đạt', item: indicator },
    ds_khong_phat_sinh: { title: 'Chỉ tiêu không phát sinh', item: indicator },
    ds_chua_co: { title: 'Chỉ tiêu chưa có số liệu', item: indicator },
    sat_nguong: { title: 'Tỷ lệ rất gần ngưỡng, ở mọi chỗ in như ở bảng chỉ tiêu', open: true },
  },
}
