/** Faults of a template as comments in a copy of it. */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { knownPaths } from '../../src/core/context/known-paths.ts'
import { noteOf } from '../../src/app/template-tools/annotate.ts'
import { helpers } from '../../src/core/helpers/all.ts'
import { annotateTemplate } from '../../src/docx/check/annotate.ts'
import { checkTemplate } from '../../src/docx/check/template.ts'
import { countComments } from '../../src/docx/check/comments.ts'
import { caseHelpers } from '../docx/case-helpers.ts'
import { casesFolder, templateOf } from '../docx/cases.ts'
import { fakePackage, partsOf } from '../docx/fake.ts'
import { expand } from '../docx/shorthand.ts'
import { openXmlFindings } from '../tools/open-xml.ts'
import { validate } from '../tools/schemas.ts'

interface Commented {
  readonly bytes: Uint8Array
  /** The text each comment is put around, and what it says. */
  readonly notes: readonly (readonly [about: string, says: string])[]
  readonly parts: Readonly<Record<string, string>>
}

async function comment(bytes: Uint8Array): Promise<Commented> {
  const { diagnostics } = await checkTemplate(bytes, { helpers }, knownPaths())
  const copy = await annotateTemplate(bytes, diagnostics.map(noteOf))
  assert.ok(copy)
  const parts = await partsOf(copy)
  return { bytes: copy, notes: notesOf(parts), parts }
}

function notesOf(parts: Readonly<Record<string, string>>) {
  const document = parts['word/document.xml'] ?? ''
  const comments = parts['word/comments.xml'] ?? ''
  return [...comments.matchAll(/<w:comment [^>]*w:id="(\d+)".*?<\/w:comment>/gs)].map(([whole, id]) => {
    const start = document.indexOf(`<w:commentRangeStart w:id="${id}"/>`)
    const end = document.indexOf(`<w:commentRangeEnd w:id="${id}"/>`)
    assert.ok(start >= 0 && start < end, `comment ${id} has no range`)
    assert.ok(document.indexOf(`<w:commentReference w:id="${id}"/>`) > end)
    return [textIn(document.slice(start, end)), textIn(whole)] as const
  })
}

const textIn = (xml: string) =>
  [...xml.replaceAll(/<w:del[ >].*?<\/w:del>/gs, '').matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((m) => m[1]).join('')

test('a comment stands around the very tag, however Word has cut it', async () => {
  const { notes, bytes, parts } = await comment(
    fakePackage({
      'word/document.xml': expand(`
        <p><r b="">Năm </r><r>{{na</r><w:proofErr w:type="spellStart"/><r i="">m_}} và {{don_vi.ten}}</r><r>, {{in_so}}.</r></p>
        <p><w:ins w:id="1" w:author="a"><w:r><w:t>Thêm {{don_vi.tn}}</w:t></w:r></w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>{{bo}}</w:delText></w:r></w:del><r> hết</r></p>
        <table><row><cell><p>{{#each danh_sach.khang_nghi}}{{so}}</p></cell><cell><p>{{noi_dng}}</p></cell></row></table>
        <p>{{/if}} {{xin chào</p>`),
    }),
  )
  const about = notes.map(([text, says]) => [text, /M\d\d/.exec(says)?.[0] ?? ''])
  for (const expected of [
    ['{{nam_}}', 'M14'],
    ['{{in_so}}', 'M12'],
    ['{{don_vi.tn}}', 'M14'],
    ['{{#each danh_sach.khang_nghi}}', 'M06'],
    ['{{noi_dng}}', 'M14'],
    ['{{/if}}', 'M07'],
  ])
    assert.ok(
      about.some((found) => found.join() === expected.join()),
      `${expected.join(' ')} in ${JSON.stringify(about)}`,
    )
  assert.match(parts['word/document.xml'] ?? '', /<w:del w:id="2"/)
  assert.match(parts['word/document.xml'] ?? '', /<w:proofErr w:type="spellStart"\/>/)
  validate(new Map([['annotated', bytes]]))
})

test('the text of the copy is that of the template', async () => {
  const body = expand(
    '<p>a\tb <r b="">{{x1}}</r>{{x2}}<w:r><w:tab/><w:t>c{{x3}}d</w:t><w:br/><w:t>{{x4}}</w:t></w:r></p>',
  )
  const template = fakePackage({ 'word/document.xml': body })
  const { parts, notes } = await comment(template)
  const before = await partsOf(template)
  assert.equal(textIn(parts['word/document.xml'] ?? ''), textIn(before['word/document.xml'] ?? ''))
  assert.deepEqual(notes.map(([text]) => text).toSorted(), ['{{x1}}', '{{x2}}', '{{x3}}', '{{x4}}'])
})

test('what stands in a header is told in the text, with its place', async () => {
  const { notes, bytes } = await comment(
    fakePackage({
      'word/document.xml': expand('<p>Lời văn</p>'),
      'word/header1.xml': expand('<p>{{don_vi.tn}}</p>'),
    }),
  )
  assert.deepEqual(
    notes.map(([text]) => text),
    ['Lời văn'],
  )
  assert.match(notes[0]?.[1] ?? '', /đầu trang, đoạn 1/)
  validate(new Map([['header', bytes]]))
})

test('comments that are there stay, the new ones take other numbers', async () => {
  const template = fakePackage({
    'word/document.xml': expand(
      '<p><w:commentRangeStart w:id="7"/><r>Năm</r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r><r> {{nam_}}</r></p>',
    ),
    'word/comments.xml': '<w:comment w:id="7" w:author="Chị Hoa"><w:p><w:r><w:t>xem lại</w:t></w:r></w:p></w:comment>',
  })
  const { notes, bytes } = await comment(template)
  assert.deepEqual(notes[0], ['Năm', 'xem lại'])
  assert.equal(notes[1]?.[0], '{{nam_}}')
  assert.equal(await countComments(bytes), 2)
  validate(new Map([['kept', bytes]]))
})

test('every faulty case of the conformance suite is annotated validly, the same each time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-ghi-chu-'))
  try {
    const files = new Map<string, Uint8Array>()
    for (const name of readdirSync(casesFolder).filter((each) => each.startsWith('fault-') || each === 'text-box')) {
      const template = templateOf(join(casesFolder, name))
      const bytes = template instanceof Uint8Array ? template : fakePackage(template)
      const { diagnostics } = await checkTemplate(bytes, { helpers: caseHelpers }, {})
      const notes = diagnostics.map(noteOf)
      const copy = await annotateTemplate(bytes, notes)
      assert.ok(copy, name)
      assert.deepEqual(await annotateTemplate(bytes, notes), copy)
      assert.equal(await countComments(copy), notes.length, name)
      files.set(name, copy)
    }
    assert.ok(files.size > 10)
    validate(files)
    const first = join(folder, 'first.docx')
    writeFileSync(first, files.get('fault-levels') ?? new Uint8Array())
    assert.deepEqual(await openXmlFindings([first]), [])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('bytes that are no Word file give no copy', async () => {
  assert.equal(await annotateTemplate(Buffer.from('không phải'), []), undefined)
})
