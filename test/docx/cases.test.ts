/**
 * The conformance suite: one folder of `cases` per construct, with a template in short form (or as a Word file), data,
 * and what must come out: text, XML and diagnostics. UPDATE_GOLDEN=1 writes what comes out; the difference is reviewed.
 */
import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { caseHelpers } from './case-helpers.ts'
import { caseNames, casesFolder, dataOf, partialsOf, readText, templateOf } from './cases.ts'
import { render } from './fake.ts'
import { validate } from '../tools/schemas.ts'

const update = process.env['UPDATE_GOLDEN'] === '1'
const outputs = new Map<string, Uint8Array>()
const COMPARED = /^word\/(?:document|header\d|footer\d|footnotes|endnotes|numbering|styles)\.xml$/

/** XML with a line for each paragraph, row and other block, so that a difference can be read. */
function pretty(xml: string): string {
  const lines = xml
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .replaceAll(/(?<=>)(?=<w:(?:p|tbl|tr|tc|sdt|body|sectPr|footnote|endnote)[ >/])/g, '\n')
    .replaceAll(/(?=<\/w:(?:tbl|tr|tc|body)>)/g, '\n')
  return `${lines}\n`
}

function check(path: string, name: string, actual: string): void {
  const file = join(path, name)
  if (update) writeFileSync(file, actual)
  assert.equal(actual, existsSync(file) ? readText(file) : undefined, name)
}

for (const name of caseNames()) {
  const path = join(casesFolder, name)
  test(`case ${name}`, async () => {
    const options = { helpers: caseHelpers, partials: partialsOf(path) }
    const result = await render(templateOf(path), dataOf(path), options)
    const told = result.diagnostics.map((d) => {
      const places = [d.spot, ...(d.related ?? []).map((r) => `${r.role}: ${r.spot}`)]
      return `${d.code} ${JSON.stringify(d.args)}\n    ${places.join('\n    ')}\n`
    })
    if (told.length > 0 || existsSync(join(path, 'diagnostics.out'))) check(path, 'diagnostics.out', told.join(''))
    if (result.bytes === undefined) return
    outputs.set(name, result.bytes)
    check(path, 'text.out', `${result.text}\n`)
    for (const part of Object.keys(result.parts).filter((p) => COMPARED.test(p)))
      check(path, `${part.slice(5, -4)}.out.xml`, pretty(result.parts[part]!))
    const again = await render(templateOf(path), dataOf(path), options)
    assert.deepEqual(again.bytes, result.bytes, 'the same input gives the same bytes')
  })
}

test('every case is a valid Word file', () => validate(outputs))
