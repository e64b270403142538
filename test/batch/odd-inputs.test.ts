/** What lies among the data and is not as it should be: told as its unit's failure, never passed over. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { prepareBatch } from '../../src/app/batch/prepare.ts'
import { runBatch } from '../../src/app/batch/run.ts'
import { takeInterrupts } from '../../src/cli/interrupt.ts'
import { batchOptions, lines, province, run, toldIn } from './province.ts'

const quick = ['--khong-tong-hop', '--chon', 'bao-cao', '--format', 'jsonl']
const plans = (out: string) =>
  lines(out).flatMap(({ input, plan, type }) =>
    type === 'unit' ? [`${String(input).split('/').at(-1)} ${String(plan)}`] : [],
  )

describe('odd inputs', { concurrency: 2 }, () => {
  test('a form that cannot be read, beside data files, is a failed unit', async (t) => {
    const tinh = province(t)
    const form = tinh.file('cau-ke-2020.xlsx')
    await run(['bieu-mau', form, '--tu', tinh.file('cau-ke-2020.yaml')])
    rmSync(tinh.file('cau-ke-2020.yaml'))
    writeFileSync(form, readFileSync(form).subarray(0, 30_000))
    const { code, out } = await run(['lap-loat', tinh.path, ...quick])
    assert.equal(code, 1)
    assert.deepEqual(plans(out), ['cau-ke-2020.xlsx failed', 'tra-cu-2020.yaml create'])
  })

  test('a unit stays in the run when a file of its own year, or its own, names it as last year', async (t) => {
    const tinh = province(t)
    for (const name of ['cau-ke-2020.yaml', 'tra-cu-2020.yaml']) {
      tinh.edit('cau-ke-2020.yaml', /^nam_truoc: .*$/m, `nam_truoc: ${name}`)
      const { out } = await run(['lap-loat', tinh.path, '--dry-run', ...quick])
      assert.deepEqual(plans(out), ['cau-ke-2020.yaml create', 'tra-cu-2020.yaml create'])
      assert.ok(toldIn(out).some(({ code }) => code === 'K16'))
    }
  })

  test('what a file names is looked at anew when the file was replaced during the run', async (t) => {
    const tinh = province(t, ['cau-ke'])
    tinh.write('moi-2019.yaml', readFileSync(tinh.file('cau-ke-2019.yaml'), 'utf8'))
    const options = { ...batchOptions, inputs: [tinh.path] }
    const { value } = await prepareBatch(options)
    assert.ok(value)
    tinh.edit('cau-ke-2020.yaml', /^nam_truoc: .*$/m, 'nam_truoc: moi-2019.yaml')
    await runBatch(value, options, { onUnit: () => {}, onProgress: () => {} }, async (manifest) => manifest)
    const args = ['lap-loat', tinh.file('cau-ke-2020.yaml'), '--config', tinh.file('tongket.yaml'), ...quick]
    await run(args)
    tinh.edit('moi-2019.yaml', /tin_bai: \d+/, 'tin_bai: 7')
    assert.deepEqual(plans((await run(args)).out), ['cau-ke-2020.yaml update'])
  })

  test('a pipe among the data is refused, not waited for', { skip: process.platform === 'win32' }, async (t) => {
    const tinh = province(t, ['tra-cu'])
    execFileSync('mkfifo', [tinh.file('ong.yaml')])
    const { code, out } = await run(['lap-loat', tinh.path, ...quick])
    assert.equal(code, 3)
    assert.deepEqual(plans(out), ['ong.yaml failed', 'tra-cu-2020.yaml create'])
    assert.ok(toldIn(out).some((told) => told.code === 'T08' && told.message.includes('không phải tệp thường')))
  })

  test('a record that someone has changed by hand is told and made anew', async (t) => {
    const tinh = province(t, ['tra-cu'])
    await run(['lap-loat', tinh.path, ...quick])
    const record = join(tinh.out, 'so-ket-qua.json')
    const sound = readFileSync(record, 'utf8')
    const changed: readonly (readonly [string | RegExp, string])[] = [
      [/"told":\[.*?\],"silenced"/, '"told":[null],"silenced"'],
      [/"told":\[.*?\],"silenced"/, '"told":[{}],"silenced"'],
      ['"outputs":[', '"outputs":[null,'],
      ['"silenced":[', '"silenced":[null,'],
      ['"unit":"tra-cu"', '"unit":null'],
      ['"summary": []', '"summary": [null]'],
      ['"summaryTold": []', '"summaryTold": [{"code":"K999"}]'],
    ]
    for (const [from, to] of changed) {
      const text = sound.replace(from, to)
      assert.notEqual(text, sound, to)
      writeFileSync(record, text)
      const { code, out } = await run(['lap-loat', tinh.path, ...quick])
      assert.equal(code, 0, to)
      assert.deepEqual(
        toldIn(out).flatMap((told) => (told.code === 'T64' ? [told.code] : [])),
        ['T64'],
        to,
      )
      assert.equal(readFileSync(record, 'utf8'), sound)
    }
  })

  test('there is no instant at which nobody listens for Ctrl-C', () => {
    const first = () => {}
    process.on('SIGINT', first)
    let least = Infinity
    const count = () => void (least = Math.min(least, process.listenerCount('SIGINT')))
    process.on('removeListener', count)
    takeInterrupts(() => {}).release()
    process.off('removeListener', count)
    assert.deepEqual([least >= 1, process.listeners('SIGINT').includes(first)], [true, true])
    process.off('SIGINT', first)
  })
})
