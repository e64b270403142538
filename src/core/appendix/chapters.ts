/** The chapters of the report, which appendices and comparisons follow: docs/linh-vuc/bo-cuc.md §3. */
import type { HeadingKey } from '../schema/headings.ts'

/** Fields of work that the report tells under one heading. */
export interface Chapter {
  readonly key: string
  readonly heading: HeadingKey | { readonly title: string }
  /** For the tab of a sheet and the head of a group of columns. */
  readonly short: string
  readonly fields: readonly string[]
}

/** A chapter under one of the report's headings, whose key it bears. */
const headed = (heading: HeadingKey, short: string, fields: readonly string[]): Chapter => ({
  key: heading,
  heading,
  short,
  fields,
})

/** The fields of work in the order of the report. */
export const chapters: readonly Chapter[] = [
  {
    key: 'tinh_hinh',
    heading: { title: 'Tình hình tội phạm và vi phạm pháp luật' },
    short: 'Tình hình tội phạm',
    fields: ['toi_pham', 'tai_nan', 'vi_pham_phap_luat'],
  },
  headed('tin_bao', 'Nguồn tin về tội phạm', ['tin_bao']),
  headed('dieu_tra_truy_to', 'Điều tra, truy tố', ['bpnc', 'dieu_tra', 'truy_to', 'nguoi_chua_thanh_nien']),
  headed('xet_xu', 'Xét xử hình sự', ['xet_xu_so_tham', 'xet_xu_phuc_tham', 'gdt_tt']),
  headed('giam_giu_tha', 'Giam giữ, THA hình sự', [
    'tam_giu',
    'tam_giam',
    'kiem_sat_giam_giu',
    'cam_di_khoi_noi_cu_tru',
    'thi_hanh_an_hinh_su',
    'bat_buoc_chua_benh',
  ]),
  headed('dan_su', 'Dân sự, hôn nhân', ['dan_su', 'hon_nhan_gia_dinh', 'dan_su_cong_ich', 'phuc_tham_dan_su']),
  headed('kinh_doanh', 'Kinh doanh, lao động, khác', [
    'kinh_doanh_thuong_mai',
    'lao_dong',
    'pha_san',
    'phuc_tham_khac',
    'bien_phap_xlhc',
  ]),
  headed('hanh_chinh', 'Án hành chính', ['hanh_chinh', 'phuc_tham_hanh_chinh']),
  headed('thi_hanh_an_dan_su', 'THA dân sự, hành chính', ['thi_hanh_an_dan_su', 'thi_hanh_an_hanh_chinh']),
  headed('khieu_to', 'Khiếu nại, tố cáo', ['tiep_cong_dan', 'don', 'khieu_nai_to_cao', 'kiem_sat_khieu_to']),
  {
    key: 'boi_thuong',
    heading: { title: 'Bồi thường thiệt hại; tương trợ tư pháp' },
    short: 'Bồi thường, tương trợ',
    fields: ['boi_thuong', 'tuong_tro_tu_phap'],
  },
  headed('don_gdt', 'Đơn giám đốc thẩm', []),
  headed('khang_nghi_kien_nghi', 'Kháng nghị, kiến nghị', ['khang_nghi', 'kien_nghi', 'yeu_cau', 'phien_toa_rkn']),
  {
    key: 'nganh',
    heading: { title: 'Công tác xây dựng Ngành' },
    short: 'Xây dựng Ngành',
    fields: ['can_bo', 'dao_tao', 'so_hoa', 'tuyen_truyen', 'nghiep_vu', 'ket_qua_chi_tieu', 'thi_dua'],
  },
]
