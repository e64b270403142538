/** Days and periods. */
import { formatDate, formatPeriod, formatShortDate } from '../format/date.ts'
import { isPeriod } from '../format/print.ts'
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
  {
    name: 'in_ngay_ngan',
    kind: 'inline',
    args: [1, 1],
    hash: [],
    summary: 'In ngày dạng ngắn dùng trong lời văn và khi viện dẫn văn bản; tháng 1 và tháng 2 có số 0 ở trước.',
    examples: [
      { template: '{{in_ngay_ngan d}}', data: { d: '2020-04-29' }, text: '29/4/2020' },
      { template: '{{in_ngay_ngan d}}', data: { d: '2014-01-02' }, text: '02/01/2014' },
    ],
    run: ([value]) => formatShortDate(value),
  },
  {
    name: 'in_ky',
    kind: 'inline',
    args: [1, 2],
    hash: [],
    summary: 'In kỳ số liệu từ ngày … đến ngày …; nhận kỳ (tu_ngay, den_ngay) hoặc hai ngày.',
    examples: [
      {
        template: '({{viet_hoa_dau (in_ky ky)}})',
        data: { ky: { tu_ngay: '2019-12-01', den_ngay: '2020-11-30' } },
        text: '(Từ ngày 01/12/2019 đến ngày 30/11/2020)',
      },
      {
        template: '{{in_ky a b}}',
        data: { a: '2025-07-01', b: '2025-11-30' },
        text: 'từ ngày 01/7/2025 đến ngày 30/11/2025',
      },
    ],
    run: ([value, end]) => (isPeriod(value) ? formatPeriod(value.tu_ngay, value.den_ngay) : formatPeriod(value, end)),
  },
]
