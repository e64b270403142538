/** Sentences of the R4x codes, and what comments of a learned template say. */
import { error, warning } from './message.ts'

/** The paragraphs of a comment at a figure that is not certain: the tags it may be; or the one that would print other words. */
export function learnComment(
  tags: readonly { readonly tag: string; readonly title: string }[],
  printed: boolean,
): readonly string[] {
  const lines = tags.map(({ tag, title }) => `{{${tag}}}${title === '' ? '' : `: ${title}`}`)
  return printed
    ? ['Nhận ra số này, nhưng thẻ in chữ khác với văn bản nên giữ nguyên chữ:', ...lines]
    : ['Chưa chắc là số nào; có thể là:', ...lines]
}

export const learnMessages = {
  R40: error('khong-nhan-ra-so-nao', {
    sentence: ({ file, data }: { file: string; data: string }) =>
      `không nhận ra số nào của ${data} trong ${file}; không ghi gì`,
    hint: 'kiểm tra lại: tệp số liệu phải là của chính văn bản này (đúng đơn vị, đúng năm)',
    explanation:
      'Lệnh mau hoc tìm trong văn bản những số của tệp số liệu. Không có số nào khớp cả giá trị lẫn chữ chung quanh thì đó là văn bản của đơn vị khác, năm khác, hoặc không phải báo cáo số liệu.',
    wrong: 'tongket mau hoc bao-cao-2019.docx so-lieu-2020.yaml',
    right: 'tongket mau hoc bao-cao-2020.docx so-lieu-2020.yaml',
  }),
  R41: error('mau-ghi-len-van-ban', {
    sentence: ({ file }: { file: string }) => `mẫu sẽ ghi lên chính văn bản ${file}; không ghi gì`,
    hint: 'cho mẫu một tên khác bằng -o',
    explanation: 'Văn bản cũ phải còn nguyên, để so với văn bản lập từ mẫu.',
    wrong: 'tongket mau hoc bao-cao.docx so-lieu.yaml',
    right: 'tongket mau hoc bao-cao.docx so-lieu.yaml -o mau-cua-don-vi/bao-cao.docx',
  }),
  R42: warning('van-ban-khong-them-so-0', {
    sentence: ({ file }: { file: string; data: string }) =>
      `${file} viết số nhỏ không có số 0 ở trước (5 vụ), còn số liệu in 05 vụ; các cụm so sánh vì vậy không khớp`,
    hint: ({ data }) => `thêm vào ${data} hai dòng "hien_thi:" và "  dem_hai_chu_so: false" rồi chạy lại`,
    explanation:
      'Thẻ in số theo mục hien_thi của tệp số liệu. Khi văn bản viết 5 vụ mà thẻ in 05 vụ thì chữ không khớp: số lẻ được thay bằng thẻ in_so_bang, cụm so sánh phải để nguyên.',
    wrong: 'don_vi: { ma: tieu-can }',
    right: 'don_vi: { ma: tieu-can }\nhien_thi: { dem_hai_chu_so: false }',
  }),
  R43: warning('doi-chieu-theo-chu', {
    sentence: ({ file, tied, untied }: { file: string; tied: number; untied: number }) =>
      `${file} không mang số liệu và lời văn không phải của chương trình, nên chỉ đối chiếu theo chữ: ${tied} số gắn được với số liệu, ${untied} số không gắn được`,
    hint: 'số không gắn được phải tự xem (--json kể từng số, state: unknown); số viết bằng chữ (hai vụ), số của năm trước không đứng ngay sau số năm nay không được xem',
    explanation:
      'Văn bản làm tay không cho biết số nào là mục nào của tệp số liệu. Chương trình đoán theo đề mục, chữ chung quanh và đơn vị tính; chỗ nào không đủ chắc thì không kết luận.',
  }),
}
