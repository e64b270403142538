/** What units and indicator sets write, as lines and clauses of a paper. */
import { dropStop } from '../format/text.ts'
import { textArgument } from './arguments.ts'
import type { Helper } from './helper.ts'

/** What a set says of its own thresholds that an office still has to look into. */
const unsettled = /chưa |suy ra|rà soát/iu
const legalBasis =
  /(?:Luật|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Kế hoạch|Hướng dẫn|Công văn) số [\p{L}\d/.-]*[\p{L}\d](?: ngày \d{1,2}\/\d{1,2}\/\d{4})?/gu

export const reportHelpers: readonly Helper[] = [
  {
    name: 'neu_nguon',
    kind: 'inline',
    args: [1, 1],
    hash: [],
    summary:
      'In nguồn hoặc ghi chú của chỉ tiêu cho văn bản ký ban hành: nguồn còn phải rà soát thì chỉ in tên văn bản làm căn cứ, lời dặn nhập số liệu thì bỏ. Nguyên văn xem bằng lệnh giai-thich.',
    examples: [
      {
        template: '{{neu_nguon s}}',
        data: { s: 'Nghị quyết số 96/2019/QH14 (mức cụ thể chưa kiểm chứng)' },
        text: 'Nghị quyết số 96/2019/QH14',
      },
      { template: '{{neu_nguon s}}', data: { s: 'Nhập số phiên/số Kiểm sát viên phụ trách' }, text: '' },
      { template: '{{neu_nguon s}}', data: { s: 'Chỉ tiêu của tỉnh.' }, text: 'Chỉ tiêu của tỉnh' },
    ],
    run: ([value], call) => {
      const text = dropStop(textArgument(value, call).trim())
      if (/^nhập |thì nhập /iu.test(text)) return ''
      return unsettled.test(text) ? [...text.matchAll(legalBasis)].map(([found]) => found).join('; ') : text
    },
  },
  {
    name: 'bo_gach',
    kind: 'inline',
    args: [1, 1],
    hash: [],
    summary: 'Bỏ gạch đầu dòng, chữ hoặc số thứ tự (-, +, a), 1.) ở đầu một ý, để mẫu tự đánh thứ tự.',
    examples: [
      { template: 'a) {{bo_gach s}}', data: { s: '- Nâng cao chất lượng' }, text: 'a) Nâng cao chất lượng' },
      { template: 'b) {{bo_gach s}}', data: { s: '2. 04 vụ còn chậm' }, text: 'b) 04 vụ còn chậm' },
    ],
    run: ([value], call) =>
      textArgument(value, call)
        .trim()
        .replace(/^(?:[-+*•–]|\p{Ll}\)|\d{1,2}[.)](?!\d))\s*/u, ''),
  },
]
