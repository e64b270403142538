/** Sentences of the R codes: papers that were edited after they were made, and what they carry. */
import { type BinaryKind, type FileArgs } from './file.ts'
import { error, note, warning } from './message.ts'

/** What a file in place of a Word document is. */
export type NotPaper = 'doc' | BinaryKind

const notPapers: Readonly<Record<NotPaper, string>> = {
  doc: 'là văn bản Word kiểu cũ (.doc)',
  pdf: 'là tệp PDF',
  excel: 'là sổ tính Excel',
  word: 'không mở được: tệp Word hỏng hoặc có mật khẩu',
  unknown: 'không phải văn bản Word (.docx)',
}

const partWords = { chart: 'biểu đồ', header: 'đầu trang, chân trang', note: 'cước chú' } as const

/** Why a place stays as people left it: a word for each kind of conflict. */
export type ConflictWord = 'typed' | 'copy' | 'kept' | 'new'

/** Where something stands in a paper; the page only where Word has noted it. */
export function paperPlace({ page, paragraph, heading }: PaperPlace): string {
  const above = heading === undefined ? '' : `, mục “${heading.slice(0, 60)}”`
  return `${page === undefined ? '' : `trang ${page}, `}đoạn ${paragraph}${above}`
}

interface PaperPlace {
  readonly page: number | undefined
  readonly paragraph: number
  readonly heading: string | undefined
}

/** What a comment in the paper says at a place that stays as it is. */
export function conflictComment(kind: ConflictWord, before: string, now: string): string {
  if (kind === 'kept') return `Theo số liệu mới thì không còn đoạn này: “${before}”. Đã sửa tay nên giữ nguyên.`
  if (kind === 'new') return `Theo số liệu mới thì có thêm: “${now}”. Chưa biết đặt vào đâu.`
  const figures = `trước là “${before}”, nay là “${now}”`
  return kind === 'copy'
    ? `Chỗ này giống câu có số liệu đã đổi: ${figures}. Xem lại.`
    : `Số liệu đã đổi: ${figures}. Chỗ này đã sửa tay nên giữ nguyên.`
}

/** What the paper says at a place that stays, what was printed there and what would be now. */
function keptWords(before: string, now: string, found: string): string {
  const is = now === '' ? 'số liệu mới không còn in chỗ này' : `số liệu nay “${now}”`
  return `giữ nguyên chỗ đã sửa tay “${found}”: ${before === '' ? '' : `trước “${before}”, `}${is}`
}

export const livingMessages = {
  R01: error('khong-phai-van-ban', {
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
  R02: error('van-ban-khong-mang-so-lieu', {
    sentence: ({ file, id }: FileArgs & { id: string | undefined }) =>
      id === undefined
        ? `${file} không mang theo số liệu và không có mã số liệu`
        : `${file} chỉ mang mã số liệu ${id}, mà không thấy bản số liệu .tongket/${id}.xml cạnh văn bản`,
    hint: 'có thể văn bản do chương trình khác lập, hoặc đã qua một chương trình bỏ mất phần kèm theo (Google Docs, WPS); nếu còn tệp số liệu đã dùng để lập thì chỉ tên bằng --goc',
    explanation:
      'Mỗi văn bản mang theo số liệu đã dùng để lập nó; nhờ vậy chương trình biết chỗ nào là số liệu, chỗ nào người sửa. Văn bản lập bằng --khong-kem chỉ mang mã, số liệu nằm trong thư mục .tongket cạnh văn bản.',
    wrong: 'tongket lay-so-lieu van-ban-tu-google-docs.docx',
    right: 'tongket cap-nhat van-ban.docx so-lieu-moi.yaml --goc so-lieu-cu.yaml',
  }),
  R03: error('phan-kem-hong', {
    sentence: ({ file }: FileArgs) =>
      `phần số liệu kèm theo trong ${file} đã bị sửa, hỏng hoặc do bản chương trình mới hơn ghi`,
    hint: 'nếu còn tệp số liệu đã dùng để lập văn bản thì chỉ tên bằng --goc; hoặc dùng bản chương trình mới',
    explanation:
      'Phần kèm theo có mã tính từ chính nội dung của nó. Mã không khớp thì không còn biết văn bản được lập từ số liệu nào, nên chương trình không đoán.',
  }),
  R04: error('phan-kem-khong-doc-duoc', {
    sentence: ({ file, reason }: FileArgs & { reason: string }) =>
      `không dùng được số liệu kèm theo trong ${file}: ${reason}`,
    hint: 'số liệu ấy do bản chương trình khác nhận; chỉ tệp số liệu đã dùng để lập văn bản bằng --goc',
    explanation:
      'Số liệu kèm theo được đọc và kiểm tra như một tệp số liệu. Bản chương trình sau có thể nhận biết lỗi mà bản trước chưa biết.',
  }),
  R05: note('khong-co-gi-de-bo', {
    sentence: ({ file }: FileArgs) => `${file} không mang theo số liệu nào; không phải bỏ gì`,
    explanation:
      'Lệnh hoan-thanh bỏ phần số liệu kèm theo trước khi văn bản gửi ra ngoài Ngành; văn bản không có phần ấy thì giữ nguyên.',
  }),
  R06: error('van-ban-cua-don-vi-khac', {
    sentence: ({ file, paper, data }: FileArgs & { paper: string; data: string }) =>
      `${file} là văn bản của ${paper}, còn tệp số liệu là của ${data}; không ghi gì`,
    hint: 'chỉ tệp số liệu của chính đơn vị và năm ấy',
    explanation:
      'Cập nhật văn bản của đơn vị này, năm này bằng số liệu của đơn vị khác hay năm khác thì mọi số đều sai, nên chương trình so mã đơn vị và năm trước khi làm.',
    wrong: 'tongket cap-nhat tieu-can-2020-bao-cao-tong-ket.docx cau-ke-2020.yaml',
    right: 'tongket cap-nhat tieu-can-2020-bao-cao-tong-ket.docx tieu-can-2020.yaml',
  }),
  R07: error('van-ban-theo-mau-rieng', {
    sentence: ({ file }: FileArgs) => `${file} được lập bằng mẫu riêng của đơn vị, mà chưa chỉ mẫu nào`,
    hint: 'chỉ mẫu ấy bằng --mau, như khi lập văn bản',
    explanation:
      'Chương trình lập lại văn bản từ số liệu cũ và số liệu mới bằng cùng một mẫu rồi so hai bản; dùng mẫu có sẵn cho văn bản theo mẫu riêng thì hai bên không khớp lời.',
    wrong: 'tongket cap-nhat bao-cao.docx so-lieu.yaml',
    right: 'tongket cap-nhat bao-cao.docx so-lieu.yaml --mau mau-bao-cao.docx',
  }),
  R08: warning('mau-da-doi', {
    sentence: ({ file }: FileArgs) => `mẫu nay khác mẫu đã dùng để lập ${file}`,
    hint: 'lời văn mới của mẫu không đưa vào văn bản; chỗ nào lời văn khác nhiều thì có thể phải sửa tay',
    explanation:
      'Văn bản được so với bản lập lại bằng mẫu hiện có. Mẫu đã đổi lời thì lời cũ trong văn bản được coi như lời người viết và giữ nguyên.',
  }),
  R09: note('con-thay-doi-theo-doi', {
    sentence: ({ file }: FileArgs) => `${file} còn thay đổi đang theo dõi; văn bản được đọc như đang hiện`,
    explanation:
      'Chữ đã chèn được coi là có, chữ đã xóa được coi là không còn. Các dấu theo dõi vẫn nguyên để chấp nhận hay từ chối sau.',
  }),
  R10: warning('thanh-phan-chua-cap-nhat', {
    sentence: ({ file, parts }: FileArgs & { parts: readonly ('chart' | 'header' | 'note')[] }) =>
      `chưa cập nhật được ${parts.map((part) => partWords[part]).join(', ')} trong ${file}: đã bị sửa hoặc do chương trình khác lưu lại`,
    hint: 'lập văn bản mới từ số liệu mới rồi chép phần ấy sang',
    explanation:
      'Biểu đồ, đầu trang và cước chú được thay khi còn nguyên như lúc lập. LibreOffice ghi lại biểu đồ theo cách của nó, nên sau đó chương trình không dám thay.',
  }),
  R11: warning('cho-sua-tay-can-xem', {
    sentence: ({ file, count }: FileArgs & { count: number }) =>
      `${count} chỗ trong ${file} đã được sửa tay nên giữ nguyên, số liệu mới ghi ở ghi chú tại chỗ`,
    hint: 'mở văn bản, xem từng ghi chú rồi xóa ghi chú',
    explanation:
      'Chỗ số liệu đổi mà người soạn cũng đã sửa thì chương trình không chọn thay; ghi chú (comment) trong Word nói số liệu nay là gì.',
  }),
  R12: warning('cho-sua-tay-giu-nguyen', {
    sentence: ({ before, now, found }: { before: string; now: string; found: string }) => keptWords(before, now, found),
    hint: 'xem ghi chú tại chỗ; giữ như văn bản thì sửa tệp số liệu, không thì sửa văn bản',
    explanation:
      'Với --cap-nhat, lệnh lap đưa số liệu mới vào văn bản đã sửa tay. Chỗ người soạn đã sửa mà số liệu cũng đổi thì giữ như người soạn để lại, có ghi chú (comment) trong Word.',
  }),
  R13: warning('phan-kem-hong-bo-qua', {
    sentence: ({ file }: FileArgs) =>
      `phần số liệu kèm theo trong ${file} hỏng, nên chỉ đối chiếu với tệp số liệu đã chỉ; không biết số nào gõ đè, số nào do số liệu đã đổi`,
    hint: 'còn tệp số liệu đã dùng để lập văn bản thì chỉ tên bằng --goc',
    explanation:
      'Phần kèm theo bị sửa hay hỏng thì không dùng được. Có tệp số liệu thì vẫn đối chiếu, như với văn bản không mang số liệu.',
  }),
  R14: error('van-ban-toan-tinh', {
    sentence: ({ file }: FileArgs) =>
      `${file} là văn bản toàn tỉnh (tong-hop): in từ số liệu của mọi đơn vị và kết quả của từng đơn vị, không mang theo, không đối chiếu được với tệp số liệu của một đơn vị`,
    hint: 'lập lại bằng tongket tong-hop: văn bản đã sửa được giữ nguyên, bản mới ghi bên cạnh',
    explanation:
      'Số cộng của tỉnh chưa đủ để in lại văn bản toàn tỉnh: còn cần số đơn vị đạt từng chỉ tiêu, số nào đơn vị nào chưa ghi, số chuyển nội bộ đã trừ. Số liệu của mọi đơn vị thì quá lớn để kèm theo và nói nhiều hơn văn bản in ra.',
    wrong: 'tongket cap-nhat ket-qua/tong-hop/tra-vinh-2020-bao-cao-tong-ket.docx tra-vinh-2020.yaml',
    right: 'tongket tong-hop tinh/',
  }),
}
