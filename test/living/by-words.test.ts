/** `doi-chieu` of papers that carry nothing and were made by hand: figures are tied by words, or said not to be. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { measureSlips } from '../bench/learn-measure.ts'
import { runHere } from '../batch/province.ts'
import { root } from '../root.ts'
import { handMadePaper } from './hand-made-paper.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-theo-chu-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const data = join(root, 'examples/tieu-can/so-lieu-2020.yaml')

async function written(change: (text: string) => string): Promise<string> {
  const path = join(mkdtempSync(join(folder, 'v-')), 'bao-cao.docx')
  writeFileSync(path, (await handMadePaper(change)).bytes)
  return path
}

async function audit(change: (text: string) => string, ...args: readonly string[]) {
  const path = await written(change)
  const { code, out } = await runHere(['doi-chieu', path, data, ...args, '--json'])
  const [paper] = (
    JSON.parse(out) as {
      papers: {
        figures: { value: string; state: string }[]
        diagnostics: { code: string; message: string; spot?: string }[]
      }[]
    }
  ).papers
  return { code, ...paper! }
}

test('a paper made by hand that says what the data say: nothing is wrong, and what could not be tied is told', async () => {
  const { code, figures, diagnostics } = await audit((text) => text)
  assert.deepEqual([code, diagnostics.map((each) => each.code)], [0, ['R43']])
  assert.match(diagnostics[0]!.message, /chỉ đối chiếu theo chữ: \d+ số gắn được với số liệu, \d+ số không gắn được$/)
  const count = (state: string) => figures.filter((each) => each.state === state).length
  assert.ok(count('same') > 100)
  assert.equal(count('differs'), 0)
  assert.ok(figures.some(({ value, state }) => value === '12' && state === 'unknown'))
  // It was never made by a run, and not every figure of it has been looked at.
  const { out } = await runHere(['doi-chieu', await written((text) => text), data])
  assert.match(out, /: không thấy số nào trái với số liệu \(đã đối chiếu 1\d\d số, còn \d+ số phải tự xem\)\n$/)
})

test('figures and comparisons that contradict the data, by the words around them', async () => {
  const { code, diagnostics, figures } = await audit((text) =>
    text
      .replace('[32|dieu_tra.kham_nghiem_hien_truong]', '[35|dieu_tra.kham_nghiem_hien_truong]')
      .replace('tăng 02 vụ/03 bị can (tăng 11,8%', 'giảm 02 vụ/03 bị can (giảm 11,8%'),
  )
  const said = diagnostics.map((each) => `${each.code} ${each.message}`)
  assert.equal(code, 1)
  assert.ok(said.includes('R24 văn bản ghi 35, số liệu là 32 (“Kiểm sát khám nghiệm hiện trường”)'), said.join('\n'))
  assert.ok(
    said.some((each) => each.startsWith('R24 văn bản ghi giảm 02 vụ/03 bị can')),
    said.join('\n'),
  )
  assert.ok(figures.some(({ value, state }) => value === '35' && state === 'differs'))
})

test('a comparison is read with the direction said once or again in brackets; one of the two turned round is told', async () => {
  const was = 'tăng 02 vụ/03 bị can (tăng 11,8%'
  for (const right of [was, 'tăng 02 vụ/03 bị can (11,8%']) {
    const { code, figures } = await audit((text) => text.replace(was, right))
    assert.deepEqual([code, figures.find(({ value }) => value === '11,8')?.state], [0, 'same'], right)
  }
  for (const wrong of ['giảm 02 vụ/03 bị can (11,8%', 'tăng 02 vụ/03 bị can (giảm 11,8%']) {
    const { code, diagnostics } = await audit((text) => text.replace(was, wrong))
    const said = diagnostics.map((each) => each.message).join('\n')
    assert.equal(code, 1, wrong)
    assert.ok(said.includes(`ghi ${wrong}`), said)
  }
})

test('figures typed over: a third and more are told, no other is said to be wrong', async () => {
  const alarms: string[] = []
  const { slips, certain, likely } = await measureSlips('hand-made', 8, (line) => alarms.push(line))
  assert.deepEqual(alarms, [])
  assert.ok(certain + likely > slips / 3, `${certain} + ${likely} of ${slips}`)
})
