/** What papers carry of their data: it gives the same papers again, survives other programs, and can be left out. */
import assert from 'node:assert/strict'
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { strFromU8, unzipSync, zipSync, strToU8 } from 'fflate'
import { contents, runHere, textOf } from '../batch/province.ts'
import { root } from '../root.ts'
import { savedAgain } from '../tools/office.ts'
import { openXmlFindings } from '../tools/open-xml.ts'
import { schemaFindings } from '../tools/schemas.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-kem-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const papers = (out: string) => readdirSync(out).filter((name) => name.endsWith('.docx'))
const example = join(root, 'examples/tieu-can/so-lieu-2020.yaml')
const out = join(folder, 'mau')
await runHere(['lap', example, '-o', out, '--quiet'])
const report = 'tieu-can-2020-bao-cao-tong-ket.docx'

/** A copy of the report in a folder of its own, with nothing beside it. */
function copied(name: string, from = join(out, report)): string {
  const path = join(mkdtempSync(join(folder, 'ban-')), name)
  copyFileSync(from, path)
  return path
}

const partOf = (path: string) => unzipSync(readFileSync(path))['customXml/item1.xml']
const codesOf = ({ out: printed, err }: { out: string; err: string }) =>
  [...(printed + err).matchAll(/\[[A-Z]\d\d\]/g)].map(String)

for (const name of ['tieu-can/so-lieu-2020', 'tieu-can/so-lieu-2019', 'khu-vuc/so-lieu-2026'])
  test(`${name}: the data taken out of each paper give the same papers, byte for byte`, async () => {
    const made = mkdtempSync(join(folder, 'lap-'))
    await runHere(['lap', join(root, 'examples', `${name}.yaml`), '-o', made, '--quiet'])
    for (const paper of papers(made)) {
      const data = join(mkdtempSync(join(folder, 'lay-')), 'lay-ra.yaml')
      assert.equal((await runHere(['lay-so-lieu', join(made, paper), '-o', data])).code, 0)
      const again = mkdtempSync(join(folder, 'lai-'))
      assert.equal((await runHere(['lap', data, '-o', again, '--quiet'])).code, 0)
      assert.deepEqual(contents(again), contents(made))
    }
  })

test('a paper grows by at most 25 kB, and tells no reason for a warning set aside', async () => {
  const bare = mkdtempSync(join(folder, 'khong-kem-'))
  await runHere(['lap', example, '-o', bare, '--quiet', '--khong-kem'])
  for (const name of papers(bare)) {
    assert.equal(partOf(join(bare, name)), undefined)
    const grown = statSync(join(out, name)).size - statSync(join(bare, name)).size
    assert.ok(grown > 0 && grown <= 25_000, `${name}: ${grown}`)
    assert.equal(textOf(join(out, name)), textOf(join(bare, name)))
  }
  const part = strFromU8(partOf(join(out, report)) ?? new Uint8Array())
  assert.match(
    part,
    /^<\?xml[^>]*>\n<tongket xmlns="urn:tongket:so-lieu:1" ma="[0-9a-f]{12}" loai="bao-cao">\n<tep ten=/,
  )
  assert.doesNotMatch(part, /bo_qua|Chỉ tiêu phiên tòa rút kinh nghiệm tính cho/)
})

test('a paper that carries the id alone finds its data beside it; without them it says so', async () => {
  const bare = mkdtempSync(join(folder, 'ma-'))
  await runHere(['lap', example, '-o', bare, '--quiet', '--khong-kem', '--chon', 'bao-cao'])
  const data = join(folder, 'tu-ban-sao.yaml')
  assert.equal((await runHere(['lay-so-lieu', join(bare, report), '-o', data])).code, 0)
  const lone = await runHere(['lay-so-lieu', copied('mot-minh.docx', join(bare, report)), '-o', data])
  assert.deepEqual([lone.code, codesOf(lone)], [1, ['[R02]']])
})

test('LibreOffice keeps what a paper carries', async () => {
  const saved = savedAgain(new Map([['luu.docx', readFileSync(join(out, report))]]))
  if (!saved) return
  const path = join(mkdtempSync(join(folder, 'luu-')), 'luu.docx')
  writeFileSync(path, saved.get('luu') ?? new Uint8Array())
  const data = path.replace('.docx', '.yaml')
  assert.equal((await runHere(['lay-so-lieu', path, '-o', data])).code, 0)
  assert.equal((await runHere(['kiem-tra', data, '--quiet'])).code, 0)
})

test('hoan-thanh takes the data out and nothing else; lap leaves such a paper alone', async () => {
  const done = mkdtempSync(join(folder, 'xong-'))
  await runHere(['lap', example, '-o', done, '--quiet', '--chon', 'bao-cao'])
  const path = join(done, report)
  const before = readFileSync(path)
  assert.equal((await runHere(['hoan-thanh', path])).code, 0)
  assert.equal(partOf(path), undefined)
  const [parts, rest] = [unzipSync(before), unzipSync(readFileSync(path))]
  const gone = Object.keys(parts).filter((name) => !(name in rest))
  assert.deepEqual(gone.toSorted(), [
    'customXml/_rels/item1.xml.rels',
    'customXml/item1.xml',
    'customXml/itemProps1.xml',
  ])
  assert.doesNotMatch(
    Object.values(rest)
      .map((bytes) => strFromU8(bytes))
      .join(''),
    /customXml/,
  )
  assert.equal(schemaFindings([path]) ?? '', '')
  assert.deepEqual(await openXmlFindings([path]), [])
  assert.deepEqual(codesOf(await runHere(['hoan-thanh', path])), ['[R05]'])
  const lap = await runHere(['lap', example, '-o', done, '--chon', 'bao-cao'])
  assert.ok(codesOf(lap).includes('[T16]'))
})

test('what is no paper, and what somebody damaged, is told and nothing is written', async () => {
  const parts = unzipSync(readFileSync(join(out, report)))
  const part = strFromU8(parts['customXml/item1.xml'] ?? new Uint8Array())
  const changed = zipSync({ ...parts, 'customXml/item1.xml': strToU8(part.replace('"nam": 2020', '"nam": 2021')) })
  const cases: readonly (readonly [string, Uint8Array | string, string])[] = [
    ['hong.docx', changed, '[R03]'],
    ['cu.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '[R01]'],
    ['ban.pdf', '%PDF-1.7', '[R01]'],
    ['khac.docx', 'không phải', '[R01]'],
    ['khong-co.docx', '', '[T01]'],
  ]
  for (const [name, content, code] of cases) {
    const path = join(mkdtempSync(join(folder, 'xau-')), name)
    if (content !== '') writeFileSync(path, content)
    for (const args of [
      ['lay-so-lieu', path, '-o', join(folder, 'khong-ghi.yaml')],
      ['hoan-thanh', path],
    ]) {
      // A damaged part can still be taken out.
      if (code === '[R03]' && args[0] === 'hoan-thanh') continue
      const found = await runHere(args)
      assert.deepEqual([found.code !== 0, codesOf(found)], [true, [code]], `${args.join(' ')}: ${found.err}`)
    }
  }
  assert.ok(!readdirSync(folder).includes('khong-ghi.yaml'))
})

test('copies that no paper beside refers to are removed after a season; those in use, and young ones, stay', async () => {
  const results = mkdtempSync(join(folder, 'cat-'))
  const copies = () => readdirSync(join(results, '.tongket'))
  await runHere(['lap', example, '-o', results, '--quiet'])
  const [used] = copies()
  const [old, young] = ['0123456789ab.xml', 'ba9876543210.xml'].map((name) => join(results, '.tongket', name))
  for (const path of [old!, young!]) writeFileSync(path, 'x')
  for (const path of [old!, join(results, '.tongket', used!)])
    utimesSync(path, new Date('2019-01-01'), new Date('2019-01-01'))
  const again = () => runHere(['lap', example, '-o', results, '--quiet'])
  // A document that cannot be read may refer to any of them.
  writeFileSync(join(results, 'hong.docx'), 'x')
  await again()
  assert.equal(copies().length, 3)
  rmSync(join(results, 'hong.docx'))
  await again()
  assert.deepEqual(copies().toSorted(), [used!, 'ba9876543210.xml'].toSorted())
})
