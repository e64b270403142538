/** What the commands about edited papers cannot work with: one sentence each, and nothing is written. */
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { contents, editDocument, runHere } from '../batch/province.ts'
import { root } from '../root.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-dau-vao-xau-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const report = 'tieu-can-2020-bao-cao-tong-ket.docx'
await runHere(['lap', join(root, 'examples/tieu-can/so-lieu-2020.yaml'), '-o', join(folder, 'lap'), '--quiet'])
const made = readFileSync(join(folder, 'lap', report))
const own = readFileSync(join(root, 'examples/tieu-can/so-lieu-2020.yaml'), 'utf8')

const PART = 'customXml/item1.xml'
type Parts = Record<string, Uint8Array>

/** The paper with its parts changed. */
function altered(change: (parts: Parts) => void): Uint8Array {
  const parts: Parts = { ...unzipSync(made) }
  change(parts)
  return zipSync(parts)
}

const inPart = (from: string | RegExp, to: string) =>
  altered((parts) => {
    const was = strFromU8(parts[PART]!)
    assert.notEqual(was.replace(from, to), was)
    parts[PART] = strToU8(was.replace(from, to))
  })

/** As programs leave it that keep neither custom parts nor properties. */
const dropped = altered((parts) => {
  for (const name of Object.keys(parts)) if (/^customXml|^docProps\/custom/.test(name)) delete parts[name]
})

interface Case {
  readonly name: string
  readonly paper: Uint8Array | string
  readonly data?: string
  /** What each command tells, by its name; those that are not named may do their work. */
  readonly told: Readonly<Record<string, string>>
}

const everywhere = (code: string) =>
  Object.fromEntries(
    ['cap-nhat', 'doi-chieu', 'doi-chieu với tệp', 'nhan', 'lay-so-lieu', 'hoan-thanh'].map((each) => [each, code]),
  )

const withoutBase = (code: string) => ({ 'cap-nhat': code, 'doi-chieu': code, 'lay-so-lieu': code })
const elsewhere = { 'cap-nhat': 'R06', 'doi-chieu với tệp': 'R06', nhan: 'R06' }

const cases: readonly Case[] = [
  { name: 'a .doc', paper: '\u00d0\u00cf\u0011\u00e0 cũ', told: everywhere('R01') },
  { name: 'a PDF', paper: '%PDF-1.7\n%', told: everywhere('R01') },
  { name: 'a text', paper: 'xin chào', told: everywhere('R01') },
  { name: 'a file cut off', paper: made.subarray(0, 9000), told: everywhere('R01') },
  { name: 'another unit', paper: made, data: own.replace('ma: tieu-can', 'ma: cau-ke'), told: elsewhere },
  { name: 'another year', paper: inPart('"nam": 2020', '"nam": 2021'), told: withoutBase('R03') },
  { name: 'a damaged part', paper: inPart('"moi": 58', '"moi": 59'), told: withoutBase('R03') },
  {
    name: 'a part of a later version',
    paper: inPart('urn:tongket:so-lieu:1', 'urn:tongket:so-lieu:2'),
    told: withoutBase('R03'),
  },
  { name: 'a part that was dropped', paper: dropped, told: withoutBase('R02') },
]

const commands = (paper: string, data: string): Readonly<Record<string, readonly string[]>> => ({
  'cap-nhat': ['cap-nhat', paper, data, '--ghi-de'],
  'doi-chieu': ['doi-chieu', paper],
  'doi-chieu với tệp': ['doi-chieu', paper, data],
  nhan: ['doi-chieu', paper, data, '--nhan', '1'],
  'lay-so-lieu': ['lay-so-lieu', paper, '-o', join(paper, '../ra.yaml')],
  'hoan-thanh': ['hoan-thanh', paper],
})

for (const { name, paper, data = own, told } of cases)
  test(`${name}: told in one sentence, nothing written`, async () => {
    const here = mkdtempSync(join(folder, 'o-'))
    const [path, file] = [join(here, 'van-ban.docx'), join(here, 'so-lieu-2020.yaml')]
    writeFileSync(path, typeof paper === 'string' ? Buffer.from(paper, 'latin1') : paper)
    writeFileSync(file, data)
    cpSync(join(root, 'examples/tieu-can/so-lieu-2019.yaml'), join(here, 'so-lieu-2019.yaml'))
    const before = contents(here)
    for (const [command, args] of Object.entries(commands(path, file))) {
      const code = told[command]
      if (code === undefined) continue
      const found = await runHere(args)
      const errors = [...`${found.out}${found.err}`.matchAll(/lỗi\[(\w+)\]/g)].map(([, each]) => each)
      assert.deepEqual([found.code !== 0, errors], [true, [code]], `${command}: ${found.err}`)
      assert.deepEqual(contents(here), before, command)
    }
  })

test('a damaged part beside a data file is told, and the paper is held against that', async () => {
  const here = mkdtempSync(join(folder, 'o-'))
  const path = join(here, 'van-ban.docx')
  for (const name of ['so-lieu-2019.yaml', 'so-lieu-2020.yaml'])
    cpSync(join(root, 'examples/tieu-can', name), join(here, name))
  writeFileSync(path, inPart('"moi": 58', '"moi": 59'))
  editDocument(path, 'không khởi tố 14 tin', 'không khởi tố 15 tin')
  const { code, out } = await runHere(['doi-chieu', path, join(here, 'so-lieu-2020.yaml'), '--json'])
  const { diagnostics } = (JSON.parse(out) as { papers: { diagnostics: { code: string }[] }[] }).papers[0]!
  assert.deepEqual([code, diagnostics.map((each) => each.code)], [1, ['R13', 'R20']])
})

test('a paper of another year than the data, and one that is open in Word', async () => {
  const here = mkdtempSync(join(folder, 'o-'))
  const path = join(here, 'van-ban.docx')
  writeFileSync(path, made)
  editDocument(path, 'vượt nhiều nhất', 'vượt đáng chú ý')
  const last = join(here, 'so-lieu-2019.yaml')
  cpSync(join(root, 'examples/tieu-can/so-lieu-2019.yaml'), last)
  assert.match((await runHere(['cap-nhat', path, last])).err, /lỗi\[R06\] .*tieu-can, năm 2020.*tieu-can, năm 2019/)
  const data = join(here, 'so-lieu-2020.yaml')
  writeFileSync(data, own.replace('\n  tin_bai: ', '\n  tin_bai: 1'))
  writeFileSync(join(here, '~$n-ban.docx'), '')
  const before = contents(here)
  for (const args of [
    ['cap-nhat', path, data, '--ghi-de'],
    ['hoan-thanh', path],
  ]) {
    const { code, err } = await runHere(args)
    assert.ok(code === 3 && /lỗi\[T12\] .*Word/.test(err), err)
    assert.deepEqual(contents(here), before)
  }
})
