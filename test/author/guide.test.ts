import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { helpers } from '../../src/core/helpers/all.ts'
import { compileWord } from '../../src/docx/compile/compile.ts'
import { openXmlFindings } from '../tools/open-xml.ts'
import { schemaFindings } from '../tools/schemas.ts'
import { layOutText, root } from './lay-out.ts'

const guide = readFileSync(join(root, 'docs/mau-van-ban.md'), 'utf8')
const examples = [...guide.matchAll(/^```hbs(?: loi=(M\d\d))?\n(.*?)^```$/gms)].map((m) => ({
  code: m[1],
  text: m[2] ?? '',
}))

describe('docs/mau-van-ban.md', () => {
  it('has examples that lay out, or raise the fault they show', async () => {
    assert.ok(examples.length > 10)
    for (const { code, text } of examples) {
      const { diagnostics, bytes } = await layOutText(text)
      const compiled = code ? [] : (await compileWord(bytes, { helpers })).diagnostics
      assert.deepEqual(
        [...diagnostics, ...compiled].map((d) => d.code),
        code ? [code] : [],
        text,
      )
    }
  })

  it('names every directive that the layout knows', async () => {
    for (const [, word] of guide.matchAll(/`@(\w+)/g)) {
      const { diagnostics } = await layOutText(`@${word} 1`)
      assert.ok(!diagnostics.some((d) => d.code === 'M50'), word)
    }
  })
})

describe('a laid-out template', () => {
  it('is valid for the schemas and for the Open XML SDK', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'tongket-author-'))
    t.after(() => rmSync(folder, { recursive: true }))
    const sample = readFileSync(join(root, 'test/author/mau-thu.hbs'), 'utf8')
    const texts = [sample, ...examples.filter((each) => !each.code).map((each) => each.text)]
    const files = await Promise.all(
      texts.map(async (text, index) => {
        const file = join(folder, `${index}.docx`)
        writeFileSync(file, (await layOutText(text)).bytes)
        return file
      }),
    )
    assert.deepEqual(await openXmlFindings(files.slice(0, 1)), [])
    assert.equal(schemaFindings(files, '--allow-tags') ?? '', '')
  })
})
