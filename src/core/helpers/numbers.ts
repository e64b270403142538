/** Counts and money. */
import { formatCount, formatMoney, moneyUnit } from '../format/number.ts'
import { formatCell, formatFigure, isNothing } from '../format/list.ts'
import { formatPairShort } from '../format/pair.ts'
import { isNumber, isPair, knownParts } from '../format/value.ts'
import { displayOf, hashText, textArgument } from './arguments.ts'
import type { Helper } from './helper.ts'

export const numberHelpers: readonly Helper[] = [
  {
    name: 'in_so',
    kind: 'inline',
    args: [1, 2],
    hash: ['khong'],
    summary:
      'In số đếm trong lời văn, có thể kèm đơn vị tính; cặp số không kèm đơn vị in dạng 04/06. khong="không có" thay cho cả cụm khi số bằng 0.',
    examples: [
      { template: '{{in_so n}}', data: { n: 4 }, text: '04' },
      { template: '{{in_so n "vụ"}}', data: { n: 1234 }, text: '1.234 vụ' },
      { template: '{{in_so cu}}', data: { cu: { vu: 4, bi_can: 16 } }, text: '04/16' },
      { template: '{{in_so n "vụ" khong="không có vụ nào"}}', data: { n: 0 }, text: 'không có vụ nào' },
      { template: '{{in_so n}}', data: { n: 4, hien_thi: { dem_hai_chu_so: false } }, text: '4' },
      { template: '{{in_so n "vụ"}}', data: {}, text: '' },
    ],
    run: ([value, unit], call) => {
      const none = hashText(call, 'khong')
      if (none !== undefined && value !== undefined && value !== null && isNothing(value)) return none
      const display = displayOf(call)
      if (isPair(value) && unit === undefined) return formatPairShort(value, (count) => formatCount(count, display))
      return formatFigure(value, textArgument(unit, call), display)
    },
  },
  {
    name: 'in_so_bang',
    kind: 'inline',
    args: [1, 1],
    hash: [],
    summary:
      'In số liệu trong ô của bảng: số, cặp số hoặc tỷ lệ; số 0 in "0", chưa có số liệu thì để trống, không thêm số 0 ở trước.',
    examples: [
      { template: '{{in_so_bang n}}', data: { n: 4 }, text: '4' },
      { template: '{{in_so_bang n}}', data: { n: 0 }, text: '0' },
      { template: '{{in_so_bang n}}', data: {}, text: '' },
      { template: '{{in_so_bang n}}', data: { n: { vu: 1044, bi_can: 2061 } }, text: '1.044/2.061' },
    ],
    run: ([value], call) => formatCell(value, displayOf(call)),
  },
  {
    name: 'in_tien',
    kind: 'inline',
    args: [1, 1],
    hash: ['tinh_bang', 'don_vi'],
    summary:
      'In số tiền bằng đồng, triệu đồng hoặc tỷ đồng, không làm tròn. tinh_bang="nghìn đồng" khi số liệu tính bằng đơn vị đó; don_vi="tỷ đồng" chọn đơn vị in ra (làm tròn hai chữ số lẻ). Cặp việc/tiền thì in phần tiền (tính bằng nghìn đồng).',
    examples: [
      { template: '{{in_tien n}}', data: { n: 12_500_000 }, text: '12,5 triệu đồng' },
      { template: '{{in_tien n}}', data: { n: 850_000 }, text: '850.000 đồng' },
      { template: '{{in_tien n tinh_bang="nghìn đồng"}}', data: { n: 3_250_000 }, text: '3,25 tỷ đồng' },
      { template: '{{in_tien n don_vi="tỷ đồng"}}', data: { n: 1_234_567_890 }, text: '1,23 tỷ đồng' },
      { template: '{{in_tien xong}}', data: { xong: { viec: 12, tien: 45_600 } }, text: '45,6 triệu đồng' },
    ],
    run: ([value], call) => {
      const amount = isPair(value) ? knownParts(value).find(({ key }) => key === 'tien')?.count : value
      if (!isNumber(amount)) return ''
      const counted = moneyUnit(call.hash['tinh_bang']) ?? (isPair(value) ? 'nghìn đồng' : 'đồng')
      return formatMoney(amount, counted, moneyUnit(call.hash['don_vi']))
    },
  },
]
