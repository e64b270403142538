/** `doi-chieu --nhan`: a figure corrected in the Word file goes into the data file at its line; what cannot go is refused. */
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { editDocument, runHere } from '../batch/province.ts'
import { root } from '../root.ts'
import { writeMoved } from './moved.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-nhan-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const report = 'tieu-can-2020-bao-cao-tong-ket.docx'
const appendix = 'tieu-can-2020-phu-luc.docx'
const example = (name: string) => readFileSync(join(root, 'examples/tieu-can', name), 'utf8')
await runHere(['lap', join(root, 'examples/tieu-can/so-lieu-2020.yaml'), '-o', join(folder, 'lap'), '--quiet'])

/** The example's data and one of its papers, edited, in a folder of their own. */
function scene(name: string, edits: readonly (readonly [string, string])[]) {
  const own = mkdtempSync(join(folder, 'o-'))
  const [data, last, paper] = ['so-lieu-2020.yaml', 'so-lieu-2019.yaml', name].map((each) => join(own, each))
  writeFileSync(data!, example('so-lieu-2020.yaml'))
  writeFileSync(last!, example('so-lieu-2019.yaml'))
  cpSync(join(folder, 'lap', name), paper!)
  for (const [was, is] of edits) editDocument(paper!, was, is)
  return { own, data: data!, last: last!, paper: paper! }
}

/** Lines that differ, old and new. */
function changed(before: string, now: string): readonly (readonly [string | undefined, string])[] {
  const lines = before.split('\n')
  return now.split('\n').flatMap((line, i) => (line === lines[i] ? [] : [[lines[i], line] as const]))
}

const saidBy = ({ out, err }: { readonly out: string; readonly err: string }) => `${out}\n${err}`

test('a count, and both parts of a pair on one line: only their digits change, and the checks run', async () => {
  const { data, paper, own } = scene(report, [
    ['khởi tố 41 tin', 'khởi tố 43 tin'],
    ['19 vụ/28 bị can', '17 vụ/26 bị can'],
  ])
  // Line ends and a comment beside the figure stay.
  writeFileSync(
    data,
    example('so-lieu-2020.yaml').replace('khoi_to: 41', 'khoi_to:   41   # theo sổ').replaceAll('\n', '\r\n'),
  )
  const before = readFileSync(data, 'utf8')
  const dry = await runHere(['doi-chieu', paper, data, '--nhan', '1,2,3', '--dry-run'])
  assert.match(saidBy(dry), /sẽ nhận +\[3\] tin_bao\.khoi_to: 41 → 43 +.*so-lieu-2020\.yaml:\d+/)
  assert.equal(readFileSync(data, 'utf8'), before)

  const done = await runHere(['doi-chieu', paper, data, '--nhan', 'R01,R02,R03', '--json'])
  const told = JSON.parse(done.out) as { ok: boolean; accepted: { path: string }[]; diagnostics: { code: string }[] }
  assert.deepEqual(
    told.accepted.map(({ path }) => path),
    ['toi_pham.khoi_to_moi.trat_tu_xa_hoi.vu', 'toi_pham.khoi_to_moi.trat_tu_xa_hoi.bi_can', 'tin_bao.khoi_to'],
  )
  const lines = changed(before, readFileSync(data, 'utf8'))
  assert.deepEqual(
    lines.map(([was = '', is]) => [
      was.replaceAll(/[\d/]+/g, '#') === is.replaceAll(/[\d/]+/g, '#'),
      /[\d/]+/.exec(is)?.[0],
    ]),
    [
      [true, '17/26'],
      [true, '43'],
    ],
  )
  // Results no longer add up to what was resolved, which the checks say.
  assert.deepEqual([done.code, told.ok], [1, false])
  assert.ok(told.diagnostics.some(({ code }) => code.startsWith('K')))
  assert.equal(
    readFileSync(
      join(
        own,
        readdirSync(own).find((name) => name.includes('-ban-cu-'))!,
      ),
      'utf8',
    ),
    before,
  )
})

test('money printed in tỷ đồng, and a figure of a list', async () => {
  const { data, paper } = scene(report, [
    ['31,28', '31,3'],
    ['07 vụ/11 bị can', '06 vụ/11 bị can'],
  ])
  const before = readFileSync(data, 'utf8')
  await runHere(['doi-chieu', paper, data, '--nhan', '1,2'])
  const figures = changed(before, readFileSync(data, 'utf8')).map(([was, is]) =>
    [was, is].map((line) => /[\d/]{4,}/.exec(line ?? '')?.[0]),
  )
  assert.deepEqual(figures, [
    ['1042/31284650', '1042/31300000'],
    ['7/11', '6/11'],
  ])
})

test('a figure of last year goes into its file', async () => {
  const { data, last, paper } = scene(appendix, [['>29.402,6<', '>29.402,5<']])
  const [before, own] = [readFileSync(last, 'utf8'), readFileSync(data, 'utf8')]
  const done = await runHere(['doi-chieu', paper, data, '--nhan', '1'])
  assert.match(done.out, /đã nhận +\[1\] thi_hanh_an_dan_su\.moi\.tien: 29402600 → 29402500 +.*so-lieu-2019\.yaml:\d+/)
  assert.equal(changed(before, readFileSync(last, 'utf8')).length, 1)
  assert.equal(readFileSync(data, 'utf8'), own)
})

/** Tries the only, or the first, finding of a paper; nothing may be written. */
async function refused(name: string, edit: readonly [string, string], more: (data: string) => void = () => {}) {
  const { own, data, paper } = scene(name, [edit])
  more(data)
  const [before, names] = [readFileSync(data, 'utf8'), readdirSync(own)]
  const { code, err, out } = await runHere(['doi-chieu', paper, data, '--nhan', '1'])
  assert.deepEqual([code, out, readFileSync(data, 'utf8') === before, readdirSync(own)], [1, '', true, names])
  return /lỗi\[R30\] .*?: (.*)/.exec(err)?.[1]
}

test('what is worked out, compared, unclear or changed since is refused with the reason', async () => {
  assert.equal(
    await refused(report, ['khởi tố mới 43 vụ', 'khởi tố mới 44 vụ']),
    'tổng, tính ra từ toi_pham.khoi_to_moi.an_ninh.vu, toi_pham.khoi_to_moi.trat_tu_xa_hoi.vu, toi_pham.khoi_to_moi.kinh_te.vu, toi_pham.khoi_to_moi.ma_tuy.vu, toi_pham.khoi_to_moi.tham_nhung_chuc_vu.vu, toi_pham.khoi_to_moi.tu_phap.vu; tệp số liệu không ghi tổng ấy',
  )
  assert.equal(
    await refused(report, ['đạt 88,2%', 'đạt 89,2%']),
    'tỷ lệ, tính ra từ dieu_tra.de_nghi_truy_to.vu, dieu_tra.dinh_chi.vu, dieu_tra.tam_dinh_chi.vu, dieu_tra.tong.vu',
  )
  assert.equal(
    await refused(report, ['tăng 04 tin (6,6%', 'giảm 04 tin (6,6%']),
    'lời so sánh, tính ra từ số liệu hai năm',
  )
  assert.equal(
    await refused(report, ['tăng 04 tin (6,6%', 'tăng 05 tin (6,6%']),
    'lời so sánh, tính ra từ tin_bao.tong',
  )
  assert.match((await refused(report, ['110.000 người', '111.000 người'])) ?? '', /^không rõ chỗ ấy in từ mục nào/)
  assert.match(
    (await refused(report, ['vượt nhiều nhất', 'vượt đáng kể'], (data) => writeMoved(data, data))) ?? '',
    /^văn bản còn như lúc lập, chính tệp số liệu đã đổi/,
  )
  assert.match(
    (await refused(report, ['Đã chuyển cơ quan có', 'Đã ban hành 49 bản yêu cầu kiểm tra. Đã chuyển cơ quan có'])) ??
      '',
    /^câu viết thêm, chỉ có lẽ/,
  )
})

test('of a figure that both have changed, and of a sentence of people that is certain, theirs is taken', async () => {
  const both = scene(report, [['khởi tố 41 tin', 'khởi tố 43 tin']])
  writeMoved(both.data, both.data)
  const found = await runHere(['doi-chieu', both.paper, both.data])
  const number = /R23[^]*?\[(\d+)\]/.exec(found.err)?.[1] ?? ''
  assert.match((await runHere(['doi-chieu', both.paper, both.data, '--nhan', number])).out, /tin_bao\.khoi_to: 42 → 43/)

  const words = 'Qua rà soát lại, ban hành 49 bản yêu cầu kiểm tra, xác minh. Đã chuyển cơ quan có'
  const said = scene(report, [['Đã chuyển cơ quan có', words]])
  const done = await runHere(['doi-chieu', said.paper, said.data, '--nhan', '1'])
  assert.match(done.out, /tin_bao\.yeu_cau_xac_minh: 47 → 49/)
})

test('numbers, data files and papers that cannot be meant are told as wrong usage', async () => {
  const { data, paper } = scene(report, [['khởi tố 41 tin', 'khởi tố 43 tin']])
  const cases = [
    [[paper, '--nhan', '1'], '--nhan cần tên tệp số liệu .yaml'],
    [[paper, data.replace('.yaml', '.xlsx'), '--nhan', '1'], '--nhan cần tên tệp số liệu .yaml'],
    [[paper, data, '--nhan', 'x'], '--nhan cần số thứ tự'],
    [[paper, data, '--nhan', ','], '--nhan cần số thứ tự'],
    [[paper, data, '--nhan', 'R20'], 'không có chỗ [20]; các chỗ sai lệch là từ [1] đến [1]'],
    [[paper, join(folder, 'lap', report), data, '--nhan', '1'], '--nhan chỉ dùng với một văn bản'],
    [[paper, data, '--dry-run'], '--dry-run chỉ dùng cùng --nhan'],
    [[join(folder, 'lap', report), data, '--nhan', '1'], 'khớp số liệu, không có chỗ nào để nhận'],
  ] as const
  for (const [args, said] of cases) {
    const { code, err } = await runHere(['doi-chieu', ...args])
    assert.ok(code === 2 && err.includes(said), `${args.join(' ')}: ${err}`)
  }
})
