/** Sentences of the M codes about single tags. */
import { error, warning } from './message.ts'

/** The question that offers the nearest name; undefined when none is near. */
const meant = (nearest: string | undefined) => (nearest === undefined ? undefined : `có phải ý bạn là "${nearest}"?`)

export const templateTagMessages = {
  M04: error('the-chua-dong', {
    sentence: (a: { text: string }) => `thẻ mở bằng "{{" mà không thấy "}}": ${a.text}`,
    hint: 'gõ thêm "}}" ở cuối thẻ; một thẻ phải nằm trọn trong một đoạn',
    explanation:
      'Thẻ bắt đầu bằng hai dấu ngoặc nhọn mở và kết thúc bằng hai dấu ngoặc nhọn đóng, trong cùng một đoạn văn.',
    wrong: '{{don_vi.ten',
    right: '{{don_vi.ten}}',
  }),
  M05: error('the-sai', {
    sentence: (a: { tag: string; reason: string }) => `thẻ ${a.tag} viết chưa đúng: ${a.reason}`,
    explanation:
      'Bên trong thẻ là một đường dẫn đến số liệu, hoặc tên một hàm rồi đến các đối số cách nhau bằng dấu cách.',
    wrong: '{{so_sanh (tin_bao.khoi_to}}',
    right: '{{so_sanh tin_bao.khoi_to}}',
  }),
  M11: error('ham-la', {
    sentence: (a: { helper: string; nearest: string | undefined; instead?: string | undefined }) =>
      a.instead === undefined ? `không có hàm nào tên "${a.helper}"` : `hàm "${a.helper}" không còn`,
    hint: (a) =>
      a.instead ?? meant(a.nearest) ?? 'nếu đây là đường dẫn số liệu thì chỉ viết đường dẫn, không viết gì sau nó',
    explanation: 'Thẻ có đối số thì chữ đầu tiên phải là tên một hàm có sẵn.',
    wrong: '{{so_sánh tin_bao.khoi_to}}',
    right: '{{so_sanh tin_bao.khoi_to}}',
  }),
  M12: error('sai-so-doi-so', {
    sentence: (a: { helper: string; given: number; least: number; most: number }) =>
      `hàm "${a.helper}" cần ${a.least === a.most ? a.least : a.most === Number.POSITIVE_INFINITY ? `ít nhất ${a.least}` : `từ ${a.least} đến ${a.most}`} đối số nhưng được cho ${a.given}`,
    explanation:
      'Mỗi hàm nhận một số đối số nhất định, cách nhau bằng dấu cách; đối số có dấu cách bên trong phải đặt trong nháy kép, công thức phải đặt trong ngoặc tròn.',
    wrong: '{{loc danh_sach.khang_nghi}}',
    right: '{{loc danh_sach.khang_nghi "chap_nhan"}}',
  }),
  M13: error('tham-so-la', {
    sentence: (a: { helper: string; name: string; nearest: string | undefined }) =>
      `hàm "${a.helper}" không có tham số "${a.name}="`,
    hint: (a) => meant(a.nearest),
    explanation:
      'Sau các đối số, một hàm có thể nhận tham số viết dạng tên=giá trị; chỉ những tên đã định mới dùng được.',
    wrong: '{{so_sanh tong phan_tram_le=2}}',
    right: '{{so_sanh tong phan_tram=false}}',
  }),
  M33: error('so-sanh-khong-ro', {
    sentence: (a: { tag: string }) => `thẻ ${a.tag} không rõ so số liệu nào`,
    hint: (a) => `nêu tên số liệu: ${a.tag.replace(/\}\}$/, ' tin_bao.tong}}')}`,
    explanation:
      'Không nêu tên thì thẻ so sánh lấy số liệu in ngay trước nó trong cùng câu, cùng khối. Trong câu chưa có số liệu nào, số liệu nằm trong một khối đã đóng, hoặc giữa hai thẻ có một hàm khác in chữ thì phải nêu tên.',
    wrong: 'Trong kỳ, {{so_sanh}}.',
    right: 'Trong kỳ thụ lý {{tin_bao.tong}} tin, {{so_sanh}}.',
  }),
  M14: error('duong-dan-la', {
    sentence: (a: { path: string; nearest: string | undefined }) => `không có số liệu nào tên "${a.path}"`,
    hint: (a) => meant(a.nearest) ?? 'tra tên dùng được bằng lệnh: tongket mau truong --tim "chữ cần tìm"',
    explanation: 'Đường dẫn trong thẻ phải là tên một số liệu của chương trình, viết không dấu, nối bằng dấu chấm.',
    wrong: '{{tin_bao.khoito}}',
    right: '{{tin_bao.khoi_to}}',
  }),
  M15: error('mau-con-la', {
    sentence: (a: { partial: string; nearest: string | undefined }) => `không có mẫu con nào tên "${a.partial}"`,
    hint: (a) => meant(a.nearest),
    explanation:
      'Thẻ {{> tên}} đặt một mẫu con vào chỗ đó; mẫu con là tệp tên.docx hoặc tên.hbs trong thư mục mẫu của đơn vị, hoặc được định nghĩa bằng {{#*inline "tên"}}.',
    wrong: '{{> chu_kí}}',
    right: '{{> chu_ky}}',
  }),
  M16: error('the-khong-dung-duoc', {
    sentence: (a: { tag: string; what: string }) => `thẻ ${a.tag} thuộc loại không dùng được trong mẫu: ${a.what}`,
    explanation:
      'Vì mẫu có thể do nơi khác gửi đến, chương trình không nhận khối giữ nguyên {{{{…}}}}, thẻ trang trí {{*…}} và mẫu con có tên do công thức tính ra.',
    wrong: '{{> (ten_mau)}}',
    right: '{{> chu_ky}}',
  }),
  M17: warning('ba-ngoac', {
    sentence: (a: { tag: string; instead: string }) => `thẻ ${a.tag} in ra đúng như ${a.instead}`,
    hint: (a) => `viết ${a.instead}`,
    explanation:
      'Trong Handlebars, ba ngoặc nghĩa là in nguyên mã. Ở đây giá trị luôn là chữ, không bao giờ là mã, nên ba ngoặc và hai ngoặc như nhau.',
    wrong: '{{{don_vi.ten}}}',
    right: '{{don_vi.ten}}',
  }),
  M25: warning('the-trong-truong', {
    sentence: (a: { text: string }) => `thẻ nằm trong mã trường của Word nên không được điền: ${a.text}`,
    hint: 'đặt thẻ ở phần chữ của văn bản, không đặt trong mã trường (Field code)',
    explanation: 'Mã trường là lệnh của Word. Giá trị số liệu không bao giờ được đưa vào lệnh.',
    wrong: '{ REF {{ten}} }',
    right: '{{ten}}',
  }),
  M26: error('ten-a-cong-la', {
    sentence: (a: { name: string; nearest: string | undefined }) => `không có tên nào là "${a.name}"`,
    hint: (a) =>
      meant(a.nearest === undefined ? undefined : `@${a.nearest}`) ??
      'các tên dùng được: @stt, @index, @key, @first, @last, @root',
    explanation: 'Trong khối lặp có @stt (số thứ tự từ 1), @index (từ 0), @key, @first, @last; ở mọi nơi có @root.',
    wrong: '{{@idx}}',
    right: '{{@index}}',
  }),
}
