/** This year against last year, and results against targets. */
import { differenceCell } from '../format/cells.ts'
import { compareFigures, compareRates, type CompareOptions } from '../format/compare.ts'
import { moneyUnit } from '../format/number.ts'
import { compareTarget, targetOperators, type TargetOptions } from '../format/target.ts'
import { isRate } from '../format/value.ts'
import { phrase, plainOf } from '../base/known-value.ts'
import { type KnownFigure, figureOf } from '../figures/figure-value.ts'
import { displayOf, hashText, textArgument } from './arguments.ts'
import type { Helper, HelperCall } from './helper.ts'
import { judgementOf } from './verdict.ts'

function optionsOf(unit: unknown, call: HelperCall): CompareOptions & { readonly reference: string } {
  const year = hashText(call, 'nam')
  return {
    display: displayOf(call),
    unit: textArgument(unit, call),
    reference: [hashText(call, 'voi'), year && `năm ${year}`].filter(Boolean).join(' ') || 'cùng kỳ',
    percent: call.hash['phan_tram'] !== false,
    same: call.hash['bang'] !== false,
    brackets: call.hash['ngoac'] === true,
  }
}

function compare(now: unknown, before: unknown, options: CompareOptions): string {
  return isRate(now) && isRate(before) ? compareRates(now, before, options) : compareFigures(now, before, options)
}

/** A percentage of fewer says nothing. */
const leastBase = 10

/** A figure against its own last year; last year is named at the first time and "cùng kỳ" after that. */
function compareFigure({ given, year, name }: KnownFigure, call: HelperCall): object {
  const unit = given.unit === undefined || moneyUnit(given.unit) ? '' : given.unit
  // A rate that did not move is not compared.
  const options = { ...optionsOf(unit, call), leastBase, ...(isRate(given.now) && { same: false }) }
  const words = (reference: string, brief = false) => compare(given.now, given.before, { ...options, reference, brief })
  if (year.before === undefined || call.hash['voi'] !== undefined || call.hash['nam'] !== undefined)
    return phrase(name, { text: words(options.reference) })
  return phrase(name, { text: words(`năm ${year.before}`), again: words('cùng kỳ', true) })
}

export const comparisonHelpers: readonly Helper[] = [
  {
    name: 'so_sanh',
    kind: 'inline',
    figures: true,
    beside: true,
    args: [1, 3],
    hash: ['nam', 'voi', 'phan_tram', 'bang', 'ngoac'],
    summary:
      'So sánh một số liệu với năm trước: tăng, giảm bao nhiêu; lần đầu dưới một đề mục nêu năm, các lần sau không nhắc lại (tỷ lệ: "cùng kỳ"); thiếu số liệu thì không in gì. Có thể nêu hai số và đơn vị (so_sanh 45 42 "vụ"). nam=2019 gọi tên năm, voi="cùng kỳ năm trước" thay cụm từ (có cả hai thì ghép lại), phan_tram=false bỏ phần trăm, bang=false không in khi bằng nhau, ngoac=true đặt cả cụm trong ngoặc đơn.',
    examples: [
      { template: '{{so_sanh 45 42 "vụ"}}', data: {}, text: 'tăng 03 vụ (7,1%) so với cùng kỳ' },
      { template: '{{so_sanh 35 42 "vụ" nam=2019}}', data: {}, text: 'giảm 07 vụ (16,7%) so với năm 2019' },
      {
        template: '{{so_sanh 35 42 "vụ" voi="cùng kỳ" nam=2019}}',
        data: {},
        text: 'giảm 07 vụ (16,7%) so với cùng kỳ năm 2019',
      },
      {
        template: '{{so_sanh 45 42 "vụ" phan_tram=false ngoac=true}}',
        data: {},
        text: '(tăng 03 vụ so với cùng kỳ)',
      },
      {
        template: '{{so_sanh nay truoc}}',
        data: { nay: { vu: 44, bi_can: 49 }, truoc: { vu: 49, bi_can: 56 } },
        text: 'giảm 05 vụ/07 bị can (10,2% số vụ, 12,5% số bị can) so với cùng kỳ',
      },
      {
        template: '{{so_sanh nay truoc phan_tram=false}}',
        data: { nay: { vu: 44, bi_can: 61 }, truoc: { vu: 42, bi_can: 64 } },
        text: 'tăng 02 vụ nhưng giảm 03 bị can so với cùng kỳ',
      },
      {
        template: '{{so_sanh nay truoc}}',
        data: { nay: { viec: 12, tien: 2_500_000 }, truoc: { viec: 10, tien: 1_000_500 } },
        text: 'tăng 02 việc/1,5 tỷ đồng (20% số việc, 149,9% số tiền) so với cùng kỳ',
      },
      { template: '{{so_sanh 42 42 "vụ"}}', data: {}, text: 'bằng cùng kỳ' },
      { template: '{{so_sanh 42 42 "vụ" bang=false}}', data: {}, text: '' },
      { template: '{{so_sanh 1 0 "vụ"}}', data: {}, text: 'tăng 01 vụ (cùng kỳ không có)' },
      { template: '{{so_sanh 0 0 "vụ"}}', data: {}, text: 'cùng kỳ cũng không có' },
      { template: '{{so_sanh 42 truoc "vụ"}}', data: {}, text: '' },
    ],
    run: (args, call) => {
      const figure = args.length === 1 ? figureOf(args[0]) : undefined
      if (figure) return compareFigure(figure, call)
      const [now, before, unit] = args.map(plainOf)
      return compare(now, before, optionsOf(unit, call))
    },
  },
  {
    name: 'so_voi_chi_tieu',
    kind: 'inline',
    figures: true,
    beside: true,
    args: [1, 3],
    hash: ['phep', 'cua'],
    summary:
      'So một số liệu hoặc tỷ lệ với chỉ tiêu của đơn vị tính trên nó; không có chỉ tiêu hoặc chưa đánh giá được thì không in gì. Có thể nêu kết quả và chỉ tiêu: tỷ lệ với ngưỡng phần trăm, hoặc số đếm với số đề ra kèm đơn vị. phep="toi_thieu" (mặc định), "tren", "toi_da", "bang", "so_luong"; cua="Quốc hội" nêu chỉ tiêu của ai.',
    examples: [
      {
        template: '{{so_voi_chi_tieu x 90}}',
        data: { x: { tu: 945, mau: 1000 } },
        text: 'vượt 4,5% so với chỉ tiêu',
      },
      { template: '{{so_voi_chi_tieu x 100}}', data: { x: { tu: 63, mau: 63 } }, text: 'bảo đảm chỉ tiêu' },
      {
        template: '{{so_voi_chi_tieu x 90 cua="Quốc hội"}}',
        data: { x: { tu: 888, mau: 1000 } },
        text: 'thấp hơn chỉ tiêu Quốc hội 1,2%',
      },
      { template: '{{so_voi_chi_tieu 4 2 "phiên"}}', data: {}, text: 'vượt 02 phiên so với chỉ tiêu' },
    ],
    run: (args, call) => {
      const figure = args.length === 1 ? figureOf(args[0]) : undefined
      if (figure) return phrase(figure.name, { text: judgementOf(figure, call) })
      const [value, threshold, unit] = args.map(plainOf)
      const operator = targetOperators.find((name) => name === call.hash['phep'])
      const owner = hashText(call, 'cua')
      const options: TargetOptions = { display: displayOf(call), unit: textArgument(unit, call) }
      return compareTarget(value, threshold, { ...options, ...(operator && { operator }), ...(owner && { owner }) })
    },
  },
  {
    name: 'in_chenh_lech',
    kind: 'inline',
    args: [2, 2],
    hash: [],
    summary: 'In số tăng, giảm trong ô của bảng: +3, -2, 0, cặp số +3/-2, tỷ lệ +0,5%; để trống khi thiếu số liệu.',
    examples: [
      { template: '{{in_chenh_lech 45 42}}', data: {}, text: '+3' },
      {
        template: '{{in_chenh_lech nay truoc}}',
        data: { nay: { vu: 44, bi_can: 61 }, truoc: { vu: 41, bi_can: 63 } },
        text: '+3/-2',
      },
    ],
    run: ([now, before], call) => differenceCell(now, before, displayOf(call)),
  },
]
