/** Sentences of the T codes: files that cannot be read or written, and files that are left as they are. */
import { error, note, warning } from './message.ts'

/** A file as the person named it. */
export interface FileArgs {
  readonly file: string
}

/** A file that the system did not read or write. */
export interface Reasoned extends FileArgs {
  /** The system's own code, for whoever looks after the machine. */
  readonly reason: string
}

/** What a file that is not text seems to be. */
export type BinaryKind = 'word' | 'excel' | 'pdf' | 'unknown'

const binaries: Readonly<Record<BinaryKind, string>> = {
  word: 'là tệp Word',
  excel: 'là tệp Excel',
  pdf: 'là tệp PDF',
  unknown: 'là tệp nhị phân',
}

const nameFaults = {
  empty: 'tên rỗng',
  separator: 'tên có dấu gạch chéo hoặc ký tự không đặt tên tệp được',
  reserved: 'Windows giữ riêng tên này cho thiết bị',
  ending: 'tên kết thúc bằng dấu chấm hoặc dấu cách',
  long: 'tên dài quá 240 ký tự',
} as const

/** What is wrong with the name of a file (base/file-name.ts). */
export type NameFault = keyof typeof nameFaults

const folderOf = (file: string) => file.replace(/[/\\][^/\\]*$/, '')

export const fileMessages = {
  T01: error('khong-co-tep', {
    sentence: ({ file, folder }: FileArgs & { folder?: boolean }) =>
      `không có tệp ${folder ? 'hoặc thư mục ' : ''}${file}`,
    hint: 'kiểm tra lại tên tệp và thư mục đang đứng',
    explanation: 'Đường dẫn được tính từ thư mục đang đứng; tên tệp có dấu cách thì đặt trong dấu nháy.',
    wrong: 'tongket lap so-lieu-2020.yml',
    right: 'tongket lap so-lieu-2020.yaml',
  }),
  T02: error('la-thu-muc', {
    sentence: ({ file }: FileArgs) => `${file} là thư mục, không phải tệp số liệu`,
    hint: ({ file }) => `chỉ rõ tệp trong thư mục đó, ví dụ ${file.replace(/[/\\]+$/, '')}/so-lieu-2020.yaml`,
    explanation: 'Lệnh này nhận từng tệp số liệu.',
    wrong: 'tongket lap so-lieu',
    right: 'tongket lap so-lieu/tieu-can-2020.yaml',
  }),
  T03: error('khong-duoc-doc', {
    sentence: ({ file }: FileArgs) => `không có quyền đọc tệp ${file}`,
    hint: 'nhờ người quản lý máy cấp quyền đọc, hoặc chép tệp sang thư mục của mình',
    explanation: 'Hệ thống không cho phép tài khoản đang dùng mở tệp này.',
    wrong: 'tongket lap /thu-muc-nguoi-khac/so-lieu-2020.yaml',
    right: 'tongket lap so-lieu/so-lieu-2020.yaml',
  }),
  T04: error('tep-trong', {
    sentence: ({ file }: FileArgs) => `tệp ${file} rỗng`,
    hint: 'chạy "tongket tao" để có một tệp mẫu với đủ các mục',
    explanation: 'Tệp không có chữ nào; có thể lần lưu trước chưa xong.',
    wrong: 'tongket lap tep-rong.yaml',
    right: 'tongket tao so-lieu\ntongket lap so-lieu/so-lieu.yaml',
  }),
  T05: error('khong-phai-chu', {
    sentence: ({ file, kind }: FileArgs & { kind: BinaryKind }) => `${file} ${binaries[kind]}, không phải tệp số liệu`,
    hint: 'tệp số liệu là tệp chữ có đuôi .yaml',
    explanation:
      'Số liệu được nhập trong tệp chữ (.yaml) soạn bằng Notepad hoặc trình soạn thảo bất kỳ, không phải tệp Word, Excel hay PDF.',
    wrong: 'tongket lap bao-cao.docx',
    right: 'tongket lap so-lieu-2020.yaml',
  }),
  T06: error('tep-qua-lon', {
    sentence: ({ file, megabytes, limit }: FileArgs & { megabytes: string; limit: number }) =>
      `tệp ${file} lớn ${megabytes} MB, quá mức ${limit} MB`,
    hint: 'kiểm tra xem có nhầm tệp không; một tệp số liệu thường chưa đến 0,1 MB',
    explanation: 'Tệp lớn như vậy không phải là số liệu một năm của một đơn vị nên chương trình không đọc.',
    wrong: 'tongket lap anh-chup.yaml',
    right: 'tongket lap so-lieu-2020.yaml',
  }),
  T07: error('bang-ma', {
    sentence: ({ file, guess }: FileArgs & { guess: 'utf-16' | 'other' }) =>
      guess === 'utf-16'
        ? `tệp ${file} lưu theo bảng mã UTF-16, không phải UTF-8`
        : `tệp ${file} không lưu theo bảng mã UTF-8`,
    hint: ({ guess }) =>
      guess === 'utf-16'
        ? 'mở bằng Notepad, chọn Lưu thành (Save As), ở ô Mã hóa (Encoding) chọn UTF-8'
        : 'nếu chữ gõ theo TCVN3 hoặc VNI, hãy chuyển sang Unicode rồi lưu lại với mã hóa UTF-8',
    explanation:
      'Tệp số liệu phải lưu theo bảng mã UTF-8, nếu không chữ tiếng Việt sẽ sai. Chữ TCVN3, VNI phải chuyển sang Unicode trước.',
    wrong: 'Notepad: Lưu thành, Mã hóa: Unicode (UTF-16)',
    right: 'Notepad: Lưu thành, Mã hóa: UTF-8',
  }),
  T08: error('khong-doc-duoc-tep', {
    sentence: ({ file, reason }: Reasoned) => `không đọc được tệp ${file} (${reason})`,
    hint: 'chép tệp vào máy rồi thử lại; nếu vẫn lỗi, báo người quản lý máy',
    explanation: 'Hệ thống báo lỗi khi đọc tệp; mã trong ngoặc giúp người quản lý máy tìm nguyên nhân.',
    wrong: 'tongket lap E:/so-lieu-2020.yaml (ổ USB đã rút)',
    right: 'tongket lap so-lieu/so-lieu-2020.yaml',
  }),
  T10: error('khong-tao-duoc-thu-muc', {
    sentence: ({ file, reason }: Reasoned) => `không tạo được thư mục ${file} (${reason})`,
    hint: 'chọn thư mục khác bằng -o, hoặc nhờ người quản lý máy cấp quyền',
    explanation: 'Thư mục để ghi kết quả chưa có và hệ thống không cho tạo.',
    wrong: 'tongket lap so-lieu-2020.yaml -o /khong-co-quyen/van-ban',
    right: 'tongket lap so-lieu-2020.yaml -o van-ban',
  }),
  T11: error('trung-ten', {
    sentence: ({ file, folder }: FileArgs & { folder: boolean }) =>
      folder ? `${file} là thư mục nên không ghi tệp cùng tên được` : `${file} là tệp nên không dùng làm thư mục được`,
    hint: 'chọn nơi ghi khác bằng -o',
    explanation: 'Nơi ghi kết quả đã có một thứ khác cùng tên.',
    wrong: 'tongket lap so-lieu-2020.yaml -o so-lieu-2020.yaml',
    right: 'tongket lap so-lieu-2020.yaml -o van-ban',
  }),
  T12: error('dang-mo-trong-word', {
    sentence: ({ file, program = 'Word' }: FileArgs & { program?: 'Word' | 'Excel' | 'LibreOffice' }) =>
      `tệp ${file} đang mở trong ${program} nên chưa ghi được`,
    hint: ({ program = 'Word' }) => `đóng tệp trong ${program} rồi chạy lại lệnh`,
    explanation:
      'Khi một tệp đang mở, Word, Excel đặt bên cạnh một tệp tên bắt đầu bằng "~$", LibreOffice đặt tệp ".~lock.…#". Nếu đã đóng mà tệp ấy vẫn còn, hãy xóa nó.',
    wrong: 'lập lại khi báo cáo còn mở trong Word',
    right: 'đóng báo cáo trong Word rồi lập lại',
  }),
  T13: error('khong-duoc-ghi', {
    sentence: ({ file, reason }: Reasoned) =>
      `không có quyền ghi tệp ${file}, hoặc một chương trình khác đang giữ tệp (${reason})`,
    hint: ({ file }) =>
      `đóng các chương trình đang mở tệp, kiểm tra quyền ghi trong ${folderOf(file)}, hoặc chọn thư mục khác bằng -o`,
    explanation: 'Chương trình đã thử lại trong khoảng hai giây mà vẫn không ghi được. Tệp cũ còn nguyên.',
    wrong: 'tongket lap so-lieu-2020.yaml -o D:/thu-muc-chi-doc',
    right: 'tongket lap so-lieu-2020.yaml -o van-ban',
  }),
  T14: error('het-cho', {
    sentence: ({ file }: FileArgs) => `ổ đĩa hết chỗ nên không ghi được tệp ${file}`,
    hint: 'xóa bớt tệp không cần, hoặc chọn ổ đĩa khác bằng -o',
    explanation: 'Tệp chưa ghi xong đã được xóa; tệp cũ cùng tên, nếu có, còn nguyên.',
    wrong: 'tongket lap so-lieu-2020.yaml -o E:/ (ổ đã đầy)',
    right: 'tongket lap so-lieu-2020.yaml -o D:/van-ban',
  }),
  T15: error('khong-ghi-duoc', {
    sentence: ({ file, reason }: Reasoned) => `không ghi được tệp ${file} (${reason})`,
    hint: 'chọn thư mục khác bằng -o; nếu vẫn lỗi, báo người quản lý máy',
    explanation:
      'Hệ thống báo lỗi khi ghi tệp; mã trong ngoặc giúp người quản lý máy tìm nguyên nhân. Tệp cũ còn nguyên.',
    wrong: 'tongket lap so-lieu-2020.yaml -o E:/ (ổ USB đã rút)',
    right: 'tongket lap so-lieu-2020.yaml -o van-ban',
  }),
  T16: warning('da-sua-tay', {
    sentence: ({ file }: FileArgs) => `tệp ${file} đã được sửa sau khi lập nên được giữ nguyên, không ghi đè`,
    hint: 'muốn lập lại, thêm --force (bản đang có được cất lại kèm ngày), hoặc chọn thư mục khác bằng -o; muốn giữ lời đã sửa mà có số liệu mới trong văn bản của đơn vị, dùng tongket cap-nhat',
    explanation:
      'Văn bản đã sửa trong Word không bao giờ bị ghi đè khi chưa được yêu cầu. Vì thế văn bản ấy có thể chưa theo số liệu mới.',
    wrong: 'sửa báo cáo trong Word rồi chạy lại: tongket lap so-lieu-2020.yaml',
    right: 'tongket lap so-lieu-2020.yaml -o van-ban-moi',
  }),
  T17: warning('tep-khac-cung-ten', {
    sentence: ({ file }: FileArgs) => `đã có tệp ${file} không do chương trình lập nên được giữ nguyên, không ghi đè`,
    hint: 'muốn thay, thêm --force (bản đang có được cất lại kèm ngày), hoặc chọn thư mục khác bằng -o',
    explanation: 'Chương trình chỉ ghi đè văn bản do chính nó lập và chưa ai sửa.',
    wrong: 'tongket lap so-lieu-2020.yaml -o noi-da-co-tep-cung-ten',
    right: 'tongket lap so-lieu-2020.yaml -o van-ban-moi',
  }),
  T18: error('ten-tep-khong-dung-duoc', {
    sentence: ({ file, fault }: FileArgs & { fault: NameFault }) =>
      `không dùng được tên tệp "${file}": ${nameFaults[fault]}`,
    hint: 'đặt tên bằng chữ thường không dấu, chữ số và dấu gạch nối',
    explanation: 'Tên tệp phải dùng được trên mọi máy, kể cả Windows, và không được chỉ sang thư mục khác.',
    wrong: 'don_vi:\n  ma: con',
    right: 'don_vi:\n  ma: tieu-can',
  }),
  T19: note('da-cat-ban-cu', {
    sentence: ({ copy }: { copy: string }) => `bản đang có được cất lại thành ${copy}`,
    explanation: 'Trước khi ghi đè một tệp đã sửa tay, chương trình cất một bản kèm ngày bên cạnh.',
    wrong: 'tongket lap so-lieu-2020.yaml --force (báo cáo đã sửa tay)',
    right: 'tongket lap so-lieu-2020.yaml -o van-ban-moi',
  }),
  T20: error('thu-muc-khong-rong', {
    sentence: ({ file }: FileArgs) => `thư mục ${file} không rỗng nên không tạo tệp mẫu vào đó`,
    hint: 'chọn một thư mục mới, hoặc thêm --force để tạo thêm vào thư mục này (tệp đã có không bị ghi đè)',
    explanation: 'Tệp mẫu chỉ được tạo ở chỗ trống, để không lẫn với số liệu đang có.',
    wrong: 'tongket tao .',
    right: 'tongket tao so-lieu-2021',
  }),
  T21: error('da-co-tep', {
    sentence: ({ file }: FileArgs) => `đã có tệp ${file} nên không ghi đè`,
    hint: 'đổi tên hoặc dời tệp đang có, hoặc chọn nơi ghi khác',
    explanation: 'Tệp số liệu đang có không bao giờ bị tệp mẫu ghi đè.',
    wrong: 'tongket bieu-mau bieu-mau-2020.xlsx (tệp đã có)',
    right: 'tongket bieu-mau bieu-mau-2020-moi.xlsx',
  }),
}
