/** What falls away by itself, and the blocks that say whether there is something, nothing or no knowledge. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comparisonHelpers } from '../../src/core/helpers/comparisons.ts'
import { phrase, type Presence, withKnown } from '../../src/core/base/known-value.ts'
import { fakePackage, p, render, tbl, tr } from './fake.ts'

function figure(name: string, value: number | undefined): object {
  const presence: Presence = value === undefined ? 'unknown' : value === 0 ? 'none' : 'some'
  const words = (place: string) => ({ text: value === undefined ? '' : place === 'cell' ? `[${value}]` : `${value}` })
  return withKnown({}, { name, presence, words }, value)
}

const rate = (name: string, text: string) => phrase(name, { text })

const data = {
  mot: figure('mot', 1),
  hai: figure('hai', 2),
  khong: figure('khong', 0),
  chua: figure('chua', undefined),
  chu: 'lời của đơn vị',
  ds: [
    { ten: 'A', so: figure('a', 1), truoc: 0 },
    { ten: 'B', so: figure('b', 0) },
    { ten: 'C', so: figure('c', 2) },
  ],
  tang: phrase('so_sanh', { text: 'tăng so với năm 2019', again: 'tăng so với cùng kỳ' }),
  nam: { a: '', b: '' },
  so_sanh: phrase('so_sanh', { text: 'tăng so với năm 2019', again: 'tăng so với cùng kỳ' }),
  thieu: phrase('thieu', { text: '' }),
  ty_le: rate('ty_le', '90%'),
  ty_le_chua: rate('ty_le_chua', ''),
}

const heading = (level: number, text: string) =>
  `<w:p><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`

async function lines(...paragraphs: string[]): Promise<readonly string[]> {
  const body = paragraphs.map((one) => (one.startsWith('<') ? one : p(one))).join('')
  const { text, codes } = await render({ 'word/document.xml': body }, data, { helpers: comparisonHelpers })
  assert.deepEqual(codes, [])
  // A table ends with a paragraph.
  return text.replace(/\n$/, '').split('\n')
}

/** A template's paragraph, and what is printed of it. */
const paragraphs: readonly (readonly [template: string, printed: string])[] = [
  // Mere words between commas belong to an item: the next, at the end the one before.
  [
    'Đơn vị {{#liet_ke}}được giao {{chua}} biên chế, có {{mot}} công chức, người lao động{{/liet_ke}}.',
    'Đơn vị có 1 công chức, người lao động.',
  ],
  [
    'Đơn vị {{#liet_ke}}được giao {{mot}} biên chế, có {{chua}} công chức, người lao động{{/liet_ke}}.',
    'Đơn vị được giao 1 biên chế.',
  ],
  ['Đơn vị {{#liet_ke}}được giao {{chua}} biên chế, có {{chua}} công chức, người lao động{{/liet_ke}}.', ''],
  [
    'Kết quả {{#liet_ke}}xét xử {{mot}} vụ, hòa giải, đối thoại thành {{khong}} vụ, đình chỉ {{hai}} vụ{{/liet_ke}}.',
    'Kết quả xét xử 1 vụ, đình chỉ 2 vụ.',
  ],
  ['Có {{mot}} tin.', 'Có 1 tin.'],
  ['Có {{mot}} tin. Có {{khong}} vụ. Có {{hai}} việc.', 'Có 1 tin. Có 2 việc.'],
  ['Có {{khong}} tin. Có {{hai}} việc.', 'Có 2 việc.'],
  ['Có {{mot}} tin. Có {{chua}} việc.', 'Có 1 tin.'],
  ['Có {{khong}} tin.', ''],
  ['- Có {{khong}} tin. Có {{mot}} việc.', '- Có 1 việc.'],
  ['- Có {{khong}} tin.', ''],
  ['Theo ông Nguyễn Văn A. B có {{khong}} tin; còn {{mot}} vụ.', ''],
  ['Nêu {{chu}}. Có {{khong}}, {{chu}}.', 'Nêu lời của đơn vị.'],
  [
    'Còn {{mot}} tin{{#co}}, trong đó {{hai}} quá hạn{{else}}, không có tin quá hạn{{/co}}.',
    'Còn 1 tin, trong đó 2 quá hạn.',
  ],
  [
    'Còn {{mot}} tin{{#co}}, trong đó {{khong}} quá hạn{{else}}, không có tin quá hạn{{/co}}.',
    'Còn 1 tin, không có tin quá hạn.',
  ],
  ['Còn {{mot}} tin{{#co}}, trong đó {{chua}} quá hạn{{else}}, không có tin quá hạn{{/co}}.', 'Còn 1 tin.'],
  ['Còn {{mot}} tin{{#co}}, {{hai}} và {{khong}}{{else}}, không{{/co}}.', 'Còn 1 tin.'],
  ['{{#co mot}}Có.{{else}}Không.{{/co}}', 'Có.'],
  ['{{#co khong}}Có.{{else}}Không.{{/co}}', 'Không.'],
  ['{{#co chua}}Có.{{else}}Không.{{/co}}', ''],
  ['{{#co mot khong}}Có.{{else}}Không.{{/co}}', ''],
  ['Có {{mot}} tin{{#co mot}} (của {{chua}}){{/co}}.', 'Có 1 tin.'],
  [
    'Thụ lý {{hai}} tin{{#liet_ke}} (cũ {{mot}}, mới {{khong}}, khác {{hai}}){{/liet_ke}}.',
    'Thụ lý 2 tin (cũ 1, khác 2).',
  ],
  ['Thụ lý {{hai}} tin{{#liet_ke}} (cũ {{khong}}, mới {{mot}}){{/liet_ke}}.', 'Thụ lý 2 tin (mới 1).'],
  ['Thụ lý {{hai}} tin{{#liet_ke}} (cũ {{khong}}, mới {{chua}}){{/liet_ke}}.', 'Thụ lý 2 tin.'],
  [
    'Trong đó có {{#liet_ke cuoi=" và "}}{{mot}} tố giác, {{hai}} tin báo, {{khong}} kiến nghị{{/liet_ke}}.',
    'Trong đó có 1 tố giác và 2 tin báo.',
  ],
  ['Trong đó có {{#liet_ke cuoi=" và "}}{{khong}} tố giác, {{chua}} tin báo{{/liet_ke}}. Hết.', 'Hết.'],
  [
    'Gồm {{#liet_ke}}cũ {{mot}} (A, B), mới {{hai}}{{#co}}, quá hạn {{khong}}{{/co}}; khác {{mot}}{{/liet_ke}}.',
    'Gồm cũ 1 (A, B), mới 2; khác 1.',
  ],
  ['{{#co}}Có {{khong}} vụ{{#co}}, đạt {{chua}}{{/co}}.{{else}}Không có vụ nào.{{/co}}', 'Không có vụ nào.'],
  // What a block within a list does not say is no item of it.
  [
    'Trong kỳ {{#liet_ke}}{{#co}}có {{chua}} vụ{{else}}không có vụ{{/co}}, {{#co}}có {{khong}} tin{{else}}không có tin{{/co}}{{/liet_ke}}. Hết.',
    'Trong kỳ không có tin. Hết.',
  ],
  ['Trong kỳ {{#liet_ke}}{{#co}}có {{chua}} vụ{{else}}không có vụ{{/co}}{{/liet_ke}}. Hết.', 'Hết.'],
  ['{{#liet_ke}}có {{khong}} vụ; {{#if mot}}có {{mot}} tin{{/if}}{{/liet_ke}}.', 'Có 1 tin.'],
  ['Có {{mot}} tin{{#co}}, {{tang}}{{/co}}{{#co}}, {{thieu}}{{/co}}.', 'Có 1 tin, tăng so với năm 2019.'],
  // What only stands beside a figure goes alone, with its comma or brackets.
  ['Có {{mot}} tin, {{tang}}, {{thieu}}.', 'Có 1 tin, tăng so với năm 2019.'],
  ['Có {{mot}} tin, đạt {{ty_le}}, {{thieu}}; {{thieu}}. Có {{hai}} vụ ({{thieu}}).', 'Có 1 tin, đạt 90%. Có 2 vụ.'],
  ['Có {{mot}} tin (đạt {{ty_le}}), chiếm {{ty_le_chua}} tổng số; còn {{hai}} vụ.', 'Có 1 tin (đạt 90%); còn 2 vụ.'],
  ['Có {{khong}} tin, {{tang}}. Có {{mot}} vụ, gồm {{chua}} vụ án. Hết.', 'Hết.'],
  ['Tỷ lệ đúng người, đúng tội đạt {{ty_le_chua}}, {{tang}}. Hết.', 'Hết.'],
  ['Có {{chu}}, đạt {{ty_le_chua}}. Đơn vị, đạt {{ty_le}}. Hết.', 'Có lời của đơn vị. Đơn vị, đạt 90%. Hết.'],
  ['{{#co}}Có {{khong}} vụ, {{tang}}.{{else}}Không có vụ, {{tang}}.{{/co}}', 'Không có vụ, tăng so với năm 2019.'],
  [
    'Gồm {{#liet_ke}}cũ {{mot}}, {{thieu}}, mới {{hai}}, {{tang}}, khác {{khong}}{{/liet_ke}}.',
    'Gồm cũ 1, mới 2, tăng so với năm 2019.',
  ],
  [
    'Gồm {{#liet_ke}}cũ {{khong}}, {{tang}}; mới {{hai}}, đạt {{ty_le}}, {{thieu}}; khác {{mot}}{{/liet_ke}}.',
    'Gồm mới 2, đạt 90%; khác 1.',
  ],
  ['Hết. {{#co khong}}{{else}}Không có vụ nào, {{so_sanh chua}}.{{/co}}', 'Hết. Không có vụ nào.'],
  [
    'Có {{mot}} vụ, {{so_sanh 1 2 "vụ"}}; có {{hai}} tin, {{so_sanh 1 tam "vụ"}}.',
    'Có 1 vụ, giảm 01 vụ (50%) so với cùng kỳ; có 2 tin.',
  ],
  // A loop gives an item at each turn.
  [
    'Gồm {{#liet_ke cuoi=" và "}}{{#each ds}}; {{ten}} {{so}}, {{so_sanh 1 truoc "vụ"}}{{/each}}{{/liet_ke}}. Hết.',
    'Gồm A 1, tăng 01 vụ (cùng kỳ không có) và C 2. Hết.',
  ],
  // A list that begins a sentence begins it with a capital letter.
  [
    '{{#liet_ke}}có {{khong}} vụ; có {{mot}} tin{{/liet_ke}}. {{#if mot}}{{#liet_ke}}gồm {{hai}} vụ{{/liet_ke}}.{{/if}}',
    'Có 1 tin. Gồm 2 vụ.',
  ],
  [
    '- {{#liet_ke}}có {{mot}} tin{{/liet_ke}}; {{#liet_ke viet_hoa=false}}có {{mot}} tin{{/liet_ke}}.',
    '- Có 1 tin; có 1 tin.',
  ],
  [
    '{{#if khong}}{{else}}Có {{/if}}{{#liet_ke}}{{#co}}{{mot}} tin{{/co}}{{/liet_ke}}. {{#liet_ke viet_hoa=false}}có {{mot}} tin{{/liet_ke}}.',
    'Có 1 tin. có 1 tin.',
  ],
  // A closing tag without a name, and zero said alone.
  ['Còn {{mot}} tin{{#co}}, trong đó {{hai}} {{#if chu}}đã{{/}} quá hạn{{/}}.', 'Còn 1 tin, trong đó 2 đã quá hạn.'],
  ['{{#khong khong}}Không có tin.{{/}} {{#khong mot}}Không có vụ.{{/}}', 'Không có tin.'],
  ['{{#khong chua}}Không có vụ.{{/khong}}', ''],
  [
    'Không có {{#liet_ke}}{{#khong khong}}tin{{/}}, {{#khong mot}}vụ{{/}}, {{#khong chua}}việc{{/}}{{/}}.',
    'Không có tin.',
  ],
  // A list without items has its sentence go, whatever was printed before.
  ['Gồm {{#liet_ke}}{{#each vo_danh}}; {{this}}{{/}}{{/}}. Có {{mot}} tin.', 'Có 1 tin.'],
  ['Gồm {{#liet_ke}}{{#each ds}}; {{@stt}}. {{ten}}{{/}}{{/}}.', 'Gồm 1. A; 2. B; 3. C.'],
  // An office's own words, or what is said without them.
  ['Nêu {{#doan chu}}lời chung{{/}}.', 'Nêu lời của đơn vị.'],
  ['Nêu {{#doan vo_danh}}{{mot}} tin{{/}}.', 'Nêu 1 tin.'],
  ['Có {{#doan vo_danh}}{{khong}} tin{{/}}. Có {{mot}} vụ.', 'Có 1 vụ.'],
  // Tags alone that print nothing leave no paragraph.
  ['{{#if khong}}Có.{{/}}{{#each vo_danh}}{{this}}{{/}}', ''],
  ['{{#if mot}}Có.{{/}}', 'Có.'],
  [
    '{{#if khong}}Có.{{else}}Không.{{/if}}{{#unless chua}} Chưa.{{/unless}}{{#with chua}}x{{else}} Hết.{{/with}}',
    'Không. Chưa. Hết.',
  ],
]

for (const [template, printed] of paragraphs)
  test(`${template} → ${printed}`, async () => {
    assert.deepEqual(await lines('Đầu.', template, 'Cuối.'), ['Đầu.', ...(printed === '' ? [] : [printed]), 'Cuối.'])
  })

test('a block that prints nothing at the end leaves no blank there', async () => {
  const { parts } = await render({ 'word/document.xml': p('Có {{mot}} tin. {{#co}}Có {{chua}} vụ.{{/co}}') }, data)
  assert.match(parts['word/document.xml'] ?? '', /tin\.<\/w:t>/)
})

test('text of several runs keeps the look of what stays', async () => {
  const bold = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Kết quả: </w:t></w:r>'
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
  const [line] = await lines(`<w:p>${bold}${run('Có {{khong}} tin. ')}${run('Có {{mot}} vụ.')}</w:p>`)
  assert.equal(line, 'Kết quả: Có 1 vụ.')
  assert.deepEqual(await lines(`<w:p>${bold}${run('Có {{khong}} tin.')}</w:p>`, 'Cuối.'), ['Cuối.'])
})

test('a definition between paragraphs has lists and sentences like any text', async () => {
  const text = await lines(
    '{{#*inline "so_cu"}}{{#liet_ke}}cũ {{mot}}, mới {{khong}}, khác {{hai}}{{/liet_ke}}{{/inline}}',
    'Án treo: {{> so_cu}}. Có {{khong}} vụ.',
    'Hết.',
  )
  assert.deepEqual(text, ['Án treo: cũ 1, khác 2.', 'Hết.'])
})

test('a heading without anything below it goes, and one over such headings', async () => {
  const text = await lines(
    heading(1, 'I'),
    heading(2, 'Một'),
    'Có {{khong}} tin.',
    heading(2, 'Hai'),
    'Có {{mot}} tin.',
    heading(1, 'II'),
    'Có {{chua}} tin.',
    heading(2, 'Ba'),
    '{{#if khong}}',
    'x',
    '{{/if}}',
    heading(1, 'III'),
    heading(2, 'Bốn'),
    'Hết.',
  )
  assert.deepEqual(text, ['I', 'Hai', 'Có 1 tin.', 'III', 'Bốn', 'Hết.'])
})

test('a lone heading of a low level has no number', async () => {
  const numbered = (text: string) =>
    heading(4, text)
      .replace('<w:pPr>', '<w:pPr><w:keepNext/>')
      .replace('<w:outline', '<w:numPr><w:numId w:val="1"/></w:numPr><w:outline')
  const body = [heading(3, 'I'), numbered('A'), p('Có {{mot}}.'), numbered('B'), p('Có {{TAG}}.'), p('Có {{khong}}.')]
  const numbers = async (tag: string) => {
    const { parts } = await render({ 'word/document.xml': body.join('').replace('TAG', tag) }, data)
    return [
      ...String(parts['word/document.xml']).matchAll(
        /<w:keepNext\/><w:numPr><w:numId w:val="(\d)"\/><\/w:numPr><w:outline/g,
      ),
    ].map(([, id]) => id)
  }
  assert.deepEqual(await numbers('hai'), ['1', '1'])
  assert.deepEqual(await numbers('chua'), ['0'])
})

test('what is compared with is named once under a heading', async () => {
  const said = 'Số {{mot}} {{tang}}.'
  const text = await lines(heading(2, 'Một'), said, said, heading(2, 'Hai'), 'Có {{khong}}, {{tang}}. ' + said)
  assert.deepEqual(text, [
    'Một',
    'Số 1 tăng so với năm 2019.',
    'Số 1 tăng so với cùng kỳ.',
    'Hai',
    'Số 1 tăng so với năm 2019.',
  ])
})

test('cells print figures as tables do, and nothing falls away there', async () => {
  assert.deepEqual(await lines(tbl(3, tr('{{mot}}', '{{khong}}', 'a{{chua}}'))), ['[1] | [0] | a'])
  assert.deepEqual(await lines(tbl(1, tr('{{#co}}{{khong}}{{else}}không{{/co}}'))), ['không'])
  const list = 'Có {{#liet_ke}}{{#if chu}}một{{/if}}, {{#if nam.a}}hai{{/if}}, {{#if nam.b}}ba{{/if}}{{/liet_ke}}'
  assert.deepEqual(await lines(tbl(1, tr(list))), ['Có một'])
})

test('what was left out is told with what it lacked', async () => {
  const template = fakePackage({ 'word/document.xml': p('Có {{mot}} và {{chua}} tin. Có {{khong}} vụ.') + p('Hết.') })
  const { leftOut } = await render(template, data)
  assert.deepEqual(leftOut, [
    { text: 'Có 1 và … tin.', lacks: [{ name: 'chua', presence: 'unknown' }] },
    { text: 'Có 0 vụ.', lacks: [{ name: 'khong', presence: 'none' }] },
  ])
})

/** An entry of a table of contents; with a link to its heading, as Word makes it with "\h". */
function entry(id: number, text: string, linked: boolean): string {
  const run = (inner: string) => `<w:r>${inner}</w:r>`
  const page = `${run('<w:fldChar w:fldCharType="begin"/>')}${run(`<w:instrText xml:space="preserve"> PAGEREF _Toc${id} \\h </w:instrText>`)}${run('<w:fldChar w:fldCharType="separate"/>')}${run('<w:t>1</w:t>')}${run('<w:fldChar w:fldCharType="end"/>')}`
  const shown = `${run(`<w:t>${text}</w:t>`)}${run('<w:tab/>')}${page}`
  return linked ? `<w:hyperlink w:anchor="_Toc${id}">${shown}</w:hyperlink>` : shown
}

test('a table of contents has no entry of a heading that went, whichever its entry is', async () => {
  const named = (id: number, text: string) =>
    heading(1, text)
      .replace('<w:r>', `<w:bookmarkStart w:id="${id}" w:name="_Toc${id}"/><w:r>`)
      .replace('</w:p>', `<w:bookmarkEnd w:id="${id}"/></w:p>`)
  const contents = (linked: boolean) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${linked ? entry(1, 'Một', true) : ''}</w:p>${linked ? '' : `<w:p>${entry(1, 'Một', false)}</w:p>`}<w:p>${entry(2, 'Hai', linked)}</w:p><w:p>${entry(3, 'Ba', linked)}</w:p><w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
  for (const linked of [true, false])
    for (const gone of [1, 2, 3]) {
      const below = (id: number) => p(`Có {{${id === gone ? 'khong' : 'mot'}}} tin.`)
      const headings = ['Một', 'Hai', 'Ba']
      const body = headings.map((text, i) => named(i + 1, text) + below(i + 1)).join('')
      const { text, codes } = await render({ 'word/document.xml': contents(linked) + body }, data)
      assert.deepEqual(codes, [])
      const left = headings.filter((_, i) => i + 1 !== gone)
      const shown = text.split('\n').filter((line) => line !== '')
      assert.deepEqual(shown, [...left.map((one) => `${one}⇥1`), ...left.flatMap((one) => [one, 'Có 1 tin.'])])
    }
})

test('a partial defined beside other words, or beside another, is known to the paragraphs after it', async () => {
  const [one, two] = ['{{#*inline "x"}}A{{/inline}}', '{{#*inline "y"}}B{{/inline}}']
  assert.deepEqual(await lines(`${one}${two}`, '{{> x}} và {{> y}}'), ['A và B'])
  assert.deepEqual(await lines(`Chữ ${one}{{> x}} sau`, '{{> x}} nữa'), ['Chữ A sau', 'A nữa'])
})
