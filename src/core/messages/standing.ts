/** Sentences about whether an indicator set is the unit's own (C90 and on). */
import { guide } from './indicator-set.ts'
import { message } from './message.ts'

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

export const standingMessages = {
  C90: message({
    severity: 'warning',
    name: 'chua-chon-bo-chi-tieu',
    sentence: ({ ten }: { name: string; ten: string }) =>
      `đơn vị chưa chọn bộ chỉ tiêu; chương trình tạm so với "${ten}" để xem, không in kết quả so sánh vào văn bản`,
    hint: ({ name }) =>
      `nếu đơn vị được giao đúng các chỉ tiêu này thì ghi "bo_chi_tieu: ${name}" trong tệp số liệu; cả tỉnh dùng chung thì ghi trong tongket.yaml; bộ khác thì ghi tên hoặc tệp của bộ ấy`,
    explanation: `Báo cáo có người ký chỉ được nói "vượt", "đạt và vượt 45/47 chỉ tiêu" khi đó là chỉ tiêu giao cho chính đơn vị. Bộ do chương trình tự chọn theo cấp và năm chỉ dùng để xem khi kiểm tra: văn bản không in mức vượt, số chỉ tiêu đạt, phụ lục và biểu đồ chỉ tiêu. Mục "bo_chi_tieu" trong tongket.yaml dùng cho các đơn vị cấp huyện, khu vực; Viện kiểm sát cấp tỉnh ghi trong tệp số liệu của tỉnh. ${guide}`,
    wrong: 'nam: 2020\n# không có mục bo_chi_tieu',
    right: 'nam: 2020\nbo_chi_tieu: huyen-2020',
  }),
  C91: message({
    severity: 'note',
    name: 'khong-in-ket-qua-chi-tieu',
    sentence: (args: LeftOut) =>
      `văn bản không in số chỉ tiêu đạt, phụ lục và biểu đồ kết quả thực hiện chỉ tiêu: ${reasons[args.reason].says(args)}`,
    hint: ({ reason }) => reasons[reason].hint,
    explanation: `Kết quả thực hiện chỉ tiêu chỉ được in khi bộ chỉ tiêu do đơn vị chọn, đúng cấp, kỳ báo cáo đủ 12 tháng và ít nhất một nửa số chỉ tiêu có phát sinh đã có số liệu. Số thứ tự các phụ lục còn lại được dồn lên. ${guide}`,
    wrong: 'nam: 2020\nbo_chi_tieu: huyen-2020\nky: { tu_ngay: 01/12/2019, den_ngay: 31/08/2020 }',
    right: 'nam: 2020\nbo_chi_tieu: huyen-2020\nky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }',
  }),
}
