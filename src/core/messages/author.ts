/** Sentences of the M codes from 50 on: what is wrong in the text of a template (templates/van-ban/*.hbs). */
import { error } from './message.ts'
import { shortClosing } from './template-block.ts'

const guide = 'Cách viết mẫu văn bản được nói rõ trong docs/mau-van-ban.md.'

export const authorMessages = {
  M50: error('chi-dan-la', {
    sentence: ({ name }: { name: string }) => `không có chỉ dẫn nào tên là "@${name}"`,
    hint: 'sửa lại tên chỉ dẫn; nếu dòng này là lời văn thì viết "\\@" thay cho "@"',
    explanation: `Một dòng của mẫu bắt đầu bằng "@" là chỉ dẫn trình bày, như @trang, @giua, @phu_luc. ${guide}`,
    wrong: '@trnag ngang',
    right: '@trang ngang',
  }),
  M51: error('thieu-tep-mau', {
    sentence: ({ name }: { name: string }) => `không tìm thấy tệp mẫu "${name}.hbs"`,
    hint: 'kiểm tra lại tên tệp; tệp phải nằm cùng thư mục với các mẫu văn bản khác',
    explanation: `Dòng {{> ten-tep}} đưa toàn bộ nội dung của tệp ten-tep.hbs vào chỗ đó. ${guide}`,
    wrong: '{{> dau-bao-cáo}}',
    right: '{{> dau-bao-cao}}',
  }),
  M52: error('tep-mau-vong-tron', {
    sentence: ({ chain }: { chain: readonly string[] }) => `các tệp mẫu gọi nhau thành vòng tròn: ${chain.join(' → ')}`,
    hint: 'bỏ một trong các dòng {{> …}} nối thành vòng',
    explanation: `Một tệp mẫu không được đưa chính nó vào, dù trực tiếp hay qua tệp khác. ${guide}`,
    wrong: 'trong tệp phan-mot.hbs: {{> phan-mot}}',
    right: 'trong tệp bao-cao.hbs: {{> phan-mot}}',
  }),
  M53: error('sai-so-o', {
    sentence: ({ found, expected }: { found: number; expected: number }) =>
      `hàng này có ${found} ô, trong khi bảng có ${expected} cột`,
    hint: 'thêm hoặc bớt dấu "|"; ô gộp với ô bên trái ghi "<<"; dấu gạch đứng trong lời văn viết "\\|"',
    explanation: `Số cột của bảng do hàng gạch |---|---| quyết định; mọi hàng phải có đúng chừng ấy ô. ${guide}`,
    wrong: '| STT | Nội dung |\n|---|---|\n| 1 | Khởi tố | 30 |',
    right: '| STT | Nội dung | Số vụ |\n|---|---|---|\n| 1 | Khởi tố | 30 |',
  }),
  M54: error('bang-thieu-hang-gach', {
    sentence: ({ text }: { text: string }) => `bảng bắt đầu bằng "${text}" thiếu hàng gạch |---|---|`,
    hint: 'thêm hàng gạch ngay dưới các hàng tiêu đề của bảng',
    explanation: `Hàng gạch cho biết bảng có mấy cột, cột nào rộng, hẹp và căn lề ra sao; các hàng phía trên nó là tiêu đề, được nhắc lại ở đầu mỗi trang. ${guide}`,
    wrong: '| STT | Nội dung |\n| 1 | Khởi tố |',
    right: '| STT | Nội dung |\n|---|---------|\n| 1 | Khởi tố |',
  }),
  M55: error('the-khong-dong', {
    sentence: ({ text }: { text: string }) => `thẻ "${text}" không có dấu đóng "}}"`,
    hint: 'thêm "}}" vào cuối thẻ',
    explanation: `Mỗi thẻ bắt đầu bằng "{{" phải kết thúc bằng "}}"; thẻ ghi chú {{!-- kết thúc bằng --}}. ${guide}`,
    wrong: 'Đơn vị đã khởi tố {{tin_bao.khoi_to vụ.',
    right: 'Đơn vị đã khởi tố {{tin_bao.khoi_to}} vụ.',
  }),
  M56: error('nhay-bac-de-muc', {
    sentence: 'đề mục "####" phải nằm dưới một đề mục "###"',
    hint: 'thêm đề mục "###" ở trên hoặc đổi "####" thành "###"',
    explanation: `Đề mục "####" được đánh số theo khoản chứa nó (1.1, 1.2 …), nên phải có khoản ấy. ${guide}`,
    wrong: '## Kết quả\n#### Công tác kiểm sát điều tra',
    right: '## Kết quả\n### Công tác kiểm sát điều tra',
  }),
  M57: error('sai-cho-chi-dan', {
    sentence: ({ name }: { name: string }) => `chỉ dẫn "@${name}" đặt không đúng chỗ hoặc thiếu phần còn lại`,
    hint: 'một khung viết theo thứ tự: @khung, các ô cách nhau bằng @o, hàng mới bằng @hang, cuối cùng là @het_khung',
    explanation: `Các chỉ dẫn @o, @hang, @het_khung chỉ có nghĩa trong khung; khung đã mở phải có @het_khung; @trang không đặt trong khung; @so_phu_luc đặt ngay sau @phu_luc. ${guide}`,
    wrong: '@khung 80 80\nBên trái\n@o\nBên phải',
    right: '@khung 80 80\nBên trái\n@o\nBên phải\n@het_khung',
  }),
  M58: error('trang-giua-khoi', {
    sentence: 'trang mới bắt đầu bên trong một khối {{#…}} mở giữa trang trước',
    hint: 'đặt thẻ mở khối ngay trước dòng @trang, để khối bao trọn cả phần trang ấy',
    explanation: `Khối {{#if}} hay {{#each}} có thể bao trọn một hay nhiều phần trang, nhưng không được bắt đầu giữa phần trang này rồi kéo sang phần trang khác. ${guide}`,
    wrong: '{{#if x}}\nLời văn\n@trang ngang\nBảng\n{{/if}}',
    right: 'Lời văn\n{{#if x}}\n@trang ngang\nBảng\n{{/if}}',
  }),
  M59: error('o-gop-sai', {
    sentence: ({ text }: { text: string }) => `ô "${text}" không có ô nào để gộp vào`,
    hint: ({ text }) =>
      text === '<<' ? 'ô đầu hàng không thể gộp sang trái' : 'hàng ngay phía trên phải là một hàng của bảng',
    explanation: `Ô ghi "<<" gộp với ô bên trái, ô ghi "^^" gộp với ô phía trên trong cùng phần của bảng. ${guide}`,
    wrong: '| << | Số vụ |\n|---|---|',
    right: '| Năm 2020 | << |\n|---|---|',
  }),
  M60: error('chi-dan-thieu-noi-dung', {
    sentence: ({ name, need }: { name: string; need: 'text' | 'page' | 'length' | 'widths' }) =>
      `chỉ dẫn "@${name}" ${needs[need].sentence}`,
    hint: ({ name, need }) => `viết "@${name} ${needs[need].example}"`,
    explanation: `Sau tên chỉ dẫn là một dấu cách rồi đến nội dung của chỉ dẫn. ${guide}`,
    wrong: '@trang',
    right: '@trang ngang',
  }),
  M61: error('tep-mau-kem-tham-so', {
    sentence: ({ name }: { name: string }) => `dòng đưa tệp "${name}.hbs" vào không được kèm tham số`,
    hint: ({ name }) => `viết {{> ${name}}}; muốn đổi phạm vi dữ liệu thì đặt dòng này giữa {{#with …}} và {{/with}}`,
    explanation: `Nội dung của tệp được đưa nguyên vào chỗ gọi khi dàn trang, nên không nhận tham số. ${guide}`,
    wrong: '{{> phan-tin-bao tin_bao}}',
    right: '{{#with tin_bao}}\n{{> phan-tin-bao}}\n{{/with}}',
  }),
  M62: error('khoi-khong-can', {
    sentence: ({ tag, fault, other }: { tag: string; fault: 'unclosed' | 'unopened' | 'crossed'; other?: string }) =>
      fault === 'unclosed'
        ? `khối "${tag}" không có thẻ đóng`
        : fault === 'unopened'
          ? `thẻ "${tag}" không thuộc khối nào đang mở`
          : `thẻ "${tag}" không khớp với khối "${other ?? ''}" đang mở`,
    hint: ({ tag, fault }) =>
      fault === 'unclosed'
        ? 'thêm thẻ đóng, như {{/if}} hoặc {{/each}}, ở cuối phần thuộc khối'
        : tag === '{{/}}'
          ? shortClosing
          : 'bỏ thẻ thừa hoặc thêm thẻ mở khối; khối mở sau phải đóng trước',
    explanation: `Mỗi thẻ mở khối {{#ten …}} phải có thẻ đóng {{/ten}} cùng tên; các khối có thể lồng nhau nhưng không được đan chéo. ${guide}`,
    wrong: '{{#if du_thao}}\nBản dự thảo.',
    right: '{{#if du_thao}}\nBản dự thảo.\n{{/if}}',
  }),
  M63: error('mau-qua-dai', {
    sentence: ({ limit }: { limit: number }) => `mẫu dài quá ${limit} dòng sau khi đưa hết các tệp vào`,
    hint: 'kiểm tra xem có tệp nào được đưa vào quá nhiều lần không',
    explanation: `Giới hạn này bảo vệ máy khỏi những mẫu gọi nhau nhiều tầng, mỗi tầng nhiều lần. ${guide}`,
    wrong: 'mười tệp, mỗi tệp gọi tệp sau mười lần',
    right: 'mỗi phần của văn bản được gọi một lần',
  }),
  M64: error('bang-qua-nhieu-cot', {
    sentence: ({ found, limit }: { found: number; limit: number }) =>
      `bảng có ${found} cột, nhiều hơn ${limit} cột mà Word mở được`,
    hint: 'chia thành nhiều bảng hoặc chuyển cột thành hàng',
    explanation: `Word không mở được bảng quá 63 cột. ${guide}`,
    wrong: `|${'-|'.repeat(64)}`,
    right: '|---|---|',
  }),
}

const needs = {
  text: { sentence: 'chưa có nội dung', example: 'nội dung của dòng' },
  page: { sentence: 'phải kèm hướng trang là "doc" (dọc) hoặc "ngang"', example: 'ngang' },
  length: { sentence: 'phải kèm độ dài đường kẻ tính bằng mi-li-mét, lớn hơn 0 và không quá 160', example: '40' },
  widths: { sentence: 'phải kèm bề rộng của ít nhất hai cột tính bằng mi-li-mét', example: '80 80' },
} as const
