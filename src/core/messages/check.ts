/** Sentences of the K codes: figures that contradict each other. */
import { type Slip, slipWords } from './check-years.ts'
import { gapWords } from './fragments.ts'
import { error, note } from './message.ts'

/** A figure as an equation shows it, added or taken away. */
export interface TermShown {
  readonly title: string
  readonly sign: 1 | -1
  readonly value: number
}

/** A total that its terms do not add up to; `key`: where it is typed, below its group. */
export interface BalanceArgs {
  readonly title: string
  readonly actual: number
  readonly expected: number
  readonly terms: readonly TermShown[]
  readonly key: string
  readonly suspect?: SuspectShown | undefined
}

/** The figure of a balance that is most likely wrong. */
export interface SuspectShown {
  readonly title: string
  readonly value: number
  /** The value with which the balance would hold. */
  readonly expected: number
  readonly slip?: Slip | undefined
}

/** Long sums are shown without the terms that are 0. */
const shown = (terms: readonly TermShown[]) => {
  const counted = terms.filter(({ value }) => value !== 0)
  return terms.length > 5 && counted.length > 0 ? counted : terms
}

const equation = (terms: readonly TermShown[]) =>
  shown(terms)
    .map(({ sign, value }, index) => `${sign < 0 ? (index === 0 ? '-' : ' - ') : index === 0 ? '' : ' + '}${value}`)
    .join('')

/** Few figures are named; many stand where the fault is shown, and their sum in its sentence. */
const named = (terms: readonly TermShown[]) =>
  shown(terms).length > 3
    ? ' tổng và từng phần'
    : `: ${shown(terms)
        .map(({ title, value }) => `${title} ${value}`)
        .join('; ')}`

const suspicion = ({ title, suspect }: BalanceArgs) => {
  if (!suspect || (suspect.title === title && !suspect.slip)) return ''
  const slip = suspect.slip ? `, ${slipWords[suspect.slip]}` : ''
  return `xem trước hết "${suspect.title}": đang là ${suspect.value}, có phải ${suspect.expected}${slip}; `
}

const balanceHint = (args: BalanceArgs) =>
  args.expected < 0
    ? `${suspicion(args)}kiểm tra lại${named(args.terms)}; theo các số này thì kết quả âm, nên có ít nhất một số sai`
    : `${suspicion(args)}kiểm tra lại${named(args.terms)}. Có thể bỏ "${args.key}" để chương trình tự cộng`

const balanceSource = 'Đẳng thức thống kê của Ngành; từng đơn vị tính (vụ, bị can, việc, đơn …) được cộng riêng'

/** What is said of every balance that does not hold: `what` it is, the figures, where to look. */
const unequal = (what: string) => ({
  sentence: (args: BalanceArgs) =>
    `${args.title}: ${what}: ${args.actual} ≠ ${equation(args.terms)} = ${args.expected} (${gapWords(args.actual, args.expected)})`,
  hint: balanceHint,
  source: balanceSource,
})

export const checkMessages = {
  K01: error('tong-thu-ly', {
    ...unequal('tổng thụ lý không bằng số cũ cộng số mới (và các khoản cộng, trừ khác)'),
    explanation:
      'Tổng số thụ lý bằng số cũ chuyển sang cộng số mới trong kỳ, cộng số phục hồi, số nơi khác chuyển đến và trừ số chuyển đi nếu đơn vị báo cáo riêng các số đó. Mỗi đơn vị tính được cộng riêng, không cộng vụ với bị can.',
    wrong: 'tin_bao:\n  cu: 5\n  moi: 58\n  tong: 64',
    right: 'tin_bao:\n  cu: 5\n  moi: 58\n  tong: 63',
  }),
  K02: error('con-lai', {
    ...unequal('số còn lại không bằng tổng thụ lý trừ số đã giải quyết'),
    explanation:
      'Số còn lại cuối kỳ bằng tổng số phải giải quyết trừ số đã giải quyết; với tạm giữ, tạm giam còn trừ số người chết, trốn. Số này sẽ là số cũ của năm sau.',
    wrong: 'tin_bao:\n  cu: 5\n  moi: 58\n  giai_quyet: 58\n  con_lai: 6',
    right: 'tin_bao:\n  cu: 5\n  moi: 58\n  giai_quyet: 58\n  con_lai: 5',
  }),
  K03: error('giai-quyet', {
    ...unequal('số giải quyết không bằng tổng các hình thức giải quyết'),
    explanation:
      'Số đã giải quyết bằng tổng các hình thức giải quyết. Với nguồn tin, điều tra, truy tố, tạm đình chỉ được tính là đã giải quyết; với án dân sự, hành chính thì không.',
    wrong: 'tin_bao:\n  khoi_to: 30\n  khong_khoi_to: 20\n  tam_dinh_chi: 3\n  giai_quyet: 58',
    right: 'tin_bao:\n  khoi_to: 30\n  khong_khoi_to: 20\n  tam_dinh_chi: 3\n  giai_quyet: 53',
  }),
  K04: error('tong-cac-phan', {
    ...unequal('số tổng không bằng tổng các phần'),
    explanation: 'Một số được chia thành các phần không trùng nhau thì bằng tổng các phần đó.',
    wrong: 'phien_toa_rkn:\n  hinh_su: 3\n  dan_su: 1\n  tong: 5',
    right: 'phien_toa_rkn:\n  hinh_su: 3\n  dan_su: 1\n  tong: 4',
  }),
  K05: error('qua-tong', {
    sentence: (args: { title: string; value: number; whole: string; limit: number }) =>
      `${args.title} (${args.value}) lớn hơn ${args.whole} (${args.limit})`,
    hint: ({ title, whole }) => `kiểm tra lại cả hai số: "${title}" là một phần của "${whole}" nên không thể lớn hơn`,
    explanation: 'Một phần không bao giờ lớn hơn số chứa nó; ví dụ số tin quá hạn không thể lớn hơn số tin còn lại.',
    wrong: 'tin_bao:\n  con_lai: 5\n  qua_han: 6',
    right: 'tin_bao:\n  con_lai: 5\n  qua_han: 0',
    source: balanceSource,
  }),
  K06: error('don-viec', {
    sentence: (args: { title: string; don: number; viec: number }) =>
      `${args.title}: số việc (${args.viec}) lớn hơn số đơn (${args.don})`,
    hint: ({ don, viec }) => `viết số đơn trước, số việc sau; có phải là ${viec}/${don}`,
    explanation:
      'Nhiều đơn có thể cùng nói về một việc, nhưng một đơn không tách thành nhiều việc trong thống kê: số việc không lớn hơn số đơn.',
    wrong: 'don:\n  moi: 13/15',
    right: 'don:\n  moi: 15/13',
  }),
  K08: error('so-am', {
    sentence: (args: { title: string; total: number; terms: readonly TermShown[] }) =>
      `${args.title} tính ra số âm: ${equation(args.terms)} = ${args.total}`,
    hint: ({ terms }) => `kiểm tra lại: ${named(terms)}`,
    explanation:
      'Số đã giải quyết, đã chuyển đi không thể nhiều hơn số thụ lý. Một trong các số dùng để tính đã nhập sai.',
    wrong: 'tin_bao:\n  cu: 5\n  moi: 58\n  giai_quyet: 70',
    right: 'tin_bao:\n  cu: 5\n  moi: 58\n  giai_quyet: 58',
    source: balanceSource,
  }),
  K09: error('phan-qua-tong', {
    sentence: (args: { title: string; actual: number; atLeast: number; terms: readonly TermShown[] }) =>
      `${args.title} (${args.actual}) nhỏ hơn tổng các phần đã nhập: ${equation(args.terms)} = ${args.atLeast}`,
    hint: ({ terms }) => `kiểm tra lại: ${named(terms)}`,
    explanation: 'Khi mới nhập một số phần, tổng các phần đã nhập cũng không được lớn hơn số tổng.',
    wrong: 'tin_bao:\n  khoi_to: 30\n  khong_khoi_to: 30\n  giai_quyet: 58',
    right: 'tin_bao:\n  khoi_to: 30\n  khong_khoi_to: 20\n  tam_dinh_chi: 8\n  giai_quyet: 58',
    source: balanceSource,
  }),
  K10: note('chua-tinh-duoc', {
    sentence: (args: { title: string; needed: readonly string[]; key: string }) =>
      `chưa tính được "${args.title}" vì chưa có số: ${args.needed.join('; ')}`,
    hint: ({ key }) => `nhập các số còn thiếu (ghi 0 nếu không có), hoặc nhập thẳng "${key}"`,
    cellHint: (_args, cell) => `điền các ô còn thiếu (gõ 0 nếu không có), hoặc gõ thẳng số tổng vào ô ${cell}`,
    explanation:
      'Chương trình chỉ tự cộng khi đủ các số hạng. Để trống nghĩa là chưa có số liệu, khác với số 0; câu chữ và bảng dùng số tổng ấy sẽ được để trống.',
    wrong: 'tin_bao:\n  khoi_to: 30\n  khong_khoi_to: 20',
    right: 'tin_bao:\n  khoi_to: 30\n  khong_khoi_to: 20\n  tam_dinh_chi: 0',
  }),
  K11: error('tong-cac-khau', {
    ...unequal('số tổng không bằng tổng các khâu công tác'),
    explanation:
      'Số kiến nghị, kháng nghị của cả đơn vị bằng tổng số ở từng khâu công tác. Khi có khâu chưa nhập số, chỉ kiểm tra tổng các khâu đã nhập không lớn hơn số của cả đơn vị.',
    wrong: 'kien_nghi:\n  tong: 2\ntin_bao:\n  kien_nghi: { tong: 1 }\ndieu_tra:\n  kien_nghi: { tong: 2 }',
    right: 'kien_nghi:\n  tong: 3\ntin_bao:\n  kien_nghi: { tong: 1 }\ndieu_tra:\n  kien_nghi: { tong: 2 }',
  }),
}
