/** The names of the appendices' data (appendix.ts). */
import { named, type PathTree } from '../base/path-tree.ts'

const thisYear: PathTree = { title: 'Số liệu năm nay', open: true }
const yearBefore: PathTree = { title: 'Số liệu năm trước', open: true }

const rows: PathTree = {
  title: 'Các dòng của bảng',
  item: {
    children: {
      loai: named('Loại dòng (nhóm, số liệu, không phát sinh)'),
      stt: named('Số thứ tự'),
      noi_dung: named('Nội dung'),
      phan: {
        title: 'Các phần của dòng',
        item: {
          children: {
            don_vi: named('Đơn vị tính'),
            nay: thisYear,
            truoc: yearBefore,
            rieng: { title: 'Trong đó: của Viện kiểm sát cấp tỉnh', open: true },
            o: { title: 'Các ô số liệu của dòng', item: {} },
            phan_tram: named('Tăng, giảm (%)'),
          },
        },
      },
    },
  },
}

/** The tree under `phu_luc`. */
export const appendixPaths: PathTree = {
  title: 'Số liệu phụ lục',
  children: {
    goi: { title: 'Cách gọi từng phụ lục: Phụ lục II; Phụ lục khi chỉ có một', entry: {} },
    ky_hieu: { title: 'Số La Mã của từng phụ lục', entry: {} },
    so_luong: named('Số phụ lục'),
    ten: { title: 'Tên của từng phụ lục', entry: {} },
    danh_muc: { title: 'Danh mục phụ lục', item: { children: { so: named('Số La Mã'), ten: named('Tên phụ lục') } } },
    tiep_theo: named('Số La Mã của phụ lục đóng sau các phụ lục này'),
    so_lieu: {
      title: 'Các phần của phụ lục số liệu',
      item: {
        children: {
          stt: named('Số thứ tự'),
          ten: named('Tên phần'),
          khong: named('Khâu công tác không phát sinh'),
          bang: {
            title: 'Các bảng của phần',
            item: {
              children: {
                ten: named('Tên bảng'),
                tien: named('Bảng có số tiền'),
                mo_ta: named('Các số đầu của bảng bằng lời'),
                dau: {
                  title: 'Khâu công tác nhắc lại ở mỗi trang',
                  children: { stt: named('Số thứ tự'), noi_dung: named('Khâu công tác') },
                },
                hang: rows,
              },
            },
          },
        },
      },
    },
    cot: { title: 'Tên các cột số liệu', item: {} },
    so_sanh: named('Phụ lục số liệu có cột so sánh'),
    toi_danh: {
      title: 'Các dòng của phụ lục tội danh',
      item: {
        children: {
          loai: named('Loại dòng (nhóm tội, tội danh)'),
          stt: named('Số thứ tự'),
          ten: named('Nhóm tội, tội danh'),
          dieu: named('Điều luật'),
          nay: thisYear,
          truoc: yearBefore,
        },
      },
    },
    bieu_do: { title: 'Số liệu biểu đồ', children: { khoi_to_moi: { open: true }, chi_tieu: { open: true } } },
    toi_danh_trong: named('Phụ lục tội danh có ô để trống'),
    toi_danh_so_sanh: named('Phụ lục tội danh có cột so sánh'),
    nam_truoc: named('Năm so sánh'),
  },
}
