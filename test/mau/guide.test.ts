/** Every command of docs/mau-word.md runs, in the order of the page, in one folder. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { helperGroups } from '../../src/core/helpers/all.ts'
import { engineHelpers } from '../../src/docx/template/engine-helpers.ts'
import { bin, root } from '../root.ts'

const page = readFileSync(join(root, 'docs/mau-word.md'), 'utf8')
const commands = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, block = '']) => block.trimEnd().split('\n'))

test('the commands of the guide run one after another', () => {
  assert.ok(commands.length >= 8)
  const folder = mkdtempSync(join(tmpdir(), 'tongket-guide-'))
  try {
    cpSync(join(root, 'examples/tieu-can'), folder, { recursive: true })
    cpSync(join(folder, 'so-lieu-2020.yaml'), join(folder, 'so-lieu.yaml'))
    for (const command of commands) {
      const [, ...args] = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
      assert.match(command, /^tongket /)
      const { status, stderr } = spawnSync(process.execPath, [bin, ...args], {
        cwd: folder,
        encoding: 'utf8',
      })
      assert.equal(status, 0, `${command}\n${stderr}`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the helpers the guide names exist', () => {
  const names = new Set([...engineHelpers, ...helperGroups.flatMap(({ helpers }) => helpers)].map(({ name }) => name))
  const section = page.slice(page.indexOf('## 3.'), page.indexOf('## 4.'))
  const called = [...section.matchAll(/^\|[^|]*\|/gm)].flatMap(([cell]) =>
    [...cell.matchAll(/`\{\{#?(\w+)/g)].map((m) => m[1] ?? ''),
  )
  assert.ok(called.length > 6)
  for (const name of called) assert.ok(names.has(name), name)
})
