import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { read, write } from '@e965/xlsx'
import { hashOf } from '../../src/app/files/hash.ts'
import { provenanceOf, seal, sealedSource } from '../../src/app/files/seal.ts'
import { has, missing } from '../tools/missing.ts'
import { savedAgain } from '../tools/office.ts'

const pdf = Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
xref
0 4
0000000000 65535 f 
0000000009 00000 n 
0000000052 00000 n 
0000000101 00000 n 
trailer<</Size 4/Root 1 0 R>>
startxref
164
%%EOF
`)
const book = { SheetNames: ['Số liệu'], Sheets: { 'Số liệu': { '!ref': 'A1', A1: { t: 'n', v: 42 } as const } } }
const xlsx = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
const html = Buffer.from('<!doctype html>\n<p>Tổng kết</p>\n')
const source = hashOf('văn bản')

const kinds = [
  ['a/b.pdf', pdf],
  ['a/b.xlsx', xlsx],
  ['a/b.html', html],
  ['a/B.HTML', Buffer.from('<p>không xuống dòng ở cuối</p>')],
] as const

for (const [path, bytes] of kinds) {
  const sealed = seal(bytes, path, source)

  test(`${path}: untouched as sealed, foreign without the mark`, async () => {
    assert.equal(await provenanceOf(path, sealed), 'untouched')
    assert.equal(await provenanceOf(path, bytes), 'foreign')
    assert.equal(await provenanceOf(path, new Uint8Array()), 'foreign')
    assert.deepEqual(seal(bytes, path, source), sealed)
  })

  test(`${path}: one byte changed, added or cut off is noticed`, async () => {
    // What a PDF was made from is told by the mark, not proven by it.
    const last = path.endsWith('pdf') ? sealed.length - 66 : sealed.length
    const step = Math.max(1, Math.floor(last / 400))
    const places = [...Array(last).keys()].filter((at) => at % step === 0 || at > last - 120)
    for (const at of places) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      assert.notEqual(await provenanceOf(path, changed), 'untouched', `byte ${at}`)
    }
    const changed = Buffer.from(sealed)
    changed[20] = (changed[20] ?? 0) ^ 1
    assert.equal(await provenanceOf(path, changed), 'edited')
    assert.notEqual(await provenanceOf(path, sealed.subarray(0, -1)), 'untouched')
    assert.notEqual(await provenanceOf(path, Buffer.concat([sealed, Buffer.from('x')])), 'untouched')
  })
}

test('a PDF names the document it was made from, also when a signature was appended', async () => {
  const sealed = seal(pdf, 'pdf', source)
  assert.deepEqual(
    [sealedSource(sealed), sealedSource(pdf), sealedSource(seal(pdf, 'pdf'))],
    [source, undefined, undefined],
  )
  const signed = Buffer.concat([sealed, Buffer.from('4 0 obj<</Type/Sig>>endobj\n%%EOF\n')])
  assert.deepEqual([await provenanceOf('x.pdf', signed), sealedSource(signed)], ['edited', source])
})

test('files of other kinds are left as they are', async () => {
  assert.equal(seal(html, 'a.docx'), html)
  assert.deepEqual([await provenanceOf('a.docx', html), await provenanceOf('a.txt', html)], ['foreign', 'foreign'])
})

test('a sealed workbook opens as before; saved anew it bears no mark', async () => {
  const sealed = seal(xlsx, 'xlsx')
  const opened = (bytes: Uint8Array) => read(bytes).Sheets['Số liệu']?.['A1'] as { readonly v: number } | undefined
  assert.equal(opened(sealed)?.v, 42)
  const office = savedAgain(new Map([['so.xlsx', sealed]]))
  if (!office) return
  const saved = office.get('so') ?? new Uint8Array()
  assert.equal(opened(saved)?.v, 42)
  assert.equal(await provenanceOf('so.xlsx', saved), 'foreign')
})

test('a sealed PDF opens as before', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-dau-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'a.pdf')
  writeFileSync(path, seal(pdf, path, source))
  if (!has('pdfinfo')) return void missing('chưa cài poppler-utils')
  const { status, stdout, stderr } = spawnSync('pdfinfo', [path], { encoding: 'utf8' })
  assert.deepEqual([status, stderr], [0, ''])
  assert.match(stdout, /^Pages: +1$/m)
})
