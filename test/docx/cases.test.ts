/**
 * The conformance suite: one folder of `cases` per construct, with a template in short form (or as a Word file), data,
 * and what must come out: text, XML and diagnostics. UPDATE_GOLDEN=1 writes what comes out; the difference is reviewed.
 */
import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { caseHelpers } from './case-helpers.ts'
import { type Parts, fakePackage, render } from './fake.ts'
import { packageRoot } from './root.ts'
import { expand } from './shorthand.ts'
import { validate } from './validate.ts'

const folder = join(packageRoot(), 'test/docx/cases')
const update = process.env['UPDATE_GOLDEN'] === '1'
const outputs = new Map<string, Uint8Array>()

const read = (path: string) => readFileSync(path, 'utf8')

/** `document.xml`, `header1.xml` … of a case, expanded; files under `raw/` as they are. */
function templateOf(path: string): Parts | Uint8Array {
  if (existsSync(join(path, 'template.docx'))) return readFileSync(join(path, 'template.docx'))
  const parts: Record<string, string> = {}
  for (const name of readdirSync(path)) {
    if (name.endsWith('.xml') && !name.endsWith('.out.xml') && !name.startsWith('partial-'))
      parts[`word/${name}`] = expand(read(join(path, name)))
  }
  if (existsSync(join(path, 'relations.txt'))) parts['relations'] = read(join(path, 'relations.txt')).trim()
  return fakePackage(parts)
}

function partialsOf(path: string): Record<string, string | Uint8Array> {
  const partials: Record<string, string | Uint8Array> = {}
  for (const name of readdirSync(path)) {
    const found = /^partial-(.+)\.(hbs|xml)$/.exec(name)
    if (found?.[2] === 'hbs') partials[found[1]!] = read(join(path, name))
    else if (found && !found[1]!.includes('--')) partials[found[1]!] = wordPartial(path, found[1]!)
  }
  return partials
}

/** `partial-x.xml` is the body, `partial-x--styles.xml` and `partial-x--numbering.xml` go with it. */
function wordPartial(path: string, name: string): Uint8Array {
  const parts: Record<string, string> = { 'word/document.xml': expand(read(join(path, `partial-${name}.xml`))) }
  for (const other of ['styles', 'numbering']) {
    const file = join(path, `partial-${name}--${other}.xml`)
    if (existsSync(file)) parts[`word/${other}.xml`] = expand(read(file))
  }
  return fakePackage(parts)
}

/** XML with a line for each paragraph, row and other block, so that a difference can be read. */
function pretty(xml: string): string {
  return `${xml
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .replaceAll(/(?<=>)(?=<w:(?:p|tbl|tr|tc|sdt|body|sectPr|footnote|endnote)[ >/])/g, '\n')
    .replaceAll(/(?=<\/w:(?:tbl|tr|tc|body)>)/g, '\n')}\n`
}

function check(path: string, name: string, actual: string | undefined): void {
  const file = join(path, name)
  if (update && actual !== undefined) writeFileSync(file, actual)
  assert.equal(actual, existsSync(file) ? read(file) : undefined, name)
}

for (const name of readdirSync(folder).toSorted()) {
  const path = join(folder, name)
  test(`case ${name}`, async () => {
    const data = existsSync(join(path, 'data.json')) ? (JSON.parse(read(join(path, 'data.json'))) as object) : {}
    const result = await render(templateOf(path), data, { helpers: caseHelpers, partials: partialsOf(path) as never })
    const told = result.diagnostics.map(
      (d) =>
        `${d.code} ${JSON.stringify(d.args)}\n    ${[d.spot, ...(d.related ?? []).map((r) => `${r.role}: ${r.spot}`)].join('\n    ')}\n`,
    )
    if (told.length > 0 || existsSync(join(path, 'diagnostics.out'))) check(path, 'diagnostics.out', told.join(''))
    if (result.bytes === undefined) return
    outputs.set(name, result.bytes)
    check(path, 'text.out', `${result.text}\n`)
    for (const part of Object.keys(result.parts).filter((p) =>
      /^word\/(?:document|header\d|footer\d|footnotes|endnotes|numbering|styles)\.xml$/.test(p),
    ))
      check(path, `${part.slice(5, -4)}.out.xml`, pretty(result.parts[part]!))
    const again = await render(templateOf(path), data, { helpers: caseHelpers, partials: partialsOf(path) as never })
    assert.deepEqual(again.bytes, result.bytes, 'the same input gives the same bytes')
  })
}

test('every case is a valid Word file', () => validate(outputs))
