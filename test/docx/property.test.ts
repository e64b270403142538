import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileWord } from '../../src/docx/compile/compile.ts'
import { renderWord } from '../../src/docx/render/render.ts'
import { parseXml } from '../../src/docx/xml/tree.ts'
import { fakePackage, partsOf, print, textOf } from './fake.ts'

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Any sequence of well-formed tags, as the text of a paragraph. */
const piece: fc.Arbitrary<string> = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom('Vụ án ', ' & <b> ', '{ ', '} ', ' 5% ', '“ngoặc”', '\\ ', 'đ'),
    fc.constantFrom(
      '{{ten}}',
      '{{ so }}',
      '{{{ten}}}',
      '{{a.b}}',
      '{{lookup a "b"}}',
      '{{! ghi chú }}',
      '{{~ten~}}',
      '{{!-- {{x}} --}}',
    ),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `${a} ${b}`),
    tie('text').map((t) => `{{#each xs}}${t}{{/each}}`),
    tie('text').map((t) => `{{#each xs as |x i|}}{{i}}${t}{{x}}{{/each}}`),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `{{#if co}}${a}{{else}}${b}{{/if}}`),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `{{#unless co}}${a}{{else if so}}${b}{{/unless}}`),
    tie('text').map((t) => `{{#with a}}${t}{{../ten}}{{/with}}`),
  ),
})).text

const data = { ten: 'Đào & <Lê>', so: 7, a: { b: 'bê' }, xs: ['một', 'hai'], co: true }

const paragraph = (runs: readonly string[]) =>
  `<w:p>${runs.map((r, i) => `<w:r>${i % 2 ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escape(r)}</w:t></w:r>${i % 3 ? '' : '<w:proofErr w:type="spellStart"/>'}`).join('')}</w:p>`

async function rendered(body: string, values: object): Promise<string> {
  const compiled = await compileWord(fakePackage({ 'word/document.xml': body }), { helpers: [] })
  assert.ok(compiled.value, JSON.stringify(compiled.diagnostics))
  const out = renderWord(compiled.value, values, { helpers: [], print })
  return (await partsOf(out.value!))['word/document.xml']!
}

test('a text cut into runs at any places renders as the uncut text', async () => {
  const cuts = fc.tuple(piece, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }))
  await fc.assert(
    fc.asyncProperty(cuts, async ([text, places]) => {
      const at = [0, ...places.map((x) => Math.floor(x * text.length)).toSorted((a, b) => a - b), text.length]
      const runs = at.slice(1).map((end, i) => text.slice(at[i], end))
      assert.equal(textOf(await rendered(paragraph(runs), data)), textOf(await rendered(paragraph([text]), data)))
    }),
    { numRuns: 150 },
  )
})

test('any data gives well-formed XML with no tag of the template left', async () => {
  const key = fc.constantFrom('ten', 'so', 'a', 'xs', 'co', 'b', 'con')
  const value = fc.letrec<{ v: unknown }>((tie) => ({
    v: fc.oneof(
      { maxDepth: 2 },
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom(null, undefined, Number.NaN, '\u0000\ud800\n\r\t', '</w:t>', ']]>', '&amp;'),
      fc.array(tie('v'), { maxLength: 3 }),
      fc.dictionary(key, tie('v'), { maxKeys: 4 }),
    ),
  })).v
  const body =
    `${paragraph(['{{ten}} {{a.b}} {{#each xs}}{{this}}{{b}}{{/each}}'])}${paragraph(['{{#each xs}}'])}${paragraph(['{{@key}} {{ten}} {{so}}'])}` +
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr><w:tc>${paragraph(['{{#each con}}'])}</w:tc></w:tr><w:tr><w:tc>${paragraph(['{{#with a}}'])}${paragraph(['{{b}}'])}${paragraph(['{{/with}}'])}</w:tc></w:tr><w:tr><w:tc>${paragraph(['{{/each}}'])}</w:tc></w:tr></w:tbl>${paragraph(['{{/each}}'])}` +
    `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="{{ten}}" descr="{{a}}"/></wp:inline></w:drawing></w:r></w:p>`
  const compiled = await compileWord(fakePackage({ 'word/document.xml': body }), { helpers: [] })
  await fc.assert(
    fc.asyncProperty(fc.dictionary(key, value), async (values) => {
      const out = renderWord(compiled.value!, values, { helpers: [], print: (v) => JSON.stringify(v) ?? '' })
      const xml = (await partsOf(out.value!))['word/document.xml']!
      parseXml(xml, 100)
      // eslint-disable-next-line no-control-regex
      assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\{\{[#/@]|<w:tc><\/w:tc>/)
    }),
    { numRuns: 200 },
  )
})

test('nesting of any shape keeps every cell, row and table whole', async () => {
  const tree: fc.Arbitrary<string> = fc.letrec<{ block: string }>((tie) => ({
    block: fc.oneof(
      { maxDepth: 4 },
      fc.constant(paragraph(['x {{ten}}'])),
      fc.tuple(tie('block'), tie('block')).map(([a, b]) => a + b),
      fc
        .tuple(
          fc.constantFrom(
            '{{#each xs}}|{{/each}}',
            '{{#if khong}}|{{/if}}',
            '{{#if co}}|{{/if}}',
            '{{#each rong}}|{{/each}}',
          ),
          tie('block'),
        )
        .map(([tags, inner]) => {
          const [open, close] = tags.split('|') as [string, string]
          return paragraph([open]) + inner + paragraph([close])
        }),
      fc
        .tuple(fc.constantFrom('{{#each xs}}|{{/each}}', '{{#if khong}}|{{/if}}'), tie('block'), tie('block'))
        .map(([tags, a, b]) => {
          const [open, close] = tags.split('|') as [string, string]
          return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9"/><w:gridCol w:w="9"/></w:tblGrid><w:tr><w:tc>${paragraph([open])}${a}</w:tc><w:tc>${b}${paragraph([close])}</w:tc></w:tr></w:tbl>`
        }),
    ),
  })).block
  const values = { xs: [1, 2], rong: [], co: 1, khong: 0, ten: 't' }
  await fc.assert(
    fc.asyncProperty(tree, async (body) => {
      const xml = await rendered(body, values)
      parseXml(xml, 200)
      assert.doesNotMatch(
        xml,
        /<\/w:tcPr><\/w:tc>|<w:tc\/>|<w:tc><\/w:tc>|<\/w:tbl><\/w:tc>|<\/w:tblGrid><\/w:tbl>|<w:tr\/>|\{\{/,
      )
    }),
    { numRuns: 150 },
  )
})

test('values come out as they are, also more of them than are remembered', async () => {
  const xs = Array.from({ length: 12_000 }, (_, i) => `Vụ số ${i % 11_000} & <Đào>`)
  const text = textOf(await rendered(paragraph(['{{#each xs}}{{this}};{{/each}}']), { xs }))
  assert.equal(text, xs.map((x) => `${x};`).join(''))
})
