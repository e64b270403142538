/** Counts, pairs and rates as text. */
import { knownOf, phrase, plainOf } from '../base/known-value.ts'
import type { Rate } from '../base/ratio.ts'
import { figureOf, moneyFigure, figureAsValue } from '../figures/figure-value.ts'
import { formatCell, formatFigure, isNothing } from '../format/list.ts'
import { formatRate } from '../format/rate.ts'
import { thresholdPercent } from '../format/target.ts'
import { commensurate, isRate } from '../format/value.ts'
import { displayOf, hashText, textArgument } from './arguments.ts'
import type { Helper } from './helper.ts'

/** A rate given as such, or the two figures of one; of pairs the parts that belong together. */
function rateOf(value: unknown, whole?: unknown): Rate | undefined {
  if (isRate(value)) return value
  const parts = commensurate(value, whole)
  return parts && { tu: parts[0], mau: parts[1] }
}

export const numberHelpers: readonly Helper[] = [
  {
    name: 'in_so',
    kind: 'inline',
    figures: true,
    args: [1, 2],
    hash: ['khong'],
    summary:
      'In số đếm trong lời văn, có thể kèm đơn vị tính; cặp số in kèm đơn vị của nó (44 vụ/61 bị can) hoặc đơn vị nêu trong thẻ. Số tiền in ra theo đơn vị tiền nêu trong thẻ (đồng, triệu đồng, tỷ đồng). khong="không có" thay cho cả cụm khi số bằng 0.',
    examples: [
      { template: '{{in_so n}}', data: { n: 4 }, text: '04' },
      { template: '{{in_so n "vụ"}}', data: { n: 1234 }, text: '1.234 vụ' },
      { template: '{{in_so x}}', data: { x: { vu: 44, bi_can: 61 } }, text: '44 vụ/61 bị can' },
      { template: '{{in_so x}}', data: { x: { viec: 12, tien: 45_600 } }, text: '12 việc/45,6 triệu đồng' },
      {
        template: '{{in_so x "tỷ đồng"}}',
        data: { x: { viec: 12, tien: 4_560_700 } },
        text: '12 việc/4,56 tỷ đồng',
      },
      { template: '{{in_so x "hồ sơ/vụ việc"}}', data: { x: { don: 3, viec: 2 } }, text: '03 hồ sơ/02 vụ việc' },
      { template: '{{in_so n "vụ" khong="không có vụ nào"}}', data: { n: 0 }, text: 'không có vụ nào' },
      { template: '{{in_so n}}', data: { n: 4, hien_thi: { dem_hai_chu_so: false } }, text: '4' },
      { template: '{{in_so n "vụ"}}', data: {}, text: '' },
    ],
    run: ([given, word], call) => {
      const [value, none, unit] = [plainOf(given), hashText(call, 'khong'), textArgument(plainOf(word), call)]
      if (none !== undefined && value !== undefined && value !== null && isNothing(value)) return none
      const figure = figureOf(given)
      const money = figure && moneyFigure(figure, unit)
      return money ? figureAsValue(money) : formatFigure(value, unit, displayOf(call))
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
    name: 'in_ty_le',
    kind: 'inline',
    figures: true,
    beside: true,
    args: [1, 2],
    hash: ['chi_tieu'],
    summary:
      'In tỷ lệ phần trăm từ một tỷ lệ hoặc từ hai số (số đạt được, tổng số); để trống khi mẫu số bằng 0 hoặc thiếu. chi_tieu=90: số chưa đạt không bị làm tròn thành 90%.',
    examples: [
      { template: '{{in_ty_le x}}', data: { x: { tu: 58, mau: 63 } }, text: '92,1%' },
      { template: '{{in_ty_le a b}}', data: { a: 58, b: 63, hien_thi: { so_le: 2 } }, text: '92,06%' },
      { template: '{{in_ty_le a b}}', data: { a: 9999, b: 10_000 }, text: '99,9%' },
      { template: '{{in_ty_le a b}}', data: { a: 0, b: 0 }, text: '' },
      { template: '{{in_ty_le a b chi_tieu=90}}', data: { a: 8996, b: 10_000 }, text: '89,9%' },
    ],
    run: (args, call) => {
      const [value, whole] = args.map(plainOf)
      const rate = rateOf(value, whole)
      const text = rate ? formatRate(rate, displayOf(call), thresholdPercent(call.hash['chi_tieu'])) : ''
      const figure = knownOf(args[0])
      if (figure) return phrase(figure.name, { text })
      return rate || typeof value !== 'string' ? text : value
    },
  },
]
