/** Templates that an office program has opened and saved again render the same text. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { caseHelpers } from './case-helpers.ts'
import { casesFolder, dataOf, partialsOf, readText, templateOf } from './cases.ts'
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

function savedAgain(folder: string): boolean {
  const files = NAMES.map((name) => {
    const template = templateOf(join(casesFolder, name))
    const path = join(folder, `${name}.docx`)
    writeFileSync(path, template instanceof Uint8Array ? template : fakePackage(template))
    return path
  })
  const profile = `-env:UserInstallation=file://${folder}/profile`
  try {
    execFileSync(
      'soffice',
      ['--headless', '--norestore', profile, '--convert-to', 'docx', '--outdir', join(folder, 'out'), ...files],
      { stdio: 'ignore' },
    )
    return true
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
    return false
  }
}

test('templates saved by LibreOffice render the same text', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-office-'))
  try {
    if (!savedAgain(folder)) {
      console.warn('SKIPPED: templates saved by LibreOffice were not tried, for soffice is not installed')
      return
    }
    for (const name of NAMES) {
      const path = join(casesFolder, name)
      const file = join(folder, 'out', `${name}.docx`)
      assert.ok(existsSync(file), `${name} was not saved`)
      const out = await render(readFileSync(file), dataOf(path), { helpers: caseHelpers, partials: partialsOf(path) })
      assert.equal(present(out.text), present(readText(join(path, 'text.out'))), name)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})
