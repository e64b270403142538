/** Sentences about what stands in a cell of a workbook, S60 and on. */
import { oddDigits } from './fragments.ts'
import { error, note, warning } from './message.ts'
import type { Valued } from './schema.ts'

export const cellMessages = {
  S60: warning('so-co-dau-nhom', {
    sentence: ({ title, value, read }: Valued & { read: number | string }) =>
      `"${title}" gõ dưới dạng chữ "${value}", được đọc là ${read}`,
    hint: 'nếu đúng thì nên gõ lại thành số, không dấu chấm, không dấu cách',
    explanation:
      'Ô định dạng chữ giữ nguyên dấu chấm, dấu phẩy, dấu cách hàng nghìn. Chương trình hiểu đó là dấu ngăn hàng nghìn và báo lại để đối chiếu.',
  }),
  S61: note('cap-so-mot-o', {
    sentence: ({ title, value }: Valued) => `"${title}" gõ cả cặp số trong một ô: ${value}`,
    hint: 'vẫn đọc được; gõ riêng từng số vào hai ô thì cộng bằng công thức được',
    explanation: 'Mỗi cặp số có hai ô trên biểu mẫu; gõ "44/61" vào ô đầu cũng được hiểu là 44 và 61.',
  }),
  S62: error('cap-so-trung-o', {
    sentence: ({ title, value, second }: Valued & { second: string }) =>
      `"${title}" có cặp số ${value} trong một ô, mà ô bên cạnh lại ghi ${second}`,
    hint: ({ second }) => `gõ mỗi ô một số, hoặc xóa ô bên cạnh (${second})`,
    explanation: 'Một cặp số chỉ được ghi một lần: hai số ở hai ô, hoặc cả cặp ở ô đầu và ô sau để trống.',
  }),
  S63: error('cong-thuc-chua-tinh', {
    sentence: ({ title, value }: Valued) => `"${title}" là công thức chưa có kết quả: =${value}`,
    hint: 'mở tệp bằng Excel hoặc LibreOffice, chờ tính xong rồi lưu lại; hoặc gõ thẳng con số',
    explanation:
      'Chương trình đọc kết quả mà Excel đã tính và lưu trong tệp; tệp do phần mềm khác xuất ra có thể không có.',
  }),
  S64: error('o-bao-loi', {
    sentence: ({ title, value }: Valued) => `"${title}" là ô báo lỗi ${value}`,
    hint: 'sửa công thức của ô, hoặc gõ thẳng con số',
    explanation:
      'Ô có #REF!, #VALUE!, #DIV/0! … là công thức không tính được, thường do đã xóa dòng hay sổ mà nó lấy số.',
  }),
  S65: error('excel-doi-thanh-ngay', {
    sentence: ({ title, value }: Valued) => `"${title}" đã bị Excel đổi thành ngày ${value}`,
    hint: "gõ mỗi ô một số; nếu muốn gõ cả cặp, đặt dấu nháy đơn ở trước: '4/6",
    explanation:
      'Excel tự hiểu 4/6 là ngày 04 tháng 6. Chương trình không đoán ngược lại vì thứ tự ngày, tháng tùy từng máy.',
  }),
  S66: error('o-khong-phai-so', {
    sentence: ({ title, value }: Valued) => `"${title}" phải là số nguyên, trong ô đang là "${value}"`,
    hint: ({ value }) => numberHint(value),
    explanation:
      'Số vụ, số người, số văn bản … là số nguyên. Chưa có số liệu thì để trống ô, không phát sinh thì gõ 0.',
  }),
  S67: error('dong-khong-ro-muc', {
    sentence: ({ value, line, table }: { value: string; line?: string; table?: string }) => {
      if (table !== undefined) return `nội dung nằm dưới bảng "${table}": "${value}"`
      if (line !== undefined) return `dòng "${line}" không nhận số liệu, mà lại gõ số ${value}`
      return `dòng chèn thêm không biết thuộc mục nào: "${value}"`
    },
    hint: ({ line, table }) => {
      if (table !== undefined) return 'chuyển lên dòng trống của bảng; thiếu dòng thì chèn thêm ngay trong bảng'
      if (line !== undefined) return 'chuyển số xuống dòng của mục phải điền; tỷ lệ thì chương trình tự tính'
      return 'chuyển nội dung vào một dòng có sẵn của biểu mẫu, hoặc xóa dòng này'
    },
    explanation:
      'Mỗi dòng số liệu của biểu mẫu có mã ở cột ẩn. Dòng chèn thêm vào giữa không có mã, dòng tiêu đề và dòng tỷ lệ không nhận số, nên số gõ ở đó sẽ bị bỏ sót nếu không báo.',
  }),
  S68: error('chu-bang-ma-cu', {
    sentence: ({ title, value, encoding }: Valued & { encoding: string }) =>
      `"${title}" gõ theo bảng mã ${encoding}, không phải Unicode: "${value}"`,
    hint: ({ encoding }) =>
      `dùng UniKey: chép đoạn chữ, bấm Ctrl+Shift+F6 (Công cụ), chuyển từ ${encoding === 'VNI' ? 'VNI Windows' : 'TCVN3 (ABC)'} sang Unicode rồi dán lại`,
    explanation:
      'Chữ gõ theo TCVN3 (phông .VnTime) hay VNI (phông VNI-Times) chỉ đọc được với phông cũ; đưa vào văn bản Unicode sẽ thành ký tự lạ.',
    wrong: 'dac_diem:\n  dia_ban: C«ng t¸c kiÓm s¸t n¨m nay ®¹t kÕt qu¶',
    right: 'dac_diem:\n  dia_ban: Công tác kiểm sát năm nay đạt kết quả',
  }),
  S69: error('dong-lap-lai', {
    sentence: ({ title, value, other }: Valued & { other: string }) =>
      `"${title}" có hai dòng trên biểu mẫu với hai giá trị: ${other} và ${value}`,
    hint: 'xóa dòng thừa; dòng chép ra mang theo cả mã ẩn của dòng gốc',
    explanation: 'Khi chép cả dòng, mã ở cột ẩn cũng được chép theo, nên hai dòng cùng là một số liệu.',
  }),
  S70: warning('o-bi-gop', {
    sentence: ({ value }: { value: string }) =>
      `các ô ${value} bị gộp làm một; chỉ ô đầu có số liệu, các ô sau coi như để trống`,
    hint: 'bỏ gộp ô (Merge & Center) rồi điền từng ô',
    explanation: 'Khi gộp ô, Excel chỉ giữ nội dung của ô đầu tiên.',
  }),
  S71: note('dong-an-co-so-lieu', {
    sentence: ({ title, value, where = 'dòng' }: Valued & { where?: 'dòng' | 'cột' | 'trang' }) =>
      `"${title}" ở ${where} đang bị ẩn nhưng có số liệu ${value}; vẫn được đọc`,
    hint: 'nếu không dùng số liệu này, hãy bỏ ẩn (Unhide) rồi xóa ô',
    explanation: 'Dòng ẩn hay bị lọc vẫn là số liệu; chương trình đọc cả và báo để không sót, không thừa.',
  }),
  S72: warning('mat-bang-goc', {
    sentence: ({ value }: { value: string }) => `biểu mẫu thiếu phần "${value}" nên số liệu của phần đó không được đọc`,
    hint: 'lấy lại trang hoặc dòng đã xóa từ biểu mẫu gốc; nếu cố ý bỏ thì không cần làm gì',
    explanation: 'Trang tính của biểu mẫu đã bị xóa hoặc dòng mã ẩn ở đầu trang đã bị xóa.',
  }),
  S91: note('so-lay-tu-so-khac', {
    sentence: ({ title, value }: Valued) => `"${title}" là công thức lấy số từ sổ khác: =${value}`,
    hint: 'mở cả hai sổ cho Excel tính lại trước khi lưu, hoặc gõ thẳng con số',
    explanation: 'Chương trình đọc kết quả lưu trong tệp. Sổ kia có thể đã đổi sau lần lưu ấy mà ô này chưa tính lại.',
  }),
  S92: error('cong-thuc-vong', {
    sentence: ({ title, value }: Valued) =>
      `"${title}" là công thức tính từ chính ô của nó, trực tiếp hoặc qua ô khác: =${value}`,
    hint: 'bỏ chính ô này (hoặc ô lấy số từ ô này) khỏi công thức, hoặc gõ thẳng con số',
    explanation:
      'Ô tổng nằm trong vùng mà nó cộng, hoặc hai ô lấy số của nhau, thì Excel báo tham chiếu vòng (circular reference) và hiện 0, không phải số đúng.',
  }),
}

function numberHint(value: string): string {
  if (/^[\dOoIl]*\d[\dOoIl]*$/.test(value) && /[OoIl]/.test(value))
    return 'trong số có lẫn chữ O hoặc chữ l, I; gõ lại bằng chữ số'
  if (/^\d+(?:\.\d+)?[eE][-+]?\d+$/.test(value)) return 'gõ đủ các chữ số, không viết kiểu 1E3'
  const digits = /^(\d+)\s*\p{L}+/u.exec(value)?.[1]
  if (digits) return `chỉ gõ số: ${digits}`
  if (/^\(\d+\)$/.test(value)) return `số trong ngoặc là số âm trong kế toán; gõ ${value.slice(1, -1)}`
  if (/^[\d.,]*\d[.,]\d+\s*%?$/.test(value))
    return 'mục này đếm từng việc nên không có phần lẻ, phần trăm; gõ số nguyên'
  const marked = /^[~≈*]?\s*(\d+)\s*[*^†]*$/.exec(value)?.[1]
  if (marked) return `bỏ dấu, chỉ gõ số: ${marked}`
  if (/^\d+\s*\/\s*\d+$/.test(value)) return 'mục này chỉ có một số, không gõ thành cặp'
  if (/^\d+\s*[-–:;\\]\s*\d+$/.test(value)) return 'nếu là cặp số thì gõ mỗi số vào một ô, hoặc viết 44/61'
  if (/^(?:không|khong|ko|k|x|-|–|—|nt)$/iu.test(value)) return 'không phát sinh thì gõ 0; chưa có số liệu thì để trống'
  if (/^\d+[.,]0+$/.test(value)) return `chỉ gõ số: ${value.replace(/[.,].*/, '')}`
  if (/^\d{1,3}[.]\d{3}$/.test(value)) return `nếu là số hàng nghìn thì gõ liền: ${value.replace('.', '')}`
  return oddDigits(value) ?? 'chỉ gõ chữ số, không kèm đơn vị tính; chưa có số liệu thì để trống'
}
