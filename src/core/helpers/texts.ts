/** Words: letters, numerals, stops and joins. */
import { addStop, capitalise, dropStop, pointLetter, roman, uncapitalise } from '../format/text.ts'
import { isNumber } from '../format/value.ts'
import { textArgument } from './arguments.ts'
import type { Helper } from './helper.ts'

export const textHelpers: readonly Helper[] = [
  {
    name: 'in_hoa',
    kind: 'inline',
    args: [1, 1],
    hash: [],
    summary: 'In toàn bộ bằng chữ hoa.',
    examples: [
      { template: '{{in_hoa s}}', data: { s: 'huyện Tiểu Cần' }, text: 'HUYỆN TIỂU CẦN' },
      { template: '{{in_hoa s}}', data: {}, text: '' },
    ],
    run: ([value], call) => textArgument(value, call).toUpperCase(),
  },
  {
    name: 'viet_hoa_dau',
    kind: 'inline',
    args: [1, 1],
    hash: [],
    summary: 'Viết hoa chữ cái đầu, các chữ sau giữ nguyên.',
    examples: [
      { template: '{{viet_hoa_dau s}}', data: { s: 'đã khởi tố 04 vụ' }, text: 'Đã khởi tố 04 vụ' },
      { template: '{{viet_hoa_dau s}}', data: { s: 'từ ngày' }, text: 'Từ ngày' },
    ],
    run: ([value], call) => capitalise(textArgument(value, call)),
  },
  {
    name: 'in_thuong_dau',
    kind: 'inline',
    args: [1, 1],
    hash: [],
    summary: 'Viết thường chữ cái đầu để nối tiếp câu; từ viết tắt như VKSND giữ nguyên.',
    examples: [
      { template: '{{in_thuong_dau s}}', data: { s: 'Chống oan, sai' }, text: 'chống oan, sai' },
      { template: '{{in_thuong_dau s}}', data: { s: 'VKSND huyện' }, text: 'VKSND huyện' },
    ],
    run: ([value], call) => uncapitalise(textArgument(value, call)),
  },
  {
    name: 'cat_cham',
    kind: 'inline',
    args: [1, 1],
    hash: [],
    summary: 'Bỏ dấu câu ở cuối đoạn văn để có thể viết tiếp.',
    examples: [
      {
        template: '{{cat_cham s}}, nên cần khắc phục.',
        data: { s: 'Còn chậm.' },
        text: 'Còn chậm, nên cần khắc phục.',
      },
      { template: '{{cat_cham s}}', data: { s: 'báo cáo./.' }, text: 'báo cáo' },
    ],
    run: ([value], call) => dropStop(textArgument(value, call)),
  },
  {
    name: 'them_cham',
    kind: 'inline',
    args: [1, 1],
    hash: [],
    summary: 'Kết thúc đoạn văn bằng đúng một dấu chấm; đoạn rỗng giữ nguyên.',
    examples: [
      { template: '{{them_cham s}}', data: { s: 'Còn chậm;' }, text: 'Còn chậm.' },
      { template: '{{them_cham s}}', data: {}, text: '' },
    ],
    run: ([value], call) => addStop(textArgument(value, call)),
  },
  {
    name: 'kem',
    kind: 'inline',
    args: [2, 3],
    hash: [],
    summary:
      'Kèm chữ phía trước (và phía sau) vào một đoạn, chỉ khi đoạn đó không rỗng; dùng với so_sanh, liet_ke, in_ty_le để câu không thừa dấu phẩy, dấu ngoặc.',
    examples: [
      {
        template: '12 vụ{{kem ", " (so_sanh 12 10 "vụ")}}.',
        data: {},
        text: '12 vụ, tăng 02 vụ (20%) so với cùng kỳ.',
      },
      { template: '12 vụ{{kem ", " (so_sanh 12 truoc "vụ")}}.', data: {}, text: '12 vụ.' },
      { template: '{{kem "(đạt " (in_ty_le 3 4) ")"}}', data: {}, text: '(đạt 75%)' },
    ],
    run: ([before, value, after], call) => {
      const text = textArgument(value, call)
      return text === '' ? '' : textArgument(before, call) + text + textArgument(after, call)
    },
  },
  {
    name: 'noi_chuoi',
    kind: 'inline',
    args: [2, 30],
    hash: [],
    summary: 'Nối các đoạn chữ liền nhau, để dùng làm tham số cho hàm khác.',
    examples: [
      { template: '{{in_hoa (noi_chuoi "năm " nam)}}', data: { nam: 2020 }, text: 'NĂM 2020' },
      { template: '{{noi_chuoi a b}}', data: { a: 'x' }, text: 'x' },
    ],
    run: (args, call) => args.map((value) => textArgument(value, call)).join(''),
  },
  {
    name: 'tach_dong',
    kind: 'inline',
    args: [1, 1],
    hash: [],
    summary:
      'Tách một đoạn nhiều dòng thành danh sách các dòng, bỏ dòng trống; dùng với #each để mỗi dòng thành một đoạn văn.',
    examples: [
      {
        template: '{{#each (tach_dong s)}}[{{this}}]{{/each}}',
        data: { s: '- Một\n\n- Hai\n' },
        text: '[- Một][- Hai]',
      },
      { template: '{{dem (tach_dong s)}}', data: {}, text: '0' },
    ],
    run: ([value], call) =>
      (Array.isArray(value) ? value.map((item) => textArgument(item, call)) : [textArgument(value, call)])
        .flatMap((text) => text.split(/\r\n|\r|\n/))
        .map((line) => line.trim())
        .filter((line) => line !== ''),
  },
  {
    name: 'co_chu',
    kind: 'inline',
    args: [2, 10],
    hash: [],
    summary: 'Đúng khi đoạn văn có ít nhất một trong các cụm từ, không kể chữ hoa, chữ thường và chỗ xuống dòng.',
    examples: [
      {
        template: '{{#if (co_chu s "đạt và vượt")}}có{{else}}không{{/if}}',
        data: { s: 'Đơn vị đã đạt và\nvượt nhiều chỉ tiêu' },
        text: 'có',
      },
      { template: '{{#if (co_chu s "đạt và vượt")}}có{{else}}không{{/if}}', data: {}, text: 'không' },
    ],
    run: ([value, ...phrases], call) => {
      const plain = (text: unknown) =>
        textArgument(text, call).normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
      const text = plain(value)
      return phrases.map(plain).some((phrase) => phrase !== '' && text.includes(phrase))
    },
  },
  {
    name: 'in_la_ma',
    kind: 'inline',
    args: [1, 1],
    hash: [],
    summary: 'In số La Mã.',
    examples: [
      { template: 'Phụ lục {{in_la_ma 4}}', data: {}, text: 'Phụ lục IV' },
      { template: '{{#each ds}}{{in_la_ma (cong @index 1)}} {{/each}}', data: { ds: ['a', 'b'] }, text: 'I II ' },
    ],
    run: ([value]) => (isNumber(value) ? roman(value) : ''),
  },
  {
    name: 'in_chu_diem',
    kind: 'inline',
    args: [1, 1],
    hash: [],
    summary: 'In chữ của điểm theo thứ tự a, b, c, d, đ, e, g …, tính từ 1.',
    examples: [
      { template: '{{in_chu_diem 5}}) …', data: {}, text: 'đ) …' },
      {
        template: '{{#each ds}}{{in_chu_diem (cong @index 1)}}) {{/each}}',
        data: { ds: [1, 2, 3] },
        text: 'a) b) c) ',
      },
    ],
    run: ([value]) => (isNumber(value) ? pointLetter(value) : ''),
  },
]
