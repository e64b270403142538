/** Sentences of the M codes about blocks and partials. */
import { error } from './message.ts'

/** Of a closing tag without a name. */
export const shortClosing =
  '{{/}} đóng khối mở gần nhất trong cùng một đoạn, một ô; khối mở ở đoạn khác thì viết tên khối, như {{/if}}'

export const templateBlockMessages = {
  M06: error('khoi-khong-dong', {
    sentence: (a: { tag: string; name: string }) => `khối ${a.tag} không được đóng`,
    hint: (a) => `thêm {{/${a.name}}} sau phần cần lặp hoặc cần ẩn hiện`,
    explanation:
      'Mỗi khối mở bằng {{#…}} phải đóng bằng {{/…}} cùng tên; khối bên trong phải đóng trước khối bên ngoài.',
    wrong: '{{#if du_thao}} DỰ THẢO',
    right: '{{#if du_thao}} DỰ THẢO {{/if}}',
  }),
  M07: error('dong-khong-mo', {
    sentence: (a: { tag: string; name: string }) => `thẻ đóng ${a.tag} không có thẻ mở tương ứng`,
    hint: (a) => (a.name === '' ? shortClosing : `bỏ thẻ này, hoặc thêm {{#${a.name} …}} ở trước`),
    explanation:
      'Thẻ đóng phải trùng tên với khối đang mở gần nhất. Thẻ {{/}} không nêu tên đóng khối mở gần nhất trong cùng một đoạn.',
    wrong: 'DỰ THẢO {{/if}}',
    right: '{{#if du_thao}} DỰ THẢO {{/if}}',
  }),
  M08: error('else-khong-ro', {
    sentence: (a: { tag: string }) => `không rõ phần nào thuộc về thẻ ${a.tag}, vì trước và sau thẻ đều có chữ`,
    hint: (a) => `để ${a.tag} riêng một đoạn (hoặc riêng một hàng của bảng)`,
    explanation:
      'Khi khối trải qua nhiều đoạn hoặc nhiều hàng, thẻ {{else}} chia khối giữa hai đoạn hay hai hàng trọn vẹn, nên nó phải đứng riêng hoặc ở đầu, ở cuối.',
    wrong: 'Có vụ án {{else}} Không có vụ án (cùng đoạn, khối mở ở đoạn khác)',
    right: '{{else}} đứng riêng một đoạn',
  }),
  M09: error('khoi-lech-cap', {
    sentence: (a: { tag: string; other: string; where: string }) =>
      `thẻ ${a.tag} đứng ${a.where} so với thẻ ${a.other} của cùng khối`,
    hint: 'đặt các thẻ của một khối cùng chỗ: cùng trong một đoạn, cùng trong một bảng, hoặc mỗi thẻ riêng một đoạn',
    explanation:
      'Một khối lặp lại hoặc bỏ đi những phần trọn vẹn nhỏ nhất nằm giữa các thẻ của nó: chữ nếu các thẻ cùng một đoạn, hàng nếu các thẻ ở các ô khác nhau của một bảng, còn lại là đoạn (kể cả bảng ở giữa). Thẻ mở ở trong bảng mà thẻ đóng ở ngoài bảng thì không có phần nào trọn vẹn.',
    wrong: '{{#each ds}} trong ô của bảng, {{/each}} ở đoạn sau bảng',
    right: '{{#each ds}} ở ô đầu, {{/each}} ở ô cuối của hàng',
  }),
  M10: error('else-ngoai-khoi', {
    sentence: (a: { tag: string }) => `thẻ ${a.tag} không nằm trong khối nào`,
    hint: 'thẻ này chỉ đứng giữa {{#if …}} và {{/if}} (hoặc một khối khác)',
    explanation: 'Thẻ {{else}} chia một khối thành hai phần: khi đúng và khi sai.',
    wrong: 'Có {{else}} Không',
    right: '{{#if du_thao}} Có {{else}} Không {{/if}}',
  }),
  M34: error('khoi-doan-sai-cho', {
    sentence: (a: { tag: string }) => `khối ${a.tag} không bao trọn đoạn văn hoặc chữ nào`,
    hint: 'đặt lời thay thế giữa thẻ mở và {{/doan}}, không có {{else}}; không đặt hai thẻ ở hai ô của bảng',
    explanation:
      'Khối {{#doan x}} … {{/doan}} in lời của đơn vị ở x; x không có thì in phần trong khối. Phần trong khối là một hay nhiều đoạn văn trọn vẹn, hoặc chữ trong một đoạn, và không chia đôi bằng {{else}}.',
    wrong: '{{#doan ket_qua}}{{else}}Không có.{{/doan}}',
    right: '{{#doan ket_qua}}Không có.{{/doan}}',
  }),
  M24: error('sai-kieu-ham', {
    sentence: (a: { helper: string; kind: 'inline' | 'block' }) =>
      a.kind === 'block'
        ? `hàm "${a.helper}" là hàm khối, phải có thẻ mở và thẻ đóng`
        : `hàm "${a.helper}" in ra giá trị, không dùng làm khối`,
    hint: (a) =>
      a.kind === 'block'
        ? `viết {{#${a.helper} …}} … {{/${a.helper}}}`
        : `viết {{${a.helper} …}}, bỏ dấu "#" và thẻ đóng`,
    explanation: 'Hàm khối bao lấy một phần văn bản; hàm thường chỉ in ra một giá trị tại chỗ.',
    wrong: '{{#so_sanh tong}}{{/so_sanh}}',
    right: '{{so_sanh tong}}',
  }),
  M27: error('cat-ngang-truong', {
    sentence: (a: { tag: string }) => `khối ${a.tag} bắt đầu và kết thúc ở hai phía của một trường (field) của Word`,
    hint: 'đặt cả hai thẻ bên ngoài, hoặc cả hai thẻ bên trong phần chữ do trường sinh ra (ví dụ mục lục)',
    explanation:
      'Một trường của Word có dấu mở và dấu đóng không nhìn thấy. Khối chỉ chứa một nửa thì văn bản lập ra bị Word báo hỏng.',
    wrong: '{{#if co}} ở trước mục lục, {{/if}} ở giữa mục lục',
    right: '{{#if co}} ở trước mục lục, {{/if}} ở sau mục lục',
  }),
  M29: error('mau-con-lech-cap', {
    sentence: (a: { partial: string; level: 'words' | 'text' | 'paragraphs' | 'rows' | 'cells' }) =>
      a.level === 'text' || a.level === 'words'
        ? `mẫu con "${a.partial}" chỉ gồm chữ trong một dòng, không bao được cả đoạn`
        : `mẫu con "${a.partial}" gồm cả ${a.level === 'paragraphs' ? 'đoạn' : a.level === 'rows' ? 'hàng của bảng' : 'ô của bảng'} nên thẻ gọi nó phải đứng riêng`,
    hint: (a) =>
      a.level === 'rows'
        ? 'để thẻ một mình trong một hàng của bảng'
        : a.level === 'cells'
          ? 'để thẻ một mình trong một ô'
          : 'để thẻ một mình trong một đoạn',
    explanation:
      'Mẫu con là tệp Word, hoặc mẫu con định nghĩa qua nhiều đoạn, được đặt vào thay cho cả đoạn có thẻ; nó không thể nằm giữa một dòng chữ.',
    wrong: 'Người ký: {{> chu_ky}} (khi chu_ky là tệp Word)',
    right: '{{> chu_ky}} đứng riêng một đoạn',
  }),
  M31: error('else-thua', {
    sentence: (a: { tag: string }) => `thẻ ${a.tag} đứng sau {{else}} của cùng khối nên không bao giờ được dùng`,
    hint: 'mỗi khối chỉ có một {{else}}, đứng sau mọi {{else if …}}',
    explanation: 'Thẻ {{else}} nhận mọi trường hợp còn lại, nên sau nó không còn trường hợp nào.',
    wrong: '{{#if a}} A {{else}} B {{else}} C {{/if}}',
    right: '{{#if a}} A {{else if b}} B {{else}} C {{/if}}',
  }),
  M32: error('cach-lap-la', {
    sentence: (a: { name: string; given: string; values: readonly string[] }) =>
      a.values.length === 0
        ? `tham số "${a.name}=" phải là chữ trong nháy kép`
        : `tham số "${a.name}=" không nhận giá trị "${a.given}"`,
    hint: (a) => (a.values.length === 0 ? `viết ${a.name}="…"` : `các giá trị dùng được: ${a.values.join(', ')}`),
    explanation:
      'Thẻ mở khối nhận thêm: theo="chu", "doan", "hang" hoặc "cot" (lặp theo chữ, đoạn, hàng, cột thay cho quy tắc chung); trong="bo_bang" hoặc một câu (bảng không còn hàng thì bỏ bảng, hoặc in một hàng có câu đó); danh_so_lai=true (danh sách đánh số lại từ đầu ở mỗi lượt).',
    wrong: '{{#each ds theo="dòng"}}',
    right: '{{#each ds theo="hang"}}',
  }),
}
