import assert from 'node:assert/strict'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { nameFault } from '../../src/core/base/file-name.ts'
import { decodeData, type ReadDisk, readData } from '../../src/app/files/read.ts'

const failing = (code: string): ReadDisk => {
  const fail = () => {
    throw Object.assign(new Error(code), { code })
  }
  return { stat: fail, readFile: fail }
}

const codesOf = ({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  diagnostics.map(({ code }) => code)

for (const [reason, code] of [
  ['ENOENT', 'T01'],
  ['ENOTDIR', 'T01'],
  ['EISDIR', 'T02'],
  ['EACCES', 'T03'],
  ['EPERM', 'T03'],
  ['EIO', 'T08'],
] as const) {
  test(`a data file that fails with ${reason} is told as ${code}`, async () => {
    assert.deepEqual(codesOf(await readData('a.yaml', failing(reason))), [code])
  })
}

test('a fault of our own while reading is not taken for a bad file', async () => {
  const fail = () => {
    throw new TypeError('bug')
  }
  const disk: ReadDisk = { stat: fail, readFile: fail }
  await assert.rejects(readData('a.yaml', disk), TypeError)
})

test('a file over 5 MB is refused before it is read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tongket-'))
  const file = join(folder, 'a.yaml')
  await writeFile(file, '')
  await truncate(file, 3_000_000_000)
  const found = await readData(file)
  assert.deepEqual(found.diagnostics[0]?.args, { file, megabytes: '2861,1', limit: 5 })
  assert.deepEqual(codesOf(found), ['T06'])
  await rm(folder, { recursive: true })
})

test('a byte order mark and lone carriage returns are taken off, other line ends stay', () => {
  const bytes = Buffer.from('\ufeffa: 1\rb: 2\r\nc: 3\n')
  assert.equal(decodeData(bytes, 'a.yaml').value, 'a: 1\nb: 2\r\nc: 3\n')
})

test('names that some system cannot store are refused', () => {
  const faults = {
    '': 'empty',
    '..': 'empty',
    'a/b.docx': 'separator',
    'a\\b': 'separator',
    'a\nb': 'separator',
    'a?.docx': 'separator',
  }
  const more = {
    'con.docx': 'reserved',
    LPT1: 'reserved',
    'com¹.x': 'reserved',
    'a.': 'ending',
    'a ': 'ending',
    ['á'.repeat(130)]: 'long',
  }
  for (const [name, fault] of Object.entries({ ...faults, ...more })) assert.equal(nameFault(name), fault, name)
  for (const name of ['tieu-can-2020-bao-cao-tong-ket.docx', 'concac.docx', 'Báo cáo.docx'])
    assert.equal(nameFault(name), undefined, name)
})
