/** Days in full; short ones and periods are printed without a helper (format/print.ts). */
import { formatDate } from '../format/date.ts'
import { textArgument } from './arguments.ts'
import type { Helper } from './helper.ts'

/** A gap to be filled in by hand; no-break spaces, for Word would close up or wrap ordinary ones. */
const gap = (width: number) => '\u00a0'.repeat(width)

export const dateHelpers: readonly Helper[] = [
  {
    name: 'in_ngay',
    kind: 'inline',
    args: [1, 1],
    hash: ['nam'],
    summary:
      'In ngày đầy đủ: ngày 05 tháng 01 năm 2021. Khi chưa có ngày và có nam=2021 thì chừa chỗ trống để điền: ngày … tháng … năm 2021.',
    examples: [
      { template: '{{in_ngay d}}', data: { d: '2021-01-05' }, text: 'ngày 05 tháng 01 năm 2021' },
      { template: '{{in_ngay d}}', data: { d: '29/6/2019' }, text: 'ngày 29 tháng 6 năm 2019' },
      { template: '{{in_ngay d nam=2021}}', data: {}, text: `ngày${gap(5)}tháng${gap(5)}năm 2021` },
      { template: '{{in_ngay d}}', data: {}, text: '' },
    ],
    run: ([value], call) => {
      const text = formatDate(value)
      const year = textArgument(call.hash['nam'], call)
      return text || (year && `ngày${gap(5)}tháng${gap(5)}năm ${year}`)
    },
  },
]
