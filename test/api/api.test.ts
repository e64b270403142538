/** The library as its users have it: the examples of docs/api.md are compiled strictly, with all declarations checked, and run. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { compileTemplate, renderTemplate, type Template } from '../../src/index.ts'
import { fakePackage, partsOf, textOf } from '../docx/fake.ts'
import { expand } from '../docx/shorthand.ts'
import { root } from '../root.ts'

const page = readFileSync(join(root, 'docs/api.md'), 'utf8')
const examples = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code)
const folder = mkdtempSync(join(tmpdir(), 'tongket-api-'))
const word = (body: string) => fakePackage({ 'word/document.xml': expand(body) })
const letter = word('<p>Kính gửi {{name}}</p><p>{{#each items}}</p><p>{{title}}: {{count}}</p><p>{{/each}}</p>')

before(() => {
  mkdirSync(join(folder, 'node_modules/@types'), { recursive: true })
  symlinkSync(root, join(folder, 'node_modules/tongket'), 'junction')
  for (const name of ['@types/node', 'undici-types'])
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction')
  writeFileSync(join(folder, 'letter.docx'), letter)
  writeFileSync(join(folder, 'edited.docx'), word('<p>Kính gửi bà An</p><p>Trong tuần có hồ sơ: 4</p>'))
  writeFileSync(join(folder, 'shout.docx'), word('<p>{{shout name mark="?"}}</p>'))
  examples.forEach((code, index) => writeFileSync(join(folder, `example-${index}.mts`), code))
})
after(() => rmSync(folder, { recursive: true }))

describe('docs/api.md', () => {
  test('has examples that compile with every declaration checked, and print what they say', () => {
    assert.ok(examples.length >= 4)
    const files = examples.map((_, index) => `example-${index}.mts`)
    const options = ['--strict', '--exactOptionalPropertyTypes', '--skipLibCheck', 'false', '--module', 'nodenext']
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    const target = ['--target', 'es2023', '--types', 'node']
    const built = spawnSync(process.execPath, [compiler, ...options, ...target, ...files], {
      cwd: folder,
      encoding: 'utf8',
    })
    assert.equal(built.status, 0, built.stdout)
    for (const [index, code] of examples.entries()) {
      const { stdout, stderr, status } = spawnSync(process.execPath, [`example-${index}.mjs`], {
        cwd: folder,
        encoding: 'utf8',
      })
      assert.equal(status, 0, stderr)
      const said = [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, text]) => `${text}\n`)
      assert.equal(stdout, said.join(''), code)
    }
  })

  test('its first example writes filled letters', async () => {
    const parts = await partsOf(readFileSync(join(folder, 'letter-Bình.docx')))
    assert.equal(textOf(parts['word/document.xml'] ?? '').trim(), 'Kính gửi Bình\nhồ sơ: 4')
  })
})

test('a template is filled many times, the same each time', async () => {
  const { value } = await compileTemplate(letter)
  assert.ok(value)
  const data = { name: 'A & <B>', items: [] }
  assert.deepEqual(renderTemplate(value, data).value, renderTemplate(value, data).value)
})

test('a bad file is told, not thrown; a foreign template is a mistake of the program', async () => {
  const { value, diagnostics } = await compileTemplate(Buffer.from('no zip'))
  assert.equal(value, undefined)
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['M01'],
  )
  assert.throws(() => renderTemplate({ tags: [] } as Template, {}), TypeError)
})
