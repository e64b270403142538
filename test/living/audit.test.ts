/** `doi-chieu`: figures typed over, data that moved on, sentences of people that contradict the data; each said apart. */
import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { editDocument, province, runHere, textOf } from '../batch/province.ts'
import { root } from '../root.ts'
import { savedAgain } from '../tools/office.ts'
import { openXmlFindings } from '../tools/open-xml.ts'
import { schemaFindings } from '../tools/schemas.ts'
import { writeMoved } from './moved.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-doi-chieu-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const report = 'tieu-can-2020-bao-cao-tong-ket.docx'
const papers = [report, 'tieu-can-2021-ke-hoach.docx', 'tieu-can-2020-phu-luc.docx']
for (const name of ['so-lieu-2019.yaml', 'so-lieu-2020.yaml'])
  cpSync(join(root, 'examples/tieu-can', name), join(folder, name))
const data = join(folder, 'so-lieu-2020.yaml')
const made = join(folder, 'lap')
await runHere(['lap', data, '-o', made, '--quiet'])

interface Told {
  readonly ok: boolean
  readonly papers: readonly {
    readonly unit: string | null
    readonly data: string | null
    readonly madeFromData: boolean | null
    readonly edited: boolean | null
    readonly figures: readonly {
      readonly value: string
      readonly unit: string
      readonly state: string
      readonly kind: string | null
      readonly paths: readonly string[]
      readonly described: boolean
    }[]
    readonly diagnostics: readonly { readonly code: string; readonly spot?: string; readonly message: string }[]
  }[]
}

async function audit(...args: readonly string[]) {
  const { code, out, err } = await runHere(['doi-chieu', ...args, '--json'])
  assert.equal(err, '')
  const told = JSON.parse(out) as Told
  return {
    code,
    told,
    said: told.papers.flatMap(({ diagnostics }) => diagnostics.map((d) => `${d.code} ${d.message}`)),
  }
}

function edited(edits: readonly (readonly [string, string])[], name = report): string {
  const path = join(mkdtempSync(join(folder, 'sua-')), name)
  cpSync(join(made, name), path)
  for (const [was, is] of edits) editDocument(path, was, is)
  return path
}

test('papers that nobody edited agree with what they carry, and with their data file', async () => {
  const all = papers.map((name) => join(made, name))
  for (const more of [[], [data]]) {
    const { code, told, said } = await audit(...all, ...more)
    assert.deepEqual([code, told.ok, said], [0, true, []])
    assert.ok(told.papers.every(({ unit }) => unit === 'tieu-can'))
    assert.ok((told.papers[0]?.figures.length ?? 0) > 600)
  }
})

test('saved by LibreOffice they agree too', async () => {
  const saved = savedAgain(new Map(papers.map((name) => [name, readFileSync(join(made, name))])))
  if (!saved) return
  for (const name of papers) {
    const path = join(mkdtempSync(join(folder, 'luu-')), name)
    writeFileSync(path, saved.get(name.replace('.docx', '')) ?? new Uint8Array())
    assert.deepEqual((await audit(path)).said, [])
  }
})

test('a figure typed over, a direction turned round, and the words around do not matter', async () => {
  const path = edited([
    ['khởi tố 41 tin', 'khởi tố được 43 tin'],
    ['tăng 04 tin (7,3%)', 'giảm 04 tin (7,3%)'],
    ['vượt nhiều nhất', 'vượt đáng chú ý'],
  ])
  const { code, told, said } = await audit(path)
  assert.deepEqual(said, [
    'R22 văn bản ghi “giảm”, theo số liệu là “tăng”',
    'R20 văn bản ghi 43, số liệu ghi 41 (tin_bao.khoi_to)',
  ])
  assert.equal(code, 1)
  assert.match(
    told.papers[0]?.diagnostics[1]?.spot ?? '',
    /^\[2\] đoạn \d+, mục “[^”]+”, chỗ “[^”]*Kết quả: khởi tố được 43 tin/,
  )
  assert.equal(told.papers[0]?.figures.filter(({ state }) => state === 'differs').length, 1)
})

test('a cell of the appendix typed over is found', async () => {
  const text = textOf(join(made, papers[2]!))
  const cell = /<w:t[^>]*>(58)<\/w:t>/.exec(text)
  assert.ok(cell)
  const path = edited([[cell[0], cell[0].replace('58', '85')]], papers[2])
  assert.deepEqual((await audit(path)).said, ['R20 văn bản ghi 85, số liệu ghi 58 (toi_pham.khoi_to_moi.tong.bi_can)'])
})

test('alternative texts are held against the data too, typed over or moved on', async () => {
  const text = textOf(join(made, papers[2]!))
  const [, was = ''] = /descr="[^"]*Năm 2020: (\d+); Kinh tế/.exec(text) ?? []
  assert.notEqual(was, '')
  const path = edited([[`Năm 2020: ${was}; Kinh tế`, 'Năm 2020: 777; Kinh tế']], papers[2])
  const { code, told, said } = await audit(path)
  assert.deepEqual([code, said], [1, [`R27 chữ thay thế của hình hay bảng ghi 777, số liệu ghi ${was}`]])
  const described = told.papers[0]?.figures.filter((each) => each.described) ?? []
  assert.deepEqual([described.length > 50, described.filter(({ state }) => state !== 'same').length], [true, 1])
  const moved = join(folder, 'moi-hinh.yaml')
  writeMoved(data, moved)
  const later = await audit(join(made, papers[2]!), moved)
  assert.ok(later.said.includes('R27 chữ thay thế của hình hay bảng ghi 58, số liệu nay ghi 59'))
})

test('a share in a sentence of people is worked out from the figures beside it; what is told already is not told twice', async () => {
  const own = 'Các đơn vị phối hợp xử lý 30/40 hồ sơ, đạt 70%. Đơn vị chú trọng'
  const paper = edited([
    ['Đơn vị chú trọng', own],
    ['tăng 04 tin (6,6%) so với năm 2019', 'tăng 04 tin (9,6%) so với năm 2019'],
  ])
  const { code, said } = await audit(paper, data)
  assert.deepEqual(
    [code, said],
    [1, ['R20 văn bản ghi 9,6, số liệu ghi 6,6', 'R28 văn bản ghi 70%, tính theo các số trong câu là 75% (30/40)']],
  )
  assert.match((await runHere(['doi-chieu', paper, data])).out, /: 2 chỗ sai lệch;/)
})

test('--json names the figures that the result of an indicator rests on', async () => {
  const { told } = await audit(join(made, papers[2]!))
  const rows = told.papers[0]?.figures.filter(({ kind }) => kind === 'derived') ?? []
  assert.ok(
    rows.some(({ value, paths }) => value === '100' && paths.join(' ') === 'kien_nghi.chap_nhan kien_nghi.tong'),
  )
})

test('what the data changed since is told from what was typed over; both at once too', async () => {
  const moved = join(folder, 'moi.yaml')
  writeMoved(data, moved)
  const path = edited([
    ['khởi tố 41 tin', 'khởi tố 45 tin'],
    ['không khởi tố 14 tin', 'không khởi tố 16 tin'],
  ])
  const { code, said } = await audit(path, moved)
  assert.equal(code, 1)
  assert.ok(
    said.includes('R21 văn bản ghi “mới 58 tin, tăng 02 tin (3,6%”, số liệu nay “mới 59 tin, tăng 03 tin (5,4%”'),
  )
  assert.ok(said.includes('R20 văn bản ghi 16, số liệu ghi 14 (tin_bao.khong_khoi_to)'))
  assert.ok(said.includes('R23 văn bản ghi “tố 45 tin”; số liệu trước “tố 41 tin”, nay “tố 42 tin”'))
})

test('a sentence of people that contradicts the data is certain or likely; one that agrees, or speaks of something else, is not told', async () => {
  const sentence = (words: string) =>
    [['Đã chuyển cơ quan có thẩm quyền', `${words} Đã chuyển cơ quan có thẩm quyền`]] as const
  const certain = await audit(edited(sentence('Qua rà soát lại, ban hành 49 bản yêu cầu kiểm tra, xác minh.')))
  assert.equal(certain.said.length, 1)
  assert.match(certain.said[0] ?? '', /^R24 câu viết thêm ghi 49, số liệu là 47 /)
  const likely = await audit(edited(sentence('Đã ban hành 49 bản yêu cầu kiểm tra.')))
  assert.deepEqual([likely.code, likely.said.map((each) => each.slice(0, 3))], [0, ['R25']])
  for (const words of [
    'Qua rà soát lại, ban hành 47 bản yêu cầu kiểm tra, xác minh.',
    'Đơn vị tổ chức 09 buổi họp với Ủy ban nhân dân các xã.',
    'Có 12 tin do người dân tộc thiểu số báo qua điện thoại.',
  ])
    assert.deepEqual((await audit(edited(sentence(words)))).said, [], words)
})

test('--ghi-chu writes a copy with a comment at each place; the paper itself stays', async () => {
  const path = edited([['khởi tố 41 tin', 'khởi tố 43 tin']])
  const before = readFileSync(path)
  const copy = join(folder, 'ghi-chu.docx')
  assert.equal((await audit(path, '--ghi-chu', copy)).code, 1)
  assert.deepEqual(readFileSync(path), before)
  const comments = strFromU8(unzipSync(readFileSync(copy))['word/comments.xml'] ?? new Uint8Array())
  assert.match(comments, /R20: văn bản ghi 43, số liệu ghi 41/)
  assert.equal(schemaFindings([copy]) ?? '', '')
  assert.deepEqual(await openXmlFindings([copy]), [])
  const nothing = join(folder, 'khong-co-gi.docx')
  await audit(join(made, report), '--ghi-chu', nothing)
  assert.ok(!existsSync(nothing))
})

test('a paper that carries nothing is held against the data alone; without them it says why not', async () => {
  const path = edited([['khởi tố 41 tin', 'khởi tố 43 tin']])
  await runHere(['hoan-thanh', path, '--quiet'])
  assert.deepEqual(
    (await audit(path)).said.map((each) => each.slice(0, 3)),
    ['R02'],
  )
  assert.deepEqual((await audit(path, data)).said, ['R20 văn bản ghi 43, số liệu ghi 41 (tin_bao.khoi_to)'])
  const usage = await runHere(['doi-chieu', data])
  assert.equal(usage.code, 2)
})

test('papers and data of a province by folder: each paper against its own file, and what is old or edited is said', async (t) => {
  const tinh = province(t)
  await runHere(['lap-loat', tinh.path, '-o', tinh.out, '--chon', 'bao-cao', '--quiet', '--khong-tong-hop'])
  const path = (unit: string) => join(tinh.out, unit, `${unit}-2020-bao-cao-tong-ket.docx`)
  editDocument(path('tra-cu'), 'Nơi nhận', 'Các nơi nhận')
  tinh.edit('cau-ke-2020.yaml', /tin_bai: (\d+)/, 'tin_bai: 21')
  const { out, code } = await runHere(['doi-chieu', tinh.out, tinh.path])
  assert.equal(code, 1)
  assert.match(out, /cau-ke-2020-bao-cao-tong-ket\.docx: \d chỗ sai lệch; số liệu đã đổi sau khi lập; chưa sửa/)
  assert.match(out, /tra-cu-2020-bao-cao-tong-ket\.docx: khớp số liệu; lập từ đúng số liệu này; đã sửa sau khi lập/)
  assert.match(out, /2 văn bản: 1 khớp, 1 có chỗ sai lệch, 1 lập từ số liệu đã đổi, 1 đã sửa sau khi lập/)
  rmSync(join(tinh.path, 'cau-ke-2020.yaml'))
  const { told, said } = await audit(tinh.out, tinh.path)
  assert.deepEqual(
    told.papers.map(({ unit, data: file, madeFromData, edited: by }) => [unit, file !== null, madeFromData, by]),
    [
      ['cau-ke', false, null, false],
      ['tra-cu', true, true, true],
    ],
  )
  assert.match(said.join(), /^R26 trong các tệp số liệu đã chỉ không có tệp/)
  const empty = await runHere(['doi-chieu', mkdtempSync(join(folder, 'trong-'))])
  assert.ok(empty.code === 2 && empty.err.includes('không có văn bản .docx nào'))
})

test('papers of a whole province carry nothing, and say so in one sentence', async (t) => {
  const tinh = province(
    t,
    ['cau-ke', 'tra-cu', 'tra-vinh'],
    'tinh: { ten: tỉnh Trà Vinh, ma: tra-vinh, dia_danh: Trà Vinh }\nnam: 2020\n',
  )
  await runHere(['lap-loat', tinh.path, '-o', tinh.out, '--chon', 'bao-cao', '--quiet'])
  const names = readdirSync(tinh.out, { recursive: true, encoding: 'utf8' }).filter((each) =>
    /^t(?:ong-hop|ra-vinh).*docx$/.test(each),
  )
  assert.ok(
    names.some((name) => name.includes('bao-cao')) && names.some((name) => name.includes('so-sanh')),
    names.join(),
  )
  const own = tinh.file('tra-vinh-2020.yaml')
  for (const name of names) {
    const paper = join(tinh.out, name)
    for (const args of [
      ['doi-chieu', paper],
      ['doi-chieu', paper, own],
      ['cap-nhat', paper, own],
      ['lay-so-lieu', paper],
    ]) {
      const { code, out, err } = await runHere(args)
      const errors = [...`${out}${err}`.matchAll(/lỗi\[(\w+)\]/g)].map(([, each]) => each)
      assert.deepEqual([code, errors], [1, ['R14']], args.join(' '))
    }
  }
  // By folder they are passed over.
  assert.ok((await audit(tinh.out)).told.papers.every(({ unit }) => unit !== null))
})
