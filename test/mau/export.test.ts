/** A template given out as a Word file stays the same template, also after an office program has saved it. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { documentKinds } from '../../src/core/documents.ts'
import { renderUnit } from '../../src/app/documents/render.ts'
import { exportDocument, exportTexts, listTemplates } from '../../src/app/template-tools/export.ts'
import { loadTemplates, type Templates } from '../../src/app/documents/templates.ts'
import { readUnit } from '../../src/app/unit/read.ts'
import { helpers } from '../../src/core/helpers/all.ts'
import { knownPaths } from '../../src/core/context/known-paths.ts'
import { checkTemplate } from '../../src/docx/check/template.ts'
import { partsOf, textOf } from '../docx/fake.ts'
import { validate } from '../tools/schemas.ts'
import { root } from '../root.ts'
import { convert } from '../tools/office.ts'

const examples = ['tieu-can/so-lieu-2020.yaml', 'khu-vuc/so-lieu-2026.yaml']
const folder = mkdtempSync(join(tmpdir(), 'tongket-xuat-'))

/** Compiled from Word files; fails for any fault, also of a name. */
async function compiled(read: (name: string) => Uint8Array): Promise<Templates> {
  const pairs = []
  for (const kind of documentKinds) {
    const { value, diagnostics } = await checkTemplate(read(`${kind}.docx`), { helpers }, knownPaths())
    assert.deepEqual(diagnostics, [], kind)
    assert.ok(value)
    pairs.push([kind, value] as const)
  }
  return new Map(pairs)
}

async function rendered(templates: Templates, example: string) {
  const { value } = await readUnit(join(root, 'examples', example))
  assert.ok(value)
  const { documents, diagnostics } = renderUnit(value, templates, () => undefined)
  assert.deepEqual(diagnostics, [])
  return Promise.all(documents.map(async ({ kind, bytes }) => ({ kind, parts: await partsOf(bytes) })))
}

const lines = (xml: string | undefined) =>
  textOf(xml ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')

describe('an exported template', () => {
  before(async () => {
    for (const kind of documentKinds) {
      const { value } = await exportDocument(kind)
      assert.ok(value)
      writeFileSync(join(folder, value.name), value.bytes)
    }
  })
  after(() => rmSync(folder, { recursive: true }))

  test('is a valid Word file', () => {
    validate(new Map(documentKinds.map((kind) => [kind, readFileSync(join(folder, `${kind}.docx`))])))
  })

  test('renders to the same parts as the built-in one', async () => {
    const builtIn = (await loadTemplates(documentKinds)).value
    const exported = await compiled((name) => readFileSync(join(folder, name)))
    assert.ok(builtIn)
    for (const example of examples)
      assert.deepEqual(await rendered(exported, example), await rendered(builtIn, example), example)
  })

  test('renders the same text after LibreOffice has saved it', async () => {
    const files = documentKinds.map((kind) => join(folder, `${kind}.docx`))
    const made = convert(files, 'docx')
    if (!made) return
    const builtIn = (await loadTemplates(documentKinds)).value
    const saved = await compiled((name) => made.get(name.replace('.docx', '')) ?? Buffer.of())
    assert.ok(builtIn)
    for (const example of examples) {
      const expected = await rendered(builtIn, example)
      for (const [index, { kind, parts }] of (await rendered(saved, example)).entries())
        assert.deepEqual(
          lines(parts['word/document.xml']),
          lines(expected[index]?.parts['word/document.xml']),
          `${example} ${kind}`,
        )
    }
  })
})

test('texts given out and taken back are the built-in templates', async () => {
  const own = mkdtempSync(join(tmpdir(), 'tongket-texts-'))
  try {
    const { value = [] } = await exportTexts(undefined)
    assert.ok(value.length > 40)
    for (const { name, bytes } of value) writeFileSync(join(own, name), bytes)
    const builtIn = await exportDocument('ke-hoach')
    const taken = await exportDocument('ke-hoach', own)
    assert.deepEqual(taken.diagnostics, [])
    assert.ok(taken.value && builtIn.value)
    assert.deepEqual(await partsOf(taken.value.bytes), await partsOf(builtIn.value.bytes))
  } finally {
    rmSync(own, { recursive: true })
  }
})

test("the list names every document and text, with the office's own in their place", async () => {
  const own = mkdtempSync(join(tmpdir(), 'tongket-list-'))
  try {
    writeFileSync(join(own, 'ky-bao-cao.hbs'), '{{> chu-ky-rieng}}\n')
    writeFileSync(join(own, 'chu-ky-rieng.hbs'), '{{nguoi_ky.ho_ten}}\n')
    writeFileSync(join(own, 'ke-hoach.docx'), (await exportDocument('ke-hoach')).value?.bytes ?? '')
    const { value = [], diagnostics } = await listTemplates(own)
    assert.deepEqual(diagnostics, [])
    const of = (name: string) => value.find((entry) => entry.name === name)
    assert.deepEqual(
      ['bao-cao', 'ke-hoach', 'phu-luc', 'ky-bao-cao.hbs', 'chu-ky-rieng.hbs', 'bc-tin-bao.hbs'].map(
        (name) => of(name)?.origin,
      ),
      ['replaced', 'replaced', 'built-in', 'replaced', 'added', 'built-in'],
    )
    assert.equal(of('ke-hoach')?.path, join(own, 'ke-hoach.docx'))
    assert.equal(of('chu-ky-rieng.hbs')?.tags, 1)
    assert.ok((of('ke-hoach')?.tags ?? 0) > 300)
  } finally {
    rmSync(own, { recursive: true })
  }
})
