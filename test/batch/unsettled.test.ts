/** What must not be taken for settled: figures that are gone before the roll-up, sets and pictures behind others, strictness. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { prepareBatch } from '../../src/app/batch/prepare.ts'
import { runBatch } from '../../src/app/batch/run.ts'
import { runSummary, type SummaryOutcome } from '../../src/app/province/run.ts'
import { batchOptions, contents, editDocument, lines, province, runHere, textOf, toldIn } from './province.ts'

const whole = ['cau-ke', 'tra-cu', 'tra-vinh']
const roster = `tinh: tỉnh Trà Vinh
nam: 2020
don_vi:
  - { ma: cau-ke, ten: Viện kiểm sát nhân dân huyện Cầu Kè, cap: huyen }
  - { ma: tra-cu, ten: Viện kiểm sát nhân dân huyện Trà Cú, cap: huyen }
`
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)
const plans = (out: string) =>
  lines(out).flatMap(({ unit, plan, type }) => (type === 'unit' ? [`${unit} ${plan}`] : []))
const reportOf = (out: string, unit: string) => join(out, unit, `${unit}-2020-bao-cao-tong-ket.docx`)

/** A run in this process; `meanwhile` happens when the plan has been made. */
async function runWith(path: string, meanwhile: () => void): Promise<SummaryOutcome> {
  const options = { ...batchOptions, inputs: [path], summary: true }
  const { value, diagnostics } = await prepareBatch(options)
  assert.ok(value, JSON.stringify(diagnostics))
  meanwhile()
  let made: SummaryOutcome | undefined
  await runBatch(value, options, { onUnit: () => {}, onProgress: () => {} }, async (manifest, collected) => {
    made = await runSummary(value, options, collected, manifest)
    return made.manifest
  })
  assert.ok(made)
  return made
}

describe('what must not be taken for settled', { concurrency: 2 }, () => {
  test('a unit that cannot be read any more when the roll-up is made is missing in it, and comes back with the next run', async (t) => {
    const tinh = province(t, whole, roster)
    await runWith(tinh.path, () => {})
    const page = join(tinh.out, 'tong-hop/tra-vinh-2020-so-sanh-don-vi.html')
    const complete = readFileSync(page, 'utf8')
    const sound = readFileSync(tinh.file('cau-ke-2020.yaml'), 'utf8')
    const broken = await runWith(tinh.path, () => {
      rmSync(page)
      tinh.write('cau-ke-2020.yaml', 'nam: [')
    })
    assert.ok(broken.diagnostics.some(({ code, file }) => code.startsWith('Y') && file?.endsWith('cau-ke-2020.yaml')))
    assert.ok(broken.diagnostics.some(({ code }) => code === 'C50'))
    assert.match(readFileSync(page, 'utf8'), /VKSND huyện Cầu Kè|Viện kiểm sát nhân dân huyện Cầu Kè/)
    assert.match(textOf(reportOf(tinh.out, 'tra-vinh')), /Số liệu chưa gồm: VKSND huyện Cầu Kè/)
    tinh.write('cau-ke-2020.yaml', sound)
    await runWith(tinh.path, () => {})
    assert.equal(readFileSync(page, 'utf8'), complete)
  })

  test('under --nghiem a document edited by hand fails its unit and leaves the province whole', async (t) => {
    const tinh = province(t, whole)
    const options = ['--chon', 'bao-cao', '--format', 'jsonl']
    await runHere(['lap-loat', tinh.path, ...options])
    editDocument(reportOf(tinh.out, 'cau-ke'), 'BÁO CÁO', 'BÁO CÁO SỬA')
    const before = contents(tinh.out)
    for (let again = 0; again < 2; again++) {
      const { code, out } = await runHere(['lap-loat', tinh.path, '--nghiem', ...options])
      assert.equal(code, 3)
      assert.equal(plans(out)[0], 'cau-ke failed')
      assert.deepEqual(
        toldIn(out).map((told) => told.code),
        ['T16'],
      )
      const after = contents(tinh.out)
      for (const [name, bytes] of before) if (/\.(docx|html)$/.test(name)) assert.ok(after.get(name) === bytes, name)
    }
  })

  test('under --nghiem a unit outside the roster gets no documents', async (t) => {
    const tinh = province(t, ['cau-ke', 'tra-cu'], roster.replace(/^.*Trà Cú.*\n/m, ''))
    const { code, out } = await runHere(['lap-loat', tinh.path, '--nghiem', '--khong-tong-hop', '--format', 'jsonl'])
    assert.equal(code, 1)
    assert.deepEqual(plans(out), ['cau-ke create', 'tra-cu failed'])
    assert.ok(!existsSync(join(tinh.out, 'tra-cu')))
  })

  test('a change in a set that another one extends makes the documents anew', async (t) => {
    const tinh = province(t)
    for (const unit of ['cau-ke', 'tra-cu']) tinh.edit(`${unit}-2020.yaml`, /^bo_chi_tieu: .*\n/m, '')
    const set = (threshold: string) =>
      `ten: Bộ gốc\nke_thua: huyen-2020\nchi_tieu:\n  - { ma: A03, nguong: ${threshold} }\n`
    tinh.write('goc-chi-tieu.yaml', set('90%'))
    tinh.write('rieng-chi-tieu.yaml', 'ten: Bộ riêng\nke_thua: goc-chi-tieu.yaml\n')
    tinh.write('tongket.yaml', 'tinh: tỉnh Trà Vinh\nnam: 2020\nbo_chi_tieu: rieng-chi-tieu.yaml\n')
    const args = ['lap-loat', tinh.path, '--khong-tong-hop', '--chon', 'phu-luc', '--format', 'jsonl']
    const first = await runHere(args)
    assert.deepEqual(plans(first.out), ['cau-ke create', 'tra-cu create'], first.out)
    assert.deepEqual(plans((await runHere(args)).out), ['cau-ke unchanged', 'tra-cu unchanged'])
    tinh.write('goc-chi-tieu.yaml', set('99%'))
    assert.deepEqual(plans((await runHere(args)).out), ['cau-ke update', 'tra-cu update'])
  })

  test('a picture that changes makes the documents anew, beside the data and beside a template that is one file', async (t) => {
    const tinh = province(t, ['tra-cu'])
    const template = tinh.file('mau/bao-cao.hbs')
    mkdirSync(tinh.file('mau'))
    writeFileSync(template, '{{hinh "so-do.png"}}\n')
    const args = [
      'lap-loat',
      tinh.path,
      '--khong-tong-hop',
      '--chon',
      'bao-cao',
      '--mau',
      template,
      '--format',
      'jsonl',
    ]
    const plan = async () => plans((await runHere(args)).out)[0]
    await plan()
    for (const name of ['so-do.png', 'mau/so-do.png']) {
      writeFileSync(tinh.file(name), png)
      await plan()
      assert.equal(await plan(), 'tra-cu unchanged', name)
      writeFileSync(tinh.file(name), Buffer.concat([png, Buffer.of(0)]))
      assert.equal(await plan(), 'tra-cu update', name)
    }
  })

  test('a broken file is its unit’s still: nobody is told that the documents may go', async (t) => {
    const tinh = province(t)
    const args = ['lap-loat', tinh.path, '--khong-tong-hop', '--format', 'jsonl']
    await runHere(args)
    const sound = readFileSync(tinh.file('cau-ke-2020.yaml'), 'utf8')
    tinh.write('cau-ke-2020.yaml', '')
    const { out } = await runHere(args)
    assert.ok(toldIn(out).some(({ code }) => code !== 'T69'))
    assert.ok(!toldIn(out).some(({ code }) => code === 'T69'))
    tinh.write('cau-ke-2020.yaml', sound)
    const before = contents(tinh.out)
    await runHere(args)
    for (const [name, bytes] of before) if (name.endsWith('.docx')) assert.ok(contents(tinh.out).get(name) === bytes)
  })

  test('a province whose name makes no code has its papers under toan-tinh', async (t) => {
    const tinh = province(t, ['tra-cu'], 'tinh: tỉnh B\nnam: 2020\n')
    const { code, err } = await runHere(['lap-loat', tinh.path])
    assert.equal(code, 0, err)
    assert.ok(existsSync(join(tinh.out, 'tong-hop/toan-tinh-2020-so-sanh-don-vi.html')))
  })

  test('leftovers in the folder of the province’s papers go, wherever ten_tep puts them', async (t) => {
    const settings = `tinh: tỉnh Trà Vinh\nnam: 2020\nten_tep: '{tinh}/{ma}/{nam}-{loai}.docx'\n`
    const tinh = province(t, ['tra-cu', 'tra-vinh'], settings)
    const folder = join(tinh.out, 'tra-vinh/tra-vinh')
    mkdirSync(folder, { recursive: true })
    const left = join(folder, '.2020-phu-luc.docx.tmp-3999999')
    writeFileSync(left, 'x')
    await runHere(['lap-loat', tinh.path, '--chon', 'bao-cao'])
    assert.ok(!existsSync(left))
  })
})
