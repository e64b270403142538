/** Templates that an office program has opened and saved again render the same text. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { caseHelpers } from './case-helpers.ts'
import { casesFolder, dataOf, partialsOf, readText, templateOf } from './cases.ts'
import { savedAgain } from '../tools/office.ts'
import { fakePackage, render } from './fake.ts'

const NAMES = [
  'value-over-runs',
  'smart-characters',
  'paragraph-loop-nested',
  'paragraph-loop-edges',
  'if-else-paragraphs',
  'loop-inline',
  'list-items',
  'rows-in-rows-of-tags',
  'table-in-cell',
  'text-box',
  'footnotes-in-loop',
  'headers-and-footers',
  'control-in-loop',
]

const present = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n')

test('templates saved by LibreOffice render the same text', async () => {
  const files = NAMES.map((name) => {
    const template = templateOf(join(casesFolder, name))
    return [`${name}.docx`, template instanceof Uint8Array ? template : fakePackage(template)] as const
  })
  const saved = savedAgain(new Map(files))
  if (!saved) return
  for (const name of NAMES) {
    const path = join(casesFolder, name)
    const file = saved.get(name)
    assert.ok(file, `${name} was not saved`)
    const out = await render(file, dataOf(path), { helpers: caseHelpers, partials: partialsOf(path) })
    assert.equal(present(out.text), present(readText(join(path, 'text.out'))), name)
  }
})
