import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import type { PathTree } from '../../src/core/base/path-tree.ts'
import { checkPaths } from '../../src/docx/check/paths.ts'
import { compileWord } from '../../src/docx/compile/compile.ts'
import { tagParser } from '../../src/docx/compile/program.ts'
import { renderWord } from '../../src/docx/render/render.ts'
import { simpleTag } from '../../src/docx/tag/simple-tag.ts'
import { loadTemplate, packTemplate, type TemplateModule } from '../../src/docx/render/store.ts'
import { tagsOf } from '../../src/docx/template/template.ts'
import { caseHelpers } from './case-helpers.ts'
import { fakePackage, p, print, render, tbl, tr } from './fake.ts'

async function compiled(body: string, partials = {}) {
  const result = await compileWord(fakePackage({ 'word/document.xml': body }), { helpers: caseHelpers, partials })
  assert.deepEqual(result.diagnostics, [])
  return result.value!
}

/** What a stored template's script exports. */
function exportsOf(code: string): TemplateModule {
  const found = {}
  new Function('exports', code)(found)
  return found as TemplateModule
}

test('a stored template renders the same bytes as the one it was made from', async () => {
  const body =
    p('{{hoa ten}} {{in_dinh_dang ten}}') +
    tbl(2, tr('{{#each xs}}{{this}}', '{{> con}}{{/each}}')) +
    p('{{doan nhieu}}')
  const template = await compiled(body, { con: '[{{this}}]' })
  const { code, tags, parts } = packTemplate(template)
  const module = exportsOf(code)
  const data = { ten: 'Đào', xs: [1, 2], nhieu: 'a\nb' }
  const options = { helpers: caseHelpers, print }
  assert.deepEqual(
    renderWord(
      loadTemplate(module, parts, () => tags),
      data,
      options,
    ),
    renderWord(template, data, options),
  )
})

test('a stored template tells the places of what was missing', async () => {
  const { code, tags, parts } = packTemplate(await compiled(p('A {{thieu}}')))
  const module = exportsOf(code)
  const { diagnostics } = renderWord(
    loadTemplate(module, parts, () => tags),
    {},
    { helpers: caseHelpers, print },
  )
  assert.match(diagnostics[0]!.spot!, /thân văn bản, đoạn 1/)
})

test('one template renders many documents, and none leaves a trace in the next', async () => {
  const template = await compiled(p('{{ten}} {{so}}'))
  const options = { helpers: caseHelpers, print }
  const first = renderWord(template, { ten: 'A', so: 1 }, options)
  assert.equal(renderWord(template, { ten: 'B' }, options).diagnostics.length, 1)
  assert.deepEqual(renderWord(template, { ten: 'A', so: 1 }, options), first)
})

test('the tags of a template are listed in reading order with what they read', async () => {
  const tags = tagsOf(
    await compiled(
      p('{{#each xs as |x|}}') + p('{{hoa x.ten}} {{cong a (cong b.c 1)}} {{! ghi chú }}') + p('{{/each}}'),
    ),
  )
  assert.deepEqual(
    tags.map((t) => [t.kind, t.name, t.paths]),
    [
      ['open', 'each', ['xs']],
      ['value', 'hoa', ['x.ten']],
      ['value', 'cong', ['a', 'b.c']],
      ['close', 'each', []],
    ],
  )
})

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })

const leaf = (title: string): PathTree => ({ title })
const known: PathTree = {
  children: {
    ten: leaf('tên'),
    tin_bao: { children: { khoi_to: leaf('khởi tố'), giai_quyet: leaf('giải quyết') } },
    khang_nghi: { item: { children: { so: leaf('số'), ngay: leaf('ngày') } } },
    khac: { open: true },
  },
}

async function unknown(body: string, partials = {}): Promise<unknown[]> {
  return checkPaths(await compiled(body, partials), known).map((d) => d.args)
}

test('unknown paths are told with the nearest known one', async () => {
  assert.deepEqual(
    await unknown(p('{{ten}} {{tin_bao.khoi_to}} {{khac.gi.cung_duoc}} {{khang_nghi.length}} {{khang_nghi.0.so}}')),
    [],
  )
  assert.deepEqual(await unknown(p('{{tin_bao.khoito}} {{tinbao.khoi_to}} {{tên}}')), [
    { path: 'tin_bao.khoito', nearest: 'tin_bao.khoi_to' },
    { path: 'tinbao.khoi_to', nearest: 'tin_bao.khoi_to' },
    { path: 'tên', nearest: 'ten' },
  ])
})

test('paths are looked up in the scope of their block', async () => {
  assert.deepEqual(
    await unknown(
      p(
        '{{#each khang_nghi as |k i|}}{{so}} {{k.ngay}} {{i}} {{@index}} {{../ten}} {{@root.tin_bao.khoi_to}}{{#if so}}{{ngay}}{{/if}}{{/each}}',
      ),
    ),
    [],
  )
  assert.deepEqual(
    await unknown(p('{{#with tin_bao}}{{khoi_to}}{{ten}}{{/with}}{{#each khang_nghi}}{{ten}}{{else}}{{ten}}{{/each}}')),
    [
      { path: 'ten', nearest: '../ten' },
      { path: 'ten', nearest: '../ten' },
    ],
  )
  assert.deepEqual(await unknown(p('{{#each khang_nghi}}{{> dong}}{{/each}}{{> dong}}'), { dong: '{{so}}' }), [
    { path: 'so', nearest: undefined },
  ])
  assert.deepEqual(await unknown(p('{{hoa tin_bao.x}}{{#if (hoa y)}}{{/if}}')).then((found) => found.length), 2)
})

test('a template made by the docx package renders in body, header and footer', async () => {
  const document = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('{{ten}}')] }) },
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: ['{{ten}} ', PageNumber.CURRENT] })] })],
          }),
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: '{{t', bold: true }), new TextRun('en}}')],
          }),
          new Table({
            rows: [
              new TableRow({ tableHeader: true, children: [cell('STT'), cell('Tên')] }),
              new TableRow({ children: [cell('{{#each xs}}{{@key}}'), cell('{{this}}{{/each}}')] }),
            ],
          }),
          new Paragraph('{{#if co}}'),
          new Paragraph({ text: '{{ten}}', numbering: undefined as never }),
          new Paragraph('{{/if}}'),
        ],
      },
    ],
  })
  const out = await render(await Packer.toBuffer(document), { ten: 'Đào', xs: ['a', 'b'], co: true })
  assert.deepEqual(out.codes, [])
  assert.equal(out.text, 'Đào\nSTT | Tên\n0 | a\n1 | b\nĐào')
  assert.match(out.parts['word/header1.xml']!, />Đào</)
  assert.match(out.parts['word/footer1.xml']!, />Đào </)
})

test('missing values can be marked where they are missing', async () => {
  const out = await render({ 'word/document.xml': p('A {{tin_bao.cu}} B') }, {}, { missing: 'mark' })
  assert.equal(out.text, 'A [thiếu: tin_bao.cu] B')
})

test('a part with other prefixes than those of Word is read all the same', async () => {
  const body = `<n:document xmlns:n="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><n:body><n:p><n:r><n:t>{{#if co}}</n:t></n:r></n:p><n:p><n:r><n:t>{{t</n:t></n:r><n:r><n:t>en}}</n:t></n:r></n:p><n:p><n:r><n:t>{{/if}}</n:t></n:r></n:p><n:sectPr/></n:body></n:document>`
  const out = await render({ 'word/document.xml': body }, { ten: 'Đào', co: 1 })
  assert.equal(out.text, 'Đào')
})

test('tags read without the parser have the tree that the parser gives', () => {
  const parse = tagParser() as (source: string) => { body: Node[] }
  interface Node {
    type: string
    value?: unknown
    parts?: unknown
    path?: Node
    params?: Node[]
  }
  const shapeOf = (node: Node): unknown => [
    node.type,
    node.value,
    node.parts,
    node.path && shapeOf(node.path),
    (node.params ?? []).map(shapeOf),
  ]
  const tags = [
    '{{a}}',
    '{{a.b_1.đơn_vị}}',
    '{{in_so a 12 "chữ 1"}}',
    '{{x (y z (w "t")) 0}}',
    '{{this_one else_x as_b}}',
    '{{ a  b }}',
  ]
  for (const tag of tags)
    assert.deepEqual(shapeOf(simpleTag(tag) as unknown as Node), shapeOf(parse(tag).body[0]!), tag)
  for (const tag of [
    '{{this}}',
    '{{../a}}',
    '{{a.this}}',
    '{{a b=1}}',
    '{{a as |x|}}',
    '{{x (y}}',
    '{{@index}}',
    '{{a-b}}',
    '{{"a"}}',
    '{{1}}',
    '{{a -1}}',
    '{{a 1.5}}',
    '{{a true}}',
  ])
    assert.equal(simpleTag(tag), undefined, tag)
})
