import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { codes, messageOf } from '../../src/core/diagnostics/messages.ts'
import { hintOf, sentenceOf } from '../../src/core/diagnostics/diagnostic.ts'
import { authorMessages } from '../../src/core/messages/author.ts'
import { layOutText } from './lay-out.ts'

/** Each file includes the next twenty times. */
const towers = Object.fromEntries(
  ['a', 'b', 'c', 'd', 'e'].map((name, index) => [`${name}.hbs`, `{{> ${'bcdef'[index]}}}\n`.repeat(20)]),
)
towers['f.hbs'] = 'A'

/** Text, other files, and what is reported: code, file, line, arguments. */
const cases: readonly [name: string, text: string, more: Record<string, string>, found: readonly unknown[]][] = [
  ['an unknown directive', 'A\n@trnag ngang', {}, [['M50', 'thu.hbs', 2, { name: 'trnag' }]]],
  ['an include of no file', '\n{{> khong-co}}', {}, [['M51', 'thu.hbs', 2, { name: 'khong-co' }]]],
  [
    'a circle of includes',
    '{{> a}}',
    { 'a.hbs': 'A\n{{> b}}', 'b.hbs': '{{> a}}' },
    [['M52', 'b.hbs', 1, { chain: ['thu', 'a', 'b', 'a'] }]],
  ],
  [
    'rows with too few and too many cells',
    '|a|b|\n|-|-|\n|1|\n{{#if x}}\n|1|2|3|\n{{/if}}',
    {},
    [
      ['M53', 'thu.hbs', 3, { found: 1, expected: 2 }],
      ['M53', 'thu.hbs', 5, { found: 3, expected: 2 }],
    ],
  ],
  [
    'a frame row with too few cells',
    '@khung 80 80\nA\n@het_khung',
    {},
    [['M53', 'thu.hbs', 3, { found: 1, expected: 2 }]],
  ],
  ['a table without its dash line', 'A\n|{{x}}|b|\n|1|2|', {}, [['M54', 'thu.hbs', 2, { text: '|{{x}}|b|' }]]],
  ['a tag that is never closed', 'A\r\nB {{x', {}, [['M55', 'thu.hbs', 2, { text: '{{x' }]]],
  ['a tag that runs into the next', 'A {{x và {{y}}', {}, [['M55', 'thu.hbs', 1, { text: '{{x và {{y}}' }]]],
  ['a sub-heading without its heading', '### A\n#### B\n## C\n#### D', {}, [['M56', 'thu.hbs', 4, {}]]],
  ['a cell outside a frame', '@o', {}, [['M57', 'thu.hbs', 1, { name: 'o' }]]],
  ['a frame that is never closed', 'A\n@khung 80 80\nA\n@o\nB', {}, [['M57', 'thu.hbs', 2, { name: 'khung' }]]],
  [
    'a page inside a frame',
    '@khung 80 80\nA\n@o\n@trang doc\n@het_khung',
    {},
    [['M57', 'thu.hbs', 4, { name: 'trang' }]],
  ],
  ['a block that runs into the next page', '{{#if x}}\nA\n@trang doc\nB\n{{/if}}', {}, [['M58', 'thu.hbs', 3, {}]]],
  [
    'cells with nothing to join',
    '|<<|b|\n|-|-|\n|^^|2|',
    {},
    [
      ['M59', 'thu.hbs', 1, { text: '<<' }],
      ['M59', 'thu.hbs', 3, { text: '^^' }],
    ],
  ],
  [
    'directives without what they need',
    '@giua\n@trang\n@ke xa\n@khung 80\n@het_khung',
    {},
    [
      ['M60', 'thu.hbs', 1, { name: 'giua', need: 'text' }],
      ['M60', 'thu.hbs', 2, { name: 'trang', need: 'page' }],
      ['M60', 'thu.hbs', 3, { name: 'ke', need: 'length' }],
      ['M60', 'thu.hbs', 4, { name: 'khung', need: 'widths' }],
    ],
  ],
  ['an include with arguments', '{{> a x=1}}', { 'a.hbs': 'A' }, [['M61', 'thu.hbs', 1, { name: 'a' }]]],
  [
    'a block that is never closed',
    '{{#if x}}\nA {{#each y}}',
    {},
    [
      ['M62', 'thu.hbs', 1, { tag: '{{#if x}}', fault: 'unclosed' }],
      ['M62', 'thu.hbs', 2, { tag: '{{#each y}}', fault: 'unclosed' }],
    ],
  ],
  [
    'tags of no block',
    'A{{/if}}\n{{else}}',
    {},
    [
      ['M62', 'thu.hbs', 1, { tag: '{{/if}}', fault: 'unopened' }],
      ['M62', 'thu.hbs', 2, { tag: '{{else}}', fault: 'unopened' }],
    ],
  ],
  [
    'blocks that cross',
    '{{#if x}}{{#each y}}A{{/if}}{{/each}}',
    {},
    [['M62', 'thu.hbs', 1, { tag: '{{/if}}', fault: 'crossed', other: '{{#each y}}' }]],
  ],
  ['more columns than Word can open', `|${'-|'.repeat(64)}`, {}, [['M64', 'thu.hbs', 1, { found: 64, limit: 63 }]]],
  ['includes without measure', '{{> a}}', towers, [['M63', 'e.hbs', undefined, { limit: 50000 }]]],
]

describe('the layout reports', () => {
  for (const [name, text, more, expected] of cases)
    it(name, async () => {
      const { diagnostics, bytes } = await layOutText(text, more)
      assert.deepEqual(
        diagnostics.map((d) => [d.code, d.file, d.span?.start.line, d.args]),
        expected,
      )
      assert.equal(bytes.length, 0)
      for (const d of diagnostics) assert.ok(sentenceOf(d) && hintOf(d))
    })

  it('nothing about a partial that a text declares itself', async () => {
    const { diagnostics } = await layOutText('{{#*inline "dong"}}\nA\n{{/inline}}\n{{> dong}}')
    assert.deepEqual(diagnostics, [])
  })

  it('each code in one of these cases', () => {
    const met = new Set(cases.flatMap(([, , , found]) => found.map((each) => (each as readonly unknown[])[0])))
    assert.deepEqual([...met].toSorted(), Object.keys(authorMessages))
  })
})

describe('the example of a layout message', () => {
  for (const code of codes.filter((each) => Object.hasOwn(authorMessages, each) && !['M52', 'M63'].includes(each))) {
    const { wrong = '', right = '' } = messageOf(code)
    const more = { 'phan-tin-bao.hbs': 'A' }
    it(`${code}: the wrong text raises it, the right one raises nothing`, async () => {
      assert.deepEqual(
        (await layOutText(wrong, more)).diagnostics.map((d) => d.code),
        [code],
      )
      assert.deepEqual((await layOutText(right, more)).diagnostics, [])
    })
  }
})
