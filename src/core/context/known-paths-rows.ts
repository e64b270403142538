/** Names of the lists that the context makes of a year. `year`: the schema's own names, whose titles the figures in them have. */
import { named, type PathTree } from '../base/path-tree.ts'

type Paths = Readonly<Record<string, PathTree>>

/** Judgments that were amended or quashed; their figures have the titles of civil cases. */
export function faultedPaths(year: Paths): PathTree {
  return {
    title: 'Án sơ thẩm bị sửa, hủy có trách nhiệm của Viện kiểm sát, theo lĩnh vực',
    item: {
      children: {
        ten: named('Lĩnh vực'),
        sua_huy: year['dan_su']?.children?.['sua_huy_co_trach_nhiem'] ?? {},
        huy: year['dan_su']?.children?.['huy_an_co_trach_nhiem'] ?? {},
      },
    },
  }
}

/** New cases by group of crimes. */
export function crimeGroupPaths(year: Paths): PathTree {
  return {
    title: 'Khởi tố mới theo nhóm tội',
    item: {
      children: {
        khoa: named('Nhóm tội (khóa)'),
        ten: named('Nhóm tội'),
        nhan_xet: named('Nhận xét của đơn vị'),
        so: year['toi_pham']?.children?.['khoi_to_moi']?.children?.['tong'] ?? {},
        toi_danh: {
          title: 'Tội danh có khởi tố mới',
          item: year['danh_sach']?.children?.['toi_danh']?.item ?? {},
        },
      },
    },
  }
}

/** Figures that are known together only. */
export const sharedPaths: PathTree = {
  title: 'Số chỉ biết chung, chưa chia',
  item: {
    children: {
      khau: named('Khâu công tác (khóa) nơi in'),
      ten: named('Tên gọi'),
      phan: {
        title: 'Một hoặc hai số',
        item: { children: { so: named('Số'), truoc: named('Số năm trước'), don_vi: named('Đơn vị tính') } },
      },
    },
  },
}

/** Figures that the schema has no place for. */
export const freePaths: PathTree = {
  title: 'Số liệu đơn vị có công bố mà tệp chưa có mục riêng (so_lieu_khac), theo khâu công tác',
  entry: {
    item: {
      children: {
        noi_dung: named('Tên số liệu'),
        dan: named('Lời viết trước số: số lượt tuyên truyền là; phúc cung (… bị can)'),
        so: { ...named('Số, có số năm trước'), open: true },
        don_vi: named('Đơn vị tính viết sau số; trống khi số đã kèm đơn vị'),
      },
    },
  },
}
