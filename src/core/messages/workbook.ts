/** Sentences about workbooks: T40 and on for the file, S60 and on for what stands in a cell. */
import type { FileArgs } from './file.ts'
import { message } from './message.ts'

/** What a file that is no .xlsx seems to be. */
export type OtherBook = 'csv' | 'pdf' | 'html' | 'ods' | 'xlsb' | 'word' | 'other'

const others: Readonly<Record<OtherBook, string>> = {
  csv: 'là tệp chữ (có thể là .csv đổi đuôi)',
  pdf: 'là tệp PDF',
  html: 'là trang web lưu thành tệp',
  ods: 'là bảng tính LibreOffice (.ods)',
  xlsb: 'là sổ tính nhị phân (.xlsb)',
  word: 'là tệp Word',
  other: 'không phải là sổ tính',
}

const saveAs = 'mở bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As), kiểu "Excel Workbook (.xlsx)"'

export interface InCell {
  readonly title: string
  readonly value: string
}

export const workbookMessages = {
  T40: message({
    severity: 'error',
    name: 'so-tinh-co-mat-khau',
    sentence: ({ file }: FileArgs) => `${file} được đặt mật khẩu nên không đọc được`,
    hint: () => 'mở bằng Excel, vào Tệp > Thông tin > Bảo vệ sổ làm việc, xóa mật khẩu mở tệp rồi lưu lại',
    explanation: 'Sổ tính đặt mật khẩu mở tệp được mã hóa toàn bộ; chương trình không hỏi và không giữ mật khẩu.',
    wrong: '',
    right: '',
  }),
  T41: message({
    severity: 'error',
    name: 'so-tinh-doi-cu',
    sentence: ({ file }: FileArgs) => `${file} là sổ tính đời cũ (.xls), chương trình chỉ đọc .xlsx`,
    hint: () => saveAs,
    explanation:
      'Định dạng .xls có từ trước Excel 2007. Lưu lại thành .xlsx thì mọi số liệu, công thức vẫn giữ nguyên.',
    wrong: 'tongket nhap so-lieu.xls',
    right: 'tongket nhap so-lieu.xlsx',
  }),
  T42: message({
    severity: 'error',
    name: 'khong-phai-xlsx',
    sentence: ({ file, kind }: FileArgs & { kind: OtherBook }) => `${file} ${others[kind]}, không phải sổ tính .xlsx`,
    hint: ({ kind }) => (kind === 'word' || kind === 'pdf' ? 'kiểm tra xem có nhầm tệp không' : saveAs),
    explanation: 'Đổi đuôi tên tệp không đổi được nội dung của tệp; phải mở ra và lưu lại đúng kiểu .xlsx.',
    wrong: '',
    right: '',
  }),
  T43: message({
    severity: 'error',
    name: 'so-tinh-hong',
    sentence: ({ file }: FileArgs) => `${file} bị hỏng hoặc chưa lưu xong nên không đọc được`,
    hint: () => 'mở thử bằng Excel và lưu lại; nếu Excel cũng không mở được thì lấy lại bản gốc',
    explanation: 'Tệp .xlsx là một tệp nén; bị cắt cụt khi chép hay gửi thư thì không còn đọc được.',
    wrong: '',
    right: '',
  }),
  T44: message({
    severity: 'error',
    name: 'so-tinh-phinh-to',
    sentence: ({ file }: FileArgs) => `${file} giải nén ra quá lớn nên không đọc`,
    hint: () => 'kiểm tra xem có nhầm tệp không; một biểu mẫu thường chưa đến 1 MB',
    explanation: 'Tệp nén nhỏ mà giải nén ra hàng trăm MB không phải là số liệu của một đơn vị và có thể làm treo máy.',
    wrong: '',
    right: '',
  }),
  T45: message({
    severity: 'error',
    name: 'khong-phai-bieu-mau',
    sentence: ({ file }: FileArgs) => `${file} không phải là biểu mẫu do "tongket bieu-mau" tạo ra`,
    hint: () => 'tạo biểu mẫu bằng "tongket bieu-mau", hoặc chỉ chỗ của từng số liệu trong sổ này bằng --anh-xa',
    explanation:
      'Biểu mẫu có một cột ẩn ghi số liệu của từng dòng là số liệu nào. Sổ tính khác không có cột đó nên chương trình không đoán; ' +
      'docs/nhap-excel.md cho biết cách dùng sổ của đơn vị với tệp ánh xạ.',
    wrong: 'tongket nhap so-theo-doi.xlsx',
    right: 'tongket nhap so-theo-doi.xlsx --anh-xa anh-xa.yaml',
  }),
  T46: message({
    severity: 'error',
    name: 'bieu-mau-nam-khac',
    sentence: ({ file, form, year }: FileArgs & { form: number; year: number }) =>
      `${file} là biểu mẫu của năm ${form}, không phải năm ${year}`,
    hint: ({ year }) => `dùng biểu mẫu của năm ${year}; chưa có thì tạo bằng "tongket bieu-mau --nam ${year}"`,
    explanation:
      'Cột "năm nay" và "năm trước" của biểu mẫu gắn với năm khi tạo. Biểu mẫu năm trước còn số liệu cũ, nếu đọc như của năm nay thì sai cả hai năm.',
    wrong: '',
    right: '',
  }),
  T47: message({
    severity: 'error',
    name: 'bieu-mau-phien-ban-khac',
    sentence: ({ file, version }: FileArgs & { version: string }) =>
      `${file} do một phiên bản khác của chương trình tạo ra (kiểu ${version}), phiên bản này không đọc được`,
    hint: () => 'tạo lại biểu mẫu bằng phiên bản đang dùng rồi chép số liệu sang',
    explanation: 'Cách sắp xếp biểu mẫu có thể thay đổi giữa các phiên bản của chương trình.',
    wrong: '',
    right: '',
  }),
  T48: message({
    severity: 'warning',
    name: 'sua-ca-hai-noi',
    sentence: ({ title, before, after }: { title: string; before: string; after: string }) =>
      `"${title}" đã được sửa cả trong tệp số liệu (${before}) và trong sổ tính (${after}); lấy theo sổ tính`,
    hint: () => 'nếu số trong tệp số liệu mới đúng, sửa lại trong sổ tính rồi nhập lần nữa',
    explanation:
      'Khi nhập lần hai, chương trình chỉ đổi những mục đã đổi trong sổ tính và giữ những gì đã sửa tay trong tệp số liệu. ' +
      'Mục bị sửa ở cả hai nơi được lấy theo sổ tính; bản cũ của tệp số liệu được cất lại bên cạnh.',
    wrong: '',
    right: '',
  }),
  T49: message({
    severity: 'error',
    name: 'khong-chen-duoc',
    sentence: ({ title, value }: InCell) => `chưa đưa được "${title}: ${value}" vào tệp số liệu đang có`,
    hint: () => 'sửa tay mục này trong tệp số liệu, hoặc nhập ra một tệp mới bằng -o',
    explanation:
      'Tệp số liệu đang có viết chỗ này theo cách mà chương trình không chèn thêm được mà vẫn giữ nguyên phần còn lại, nên không ghi gì.',
    wrong: '',
    right: '',
  }),
  T50: message({
    severity: 'error',
    name: 'anh-xa-muc-la',
    sentence: ({ key }: { key: string; near?: string | undefined }) =>
      `tệp ánh xạ nêu mục "${key}" không có trong số liệu`,
    hint: ({ near }) =>
      near === undefined
        ? 'tên mục như trong tệp mẫu, ví dụ tin_bao.cu hoặc dieu_tra.moi.vu'
        : `có phải "${near}" không?`,
    explanation:
      'Mỗi dòng của tệp ánh xạ bắt đầu bằng tên mục số liệu, các tầng nối bằng dấu chấm. Mục viết sai thì số liệu sẽ bị bỏ sót nên phải sửa trước.',
    wrong: '',
    right: '',
  }),
  T51: message({
    severity: 'error',
    name: 'anh-xa-trang-la',
    sentence: ({ name }: { name: string; names: readonly string[]; near?: string | undefined }) =>
      name === '' ? 'tệp ánh xạ chưa nói lấy số ở trang tính nào' : `sổ tính không có trang "${name}"`,
    hint: ({ names, near }) =>
      near === undefined ? `sổ có các trang: ${names.slice(0, 12).join(', ')}` : `có phải "${near}" không?`,
    explanation: 'Tên trang là chữ trên thẻ ở cuối cửa sổ Excel; viết đúng dấu và dấu cách.',
    wrong: '',
    right: '',
  }),
  T52: message({
    severity: 'error',
    name: 'anh-xa-o-sai',
    sentence: ({ value }: { value: string }) => `"${value}" không phải là địa chỉ ô`,
    hint: () => 'viết D5, Tin báo!D5, hoặc D5/E5 cho một cặp số',
    explanation: 'Địa chỉ ô gồm chữ cái của cột rồi số dòng; trước đó có thể có tên trang và dấu chấm than.',
    wrong: '',
    right: '',
  }),
  T53: message({
    severity: 'error',
    name: 'anh-xa-khong-thay-nhan',
    sentence: ({
      label,
      sheet,
      column,
    }: {
      label: string
      sheet: string
      places: readonly number[]
      column: boolean
    }) => `không thấy ${column ? 'cột' : 'dòng'} "${label}" ở trang "${sheet}"`,
    hint: ({ column }) =>
      column
        ? 'chép đúng chữ ở đầu cột, hoặc ghi chữ cái của cột: D'
        : 'chép đúng chữ ở dòng đó, hoặc chỉ thẳng ô ở mục "o"',
    explanation:
      'Chương trình so chữ trong sổ với nhãn trong tệp ánh xạ, không kể chữ hoa, dấu cách và số thứ tự ở đầu dòng ("1.", "a)", "-").',
    wrong: '',
    right: '',
  }),
  T54: message({
    severity: 'error',
    name: 'anh-xa-nhan-trung',
    sentence: ({
      label,
      sheet,
      places,
      column,
    }: {
      label: string
      sheet: string
      places: readonly number[]
      column: boolean
    }) =>
      `trang "${sheet}" có ${places.length} ${column ? 'cột' : 'dòng'} "${label}" (${column ? 'cột thứ' : 'dòng'} ${places.slice(0, 6).join(', ')})`,
    hint: ({ column }) =>
      column
        ? 'ghi chữ cái của cột thay cho chữ ở đầu cột'
        : 'thêm tu_dong, den_dong cho bảng, hoặc viết { nhan: …, lan: 2 } để lấy dòng thứ hai',
    explanation: 'Nhãn có ở nhiều nơi thì chương trình không đoán là nơi nào.',
    wrong: '',
    right: '',
  }),
  T55: message({
    severity: 'error',
    name: 'anh-xa-cap-so',
    sentence: ({ title, pair }: { title: string; pair: boolean }) =>
      pair ? `"${title}" là cặp số nhưng ánh xạ chỉ nêu một ô` : `"${title}" là một số nhưng ánh xạ nêu hai ô`,
    hint: ({ pair }) =>
      pair
        ? 'nêu hai ô (D5/E5), hai cột (cot, cot_2), hoặc từng số: dieu_tra.moi.vu, dieu_tra.moi.bi_can'
        : 'chỉ nêu một ô',
    explanation: 'Cặp số vụ/bị can, đơn/việc … cần hai ô, trừ khi ô ghi cả cặp kiểu 44/61.',
    wrong: '',
    right: '',
  }),
  S60: message({
    severity: 'warning',
    name: 'so-co-dau-nhom',
    sentence: ({ title, value, read }: InCell & { read: number | string }) =>
      `"${title}" gõ dưới dạng chữ "${value}", được đọc là ${read}`,
    hint: () => 'nếu đúng thì nên gõ lại thành số, không dấu chấm, không dấu cách',
    explanation:
      'Ô định dạng chữ giữ nguyên dấu chấm, dấu phẩy, dấu cách hàng nghìn. Chương trình hiểu đó là dấu ngăn hàng nghìn và báo lại để đối chiếu.',
    wrong: '',
    right: '',
  }),
  S61: message({
    severity: 'note',
    name: 'cap-so-mot-o',
    sentence: ({ title, value }: InCell) => `"${title}" gõ cả cặp số trong một ô: ${value}`,
    hint: () => 'vẫn đọc được; gõ riêng từng số vào hai ô thì cộng bằng công thức được',
    explanation: 'Mỗi cặp số có hai ô trên biểu mẫu; gõ "44/61" vào ô đầu cũng được hiểu là 44 và 61.',
    wrong: '',
    right: '',
  }),
  S62: message({
    severity: 'error',
    name: 'cap-so-trung-o',
    sentence: ({ title, value, second }: InCell & { second: string }) =>
      `"${title}" có cặp số ${value} trong một ô, mà ô bên cạnh lại ghi ${second}`,
    hint: ({ second }) => `gõ mỗi ô một số, hoặc xóa ô bên cạnh (${second})`,
    explanation: 'Một cặp số chỉ được ghi một lần: hai số ở hai ô, hoặc cả cặp ở ô đầu và ô sau để trống.',
    wrong: '',
    right: '',
  }),
  S63: message({
    severity: 'error',
    name: 'cong-thuc-chua-tinh',
    sentence: ({ title, value }: InCell) => `"${title}" là công thức chưa có kết quả: =${value}`,
    hint: () => 'mở tệp bằng Excel hoặc LibreOffice, chờ tính xong rồi lưu lại; hoặc gõ thẳng con số',
    explanation:
      'Chương trình đọc kết quả mà Excel đã tính và lưu trong tệp; tệp do phần mềm khác xuất ra có thể không có.',
    wrong: '',
    right: '',
  }),
  S64: message({
    severity: 'error',
    name: 'o-bao-loi',
    sentence: ({ title, value }: InCell) => `"${title}" là ô báo lỗi ${value}`,
    hint: () => 'sửa công thức của ô, hoặc gõ thẳng con số',
    explanation:
      'Ô có #REF!, #VALUE!, #DIV/0! … là công thức không tính được, thường do đã xóa dòng hay sổ mà nó lấy số.',
    wrong: '',
    right: '',
  }),
  S65: message({
    severity: 'error',
    name: 'excel-doi-thanh-ngay',
    sentence: ({ title, value }: InCell) => `"${title}" đã bị Excel đổi thành ngày ${value}`,
    hint: () => "gõ mỗi ô một số; nếu muốn gõ cả cặp, đặt dấu nháy đơn ở trước: '4/6",
    explanation:
      'Excel tự hiểu 4/6 là ngày 04 tháng 6. Chương trình không đoán ngược lại vì thứ tự ngày, tháng tùy từng máy.',
    wrong: '',
    right: '',
  }),
  S66: message({
    severity: 'error',
    name: 'o-khong-phai-so',
    sentence: ({ title, value }: InCell) => `"${title}" phải là số nguyên, trong ô đang là "${value}"`,
    hint: ({ value }) => numberHint(value),
    explanation:
      'Số vụ, số người, số văn bản … là số nguyên. Chưa có số liệu thì để trống ô, không phát sinh thì gõ 0.',
    wrong: '',
    right: '',
  }),
  S67: message({
    severity: 'error',
    name: 'dong-khong-ro-muc',
    sentence: ({ value }: { value: string }) => `dòng chèn thêm không biết thuộc mục nào: "${value}"`,
    hint: () => 'chuyển nội dung vào một dòng có sẵn của biểu mẫu, hoặc xóa dòng này',
    explanation:
      'Mỗi dòng số liệu của biểu mẫu có mã ở cột ẩn. Dòng chèn thêm vào giữa không có mã, nên nội dung của nó sẽ bị bỏ sót nếu không báo.',
    wrong: '',
    right: '',
  }),
  S68: message({
    severity: 'error',
    name: 'chu-bang-ma-cu',
    sentence: ({ title, value, encoding }: InCell & { encoding: string }) =>
      `"${title}" gõ theo bảng mã ${encoding}, không phải Unicode: "${value}"`,
    hint: ({ encoding }) =>
      `dùng UniKey: chép đoạn chữ, bấm Ctrl+Shift+F6 (Công cụ), chuyển từ ${encoding === 'VNI' ? 'VNI Windows' : 'TCVN3 (ABC)'} sang Unicode rồi dán lại`,
    explanation:
      'Chữ gõ theo TCVN3 (phông .VnTime) hay VNI (phông VNI-Times) chỉ đọc được với phông cũ; đưa vào văn bản Unicode sẽ thành ký tự lạ.',
    wrong: 'dac_diem:\n  dia_ban: C«ng t¸c kiÓm s¸t n¨m nay ®¹t kÕt qu¶',
    right: 'dac_diem:\n  dia_ban: Công tác kiểm sát năm nay đạt kết quả',
  }),
  S69: message({
    severity: 'error',
    name: 'dong-lap-lai',
    sentence: ({ title, value, other }: InCell & { other: string }) =>
      `"${title}" có hai dòng trên biểu mẫu với hai giá trị: ${other} và ${value}`,
    hint: () => 'xóa dòng thừa; dòng chép ra mang theo cả mã ẩn của dòng gốc',
    explanation: 'Khi chép cả dòng, mã ở cột ẩn cũng được chép theo, nên hai dòng cùng là một số liệu.',
    wrong: '',
    right: '',
  }),
  S70: message({
    severity: 'warning',
    name: 'o-bi-gop',
    sentence: ({ value }: { value: string }) =>
      `các ô ${value} bị gộp làm một; chỉ dòng đầu có số liệu, các dòng sau coi như để trống`,
    hint: () => 'bỏ gộp ô (Merge & Center) rồi điền từng dòng',
    explanation: 'Khi gộp ô, Excel chỉ giữ nội dung của ô đầu tiên.',
    wrong: '',
    right: '',
  }),
  S71: message({
    severity: 'note',
    name: 'dong-an-co-so-lieu',
    sentence: ({ title, value }: InCell) => `dòng "${title}" đang bị ẩn nhưng có số liệu ${value}; vẫn được đọc`,
    hint: () => 'nếu không dùng số liệu này, hãy hiện dòng ra và xóa ô',
    explanation: 'Dòng ẩn hay bị lọc vẫn là số liệu; chương trình đọc cả và báo để không sót, không thừa.',
    wrong: '',
    right: '',
  }),
  S72: message({
    severity: 'warning',
    name: 'mat-bang-goc',
    sentence: ({ value }: { value: string }) => `biểu mẫu thiếu phần "${value}" nên số liệu của phần đó không được đọc`,
    hint: () => 'lấy lại trang hoặc dòng đã xóa từ biểu mẫu gốc; nếu cố ý bỏ thì không cần làm gì',
    explanation: 'Trang tính của biểu mẫu đã bị xóa hoặc dòng mã ẩn ở đầu trang đã bị xóa.',
    wrong: '',
    right: '',
  }),
}

function numberHint(value: string): string {
  const digits = /^(\d+)\s*\p{L}+/u.exec(value)?.[1]
  if (digits) return `chỉ gõ số: ${digits}`
  if (/^\d+\s*\/\s*\d+$/.test(value)) return 'mục này chỉ có một số, không gõ thành cặp'
  if (/^(?:không|khong|ko|k|x|-|–|—|nt)$/iu.test(value)) return 'không phát sinh thì gõ 0; chưa có số liệu thì để trống'
  if (/^\d+[.]\d{1,3}$/.test(value))
    return `nếu là số hàng nghìn thì gõ liền, ví dụ ${value.replace('.', '').padEnd(4, '0')}`
  return 'chỉ gõ chữ số, không kèm đơn vị tính; chưa có số liệu thì để trống'
}
