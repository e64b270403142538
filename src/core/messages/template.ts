/** Sentences of the M codes: Word templates, before and while they are filled in. */
import { message } from './message.ts'

const did = (nearest: string | undefined, verb = 'có phải ý bạn là') =>
  nearest === undefined ? undefined : `${verb} "${nearest}"?`

export const templateMessages = {
  M01: message({
    severity: 'error',
    name: 'tep-mau-hong',
    sentence: (a: { reason: string }) => `không mở được tệp mẫu: ${a.reason}`,
    hint: () => 'mở tệp bằng Word, chọn "Lưu thành" (Save As) kiểu Word Document (.docx) rồi dùng tệp mới',
    explanation:
      'Tệp mẫu phải là tệp Word kiểu .docx, mở được, không đặt mật khẩu. Tệp .doc cũ, tệp tải về dở dang hoặc tệp bị đổi đuôi đều không đọc được.',
    wrong: 'mau-bao-cao.doc',
    right: 'mau-bao-cao.docx',
  }),
  M02: message({
    severity: 'error',
    name: 'qua-gioi-han',
    sentence: (a: { reason: string }) => `tệp mẫu vượt giới hạn an toàn: ${a.reason}`,
    hint: () => 'kiểm tra nguồn gốc của tệp; nếu là mẫu của đơn vị thì bỏ bớt ảnh lớn hoặc chia nhỏ mẫu',
    explanation:
      'Tệp mẫu có thể do nơi khác gửi đến, nên chương trình giới hạn số thành phần, dung lượng giải nén, độ lồng nhau và số thẻ để một tệp xấu không làm treo máy.',
    wrong: 'tệp .docx 1 MB giải nén ra 5 GB',
    right: 'tệp .docx thông thường, vài chục KB đến vài MB',
  }),
  M03: message({
    severity: 'error',
    name: 'xml-hong',
    sentence: (a: { part: string; reason: string }) => `thành phần "${a.part}" của tệp mẫu bị hỏng: ${a.reason}`,
    hint: () => 'mở tệp bằng Word rồi lưu lại; nếu Word cũng báo lỗi thì dùng bản sao còn tốt',
    explanation:
      'Bên trong tệp Word là các tệp XML. Một tệp XML không đúng cú pháp hoặc có khai báo DOCTYPE thì không dùng được.',
    wrong: '<w:p><w:r></w:p>',
    right: '<w:p><w:r></w:r></w:p>',
  }),
  M04: message({
    severity: 'error',
    name: 'the-khong-dong',
    sentence: (a: { text: string }) => `thẻ mở bằng "{{" mà không thấy "}}": ${a.text}`,
    hint: () => 'gõ thêm "}}" ở cuối thẻ; một thẻ phải nằm trọn trong một đoạn',
    explanation:
      'Thẻ bắt đầu bằng hai dấu ngoặc nhọn mở và kết thúc bằng hai dấu ngoặc nhọn đóng, trong cùng một đoạn văn.',
    wrong: '{{don_vi.ten',
    right: '{{don_vi.ten}}',
  }),
  M05: message({
    severity: 'error',
    name: 'the-sai',
    sentence: (a: { tag: string; reason: string }) => `thẻ ${a.tag} viết chưa đúng: ${a.reason}`,
    hint: () => undefined,
    explanation:
      'Bên trong thẻ là một đường dẫn đến số liệu, hoặc tên một hàm rồi đến các đối số cách nhau bằng dấu cách.',
    wrong: '{{in_so (tin_bao.khoi_to}}',
    right: '{{in_so tin_bao.khoi_to}}',
  }),
  M06: message({
    severity: 'error',
    name: 'khoi-khong-dong',
    sentence: (a: { tag: string; name: string }) => `khối ${a.tag} không được đóng`,
    hint: (a) => `thêm {{/${a.name}}} sau phần cần lặp hoặc cần ẩn hiện`,
    explanation:
      'Mỗi khối mở bằng {{#…}} phải đóng bằng {{/…}} cùng tên; khối bên trong phải đóng trước khối bên ngoài.',
    wrong: '{{#if du_thao}} DỰ THẢO',
    right: '{{#if du_thao}} DỰ THẢO {{/if}}',
  }),
  M07: message({
    severity: 'error',
    name: 'dong-khong-mo',
    sentence: (a: { tag: string; name: string }) => `thẻ đóng ${a.tag} không có thẻ mở tương ứng`,
    hint: (a) => `bỏ thẻ này, hoặc thêm {{#${a.name} …}} ở trước`,
    explanation: 'Thẻ đóng phải trùng tên với khối đang mở gần nhất.',
    wrong: 'DỰ THẢO {{/if}}',
    right: '{{#if du_thao}} DỰ THẢO {{/if}}',
  }),
  M08: message({
    severity: 'error',
    name: 'else-khong-ro',
    sentence: (a: { tag: string }) => `không rõ phần nào thuộc về thẻ ${a.tag}, vì trước và sau thẻ đều có chữ`,
    hint: (a) => `để ${a.tag} riêng một đoạn (hoặc riêng một hàng của bảng)`,
    explanation:
      'Khi khối trải qua nhiều đoạn hoặc nhiều hàng, thẻ {{else}} chia khối giữa hai đoạn hay hai hàng trọn vẹn, nên nó phải đứng riêng hoặc ở đầu, ở cuối.',
    wrong: 'Có vụ án {{else}} Không có vụ án (cùng đoạn, khối mở ở đoạn khác)',
    right: '{{else}} đứng riêng một đoạn',
  }),
  M09: message({
    severity: 'error',
    name: 'khoi-lech-cap',
    sentence: (a: { tag: string; other: string; where: string }) =>
      `thẻ ${a.tag} đứng ${a.where} so với thẻ ${a.other} của cùng khối`,
    hint: () =>
      'đặt các thẻ của một khối cùng chỗ: cùng trong một đoạn, cùng trong một bảng, hoặc mỗi thẻ riêng một đoạn',
    explanation:
      'Một khối lặp lại hoặc bỏ đi những phần trọn vẹn nhỏ nhất nằm giữa các thẻ của nó: chữ nếu các thẻ cùng một đoạn, hàng nếu các thẻ ở các ô khác nhau của một bảng, còn lại là đoạn (kể cả bảng ở giữa). Thẻ mở ở trong bảng mà thẻ đóng ở ngoài bảng thì không có phần nào trọn vẹn.',
    wrong: '{{#each ds}} trong ô của bảng, {{/each}} ở đoạn sau bảng',
    right: '{{#each ds}} ở ô đầu, {{/each}} ở ô cuối của hàng',
  }),
  M10: message({
    severity: 'error',
    name: 'else-ngoai-khoi',
    sentence: (a: { tag: string }) => `thẻ ${a.tag} không nằm trong khối nào`,
    hint: () => 'thẻ này chỉ đứng giữa {{#if …}} và {{/if}} (hoặc một khối khác)',
    explanation: 'Thẻ {{else}} chia một khối thành hai phần: khi đúng và khi sai.',
    wrong: 'Có {{else}} Không',
    right: '{{#if du_thao}} Có {{else}} Không {{/if}}',
  }),
  M11: message({
    severity: 'error',
    name: 'ham-la',
    sentence: (a: { helper: string; nearest: string | undefined }) => `không có hàm nào tên "${a.helper}"`,
    hint: (a) => did(a.nearest) ?? 'nếu đây là đường dẫn số liệu thì chỉ viết đường dẫn, không viết gì sau nó',
    explanation: 'Thẻ có đối số thì chữ đầu tiên phải là tên một hàm có sẵn.',
    wrong: '{{in_sô tin_bao.khoi_to}}',
    right: '{{in_so tin_bao.khoi_to}}',
  }),
  M12: message({
    severity: 'error',
    name: 'sai-so-doi-so',
    sentence: (a: { helper: string; given: number; least: number; most: number }) =>
      `hàm "${a.helper}" cần ${a.least === a.most ? a.least : a.most === Number.POSITIVE_INFINITY ? `ít nhất ${a.least}` : `từ ${a.least} đến ${a.most}`} đối số nhưng được cho ${a.given}`,
    hint: () => undefined,
    explanation:
      'Mỗi hàm nhận một số đối số nhất định, cách nhau bằng dấu cách; đối số có dấu cách bên trong phải đặt trong nháy kép, công thức phải đặt trong ngoặc tròn.',
    wrong: '{{tinh_ty_le giai_quyet}}',
    right: '{{tinh_ty_le giai_quyet thu_ly}}',
  }),
  M13: message({
    severity: 'error',
    name: 'tham-so-la',
    sentence: (a: { helper: string; name: string; nearest: string | undefined }) =>
      `hàm "${a.helper}" không có tham số "${a.name}="`,
    hint: (a) => did(a.nearest),
    explanation:
      'Sau các đối số, một hàm có thể nhận tham số viết dạng tên=giá trị; chỉ những tên đã định mới dùng được.',
    wrong: '{{in_so n le=2}}',
    right: '{{in_so n}}',
  }),
  M14: message({
    severity: 'error',
    name: 'duong-dan-la',
    sentence: (a: { path: string; nearest: string | undefined }) => `không có số liệu nào tên "${a.path}"`,
    hint: (a) => did(a.nearest) ?? 'tra tên dùng được bằng lệnh: tongket mau truong --tim "chữ cần tìm"',
    explanation: 'Đường dẫn trong thẻ phải là tên một số liệu của chương trình, viết không dấu, nối bằng dấu chấm.',
    wrong: '{{tin_bao.khoito}}',
    right: '{{tin_bao.khoi_to}}',
  }),
  M15: message({
    severity: 'error',
    name: 'mau-con-la',
    sentence: (a: { partial: string; nearest: string | undefined }) => `không có mẫu con nào tên "${a.partial}"`,
    hint: (a) => did(a.nearest),
    explanation:
      'Thẻ {{> tên}} đặt một mẫu con vào chỗ đó; mẫu con phải có sẵn hoặc được định nghĩa bằng {{#*inline "tên"}}.',
    wrong: '{{> chu_kí}}',
    right: '{{> chu_ky}}',
  }),
  M16: message({
    severity: 'error',
    name: 'the-khong-dung-duoc',
    sentence: (a: { tag: string; what: string }) => `thẻ ${a.tag} thuộc loại không dùng được trong mẫu: ${a.what}`,
    hint: () => undefined,
    explanation:
      'Vì mẫu có thể do nơi khác gửi đến, chương trình không nhận khối giữ nguyên {{{{…}}}}, thẻ trang trí {{*…}} và mẫu con có tên do công thức tính ra.',
    wrong: '{{> (ten_mau)}}',
    right: '{{> chu_ky}}',
  }),
  M17: message({
    severity: 'warning',
    name: 'ba-ngoac',
    sentence: (a: { tag: string; instead: string }) => `thẻ ${a.tag} in ra đúng như ${a.instead}`,
    hint: (a) => `viết ${a.instead}`,
    explanation:
      'Trong Handlebars, ba ngoặc nghĩa là in nguyên mã. Ở đây giá trị luôn là chữ, không bao giờ là mã, nên ba ngoặc và hai ngoặc như nhau.',
    wrong: '{{{don_vi.ten}}}',
    right: '{{don_vi.ten}}',
  }),
  M18: message({
    severity: 'warning',
    name: 'sua-doi-theo-doi',
    sentence: (a: { part: string }) =>
      `mẫu còn sửa đổi đang theo dõi (Track Changes) ở ${a.part}; chương trình coi như đã chấp nhận hết`,
    hint: () => 'mở mẫu bằng Word, thẻ Xem lại (Review), chọn Chấp nhận tất cả (Accept All) rồi lưu',
    explanation:
      'Chữ đang chờ xóa được bỏ, chữ đang chờ thêm được giữ. Nếu không phải ý muốn thì xử lý các sửa đổi trong Word trước.',
    wrong: 'mẫu còn chữ gạch ngang màu đỏ',
    right: 'mẫu đã chấp nhận mọi sửa đổi',
  }),
  M19: message({
    severity: 'warning',
    name: 'thieu-gia-tri',
    sentence: (a: { tag: string; turns: string | undefined; times: number }) =>
      `thẻ ${a.tag} không có giá trị${a.turns === undefined ? '' : ` ở ${a.turns}`}${a.times > 1 ? ` (${a.times} lần)` : ''}`,
    hint: () => 'điền số liệu còn thiếu, hoặc đặt thẻ trong {{#if …}} … {{/if}} nếu có thể không có',
    explanation: 'Khi lập văn bản, chỗ này để trống vì số liệu chưa có. Số 0 không phải là trống.',
    wrong: '{{nguoi_ky.ho_ten}} khi dữ liệu chưa có người ký',
    right: '{{#if nguoi_ky}}{{nguoi_ky.ho_ten}}{{/if}}',
  }),
  M20: message({
    severity: 'error',
    name: 'ham-hong',
    sentence: (a: { tag: string; helper: string; reason: string; turns: string | undefined }) =>
      `hàm "${a.helper}" trong thẻ ${a.tag} không tính được${a.turns === undefined ? '' : ` ở ${a.turns}`}: ${a.reason}`,
    hint: () => 'kiểm tra giá trị đưa vào hàm có đúng kiểu (số, ngày, danh sách …) không',
    explanation: 'Hàm nhận một giá trị mà nó không xử lý được, ví dụ in ngày từ một chữ không phải ngày.',
    wrong: '{{in_ngay don_vi.ten}}',
    right: '{{in_ngay ky.den_ngay}}',
  }),
  M21: message({
    severity: 'warning',
    name: 'ky-tu-cam',
    sentence: (a: { tag: string; turns: string | undefined }) =>
      `giá trị của thẻ ${a.tag}${a.turns === undefined ? '' : ` ở ${a.turns}`} có ký tự điều khiển mà tệp Word không chứa được; đã bỏ các ký tự đó`,
    hint: () => 'gõ lại giá trị này trong tệp số liệu, đừng dán từ nơi khác',
    explanation: 'Chữ dán từ phần mềm khác đôi khi kèm ký tự không nhìn thấy. Word từ chối mở tệp có chúng.',
    wrong: 'chữ có ký tự mã 0x01',
    right: 'chữ thường',
  }),
  M22: message({
    severity: 'warning',
    name: 'noi-dung-ngoai',
    sentence: (a: { what: string }) => `mẫu mang theo ${a.what}; mọi văn bản lập từ mẫu cũng sẽ mang theo`,
    hint: () => 'nếu không cố ý thì bỏ trong Word rồi lưu lại mẫu kiểu .docx',
    explanation:
      'Mã lệnh (macro), mẫu đính kèm và liên kết tới tệp ở nơi khác đi theo văn bản tới người nhận và có thể bị máy của họ cảnh báo.',
    wrong: 'mẫu .docm có macro',
    right: 'mẫu .docx không có macro',
  }),
  M23: message({
    severity: 'error',
    name: 'lap-qua-gioi-han',
    sentence: (a: { reason: string }) => `dừng lập văn bản vì ${a.reason}`,
    hint: () => 'kiểm tra các khối lặp lồng nhau và mẫu con tự gọi chính nó',
    explanation:
      'Chương trình giới hạn thời gian, số lượt lặp, độ sâu mẫu con và độ dài văn bản để một mẫu không bao giờ kết thúc không làm treo máy.',
    wrong: 'mẫu con "a" gọi chính nó không có điều kiện dừng',
    right: 'mẫu con chỉ tự gọi bên trong {{#each con}} … {{/each}}',
  }),
  M24: message({
    severity: 'error',
    name: 'sai-kieu-ham',
    sentence: (a: { helper: string; kind: 'inline' | 'block' }) =>
      a.kind === 'block'
        ? `hàm "${a.helper}" là hàm khối, phải có thẻ mở và thẻ đóng`
        : `hàm "${a.helper}" in ra giá trị, không dùng làm khối`,
    hint: (a) =>
      a.kind === 'block'
        ? `viết {{#${a.helper} …}} … {{/${a.helper}}}`
        : `viết {{${a.helper} …}}, bỏ dấu "#" và thẻ đóng`,
    explanation: 'Hàm khối bao lấy một phần văn bản; hàm thường chỉ in ra một giá trị tại chỗ.',
    wrong: '{{#in_so n}}{{/in_so}}',
    right: '{{in_so n}}',
  }),
  M25: message({
    severity: 'warning',
    name: 'the-trong-truong',
    sentence: (a: { text: string }) => `thẻ nằm trong mã trường của Word nên không được điền: ${a.text}`,
    hint: () => 'đặt thẻ ở phần chữ của văn bản, không đặt trong mã trường (Field code)',
    explanation: 'Mã trường là lệnh của Word. Giá trị số liệu không bao giờ được đưa vào lệnh.',
    wrong: '{ REF {{ten}} }',
    right: '{{ten}}',
  }),
  M26: message({
    severity: 'error',
    name: 'ten-a-cong-la',
    sentence: (a: { name: string; nearest: string | undefined }) => `không có tên nào là "${a.name}"`,
    hint: (a) =>
      did(a.nearest === undefined ? undefined : `@${a.nearest}`) ??
      'các tên dùng được: @index, @key, @first, @last, @root',
    explanation: 'Trong khối lặp có @index (số thứ tự từ 0), @key, @first, @last; ở mọi nơi có @root.',
    wrong: '{{@idx}}',
    right: '{{@index}}',
  }),
  M27: message({
    severity: 'error',
    name: 'cat-ngang-truong',
    sentence: (a: { tag: string }) => `khối ${a.tag} bắt đầu và kết thúc ở hai phía của một trường (field) của Word`,
    hint: () => 'đặt cả hai thẻ bên ngoài, hoặc cả hai thẻ bên trong phần chữ do trường sinh ra (ví dụ mục lục)',
    explanation: 'Một trường của Word có dấu mở và dấu đóng không nhìn thấy. Khối chỉ chứa một nửa thì văn bản lập ra bị Word báo hỏng.',
    wrong: '{{#if co}} ở trước mục lục, {{/if}} ở giữa mục lục',
    right: '{{#if co}} ở trước mục lục, {{/if}} ở sau mục lục',
  }),
  M28: message({
    severity: 'warning',
    name: 'lien-ket-la',
    sentence: (a: { tag: string; address: string; turns: string | undefined }) =>
      `địa chỉ "${a.address}" của thẻ ${a.tag}${a.turns === undefined ? '' : ` ở ${a.turns}`} không phải http, https hay mailto nên chỉ in ra chữ`,
    hint: () => 'ghi địa chỉ đầy đủ, ví dụ https://vksndtc.gov.vn',
    explanation: 'Liên kết tới tệp hoặc lệnh trên máy có thể gây hại cho người nhận văn bản, nên chỉ địa chỉ trang web và thư điện tử được đặt thành liên kết.',
    wrong: 'file:///C:/tep.exe',
    right: 'https://vksndtc.gov.vn',
  }),
  M29: message({
    severity: 'error',
    name: 'mau-con-lech-cap',
    sentence: (a: { partial: string; level: 'words' | 'text' | 'paragraphs' | 'rows' | 'cells' }) =>
      a.level === 'text' || a.level === 'words'
        ? `mẫu con "${a.partial}" chỉ gồm chữ trong một dòng, không bao được cả đoạn`
        : `mẫu con "${a.partial}" gồm cả ${a.level === 'paragraphs' ? 'đoạn' : a.level === 'rows' ? 'hàng của bảng' : 'ô của bảng'} nên thẻ gọi nó phải đứng riêng`,
    hint: (a) =>
      a.level === 'rows' ? 'để thẻ một mình trong một hàng của bảng' : a.level === 'cells' ? 'để thẻ một mình trong một ô' : 'để thẻ một mình trong một đoạn',
    explanation: 'Mẫu con là tệp Word, hoặc mẫu con định nghĩa qua nhiều đoạn, được đặt vào thay cho cả đoạn có thẻ; nó không thể nằm giữa một dòng chữ.',
    wrong: 'Người ký: {{> chu_ky}} (khi chu_ky là tệp Word)',
    right: '{{> chu_ky}} đứng riêng một đoạn',
  }),
  M30: message({
    severity: 'warning',
    name: 'mau-con-bo-bot',
    sentence: (a: { partial: string; what: string }) => `mẫu con "${a.partial}" có ${a.what}, phần này không mang sang văn bản được`,
    hint: () => 'chuyển phần này sang mẫu chính, hoặc bỏ khỏi mẫu con',
    explanation: 'Từ một mẫu con là tệp Word, chương trình lấy đoạn văn, bảng, kiểu chữ, đánh số, ảnh và liên kết. Cước chú và đối tượng nhúng thuộc về phần khác của tệp nên bị bỏ lại.',
    wrong: 'mẫu con có cước chú',
    right: 'mẫu con chỉ có đoạn văn, bảng và ảnh',
  }),
  M31: message({
    severity: 'error',
    name: 'else-thua',
    sentence: (a: { tag: string }) => `thẻ ${a.tag} đứng sau {{else}} của cùng khối nên không bao giờ được dùng`,
    hint: () => 'mỗi khối chỉ có một {{else}}, đứng sau mọi {{else if …}}',
    explanation: '{{else}} nhận mọi trường hợp còn lại, nên sau nó không còn trường hợp nào.',
    wrong: '{{#if a}} A {{else}} B {{else}} C {{/if}}',
    right: '{{#if a}} A {{else if b}} B {{else}} C {{/if}}',
  }),
  M32: message({
    severity: 'error',
    name: 'cach-lap-la',
    sentence: (a: { name: string; given: string; values: readonly string[] }) =>
      a.values.length === 0 ? `tham số "${a.name}=" phải là chữ trong nháy kép` : `tham số "${a.name}=" không nhận giá trị "${a.given}"`,
    hint: (a) => (a.values.length === 0 ? `viết ${a.name}="…"` : `các giá trị dùng được: ${a.values.join(', ')}`),
    explanation:
      'Thẻ mở khối nhận thêm: theo="chu", "doan", "hang" hoặc "cot" (lặp theo chữ, đoạn, hàng, cột thay cho quy tắc chung); trong="bo_bang" hoặc một câu (bảng không còn hàng thì bỏ bảng, hoặc in một hàng có câu đó); danh_so_lai=true (danh sách đánh số lại từ đầu ở mỗi lượt).',
    wrong: '{{#each ds theo="dòng"}}',
    right: '{{#each ds theo="hang"}}',
  }),
}
