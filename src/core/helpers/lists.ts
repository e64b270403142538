/** Lists: counting, choosing, ordering, joining; and sums of figures. */
import { isNothing } from '../format/list.ts'
import { printValue } from '../format/print.ts'
import { joinList } from '../format/text.ts'
import { isNumber, isPair, knownParts } from '../format/value.ts'
import { add, exact, subtract, toNumber, type Fraction } from '../base/ratio.ts'
import { hashText, listOf, textArgument, argumentAt } from './arguments.ts'
import type { Helper } from './helper.ts'
import { equal } from './values.ts'

type Operation = (a: Fraction, b: Fraction) => Fraction

function combineNumbers(a: number, b: number, operation: Operation): number | undefined {
  const [x, y] = [exact(a), exact(b)]
  if (!x || !y) return undefined
  return toNumber(operation(x, y))
}

/** Numbers with numbers, pairs part by part; undefined for what cannot be combined. */
function combine(a: unknown, b: unknown, operation: Operation): unknown {
  if (isNumber(a) && isNumber(b)) return combineNumbers(a, b, operation)
  if (!isPair(a) || !isPair(b)) return undefined
  const keys = [...new Set([...knownParts(a), ...knownParts(b)].map(({ key }) => key))]
  return Object.fromEntries(keys.map((key) => [key, combine(a[key], b[key], operation)]))
}

/** The sum of what is known; undefined when nothing is. */
function sum(values: readonly unknown[]): unknown {
  const known = values.filter((value) => isNumber(value) || (isPair(value) && knownParts(value).length > 0))
  return known.length === 0 ? undefined : known.reduce((a, b) => combine(a, b, add))
}

/** Numbers by size, texts by the Vietnamese alphabet, what is missing last. */
function inOrder(a: unknown, b: unknown): number {
  if (isNumber(a) && isNumber(b)) return a - b
  const [noA, noB] = [a === undefined || a === null, b === undefined || b === null]
  if (noA || noB) return Number(noA) - Number(noB)
  return alphabet.compare(printValue(a), printValue(b))
}

const alphabet = new Intl.Collator('vi')

export const listHelpers: readonly Helper[] = [
  {
    name: 'cong',
    kind: 'inline',
    args: [1, 30],
    hash: [],
    summary: 'Cộng các số hoặc các cặp số; số chưa có thì bỏ qua, không có số nào thì không có tổng.',
    examples: [
      { template: '{{cong a b 1}}', data: { a: 2, b: 3 }, text: '6' },
      {
        template: '{{in_vu_bi_can (cong a b)}}',
        data: { a: { vu: 4, bi_can: 6 }, b: { vu: 10, bi_can: 12 } },
        text: '14 vụ/18 bị can',
      },
    ],
    run: (args) => sum(args),
  },
  {
    name: 'tru',
    kind: 'inline',
    args: [2, 2],
    hash: [],
    summary: 'Lấy số thứ nhất trừ số thứ hai, hoặc cặp số trừ cặp số; thiếu số liệu thì không có hiệu.',
    examples: [
      { template: '{{tru a b}}', data: { a: 5, b: 3 }, text: '2' },
      {
        template: '{{in_vu_bi_can (tru a b)}}',
        data: { a: { vu: 42, bi_can: 85 }, b: { vu: 32, bi_can: 47 } },
        text: '10 vụ/38 bị can',
      },
    ],
    run: ([a, b]) => combine(a, b, subtract),
  },
  {
    name: 'cong_danh_sach',
    kind: 'inline',
    args: [2, 2],
    hash: [],
    summary: 'Cộng một số liệu của mọi mục trong danh sách, gọi bằng tên của số liệu.',
    examples: [
      { template: '{{cong_danh_sach ds "so"}}', data: { ds: [{ so: 2 }, { so: 3 }, {}] }, text: '5' },
      {
        template: '{{in_so_bang (cong_danh_sach ds "khoi_to")}}',
        data: { ds: [{ khoi_to: { vu: 1, bi_can: 2 } }, { khoi_to: { vu: 3, bi_can: 3 } }] },
        text: '4/5',
      },
    ],
    run: ([list, path], call) => sum(listOf(list).map((item) => argumentAt(item, textArgument(path, call)))),
  },
  {
    name: 'dem',
    kind: 'inline',
    args: [1, 1],
    hash: [],
    summary: 'Đếm số mục của danh sách; không có danh sách thì là 0.',
    examples: [
      { template: '{{in_so (dem ds) "vụ"}}', data: { ds: ['a', 'b'] }, text: '02 vụ' },
      { template: '{{dem ds}}', data: {}, text: '0' },
    ],
    run: ([list]) => listOf(list).length,
  },
  {
    name: 'lay',
    kind: 'inline',
    args: [2, 2],
    hash: [],
    summary: 'Lấy một mục của danh sách theo thứ tự từ 1 (số âm đếm từ cuối), hoặc một số liệu theo tên.',
    examples: [
      { template: '{{lay ds 1}}', data: { ds: ['một', 'hai', 'ba'] }, text: 'một' },
      { template: '{{lay ds -1}}', data: { ds: ['một', 'hai', 'ba'] }, text: 'ba' },
      { template: '{{lay tin_bao "khoi_to"}}', data: { tin_bao: { khoi_to: 30 } }, text: '30' },
    ],
    run: ([value, key], call) => {
      if (isNumber(key)) return key === 0 ? undefined : listOf(value).at(key > 0 ? key - 1 : key)
      return argumentAt(value, textArgument(key, call))
    },
  },
  {
    name: 'lay_dau',
    kind: 'inline',
    args: [2, 2],
    hash: [],
    summary: 'Lấy mấy mục đầu của danh sách.',
    examples: [
      { template: '{{ghep (lay_dau ds 2)}}', data: { ds: ['một', 'hai', 'ba'] }, text: 'một và hai' },
      { template: '{{dem (lay_dau ds 2)}}', data: {}, text: '0' },
    ],
    run: ([list, count]) => listOf(list).slice(0, isNumber(count) ? Math.max(0, count) : 0),
  },
  {
    name: 'loc',
    kind: 'inline',
    args: [2, 3],
    hash: [],
    summary:
      'Lọc danh sách: giữ các mục có giá trị đã cho ở tên đã cho; không nêu giá trị thì giữ các mục có số liệu khác 0 hoặc không rỗng.',
    examples: [
      {
        template: '{{dem (loc ds "linh_vuc" "dân sự")}}',
        data: { ds: [{ linh_vuc: 'dân sự' }, { linh_vuc: 'hình sự' }] },
        text: '1',
      },
      { template: '{{dem (loc ds "chap_nhan")}}', data: { ds: [{ chap_nhan: true }, {}] }, text: '1' },
    ],
    run: (args, call) => {
      const [list, path, wanted] = args
      const at = (item: unknown) => argumentAt(item, textArgument(path, call))
      return listOf(list).filter((item) => (args.length > 2 ? equal(at(item), wanted) : !isNothing(at(item))))
    },
  },
  {
    name: 'xep',
    kind: 'inline',
    args: [1, 2],
    hash: ['giam'],
    summary:
      'Xếp danh sách theo giá trị của mục hoặc của tên đã cho: số từ nhỏ đến lớn, chữ theo vần; giam=true đảo lại.',
    examples: [
      { template: '{{ghep (xep ds)}}', data: { ds: ['đ', 'e', 'd'] }, text: 'd, đ và e' },
      {
        template: '{{#each (xep ds "so" giam=true)}}{{so}} {{/each}}',
        data: { ds: [{ so: 2 }, { so: 10 }] },
        text: '10 2 ',
      },
    ],
    run: ([list, path], call) => {
      const at = (item: unknown) => (path === undefined ? item : argumentAt(item, textArgument(path, call)))
      const sign = call.hash['giam'] === true ? -1 : 1
      return listOf(list).toSorted((a, b) => sign * inOrder(at(a), at(b)))
    },
  },
  {
    name: 'gom',
    kind: 'inline',
    args: [2, 2],
    hash: [],
    summary:
      'Gom danh sách thành các nhóm theo giá trị của tên đã cho; mỗi nhóm có "ten" và "muc", theo thứ tự gặp lần đầu.',
    examples: [
      {
        template: '{{#each (gom ds "nhom")}}{{ten}}: {{dem muc}}; {{/each}}',
        data: { ds: [{ nhom: 'ma túy' }, { nhom: 'kinh tế' }, { nhom: 'ma túy' }] },
        text: 'ma túy: 2; kinh tế: 1; ',
      },
      { template: '{{#each (gom ds "nhom")}}x{{else}}không{{/each}}', data: {}, text: 'không' },
    ],
    run: ([list, path], call) => {
      const groups = new Map<string, unknown[]>()
      for (const item of listOf(list)) {
        const name = textArgument(argumentAt(item, textArgument(path, call)), call)
        const group = groups.get(name)
        if (group) group.push(item)
        else groups.set(name, [item])
      }
      return [...groups].map(([ten, muc]) => ({ ten, muc }))
    },
  },
  {
    name: 'ghep',
    kind: 'inline',
    args: [1, 2],
    hash: ['truong', 'cuoi'],
    summary:
      'Ghép các mục của danh sách thành lời: A, B và C. Tham số thứ hai thay dấu phẩy, cuoi thay chữ "và"; truong="ten" ghép một giá trị của mỗi mục.',
    examples: [
      { template: '{{ghep ds}}', data: { ds: ['A', 'B', 'C'] }, text: 'A, B và C' },
      { template: '{{ghep ds "; " cuoi="; "}}', data: { ds: ['A', 'B', 'C'] }, text: 'A; B; C' },
      { template: '{{ghep ds truong="ten"}}', data: { ds: [{ ten: 'A' }, { ten: 'B' }] }, text: 'A và B' },
    ],
    run: ([list, separator], call) => {
      const path = hashText(call, 'truong')
      const items = listOf(list).map((item) => textArgument(path === undefined ? item : argumentAt(item, path), call))
      return joinList(items, separator === undefined ? ', ' : textArgument(separator, call), hashText(call, 'cuoi'))
    },
  },
]
