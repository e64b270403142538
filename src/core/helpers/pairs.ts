/** Pairs of figures with their unit words. */
import { formatQuantity } from '../format/number.ts'
import { formatPair } from '../format/pair.ts'
import { isNothing } from '../format/list.ts'
import { isNumber, isPair } from '../format/value.ts'
import { displayOf, hashText, textArgument } from './arguments.ts'
import type { Helper } from './helper.ts'

export const pairHelpers: readonly Helper[] = [
  {
    name: 'in_vu_bi_can',
    kind: 'inline',
    args: [1, 2],
    hash: ['khong'],
    summary:
      'In số vụ và số bị can (bị cáo, việc theo tên của số liệu) dạng "44 vụ/61 bị can"; thiếu một phần thì in phần kia. Tham số thứ hai thay từ chỉ người; khong="không có" dùng khi cả hai bằng 0.',
    examples: [
      { template: '{{in_vu_bi_can x}}', data: { x: { vu: 44, bi_can: 61 } }, text: '44 vụ/61 bị can' },
      { template: '{{in_vu_bi_can x}}', data: { x: { vu: 4, bi_cao: 7 } }, text: '04 vụ/07 bị cáo' },
      { template: '{{in_vu_bi_can x}}', data: { x: { vu: 4 } }, text: '04 vụ' },
      { template: '{{in_vu_bi_can x "người"}}', data: { x: { vu: 4, bi_can: 16 } }, text: '04 vụ/16 người' },
      { template: '{{in_vu_bi_can x khong="không có"}}', data: { x: { vu: 0, bi_can: 0 } }, text: 'không có' },
    ],
    run: ([value, person], call) => {
      const none = hashText(call, 'khong')
      const known = isPair(value) || isNumber(value)
      if (known && none !== undefined && isNothing(value)) return none
      if (isNumber(value)) return formatQuantity(value, 'vụ', displayOf(call))
      if (!isPair(value)) return ''
      return formatPair(value, displayOf(call), `/${textArgument(person, call)}`)
    },
  },
  {
    name: 'in_cap',
    kind: 'inline',
    args: [1, 2],
    hash: ['khong'],
    summary:
      'In một cặp số bất kỳ kèm đơn vị: 15 đơn/13 việc, 12 việc/45,6 triệu đồng. Tham số thứ hai thay các từ chỉ đơn vị, cách nhau bằng dấu gạch chéo.',
    examples: [
      { template: '{{in_cap x}}', data: { x: { don: 15, viec: 13 } }, text: '15 đơn/13 việc' },
      { template: '{{in_cap x}}', data: { x: { viec: 12, tien: 45_600 } }, text: '12 việc/45,6 triệu đồng' },
      { template: '{{in_cap x "hồ sơ/vụ việc"}}', data: { x: { don: 3, viec: 2 } }, text: '03 hồ sơ/02 vụ việc' },
      { template: '{{in_cap x khong="không"}}', data: { x: { don: 0, viec: 0 } }, text: 'không' },
    ],
    run: ([value, units], call) => {
      if (!isPair(value)) return ''
      const none = hashText(call, 'khong')
      if (none !== undefined && isNothing(value)) return none
      return formatPair(value, displayOf(call), textArgument(units, call))
    },
  },
]
