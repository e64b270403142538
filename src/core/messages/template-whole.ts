/** Sentences of the M codes about what must agree within a Word file: tags left over, relationships, ids, bookmarks. */
import { error, note, warning } from './message.ts'
import { inTurns } from './template.ts'

/** What may stand once in a part of a Word file. */
const ids = {
  drawing: 'số hiệu hình vẽ',
  bookmark: 'số hiệu dấu trang',
  name: 'tên dấu trang',
  control: 'số hiệu ô nội dung',
  comment: 'số hiệu nhận xét',
  note: 'số hiệu chú thích',
} as const

/** What has an id or name of its own in a Word file. */
export type IdKind = keyof typeof ids

export const templateWholeMessages = {
  M70: warning('the-con-sot', {
    sentence: (a: { tag: string; others: number }) =>
      `thẻ còn sót: ${a.tag} đứng ở chỗ chương trình không điền được${a.others > 0 ? ` (và ${a.others} thẻ nữa)` : ''}`,
    hint: 'xóa thẻ rồi gõ lại liền một mạch bằng chữ thường, hoặc chuyển thẻ vào chữ của thân văn bản',
    explanation:
      'Chương trình điền thẻ trong thân văn bản, đầu trang, chân trang, chú thích, hộp chữ, sơ đồ, biểu đồ, công thức và thuộc tính. Thẻ nằm ở thành phần khác của tệp Word, hoặc bị Word cắt thành chỉ số trên, chỉ số dưới trong công thức, sẽ in nguyên dấu ngoặc ra văn bản.',
    wrong: 'công thức có {{so_vu}} mà chữ "vu" bị Word đổi thành chỉ số dưới',
    right: '{{so_vu}} gõ trong một ô chữ thường của công thức',
  }),
  M71: warning('the-trong-so-lieu', {
    sentence: (a: { tag: string }) => `số liệu có chữ ${a.tag}, chữ này được in nguyên ra văn bản`,
    hint: 'trong tệp số liệu chỉ ghi chữ và số; thẻ chỉ dùng được trong mẫu',
    explanation:
      'Chữ lấy từ tệp số liệu luôn được in đúng như đã gõ, không được hiểu là thẻ. Hai dấu ngoặc nhọn trong số liệu thường là do chép nhầm từ mẫu.',
    wrong: 'nguyen_nhan: do {{don_vi.ten}} thiếu biên chế',
    right: 'nguyen_nhan: do đơn vị thiếu biên chế',
  }),
  M72: warning('thieu-quan-he', {
    sentence: (a: { part: string; id: string }) =>
      `${a.part} của mẫu dùng ảnh hoặc liên kết số hiệu "${a.id}" mà tệp mẫu không có; Word có thể báo tệp hỏng`,
    hint: 'mở mẫu bằng Word, xóa ảnh hoặc liên kết bị lỗi, chèn lại rồi lưu',
    explanation:
      'Ảnh, biểu đồ, liên kết trong tệp Word được ghi riêng và gọi đến bằng số hiệu. Một chương trình khác đã xóa phần được gọi đến mà còn để lại chỗ gọi; văn bản lập từ mẫu cũng thiếu như vậy.',
    wrong: 'đầu trang còn khung ảnh nhưng tệp ảnh đã mất',
    right: 'đầu trang có ảnh chèn lại',
  }),
  M73: note('trung-so-hieu', {
    sentence: (a: { kind: IdKind; id: string }) => `mẫu có ${ids[a.kind]} "${a.id}" dùng hai lần`,
    hint: 'mở mẫu bằng Word rồi lưu lại; Word thường tự đánh số lại',
    explanation:
      'Mỗi hình vẽ, dấu trang, ô nội dung trong tệp Word có số hiệu riêng. Word thường bỏ qua chỗ trùng, nhưng tham chiếu tới dấu trang trùng tên chỉ tới được một chỗ.',
    wrong: 'hai dấu trang cùng tên "muc_1"',
    right: 'dấu trang "muc_1" và "muc_2"',
  }),
  M74: warning('tham-chieu-lac', {
    sentence: (a: { name: string }) => `mẫu có tham chiếu tới dấu trang "${a.name}" không có trong mẫu`,
    hint: 'trong Word, chọn tham chiếu (Cross-reference) lại, hoặc bỏ tham chiếu đó',
    explanation:
      'Tham chiếu chéo, số trang tham chiếu và liên kết trong văn bản chỉ tới một dấu trang. Khi dấu trang không còn, Word in "Error! Reference source not found." lúc cập nhật.',
    wrong: 'xem mục {REF muc_1} khi mẫu không có dấu trang muc_1',
    right: 'tham chiếu tới dấu trang có trong mẫu',
  }),
  M75: warning('tham-chieu-mat-dich', {
    sentence: (a: { name: string }) =>
      `tham chiếu tới dấu trang "${a.name}" không còn chỗ đến, vì khối có dấu trang này không in ra`,
    hint: 'đặt chỗ tham chiếu vào khối có cùng điều kiện với chỗ được tham chiếu',
    explanation:
      'Phần có dấu trang nằm trong khối {{#if …}} hoặc danh sách rỗng nên không có trong văn bản, còn chữ tham chiếu tới nó thì vẫn có. Khi cập nhật, Word sẽ in "Error! Reference source not found.".',
    wrong: '{{#if co}}Mục 2{{/if}} … xem mục 2',
    right: '{{#if co}}Mục 2{{/if}} … {{#if co}}xem mục 2{{/if}}',
  }),
  M76: error('so-do-trong-khoi-lap', {
    sentence: (a: { what: string }) =>
      `${a.what} có thẻ đứng trong khối lặp; chương trình không làm được mỗi lượt một hình`,
    hint: 'đưa hình ra ngoài khối lặp, hoặc thay bằng bảng; biểu đồ và hàm bieu_do thì dùng được trong khối lặp',
    explanation:
      'Sơ đồ SmartArt nằm ở thành phần riêng của tệp Word và chỉ có một bản, nên mọi lượt sẽ in cùng một số liệu. Để không in số của mục này vào chỗ của mục khác, chương trình dừng lại.',
    wrong: '{{#each don_vi}} … sơ đồ có {{ten}} … {{/each}}',
    right: 'sơ đồ đặt trước {{#each don_vi}}',
  }),
  M77: warning('mau-co-chu-ky-so', {
    sentence: 'mẫu có chữ ký số; văn bản lập ra không mang chữ ký đó',
    hint: 'ký số văn bản sau khi đã lập xong; mẫu thì không cần ký',
    explanation:
      'Chữ ký số xác nhận đúng nội dung của tệp lúc ký. Văn bản lập từ mẫu có nội dung khác nên chữ ký của mẫu không còn giá trị, để lại thì Word báo chữ ký không hợp lệ.',
    wrong: 'mẫu báo cáo đã ký số',
    right: 'mẫu báo cáo chưa ký; ký văn bản trước khi gửi',
  }),
  M78: warning('the-chi-mot-nhom', {
    sentence: (a: { tag: string; turns: string | undefined }) =>
      `thẻ ${a.tag}${inTurns(a.turns)} chỉ một nhóm số liệu nên không in ra gì`,
    hint: 'ghi rõ số nào trong nhóm, ví dụ {{tin_bao.khoi_to}}, hoặc dùng {{#each …}} cho danh sách',
    explanation:
      'Một nhóm có nhiều số, chương trình không biết cần in số nào. Thẻ phải chỉ tới một số, một ngày hoặc một chữ.',
    wrong: '{{tin_bao}}',
    right: '{{tin_bao.khoi_to}}',
  }),
  M79: warning('mau-co-ma-lenh', {
    sentence: 'mẫu có mã lệnh (macro); văn bản lập ra không mang mã lệnh đó',
    hint: 'việc mà mã lệnh làm thì làm bằng thẻ của mẫu; muốn hết nhắc thì lưu lại mẫu trong Word kiểu .docx',
    explanation:
      'Mã lệnh của mẫu sẽ theo văn bản tới máy người nhận, và Word không mở tệp .docx có mã lệnh. Chương trình bỏ mã lệnh, phần còn lại của mẫu giữ nguyên.',
    wrong: 'mẫu .docm đổi tên thành .docx',
    right: 'mẫu lưu trong Word kiểu .docx',
  }),
}
