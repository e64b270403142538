/** What must agree within a Word file: the last look at a document, and what a template brings that does not agree. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printValue } from '../../src/core/format/print.ts'
import { compileWord } from '../../src/docx/compile/compile.ts'
import { newGate } from '../../src/docx/render/gate.ts'
import { readPicture } from '../../src/docx/render/picture.ts'
import { renderWord } from '../../src/docx/render/render.ts'
import { renderState } from '../../src/docx/render/state.ts'
import { hasIndex } from '../../src/docx/package/has-index.ts'
import { readZip, unpack } from '../../src/docx/package/zip-read.ts'
import { pack, writeZip } from '../../src/docx/package/zip-write.ts'
import { defaultLimits } from '../../src/docx/limits.ts'
import { fakePackage, p, partsOf, print, render } from './fake.ts'
import { validate } from '../tools/schemas.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const chartXml = `<c:chartSpace xmlns:c="${CHART}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>Nhóm {{t</a:t></a:r><a:r><a:t>en}}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/></c:pieChart></c:plotArea></c:chart></c:chartSpace>`
const chartFrame = `<w:r><w:drawing><wp:inline><wp:extent cx="100" cy="100"/><wp:docPr id="1" name="c"/><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rIdC"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
const withChart = (body: string, type = 'drawingml.chart') => ({
  'word/document.xml': body,
  'word/charts/chart1.xml': chartXml,
  relations: `<Relationship Id="rIdC" Type="${OFFICE}/chart" Target="charts/chart1.xml"/>`,
  types: `<Override PartName="/word/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
})
const data = { ten: 'Gốc', xs: [{ ten: 'Một' }, { ten: 'Hai' }], rong: [] }
const titles = (parts: Readonly<Record<string, string>>) =>
  Object.entries(parts)
    .filter(([name]) => name.startsWith('word/charts/'))
    .map(([name, xml]) => `${name.slice(12)}: ${[...xml.matchAll(/<a:t>([^<]*)</g)].map(([, t]) => t).join('')}`)

test('a chart of the template in a loop is one chart a turn', async () => {
  const loop = p('{{#each xs}}') + p(chartFrame) + p('{{/each}}')
  const { parts, bytes, codes } = await render(withChart(loop), data)
  assert.deepEqual(codes, [])
  assert.deepEqual(titles(parts), ['chart1.xml: Nhóm Một', 'chart1-tk2.xml: Nhóm Hai'])
  const both = await render(withChart(p(chartFrame) + loop), data)
  assert.deepEqual(titles(both.parts), ['chart1.xml: Nhóm Gốc', 'chart1-tk1.xml: Nhóm Một', 'chart1-tk2.xml: Nhóm Hai'])
  const condition = await render(withChart(p('{{#if ten}}') + p(chartFrame) + p('{{/if}}')), data)
  assert.deepEqual(titles(condition.parts), ['chart1.xml: Nhóm Gốc'])
  const none = await render(withChart(loop), { ten: undefined, xs: [] })
  assert.deepEqual(none.codes, [])
  validate(new Map([['own-charts', bytes!]]))
})

test('a diagram with tags in a loop is refused', async () => {
  const frame = chartFrame.replace(/<c:chart [^>]*>/, '<dgm:relIds xmlns:dgm="dgm" r:dm="rIdC"/>')
  const loop = p('{{#each xs}}') + p(frame) + p('{{/each}}')
  assert.deepEqual((await render(withChart(loop, 'drawingml.diagramData'), data)).codes, ['M76'])
})

test('a diagram with tags after a table of contents in a block stands in no block', async () => {
  const frame = chartFrame.replace(/<c:chart [^>]*>/, '<dgm:relIds xmlns:dgm="dgm" r:dm="rIdC"/>')
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const code = '<w:r><w:instrText xml:space="preserve"> TOC \\h </w:instrText></w:r>'
  const entry = '<w:hyperlink w:anchor="_Toc1"><w:r><w:t>Nhóm</w:t></w:r></w:hyperlink>'
  const contents = p(char('begin') + code + char('separate') + entry + char('end'))
  const heading = p('<w:bookmarkStart w:id="1" w:name="_Toc1"/><w:r><w:t>{{ten}}</w:t></w:r><w:bookmarkEnd w:id="1"/>')
  const body = [p('{{#with xs}}'), contents, p('{{/with}}'), p('{{#each xs}}'), heading, p('{{/each}}'), p(frame)]
  const { codes, parts } = await render(withChart(body.join(''), 'drawingml.diagramData'), data)
  assert.deepEqual(codes, [])
  assert.deepEqual(
    [...parts['word/document.xml']!.matchAll(/<w:hyperlink.*?<w:t[^>]*>([^<]*)</g)].map(([, text]) => text),
    ['Một', 'Hai'],
  )
})

test('what the template itself breaks is told once, and the document is made', async () => {
  const body =
    p('{{ten}}') +
    p('<w:hyperlink r:id="rIdX"><w:r><w:t>nối</w:t></w:r></w:hyperlink>') +
    p('<w:fldSimple w:instr=" REF khong_co "><w:r><w:t>cũ</w:t></w:r></w:fldSimple>') +
    p('<w:bookmarkStart w:id="3" w:name="a"/><w:bookmarkEnd w:id="3"/><w:bookmarkStart w:id="3" w:name="A"/>') +
    p('{{#each xs}}') +
    p('<w:hyperlink w:anchor="_top"><w:r><w:t>lên {{ten}}</w:t></w:r></w:hyperlink>') +
    p('{{/each}}')
  const { codes, bytes } = await render({ 'word/document.xml': body }, data)
  assert.deepEqual(codes, ['M72', 'M73', 'M73', 'M74'])
  assert.ok(bytes)
})

test('tags that nobody fills are told with their part', async () => {
  const settings = '<w:docVars><w:docVar w:name="x" w:val="{{ten}}"/></w:docVars>'
  const styles = '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="{ {kiểu} }"/></w:style>'
  const { diagnostics } = await render(
    { 'word/document.xml': p('{{ten}} \\{{ten}}'), 'word/settings.xml': settings, 'word/styles.xml': styles },
    data,
  )
  assert.deepEqual(
    diagnostics.map(({ code, spot }) => `${code} ${spot}`),
    ['M70 thành phần word/settings.xml, chỗ “{{ten}}”'],
  )
  const typed = await render({ 'word/document.xml': p('do: {{ten}}') }, { ten: 'xem {{so}} và {' })
  assert.deepEqual(typed.codes, ['M71'])
  assert.equal(typed.diagnostics[0]?.spot, 'thân văn bản, chỗ “do: xem {{so}} và {”')
})

test('a group is no value, and its parts are', async () => {
  const { value } = await compileWord(
    fakePackage({ 'word/document.xml': p('{{o}}|{{o.a}}|{{trong}}|{{rong}}|{{f}}') }),
    {
      helpers: [],
    },
  )
  const context = { o: { a: 1 }, trong: { a: null }, rong: [], f: 0.1 + 0.2 }
  const { value: bytes, diagnostics } = renderWord(value!, context, { helpers: [], print: (v) => printValue(v) })
  assert.deepEqual(
    diagnostics.map(({ code, args }) => [code, (args as { tag: string }).tag]),
    [['M78', '{{o}}']],
  )
  assert.match((await partsOf(bytes!))['word/document.xml']!, />\|1\|\|\|0,3</)
})

test('the last look refuses what the engine would have broken', async () => {
  const { value: template } = await compileWord(fakePackage({ 'word/document.xml': p('{{ten}}') }), { helpers: [] })
  const known = { label: 'thân văn bản', relations: ['rId1'], twice: ['bookmark 5'], still: false }
  const look = (xml: string) => {
    const gate = newGate(template!, renderState(template!, { print, missing: 'blank' }))
    gate.look('word/document.xml', known, xml)
    return gate
  }
  assert.throws(() => look('<a:blip r:embed="rId2"/>'), /relationship "rId2"/)
  assert.throws(() => look('<wp:docPr id="1"/><wp:docPr id="1"/>'), /"drawing 1" twice/)
  assert.throws(() => look('<w:p w14:paraId="0A"/><w:p w14:paraId="0A"/>'), /"paragraph 0A" twice/)
  assert.throws(() => look('<w:id w:val="7"/><w:id w:val="7"/>'), /"control 7" twice/)
  assert.throws(() => look('<w:commentReference w:id="1"/><w:commentReference w:id="1"/>'), /"comment 1" twice/)
  look('<a:blip r:embed="rId1"/><w:bookmarkStart w:id="5" w:name="a"/><w:bookmarkStart w:id="5" w:name="b"/>')
  look('<wp:docPr id="1"/><mc:Fallback><wp:docPr id="1"/></mc:Fallback>')
  const lost = look('<w:hyperlink w:anchor="x"/><w:hyperlink w:history="1" r:id="rId1" w:anchor="y"/>').lost()
  assert.deepEqual([...lost], [['x', 'x']])
})

test('what headers, footers and notes without tags refer to goes with the block or the partial it stands in', async () => {
  const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF muc </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Mục 1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const refers = `<w:p><w:hyperlink w:anchor="muc"><w:r><w:t>xem</w:t></w:r></w:hyperlink>${field}</w:p>`
  const marked = p('<w:bookmarkStart w:id="1" w:name="muc"/>', 'Mục 1', '<w:bookmarkEnd w:id="1"/>')
  const around = (body: string) => ({
    'word/document.xml': body + p('<w:r><w:footnoteReference w:id="5"/></w:r>'),
    'word/header1.xml': refers,
    'word/footer1.xml': p('<w:fldSimple w:instr=" REF muc "><w:r><w:t>Mục 1</w:t></w:r></w:fldSimple>'),
    'word/footnotes.xml': `<w:footnote w:id="5">${refers}</w:footnote>`,
  })
  const inBlock = p('{{#if co}}') + marked + p('{{/if}}')
  const con = fakePackage({ 'word/document.xml': marked })
  const wholes: [string, Record<string, Uint8Array>][] = [
    [inBlock, {}],
    [p('{{#each rong}}') + marked + p('{{/each}}'), {}],
    [p('{{> con}}'), { con: fakePackage({ 'word/document.xml': inBlock }) }],
    [p('{{#if co}}') + p('{{> con}}') + p('{{/if}}'), { con }],
  ]
  for (const [body, partials] of wholes) {
    const gone = await render(around(body), data, { partials })
    assert.deepEqual(gone.codes, ['M75'], body)
    for (const part of ['header1', 'footer1', 'footnotes']) {
      const xml = gone.parts[`word/${part}.xml`]!
      assert.match(xml, /Mục 1/)
      assert.doesNotMatch(xml, /muc|fldSimple|fldChar/, `${part}: ${body}`)
    }
    const there = await render(around(body), { ...data, co: true, rong: [1] }, { partials })
    assert.deepEqual(there.codes, [], body)
    assert.match(there.parts['word/header1.xml']!, /w:anchor="muc".*REF muc/)
  }
})

/** The package with some of its files changed or added. */
async function changed(
  bytes: Uint8Array,
  change: (name: string, text: string) => string,
  added: Record<string, string>,
) {
  const { value: entries } = await readZip(bytes, defaultLimits)
  const own = entries!.map((e) =>
    pack(e.name, Buffer.from(change(e.name, Buffer.from(unpack(e, defaultLimits)!).toString()))),
  )
  return writeZip([...own, ...Object.entries(added).map(([name, text]) => pack(name, Buffer.from(text)))])
}

test('a signed template leaves its signature behind, a template becomes a document', async () => {
  const signed = await changed(
    fakePackage({ 'word/document.xml': p('{{ten}}') }),
    (name, text) =>
      name === '_rels/.rels'
        ? text.replace(
            '</Relationships>',
            '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
          )
        : text
            .replace('document.main+xml', 'template.main+xml')
            .replace(
              '</Types>',
              '<Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/></Types>',
            ),
    { '_xmlsignatures/origin.sigs': '', '_xmlsignatures/_rels/origin.sigs.rels': '<Relationships/>' },
  )
  const { codes, parts, bytes } = await render(signed, data)
  assert.deepEqual(codes, ['M77'])
  assert.ok(!Object.keys(parts).some((name) => name.startsWith('_xmlsignatures')))
  assert.doesNotMatch(parts['_rels/.rels']! + parts['[Content_Types].xml']!, /signature/)
  assert.match(parts['[Content_Types].xml']!, /wordprocessingml\.document\.main\+xml/)
  validate(new Map([['signed', bytes!]]))
})

test('a template with macros leaves them behind, and becomes a document that Word opens', async () => {
  const relation = (type: string, target: string) =>
    `<Relationship Id="rIdM" Type="http://schemas.microsoft.com/office/2006/relationships/${type}" Target="${target}"/>`
  for (const kind of ['document.macroEnabled.main+xml', 'template.macroEnabledTemplate.main+xml']) {
    const withMacros = await changed(
      fakePackage({ 'word/document.xml': p('{{ten}}'), relations: relation('vbaProject', 'vbaProject.bin') }),
      (name, text) =>
        name === '[Content_Types].xml'
          ? text
              .replace(
                'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
                `application/vnd.ms-word.${kind}`,
              )
              .replace(
                '</Types>',
                '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/word/vbaData.xml" ContentType="application/vnd.ms-word.vbaData+xml"/></Types>',
              )
          : text,
      {
        'word/vbaProject.bin': 'x',
        'word/_rels/vbaProject.bin.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('wordVbaData', 'vbaData.xml')}</Relationships>`,
        'word/vbaData.xml': '<wne:vbaSuppData xmlns:wne="http://schemas.microsoft.com/office/word/2006/wordml"/>',
      },
    )
    const { codes, parts, bytes, text } = await render(withMacros, data)
    assert.deepEqual(codes, ['M79'])
    assert.equal(text, 'Gốc')
    assert.doesNotMatch(Object.keys(parts).join(' ') + Object.values(parts).join(' '), /vba|macro/i)
    assert.match(parts['[Content_Types].xml']!, /wordprocessingml\.document\.main\+xml/)
    validate(new Map([['macros', bytes!]]))
  }
})

/** A JPEG of 3 × 2 pixels as far as its head tells, with an EXIF orientation. */
function jpeg(orientation: number, little: boolean): Uint8Array {
  const short = (n: number) => (little ? [n, 0] : [0, n])
  const long = (n: number) => (little ? [n, 0, 0, 0] : [0, 0, 0, n])
  const tags = [
    ...short(1),
    ...(little ? [0x12, 0x01] : [0x01, 0x12]),
    ...short(3),
    ...long(1),
    ...short(orientation),
    0,
    0,
  ]
  const tiff = [...(little ? [0x49, 0x49] : [0x4d, 0x4d]), ...short(42), ...long(8), ...tags]
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]
  return Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xe1,
    0,
    exif.length + 2,
    ...exif,
    0xff,
    0xc0,
    0,
    11,
    8,
    0,
    2,
    0,
    3,
    1,
    1,
    0x11,
    0,
    0xff,
    0xd9,
  ])
}

test('a picture taken upright stands upright', async () => {
  for (const little of [true, false]) {
    assert.deepEqual(readPicture(jpeg(1, little)), { type: 'jpeg', width: 3, height: 2 })
    const { width, height, turn } = readPicture(jpeg(6, little))!
    assert.deepEqual([width, height, turn], [2, 3, { rot: 5_400_000, flip: '' }])
  }
  assert.equal(readPicture(jpeg(3, true))?.turn?.rot, 10_800_000)
  const picture = (name: string) => (name === 'ảnh.jpg'.normalize('NFD') ? jpeg(8, true) : undefined)
  const { parts, codes } = await render({ 'word/document.xml': p('{{hinh "ảnh.jpg" rong=2}}') }, data, { picture })
  assert.deepEqual(codes, [])
  assert.match(
    parts['word/document.xml']!,
    /<wp:extent cx="720000" cy="1080000"\/>.*<a:xfrm rot="16200000"><a:off x="-180000" y="180000"\/><a:ext cx="1080000" cy="720000"\/>/,
  )
})

test('whether a document has a table of contents', async () => {
  const toc = p('<w:fldSimple w:instr=" TOC "/>')
  assert.equal(await hasIndex(fakePackage({ 'word/document.xml': toc })), true)
  assert.equal(await hasIndex(fakePackage({ 'word/document.xml': p('TOC') })), false)
  assert.equal(await hasIndex(Buffer.from('không phải tệp Word')), false)
})
