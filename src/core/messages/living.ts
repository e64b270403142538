/** Sentences of the R codes: papers that were edited after they were made, and what they carry. */
import { type BinaryKind, type FileArgs } from './file.ts'
import { message } from './message.ts'

/** What a file in place of a Word document is. */
export type NotPaper = 'doc' | BinaryKind

const notPapers: Readonly<Record<NotPaper, string>> = {
  doc: 'là văn bản Word kiểu cũ (.doc)',
  pdf: 'là tệp PDF',
  excel: 'là sổ tính Excel',
  word: 'không mở được: tệp Word hỏng hoặc có mật khẩu',
  unknown: 'không phải văn bản Word (.docx)',
}

export const livingMessages = {
  R01: message({
    severity: 'error',
    name: 'khong-phai-van-ban',
    sentence: ({ file, kind }: FileArgs & { kind: NotPaper }) => `${file} ${notPapers[kind]}`,
    hint: ({ kind }) =>
      kind === 'doc'
        ? 'mở bằng Word, Lưu thành (Save As), kiểu "Word Document (.docx)" rồi chạy lại'
        : 'chỉ tên văn bản .docx do chương trình lập, kể cả khi đã sửa bằng Word hay LibreOffice',
    explanation:
      'Lệnh này làm việc với văn bản Word (.docx) do chương trình lập ra. Tệp PDF, .doc và tệp khác không đọc được.',
    wrong: 'tongket lay-so-lieu bao-cao.pdf',
    right: 'tongket lay-so-lieu ket-qua/tieu-can-2020-bao-cao-tong-ket.docx',
  }),
  R02: message({
    severity: 'error',
    name: 'van-ban-khong-mang-so-lieu',
    sentence: ({ file, id }: FileArgs & { id: string | undefined }) =>
      id === undefined
        ? `${file} không mang theo số liệu và không có mã số liệu`
        : `${file} chỉ mang mã số liệu ${id}, mà không thấy bản số liệu .tongket/${id}.xml cạnh văn bản`,
    hint: () =>
      'văn bản có thể do chương trình khác lập, hoặc đã qua một chương trình bỏ mất phần kèm theo (Google Docs, WPS); nếu còn tệp số liệu đã dùng để lập thì chỉ tên bằng --goc',
    explanation:
      'Mỗi văn bản mang theo số liệu đã dùng để lập nó; nhờ vậy chương trình biết chỗ nào là số liệu, chỗ nào người sửa. Văn bản lập bằng --khong-kem chỉ mang mã, số liệu nằm trong thư mục .tongket cạnh văn bản.',
    wrong: 'tongket lay-so-lieu van-ban-tu-google-docs.docx',
    right: 'tongket cap-nhat van-ban.docx so-lieu-moi.yaml --goc so-lieu-cu.yaml',
  }),
  R03: message({
    severity: 'error',
    name: 'phan-kem-hong',
    sentence: ({ file }: FileArgs) =>
      `phần số liệu kèm theo trong ${file} đã bị sửa, hỏng hoặc do bản chương trình mới hơn ghi`,
    hint: () => 'nếu còn tệp số liệu đã dùng để lập văn bản thì chỉ tên bằng --goc; hoặc dùng bản chương trình mới',
    explanation:
      'Phần kèm theo có mã tính từ chính nội dung của nó. Mã không khớp thì không còn biết văn bản được lập từ số liệu nào, nên chương trình không đoán.',
    wrong: '',
    right: '',
  }),
  R05: message({
    severity: 'note',
    name: 'khong-co-gi-de-bo',
    sentence: ({ file }: FileArgs) => `${file} không mang theo số liệu nào; không phải bỏ gì`,
    hint: () => undefined,
    explanation:
      'Lệnh hoan-thanh bỏ phần số liệu kèm theo trước khi văn bản gửi ra ngoài Ngành; văn bản không có phần ấy thì giữ nguyên.',
    wrong: '',
    right: '',
  }),
}
