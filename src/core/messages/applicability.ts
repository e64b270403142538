/** Sentences about whether an indicator set is the unit's own (C90 and on). */
import { guide } from './indicator-set.ts'
import { note, warning } from './message.ts'

/** Why the results against an indicator set are left out of the paper. */
export interface LeftOut {
  readonly ten: string
  readonly reason: 'tu_chon' | 'cap' | 'ky' | 'thieu'
  /** Rows that apply, and those of them that could be judged. */
  readonly apply: number
  readonly judged: number
}

const reasons: Readonly<
  Record<LeftOut['reason'], { readonly says: (args: LeftOut) => string; readonly hint: string }>
> = {
  tu_chon: { says: () => 'đơn vị chưa chọn bộ chỉ tiêu', hint: 'ghi "bo_chi_tieu" trong tệp số liệu' },
  cap: {
    says: ({ ten }) => `"${ten}" không dùng cho cấp của đơn vị`,
    hint: 'chọn bộ chỉ tiêu đúng cấp ở mục "bo_chi_tieu"',
  },
  ky: {
    says: () => 'kỳ báo cáo không đủ 12 tháng mà chỉ tiêu được giao cho cả năm',
    hint: 'nếu báo cáo cho cả năm thì sửa hai ngày ở mục "ky"; báo cáo một phần của năm thì không cần làm gì',
  },
  thieu: {
    says: ({ judged, apply }) => `mới có số liệu cho ${judged}/${apply} chỉ tiêu có phát sinh, chưa được một nửa`,
    hint: 'nhập thêm số liệu nếu muốn báo cáo kết quả thực hiện chỉ tiêu; không thì không cần làm gì',
  },
}

/** What a text says of an indicator: missed, met, or that all are met. */
const said = {
  missed: (ma: string) => `lời văn nói chưa đạt, theo số liệu chỉ tiêu ${ma} đạt`,
  met: (ma: string) => `lời văn nói đạt, theo số liệu chỉ tiêu ${ma} chưa đạt`,
  all: (ma: string) => `lời văn nói đạt tất cả chỉ tiêu, theo số liệu còn chỉ tiêu ${ma} chưa đạt`,
} as const

/** An indicator by code and name. */
export interface NamedIndicator {
  readonly ma: string
  readonly ten: string
}

export const applicabilityMessages = {
  C90: warning('chua-chon-bo-chi-tieu', {
    sentence: ({ ten }: { name: string; ten: string }) =>
      `đơn vị chưa chọn bộ chỉ tiêu; chương trình tạm so với "${ten}" để xem, không in kết quả so sánh vào văn bản`,
    hint: ({ name }) =>
      `nếu đơn vị được giao đúng các chỉ tiêu này thì ghi "bo_chi_tieu: ${name}" trong tệp số liệu; cả tỉnh dùng chung thì ghi trong tongket.yaml; bộ khác thì ghi tên hoặc tệp của bộ ấy`,
    explanation: `Báo cáo có người ký chỉ được nói "vượt", "đạt và vượt 45/47 chỉ tiêu" khi đó là chỉ tiêu giao cho chính đơn vị. Bộ do chương trình tự chọn theo cấp và năm chỉ dùng để xem khi kiểm tra: văn bản không in mức vượt, số chỉ tiêu đạt, phụ lục và biểu đồ chỉ tiêu. Mục "bo_chi_tieu" trong tongket.yaml dùng cho các đơn vị cấp huyện, khu vực; Viện kiểm sát cấp tỉnh ghi trong tệp số liệu của tỉnh. ${guide}`,
    wrong: 'nam: 2020\n# không có mục bo_chi_tieu',
    right: 'nam: 2020\nbo_chi_tieu: huyen-2020',
  }),
  C91: note('khong-in-ket-qua-chi-tieu', {
    sentence: (args: LeftOut) =>
      `văn bản không in số chỉ tiêu đạt, phụ lục và biểu đồ kết quả thực hiện chỉ tiêu: ${reasons[args.reason].says(args)}`,
    hint: ({ reason }) => reasons[reason].hint,
    explanation: `Kết quả thực hiện chỉ tiêu chỉ được in khi bộ chỉ tiêu do đơn vị chọn, đúng cấp, kỳ báo cáo đủ 12 tháng và ít nhất một nửa số chỉ tiêu có phát sinh đã có số liệu. Số thứ tự các phụ lục còn lại được dồn lên. ${guide}`,
    wrong: 'nam: 2020\nbo_chi_tieu: huyen-2020\nky: { tu_ngay: 01/12/2019, den_ngay: 31/08/2020 }',
    right: 'nam: 2020\nbo_chi_tieu: huyen-2020\nky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }',
  }),
  C93: warning('mot-chi-tieu-hai-muc', {
    sentence: ({ ma, ten, here, table }: NamedIndicator & { here: string; table: string; typed: boolean }) =>
      `kế hoạch đặt hai mức cho một chỉ tiêu: ở đây "${here}", ở bảng chỉ tiêu "${table}" (${ma}: ${ten})`,
    hint: ({ ma, here, typed }) =>
      typed
        ? `sửa một trong hai chỗ cho giống nhau`
        : `nếu đơn vị đặt mức ${here} thì ghi ở "ke_hoach.chi_tieu": - { ma: ${ma}, nguong: ${here} }; không thì sửa lời văn theo bảng`,
    explanation:
      'Cùng một chỉ tiêu mà lời văn, khâu đột phá, bảng chỉ tiêu của kế hoạch ghi hai mức thì không biết đơn vị phấn đấu mức nào. Chỉ tiêu không ghi ở "ke_hoach.chi_tieu" được in theo mức của bộ chỉ tiêu. Chỉ so khi lời văn gọi đúng tên một chỉ tiêu.',
    wrong:
      'ke_hoach:\n  nhiem_vu: { dan_su: Kháng nghị phúc thẩm ngang cấp đạt từ 20% trở lên. }\n  chi_tieu:\n    - { ma: E71, nguong: 25% }',
    right:
      'ke_hoach:\n  nhiem_vu: { dan_su: Kháng nghị phúc thẩm ngang cấp đạt từ 25% trở lên. }\n  chi_tieu:\n    - { ma: E71, nguong: 25% }',
  }),
  C94: warning('chi-tieu-thap-hon-muc-giao', {
    sentence: ({
      ma,
      ten,
      typed,
      least,
      province,
    }: NamedIndicator & { typed: string; least: string; province: boolean }) =>
      `kế hoạch đặt chỉ tiêu ${ma} (${ten}) là ${typed}, thấp hơn mức ${province ? 'cấp tỉnh giao' : 'của bộ chỉ tiêu'}: ${least}`,
    hint: ({ least }) => `đặt bằng hoặc cao hơn mức được giao (${least})`,
    explanation:
      'Chỉ tiêu của đơn vị cấp dưới không được thấp hơn chỉ tiêu cấp trên giao. Với chỉ tiêu "không quá", mức cao hơn là mức kém hơn.',
    wrong: 'ke_hoach:\n  chi_tieu:\n    - { ma: E71, nguong: 10% }',
    right: 'ke_hoach:\n  chi_tieu:\n    - { ma: E71, nguong: 25% }',
    source: 'Yêu cầu của việc xây dựng kế hoạch, chương trình công tác trong ngành Kiểm sát nhân dân',
  }),
  C95: warning('danh-gia-khac-ket-qua', {
    sentence: (args: NamedIndicator & { said: keyof typeof said }) => `${said[args.said](args.ma)} (${args.ten})`,
    hint: ({ ma }) =>
      `sửa lời văn cho khớp với kết quả; "tongket giai-thich ${ma}" cho biết chỉ tiêu tính từ những số nào`,
    explanation:
      'Báo cáo in kết quả từng chỉ tiêu ở phụ lục và tự nêu chỉ tiêu chưa đạt. Ưu điểm, hạn chế gõ tay nói khác thì báo cáo tự mâu thuẫn. Chỉ so khi lời văn gọi đúng tên một chỉ tiêu.',
    wrong:
      'tin_bao: { moi: 100, tin_co_yeu_cau_xac_minh: 90 }\ndanh_gia:\n  han_che:\n    - Số yêu cầu kiểm tra, xác minh chưa đạt chỉ tiêu',
    right:
      'tin_bao: { moi: 100, tin_co_yeu_cau_xac_minh: 90 }\ndanh_gia:\n  han_che:\n    - Còn yêu cầu kiểm tra, xác minh chung chung',
  }),
}
