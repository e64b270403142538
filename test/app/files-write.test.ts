import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { realWriteDisk, type WriteDisk } from '../../src/app/files/atomic.ts'
import { type Provenance, writeDocument, writeText } from '../../src/app/files/write.ts'

async function emptyFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tongket-ghi-'))
  context.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const fail = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))
const noPause = { pause: () => Promise.resolve() }

const write = (
  path: string,
  text: string,
  provenance: Provenance,
  more: { force?: boolean; dryRun?: boolean; disk?: WriteDisk } = {},
) =>
  writeDocument(path, Buffer.from(text), { force: false, today: '2021-01-25', provenanceOf: () => provenance, ...more })

const outcomeOf = ({ value, diagnostics }: Awaited<ReturnType<typeof write>>) => [
  value,
  ...diagnostics.map(({ code }) => code),
]

test('a document is created in a folder made for it, then unchanged, then updated', async (t) => {
  const folder = await emptyFolder(t)
  const path = join(folder, 'a/b/c.docx')
  assert.deepEqual(outcomeOf(await write(path, 'một', 'untouched')), ['created'])
  assert.deepEqual(outcomeOf(await write(path, 'một', 'edited')), ['unchanged'])
  assert.deepEqual(outcomeOf(await write(path, 'hai', 'untouched')), ['updated'])
  assert.equal(await readFile(path, 'utf8'), 'hai')
  assert.deepEqual(await readdir(dirname(path)), ['c.docx'])
})

test('a document edited by hand, or of unknown origin, is kept', async (t) => {
  const path = join(await emptyFolder(t), 'c.docx')
  await writeFile(path, 'đã sửa')
  assert.deepEqual(outcomeOf(await write(path, 'mới', 'edited')), ['kept', 'T16'])
  assert.deepEqual(outcomeOf(await write(path, 'mới', 'foreign')), ['kept', 'T17'])
  assert.equal(await readFile(path, 'utf8'), 'đã sửa')
})

test('with force an edited document is replaced and every earlier version stays under a dated name', async (t) => {
  const folder = await emptyFolder(t)
  const path = join(folder, 'c.docx')
  await writeFile(path, 'sửa một')
  assert.deepEqual(outcomeOf(await write(path, 'mới', 'edited', { force: true })), ['updated', 'T19'])
  await writeFile(path, 'sửa hai')
  assert.deepEqual(outcomeOf(await write(path, 'mới', 'edited', { force: true })), ['updated', 'T19'])
  const names = await readdir(folder)
  assert.deepEqual(names, ['c-ban-cu-2021-01-25-2.docx', 'c-ban-cu-2021-01-25.docx', 'c.docx'])
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  assert.deepEqual(texts, ['sửa hai', 'sửa một', 'mới'])
})

test('a dry run tells what would happen and touches nothing', async (t) => {
  const folder = await emptyFolder(t)
  assert.deepEqual(outcomeOf(await write(join(folder, 'a/c.docx'), 'x', 'untouched', { dryRun: true })), ['created'])
  assert.deepEqual(await readdir(folder), [])
})

test('a document open in Word is named as such and left alone', async (t) => {
  const folder = await emptyFolder(t)
  const path = join(folder, 'bao-cao.docx')
  await writeFile(path, 'cũ')
  for (const lock of ['~$bao-cao.docx', '~$o-cao.docx']) {
    await writeFile(join(folder, lock), '')
    assert.deepEqual(outcomeOf(await write(path, 'mới', 'untouched')), [undefined, 'T12'])
    await rm(join(folder, lock))
  }
  assert.equal(await readFile(path, 'utf8'), 'cũ')
})

for (const [reason, code] of [
  ['ENOSPC', 'T14'],
  ['EACCES', 'T13'],
  ['EROFS', 'T13'],
  ['EIO', 'T15'],
] as const) {
  test(`a write that fails with ${reason} is told as ${code}, keeps the old file and leaves nothing behind`, async (t) => {
    const folder = await emptyFolder(t)
    const disk: WriteDisk = { ...realWriteDisk, ...noPause, rename: fail(reason) }
    await writeFile(join(folder, 'c.docx'), 'cũ')
    assert.deepEqual(outcomeOf(await write(join(folder, 'c.docx'), 'mới', 'untouched', { disk })), [undefined, code])
    assert.deepEqual(outcomeOf(await write(join(folder, 'a/b/d.docx'), 'mới', 'untouched', { disk })), [
      undefined,
      code,
    ])
    assert.deepEqual(await readdir(folder), ['c.docx'])
    assert.equal(await readFile(join(folder, 'c.docx'), 'utf8'), 'cũ')
  })
}

test('a disk that is full while the bytes are written leaves nothing behind', async (t) => {
  const folder = await emptyFolder(t)
  const disk: WriteDisk = {
    ...realWriteDisk,
    writeTemporary: async (path) => {
      await writeFile(path, 'nửa')
      await fail('ENOSPC')()
    },
  }
  assert.deepEqual(outcomeOf(await write(join(folder, 'a/d.docx'), 'mới', 'untouched', { disk })), [undefined, 'T14'])
  assert.deepEqual(await readdir(folder), [])
})

test('a lock that passes is waited for', async (t) => {
  const path = join(await emptyFolder(t), 'c.docx')
  let attempts = 0
  const waits: number[] = []
  const disk: WriteDisk = {
    ...realWriteDisk,
    pause: async (milliseconds) => waits.push(milliseconds),
    rename: (from, to) => (++attempts < 4 ? fail('EBUSY')() : realWriteDisk.rename(from, to)),
  }
  assert.deepEqual(outcomeOf(await write(path, 'mới', 'untouched', { disk })), ['created'])
  assert.deepEqual(waits, [50, 100, 200])
})

test('a folder that cannot be made is told, as is a file or folder in the way', async (t) => {
  const folder = await emptyFolder(t)
  const disk: WriteDisk = { ...realWriteDisk, makeFolder: fail('EACCES') }
  assert.deepEqual(outcomeOf(await write(join(folder, 'a/c.docx'), 'x', 'untouched', { disk })), [undefined, 'T10'])
  await writeFile(join(folder, 'tep'), '')
  assert.deepEqual(outcomeOf(await write(join(folder, 'tep/c.docx'), 'x', 'untouched')), [undefined, 'T11'])
  assert.deepEqual(outcomeOf(await write(join(folder, 'tep/a/c.docx'), 'x', 'untouched')), [undefined, 'T11'])
  await mkdir(join(folder, 'c.docx'))
  assert.deepEqual(outcomeOf(await write(join(folder, 'c.docx'), 'x', 'untouched')), [undefined, 'T11'])
})

test('a name that cannot be stored everywhere is refused', async (t) => {
  const folder = await emptyFolder(t)
  assert.deepEqual(outcomeOf(await write(join(folder, 'con.docx'), 'x', 'untouched')), [undefined, 'T18'])
  assert.deepEqual(
    (await writeText(join(folder, 'a.'), 'x')).diagnostics.map(({ code }) => code),
    ['T18'],
  )
})

test('a process that ends while writing leaves neither temporary file nor folder', async (t) => {
  const folder = await emptyFolder(t)
  const writeModule = new URL('../../src/app/files/write.js', import.meta.url).href
  const atomic = new URL('../../src/app/files/atomic.js', import.meta.url).href
  const program = `
    import { writeText } from ${JSON.stringify(writeModule)}
    import { realWriteDisk } from ${JSON.stringify(atomic)}
    process.once('SIGINT', () => process.exit(130))
    const rename = () => new Promise(() => { process.stdout.write('ghi'); setInterval(() => {}, 1000) })
    await writeText(process.argv[1], 'x', { ...realWriteDisk, rename })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, '--', join(folder, 'a/b/c.txt')])
  await new Promise((resolve) => child.stdout.once('data', resolve))
  assert.equal((await readdir(join(folder, 'a/b'))).length, 1)
  child.kill('SIGINT')
  assert.equal(await new Promise((resolve) => child.once('close', resolve)), 130)
  assert.deepEqual(await readdir(folder), [])
})

test('many files written at once add no listeners to the process, of which Node would warn in English', async (t) => {
  const folder = await emptyFolder(t)
  const added: string[] = []
  const note = (name: string | symbol) => void (name === 'exit' && added.push(name))
  process.on('newListener', note)
  t.after(() => process.off('newListener', note))
  await Promise.all(Array.from({ length: 20 }, (_, i) => writeText(join(folder, `${i}`, 'a.txt'), 'a')))
  assert.deepEqual(added, [])
})
