/** The clerk's guide is true: its commands run one after the other, its pieces of YAML are what a data file takes. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { unitYearSchema } from '../src/core/schema/unit-year.ts'
import { basics } from './core/year.ts'
import { bin, root } from './root.ts'

const guide = readFileSync(join(root, 'docs', 'huong-dan.md'), 'utf8')

/** The fenced blocks of one language, their indentation taken off. */
const blocks = (language: string): readonly string[] =>
  [...guide.matchAll(/^( *)```(\S*)\n([\s\S]*?)\n\1```$/gm)]
    .filter(([, , name]) => name === language)
    .map(([, indent = '', , body = '']) => body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''))

test('every command of the guide runs, in the order in which it stands there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huong-dan-'))
  try {
    const lines = blocks('sh').flatMap((block) => block.split('\n'))
    const commands = lines.filter((line) => line.startsWith('tongket '))
    const names = new Set(commands.map((line) => line.split(' ')[1]))
    for (const name of ['tao', 'kiem-tra', 'giai-thich', 'lap']) assert.ok(names.has(name), `the guide shows ${name}`)
    for (const line of commands) {
      const [, ...args] = line.split(' ')
      const run = spawnSync(process.execPath, [bin, ...args], {
        cwd: folder,
        encoding: 'utf8',
      })
      assert.equal(run.status, 0, `${line}\n${run.stdout}${run.stderr}`)
    }
    const named = [...guide.matchAll(/`(so-lieu-cua-toi|so-lieu-\d{4}\.yaml|tongket\.schema\.json)`/g)].map(
      ([, n]) => n,
    )
    assert.ok(named.includes('so-lieu-2020.yaml'))
    assert.ok(existsSync(join(folder, 'so-lieu-cua-toi', 'so-lieu-2020.yaml')))
    assert.ok(existsSync(join(folder, 'so-lieu-cua-toi', 'tongket.schema.json')))
    assert.ok(existsSync(join(folder, 'ket-qua')))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('every picture of the guide is there', () => {
  const pictures = [...guide.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, file = '']) => file)
  assert.ok(pictures.length > 2)
  for (const file of pictures) assert.ok(existsSync(join(root, 'docs', file)), file)
})

test('every file that the guide sends the reader to is there', () => {
  const files = [...guide.matchAll(/`(docs\/[\w-]+\.md)`/g)].map(([, file = '']) => file)
  assert.ok(files.length > 2)
  for (const file of files) assert.ok(existsSync(join(root, file)), file)
})

for (const block of blocks('yaml'))
  test(`a data file takes the guide's "${block.split('\n')[0]}"`, () => {
    const piece = parse(block) as Record<string, unknown>
    const result = unitYearSchema().safeParse({ ...basics, ...piece })
    assert.ok(result.success, result.success ? '' : JSON.stringify(result.error.issues))
  })

for (const [typed, right] of [
  ...guide.matchAll(/^\| (?:một số|số lớn|vụ\/bị can[^|]*|đơn\/việc[^|]*) \| `([^`]+)` \|/gm),
].map(([row, value = '']) => [row, value] as const))
  test(`what the guide says to write is taken: ${right}`, () => {
    const figure = right.includes('/') ? { dieu_tra: { moi: right } } : { tin_bao: { moi: Number(right) } }
    assert.ok(unitYearSchema().safeParse({ ...basics, ...figure }).success, typed)
  })
