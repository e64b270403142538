/** What the prose of the report needs beyond single figures: results beside their targets, a field beside last year. */
import { lookup } from '../base/lookup.ts'
import { plainOf } from '../base/known-value.ts'
import { dropStop } from '../format/text.ts'
import { formatRate } from '../format/rate.ts'
import { isPair, isRate, knownParts } from '../format/value.ts'
import { sameRate, verdict } from './verdict.ts'
import { formatNumber } from '../format/number.ts'
import { formatPair } from '../format/pair.ts'
import { displayOf, hashText, listOf, textArgument, argumentAt } from './arguments.ts'
import type { Helper } from './helper.ts'

/** What a set says of its own thresholds that an office still has to look into. */
const unsettled = /chưa |suy ra|rà soát/iu
const legalBasis =
  /(?:Luật|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Kế hoạch|Hướng dẫn|Công văn) số [\p{L}\d/.-]*[\p{L}\d](?: ngày \d{1,2}\/\d{1,2}\/\d{4})?/gu

const closed = /[.!?:;,…]["”»’)]?$/

export const reportHelpers: readonly Helper[] = [
  {
    name: 'neu_ty_le',
    kind: 'inline',
    args: [1, 2],
    hash: ['dong_tu'],
    summary:
      'Nêu tỷ lệ kèm đánh giá so với chỉ tiêu của cùng tỷ lệ đó (một dòng của chi_tieu.theo_ma): "đạt 92,1% (vượt 2,1% so với chỉ tiêu)". dong_tu="chiếm" thay chữ "đạt"; tỷ lệ không có giá trị thì không in gì.',
    examples: [
      { template: '{{neu_ty_le x}}', data: { x: { tu: 58, mau: 63 } }, text: 'đạt 92,1%' },
      {
        template: '{{neu_ty_le x chi_tieu.theo_ma.A01}}',
        data: {
          x: { tu: 58, mau: 63 },
          chi_tieu: {
            theo_ma: { A01: { phep: 'tren', danh_gia: 'vuot', chenh_lech: '2,1%', ty_le: { tu: 58, mau: 63 } } },
          },
        },
        text: 'đạt 92,1% (vượt 2,1% so với chỉ tiêu)',
      },
      {
        template: '{{neu_ty_le x d}}',
        data: { x: { tu: 3, mau: 3 }, d: { phep: 'bang', danh_gia: 'dat', ty_le: { tu: 3, mau: 3 } } },
        text: 'đạt 100%, bảo đảm chỉ tiêu',
      },
      { template: '{{neu_ty_le x d}}', data: { x: { tu: 0, mau: 0 } }, text: '' },
    ],
    run: ([rate, row], call) => {
      if (!isRate(rate)) return ''
      const own = sameRate(rate, argumentAt(row, 'ty_le')) ? row : undefined
      const printed = (own && textArgument(argumentAt(own, 'ket_qua'), call)) || formatRate(rate, displayOf(call))
      if (printed === '') return ''
      const judged = own ? verdict(own, call) : ''
      const told = judged.startsWith('vượt') ? ` (${judged})` : judged && `, ${judged}`
      return `${hashText(call, 'dong_tu') ?? 'đạt'} ${printed}${told}`
    },
  },
  {
    name: 'neu_chi_tieu',
    kind: 'inline',
    args: [2, 3],
    hash: [],
    summary:
      'Nêu kết quả so với chỉ tiêu bằng lời: số đếm hoặc tỷ lệ, dòng của chỉ tiêu (trong chi_tieu.theo_ma), đơn vị đếm; chỉ tiêu tính trên số khác hoặc chưa đánh giá thì không in gì.',
    examples: [
      {
        template: '{{in_so n "phiên tòa"}}{{kem " (" (neu_chi_tieu n d "phiên") ")"}}',
        data: { n: 4, d: { phep: 'so_luong', danh_gia: 'vuot', chenh_lech: '02', gia_tri: 4 } },
        text: '04 phiên tòa (vượt 02 phiên so với chỉ tiêu)',
      },
      { template: '{{neu_chi_tieu n d}}', data: { n: 4, d: { danh_gia: 'dat', gia_tri: 6 } }, text: '' },
    ],
    run: ([value, row, unit], call) => {
      const own = isRate(value) ? sameRate(value, argumentAt(row, 'ty_le')) : argumentAt(row, 'gia_tri') === value
      return own && value !== undefined ? verdict(row, call, textArgument(unit, call)) : ''
    },
  },
  {
    name: 'in_cap_gon',
    kind: 'inline',
    args: [1, 1],
    hash: [],
    summary: 'In cặp số kèm đơn vị, chỉ in phần khác 0: "120 vụ/10 việc", "120 vụ"; cả hai bằng 0 thì không in gì.',
    examples: [
      { template: '{{in_cap_gon x}}', data: { x: { vu: 120, viec: 10 } }, text: '120 vụ/10 việc' },
      { template: '{{in_cap_gon x}}', data: { x: { vu: 2, bi_can: 0 } }, text: '02 vụ' },
      { template: '{{in_cap_gon x}}', data: { x: { vu: 0, viec: 0 } }, text: '' },
    ],
    run: ([value], call) => {
      if (!isPair(value)) return ''
      const present = knownParts(value).filter(({ count }) => count !== 0)
      return formatPair(Object.fromEntries(present.map(({ key, count }) => [key, count])), displayOf(call))
    },
  },
  {
    name: 'in_viec_tien',
    kind: 'inline',
    args: [1, 1],
    hash: [],
    summary:
      'In cặp việc/tiền với số tiền tính bằng triệu đồng, đủ mọi chữ số, để các số trong một câu cùng đơn vị; phần bằng 0 không in.',
    examples: [
      {
        template: '{{in_viec_tien x}}',
        data: { x: { viec: 577, tien: 51_650_420 } },
        text: '577 việc/51.650,42 triệu đồng',
      },
      { template: '{{in_viec_tien x}}', data: { x: { viec: 4, tien: 0 } }, text: '04 việc' },
    ],
    run: ([value], call) => {
      if (!isPair(value)) return ''
      const display = displayOf(call)
      return knownParts(value)
        .filter(({ count }) => count !== 0)
        .map(({ key, count }) =>
          key === 'tien' ? `${formatNumber(count / 1000)} triệu đồng` : formatPair({ [key]: count }, display),
        )
        .join('/')
    },
  },
  {
    name: 'dat_canh',
    kind: 'inline',
    figures: true,
    args: [2, 2],
    hash: ['ten', 'muc', 'nam', 'rieng', 'khau'],
    summary:
      'Đặt một nhóm số liệu năm nay cạnh nhóm đó của năm trước, dùng với #with: {{#with (dat_canh dan_su nam_truoc.dan_su ten="án dân sự")}}, bên trong có nay, truoc, ten, muc, nam, rieng, khau. Năm nay chưa có thì không vào khối.',
    examples: [
      {
        template: '{{#with (dat_canh a b ten="án dân sự")}}{{ten}}: {{so_sanh nay.tong truoc.tong "vụ"}}{{/with}}',
        data: { a: { tong: 12 }, b: { tong: 10 } },
        text: 'án dân sự: tăng 02 vụ (20%) so với cùng kỳ',
      },
      { template: '{{#with (dat_canh a b)}}có{{else}}không{{/with}}', data: { b: { tong: 10 } }, text: 'không' },
    ],
    run: ([given, before], call) => {
      const now = plainOf(given)
      if (typeof now !== 'object' || now === null) return undefined
      const { ten, muc, nam, rieng, khau } = call.hash
      // A group of figures that know themselves, where `given` went through a helper that takes plain ones.
      const known = lookup(call.root, hashText(call, 'khau') ?? '')
      const nay = plainOf(known) === now ? known : given
      return { nay, truoc: plainOf(before) ?? undefined, ten, muc, nam, rieng, khau }
    },
  },
  {
    name: 'chot_dong',
    kind: 'inline',
    args: [1, 1],
    hash: [],
    summary: 'Thêm dấu chấm vào cuối mỗi dòng của đơn vị nếu dòng chưa có dấu câu nào; dấu câu đã có giữ nguyên.',
    examples: [
      { template: '{{chot_dong s}}', data: { s: '- Còn chậm' }, text: '- Còn chậm.' },
      { template: '{{chot_dong s}}', data: { s: '- Còn chậm;' }, text: '- Còn chậm;' },
      { template: '{{chot_dong s}}', data: {}, text: '' },
    ],
    run: ([value], call) => {
      const lines = textArgument(value, call)
        .split('\n')
        .map((line) => line.trim())
      return lines
        .map((line) => (line === '' || closed.test(line) || line.endsWith('./.') ? line : `${line}.`))
        .join('\n')
    },
  },
  {
    name: 'ghep_can_cu',
    kind: 'inline',
    args: [1, 1],
    hash: [],
    summary:
      'Ghép các căn cứ thành một vế của câu mở đầu: bỏ chữ "Căn cứ", "Thực hiện" ở đầu và dấu câu ở cuối từng căn cứ, nối bằng dấu chấm phẩy.',
    examples: [
      {
        template: 'Thực hiện {{ghep_can_cu ds}}, đơn vị báo cáo.',
        data: { ds: ['Căn cứ Chỉ thị số 01/CT-VKSTC;', 'Kế hoạch số 20/KH-VKS.'] },
        text: 'Thực hiện Chỉ thị số 01/CT-VKSTC; Kế hoạch số 20/KH-VKS, đơn vị báo cáo.',
      },
      { template: '{{ghep_can_cu ds}}', data: {}, text: '' },
    ],
    run: ([list], call) =>
      listOf(list)
        .map((item) =>
          dropStop(textArgument(item, call).trim()).replace(/^[-+*\s]*(?:(?:căn cứ(?: vào)?|thực hiện|theo)\s+)?/i, ''),
        )
        .filter((item) => item !== '')
        .join('; '),
  },
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
