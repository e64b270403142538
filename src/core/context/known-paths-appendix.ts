/** The names of the appendices' data (appendix.ts). */
import { named, type PathTree } from '../base/path-tree.ts'

const thisYear: PathTree = { title: 'Số liệu năm nay', open: true }
const yearBefore: PathTree = { title: 'Số liệu năm trước', open: true }

export const appendixPaths: PathTree = {
  title: 'Số liệu phụ lục',
  children: {
    ten: { title: 'Tên của từng phụ lục: Phụ lục II; Phụ lục khi chỉ có một', entry: {} },
    ky_hieu: { title: 'Số La Mã của từng phụ lục', entry: {} },
    so_luong: named('Số phụ lục'),
    tiep_theo: named('Số La Mã của phụ lục đóng sau các phụ lục này'),
    so_lieu: {
      title: 'Các bảng của phụ lục số liệu',
      item: {
        children: {
          stt: named('Số thứ tự'),
          ten: named('Khâu công tác'),
          hang: {
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
                    },
                  },
                },
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
    toi_danh_so_sanh: named('Phụ lục tội danh có cột so sánh'),
    nam_truoc: named('Năm so sánh'),
  },
}
