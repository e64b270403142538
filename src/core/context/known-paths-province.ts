/** The names under `tong_hop`: there only in the papers of a whole province (province/notes.ts). */
import { named, type PathTree } from '../base/path-tree.ts'

const transfer: PathTree = {
  children: {
    khau: named('Khâu công tác'),
    tu: named('Nơi chuyển'),
    den: named('Nơi nhận'),
    so: named('Số vụ, việc'),
  },
}

/** The names under `tong_hop`, with their titles. */
export const provincePaths: PathTree = {
  title: 'Tổng hợp toàn tỉnh (chỉ có trong văn bản của cả tỉnh)',
  children: {
    so_don_vi: named('Số đơn vị của tỉnh'),
    du_so_lieu: named('Số đơn vị đã đủ số liệu'),
    thieu: { title: 'Đơn vị chưa cộng', item: { children: { ten: named('Tên đơn vị'), ly_do: named('Lý do') } } },
    chua_du: { title: 'Theo khâu: các đơn vị chưa đủ số liệu', open: true },
    don_vi_chua_du: {
      title: 'Đơn vị chưa đủ số liệu',
      item: {
        children: {
          ten: named('Tên đơn vị'),
          khau: { title: 'Các khâu công tác còn thiếu', item: named('Khâu công tác') },
        },
      },
    },
    chuyen_noi_bo: { title: 'Án chuyển giữa các đơn vị trong tỉnh đã trừ', item: transfer },
    co_so_sanh: named('Có phụ lục so sánh các đơn vị đóng sau'),
    rieng: { title: 'Số liệu riêng của Viện kiểm sát cấp tỉnh', open: true },
  },
}
