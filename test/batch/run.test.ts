/** lap-loat as a script and an office chief use it: plan, run, run again, edit, interrupt. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { contents, editDocument, example, lines, province, run, stopped, textOf } from './province.ts'

const quick = ['--khong-tong-hop', '--format', 'jsonl']
const plans = (out: string) =>
  lines(out).flatMap(({ type, unit, input, plan }) =>
    type === 'unit' ? [`${String(unit ?? input)} ${String(plan)}`] : [],
  )
const codesIn = (out: string): readonly string[] =>
  lines(out).flatMap(({ diagnostics }) => (diagnostics as readonly { code: string }[]).map(({ code }) => code))

describe('lap-loat', { concurrency: 2 }, () => {
  test('a dry run tells the plan and writes nothing', async (t) => {
    const tinh = province(t)
    const { code, out } = await run(['lap-loat', tinh.path, '--dry-run', ...quick])
    assert.equal(code, 0)
    assert.deepEqual(plans(out), ['cau-ke create', 'tra-cu create'])
    assert.ok(!existsSync(tinh.out))
  })

  test('a second run finds nothing to do and changes no byte', async (t) => {
    const tinh = province(t)
    assert.equal((await run(['lap-loat', tinh.path, ...quick])).code, 0)
    const first = contents(tinh.out)
    assert.equal([...first.keys()].filter((name) => name.endsWith('.docx')).length, 6)
    const { code, out } = await run(['lap-loat', tinh.path, ...quick])
    assert.equal(code, 0)
    assert.deepEqual(plans(out), ['cau-ke unchanged', 'tra-cu unchanged'])
    assert.deepEqual(contents(tinh.out), first)
  })

  test('only what changed is made again: data, last year, settings of one unit', async (t) => {
    const tinh = province(t)
    await run(['lap-loat', tinh.path, ...quick])
    tinh.edit('cau-ke-2019.yaml', /tin_bai: \d+/, 'tin_bai: 77')
    assert.deepEqual(plans((await run(['lap-loat', tinh.path, ...quick])).out), ['cau-ke update', 'tra-cu unchanged'])
    rmSync(join(tinh.out, 'tra-cu/tra-cu-2021-ke-hoach.docx'))
    assert.deepEqual(plans((await run(['lap-loat', tinh.path, ...quick])).out), ['cau-ke unchanged', 'tra-cu update'])
    tinh.edit('tongket.yaml', 'nam: 2020', 'nam: 2020\nngay_ban_hanh: { bao_cao: 31/01/2021 }')
    tinh.edit('tra-cu-2020.yaml', 'ngay: 20/01/2021', 'ngay:')
    await run(['lap-loat', tinh.path, ...quick])
    const report = textOf(join(tinh.out, 'tra-cu/tra-cu-2020-bao-cao-tong-ket.docx'))
    assert.match(report, /ngày 31 tháng 01 năm 2021/)
  })

  test('a document edited in Word is kept, laid beside on request, replaced by force with a copy', async (t) => {
    const tinh = province(t, ['tra-cu'])
    await run(['lap-loat', tinh.path, ...quick])
    const report = join(tinh.out, 'tra-cu/tra-cu-2020-bao-cao-tong-ket.docx')
    editDocument(report, 'BÁO CÁO', 'BÁO CÁO SỬA')
    const kept = await run(['lap-loat', tinh.path, ...quick])
    assert.deepEqual([kept.code, plans(kept.out), codesIn(kept.out)], [0, ['tra-cu edited'], ['T16']])
    tinh.edit('tra-cu-2020.yaml', /tin_bai: \d+/, 'tin_bai: 77')
    await run(['lap-loat', tinh.path, ...quick])
    assert.match(textOf(report), /BÁO CÁO SỬA/)
    const both = await run(['lap-loat', tinh.path, '--giu-ca-hai', ...quick])
    assert.ok(codesIn(both.out).includes('T65'), both.out)
    assert.match(textOf(report), /BÁO CÁO SỬA/)
    assert.doesNotMatch(textOf(report.replace('.docx', '.moi.docx')), /BÁO CÁO SỬA/)
    await run(['lap-loat', tinh.path, '--force', ...quick])
    assert.doesNotMatch(textOf(report), /BÁO CÁO SỬA/)
    const copy = readdirSync(join(tinh.out, 'tra-cu')).find((name) => name.includes('ban-cu'))
    assert.match(textOf(join(tinh.out, 'tra-cu', copy ?? '')), /BÁO CÁO SỬA/)
  })

  test('a bad unit costs itself alone; results stand in the order of the inputs, on threads too', async (t) => {
    const tinh = province(t, ['cang-long', 'cau-ke', 'cau-ngang', 'tra-cu'])
    tinh.edit('cau-ke-2020.yaml', /^nam: 2020/m, 'nam: 2020\nsai_khoa: 1')
    tinh.write('aa.yaml', 'nam: [')
    const alone = await run(['lap-loat', tinh.path, '--jobs', '1', ...quick])
    assert.equal(alone.code, 1)
    assert.deepEqual(
      lines(alone.out).map(({ unit, status }) => `${String(unit)} ${String(status)}`),
      ['null failed', 'cang-long ok', 'cau-ke failed', 'cau-ngang ok', 'tra-cu ok', 'undefined undefined'],
    )
    const one = contents(tinh.out)
    rmSync(tinh.out, { recursive: true })
    const threads = await run(['lap-loat', tinh.path, '--jobs', '2', ...quick])
    assert.equal(threads.out, alone.out)
    assert.deepEqual(contents(tinh.out), one)
  })

  test('jsonl is one plain line a unit and one for the run; json is one document of the same', async (t) => {
    const tinh = province(t)
    const { out } = await run(['lap-loat', tinh.path, ...quick])
    // oxlint-disable-next-line no-control-regex
    assert.doesNotMatch(out, /[^\u0000-\u007e]/)
    assert.deepEqual(
      lines(out).map(({ type }) => type),
      ['unit', 'unit', 'run'],
    )
    const whole = JSON.parse((await run(['lap-loat', tinh.path, '--khong-tong-hop', '--json'])).out) as {
      units: { plan: string }[]
      ok: boolean
      plan: Record<string, number>
    }
    assert.deepEqual([whole.units.length, whole.ok, whole.plan['unchanged']], [2, true, 2])
  })

  test('Ctrl-C ends with 130 and no half-written file; the next run completes', async (t) => {
    const tinh = province(t, ['cang-long', 'cau-ke', 'cau-ngang', 'chau-thanh', 'tra-cu'])
    const { code, err } = await stopped(['lap-loat', tinh.path, '--khong-tong-hop'], tinh.out, 1, 'SIGINT')
    assert.equal(code, 130, err)
    assert.match(err, /đã dừng theo yêu cầu/)
    const left = [...contents(tinh.out).keys()]
    assert.ok(!left.some((name) => name.includes('.tmp-') || name.includes('.khoa')), left.join('\n'))
    assert.equal((await run(['lap-loat', tinh.path, ...quick])).code, 0)
    assert.equal([...contents(tinh.out).keys()].filter((name) => name.endsWith('.docx')).length, 15)
  })

  test('two runs at once: the second says so and leaves; a dead run holds nobody up', async (t) => {
    const tinh = province(t)
    mkdirSync(tinh.out)
    const lock = join(tinh.out, '.tongket.khoa')
    writeFileSync(lock, `{"pid":${process.pid},"host":"${(await import('node:os')).hostname()}","since":""}`)
    const second = await run(['lap-loat', tinh.path, ...quick])
    assert.deepEqual([second.code, codesIn(second.out)], [3, ['T60']])
    writeFileSync(lock, `{"pid":4194000,"host":"${(await import('node:os')).hostname()}","since":"1"}`)
    assert.equal((await run(['lap-loat', tinh.path, ...quick])).code, 0)
    assert.ok(!existsSync(lock))
  })

  test('one unit in two files, or one name for two documents, stops everything before the first byte', async (t) => {
    const tinh = province(t, ['tra-cu'])
    tinh.write('lan-hai.yaml', readFileSync(tinh.file('tra-cu-2020.yaml'), 'utf8'))
    const twice = await run(['lap-loat', tinh.path, ...quick])
    assert.deepEqual([twice.code, codesIn(twice.out), existsSync(tinh.out)], [1, ['C38'], false])
    rmSync(tinh.file('lan-hai.yaml'))
    tinh.edit('tongket.yaml', 'nam: 2020', "nam: 2020\nten_tep: '{loai}-{nam}-{ma}.docx'")
    assert.equal((await run(['lap-loat', tinh.path, ...quick])).code, 0)
    assert.ok(existsSync(join(tinh.out, 'ke-hoach-2021-tra-cu.docx')))
  })

  test('nothing is written through a link that leads out of the folder of results', async (t) => {
    const tinh = province(t, ['tra-cu'])
    mkdirSync(tinh.file('ngoai'))
    mkdirSync(tinh.out)
    symlinkSync(tinh.file('ngoai'), join(tinh.out, 'tra-cu'))
    const { code, out } = await run(['lap-loat', tinh.path, ...quick])
    assert.deepEqual([code, [...new Set(codesIn(out))]], [3, ['T61']])
    assert.deepEqual(readdirSync(tinh.file('ngoai')), [])
  })

  test('codes that would lead elsewhere or cannot name a file are refused', async (t) => {
    // In one folder "CON" and "con" would be one unit in two files.
    for (const bad of [['../x', 'CON', 'a/b', 'x'.repeat(300)], ['con']]) {
      const tinh = province(t, ['tra-cu'])
      const unit = readFileSync(tinh.file('tra-cu-2020.yaml'), 'utf8')
      for (const [i, code] of bad.entries()) tinh.write(`xau-${i}.yaml`, unit.replace('ma: tra-cu', `ma: ${code}`))
      rmSync(tinh.file('tra-cu-2020.yaml'))
      const { code: exit, out } = await run(['lap-loat', tinh.path, ...quick])
      assert.deepEqual([exit, existsSync(tinh.file('x'))], [1, false])
      const refused = lines(out).flatMap(({ type, status, diagnostics }) =>
        type === 'unit' && (diagnostics as readonly { code: string }[]).some(({ code }) => /^(?:S09|T18)$/.test(code))
          ? [status]
          : [],
      )
      assert.deepEqual(
        refused,
        bad.map(() => 'failed'),
        out,
      )
      assert.deepEqual(
        [...contents(tinh.path).keys()].filter((name) => name.endsWith('.docx')),
        [],
      )
    }
  })

  test('an input of 50 MB is refused without being read into memory as a year', async (t) => {
    const tinh = province(t, ['tra-cu'])
    writeFileSync(tinh.file('lon.yaml'), Buffer.alloc(50 * 1024 * 1024, 32))
    const { code, out } = await run(['lap-loat', tinh.path, ...quick])
    assert.deepEqual([code, codesIn(out)], [1, ['T06']])
    assert.ok(existsSync(join(tinh.out, 'tra-cu')))
  })

  test('a folder of results that cannot be made, and none to read, are told by name', async (t) => {
    const tinh = province(t, ['tra-cu'])
    tinh.write('tep', '')
    const file = await run(['lap-loat', tinh.path, '-o', tinh.file('tep'), ...quick])
    assert.deepEqual([file.code, codesIn(file.out)], [2, ['T11']])
    const refused = await run(['lap-loat', tinh.path, '-o', '/proc/tongket', ...quick])
    assert.deepEqual([refused.code, codesIn(refused.out)], [3, ['T10']])
    mkdirSync(tinh.file('rong'))
    const empty = await run(['lap-loat', tinh.file('rong'), '--cai-dat', tinh.file('tongket.yaml'), ...quick])
    assert.deepEqual([empty.code, codesIn(empty.out)], [2, ['T66']])
    const absent = await run(['lap-loat', tinh.file('khong-co'), ...quick])
    assert.deepEqual([absent.code, codesIn(absent.out)], [2, ['T01']])
  })

  test('a record that cannot be read is told and made anew, and what was edited stays', async (t) => {
    const tinh = province(t, ['tra-cu'])
    await run(['lap-loat', tinh.path, ...quick])
    const report = join(tinh.out, 'tra-cu/tra-cu-2020-bao-cao-tong-ket.docx')
    editDocument(report, 'BÁO CÁO', 'BÁO CÁO SỬA')
    writeFileSync(join(tinh.out, 'so-ket-qua.json'), '{"schemaVersion":1,"units":[{')
    const { code, out } = await run(['lap-loat', tinh.path, ...quick])
    assert.deepEqual([code, plans(out), codesIn(out).toSorted()], [0, ['tra-cu edited'], ['T16', 'T64']])
    assert.match(textOf(report), /BÁO CÁO SỬA/)
  })

  test('killed at work, twenty times: no torn file, nothing edited lost, the end as if undisturbed', async (t) => {
    const tinh = province(t, ['cang-long', 'cau-ke', 'tra-cu'])
    assert.equal((await run(['lap-loat', tinh.path, ...quick])).code, 0)
    const calm = contents(tinh.out)
    rmSync(tinh.out, { recursive: true })
    // Only a run that was torn from its work leaves its lock; a kill that came too late counts for nothing.
    const lock = join(tinh.out, '.tongket.khoa')
    let atWork = 0
    for (let time = 0; atWork < 20; time++) {
      assert.ok(time < 40, `only ${atWork} of ${time} kills hit a run at work`)
      // Killed when the first file is on its way, the second, the third; now and then everything is taken away again.
      if (time % 6 === 0) rmSync(tinh.out, { recursive: true, force: true })
      const jobs = time % 4 === 0 ? ['--jobs', '2'] : []
      await stopped(['lap-loat', tinh.path, ...quick, ...jobs], tinh.out, 1 + (time % 3), 'SIGKILL')
      if (existsSync(lock)) atWork++
      for (const [name, bytes] of existsSync(tinh.out) ? contents(tinh.out) : [])
        if (calm.has(name) && name.endsWith('.docx')) assert.equal(bytes, calm.get(name), name)
    }
    const report = join(tinh.out, 'tra-cu/tra-cu-2020-bao-cao-tong-ket.docx')
    assert.equal((await run(['lap-loat', tinh.path, ...quick])).code, 0)
    assert.deepEqual(contents(tinh.out), calm)
    editDocument(report, 'BÁO CÁO', 'BÁO CÁO SỬA')
    // Something to do, for only a run that has begun can lose what was edited.
    for (const unit of ['cang-long', 'cau-ke']) tinh.edit(`${unit}-2020.yaml`, /tin_bai: \d+/, 'tin_bai: 77')
    await stopped(['lap-loat', tinh.path, ...quick], tinh.out, 1, 'SIGKILL')
    assert.ok(existsSync(lock))
    await run(['lap-loat', tinh.path, ...quick])
    assert.match(textOf(report), /BÁO CÁO SỬA/)
  })
})

test('the example of a province passes without an error or a warning, year before and all', async () => {
  const files = readdirSync(example).filter((name) => /-20\d\d\.yaml$/.test(name))
  assert.equal(files.length, 18)
  const { code, out } = await run(['kiem-tra', ...files.map((name) => join(example, name)), '--nghiem', '--json'])
  const { tally } = JSON.parse(out) as { tally: { errors: number; warnings: number } }
  assert.deepEqual([code, tally.errors, tally.warnings], [0, 0, 0])
})
