/** Sentences of the M codes about a template as a file, and about filling it in. */
import { error, warning } from './message.ts'

/** In which turns of lists a tag was filled in; nothing outside them. */
export const inTurns = (turns: string | undefined) => (turns === undefined ? '' : ` ở ${turns}`)

export const templateMessages = {
  M01: error('tep-mau-hong', {
    sentence: (a: { reason: string }) => `không mở được tệp mẫu: ${a.reason}`,
    hint: 'mở tệp bằng Word, chọn "Lưu thành" (Save As) kiểu Word Document (.docx) rồi dùng tệp mới',
    explanation:
      'Tệp mẫu phải là tệp Word kiểu .docx, mở được, không đặt mật khẩu. Tệp .doc cũ, tệp tải về dở dang hoặc tệp bị đổi đuôi đều không đọc được.',
    wrong: 'mau-bao-cao.doc',
    right: 'mau-bao-cao.docx',
  }),
  M02: error('qua-gioi-han', {
    sentence: (a: { reason: string }) => `tệp mẫu vượt giới hạn an toàn: ${a.reason}`,
    hint: 'kiểm tra nguồn gốc của tệp; nếu là mẫu của đơn vị thì bỏ bớt ảnh lớn hoặc chia nhỏ mẫu',
    explanation:
      'Tệp mẫu có thể do nơi khác gửi đến, nên chương trình giới hạn số thành phần, dung lượng giải nén, độ lồng nhau và số thẻ để một tệp xấu không làm treo máy.',
    wrong: 'tệp .docx 1 MB giải nén ra 5 GB',
    right: 'tệp .docx thông thường, vài chục KB đến vài MB',
  }),
  M03: error('xml-hong', {
    sentence: (a: { part: string; reason: string }) => `thành phần "${a.part}" của tệp mẫu bị hỏng: ${a.reason}`,
    hint: 'mở tệp bằng Word rồi lưu lại; nếu Word cũng báo lỗi thì dùng bản sao còn tốt',
    explanation:
      'Bên trong tệp Word là các tệp XML. Một tệp XML không đúng cú pháp hoặc có khai báo DOCTYPE thì không dùng được.',
    wrong: '<w:p><w:r></w:p>',
    right: '<w:p><w:r></w:r></w:p>',
  }),
  M18: warning('sua-doi-theo-doi', {
    sentence: (a: { part: string }) =>
      `mẫu còn sửa đổi đang theo dõi (Track Changes) ở ${a.part}; chương trình coi như đã chấp nhận hết`,
    hint: 'mở mẫu bằng Word, thẻ Xem lại (Review), chọn Chấp nhận tất cả (Accept All) rồi lưu',
    explanation:
      'Chữ đang chờ xóa được bỏ, chữ đang chờ thêm được giữ. Nếu không phải ý muốn thì xử lý các sửa đổi trong Word trước.',
    wrong: 'mẫu còn chữ gạch ngang màu đỏ',
    right: 'mẫu đã chấp nhận mọi sửa đổi',
  }),
  M19: warning('thieu-gia-tri', {
    sentence: (a: { tag: string; turns: string | undefined; times: number }) =>
      `thẻ ${a.tag} không có giá trị${inTurns(a.turns)}${a.times > 1 ? ` (${a.times} lần)` : ''}`,
    hint: 'điền số liệu còn thiếu, hoặc đặt thẻ trong {{#if …}} … {{/if}} nếu có thể không có',
    explanation: 'Khi lập văn bản, chỗ này để trống vì số liệu chưa có. Số 0 không phải là trống.',
    wrong: '{{nguoi_ky.ho_ten}} khi dữ liệu chưa có người ký',
    right: '{{#if nguoi_ky}}{{nguoi_ky.ho_ten}}{{/if}}',
  }),
  M20: error('ham-hong', {
    sentence: (a: { tag: string; helper: string; reason: string; turns: string | undefined }) =>
      `hàm "${a.helper}" trong thẻ ${a.tag} không tính được${inTurns(a.turns)}: ${a.reason}`,
    hint: 'kiểm tra giá trị đưa vào hàm có đúng kiểu (số, ngày, danh sách …) không',
    explanation: 'Hàm nhận một giá trị mà nó không xử lý được, ví dụ in ngày từ một chữ không phải ngày.',
    wrong: '{{in_ngay don_vi.ten}}',
    right: '{{in_ngay ky.den_ngay}}',
  }),
  M21: warning('ky-tu-cam', {
    sentence: (a: { tag: string; turns: string | undefined }) =>
      `giá trị của thẻ ${a.tag}${inTurns(a.turns)} có ký tự điều khiển mà tệp Word không chứa được; đã bỏ các ký tự đó`,
    hint: 'gõ lại giá trị này trong tệp số liệu, đừng dán từ nơi khác',
    explanation: 'Chữ dán từ phần mềm khác đôi khi kèm ký tự không nhìn thấy. Word từ chối mở tệp có chúng.',
    wrong: 'chữ có ký tự mã 0x01',
    right: 'chữ thường',
  }),
  M22: warning('noi-dung-ngoai', {
    sentence: (a: { what: string }) => `mẫu mang theo ${a.what}; mọi văn bản lập từ mẫu cũng sẽ mang theo`,
    hint: 'nếu không cố ý thì bỏ trong Word rồi lưu lại mẫu kiểu .docx',
    explanation:
      'Mẫu đính kèm và liên kết tới tệp ở nơi khác đi theo văn bản tới người nhận và có thể bị máy của họ cảnh báo.',
    wrong: 'ảnh chèn kiểu "Liên kết tới tệp" (Link to File)',
    right: 'ảnh chèn thẳng vào mẫu (Insert)',
  }),
  M23: error('lap-qua-gioi-han', {
    sentence: (a: { reason: string }) => `dừng lập văn bản vì ${a.reason}`,
    hint: 'kiểm tra các khối lặp lồng nhau và mẫu con tự gọi chính nó',
    explanation:
      'Chương trình giới hạn thời gian, số lượt lặp, độ sâu mẫu con và độ dài văn bản để một mẫu không bao giờ kết thúc không làm treo máy.',
    wrong: 'mẫu con "a" gọi chính nó không có điều kiện dừng',
    right: 'mẫu con chỉ tự gọi bên trong {{#each con}} … {{/each}}',
  }),
  M28: warning('lien-ket-la', {
    sentence: (a: { tag: string; address: string; turns: string | undefined }) =>
      `địa chỉ "${a.address}" của thẻ ${a.tag}${inTurns(a.turns)} không phải http, https hay mailto nên chỉ in ra chữ`,
    hint: 'ghi địa chỉ đầy đủ, ví dụ https://vksndtc.gov.vn',
    explanation:
      'Liên kết tới tệp hoặc lệnh trên máy có thể gây hại cho người nhận văn bản, nên chỉ địa chỉ trang web và thư điện tử được đặt thành liên kết.',
    wrong: 'file:///C:/tep.exe',
    right: 'https://vksndtc.gov.vn',
  }),
  M30: warning('mau-con-bo-bot', {
    sentence: (a: { partial: string; what: string }) =>
      `mẫu con "${a.partial}" có ${a.what}, phần này không mang sang văn bản được`,
    hint: 'chuyển phần này sang mẫu chính, hoặc bỏ khỏi mẫu con',
    explanation:
      'Từ một mẫu con là tệp Word, chương trình lấy đoạn văn, bảng, kiểu chữ, đánh số, ảnh, biểu đồ, sơ đồ SmartArt, đối tượng nhúng, cước chú, chú thích cuối và liên kết. Điều khiển ActiveX và tệp con ghép vào thì bị bỏ lại; Word không có cước chú trong đầu trang, chân trang nên gọi mẫu con ở đó thì cước chú cũng bị bỏ.',
    wrong: 'mẫu con có cước chú được gọi ở chân trang',
    right: 'mẫu con có cước chú được gọi trong thân văn bản',
  }),
}
