/** Sentences about workbooks, T40 and on, and about maps to them, T50 and on. */
import type { FileArgs } from './file.ts'
import { perhaps } from './fragments.ts'
import { error, warning } from './message.ts'
import type { Valued } from './schema.ts'

/** What a file that is no .xlsx seems to be. */
export type OtherBook = 'csv' | 'pdf' | 'html' | 'ods' | 'xlsb' | 'word' | 'other'

const others: Readonly<Record<OtherBook, string>> = {
  csv: 'là tệp chữ (có thể là .csv đổi đuôi)',
  pdf: 'là tệp PDF',
  html: 'là trang web lưu thành tệp',
  ods: 'là bảng tính LibreOffice (.ods)',
  xlsb: 'là sổ tính nhị phân (.xlsb)',
  word: 'là tệp Word',
  other: 'là tệp loại khác',
}

/** A label of a map, and where the sheet has it. */
export interface SoughtLabel {
  readonly label: string
  readonly sheet: string
  /** Numbers of rows or columns. */
  readonly places: readonly number[]
  /** The head of a column, else of a row. */
  readonly column: boolean
  readonly near?: string | undefined
}

const saveAs = 'mở bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As), kiểu "Excel Workbook (.xlsx)"'

export const workbookMessages = {
  T40: error('so-tinh-co-mat-khau', {
    sentence: ({ file }: FileArgs) => `${file} được đặt mật khẩu nên không đọc được`,
    hint: 'mở bằng Excel, vào Tệp > Thông tin > Bảo vệ sổ làm việc, xóa mật khẩu mở tệp rồi lưu lại',
    explanation: 'Sổ tính đặt mật khẩu mở tệp được mã hóa toàn bộ; chương trình không hỏi và không giữ mật khẩu.',
  }),
  T41: error('so-tinh-doi-cu', {
    sentence: ({ file }: FileArgs) => `${file} là sổ tính đời cũ (.xls), chương trình chỉ đọc .xlsx`,
    hint: saveAs,
    explanation:
      'Định dạng .xls có từ trước Excel 2007. Lưu lại thành .xlsx thì mọi số liệu, công thức vẫn giữ nguyên.',
    wrong: 'tongket nhap so-lieu.xls',
    right: 'tongket nhap so-lieu.xlsx',
  }),
  T42: error('khong-phai-xlsx', {
    sentence: ({ file, kind }: FileArgs & { kind: OtherBook }) => `${file} ${others[kind]}, không phải sổ tính .xlsx`,
    hint: ({ kind }) => (kind === 'word' || kind === 'pdf' ? 'kiểm tra xem có nhầm tệp không' : saveAs),
    explanation: 'Đổi đuôi tên tệp không đổi được nội dung của tệp; phải mở ra và lưu lại đúng kiểu .xlsx.',
  }),
  T43: error('so-tinh-hong', {
    sentence: ({ file }: FileArgs) => `${file} bị hỏng hoặc chưa lưu xong nên không đọc được`,
    hint: 'mở thử bằng Excel và lưu lại; nếu Excel cũng không mở được thì lấy lại bản gốc',
    explanation: 'Tệp .xlsx là một tệp nén; bị cắt cụt khi chép hay gửi thư thì không còn đọc được.',
  }),
  T44: error('so-tinh-phinh-to', {
    sentence: ({ file }: FileArgs) => `${file} giải nén ra quá lớn nên không đọc`,
    hint: 'kiểm tra xem có nhầm tệp không; một biểu mẫu thường chưa đến 1 MB',
    explanation: 'Tệp nén nhỏ mà giải nén ra hàng trăm MB không phải là số liệu của một đơn vị và có thể làm treo máy.',
  }),
  T45: error('khong-phai-bieu-mau', {
    sentence: ({ file }: FileArgs) => `${file} không phải là biểu mẫu do "tongket bieu-mau" tạo ra`,
    hint: 'tạo biểu mẫu bằng "tongket bieu-mau", hoặc chỉ chỗ của từng số liệu trong sổ này bằng --anh-xa',
    explanation:
      'Biểu mẫu có một cột ẩn ghi số liệu của từng dòng là số liệu nào. Sổ tính khác không có cột đó nên chương trình không đoán; ' +
      'docs/nhap-excel.md cho biết cách dùng sổ của đơn vị với tệp ánh xạ.',
    wrong: 'tongket nhap so-theo-doi.xlsx',
    right: 'tongket nhap so-theo-doi.xlsx --anh-xa anh-xa.yaml',
  }),
  T46: error('bieu-mau-nam-khac', {
    sentence: ({ file, form, year }: FileArgs & { form: number; year: number }) =>
      `${file} là biểu mẫu của năm ${form}, không phải năm ${year}`,
    hint: ({ year }) => `dùng biểu mẫu của năm ${year}; chưa có thì tạo bằng "tongket bieu-mau --nam ${year}"`,
    explanation:
      'Cột "năm nay" và "năm trước" của biểu mẫu gắn với năm khi tạo. Biểu mẫu năm trước còn số liệu cũ, nếu đọc như của năm nay thì sai cả hai năm.',
  }),
  T47: error('bieu-mau-phien-ban-khac', {
    sentence: ({ file, version }: FileArgs & { version: string }) =>
      `${file} do một phiên bản khác của chương trình tạo ra (kiểu ${version}), phiên bản này không đọc được`,
    hint: 'tạo lại biểu mẫu bằng phiên bản đang dùng rồi chép số liệu sang',
    explanation: 'Cách sắp xếp biểu mẫu có thể thay đổi giữa các phiên bản của chương trình.',
  }),
  T48: warning('sua-ca-hai-noi', {
    sentence: ({ title, before, after }: { title: string; before: string; after: string }) =>
      `"${title}" đã được sửa cả trong tệp số liệu (${before}) và trong sổ tính (${after}); lấy theo sổ tính`,
    hint: 'nếu số trong tệp số liệu mới đúng, sửa lại trong sổ tính rồi nhập lần nữa',
    explanation:
      'Khi nhập lần hai, chương trình chỉ đổi những mục đã đổi trong sổ tính và giữ những gì đã sửa tay trong tệp số liệu. ' +
      'Mục bị sửa ở cả hai nơi được lấy theo sổ tính; bản cũ của tệp số liệu được cất lại bên cạnh.',
  }),
  T49: error('khong-chen-duoc', {
    sentence: ({ title, value }: Valued) => `chưa đưa được "${title}: ${value}" vào tệp số liệu đang có`,
    hint: 'sửa tay mục này trong tệp số liệu, hoặc nhập ra một tệp mới bằng -o',
    explanation:
      'Tệp số liệu đang có viết chỗ này theo cách mà chương trình không chèn thêm được mà vẫn giữ nguyên phần còn lại, nên không ghi gì.',
  }),
  T50: error('anh-xa-muc-la', {
    sentence: ({ key }: { key: string; near?: string | undefined }) =>
      `tệp ánh xạ nêu mục "${key}" không có trong số liệu`,
    hint: ({ near }) => perhaps(near) ?? 'tên mục như trong tệp mẫu, ví dụ tin_bao.cu hoặc dieu_tra.moi.vu',
    explanation:
      'Mỗi dòng của tệp ánh xạ bắt đầu bằng tên mục số liệu, các tầng nối bằng dấu chấm. Mục viết sai thì số liệu sẽ bị bỏ sót nên phải sửa trước.',
  }),
  T51: error('anh-xa-trang-la', {
    sentence: ({ name }: { name: string; names: readonly string[]; near?: string | undefined }) =>
      name === '' ? 'tệp ánh xạ chưa nói lấy số ở trang tính nào' : `sổ tính không có trang "${name}"`,
    hint: ({ names, near }) => perhaps(near) ?? `sổ có các trang: ${names.slice(0, 12).join(', ')}`,
    explanation: 'Tên trang là chữ trên thẻ ở cuối cửa sổ Excel; viết đúng dấu và dấu cách.',
  }),
  T52: error('anh-xa-o-sai', {
    sentence: ({ value, isOutside }: { value: string; isOutside?: boolean }) =>
      isOutside
        ? `"${value}" ở ngoài vùng được đọc (20.000 dòng, 256 cột đầu của trang)`
        : `"${value}" không phải là địa chỉ ô`,
    hint: 'viết D5, Tin báo!D5, D5/E5 cho một cặp số, D5 + D6 hoặc C4:N4 để cộng, Tháng 1:Tháng 12!D5 để cộng các trang',
    explanation: 'Địa chỉ ô gồm chữ cái của cột rồi số dòng; trước đó có thể có tên trang và dấu chấm than.',
  }),
  T53: error('anh-xa-khong-thay-nhan', {
    sentence: ({ label, sheet, column }: SoughtLabel) =>
      `không thấy ${column ? 'cột' : 'dòng'} "${label}" ở trang "${sheet}"`,
    hint: ({ column, near }) =>
      perhaps(near) ??
      (column
        ? 'chép đúng chữ ở đầu cột, hoặc ghi chữ cái của cột: $D'
        : 'chép đúng chữ ở dòng đó, hoặc chỉ thẳng ô ở mục "o"'),
    explanation:
      'Chương trình so chữ trong sổ với nhãn trong tệp ánh xạ, không kể chữ hoa, dấu cách và số thứ tự ở đầu dòng ("1.", "a)", "-").',
  }),
  T54: error('anh-xa-nhan-trung', {
    sentence: ({ label, sheet, places, column }: SoughtLabel) =>
      `trang "${sheet}" có ${places.length} ${column ? 'cột' : 'dòng'} "${label}" (${column ? 'cột thứ' : 'dòng'} ${places.slice(0, 6).join(', ')})`,
    hint: ({ column }) =>
      column
        ? 'ghi cả dòng đầu cột ở trên: [Năm 2026, bị can], hoặc chữ cái của cột: $D'
        : 'thêm tu_dong, den_dong cho bảng, hoặc viết { nhan: …, lan: 2 } để lấy dòng thứ hai',
    explanation: 'Nhãn có ở nhiều nơi thì chương trình không đoán là nơi nào.',
  }),
  T55: error('anh-xa-cap-so', {
    sentence: ({ title, pair }: { title: string; pair: boolean }) =>
      pair ? `"${title}" là cặp số nhưng ánh xạ chỉ nêu một ô` : `"${title}" là một số nhưng ánh xạ nêu hai ô`,
    hint: ({ pair }) =>
      pair
        ? 'nêu hai ô (D5/E5), hai cột (cot, cot_2), hoặc từng số: dieu_tra.moi.vu, dieu_tra.moi.bi_can'
        : 'chỉ nêu một ô',
    explanation: 'Cặp số vụ/bị can, đơn/việc … cần hai ô, trừ khi ô ghi cả cặp kiểu 44/61.',
  }),
}
