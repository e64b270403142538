/** The documents of the examples as a clerk gets them: through the command, opened and read by other programs. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { bin, root } from '../root.ts'
import { seedFacts } from '../seed-facts.ts'
import { plainText } from '../tools/document.ts'
import { openXmlFindings } from '../tools/open-xml.ts'
import { schemaFindings } from '../tools/schemas.ts'

const examples = ['tieu-can/so-lieu-2020.yaml', 'tieu-can/so-lieu-2019.yaml', 'khu-vuc/so-lieu-2026.yaml']
const out = mkdtempSync(join(tmpdir(), 'tongket-documents-'))
after(() => rmSync(out, { recursive: true, force: true }))

interface Printed {
  readonly units: readonly {
    readonly outputs: readonly { readonly kind: string; readonly path: string }[]
    readonly diagnostics: readonly { readonly code: string; readonly message: string }[]
  }[]
}

function generate(folder: string) {
  const files = examples.map((name) => join(root, 'examples', name))
  const args = [bin, 'lap', ...files, '--out', folder, '--json']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
  assert.equal(status, 0, `${stderr}${stdout.slice(0, 2000)}`)
  return (JSON.parse(stdout) as Printed).units
}

const units = generate(out)
const documents = units.flatMap((unit) => unit.outputs)
const paths = documents.map(({ path }) => path)

test('every example gives its three documents, and nothing about templates is told to the clerk', () => {
  assert.equal(documents.length, 3 * examples.length)
  const told = units.flatMap(({ diagnostics }) => diagnostics.filter(({ code }) => code.startsWith('M')))
  assert.deepEqual(told, [])
})

test('the documents are valid by the schemas of ISO/IEC 29500', () => {
  assert.equal(schemaFindings(paths) ?? '', '')
})

test('the documents are valid by the Open XML SDK', async () => {
  assert.deepEqual(await openXmlFindings(paths), [])
})

test('a document bears the day of its paper, before there is one that of the end of the period', () => {
  const days = paths.map((path) => {
    const core = strFromU8(unzipSync(readFileSync(path))['docProps/core.xml'] ?? new Uint8Array())
    const [created, modified] = [...core.matchAll(/W3CDTF">(\d{4}-\d\d-\d\d)T00:00:00Z</g)].map(([, day]) => day)
    assert.equal(created, modified, path)
    return created
  })
  const known = [
    ['2021-01-22', '2021-01-25', '2021-01-22'],
    ['2020-01-10', '2020-01-15', '2020-01-10'],
    ['2026-09-30', '2026-09-30', '2026-09-30'],
  ]
  assert.deepEqual(days, known.flat())
})

test('no tag, no empty value and no double space is left in the text', () => {
  for (const path of paths) {
    const text = plainText(path)
    for (const litter of ['{{', '}}', 'undefined', 'NaN', '[object', '  |  ,', ' ,', '( )', '()', ' .\n', ';.', ',.'])
      assert.ok(!text.includes(litter), `${basename(path)}: "${litter}" in ${around(text, litter)}`)
  }
})

const around = (text: string, part: string) => text.slice(Math.max(0, text.indexOf(part) - 80), text.indexOf(part) + 40)

test('another reader finds the text, the tables and the headings', async () => {
  for (const path of paths) {
    const { value: html } = await mammoth.convertToHtml({ path })
    assert.ok(html.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') || path.includes('phu-luc'), basename(path))
    assert.ok(html.includes('<table>'), basename(path))
    // The heading of an appendix is a style of its own with an outline level, which this reader does not know.
    assert.ok(/<h1|<h2/.test(html) || path.includes('phu-luc'), basename(path))
  }
})

test('communes are called what they were called in the period', () => {
  const reports = new Map(documents.filter(({ kind }) => kind === 'bao-cao').map(({ path }) => [basename(path), path]))
  const said = (name: string) => plainText(reports.get(`${name}-bao-cao-tong-ket.docx`) ?? '')
  assert.match(said('tieu-can-2020'), /thi hành án hình sự tại \d+ xã, phường, thị trấn/)
  assert.match(said('khu-vuc-5-2026'), /thi hành án hình sự tại \d+ xã, phường,? (?!thị trấn)/)
})

test('every statement of the news item stands in the papers of Tiểu Cần', () => {
  const read = new Map(units[0]?.outputs.map(({ kind, path }) => [kind, plainText(path)]))
  const absent = seedFacts.flatMap(({ statement, document, patterns }) => {
    const text = read.get(document) ?? ''
    return patterns
      .filter((pattern) => !pattern.test(text))
      .map((pattern) => `${document}: ${statement} — ${pattern.source}`)
  })
  assert.deepEqual(absent, [])
})

test('the same figures give the same bytes', () => {
  const again = mkdtempSync(join(tmpdir(), 'tongket-again-'))
  try {
    for (const { path } of generate(again).flatMap((unit) => unit.outputs))
      assert.ok(readFileSync(path).equals(readFileSync(join(out, basename(path)))), basename(path))
  } finally {
    rmSync(again, { recursive: true })
  }
})
