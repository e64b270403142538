/** What blocks repeat and may stand once: shapes in the old manner, editable stretches, notes, names in the copies of drawings. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { defaultLimits } from '../../src/docx/limits.ts'
import { readZip } from '../../src/docx/package/zip-read.ts'
import { writeZip } from '../../src/docx/package/zip-write.ts'
import { fakePackage, p, render, tbl, tr } from './fake.ts'
import { openXmlFindings } from '../tools/open-xml.ts'
import { validate } from '../tools/schemas.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-copies-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const data = { ten: 'Gốc', xs: [{ ten: 'Một' }, { ten: 'Hai' }, { ten: 'Ba' }] }
const loop = (...body: string[]) => [p('{{#each xs}}'), ...body, p('{{/each}}')].join('')
const mark = (name: string, inner: string, id = 1) =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:r><w:t>${inner}</w:t></w:r><w:bookmarkEnd w:id="${id}"/>`
const ref = (name: string) => `<w:fldSimple w:instr=" REF ${name} "><w:r><w:t>?</w:t></w:r></w:fldSimple>`
/** A text box as Word writes it, with its copy in the old manner. */
const box = (inner: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="99" cy="99"/><wp:docPr id="7" name="h"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shapetype id="_x0000_t202" coordsize="9,9"/><v:shape id="_x0000_s1026" type="#_x0000_t202"><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

async function faultless(name: string, bytes: Uint8Array | undefined): Promise<void> {
  assert.ok(bytes)
  validate(new Map([[name, bytes]]))
  writeFileSync(join(folder, `${name}.docx`), bytes)
  assert.deepEqual(await openXmlFindings([join(folder, `${name}.docx`)]), [])
}

const found = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, one]) => one)

test('shapes in the old manner get ids of their own, and what belongs to them follows', async () => {
  const object =
    '<w:r><w:object><v:shape xmlns:o="urn:schemas-microsoft-com:office:office" id="_x0000_i1030" o:spid="_x0000_i1031"/><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ProgID="Excel.Sheet.12" ShapeID="_x0000_i1030" DrawAspect="Content" ObjectID="_15" r:id="rIdO"/></w:object></w:r>'
  const { parts, bytes, codes } = await render(
    {
      'word/document.xml': loop(p(box(p('{{ten}}'))), p(object)),
      'word/embeddings/o.bin': 'x',
      relations: `<Relationship Id="rIdO" Type="${OFFICE}/oleObject" Target="embeddings/o.bin"/>`,
      types: '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/>',
    },
    data,
  )
  assert.deepEqual(codes, [])
  const xml = parts['word/document.xml']!
  assert.equal(found(xml, /<v:shapetype (id)=/g).length, 1)
  for (const pattern of [/<v:shape [^>]*?\bid="([^"]*)"/g, /o:spid="([^"]*)"/g, /ObjectID="([^"]*)"/g])
    assert.equal(new Set(found(xml, pattern)).size, found(xml, pattern).length)
  assert.deepEqual(found(xml, /ShapeID="([^"]*)"/g), found(xml, /\bid="([^"]*)" o:spid/g))
  await faultless('shapes', bytes)
})

test('stretches that some may edit get numbers of their own', async () => {
  const body = p('<w:permStart w:id="1" w:edGrp="everyone"/>', '{{ten}}', '<w:permEnd w:id="1"/>')
  const { parts, bytes } = await render({ 'word/document.xml': loop(body) }, data)
  const xml = parts['word/document.xml']!
  assert.deepEqual(found(xml, /permStart w:id="(\d+)"/g), ['2', '3', '4'])
  assert.deepEqual(found(xml, /permEnd w:id="(\d+)"/g), ['2', '3', '4'])
  await faultless('perms', bytes)
})

test('a note that is referred to in a loop and after it stands for both', async () => {
  const note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
  const { parts, bytes } = await render(
    {
      'word/document.xml': loop(p('{{ten}}', note)) + p('cuối', note),
      'word/footnotes.xml': `<w:footnote w:id="2">${p('xem {{ten}}')}</w:footnote>`,
    },
    data,
  )
  assert.deepEqual(found(parts['word/footnotes.xml']!, /xem ([^<]*)/g), ['Gốc', 'Một', 'Hai', 'Ba'])
  await faultless('notes', bytes)
})

test('what refers to a bookmark in a text box finds the one that Word reads, not its copy', async () => {
  const { parts, bytes } = await render(
    { 'word/document.xml': loop(p(box(p(mark('muc', '{{ten}}')) + p(ref('muc')))), p('xem ', ref('muc'))) },
    data,
  )
  const xml = parts['word/document.xml']!
  const read = xml.replaceAll(/<mc:Fallback>.*?<\/mc:Fallback>/g, '')
  assert.deepEqual(found(read, /w:name="([^"]*)"/g), ['muc', 'muc_2', 'muc_3'])
  assert.deepEqual(found(read, /REF (\w+)/g), ['muc', 'muc', 'muc_2', 'muc_2', 'muc_3', 'muc_3'])
  // The copy says the same.
  assert.deepEqual(new Set(found(xml, /w:name="([^"]*)"/g)), new Set(['muc', 'muc_2', 'muc_3']))
  await faultless('boxes', bytes)
  const partial = fakePackage({ 'word/document.xml': p(mark('con', '{{ten}}'), ref('con')) })
  const called = await render({ 'word/document.xml': p(box(p('{{> m}}') + p('x'))) + loop(p('{{> m}}')) }, data, {
    partials: { m: partial },
  })
  await faultless('partial-in-box', called.bytes)
})

test('headings that stand alone in a loop are printed; one over a block that prints nothing is not', async () => {
  const heading = (text: string, level: number) =>
    `<w:p><w:pPr><w:outlineLvl w:val="${level}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  const inner = p('{{#each con}}') + heading('điểm {{this}}', 1) + p('{{/each}}')
  const { text } = await render(
    { 'word/document.xml': loop(heading('Mục {{ten}}', 0), inner) },
    {
      xs: [
        { ten: 'Một', con: ['a', 'b'] },
        { ten: 'Hai', con: [] },
      ],
    },
  )
  assert.equal(text.trim(), 'Mục Một\nđiểm a\nđiểm b')
  const alone = await render({ 'word/document.xml': loop(heading('Mục {{ten}}', 0)) }, data)
  assert.equal(alone.text.trim(), 'Mục Một\nMục Hai\nMục Ba')
})

test('fields that fetch from other files are told, in the template and in a partial', async () => {
  const field = (code: string) => `<w:fldSimple w:instr="${code}"><w:r><w:t>5</w:t></w:r></w:fldSimple>`
  const body = p('{{ten}}', field(' LINK Excel.Sheet.12 &quot;C:\\\\so.xlsx&quot; S!R1C1 \\a'))
  const own = await render({ 'word/document.xml': body }, data)
  assert.deepEqual(
    own.diagnostics.map(({ code, args }) => [code, args]),
    [['M22', { what: 'trường lấy nội dung từ tệp khác: LINK Excel.Sheet.12 "C:\\\\so.xlsx" S!R1C1 \\a' }]],
  )
  const partial = fakePackage({ 'word/document.xml': p(field('INCLUDETEXT con.docx')) })
  const called = await render({ 'word/document.xml': p('{{> m}}') }, data, { partials: { m: partial } })
  assert.deepEqual(called.codes, ['M22'])
  const usual = await render({ 'word/document.xml': p('{{ten}}', field(' PAGE ')) }, data)
  assert.deepEqual(usual.codes, [])
})

test('cells merged downwards begin anew where the row that began them is left out', async () => {
  const cell = (text: string, merge: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${merge}</w:tcPr>${p(text)}</w:tc>`
  const [begin, goOn] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>']
  const merges = (xml: string) =>
    [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(
      ([row]) => `${/vMerge w:val="(\w+)"/.exec(row)?.[1] ?? 'continue'} ${row.replaceAll(/<[^>]*>/g, '')}`,
    )
  const groups = tbl(
    2,
    tr('{{#each xs}}', ''),
    tr(cell('{{#if co}}{{ten}}', begin), '1{{/if}}'),
    tr(cell('', goOn), '2'),
    tr('{{/each}}', ''),
  )
  const xs = [{ ten: 'Một', co: true }, { ten: 'Hai' }]
  const { parts, bytes } = await render({ 'word/document.xml': groups }, { xs })
  assert.deepEqual(merges(parts['word/document.xml']!), ['restart Một1', 'continue 2', 'restart 2'])
  const either = tbl(
    2,
    tr(cell('{{#if co}}A', begin), '1'),
    tr(cell('{{else}}B', begin), '2{{/if}}'),
    tr(cell('', goOn), '3'),
  )
  for (const [co, rows] of [
    [true, ['restart A1', 'continue 3']],
    [false, ['restart B2', 'continue 3']],
  ] as const)
    assert.deepEqual(merges((await render({ 'word/document.xml': either }, { co })).parts['word/document.xml']!), rows)
  await faultless('merges', bytes)
})

test('what is to be said of a table without rows is said of one with a single column too', async () => {
  const table = (choice: string) => tbl(1, tr('H'), tr(`{{#each rong trong="${choice}"}}{{ten}}{{/each}}`))
  const body = table('Không có') + p('giữa') + table('bo_bang') + p('cuối')
  assert.equal((await render({ 'word/document.xml': body }, { rong: [] })).text, 'H\nKhông có\ngiữa\ncuối')
})

test('formulas, conditions and properties are marked for Word to work out anew', async () => {
  const field = (code: string) => `<w:fldSimple w:instr="${code}"><w:r><w:t>0</w:t></w:r></w:fldSimple>`
  const codes = [' =SUM(ABOVE) ', 'IF 1 = 1 a b', 'DOCPROPERTY Title', ' PAGE ', 'MERGEFIELD x']
  const { parts } = await render({ 'word/document.xml': p('{{ten}}', ...codes.map(field)) }, data)
  assert.deepEqual(found(parts['word/document.xml']!, /w:instr="([^"]*)" w:dirty="true"/g), codes.slice(0, 3))
})

test('a tag in a text that Word takes in when it opens the document is told', async () => {
  const { diagnostics } = await render(
    {
      'word/document.xml': `${p('{{ten}}')}<w:altChunk r:id="rIdA"/>`,
      'word/them.html': '<p>{{ten}}</p>',
      relations: `<Relationship Id="rIdA" Type="${OFFICE}/aFChunk" Target="them.html"/>`,
      types: '<Default Extension="html" ContentType="text/html"/>',
    },
    data,
  )
  assert.deepEqual(
    diagnostics.map(({ code, spot }) => `${code} ${spot}`),
    ['M70 thành phần word/them.html, chỗ “{{ten}}”'],
  )
})

test('parts in other letter case are found, as Word finds them', async () => {
  const zip = await readZip(
    fakePackage({ 'word/document.xml': p('{{ten}}'), 'word/header1.xml': p('{{ten}}') }),
    defaultLimits,
  )
  const shouted = writeZip(zip.value!.map((entry) => ({ ...entry, name: entry.name.toUpperCase() })))
  const { text, parts, bytes } = await render(shouted, data)
  assert.equal(text, 'Gốc')
  assert.match(parts['word/header1.xml']!, />Gốc</)
  validate(new Map([['names', bytes!]]))
})
