/** Conditions for #if: what there is, what is equal, what is more. */
import { plainOf } from '../base/known-value.ts'
import { isNothing } from '../format/list.ts'
import { isTruthy } from './arguments.ts'
import type { Helper } from './helper.ts'
import { equal, order } from './values.ts'

export const logicHelpers: readonly Helper[] = [
  {
    name: 'co_gi',
    kind: 'inline',
    args: [1, 30],
    hash: [],
    summary:
      'Đúng khi ít nhất một số liệu khác 0 (cặp số, nhóm số liệu: một số bên trong khác 0; danh sách, đoạn văn: không rỗng).',
    examples: [
      { template: '{{#if (co_gi a b)}}Có.{{else}}Không.{{/if}}', data: { a: 0, b: 2 }, text: 'Có.' },
      {
        template: '{{#if (co_gi a b)}}Có.{{else}}Không.{{/if}}',
        data: { a: 0, b: { vu: 0, bi_can: 0 } },
        text: 'Không.',
      },
      {
        template: '{{#if (co_gi khang_nghi)}}Có.{{else}}Không.{{/if}}',
        data: { khang_nghi: { tong: 0, chap_nhan: 0, ty_le_chap_nhan: { tu: 0, mau: 0 } } },
        text: 'Không.',
      },
    ],
    run: (args) => args.some((value) => !isNothing(value)),
  },
  {
    name: 'bang',
    kind: 'inline',
    args: [2, 30],
    hash: [],
    summary:
      'Đúng khi giá trị thứ nhất bằng giá trị sau, hoặc một trong các giá trị sau; giá trị chưa có không bằng giá trị nào.',
    examples: [
      { template: '{{#if (bang cap "huyen")}}huyện{{/if}}', data: { cap: 'huyen' }, text: 'huyện' },
      { template: '{{#if (bang cap "huyen" "tinh")}}cũ{{/if}}', data: { cap: 'tinh' }, text: 'cũ' },
      { template: '{{#if (bang a b)}}bằng{{else}}không{{/if}}', data: {}, text: 'không' },
    ],
    run: ([a, ...others]) => others.some((b) => equal(a, b)),
  },
  {
    name: 'lon_hon',
    kind: 'inline',
    args: [2, 2],
    hash: [],
    summary: 'Đúng khi số thứ nhất lớn hơn số thứ hai; cặp số so theo số vụ, tỷ lệ so với số phần trăm.',
    examples: [
      { template: '{{#if (lon_hon a 3)}}nhiều{{/if}}', data: { a: 4 }, text: 'nhiều' },
      { template: '{{#if (lon_hon x 90)}}vượt{{/if}}', data: { x: { tu: 58, mau: 63 } }, text: 'vượt' },
    ],
    run: ([a, b]) => (order(a, b) ?? 0) > 0,
  },
  {
    name: 'va',
    kind: 'inline',
    args: [2, 30],
    hash: [],
    summary: 'Đúng khi mọi điều kiện đều đúng (số 0, chữ rỗng, danh sách rỗng là sai, như #if).',
    examples: [
      { template: '{{#if (va a b)}}đủ{{else}}thiếu{{/if}}', data: { a: 1, b: 0 }, text: 'thiếu' },
      { template: '{{#if (va a b)}}đủ{{else}}thiếu{{/if}}', data: { a: 1, b: 'x' }, text: 'đủ' },
    ],
    run: (args) => args.every(isTruthy),
  },
  {
    name: 'mac_dinh',
    kind: 'inline',
    figures: true,
    args: [2, 10],
    hash: [],
    summary: 'Lấy giá trị đầu tiên đã có (số 0 là đã có, chữ rỗng và danh sách rỗng là chưa có).',
    examples: [
      { template: '{{mac_dinh dia_danh "Tiểu Cần"}}', data: {}, text: 'Tiểu Cần' },
      { template: '{{mac_dinh n 5}}', data: { n: 0 }, text: '0' },
    ],
    run: (args) => args.find((value) => plainOf(value) === 0 || isTruthy(plainOf(value))),
  },
]
