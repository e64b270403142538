/** Which sheet of the form holds what: the fields of work as the report groups them, then texts, lists and the plan. */

/** A sheet by its names and what it takes. */
export interface SheetPlan {
  /** Tab of the workbook, at most 31 characters. */
  readonly name: string
  readonly title: string
  /** First steps of the paths it takes; of a sheet of lists also a whole path. */
  readonly fields: readonly string[]
}

/** Sheets of figures, in the order of the report. */
export const figureSheets: readonly SheetPlan[] = [
  {
    name: 'Tội phạm',
    title: 'Tình hình tội phạm, tai nạn, vi phạm pháp luật',
    fields: ['toi_pham', 'tai_nan', 'vi_pham_phap_luat'],
  },
  { name: 'Tin báo', title: 'Tố giác, tin báo về tội phạm và kiến nghị khởi tố', fields: ['tin_bao'] },
  { name: 'Điều tra', title: 'Biện pháp ngăn chặn; kiểm sát điều tra', fields: ['bpnc', 'dieu_tra'] },
  { name: 'Truy tố', title: 'Giai đoạn truy tố; người chưa thành niên', fields: ['truy_to', 'nguoi_chua_thanh_nien'] },
  {
    name: 'Xét xử hình sự',
    title: 'Kiểm sát xét xử hình sự',
    fields: ['xet_xu_so_tham', 'xet_xu_phuc_tham', 'gdt_tt', 'phien_toa_rkn'],
  },
  {
    name: 'Tạm giữ, tạm giam',
    title: 'Kiểm sát tạm giữ, tạm giam, cấm đi khỏi nơi cư trú',
    fields: ['tam_giu', 'tam_giam', 'kiem_sat_giam_giu', 'cam_di_khoi_noi_cu_tru'],
  },
  {
    name: 'THA hình sự',
    title: 'Kiểm sát thi hành án hình sự; bắt buộc chữa bệnh',
    fields: ['thi_hanh_an_hinh_su', 'bat_buoc_chua_benh'],
  },
  {
    name: 'Dân sự, HNGĐ',
    title: 'Kiểm sát giải quyết án dân sự, hôn nhân và gia đình',
    fields: ['dan_su', 'hon_nhan_gia_dinh', 'dan_su_cong_ich', 'phuc_tham_dan_su'],
  },
  {
    name: 'KDTM, lao động, XLHC',
    title: 'Kinh doanh, thương mại, lao động, phá sản; biện pháp xử lý hành chính',
    fields: ['kinh_doanh_thuong_mai', 'lao_dong', 'pha_san', 'phuc_tham_khac', 'bien_phap_xlhc'],
  },
  { name: 'Hành chính', title: 'Kiểm sát giải quyết án hành chính', fields: ['hanh_chinh', 'phuc_tham_hanh_chinh'] },
  {
    name: 'THA dân sự',
    title: 'Kiểm sát thi hành án dân sự, thi hành án hành chính',
    fields: ['thi_hanh_an_dan_su', 'thi_hanh_an_hanh_chinh'],
  },
  {
    name: 'Khiếu tố',
    title: 'Tiếp công dân, khiếu nại, tố cáo; bồi thường; tương trợ tư pháp',
    fields: ['tiep_cong_dan', 'don', 'khieu_nai_to_cao', 'kiem_sat_khieu_to', 'boi_thuong', 'tuong_tro_tu_phap'],
  },
  {
    name: 'KN, kiến nghị chung',
    title: 'Tổng hợp kháng nghị, kiến nghị, yêu cầu của đơn vị',
    fields: ['kien_nghi', 'khang_nghi', 'yeu_cau', 'ket_qua_chi_tieu'],
  },
  {
    name: 'Xây dựng Ngành',
    title: 'Công tác xây dựng Ngành',
    fields: ['can_bo', 'dao_tao', 'so_hoa', 'tuyen_truyen', 'nghiep_vu', 'thi_dua'],
  },
]

/** Figures of a field that no sheet names yet go here: a new field is never left out of the form. */
export const otherFigures: SheetPlan = { name: 'Số liệu khác', title: 'Số liệu khác', fields: [] }

export const coverSheet: SheetPlan = {
  name: 'Đơn vị',
  title: 'Biểu mẫu số liệu công tác năm',
  fields: ['nam', 'ky', 'don_vi', 'nam_truoc', 'du_thao', 'nguoi_ky', 'bo_chi_tieu'],
}

export const planText: SheetPlan = { name: 'Kế hoạch (lời)', title: 'Kế hoạch năm sau: phần lời', fields: ['ke_hoach'] }

export const paperSheet: SheetPlan = {
  name: 'Thể thức',
  title: 'Số, ngày, nơi nhận của văn bản; cách in (để trống nếu theo mặc định)',
  fields: ['van_ban', 'hien_thi', 'tieu_de'],
}

/** Texts of all other fields. */
export const reportText: SheetPlan = { name: 'Báo cáo (lời)', title: 'Báo cáo: phần lời', fields: [] }

/** A list that may be longer than a page has a sheet of its own: its heading is then repeated on each. */
function list(name: string, title: string, key: string): SheetPlan {
  return { name, title, fields: [`danh_sach.${key}`] }
}

export const listSheets: readonly SheetPlan[] = [
  list('DS kháng nghị', 'Danh sách kháng nghị', 'khang_nghi'),
  list('DS kiến nghị', 'Danh sách kiến nghị', 'kien_nghi'),
  list('DS án trọng điểm', 'Danh sách án trọng điểm', 'an_trong_diem'),
  list('DS phiên tòa RKN', 'Danh sách phiên tòa rút kinh nghiệm', 'phien_toa_rkn'),
  list('DS tội danh', 'Khởi tố mới theo tội danh', 'toi_danh'),
]

/** Lists of the plan, and the figures that indicators alone need. */
export const planSheets: readonly SheetPlan[] = [
  { name: 'Kế hoạch (bảng)', title: 'Kế hoạch năm sau: các bảng', fields: ['ke_hoach'] },
  { name: 'Chỉ tiêu', title: 'Số liệu riêng của chỉ tiêu', fields: ['chi_tieu'] },
]

/** Lists of all other fields. */
export const otherTables: SheetPlan = { name: 'Bảng khác', title: 'Các bảng khác', fields: [] }
