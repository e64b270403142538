/** `lap --cap-nhat`, `lap-loat --cap-nhat`: papers that people have edited are brought up to date where they lie. */
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { editDocument, lines, province, runHere, textOf } from '../batch/province.ts'
import { root } from '../root.ts'
import { plainText } from '../tools/document.ts'
import { writeMoved } from './moved.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-lap-cap-nhat-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const report = 'tieu-can-2020-bao-cao-tong-ket.docx'
const [old, fresh] = [join(folder, 'so-lieu-2020.yaml'), join(folder, 'so-lieu-moi.yaml')]
for (const name of ['so-lieu-2019.yaml', 'so-lieu-2020.yaml'])
  cpSync(join(root, 'examples/tieu-can', name), join(folder, name))
writeMoved(old, fresh)

/** Papers of the old data in a folder of their own, the report edited. */
async function made(edits: readonly (readonly [string, string])[]) {
  const out = mkdtempSync(join(folder, 'o-'))
  await runHere(['lap', old, '-o', out, '--quiet'])
  for (const [was, is] of edits) editDocument(join(out, report), was, is)
  return { out, path: join(out, report) }
}

interface Told {
  readonly units: readonly {
    readonly outputs: readonly { readonly kind: string; readonly action: string; readonly refreshed?: object }[]
    readonly diagnostics: readonly { readonly code: string; readonly spot?: string; readonly message: string }[]
  }[]
}

async function lapJson(...args: readonly string[]) {
  const { code, out } = await runHere(['lap', ...args, '--json'])
  const [unit] = (JSON.parse(out) as Told).units
  assert.ok(unit)
  return { code, ...unit, codes: unit.diagnostics.map((each) => each.code) }
}

const words = ['vượt nhiều nhất', 'vượt đáng chú ý'] as const

test('the edited report is brought up to date in its place, the others are made anew; again, nothing happens', async () => {
  const { out, path } = await made([words])
  const first = await lapJson(fresh, '-o', out, '--cap-nhat')
  assert.deepEqual([first.code, first.codes], [0, ['T19']])
  assert.deepEqual(
    first.outputs.map(({ kind, action }) => `${kind} ${action}`),
    ['bao-cao updated', 'ke-hoach updated', 'phu-luc updated'],
  )
  assert.match(plainText(path), /Đã giải quyết 60 tin[^]*vượt đáng chú ý/)
  const names = readdirSync(out).filter((name) => name.endsWith('.docx'))
  assert.deepEqual(
    names.filter((name) => !name.includes('ban-cu')),
    [report, 'tieu-can-2020-phu-luc.docx', 'tieu-can-2021-ke-hoach.docx'],
  )
  const bytes = readFileSync(path)
  const again = await lapJson(fresh, '-o', out, '--cap-nhat')
  assert.deepEqual(
    [again.codes, again.outputs[0]],
    [[], { ...again.outputs[0], action: 'unchanged', refreshed: { changes: 0, conflicts: 0, skipped: 0 } }],
  )
  assert.deepEqual(readFileSync(path), bytes)
})

test('a figure that people have typed over is told with its place, and stays; tried dry, nothing is written', async () => {
  const { out, path } = await made([words, ['khởi tố 41 tin', 'khởi tố 43 tin']])
  const bytes = readFileSync(path)
  assert.equal((await lapJson(fresh, '-o', out, '--cap-nhat', '--dry-run', '--nghiem')).code, 1)
  assert.deepEqual(readFileSync(path), bytes)
  const { code, diagnostics, codes } = await lapJson(fresh, '-o', out, '--cap-nhat')
  assert.deepEqual([code, codes], [0, ['R12', 'T19']])
  assert.equal(
    diagnostics[0]?.message,
    'giữ nguyên chỗ đã sửa tay “tố 43 tin”: trước “tố 41 tin”, số liệu nay “tố 42 tin”',
  )
  assert.match(diagnostics[0]?.spot ?? '', /^đoạn \d+, mục “[^”]*giải quyết”/)
  assert.match(plainText(path), /khởi tố 43 tin/)
})

test('a paper that does not know what it was made from stays as it is, with the reason', async () => {
  const { out, path } = await made([words])
  await runHere(['hoan-thanh', path, '--quiet'])
  rmSync(join(out, '.tongket'), { recursive: true })
  const bytes = readFileSync(path)
  const { code, codes, outputs } = await lapJson(fresh, '-o', out, '--cap-nhat')
  assert.deepEqual([code, codes, outputs[0]?.action], [1, ['R02', 'T16'], 'kept'])
  assert.deepEqual(readFileSync(path), bytes)
})

test('a run over a province does the same, and its record does not take the papers for its own', async (t) => {
  const tinh = province(t, ['cau-ke'])
  const args = ['lap-loat', tinh.path, '-o', tinh.out, '--chon', 'bao-cao', '--khong-tong-hop']
  await runHere([...args, '--quiet'])
  const path = join(tinh.out, 'cau-ke/cau-ke-2020-bao-cao-tong-ket.docx')
  const found = /<w:t[^>]*>[^<]*báo cáo kết quả công tác/.exec(textOf(path))?.[0] ?? ''
  editDocument(path, found, found.replace('báo cáo kết quả', 'xin báo cáo kết quả'))
  for (const count of [87, 88]) {
    tinh.edit('cau-ke-2020.yaml', /tin_bai: (\d+)/, `tin_bai: ${count}`)
    const { code, out } = await runHere([...args, '--cap-nhat', '--format', 'jsonl'])
    const unit = lines(out).find((line) => line['outputs'] !== undefined)
    assert.equal(code, 0, out)
    assert.match(JSON.stringify(unit?.['outputs']), /"action":"updated","refreshed":\{"changes":[1-9]\d*,"conflicts":0/)
    assert.match(plainText(path), new RegExp(`xin báo cáo kết quả[^]*${count} tin, bài`))
  }
  const { code, err } = await runHere([...args, '--cap-nhat', '--giu-ca-hai'])
  assert.ok(code === 2 && err.includes('không dùng cùng lúc --giu-ca-hai và --cap-nhat'))
  const lap = await runHere(['lap', old, '-o', folder, '--force', '--cap-nhat'])
  assert.ok(lap.code === 2 && lap.err.includes('không dùng cùng lúc --force và --cap-nhat'))
})
