/** What may go wrong between the plan and the end of a run, with the run's own parts. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { prepareBatch } from '../../src/app/batch/prepare.ts'
import { runBatch } from '../../src/app/batch/run.ts'
import type { BatchResult } from '../../src/app/batch/unit.ts'
import { openRun } from '../../src/app/documents/run.ts'
import { openPool } from '../../src/app/batch/pool.ts'
import { batchOptions, contents, lines, province, run } from './province.ts'

async function planned(path: string) {
  const batch = { ...batchOptions, inputs: [path] }
  const { value, diagnostics } = await prepareBatch(batch)
  assert.ok(value, JSON.stringify(diagnostics))
  const results: BatchResult[] = []
  const go = async () => {
    const events = { onUnit: (result: BatchResult) => void results.push(result), onProgress: () => {} }
    await runBatch(value, batch, events, async (manifest) => manifest)
    return results
  }
  return go
}

test('an output deleted between plan and run is made again', async (t) => {
  const tinh = province(t, ['tra-cu'])
  await (
    await planned(tinh.path)
  )()
  const report = join(tinh.out, 'tra-cu/tra-cu-2020-bao-cao-tong-ket.docx')
  const go = await planned(tinh.path)
  rmSync(report)
  await go()
  assert.ok(existsSync(report))
})

test('a data file replaced after the plan: the same unit goes on with what it says now, another is refused', async (t) => {
  const tinh = province(t, ['tra-cu'])
  const same = await planned(tinh.path)
  tinh.edit('tra-cu-2020.yaml', /tin_bai: \d+/, 'tin_bai: 78')
  assert.equal((await same())[0]?.status, 'ok')
  const record = readFileSync(join(tinh.out, 'so-ket-qua.json'), 'utf8')
  tinh.edit('tra-cu-2020.yaml', 'tin_bai: 78', 'tin_bai: 79')
  const other = await planned(tinh.path)
  tinh.edit('tra-cu-2020.yaml', 'ma: tra-cu', 'ma: cau-ke')
  const [result] = await other()
  assert.ok(result?.diagnostics.some(({ code }) => code === 'T62'))
  assert.ok(!existsSync(join(tinh.out, 'cau-ke')))
  assert.ok(record.includes('tra-cu'))
})

test('a thread that dies costs the unit it was at, and no other', async (t) => {
  const tinh = province(t, ['tra-cu', 'cau-ke'])
  const pool = await openPool(
    2,
    openRun({ strict: false, kinds: [] }),
    new URL('./dying-worker.js', import.meta.url).href,
  )
  try {
    const job = { strict: false, kinds: [], template: undefined, defaults: undefined, figures: false } as const
    const files = [tinh.file('tra-cu-2020.yaml'), tinh.file('chet.yaml'), tinh.file('cau-ke-2020.yaml')]
    const done = await Promise.all(files.map((file) => pool.run({ ...job, file })))
    assert.deepEqual(
      done.map(({ result }) => [result.status, ...result.diagnostics.map(({ code }) => code)].join(' ')),
      ['ok', 'failed T63', 'ok'],
    )
  } finally {
    await pool.close()
  }
})

test('a full disk: the old documents stay whole, the fault is told, the next run completes', async (t) => {
  const tinh = province(t, ['tra-cu', 'cau-ke'])
  mkdirSync(tinh.out)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=120k', 'tmpfs', tinh.out], { stdio: 'ignore' })
  } catch {
    return t.skip('this machine allows no small disk of our own')
  }
  try {
    const { code, out } = await run(['lap-loat', tinh.path, '--khong-tong-hop', '--format', 'jsonl'])
    assert.deepEqual([code, out.includes('"T14"')], [3, true])
    const left = [...contents(tinh.out).keys()]
    assert.ok(!left.some((name) => name.includes('.tmp-')), left.join('\n'))
    execFileSync('mount', ['-o', 'remount,size=4m', tinh.out])
    assert.equal((await run(['lap-loat', tinh.path, '--khong-tong-hop'])).code, 0)
    assert.equal([...contents(tinh.out).keys()].filter((name) => name.endsWith('.docx')).length, 6)
  } finally {
    execFileSync('umount', [tinh.out])
  }
})

const codes = (out: string) =>
  lines(out).flatMap(({ diagnostics }) => (diagnostics as { code: string }[]).map((d) => d.code))

test('PDF without LibreOffice, and by one that makes nothing: told, the Word documents stand', async (t) => {
  const tinh = province(t, ['tra-cu'])
  const bin = tinh.file('bin')
  mkdirSync(bin)
  symlinkSync(process.execPath, join(bin, 'node'))
  const args = ['lap-loat', tinh.path, '--khong-tong-hop', '--pdf', '--format', 'jsonl']
  const none = await run(args, { PATH: bin })
  assert.equal(none.code, 3, none.err)
  assert.ok(codes(none.out).includes('T67'))
  writeFileSync(join(bin, 'soffice'), '#!/bin/sh\nexit 0\n', { mode: 0o755 })
  const empty = await run(args, { PATH: bin })
  assert.deepEqual([empty.code, codes(empty.out).filter((code) => code === 'T68').length], [3, 3])
  assert.equal([...contents(tinh.out).keys()].filter((name) => name.endsWith('.docx')).length, 3)
})
