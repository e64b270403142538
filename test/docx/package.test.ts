import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import { compileWord } from '../../src/docx/compile/compile.ts'
import { fingerprintOf, isUntouched } from '../../src/docx/package/fingerprint.ts'
import { defaultLimits } from '../../src/docx/limits.ts'
import { readZip } from '../../src/docx/package/zip-read.ts'
import { pack, writeZip } from '../../src/docx/package/zip-write.ts'
import { fakePackage, p, partsOf, render, tbl, tr } from './fake.ts'

const document = { 'word/document.xml': p('{{ten}}') }

async function codesOf(bytes: Uint8Array, limits = {}): Promise<string[]> {
  return (await compileWord(bytes, { helpers: [], limits })).diagnostics.map((d) => d.code)
}

/** The package with one more entry. */
async function withEntry(name: string, content: Uint8Array): Promise<Uint8Array> {
  const zip = await readZip(fakePackage(document), defaultLimits)
  return writeZip([
    ...zip.value!,
    { name, method: 8, crc: crc32(content), size: content.length, packed: deflateRawSync(content) },
  ])
}

test('what is no Word file is one diagnostic', async () => {
  assert.deepEqual(await codesOf(Buffer.from('')), ['M01'])
  assert.deepEqual(await codesOf(Buffer.from('không phải zip')), ['M01'])
  assert.deepEqual(await codesOf(fakePackage(document).subarray(0, 600)), ['M01'])
  assert.deepEqual(await codesOf(writeZip([pack('a.txt', Buffer.from('x'))])), ['M01'])
  assert.deepEqual(await codesOf(Buffer.from('d0cf11e0a1b11ae1', 'hex')), ['M01'])
})

test('a file of another kind is called by its name', async () => {
  const old = (text: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(text, 'utf16le')])
  for (const [bytes, reason] of [
    [Buffer.alloc(0), 'tệp rỗng'],
    [old('EncryptedPackage'), 'tệp được đặt mật khẩu'],
    [old('WordDocument'), 'là văn bản Word đời cũ (.doc), không phải .docx'],
    [Buffer.from('{\\rtf1 x}'), 'là tệp RTF, không phải .docx'],
    [Buffer.from('%PDF-1.7'), 'là tệp PDF, không phải .docx'],
    [Buffer.from('\ufeff<!DOCTYPE html><p>{{ten}}'), 'là trang web, không phải .docx'],
  ] as const)
    assert.deepEqual(
      (await compileWord(bytes, { helpers: [], limits: {} })).diagnostics.map(({ args }) => args),
      [{ reason }],
    )
})

test('names that climb out of the package and names used twice are refused', async () => {
  assert.deepEqual(await codesOf(await withEntry('../../etc/passwd', Buffer.from('x'))), ['M01'])
  assert.deepEqual(await codesOf(await withEntry('/etc/passwd', Buffer.from('x'))), ['M01'])
  assert.deepEqual(await codesOf(await withEntry('WORD/document.xml', Buffer.from('x'))), ['M02'])
})

test('a part that unpacks to far more than it takes is refused', async () => {
  assert.deepEqual(await codesOf(await withEntry('word/media/a.bin', Buffer.alloc(3_000_000))), ['M02'])
})

test('a part that unpacks to more than the directory says is refused', async () => {
  const zip = await readZip(fakePackage(document), defaultLimits)
  const lying = zip.value!.map((e) => (e.name === 'word/document.xml' ? { ...e, size: e.size - 1 } : e))
  assert.deepEqual(await codesOf(writeZip(lying)), ['M01'])
})

test('limits on entries, depth, tags and nesting end in a diagnostic', async () => {
  assert.deepEqual(await codesOf(fakePackage(document), { entries: 2 }), ['M01'])
  const deep = '<w:sdt><w:sdtContent>'.repeat(600) + p('{{x}}') + '</w:sdtContent></w:sdt>'.repeat(600)
  assert.deepEqual(await codesOf(fakePackage({ 'word/document.xml': deep })), ['M03'])
  assert.deepEqual(await codesOf(fakePackage({ 'word/document.xml': p('{{a}}'.repeat(50)) }), { tags: 40 }), ['M02'])
  const nested = p('{{#if a}}'.repeat(150) + 'x' + '{{/if}}'.repeat(150))
  assert.deepEqual(await codesOf(fakePackage({ 'word/document.xml': nested })), ['M02'])
})

test('forty thousand braces cost no more than a moment', async () => {
  const codes = await codesOf(fakePackage({ 'word/document.xml': p('{'.repeat(40_000)) }))
  assert.ok(codes.every((c) => c === 'M04' || c === 'M16'))
})

test('a document type declaration and broken XML are refused', async () => {
  const entity = '<!DOCTYPE x [<!ENTITY a "b">]><w:document><w:body>{{x}}</w:body></w:document>'
  assert.deepEqual(await codesOf(fakePackage({ 'word/document.xml': entity })), ['M03'])
  assert.deepEqual(
    await codesOf(fakePackage({ 'word/document.xml': '<w:document><w:body>{{x}}</w:p></w:body></w:document>' })),
    ['M03'],
  )
})

test('things fetched from elsewhere are told', async () => {
  const relations =
    '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://x/y.dotm" TargetMode="External"/>'
  const bytes = fakePackage({ ...document, relations })
  assert.deepEqual(await codesOf(bytes), ['M22'])
})

test('an endless partial, too many turns and too long an output end in a diagnostic', async () => {
  const body = { 'word/document.xml': p('{{> a}}') }
  assert.deepEqual((await render(body, {}, { partials: { a: '{{> a}}' } })).codes, ['M23'])
  assert.deepEqual(
    (await render(body, { xs: [1, 2, 3] }, { partials: { a: '{{#each @root.xs}}{{> a}}{{/each}}' } })).codes,
    ['M23'],
  )
  const loop = { 'word/document.xml': p('{{#each xs}}{{#each @root.xs}}x{{/each}}{{/each}}') }
  const xs = Array.from({ length: 200 }, (_, i) => i)
  assert.deepEqual((await render(loop, { xs }, { limits: { turns: 1_000 } })).codes, ['M23'])
  assert.deepEqual((await render(loop, { xs }, { limits: { outputChars: 5_000 } })).codes, ['M23'])
})

test('a document knows whether somebody has edited it', async () => {
  const { bytes } = await render(document, { ten: 'A' })
  assert.equal(await isUntouched(bytes!), 'untouched')
  assert.equal(await isUntouched(fakePackage(document)), 'foreign')
  assert.equal(await isUntouched(Buffer.from('x')), 'foreign')
  const zip = await readZip(bytes!, defaultLimits)
  const edited = zip.value!.map((e) => (e.name === 'word/document.xml' ? pack(e.name, Buffer.from(`${e.name} `)) : e))
  assert.equal(await isUntouched(writeZip(edited)), 'edited')
  assert.equal(await fingerprintOf(bytes!), await fingerprintOf(bytes!.slice()))
  assert.notEqual(await fingerprintOf(bytes!), await fingerprintOf(writeZip(edited)))
})

test('properties are set, tags in them rendered, others kept', async () => {
  const properties = {
    title: 'Báo cáo & <tổng kết>',
    creator: 'VKS',
    created: '2021-01-22',
    custom: { don_vi: 'Tiểu Cần', 'tongket-nam': '2020' },
  }
  const first = await render(document, { ten: 'A' }, { properties })
  const core = first.parts['docProps/core.xml']!
  assert.match(core, /<dc:title>Báo cáo &amp; &lt;tổng kết&gt;<\/dc:title>/)
  const day = /<dcterms:created(?= )[^>]* xsi:type="dcterms:W3CDTF">2021-01-22T00:00:00Z<\/dcterms:created>/
  assert.match(core, day)
  assert.match(first.parts['docProps/custom.xml']!, /name="don_vi"><vt:lpwstr>Tiểu Cần</)
  const again = await render(first.bytes!, {}, { properties: { title: 'Khác' } })
  assert.match(again.parts['docProps/core.xml']!, /<dc:title>Khác<\/dc:title><dc:creator>VKS</)
  assert.match(again.parts['docProps/custom.xml']!, /pid="3" name="tongket-nam"/)
  assert.equal(await isUntouched(again.bytes!), 'untouched')
})

test('parts that hold no tag are copied byte for byte', async () => {
  const bytes = fakePackage({
    ...document,
    'word/styles.xml': '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="a"/></w:style>',
  })
  const { bytes: out } = await render(bytes, { ten: 'A' })
  const [before, after] = [(await readZip(bytes, defaultLimits)).value!, (await readZip(out!, defaultLimits)).value!]
  const styles = (entries: typeof before) => entries.find((e) => e.name === 'word/styles.xml')!.packed
  assert.deepEqual(styles(after), styles(before))
})

test('a picture comes with its part, relationship and content type', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  )
  const picture = (name: string) => (name === 'a.png' ? png : undefined)
  const body = {
    'word/document.xml':
      p('x {{hinh "a.png" rong=3 mo_ta="Sơ đồ"}}') + p('{{#each xs}}') + p('{{hinh "a.png"}}') + p('{{/each}}'),
  }
  const out = await render(body, { xs: [1, 2] }, { picture })
  assert.deepEqual(out.codes, [])
  const names = Object.keys(out.parts).filter((n) => n.startsWith('word/media/'))
  assert.equal(names.length, 1)
  assert.match(out.parts['[Content_Types].xml']!, /Extension="png"/)
  assert.equal(out.parts['word/_rels/document.xml.rels']!.match(/relationships\/image"/g)!.length, 3)
  assert.match(out.parts['word/document.xml']!, /cx="1080000" cy="1080000"/)
  const missing = await render({ 'word/document.xml': p('{{hinh "b.png"}}') }, {}, { picture })
  assert.deepEqual(missing.codes, ['M20'])
})

test('the directory of the output lists every part once', async () => {
  const { bytes } = await render(
    { 'word/document.xml': tbl(1, tr('{{#each xs}}{{this}}{{/each}}')) + p('x') },
    { xs: [1] },
  )
  const names = Object.keys(await partsOf(bytes!))
  assert.equal(new Set(names).size, names.length)
  assert.equal(names[0], '[Content_Types].xml')
})
