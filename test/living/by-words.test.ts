/** `doi-chieu` of papers that carry nothing and were made by hand: figures are tied by words, or said not to be. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { measureGaps, measureSlips } from '../bench/learn-measure.ts'
import { runHere } from '../batch/province.ts'
import { root } from '../root.ts'
import { handMadePaper, handMadePapers } from './hand-made-paper.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-theo-chu-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const data = join(root, 'examples/tieu-can/so-lieu-2020.yaml')

type Change = (text: string) => string

async function written(change: Change, source?: string): Promise<string> {
  const path = join(mkdtempSync(join(folder, 'v-')), 'bao-cao.docx')
  writeFileSync(path, (await handMadePaper(change, source)).bytes)
  return path
}

interface Audited {
  readonly code: number | null
  readonly figures: readonly { readonly value: string; readonly state: string }[]
  readonly diagnostics: readonly { readonly code: string; readonly message: string; readonly hint?: string }[]
}

const audited = new Map<string, Promise<Audited>>()

/** What is said of a changed paper; of the same text it is asked once. */
function audit(change: Change, paper = 'hand-made'): Promise<Audited> {
  const { text, example } = handMadePapers.get(paper)!
  const changed = change(text)
  const found = audited.get(changed) ?? auditOf(changed, example)
  audited.set(changed, found)
  return found
}

async function auditOf(text: string, example: string): Promise<Audited> {
  const path = await written((each) => each, text)
  const { code, out } = await runHere(['doi-chieu', path, join(root, 'examples', example), '--json'])
  const { papers } = JSON.parse(out) as { papers: readonly Omit<Audited, 'code'>[] }
  return { code, ...papers[0]! }
}

/** What is said of a paper in which each `was` has been typed as `is`, in places of their own. */
async function saidOf(changes: readonly (readonly [was: string, is: string])[], paper = 'hand-made, 2026') {
  const { diagnostics } = await audit(
    (whole) =>
      changes.reduce((text, [was, is]) => {
        assert.ok(text.includes(was), was)
        return text.replace(was, is)
      }, whole),
    paper,
  )
  return diagnostics.flatMap(({ code, message }) =>
    code === 'R43' ? [] : [`${code} ${message.replace(/ \(“.*/, '')}`],
  )
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

test('what nothing has tied is told by the figures around it', async () => {
  const cases = [
    // One of a list whose others are tied.
    ['[46 vụ|', '[48 vụ|', 'R25 câu ghi 48, có lẽ trái với số liệu 46'],
    // The second of a pair whose first is tied, and the first of one whose second is.
    ['[124,73|', '[130,5|', 'R24 câu ghi 130,5, số liệu là 124,73 tỷ đồng'],
    ['[13 vụ/19 bị cáo|', '[13 vụ/91 bị cáo|', 'R24 câu ghi 91, số liệu là 19'],
    // A difference in words of its own.
    ['tăng 31 nguồn tin', 'tăng 3 nguồn tin', 'R25 câu ghi tăng 3 nguồn tin, có lẽ trái với số liệu tăng 31 tin'],
    ['tăng 31 nguồn tin', 'giảm 31 nguồn tin', 'R25 câu ghi giảm 31 nguồn tin, có lẽ trái với số liệu tăng 31 tin'],
  ] as const
  // In places far apart, so that none is told by another; the last one stands where the one before it does.
  for (const typed of [cases.slice(0, -1), cases.slice(-1)])
    assert.deepEqual(
      (await saidOf(typed.map(([was, is]) => [was, is])))
        .map((each) => each.replace('văn bản ghi', 'câu ghi'))
        .toSorted(),
      typed.map(([, , told]) => told).toSorted(),
    )
  // A share behind what it is a share of.
  const [share] = await saidOf([['[88,2%|', '[98,2%|']], 'hand-made')
  assert.equal(share, 'R24 văn bản ghi 98,2, số liệu là 88,2%')
})

test('figures that the data do not hold, of another year, rounded or counted together are not said to be wrong', async () => {
  assert.deepEqual(await saidOf([]), [])
  const changes = [
    ['[124,73|', '[124,7|'],
    ['tăng 31 nguồn tin', 'tăng 3 nguồn tin so với 6 tháng đầu năm'],
    // The 04 of "xử lý chuyển hướng" are those of three figures.
    ['; còn [17 vụ|', ' (năm 2025 giải quyết 22 vụ); còn [17 vụ|'],
  ] as const
  assert.deepEqual(await saidOf(changes), [])
})

test('what a paper says in words has not been looked at, and it is said so', async () => {
  const { diagnostics } = await audit((text) => text)
  assert.match(diagnostics[0]!.hint ?? '', /số viết bằng chữ .* không được xem$/)
})

test('figures typed over: three of five and more are told, no other is said to be wrong', async () => {
  for (const paper of handMadePapers.keys()) {
    const alarms: string[] = []
    const { slips, certain, likely } = await measureSlips(paper, 8, (line) => alarms.push(line))
    assert.deepEqual(alarms, [], paper)
    assert.ok(certain + likely > 0.6 * slips, `${paper}: ${certain} + ${likely} of ${slips}`)
  }
})

test('right figures that the data do not hold: hardly one is said to be another, none for certain', async () => {
  for (const paper of handMadePapers.keys()) {
    const { gaps, certain, likely } = await measureGaps(paper, 8, () => {})
    assert.ok(certain === 0 && likely <= 0.03 * gaps, `${paper}: ${certain} + ${likely} of ${gaps}`)
  }
})
