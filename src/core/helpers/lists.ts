/** Lists: counting, choosing, ordering, joining; and sums of figures. */
import { isNothing } from '../format/list.ts'
import { joinList } from '../format/text.ts'
import { isNumber, isPair, knownParts } from '../format/value.ts'
import { add, exact, toNumber } from '../base/ratio.ts'
import { hashText, listOf, textArgument, argumentAt } from './arguments.ts'
import type { Helper } from './helper.ts'
import { equal } from './values.ts'
import { groupBy } from '../base/group-by.ts'

/** Numbers with numbers, pairs part by part; undefined for what cannot be added. */
function plus(a: unknown, b: unknown): unknown {
  if (isNumber(a) && isNumber(b)) {
    const [x, y] = [exact(a), exact(b)]
    return x && y && toNumber(add(x, y))
  }
  if (!isPair(a) || !isPair(b)) return undefined
  const keys = [...new Set([...knownParts(a), ...knownParts(b)].map(({ key }) => key))]
  return Object.fromEntries(keys.map((key) => [key, plus(a[key], b[key])]))
}

/** The sum of what is known; undefined when nothing is. */
function sum(values: readonly unknown[]): unknown {
  const known = values.filter((value) => isNumber(value) || (isPair(value) && knownParts(value).length > 0))
  return known.length === 0 ? undefined : known.reduce(plus)
}

export const listHelpers: readonly Helper[] = [
  {
    name: 'cong',
    kind: 'inline',
    args: [1, 30],
    hash: ['truong'],
    summary:
      'Cộng các số, các cặp số hoặc các mục của danh sách; truong="so" cộng một số liệu của mỗi mục. Số chưa có thì bỏ qua, không có số nào thì không có tổng.',
    examples: [
      { template: '{{cong a b 1}}', data: { a: 2, b: 3 }, text: '6' },
      {
        template: '{{in_so (cong a b)}}',
        data: { a: { vu: 4, bi_can: 6 }, b: { vu: 10, bi_can: 12 } },
        text: '14 vụ/18 bị can',
      },
      { template: '{{cong ds truong="so"}}', data: { ds: [{ so: 2 }, { so: 3 }, {}] }, text: '5' },
      { template: '{{in_so_bang (cong ds)}}', data: { ds: [0.1, 0.2] }, text: '0,3' },
      {
        template: '{{in_so_bang (cong ds truong="khoi_to")}}',
        data: { ds: [{ khoi_to: { vu: 1, bi_can: 2 } }, { khoi_to: { vu: 3, bi_can: 3 } }] },
        text: '4/5',
      },
    ],
    run: (args, call) => {
      const path = hashText(call, 'truong')
      const items = args.flatMap((each) => (Array.isArray(each) ? listOf(each) : [each]))
      return sum(path === undefined ? items : items.map((item) => argumentAt(item, path)))
    },
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
      const nameOf = (item: unknown) => textArgument(argumentAt(item, textArgument(path, call)), call)
      return [...groupBy(listOf(list), nameOf)].map(([ten, muc]) => ({ ten, muc }))
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
