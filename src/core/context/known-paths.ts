/** The tree of every name a template may use: the schema's own keys with their titles, and what the context adds. */
import type * as z from 'zod'
import type { NameKey } from '../base/bodies.ts'
import { groupRules } from '../year/balance.ts'
import { appendixPaths } from './known-paths-appendix.ts'
import { indicatorPaths } from './known-paths-indicators.ts'
import { provincePaths } from './known-paths-province.ts'
import { crimeGroupPaths, faultedPaths, freePaths, sharedPaths } from './known-paths-rows.ts'
import { named, type PathTree } from '../base/path-tree.ts'
import type { SchemaField, Shape } from '../schema/field.ts'
import { figureMeta } from '../schema/figure.ts'
import { headingKeys } from '../schema/headings.ts'
import { partUnits } from '../schema/pair.ts'
import { isChoice, itemOf, metaOf, shapeOf } from '../schema/walk.ts'
import { root } from '../schema/unit-year.ts'

type Children = Record<string, PathTree>

const rates: ReadonlyMap<string, Children> = new Map(
  groupRules.map(({ group, rates: declared }) => [
    group.key,
    Object.fromEntries(
      declared.map(({ name, title }) => [
        name,
        { title, unit: '%', children: { tu: named('Tử số'), mau: named('Mẫu số') } },
      ]),
    ),
  ]),
)

/** The schema's names below a key. */
function namesOf({ group, zod }: SchemaField, key: string): PathTree {
  return group ? { title: group.title, children: { ...namesIn(group.shape, key), ...rates.get(key) } } : treeOf(zod())
}

function namesIn(shape: Shape, key: string): Children {
  return Object.fromEntries(
    Object.entries(shape).map(([name, inner]) => [name, namesOf(inner, key ? `${key}.${name}` : name)]),
  )
}

/** The same of what is no group of figures; wrappers (optional, transformed) are looked through. */
function treeOf(schema: z.core.$ZodType): PathTree {
  const figure = figureMeta.get(schema)
  if (figure?.parts)
    return {
      title: figure.title,
      children: Object.fromEntries(figure.parts.map((part) => [part, named(figure.title, partUnits[part])])),
    }
  if (figure) return named(figure.title, figure.unit)
  const { title } = metaOf(schema)
  const shape = shapeOf(schema)
  // A plain text is one way to write what a mapping or a list says in full.
  const item = isChoice(schema) ? undefined : itemOf(schema)
  const below = shape && Object.fromEntries(Object.entries(shape).map(([name, inner]) => [name, treeOf(inner)]))
  return {
    ...(title && { title }),
    ...(below && { children: below }),
    ...(item && { item: treeOf(item) }),
  }
}

const signatory: PathTree = {
  title: 'Người ký',
  children: { dong_chuc_vu: { title: 'Các dòng chức vụ', item: {} }, ho_ten: named('Họ tên') },
}

const paper: PathTree = {
  children: {
    so: named('Số văn bản'),
    ngay: named('Ngày ban hành'),
    dong_so: named('Dòng số, ký hiệu'),
    dong_ngay: named('Dòng địa danh, ngày tháng năm'),
    trich_yeu: named('Trích yếu'),
    kinh_gui: { title: 'Kính gửi', item: {} },
    can_cu: { title: 'Căn cứ', item: {} },
    noi_nhan: { title: 'Nơi nhận', item: {} },
    kem_theo: named('Dòng "Kèm theo" của phụ lục'),
    ten_tai_lieu: named('Tên tài liệu'),
    nguoi_ky: signatory,
  },
}

const targetTitles = {
  ma: 'Mã chỉ tiêu',
  ten: 'Tên chỉ tiêu',
  muc: 'Mục của kế hoạch',
  khau_ten: 'Khâu công tác',
  linh_vuc: 'Khâu công tác, viết trong câu',
  phep: 'Phép so sánh',
  nguong_nganh: 'Chỉ tiêu của Ngành',
  nguong_tinh: 'Chỉ tiêu của Viện kiểm sát cấp trên',
  nguong: 'Chỉ tiêu của đơn vị',
  ket_qua_nam_truoc: 'Kết quả năm qua',
  danh_gia_nam_truoc: 'Đánh giá năm qua (khóa)',
  danh_gia_nam_truoc_in: 'Đánh giá năm qua',
  phu_trach: 'Người phụ trách',
  thoi_han: 'Thời hạn',
}
const target: PathTree = {
  children: Object.fromEntries(Object.entries(targetTitles).map(([name, title]) => [name, named(title)])),
}

const bodyTitles = {
  cap_xa: 'Các đơn vị cấp xã: xã, phường, thị trấn; từ 01/7/2025: xã, phường; tỉnh có đặc khu: xã, phường, đặc khu',
  pha_san: 'phá sản; từ 01/3/2026: phục hồi, phá sản',
  luat_pha_san: 'Luật về phá sản',
  co_quan_dieu_tra: 'Cơ quan điều tra của địa bàn',
  noi_giam_giu: 'Nơi tạm giữ, tạm giam',
  co_quan_tha_hinh_su: 'Cơ quan thi hành án hình sự',
  tha_tai_cong_dong: 'Nơi thi hành án hình sự tại cộng đồng',
  giam_giu: 'tạm giữ, tạm giam; từ 01/7/2026 thêm cấm đi khỏi nơi cư trú',
  co_quan_thads: 'Cơ quan thi hành án dân sự của địa bàn',
  ra_quyet_dinh_thads: 'Cơ quan ra quyết định thi hành án dân sự',
  toa_an: 'Tòa án sơ thẩm',
} as const satisfies Readonly<Record<NameKey, string>>
const bodyNames: Children = Object.fromEntries(Object.entries(bodyTitles).map(([name, title]) => [name, named(title)]))

/** Names that the text on violations and measures (bc-bien-phap) asks of every field of work it is put into. */
const shared = ['vi_pham', 'xet_xu', 'khang_nghi', 'khang_nghi_loi_ich_cong', 'yeu_cau_khac_phuc']

function withShared(tree: PathTree): PathTree {
  if (!tree.children?.['kien_nghi']) return tree
  const absent = Object.fromEntries(shared.map((name) => [name, { absent: true, open: true }]))
  return { ...tree, children: { ...absent, ...tree.children } }
}

/** Next year's plan. */
function planPaths(year: Children): PathTree {
  const plan = year['ke_hoach']?.children ?? {}
  const weaknesses = year['danh_gia']?.children?.['han_che'] ?? {}
  return {
    title: 'Kế hoạch năm sau',
    children: {
      ...plan,
      chi_tieu_hang: { title: 'Mọi chỉ tiêu của kế hoạch', item: target },
      cot: {
        title: 'Cột của bảng chỉ tiêu có nội dung ở ít nhất một nửa số hàng',
        children: {
          nguong_tinh: named('Chỉ tiêu của Viện kiểm sát cấp tỉnh'),
          phu_trach: named('Người, bộ phận phụ trách'),
          thoi_han: named('Thời hạn'),
        },
      },
      chuyen_sang: { title: 'Số chuyển sang năm sau', open: true },
      han_che: {
        title: 'Hạn chế cần khắc phục',
        item: { children: { ...weaknesses.item?.children, chua_co_giai_phap: named('Chưa nêu giải pháp') } },
      },
      ten_goi: { title: 'Tên gọi cơ quan, luật vào cuối năm kế hoạch', children: bodyNames },
      viec_moi: {
        title: 'Mảng công tác mới đã là việc của đơn vị vào đầu năm kế hoạch',
        children: {
          nguoi_chua_thanh_nien: named('Xử lý chuyển hướng người chưa thành niên'),
          cam_di_khoi_noi_cu_tru: named('Cấm đi khỏi nơi cư trú'),
          dan_su_cong_ich: named('Khởi kiện vụ án dân sự công ích (nơi thí điểm)'),
          van_phong_thads: named('Văn phòng thi hành án dân sự'),
        },
      },
      da_neu: {
        title: 'Mảng công tác mới mà nhiệm vụ khác đơn vị tự viết đã nói đến',
        children: { nguoi_chua_thanh_nien: named('Người chưa thành niên') },
      },
      tieu_de: {
        title: 'Tiêu đề các mục theo cách gọi của năm kế hoạch',
        children: Object.fromEntries(headingKeys.map((key) => [key, {}])),
      },
      phu_luc: {
        title: 'Cách gọi phụ lục của kế hoạch trong lời văn: Phụ lục I; Phụ lục',
        children: { chi_tieu: named('Phụ lục chỉ tiêu'), phan_cong: named('Phụ lục phân công') },
      },
    },
  }
}

/** Builds the tree; the same every time. */
export function knownPaths(): PathTree {
  const year = Object.fromEntries(Object.entries(namesIn(root.shape, '')).map(([key, tree]) => [key, withShared(tree)]))
  const unit = year['don_vi']?.children ?? {}
  const added: Children = {
    ky: {
      title: 'Kỳ báo cáo',
      children: {
        ...year['ky']?.children,
        ten: named('Tên kỳ: năm 2026; 6 tháng đầu năm 2026; quý II năm 2026; hoặc từ ngày … đến ngày …'),
        thang: named('Số tháng tròn của kỳ', 'tháng'),
        tron_nam: named('Kỳ đủ 12 tháng'),
      },
    },
    nam_sau: named('Năm sau'),
    so_sanh: { title: 'So sánh các đơn vị trong tỉnh', open: true },
    tong_hop: provincePaths,
    nam_truoc_gop: named('Số liệu năm trước cộng từ nhiều tệp'),
    la_huyen: named('Là đơn vị cấp huyện'),
    la_khu_vuc: named('Là đơn vị khu vực'),
    la_tinh: named('Là đơn vị cấp tỉnh'),
    chi_thi: {
      title: 'Chỉ thị 01/CT-VKSTC của năm báo cáo (khi đã biết)',
      children: { ngay: named('Ngày ban hành'), phuong_cham: named('Phương châm của năm') },
    },
    an_sua_huy: faultedPaths(year),
    nhom_toi: crimeGroupPaths(year),
    so_chung: sharedPaths,
    so_khac: freePaths,
    ten_goi: { title: 'Tên gọi cơ quan, luật vào cuối kỳ', children: bodyNames },
    cap_xa: bodyNames['cap_xa'] ?? {},
    don_vi: {
      title: 'Đơn vị',
      children: {
        ...unit,
        cap_tren: named('Viện kiểm sát cấp trên'),
        cap_tren_ngan: named('Viện kiểm sát cấp trên (gọi tắt)'),
      },
    },
    co_quan_chu_quan: { title: 'Các dòng cơ quan chủ quản', item: {} },
    co_quan_ban_hanh: { title: 'Các dòng cơ quan ban hành', item: {} },
    tieu_de: { title: 'Tiêu đề các mục', children: Object.fromEntries(headingKeys.map((key) => [key, {}])) },
    nguoi_ky: signatory,
    van_ban: { title: 'Thể thức văn bản', children: { bao_cao: paper, ke_hoach: paper, phu_luc: paper } },
    chi_tieu: indicatorPaths,
    phu_luc: appendixPaths,
    ke_hoach: planPaths(year),
  }
  return { children: { ...year, ...added, nam_truoc: { title: 'Năm trước', children: year } } }
}
