/** What the papers of a whole province say otherwise than those of one unit: who acts, who is not in the figures, what is unknown. */
import { phrase } from '../base/known-value.ts'
import { lackingSentence, namedUpTo } from '../format/units.ts'
import { shortName } from '../year/names.ts'
import { displayOf, hashText, isTruthy, listOf, textArgument, argumentAt } from './arguments.ts'
import type { Helper, HelperCall } from './helper.ts'

const isWhole = ({ root }: HelperCall) => typeof argumentAt(root, 'tong_hop') === 'object'
const isProvincial = (call: HelperCall) => isWhole(call) || argumentAt(call.root, 'la_tinh') === true

/** The level below the province, as it is called in the year. */
const levelBelow = (year: unknown) => (typeof year === 'number' && year >= 2025 ? 'khu vực' : 'cấp huyện')

const bothLevels = 'Viện kiểm sát hai cấp'

/** Who is meant inside a provincial office where other units have their sections; the longer words first. */
const offices = (call: HelperCall): readonly (readonly [RegExp, string])[] => {
  const below = `Viện kiểm sát nhân dân ${levelBelow(argumentAt(call.root, 'nam'))}`
  return [
    [/bộ phận tham mưu, tổng hợp/iu, 'Văn phòng'],
    [/từng bộ phận, Kiểm sát viên/u, `từng phòng, từng ${below}, từng Kiểm sát viên`],
    [
      /Lãnh đạo Viện, Kiểm sát viên, công chức và người lao động trong đơn vị/u,
      `Trưởng các phòng, Viện trưởng ${below}, Kiểm sát viên, công chức và người lao động trong Ngành Kiểm sát tỉnh`,
    ],
  ]
}

/** Who is meant by the figures of both levels together. */
const both: readonly (readonly [RegExp, string])[] = [
  [/toàn đơn vị/giu, 'hai cấp'],
  [/(?:trong )?đơn vị/giu, bothLevels],
  [/Lãnh đạo Viện/gu, 'Lãnh đạo Viện hai cấp'],
]

function subject(text: string, call: HelperCall): string {
  if (!isProvincial(call)) return text
  const kind = hashText(call, 'la')
  const unit = textArgument(argumentAt(call.root, 'don_vi.ten'), call)
  const place = textArgument(argumentAt(call.root, 'don_vi.tinh'), call)
  const words = kind === 'rieng' ? unit : kind === 'nganh' && place ? `Ngành Kiểm sát ${place}` : ''
  const whole = words ? [[/đơn vị/giu, words] as const] : both
  return [...offices(call), ...(isWhole(call) ? whole : [])].reduce((all, [of, by]) => all.replace(of, () => by), text)
}

/** Which units lack figures of these fields of work, as a sentence; "" when none does. */
function lackingUnits(names: readonly unknown[], call: HelperCall): string {
  const of = (name: unknown) =>
    textArgument(argumentAt(call.root, `tong_hop.chua_du.${textArgument(name, call)}`), call)
  return lackingSentence(names.map(of), displayOf(call))
}

function coverage(value: unknown, call: HelperCall): string {
  const missing = listOf(argumentAt(value, 'thieu')).map((unit) => {
    const reason = textArgument(argumentAt(unit, 'ly_do'), call)
    return shortName(textArgument(argumentAt(unit, 'ten'), call)) + (reason && ` (${reason})`)
  })
  const brief = call.hash['gon'] === true
  const partial = listOf(argumentAt(value, 'don_vi_chua_du')).map((unit) => {
    const name = textArgument(argumentAt(unit, 'ten'), call)
    const fields = listOf(argumentAt(unit, 'khau')).map((field) => textArgument(field, call))
    return brief ? name : `${name} (${namedUpTo(fields, 5, 'nội dung khác', displayOf(call), '; ')})`
  })
  return [
    missing.length > 0 ? `Số liệu chưa gồm: ${missing.join('; ')}.` : '',
    partial.length > 0 ? `${missing.length > 0 ? 'Còn c' : 'C'}hưa đủ số liệu của: ${partial.join('; ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

const province = { tong_hop: { chua_du: { pha_san: 'VKSND huyện A, VKSND huyện B' } }, la_tinh: true }

export const provinceHelpers: readonly Helper[] = [
  {
    name: 'chu_the',
    kind: 'inline',
    args: [1, 1],
    hash: ['la'],
    summary:
      'In chữ chỉ chủ thể của văn bản: ở văn bản của một đơn vị in nguyên văn; ở văn bản của cả tỉnh, "đơn vị" thành "Viện kiểm sát hai cấp", "Bộ phận tham mưu, tổng hợp" thành "Văn phòng". la="nganh": "Ngành Kiểm sát tỉnh …"; la="rieng": tên Viện kiểm sát cấp tỉnh.',
    examples: [
      { template: '{{chu_the "Đơn vị"}} đã tiếp 12 lượt', data: {}, text: 'Đơn vị đã tiếp 12 lượt' },
      {
        template: '{{chu_the "Đơn vị"}} đã tiếp 12 lượt',
        data: { tong_hop: {} },
        text: 'Viện kiểm sát hai cấp đã tiếp 12 lượt',
      },
      {
        template: '{{chu_the "đơn vị" la="nganh"}} có 12 biên chế',
        data: { tong_hop: {}, don_vi: { tinh: 'tỉnh Trà Vinh' } },
        text: 'Ngành Kiểm sát tỉnh Trà Vinh có 12 biên chế',
      },
    ],
    run: ([value], call) => subject(textArgument(value, call), call),
  },
  {
    name: 'neu_thieu',
    kind: 'inline',
    figures: true,
    args: [1, 8],
    hash: [],
    summary:
      'Ở văn bản của cả tỉnh: nêu đơn vị nào chưa đủ số liệu của khâu công tác. Tham số là tên khâu trong ngoặc kép; đủ cả thì không in gì và câu tự bỏ.',
    examples: [
      {
        template: '{{neu_thieu "pha_san"}}',
        data: province,
        text: 'Chưa đủ số liệu (thiếu của VKSND huyện A, VKSND huyện B).',
      },
      { template: '{{neu_thieu "pha_san"}}', data: {}, text: '' },
    ],
    run: (args, call) =>
      phrase(args.map((name) => textArgument(name, call)).join(', '), { text: lackingUnits(args, call) }),
  },
  {
    name: 'neu_pham_vi',
    kind: 'inline',
    args: [1, 1],
    hash: ['gon'],
    summary:
      'Nêu số liệu của tỉnh còn thiếu đơn vị nào, vì sao; đủ cả thì không in gì. gon=true: không kể từng khâu. Dùng với tong_hop.',
    examples: [
      { template: '{{neu_pham_vi tong_hop}}', data: {}, text: '' },
      {
        template: '{{neu_pham_vi tong_hop}}',
        data: {
          tong_hop: {
            thieu: [{ ten: 'Viện kiểm sát nhân dân huyện C', ly_do: 'chưa có tệp số liệu' }],
            don_vi_chua_du: [{ ten: 'VKSND huyện A', khau: ['lao động', 'phá sản'] }],
          },
        },
        text: 'Số liệu chưa gồm: VKSND huyện C (chưa có tệp số liệu). Còn chưa đủ số liệu của: VKSND huyện A (lao động; phá sản).',
      },
      {
        template: '{{neu_pham_vi tong_hop gon=true}}',
        data: { tong_hop: { don_vi_chua_du: [{ ten: 'VKSND huyện A', khau: ['phá sản'] }, { ten: 'VKSND huyện B' }] } },
        text: 'Chưa đủ số liệu của: VKSND huyện A; VKSND huyện B.',
      },
    ],
    run: ([value], call) => (isTruthy(value) ? coverage(value, call) : ''),
  },
]
