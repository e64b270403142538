/** What a second run says and does: warnings told again, plans that keep their word, units that went or came as forms. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { contents, editDocument, ended, lines, province, runHere, start, toldIn } from './province.ts'

const quick = ['--khong-tong-hop', '--format', 'jsonl']
const plans = (out: string) =>
  lines(out).flatMap(({ unit, plan, type }) => (type === 'unit' ? [`${unit} ${plan}`] : []))
const summaryOf = (out: string) => lines(out).at(-1)?.['summary'] as readonly { path: string; action: string }[]

describe('the next run', { concurrency: 2 }, () => {
  test('a unit that is not looked at again says its warnings again, with their lines', async (t) => {
    const tinh = province(t)
    tinh.edit('cau-ke-2020.yaml', /^bo_qua:\n(?: {2}.*\n)+/m, '')
    const first = await runHere(['lap-loat', tinh.path, ...quick])
    const second = await runHere(['lap-loat', tinh.path, ...quick])
    assert.deepEqual(plans(second.out), ['cau-ke unchanged', 'tra-cu unchanged'])
    assert.ok(toldIn(first.out).some(({ line }) => line !== null))
    assert.deepEqual(toldIn(second.out), toldIn(first.out))
    const text = await runHere(['lap-loat', tinh.path, '--khong-tong-hop'])
    assert.match(text.err, /cau-ke-2020\.yaml:\d+:\d+/)
  })

  test('the roll-up says its warnings again too', async (t) => {
    const tinh = province(t, ['cau-ke', 'tra-cu', 'tra-vinh'])
    tinh.edit('cau-ke-2020.yaml', /^ {2}luot: \d+\n/m, '')
    const codes = async () => {
      const { out } = await runHere(['lap-loat', tinh.path, '--format', 'jsonl'])
      return toldIn(out).map(({ code }) => code)
    }
    const first = await codes()
    assert.ok(first.includes('C44') && first.includes('C50'), first.join())
    assert.deepEqual(await codes(), first)
  })

  test('tong-hop alone reads nothing again when nothing has changed', async (t) => {
    const tinh = province(t, ['cau-ke', 'tra-vinh'])
    await runHere(['tong-hop', tinh.path])
    const before = contents(tinh.out)
    const { out } = await runHere(['tong-hop', tinh.path, '--format', 'jsonl'])
    assert.deepEqual(plans(out), ['cau-ke unchanged', 'tra-vinh unchanged'])
    assert.deepEqual([...new Set(summaryOf(out).map(({ action }) => action))], ['unchanged'])
    assert.deepEqual(contents(tinh.out), before)
  })

  test('a province that nobody signs for is left alone as well', async (t) => {
    const tinh = province(t)
    await runHere(['lap-loat', tinh.path])
    const { out } = await runHere(['lap-loat', tinh.path, '--format', 'jsonl'])
    assert.deepEqual(
      summaryOf(out).map(({ action }) => action),
      ['unchanged', 'unchanged', 'unchanged'],
    )
  })

  test('the plan of a dry run names the roll-up, and what the run will trip over', async (t) => {
    const tinh = province(t, ['cau-ke', 'tra-vinh'])
    const planned = await runHere(['lap-loat', tinh.path, '--dry-run', '--format', 'jsonl'])
    assert.ok(!existsSync(tinh.out))
    const done = await runHere(['lap-loat', tinh.path, '--format', 'jsonl'])
    assert.deepEqual(summaryOf(planned.out), summaryOf(done.out))
    assert.deepEqual(plans(planned.out), plans(done.out))
    tinh.edit('cau-ke-2020.yaml', /tin_bai: \d+/, 'tin_bai: 77')
    writeFileSync(join(tinh.out, 'cau-ke/~$cau-ke-2020-bao-cao-tong-ket.docx'), '')
    const open = await runHere(['lap-loat', tinh.path, '--dry-run', ...quick])
    assert.deepEqual(
      [
        open.code,
        toldIn(open.out)
          .map(({ code }) => code)
          .includes('T12'),
      ],
      [3, true],
    )
    rmSync(join(tinh.out, 'cau-ke/~$cau-ke-2020-bao-cao-tong-ket.docx'))
    editDocument(join(tinh.out, 'cau-ke/cau-ke-2020-bao-cao-tong-ket.docx'), 'BÁO CÁO', 'BÁO CÁO SỬA')
    const both = ['lap-loat', tinh.path, '--giu-ca-hai', ...quick]
    assert.deepEqual(plans((await runHere([...both, '--dry-run'])).out), plans((await runHere(both)).out))
  })

  test('a document that cannot be written leaves its unit in the sums of the province', async (t) => {
    const tinh = province(t, ['cau-ke', 'tra-vinh'])
    mkdirSync(join(tinh.out, 'cau-ke'), { recursive: true })
    writeFileSync(join(tinh.out, 'cau-ke/~$cau-ke-2020-bao-cao-tong-ket.docx'), '')
    const { code, out } = await runHere(['lap-loat', tinh.path, '--format', 'jsonl'])
    assert.equal(code, 3)
    const page = readFileSync(join(tinh.out, 'tong-hop/tra-vinh-2020-so-sanh-don-vi.html'), 'utf8')
    assert.doesNotMatch(page, /số liệu có lỗi/)
    assert.ok(!toldIn(out).some((d) => d.code === 'C50'))
  })

  test('papers of a unit that is gone are named once and left', async (t) => {
    const tinh = province(t)
    await runHere(['lap-loat', tinh.path, ...quick])
    rmSync(tinh.file('tra-cu-2020.yaml'))
    const codes = async () => toldIn((await runHere(['lap-loat', tinh.path, ...quick])).out).map(({ code }) => code)
    assert.deepEqual(
      (await codes()).filter((code) => code === 'T69'),
      ['T69', 'T69', 'T69'],
    )
    assert.ok(existsSync(join(tinh.out, 'tra-cu/tra-cu-2020-bao-cao-tong-ket.docx')))
    assert.ok(!(await codes()).includes('T69'))
    tinh.edit('cau-ke-2020.yaml', 'ma: cau-ke', 'ma: cau-ke-moi')
    assert.equal((await codes()).filter((code) => code === 'T69').length, 3)
    assert.doesNotMatch(readFileSync(join(tinh.out, 'so-ket-qua.json'), 'utf8'), /"cau-ke\/cau-ke-2020/)
  })

  test('a form among data files is a unit; one whose figures are there already is not, nor is any other workbook', async (t) => {
    const tinh = province(t)
    const form = tinh.file('tra-cu.xlsx')
    assert.equal((await runHere(['bieu-mau', form, '--tu', tinh.file('tra-cu-2020.yaml')])).code, 0)
    writeFileSync(tinh.file('khac.xlsx'), 'not a workbook')
    const dryRun = async () => (await runHere(['lap-loat', tinh.path, '--dry-run', ...quick])).out
    const unused = (out: string) => toldIn(out).flatMap(({ code, message }) => (code === 'C56' ? [message] : []))
    const beside = await dryRun()
    assert.deepEqual(plans(beside), ['cau-ke create', 'tra-cu create'])
    assert.deepEqual(unused(beside), [`không dùng biểu mẫu Excel của đơn vị đã có tệp số liệu: ${form}`])
    renameSync(tinh.file('tra-cu-2020.yaml'), tinh.file('tra-cu-2020.bak'))
    const alone = await dryRun()
    assert.deepEqual([plans(alone), unused(alone)], [['cau-ke create', 'tra-cu create'], []])
  })

  test('results may lie in the very folder of the data', async (t) => {
    const tinh = province(t, ['tra-cu'], 'tinh: tỉnh Trà Vinh\nnam: 2020\nket_qua: ./\n')
    for (const expected of ['tra-cu create', 'tra-cu unchanged'])
      assert.deepEqual(plans((await runHere(['lap-loat', tinh.path, '--format', 'jsonl'])).out), [expected])
  })

  test('pages and workbooks of the roll-up are known as ours without a record; edited ones are kept, new ones laid beside', async (t) => {
    const tinh = province(t, ['cau-ke', 'tra-vinh'])
    await runHere(['tong-hop', tinh.path])
    const page = join(tinh.out, 'tong-hop/tra-vinh-2020-so-sanh-don-vi.html')
    rmSync(join(tinh.out, 'so-ket-qua.json'))
    tinh.edit('cau-ke-2020.yaml', /tin_bai: \d+/, 'tin_bai: 77')
    const lost = await runHere(['tong-hop', tinh.path, '--format', 'jsonl'])
    assert.deepEqual([...new Set(summaryOf(lost.out).map(({ action }) => action))].toSorted(), ['unchanged', 'updated'])
    writeFileSync(page, readFileSync(page, 'utf8').replace('<h1', '<!-- xem lại --><h1'))
    // As another program saves it: without a trace of us.
    const book = page.replace('.html', '.xlsx')
    writeFileSync(book, 'saved elsewhere')
    for (const copies of [80, 81]) {
      tinh.edit('cau-ke-2020.yaml', /tin_bai: \d+/, `tin_bai: ${copies}`)
      const { out } = await runHere(['tong-hop', tinh.path, '--giu-ca-hai', '--format', 'jsonl'])
      assert.ok(toldIn(out).some(({ code }) => code === 'T16') && !toldIn(out).some(({ code }) => code === 'T17'))
      assert.match(readFileSync(page, 'utf8'), /xem lại/)
      assert.equal(readFileSync(book, 'utf8'), 'saved elsewhere')
    }
    assert.doesNotMatch(readFileSync(page.replace('.html', '.moi.html'), 'utf8'), /xem lại/)
  })

  test('a signal while the last unit or the roll-up is in hand still ends with 130', async (t) => {
    const tinh = province(t, ['cau-ke', 'tra-vinh'])
    const child = start(['lap-loat', tinh.path, '--format', 'jsonl'])
    let [seen, asked] = ['', false]
    child.stdout?.on('data', (piece: Buffer) => {
      seen += String(piece)
      if (asked || seen.split('\n').length <= 2) return
      asked = true
      child.kill('SIGINT')
    })
    const { code, err } = await ended(child)
    assert.equal(code, 130, err)
    assert.equal((await runHere(['lap-loat', tinh.path, '--format', 'jsonl'])).code, 0)
    assert.ok(existsSync(join(tinh.out, 'tra-vinh/tra-vinh-2020-bao-cao-tong-ket.docx')))
  })
})
