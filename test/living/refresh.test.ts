/** `cap-nhat`: what the data change comes in, what people did stays, and what both changed is told. */
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { carriedId, carriedXml, readCarried } from '../../src/docx/package/carried.ts'
import { editDocument, province, runHere, textOf } from '../batch/province.ts'
import { root } from '../root.ts'
import { plainText } from '../tools/document.ts'
import { savedAgain } from '../tools/office.ts'
import { openXmlFindings } from '../tools/open-xml.ts'
import { schemaFindings } from '../tools/schemas.ts'
import { writeMoved } from './moved.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-cap-nhat-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const report = 'tieu-can-2020-bao-cao-tong-ket.docx'
const papers = [report, 'tieu-can-2021-ke-hoach.docx', 'tieu-can-2020-phu-luc.docx']
for (const name of ['so-lieu-2019.yaml', 'so-lieu-2020.yaml'])
  cpSync(join(root, 'examples/tieu-can', name), join(folder, name))
const old = join(folder, 'so-lieu-2020.yaml')
const fresh = join(folder, 'so-lieu-moi.yaml')
writeMoved(old, fresh)
const [before, now] = [join(folder, 'cu'), join(folder, 'moi')]
await runHere(['lap', old, '-o', before, '--quiet'])
await runHere(['lap', fresh, '-o', now, '--quiet'])

interface Told {
  readonly ok: boolean
  readonly output: { readonly path: string; readonly action: string } | null
  readonly changes: readonly { readonly before: string; readonly now: string; readonly paragraph: number | null }[]
  readonly conflicts: readonly { readonly kind: string; readonly found: string; readonly now: string }[]
  readonly skipped: readonly unknown[]
  readonly diagnostics: readonly { readonly code: string }[]
}

async function refresh(paper: string, data: string, ...more: readonly string[]) {
  const { code, out, err } = await runHere(['cap-nhat', paper, data, '--json', ...more])
  assert.equal(err, '')
  const told = JSON.parse(out) as Told
  return { code, told, codes: told.diagnostics.map((each) => each.code) }
}

/** A copy in an empty folder, changed as people change it. */
function copied(edits: readonly (readonly [string, string])[] = [], name = report): string {
  const path = join(mkdtempSync(join(folder, 'ban-')), 'van-ban.docx')
  cpSync(join(before, name), path)
  for (const [was, is] of edits) editDocument(path, was, is)
  return path
}

/** The words of a paper, line by line. */
const linesOf = (path: string) =>
  plainText(path)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)

/** Tells the first line that differs, not the whole of both. */
function sameLines(actual: readonly string[], wanted: readonly string[]): void {
  const at = wanted.findIndex((line, i) => line !== actual[i])
  assert.deepEqual([at, actual[at], actual.length], [-1, undefined, wanted.length], `wanted: ${wanted[at]}`)
}

const edited = (lines: readonly string[]) =>
  lines.map((line) => edits.reduce((text, [was, is]) => text.replace(was, is), line))

const beside = (path: string) => path.replace('.docx', '-cap-nhat.docx')

const edits = [
  ['Trong kỳ, Cơ quan điều tra đã tiếp nhận', 'Nhìn chung trong kỳ, Cơ quan điều tra của huyện đã tiếp nhận'],
  ['không khởi tố 14 tin', 'không khởi tố chỉ có 14 tin'],
  ['vượt nhiều nhất', 'vượt đáng chú ý'],
] as const

test('alternative texts follow the data where nobody has changed them', async () => {
  const name = 'tieu-can-2020-phu-luc.docx'
  const textsOf = (path: string): readonly string[] =>
    textOf(path).match(/<w:tblDescription [^>]*>|descr="[^"]*"/g) ?? []
  const [was, is] = [textsOf(join(before, name)), textsOf(join(now, name))]
  assert.equal(was.length, is.length)
  const moved = was.flatMap((text, i) => (text === is[i] ? [] : [i]))
  assert.ok(moved.length > 0)
  const paper = copied([['Nguồn tin phải giải quyết', 'Số nguồn tin phải giải quyết']], name)
  await refresh(paper, fresh)
  assert.deepEqual(textsOf(beside(paper)), is)
  const first = was[moved[0] ?? 0] ?? ''
  const own = copied([[first, first.replace('Năm 2020', 'Trong năm 2020')]], name)
  await refresh(own, fresh)
  assert.ok(textsOf(beside(own)).includes(first.replace('Năm 2020', 'Trong năm 2020')))
})

test('a paper that nobody has edited becomes what would be made anew, byte for byte', async () => {
  for (const name of papers) {
    const path = copied([], name)
    assert.equal((await refresh(path, fresh)).code, 0)
    const same = textOf(join(before, name)) === textOf(join(now, name))
    // The plan prints none of these figures: there is nothing to write.
    if (same) assert.deepEqual(readFileSync(path), readFileSync(join(before, name)))
    else assert.deepEqual(readFileSync(beside(path)), readFileSync(join(now, name)))
  }
})

test('edited words stay, figures, comparisons and a new paragraph come in; the result is valid', async () => {
  const path = copied(edits)
  const { code, told } = await refresh(path, fresh)
  assert.deepEqual([code, told.ok, told.conflicts, told.skipped], [0, true, [], []])
  sameLines(linesOf(beside(path)), edited(linesOf(join(now, report))))
  assert.ok(
    told.changes.some((each) => each.before.includes('tăng 04 tin (6,6%') && each.now.includes('tăng 05 tin (8,2%')),
  )
  assert.equal(schemaFindings([beside(path)]) ?? '', '')
  assert.deepEqual(await openXmlFindings([beside(path)]), [])
})

test('twice is once, and there and back again is the paper as it was edited', async () => {
  const path = copied(edits)
  await refresh(path, fresh, '--ghi-de')
  const once = readFileSync(path)
  const again = await refresh(path, fresh, '--ghi-de')
  assert.deepEqual([again.told.output?.action, again.told.changes], ['unchanged', []])
  assert.deepEqual(readFileSync(path), once)
  await refresh(path, old, '--ghi-de')
  sameLines(linesOf(path), linesOf(copied(edits)))
  assert.ok(readdirSync(join(path, '..')).filter((name) => name.includes('-ban-cu-')).length === 2)
})

test('the year is named at the next comparison when the first falls away; and back again', async () => {
  const less = mkdtempSync(join(folder, 'thieu-'))
  const lastYear = readFileSync(join(folder, 'so-lieu-2019.yaml'), 'utf8')
  const without = ['cu: 4', 'tong: 61'].reduce((text, line) => text.replace(`\n  ${line}\n`, '\n'), lastYear)
  writeFileSync(join(less, 'so-lieu-2019.yaml'), without)
  cpSync(old, join(less, 'so-lieu-2020.yaml'))
  await runHere(['lap', join(less, 'so-lieu-2020.yaml'), '-o', join(less, 'lap'), '--quiet'])
  const wanted = edited(linesOf(join(less, 'lap', report)))
  assert.ok(wanted.some((line) => line.includes('mới 58 tin, tăng 02 tin (3,6%) so với năm 2019')))
  const path = copied(edits)
  const { told } = await refresh(path, join(less, 'so-lieu-2020.yaml'), '--ghi-de')
  assert.deepEqual([told.conflicts, told.skipped], [[], []])
  sameLines(linesOf(path), wanted)
  await refresh(path, old, '--ghi-de')
  sameLines(linesOf(path), linesOf(copied(edits)))
})

test('a figure that people have typed over stays; a comment says what the data say now', async () => {
  const path = copied([...edits, ['khởi tố 41 tin', 'khởi tố 43 tin']])
  const { code, told, codes } = await refresh(path, fresh)
  assert.deepEqual([code, codes], [0, ['R11']])
  assert.deepEqual(
    told.conflicts.map(({ kind }) => kind),
    ['typed'],
  )
  const text = linesOf(beside(path)).join('\n')
  assert.match(text, /Đã giải quyết 60 tin, [^.]*\. Kết quả: khởi tố 43 tin/)
  const comments = strFromU8(unzipSync(readFileSync(beside(path)))['word/comments.xml'] ?? new Uint8Array())
  assert.match(comments, /w:author="tongket"[^]*nay là “[^”]*42 tin[^”]*”/)
  assert.equal(schemaFindings([beside(path)]) ?? '', '')
  assert.deepEqual(await openXmlFindings([beside(path)]), [])
  assert.equal((await refresh(path, fresh, '--nghiem', '--dry-run')).code, 1)
})

test('tracked: refused, the paper is as it was; accepted, as it would be without', async () => {
  const path = copied(edits)
  await refresh(path, fresh, '-o', join(folder, 'thang.docx'))
  const { told } = await refresh(path, fresh, '--theo-doi')
  const tracked = beside(path)
  const xml = textOf(tracked)
  assert.ok(told.changes.length > 10 && (xml.match(/<w:ins /g) ?? []).length >= told.changes.length - 2)
  const plain = (text: string) =>
    text
      .split('</w:p>')
      .map((line) => line.replaceAll(/<[^>]+>/g, '').trim())
      .filter(Boolean)
  const insertedParagraph = /<w:p>(?:(?!<\/w:p>).)*?<w:rPr><w:ins [^>]*\/>.*?<\/w:p>/gs
  const refused = xml.replaceAll(insertedParagraph, '').replaceAll(/<w:ins .*?<\/w:ins>/gs, '')
  sameLines(plain(refused), plain(textOf(path)))
  const accepted = xml.replaceAll(/<w:del .*?<\/w:del>/gs, '')
  sameLines(plain(accepted), plain(textOf(join(folder, 'thang.docx'))))
  assert.equal(schemaFindings([tracked]) ?? '', '')
  assert.deepEqual(await openXmlFindings([tracked]), [])
})

/** What the schemas find, without its place. */
const faultsIn = (path: string) =>
  (schemaFindings([path]) ?? '')
    .split('\n')
    .filter((line) => line.includes('schema:'))
    .toSorted()

test('saved by LibreOffice, the same comes in', async () => {
  const saved = savedAgain(
    new Map(papers.map((name) => [name, readFileSync(copied(name === report ? edits : [], name))])),
  )
  if (!saved) return
  for (const name of papers) {
    const path = join(mkdtempSync(join(folder, 'luu-')), name)
    writeFileSync(path, saved.get(name.replace('.docx', '')) ?? new Uint8Array())
    // LibreOffice writes a list that the schema does not know; nothing is added to that.
    const faults = faultsIn(path)
    const { code, codes, told } = await refresh(path, fresh, '--ghi-de')
    assert.deepEqual([code, told.conflicts, told.skipped], [0, [], []])
    sameLines(linesOf(path), name === report ? edited(linesOf(join(now, name))) : linesOf(join(now, name)))
    assert.deepEqual(faultsIn(path), faults)
    if (name.includes('phu-luc')) assert.ok(codes.includes('R10'))
  }
})

test('bad input is told in one sentence and nothing is written', async () => {
  const elsewhere = join(folder, 'khac.yaml')
  writeFileSync(elsewhere, readFileSync(fresh, 'utf8').replace('ma: tieu-can', 'ma: cau-ke'))
  const path = copied(edits)
  const other = await refresh(path, elsewhere)
  assert.deepEqual([other.code, other.told.output, other.codes.includes('R06')], [1, null, true])

  writeFileSync(join(path, '../.~lock.van-ban.docx#'), '')
  const open = await refresh(path, fresh, '--ghi-de')
  assert.deepEqual([open.code, open.codes.includes('T12')], [3, true])

  const bare = copied(edits)
  await runHere(['hoan-thanh', bare, '--quiet'])
  const lone = await refresh(bare, fresh)
  assert.deepEqual([lone.code, lone.codes], [1, ['R02']])
  // With the data file it was made from, it goes on as if it carried them.
  const based = await refresh(bare, fresh, '--goc', old)
  assert.deepEqual([based.code, based.told.conflicts], [0, []])
  assert.ok(based.told.changes.length > 10)
  const names = readdirSync(join(path, '..')).filter((name) => name.endsWith('.docx'))
  assert.deepEqual(names, ['van-ban.docx'])
})

test('tracked changes that are still open are told, and the paper is read as it shows', async () => {
  const inserted = '<w:ins w:id="900" w:author="A"><w:r><w:t xml:space="preserve">rất </w:t></w:r></w:ins>'
  const open = `</w:t></w:r>${inserted}<w:r><w:t xml:space="preserve">`
  const path = copied([['vượt nhiều nhất', `vượt ${open}nhiều nhất`]])
  const { code, codes, told } = await refresh(path, fresh)
  assert.deepEqual([code, codes, told.conflicts], [0, ['R09'], []])
  assert.ok(textOf(beside(path)).includes(inserted))
})

test('tracked changes get ids that no other has, a changed look among them', async () => {
  const look = '<w:rPr><w:b/><w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange></w:rPr>'
  const bold = `</w:t></w:r><w:r>${look}<w:t>nhiều nhất</w:t></w:r><w:r><w:t xml:space="preserve">`
  const path = copied([['vượt nhiều nhất', `vượt ${bold}`]])
  await refresh(path, fresh, '--theo-doi')
  const tracked = [...textOf(beside(path)).matchAll(/<w:(?:ins|del|rPrChange) w:id="(\d+)"/g)].map(([, id]) => id)
  assert.ok(tracked.length > 10 && tracked.includes('1'))
  assert.equal(new Set(tracked).size, tracked.length)
})

test('carried data that this version refuses are told with the reason', async () => {
  const path = copied()
  const parts = unzipSync(readFileSync(path))
  const { texts } = readCarried(strFromU8(parts['customXml/item1.xml']!)) ?? {}
  const broken = texts?.map(({ name, text }) => ({ name, text: text.replace('"nam": 2020', '"nam": 1020') })) ?? []
  const part = carriedXml({ id: carriedId(broken), texts: broken, idOnly: false }, 'bao-cao')
  writeFileSync(path, zipSync({ ...parts, 'customXml/item1.xml': strToU8(part) }))
  const { code, codes } = await refresh(path, fresh)
  assert.deepEqual([code, codes], [1, ['R04']])
})

test('a paper made with an office template asks for it; another template is told', async () => {
  const own = join(mkdtempSync(join(folder, 'mau-')), 'mau')
  await runHere(['mau', 'xuat', 'bao-cao', '--van-ban', '-o', own, '--quiet'])
  const out = mkdtempSync(join(folder, 'rieng-'))
  await runHere(['lap', old, '-o', out, '--mau', own, '--chon', 'bao-cao', '--quiet'])
  const path = join(out, report)
  editDocument(path, ...edits[0])
  assert.deepEqual((await refresh(path, fresh)).codes, ['R07'])
  assert.deepEqual((await refresh(path, fresh, '--mau', own)).codes, [])
  assert.deepEqual((await refresh(copied(edits), fresh, '--mau', own, '--dry-run')).codes, ['R08'])
})

test('a paper of a run over a province is refreshed with what its settings fill in', async (t) => {
  const tinh = province(t, ['cau-ke'])
  await runHere(['lap-loat', tinh.path, '-o', tinh.out, '--chon', 'bao-cao', '--quiet', '--khong-tong-hop'])
  const path = join(tinh.out, 'cau-ke/cau-ke-2020-bao-cao-tong-ket.docx')
  const words = /<w:t[^>]*>[^<]*báo cáo kết quả công tác/.exec(textOf(path))?.[0] ?? ''
  editDocument(path, words, words.replace('báo cáo kết quả', 'xin báo cáo kết quả'))
  const { told } = await refresh(path, tinh.file('cau-ke-2020.yaml'))
  assert.deepEqual([told.ok, told.changes, told.conflicts], [true, [], []])
  tinh.edit('cau-ke-2020.yaml', /tin_bai: (\d+)/, 'tin_bai: 87')
  const again = await refresh(path, tinh.file('cau-ke-2020.yaml'))
  assert.ok(again.told.changes.some((each) => each.now.includes('87')))
})
