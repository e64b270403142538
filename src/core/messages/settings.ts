/** Sentences about tongket.yaml set against what the run found (C52 and on); the schema's and the roster's: batch.ts. */
import { error, warning } from './message.ts'

export const settingsMessages = {
  C52: error('khong-co-so-lieu-nam', {
    sentence: ({ wanted, found }: { wanted: number; found: readonly number[] }) =>
      `không có tệp số liệu nào của năm ${wanted}; các tệp tìm thấy là của năm ${found.join(', ')}`,
    hint: 'sửa "nam" trong tongket.yaml, hoặc chỉ đến thư mục có số liệu của năm ấy',
    explanation:
      'Khi quét thư mục, tệp của năm khác được để ngoài lần chạy. Mọi tệp đều của năm khác thì không còn gì để lập: "nam" trong tongket.yaml chưa sửa cho năm mới, hoặc chỉ nhầm thư mục.',
    wrong: 'nam: 2021 (thư mục chỉ có số liệu năm 2020)',
    right: 'nam: 2020',
  }),
  C53: warning('chi-cong-mot-so-don-vi', {
    sentence: ({ units }: { units: number }) => `chỉ cộng ${units} đơn vị được chọn, không phải cả tỉnh`,
    hint: 'muốn có số liệu cả tỉnh, chạy "tongket tong-hop" với thư mục có tongket.yaml',
    explanation:
      'Lần chạy chỉ nhận một phần số liệu của tỉnh (một thư mục con, một mẫu tên, vài tệp) nên tổng không phải là số của toàn tỉnh; văn bản của tỉnh in DỰ THẢO.',
    wrong: 'tongket tong-hop so-lieu-2020/huyen-a',
    right: 'tongket tong-hop so-lieu-2020',
  }),
  C54: error('ky-cua-thiet-lap', {
    sentence: ({ from, to }: { from: string; to: string }) =>
      `kỳ báo cáo trong tệp thiết lập kết thúc (${to}) không sau ngày bắt đầu (${from})`,
    hint: 'kiểm tra lại hai ngày; có thể viết ngược hoặc sai năm',
    explanation:
      'Kỳ trong tongket.yaml được điền cho mọi đơn vị không ghi kỳ riêng, nên sai ở đây là sai cho cả tỉnh. Ngày cuối kỳ phải sau ngày đầu kỳ.',
    wrong: 'ky: { tu_ngay: 30/11/2020, den_ngay: 01/12/2019 }',
    right: 'ky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }',
  }),
}
