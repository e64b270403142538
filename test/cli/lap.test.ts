/** The way of a clerk through `lap`: first run, second run, an edited document, and what goes wrong. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { zipSync, unzipSync } from 'fflate'
import { bin, dataFolder, root } from '../root.ts'

const unit = join(root, 'examples/tieu-can/so-lieu-2020.yaml')
const names = ['tieu-can-2020-bao-cao-tong-ket.docx', 'tieu-can-2020-phu-luc.docx', 'tieu-can-2021-ke-hoach.docx']

function emptyFolder(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-lap-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** What a user sees in a folder: copies of the data that papers carry lie in a hidden one. */
const namesIn = (folder: string) => readdirSync(folder).filter((name) => name !== '.tongket')

interface Document {
  readonly units: readonly {
    readonly status: string
    readonly outputs: readonly { readonly kind: string; readonly path: string; readonly action: string }[]
    readonly diagnostics: readonly { readonly code: string }[]
  }[]
}

function lap(out: string, ...more: readonly string[]) {
  const { status, stdout, stderr } = run('lap', unit, '-o', out, '--json', ...more)
  assert.notEqual(stdout, '', stderr)
  const [found] = (JSON.parse(stdout) as Document).units
  assert.ok(found)
  const actions = found.outputs.map(({ kind, action }) => `${kind} ${action}`)
  return { status, actions, codes: found.diagnostics.map(({ code }) => code), outputs: found.outputs }
}

test('a second run over the same data changes nothing and says so', (t) => {
  const out = join(emptyFolder(t), 'van-ban')
  assert.deepEqual(lap(out).actions, ['bao-cao created', 'ke-hoach created', 'phu-luc created'])
  const before = namesIn(out).map((name) => readFileSync(join(out, name)))
  assert.deepEqual(namesIn(out), names)
  const second = lap(out)
  assert.deepEqual(second.actions, ['bao-cao unchanged', 'ke-hoach unchanged', 'phu-luc unchanged'])
  assert.equal(second.status, 0)
  assert.deepEqual(
    namesIn(out).map((name) => readFileSync(join(out, name))),
    before,
  )
})

test('a document edited in Word is kept, and with --force replaced beside a dated copy', (t) => {
  const out = emptyFolder(t)
  lap(out)
  const path = join(out, names[0] ?? '')
  const parts = unzipSync(readFileSync(path))
  const text = Buffer.from(parts['word/document.xml'] ?? []).toString('utf8')
  const edited = zipSync({ ...parts, 'word/document.xml': Buffer.from(text.replace('</w:t>', ' đã sửa</w:t>')) })
  writeFileSync(path, edited)

  const kept = lap(out)
  assert.deepEqual([kept.status, kept.actions[0], kept.codes.includes('T16')], [0, 'bao-cao kept', true])
  assert.deepEqual(readFileSync(path), Buffer.from(edited))

  const forced = lap(out, '--force')
  assert.deepEqual([forced.status, forced.actions[0], forced.codes.includes('T19')], [0, 'bao-cao updated', true])
  const copies = readdirSync(out).filter((name) => name.includes('ban-cu'))
  assert.equal(copies.length, 1)
  assert.deepEqual(readFileSync(join(out, copies[0] ?? '')), Buffer.from(edited))
})

test('a foreign file of the same name is kept', (t) => {
  const out = emptyFolder(t)
  writeFileSync(join(out, names[0] ?? ''), 'không phải văn bản Word')
  assert.ok(lap(out, '--chon', 'bao-cao').codes.includes('T17'))
  assert.equal(readFileSync(join(out, names[0] ?? ''), 'utf8'), 'không phải văn bản Word')
})

test('only what is chosen is made; a dry run makes nothing', (t) => {
  const out = join(emptyFolder(t), 'van-ban')
  assert.deepEqual(lap(out, '--only', 'phu-luc,bao-cao', '--dry-run').actions, ['bao-cao created', 'phu-luc created'])
  assert.throws(() => readdirSync(out))
  lap(out, '--chon', 'ke-hoach')
  assert.deepEqual(namesIn(out), [names[2]])
})

test('nothing is written for a unit with errors, while the others are', (t) => {
  const out = join(emptyFolder(t), 'van-ban')
  const bad = join(dataFolder, 'err/s04-so-am.yaml')
  const { status, stdout, stderr } = run('lap', bad, unit, '-o', out)
  assert.equal(status, 1)
  assert.deepEqual(namesIn(out), names)
  assert.equal(stdout.split('\n').filter(Boolean).length, 3)
  assert.match(stderr, /lỗi\[S04\]/)
  assert.equal(run('lap', bad, '-o', join(out, 'khac')).status, 1)
  assert.deepEqual(namesIn(out), names)
})

test('a folder that cannot be made ends with the code for a wrong path, a full disk with that for a failure', (t) => {
  const folder = emptyFolder(t)
  writeFileSync(join(folder, 'tep'), '')
  assert.equal(run('lap', unit, '-o', join(folder, 'tep')).status, 2)
  assert.equal(run('lap', unit, '-o', '/dev/full/x').status, 2)
  assert.deepEqual(readdirSync(folder), ['tep'])
})

test('--quiet says nothing when all is well', (t) => {
  const { status, stdout, stderr } = run('lap', unit, '-o', emptyFolder(t), '--quiet')
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: '', stderr: '' })
})

const shell = (command: string) =>
  spawnSync('bash', ['-c', `set -o pipefail; ${command}`], { encoding: 'utf8', cwd: root })

test(
  'standard output that cannot be written ends as a failure; a reader that goes away does not',
  { skip: process.platform !== 'linux' },
  () => {
    assert.equal(shell('node bin/tongket.js luoc-do > /dev/full').status, 3)
    const { stderr } = shell('node bin/tongket.js luoc-do | head -n 1 > /dev/null')
    assert.equal(stderr, '')
  },
)
