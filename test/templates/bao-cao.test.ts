import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'yaml'
import { type Figure, figures, groups } from '../../src/core/schema/catalogue.ts'
import { root } from '../root.ts'
import { contextOf } from './context.ts'
import { before, full } from './sample.ts'
import { renderLines, renderText } from './text.ts'

const example = (name: string) =>
  parse(readFileSync(join(root, 'examples', 'tieu-can', name), 'utf8')) as Record<string, unknown>

const body = (data: object) => renderLines('bao-cao', data).filter((line) => !line.startsWith('@'))

/** What no line of the report may contain, whatever the unit left out. */
const litter: readonly (readonly [string, RegExp])[] = [
  ['a value that is no text', /undefined|NaN|Infinity|\[object|\bnull\b/],
  ['a tag', /\{\{|\}\}/],
  ['a gap', /\S {2,}|^\s/],
  ['a space before a stop', /\s[,.;:)]/],
  ['stops in a row', /[,;:][,;.:]|\.[,;:]|\.\.(?!\.)/],
  ['an empty bracket', /\(\s*\)|\(\s|\([,;.]/],
  ['a label without figure', /(?<!không )\b(?:trong đó|kết quả|gồm|là|có|đạt|đối với|tổ chức|ban hành)[.;)]/i],
  ['a percentage of nothing', /\/0 chỉ tiêu/],
]

function assertClean(lines: readonly string[], data: unknown) {
  const shown = (line: string) => `${line}\n${JSON.stringify(data).slice(0, 2000)}`
  for (const [index, line] of lines.entries()) {
    const text = line.replace(/^#+ /, '').trimEnd()
    for (const [what, pattern] of litter) assert.doesNotMatch(text, pattern, `${what}: ${shown(line)}`)
    assert.equal(text.split('(').length, text.split(')').length - closers(text), `brackets: ${shown(line)}`)
    if (line.startsWith('#')) {
      const level = /^#+/.exec(line)?.[0].length ?? 0
      const next = lines[index + 1] ?? ''
      const deeper = (/^#+/.exec(next)?.[0].length ?? 9) > level
      assert.ok(deeper, `a heading with nothing below: ${shown(line)}`)
    } else {
      assert.match(text, /(?:[.:;…!?]|\.\/\.|:\*)$/, `no stop at the end: ${shown(line)}`)
      assert.match(text, /^(?:\* \*?|[-+] |\p{Ll}{1,2}\) )?[“"]?[\p{Lu}\d]/u, `begins in lower case: ${shown(line)}`)
    }
  }
  assert.match(lines.at(-1) ?? '', /theo dõi, chỉ đạo\.\/\.$/)
}

/** Points are written "a)": their bracket has no partner. */
const closers = (text: string) => (/^\p{Ll}{1,2}\) /u.test(text) ? 1 : 0)

/** Figures as a tree, as typed in a YAML file. */
function treeOf(entries: readonly (readonly [Figure, number, number])[]): Record<string, unknown> {
  const tree: Record<string, unknown> = {}
  for (const [figure, first, second] of entries) {
    let here = tree
    for (const step of figure.path.slice(0, -1)) here = (here[String(step)] ??= {}) as Record<string, unknown>
    const [a, b] = figure.parts ?? []
    here[String(figure.path.at(-1))] =
      a === undefined
        ? first
        : { ...(second === 2 ? {} : { [a]: first }), ...(second === 3 || b === undefined ? {} : { [b]: second }) }
  }
  return tree
}

const entry = fc.tuple(fc.constantFrom(...figures), fc.constantFrom(0, 0, 1, 2, 7, 12, 1234), fc.nat({ max: 9 }))
const someFigures = fc.array(entry, { maxLength: 60 }).map(treeOf)
const fieldFigures = fc
  .constantFrom(...new Set(figures.map(({ field }) => field)))
  .chain((field) =>
    fc.array(
      fc.tuple(
        fc.constantFrom(...figures.filter((f) => f.field === field)),
        fc.constantFrom(0, 1, 3, 12),
        fc.nat({ max: 4 }),
      ),
      {
        maxLength: 25,
      },
    ),
  )
  .map(treeOf)

/** Paths of the free texts in the groups of the schema. */
const texts = groups
  .filter(({ path }) => path.length > 0)
  .flatMap(({ path, meta }) =>
    Object.entries(meta.shape)
      .filter(([, { figure, group, read }]) => !figure && !group && read('Lời') === 'Lời')
      .map(([key]) => [...path, key]),
  )

function withTexts(tree: Record<string, unknown>, given: readonly (readonly [readonly string[], string])[]) {
  for (const [path, text] of given) {
    let here = tree
    for (const step of path.slice(0, -1)) here = (here[step] ??= {}) as Record<string, unknown>
    here[path.at(-1) ?? ''] = text
  }
  return tree
}

const someTexts = fc.array(
  fc.tuple(fc.constantFrom(...texts), fc.constantFrom('Một ý', 'Ý đầu.\nÝ sau', '- Ý một;\n\n- Ý hai', 'Nêu như sau:')),
  { maxLength: 12 },
)

test('every statement of the unit about 2020 is in its report', () => {
  const text = renderText('bao-cao', contextOf(example('so-lieu-2020.yaml'), example('so-lieu-2019.yaml')))
  for (const statement of [
    'Tỷ lệ giải quyết tin báo đúng hạn đạt 100%',
    'Tỷ lệ giải quyết án trong giai đoạn điều tra đúng hạn đạt 100%',
    'Tỷ lệ truy tố đúng người, đúng tội, đúng pháp luật đạt 100%',
    'không xảy ra trường hợp Tòa án tuyên không phạm tội',
    'xác định và giải quyết 04 vụ án hình sự trọng điểm',
    'tổ chức 04 phiên tòa rút kinh nghiệm (02 hình sự; 02 dân sự)',
    'ban hành tổng số 06 kiến nghị, 02 kháng nghị, kết quả đều được chấp nhận',
    'đạt và vượt hầu hết tất cả chỉ tiêu',
    'nâng cao chất lượng các cuộc kiểm sát trực tiếp',
    'Viện kiểm sát nhân dân tỉnh Trà Vinh công nhận danh hiệu Tập thể lao động tiên tiến',
    '02 đồng chí đạt danh hiệu Chiến sĩ thi đua cơ sở',
    '11 đồng chí đạt danh hiệu Lao động tiên tiến',
    'Đoàn kết, đổi mới - Trách nhiệm, kỷ cương - Thực chất, hiệu quả',
    'kháng nghị phúc thẩm án dân sự là khâu công tác trọng tâm, đột phá trong năm 2021',
  ])
    assert.ok(text.includes(statement), statement)
})

test('with all figures, with those of one year only, with none at all, the report is clean', () => {
  for (const data of [contextOf(full, before), contextOf(full), contextOf({}), contextOf({}, before)])
    assertClean(body(data), {})
})

test('the report cites its bases without the word and the stop that the plan gives them', () => {
  const [opening = ''] = body(contextOf(full)).filter((line) => line.startsWith('Thực hiện '))
  assert.match(
    opening,
    /^Thực hiện Chỉ thị số 01\/CT-VKSTC [^;]*; Kế hoạch số 02\/KH-VKS [^;]* tỉnh Trà Vinh, Viện kiểm sát/,
  )
})

test('with zeros everywhere every section says so and no comparison is missing its words', () => {
  const zeros = treeOf(figures.map((figure) => [figure, 0, 0] as const))
  const lines = body(contextOf(zeros))
  assertClean(lines, zeros)
  assert.ok(lines.filter((line) => line === 'Trong kỳ không phát sinh.').length > 8)
  assert.ok(lines.filter((line) => line.startsWith('Trong kỳ, Tòa án không thụ lý')).length === 3)
  assertClean(body(contextOf(zeros, full)), 'zeros after a full year')
  assertClean(body(contextOf(full, zeros)), 'a full year after zeros')
})

test('alarm values are stated when they are zero', () => {
  const text = renderText('bao-cao', contextOf(full, before))
  for (const statement of [
    'không có trường hợp đình chỉ điều tra do không phạm tội',
    'không có trường hợp Tòa án tuyên không phạm tội',
    'Không có trường hợp quá hạn tạm giữ',
    'Không có trường hợp quá hạn tạm giam',
    'không có vụ án trả hồ sơ để điều tra bổ sung có trách nhiệm của Viện kiểm sát',
  ])
    assert.ok(text.includes(statement), statement)
})

test('alarm values are told on their own figures, whatever else is known', () => {
  const told = (typed: object) => renderText('bao-cao', contextOf(typed))
  const none = told({ truy_to: { toa_tra_ho_so: { tong: 0 } }, dieu_tra: { dinh_chi_khong_pham_toi: 0 } })
  assert.match(none, /^Không có vụ án Tòa án trả hồ sơ để điều tra bổ sung\.$/m)
  assert.match(none, /^Trong kỳ không có trường hợp đình chỉ điều tra do không phạm tội\.$/m)
  assert.doesNotMatch(none, /^Trong kỳ không phát sinh\.$|không có án/m)
  const some = told({
    truy_to: { qua_han: '1/2', dinh_chi_khong_pham_toi: 0 },
    xet_xu_so_tham: { tuyen_khong_pham_toi: 1 },
  })
  assert.match(
    some,
    /^Trong kỳ có 01 vụ\/02 bị can quá hạn truy tố, không có trường hợp đình chỉ .* không phạm tội\.$/m,
  )
  assert.match(some, /^Trong kỳ có 01 bị cáo được Tòa án tuyên không phạm tội\.$/m)
})

test('offences stand under their group, set against last year where they moved', () => {
  const offence = (ten: string, so: string, nam_truoc: string) => ({ nhom: 'ma_tuy', ten, so, nam_truoc })
  const toi_danh = [
    offence('Mua bán', '2/4', '1/2'),
    offence('Tàng trữ', '4/5', '4/5'),
    offence('Sản xuất', '0/0', '1/1'),
  ]
  const now = { toi_pham: { khoi_to_moi: { ma_tuy: '6/9', tu_phap: 0 } }, danh_sach: { toi_danh } }
  const text = renderText('bao-cao', contextOf(now, { toi_pham: { khoi_to_moi: { ma_tuy: '5/7' } } }))
  assert.match(
    text,
    /^Khởi tố mới 06 vụ\/09 bị can, tăng .*\. Theo tội danh: mua bán 02 vụ\/04 bị can, tăng 01 vụ\/02 bị can; tàng trữ 04 vụ\/05 bị can\.$/m,
  )
  assert.match(text, /^Không khởi tố mới vụ án nào về: tội xâm phạm hoạt động tư pháp\.$/m)
  assert.doesNotMatch(text, /an ninh quốc gia|sản xuất/i)
})

test('any figure that is the only one given is told', () => {
  for (const figure of figures) {
    if (figure.field === 'ke_hoach') continue
    const tree = treeOf([[figure, 7, 8]])
    const lines = body(contextOf(tree))
    assertClean(lines, tree)
    assert.match(lines.join('\n'), /\b0?7\b/, figure.key)
  }
})

test('whatever figures are given, of whichever year, no sentence breaks', () => {
  fc.assert(
    fc.property(fc.oneof(someFigures, fieldFigures), fc.option(fc.oneof(someFigures, fieldFigures)), (now, last) => {
      assertClean(body(contextOf(now, last ?? undefined)), { now, last })
    }),
    { numRuns: 200 },
  )
})

test('what the unit says in its own words is in the report, each line a paragraph', () => {
  const elsewhere = ['ke_hoach', 'thi_dua.cong_nhan_boi']
  for (const path of texts) {
    if (elsewhere.some((key) => path.join('.').startsWith(key))) continue
    const data = contextOf(withTexts({}, [[path, 'Dòng đầu của đơn vị\n- Dòng sau;']]))
    assertClean(body(data), path)
    const text = renderText('bao-cao', data)
    assert.ok(/Dòng đầu của đơn vị/.test(text), path.join('.'))
    if (path.join('.') !== 'thi_dua.co_thi_dua') assert.match(text, /^- Dòng sau;$/m, path.join('.'))
  }
})

test('what is known only in part stands in the section of its field, after the words of the unit', () => {
  const firsts = new Map(figures.toReversed().map((figure) => [figure.field, figure]))
  firsts.delete('ke_hoach')
  for (const { key, parts } of firsts.values()) {
    const lines = body(contextOf({ so_chung: [{ cua: [key], so: parts ? '77/8' : 77, ten: 'số chưa chia' }] }))
    assertClean(lines, key)
    assert.match(lines.join('\n'), /Số chưa chia: 77\b.*\.$/m, key)
  }
  const both = {
    tin_bao: { ket_qua: 'Lời của đơn vị.' },
    dan_su: { moi: '1000/20' },
    so_chung: [{ cua: ['dan_su.giai_quyet', 'hon_nhan_gia_dinh.giai_quyet'], so: 1400 }],
    ty_le_rieng: [{ ty_le: 'tin_bao.ty_le_giai_quyet', phan_tram: '98,5' }],
  }
  const last = { dan_su: { giai_quyet: '900/10' }, hon_nhan_gia_dinh: { giai_quyet: '400/40' } }
  const text = renderText('bao-cao', contextOf(both, last))
  assert.match(text, /^Lời của đơn vị\.\nTỷ lệ giải quyết nguồn tin: 98,5%\.$/m)
  assert.match(text, /(?<=^|\. )Dân sự: đã giải quyết; .*: 1\.400 vụ, việc \(tăng 50 vụ, việc so với cùng kỳ\)\.$/m)
  const exact = { tin_bao: { tong: 200, phai_giai_quyet: 200, giai_quyet: 197 }, ty_le_rieng: both.ty_le_rieng }
  assert.doesNotMatch(renderText('bao-cao', contextOf(exact)), /: 98,5%/)
})

test('whatever is said beside whatever figures, no sentence breaks', () => {
  fc.assert(
    fc.property(fc.oneof(someFigures, fieldFigures), someTexts, (now, said) => {
      assertClean(body(contextOf(withTexts(now, said))), { now, said })
    }),
    { numRuns: 100 },
  )
})

test('targets missed stand first under weaknesses, then what the unit says, lettered on', () => {
  const lines = body(contextOf(full, before))
  const start = lines.indexOf('### Hạn chế, tồn tại')
  const [first, second, third, fourth] = lines.slice(start + 1)
  assert.match(
    first ?? '',
    /^a\) Chỉ tiêu “.+” trong lĩnh vực khởi tố, điều tra, truy tố chưa đạt: kết quả 95,5% \(21\/22\); chỉ tiêu từ 97% trở lên\.$/,
  )
  assert.match(second ?? '', /^b\) Chỉ tiêu “/)
  assert.equal(third, 'c) Chất lượng một số bản yêu cầu điều tra chưa cao.')
  assert.equal(fourth, 'd) Chậm báo cáo.')
})

test('the year before is named at most once in a section, then it is the same period', () => {
  const years = [contextOf(full, before), contextOf(example('so-lieu-2020.yaml'), example('so-lieu-2019.yaml'))]
  for (const data of years) {
    const text = body(data).join('\n')
    const sections = text.slice(0, text.indexOf('# Đánh giá chung')).split(/\n### /)
    for (const section of sections) assert.ok(section.split('so với năm 2019').length <= 2, section)
    assert.ok(sections.filter((section) => section.includes('so với năm 2019')).length > 5)
    assert.ok(text.includes('so với cùng kỳ'))
  }
})

test('accused are bị can until the indictment and bị cáo from the court on', () => {
  const text = renderText('bao-cao', contextOf(full, before))
  const trial = text.slice(text.indexOf('Xét xử sơ thẩm'), text.indexOf('Kiểm sát việc tạm giữ, tạm giam, thi hành án'))
  assert.doesNotMatch(trial, /bị can/)
  assert.match(trial, /bị cáo/)
})
