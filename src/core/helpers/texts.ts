/** Words: letters, numerals and stops. */
import { capitalise, dropStop, pointLetter, roman, uncapitalise } from '../format/text.ts'
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
