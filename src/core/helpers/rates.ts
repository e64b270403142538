/** Rates. */
import { knownOf, phrase, plainOf } from '../base/known-value.ts'
import { formatCell } from '../format/list.ts'
import { formatRate } from '../format/rate.ts'
import { thresholdPercent } from '../format/target.ts'
import { isNumber, isRate, commensurate } from '../format/value.ts'
import { exact, type Rate } from '../base/ratio.ts'
import { displayOf } from './arguments.ts'
import type { Helper } from './helper.ts'

/** A rate given as such, or the two figures of one; of pairs the parts that belong together. */
function rateOf(value: unknown, whole?: unknown): Rate | undefined {
  if (isRate(value)) return value
  const parts = commensurate(value, whole)
  return parts && { tu: parts[0], mau: parts[1] }
}

export const rateHelpers: readonly Helper[] = [
  {
    name: 'tinh_ty_le',
    kind: 'inline',
    args: [2, 2],
    hash: [],
    summary:
      'Tính tỷ lệ của số thứ nhất trên số thứ hai (cặp số thì tính trên số vụ), để in hoặc để so sánh; thiếu số liệu thì không có tỷ lệ.',
    examples: [
      { template: '{{in_ty_le (tinh_ty_le a b)}}', data: { a: 58, b: 63 }, text: '92,1%' },
      {
        template: '{{in_ty_le (tinh_ty_le a b)}}',
        data: { a: { vu: 32, bi_can: 47 }, b: { vu: 42, bi_can: 85 } },
        text: '76,2%',
      },
    ],
    run: ([value, whole]) => rateOf(value, whole),
  },
  {
    name: 'in_ty_le',
    kind: 'inline',
    figures: true,
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
  {
    name: 'in_phan_tram',
    kind: 'inline',
    args: [1, 1],
    hash: [],
    summary: 'In một số đã là phần trăm (ví dụ ngưỡng của chỉ tiêu) kèm dấu %.',
    examples: [
      { template: '{{in_phan_tram nguong}}', data: { nguong: 90 }, text: '90%' },
      { template: '{{in_phan_tram nguong}}', data: { nguong: 1.5 }, text: '1,5%' },
    ],
    run: ([value], call) => (isNumber(value) ? `${formatCell(value, displayOf(call))}%` : ''),
  },
  {
    name: 'in_phan_so',
    kind: 'inline',
    args: [1, 2],
    hash: [],
    summary: 'In tử số và mẫu số của một tỷ lệ, hoặc hai số, dạng 79/122.',
    examples: [
      { template: '{{in_phan_so x}}', data: { x: { tu: 79, mau: 122 } }, text: '79/122' },
      { template: 'đạt {{in_phan_so dat tong}} chỉ tiêu', data: { dat: 27, tong: 28 }, text: 'đạt 27/28 chỉ tiêu' },
    ],
    run: ([value, whole], call) => {
      const rate = rateOf(value, whole)
      const display = displayOf(call)
      return rate && exact(rate.tu) ? `${formatCell(rate.tu, display)}/${formatCell(rate.mau, display)}` : ''
    },
  },
]
