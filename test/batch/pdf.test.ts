/** `--pdf` with a LibreOffice of our own making: what it may do to files, and how it is stopped. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test, type TestContext } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { provenanceOf } from '../../src/app/files/seal.ts'
import { contents, ended, type Folder, lines, province, run, start } from './province.ts'

/** Makes of each document a PDF that holds its checksum, and counts its runs. */
const works = `#!/bin/sh
echo run >> "$TMPDIR/../runs"
while [ $# -gt 0 ]; do
  case $1 in
    --outdir) out=$2; shift ;;
    *.docx) printf '%%PDF-1.4\\n%s\\n%%%%EOF\\n' "$(cksum < "$1")" > "$out/$(basename "$1" .docx).pdf" ;;
  esac
  shift
done
`

/** A launcher that waits for another process, as soffice does; half a PDF is made by then. */
const hangs = `#!/bin/sh
while [ "$1" != --outdir ]; do shift; done
printf '%%PDF-1.4' > "$2/v0.pdf"
sleep 300 &
echo "$$ $!" > "$TMPDIR/../pids.tmp"
mv "$TMPDIR/../pids.tmp" "$TMPDIR/../pids"
wait
`

interface Setting {
  readonly tinh: Folder
  readonly env: Readonly<Record<string, string>>
  readonly office: (script: string) => void
  readonly out: (name: string) => string
}

function setting(t: TestContext, script: string): Setting {
  const tinh = province(t, ['tra-cu'])
  for (const folder of ['bin', 'tmp']) mkdirSync(tinh.file(folder))
  const office = (text: string) => writeFileSync(tinh.file('bin/soffice'), text, { mode: 0o755 })
  office(script)
  const env = { PATH: `${tinh.file('bin')}:${process.env['PATH']}`, TMPDIR: tinh.file('tmp') }
  return { tinh, env, office, out: (name) => join(tinh.out, 'tra-cu', name) }
}

const report = 'tra-cu-2020-bao-cao-tong-ket.pdf'
const batch = (tinh: Folder, ...more: readonly string[]) => [
  'lap-loat',
  tinh.path,
  '--khong-tong-hop',
  '--format',
  'jsonl',
  ...more,
]
const codes = (out: string) =>
  lines(out).flatMap(({ diagnostics }) => (diagnostics as { code: string }[]).map((d) => d.code))
const actions = (out: string) =>
  lines(out).flatMap(({ pdf }) => ((pdf ?? []) as { path: string; action: string }[]).map(({ action }) => action))

describe('PDF', { concurrency: 2, skip: process.platform === 'win32' }, () => {
  test('made once, named, made again when its document has changed', async (t) => {
    const { tinh, env, out } = setting(t, works)
    const first = await run(batch(tinh, '--pdf'), env)
    assert.deepEqual([first.code, actions(first.out)], [0, ['created', 'created', 'created']], first.err)
    assert.ok(first.out.includes(report))
    assert.equal(await provenanceOf(report, readFileSync(out(report))), 'untouched')
    const before = contents(tinh.out)
    const again = await run(batch(tinh, '--pdf'), env)
    assert.deepEqual(actions(again.out), ['unchanged', 'unchanged', 'unchanged'])
    assert.deepEqual(contents(tinh.out), before)
    assert.equal(readFileSync(tinh.file('runs'), 'utf8'), 'run\n')
    tinh.edit('tra-cu-2020.yaml', /tin_bai: \d+/, 'tin_bai: 79')
    const without = await run(batch(tinh), env)
    assert.deepEqual([without.code, codes(without.out).filter((code) => code === 'T70').length > 0], [0, true])
    const anew = await run(batch(tinh, '--pdf'), env)
    assert.ok(actions(anew.out).includes('updated') && !codes(anew.out).includes('T70'), anew.out)
    const text = await run(['lap-loat', tinh.path, '--khong-tong-hop', '--pdf'], env)
    assert.match(text.out, new RegExp(`^không đổi {3}.*${report}$`, 'm'))
  })

  test("a person's PDF is kept and told, replaced by force with a dated copy", async (t) => {
    const { tinh, env, out } = setting(t, works)
    mkdirSync(join(tinh.out, 'tra-cu'), { recursive: true })
    writeFileSync(out(report), '%PDF-1.4 bản ký')
    const kept = await run(batch(tinh, '--pdf'), env)
    assert.deepEqual([kept.code, codes(kept.out), actions(kept.out)], [0, ['T17'], ['kept', 'created', 'created']])
    assert.equal(readFileSync(out(report), 'utf8'), '%PDF-1.4 bản ký')
    const plan = 'tra-cu-2021-ke-hoach.pdf'
    writeFileSync(out(plan), `${readFileSync(out(plan), 'latin1')}chữ ký số`)
    const both = await run(batch(tinh, '--pdf'), env)
    assert.deepEqual(
      [codes(both.out), actions(both.out)],
      [
        ['T17', 'T16'],
        ['kept', 'kept', 'unchanged'],
      ],
    )
    const forced = await run(batch(tinh, '--pdf', '--force'), env)
    assert.deepEqual(codes(forced.out).toSorted(), ['T19', 'T19'])
    const copy = readdirSync(join(tinh.out, 'tra-cu')).find((name) => /ket-ban-cu-.*\.pdf$/.test(name))
    assert.equal(readFileSync(out(copy ?? ''), 'utf8'), '%PDF-1.4 bản ký')
    assert.equal(await provenanceOf(report, readFileSync(out(report))), 'untouched')
  })

  test('a folder in the place of a PDF, and no place for temporary files, are told like any other fault', async (t) => {
    const { tinh, env, out } = setting(t, works)
    mkdirSync(out(report), { recursive: true })
    const { code, out: printed } = await run(batch(tinh, '--pdf'), env)
    assert.deepEqual([code, codes(printed), actions(printed)], [2, ['T11'], ['created', 'created']])
    const file = tinh.file('tra-cu-2020.yaml')
    const none = await run(['lap', file, '-o', tinh.file('lap'), '--pdf', '--json'], {
      ...env,
      TMPDIR: tinh.file('khong-co'),
    })
    assert.equal(none.code, 3, none.err)
    assert.match(none.out, /"T15"/)
  })

  test('lap names its PDFs with the unit, and tells of old ones', async (t) => {
    const { tinh, env } = setting(t, works)
    const lap = ['lap', tinh.file('tra-cu-2020.yaml'), '-o', tinh.file('lap')]
    const json = await run([...lap, '--pdf', '--json'], env)
    const { units } = JSON.parse(json.out) as { units: { outputs: { kind: string; action: string }[] }[] }
    const pdfs = units.flatMap(({ outputs }) => outputs).filter(({ kind }) => kind === 'pdf')
    assert.deepEqual([json.code, pdfs.map(({ action }) => action)], [0, ['created', 'created', 'created']])
    tinh.edit('tra-cu-2020.yaml', /tin_bai: \d+/, 'tin_bai: 79')
    const old = await run(lap, env)
    assert.match(old.err, /lưu ý\[T70\] bản PDF .*\.pdf được lập từ văn bản cũ/)
  })

  test('what a killed run left among the temporary files is removed by the next one, nothing of one at work', async (t) => {
    const { tinh, env, office } = setting(t, hangs)
    const args = [...batch(tinh), '--pdf']
    const child = start(args, env)
    await came(tinh.file('pids'))
    child.kill('SIGKILL')
    await ended(child)
    // Without us LibreOffice goes on; here it would for ever.
    for (const pid of readFileSync(tinh.file('pids'), 'utf8').trim().split(' ')) process.kill(Number(pid))
    assert.equal(readdirSync(tinh.file('tmp')).length, 1)
    const others = [`tongket-pdf-${process.pid}-a`, 'tongket-pdf-a'].map((name) => tinh.file(`tmp/${name}`))
    for (const folder of others) mkdirSync(folder)
    office(works)
    const { code, out } = await run(args, env)
    assert.deepEqual([code, actions(out)], [0, ['created', 'created', 'created']])
    assert.deepEqual(
      readdirSync(tinh.file('tmp'))
        .map((name) => tinh.file(`tmp/${name}`))
        .toSorted(),
      others.toSorted(),
    )
  })

  for (const whole of [false, true])
    for (const command of ['lap', 'lap-loat'])
      test(`Ctrl-C ${whole ? 'in a terminal' : 'to the program alone'} ends ${command} and LibreOffice`, async (t) => {
        const { tinh, env, office } = setting(t, hangs)
        const file = tinh.file('tra-cu-2020.yaml')
        const args = command === 'lap' ? ['lap', file, '-o', tinh.out, '--json'] : batch(tinh)
        const child = start([...args, '--pdf'], env, { detached: whole })
        await came(tinh.file('pids'))
        if (command === 'lap-loat') assert.ok(existsSync(join(tinh.out, '.tongket.khoa')))
        if (child.pid) process.kill(whole ? -child.pid : child.pid, 'SIGINT')
        const { code, out, err } = await ended(child)
        assert.equal(code, 130, err)
        assert.match(out, /"interrupted": ?true/)
        assert.doesNotMatch(out, /T68/)
        const names = [...contents(tinh.out).keys()]
        assert.deepEqual(
          names.filter((name) => !/\.docx$|so-ket-qua|^\.tongket/.test(name)),
          [],
        )
        assert.deepEqual(readdirSync(tinh.file('tmp')), [])
        for (const pid of readFileSync(tinh.file('pids'), 'utf8').trim().split(' ')) assert.ok(!(await lives(pid)), pid)
        office(works)
        assert.equal((await run([...args, '--pdf'], env)).code, 0)
      })
})

/** Waits until a file is there; fails when it does not come. */
async function came(path: string): Promise<void> {
  for (let i = 0; i < 3000 && !existsSync(path); i++) await sleep(20)
  assert.ok(existsSync(path), `${path} did not come`)
}

/** Whether a process is at work, given a moment to be gone; one that waits only to be buried is not. */
async function lives(pid: string): Promise<boolean> {
  const state = () => {
    try {
      return readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.[0] !== 'Z'
    } catch {
      return false
    }
  }
  for (let i = 0; i < 20 && state(); i++) await sleep(50)
  return state()
}
