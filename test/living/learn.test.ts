/** `mau hoc`: papers made by hand become templates that print them again; nothing is tied that is not sure. */
import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { measureHandMade, measureOwn } from '../bench/learn-measure.ts'
import { countComments } from '../../src/docx/check/comments.ts'
import { openPaper } from '../../src/docx/living/refresh.ts'
import { runHere } from '../batch/province.ts'
import { root } from '../root.ts'
import { openXmlFindings } from '../tools/open-xml.ts'
import { schemaFindings } from '../tools/schemas.ts'
import { handMadePaper, handMadePapers } from './hand-made-paper.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-mau-hoc-'))
after(() => rmSync(folder, { recursive: true, force: true }))
for (const name of ['so-lieu-2019.yaml', 'so-lieu-2020.yaml'])
  cpSync(join(root, 'examples/tieu-can', name), join(folder, name))
const data = join(folder, 'so-lieu-2020.yaml')
const paper = join(folder, 'bao-cao-2020.docx')
writeFileSync(paper, (await handMadePaper()).bytes)

interface Told {
  readonly ok: boolean
  readonly kind: string
  readonly output: { readonly action: string } | null
  readonly recognised: readonly { readonly words: string; readonly tag: string; readonly paragraph: number }[]
  readonly doubtful: readonly { readonly words: string; readonly tags: readonly string[] }[]
  readonly left: readonly { readonly words: string }[]
  readonly diagnostics: readonly { readonly code: string; readonly message: string }[]
}

async function learn(...args: readonly string[]) {
  const { code, out, err } = await runHere(['mau', 'hoc', ...args, '--json'])
  assert.equal(err, '')
  return { code, told: JSON.parse(out) as Told }
}

const linesOf = async (file: string) =>
  (await openPaper(readFileSync(file)))!.text.paragraphs.map(({ text }) =>
    text.replaceAll('\u200b', '').replaceAll(/\s+/g, ' ').trim(),
  )

test('a report typed by hand becomes a template that prints it again from the same data', async () => {
  const own = join(folder, 'mau', 'bao-cao.docx')
  const { code, told } = await learn(paper, data, '-o', own)
  assert.deepEqual([code, told.ok, told.kind, told.output?.action], [0, true, 'bao-cao', 'created'])
  assert.ok(told.recognised.length > 90)
  const tagOf = (said: string) => told.recognised.find((each) => each.words === said)?.tag
  assert.equal(tagOf('51 vụ/69 bị can'), '{{dieu_tra.tong}}')
  assert.equal(tagOf('1.598 việc/80.804 triệu đồng'), '{{in_so thi_hanh_an_dan_su.tong "triệu đồng"}}')
  assert.equal(tagOf('93,7%'), '{{tin_bao.ty_le_giai_quyet}}')
  assert.equal(
    tagOf('tăng 04 tin (6,6%) so với cùng kỳ năm 2019'),
    '{{so_sanh tin_bao.tong voi="cùng kỳ" nam=nam_truoc.nam}}',
  )
  assert.equal(tagOf('Viện kiểm sát nhân dân huyện Tiểu Cần'), '{{don_vi.ten}}')
  assert.equal(tagOf('Từ ngày 01/12/2019 đến ngày 30/11/2020'), '{{viet_hoa_dau ky}}')
  // What may be several things is a comment with all of them; what the data do not hold stays text.
  assert.ok(told.doubtful.some(({ words: said, tags }) => said === '18 đơn/16 việc' && tags.includes('{{don.tong}}')))
  assert.ok(told.left.some(({ words: said }) => said === '12'))
  assert.equal(await countComments(readFileSync(own)), told.doubtful.length)
  assert.equal(schemaFindings([own], '--allow-tags') ?? '', '')
  assert.deepEqual(await openXmlFindings([own]), [])

  const checked = await runHere(['mau', 'kiem-tra', own, '--json'])
  const report = JSON.parse(checked.out) as { templates: { diagnostics: { code: string }[] }[] }
  assert.deepEqual(
    report.templates.flatMap(({ diagnostics }) => diagnostics.map((each) => each.code)),
    ['M46'],
  )
  const made = await runHere(['lap', data, '--mau', own, '--chon', 'bao-cao', '-o', join(folder, 'lap'), '--quiet'])
  assert.equal(made.code, 0)
  assert.deepEqual(await linesOf(join(folder, 'lap', 'tieu-can-2020-bao-cao-tong-ket.docx')), await linesOf(paper))

  const again = await learn(paper, data, '-o', own)
  assert.equal(again.told.output?.action, 'unchanged')
  writeFileSync(own, readFileSync(paper))
  const kept = await learn(paper, data, '-o', own)
  assert.deepEqual([kept.told.output?.action, kept.told.diagnostics.map((each) => each.code)], ['kept', ['T16']])
  assert.deepEqual(readFileSync(own), readFileSync(paper))
})

test('of our own reports with the tags taken out nine figures of ten are recognised and none is tied wrongly', async () => {
  const wrong: string[] = []
  const tell = (line: string) => void (line.startsWith('wrong') && wrong.push(line))
  for (const example of ['tieu-can/so-lieu-2020.yaml', 'khu-vuc/so-lieu-2026.yaml']) {
    const told = await measureOwn(example, 'bao-cao', 'templates', tell)
    assert.ok(told.recognised >= 0.95 * told.figures, `${told.recognised} of ${told.figures}`)
    assert.ok(told.phrasesFound >= 0.85 * told.phrases, `${told.phrasesFound} of ${told.phrases}`)
  }
  const plan = await measureOwn('tieu-can/so-lieu-2020.yaml', 'ke-hoach', 'templates', tell)
  assert.ok(plan.figures > 0 && plan.recognised >= 0.9 * plan.figures, `${plan.recognised} of ${plan.figures}`)
  const typed = await measureHandMade('templates', tell)
  assert.ok(typed.recognised >= 0.85 * typed.figures, `${typed.recognised} of ${typed.figures}`)
  assert.deepEqual(wrong, [])
})

test('figures typed without the 0 before them, pairs with commas: what prints the same is a tag, the rest is told', async () => {
  const plain = join(folder, 'so-le.docx')
  const { bytes } = await handMadePaper((text) => text.replaceAll(/(?<![\d.,/])0([1-9])(?= |\|)/g, '$1'))
  writeFileSync(plain, bytes)
  const { code, told } = await learn(plain, data, '-o', join(folder, 'so-le', 'bao-cao.docx'))
  assert.equal(code, 0)
  assert.deepEqual(
    told.diagnostics.map((each) => each.code),
    ['R42'],
  )
  assert.ok(told.recognised.some(({ words: said, tag }) => said === '5' && tag === '{{in_so_bang tin_bao.cu}}'))
  assert.ok(told.recognised.every(({ words: said }) => !said.startsWith('tăng 4 tin')))
})

test('money in the unit that the paper writes is a tag; what is rounded or written with other signs is told, and how its tag prints', async () => {
  const lines = [
    'BÁO CÁO',
    'I. Công tác kiểm sát giải quyết tin báo, tố giác về tội phạm',
    'Tổng số tố giác, tin báo thụ lý: 65 tin; đã giải quyết 59 tin, đạt 93.7%.',
    'II. Kiểm sát thi hành án dân sự',
    'Số phải thi hành 1 598 việc, với số tiền 80.804.000.000 đồng; có điều kiện thi hành 1.265 việc/36.402,5 triệu đồng; chưa có điều kiện thi hành 318 việc/42,15 tỷ đồng; thi hành xong 1.012 việc, thu được 14,9 tỷ đồng.',
  ]
  const file = join(folder, 'tien.docx')
  writeFileSync(file, (await handMadePaper(() => lines.join('\n'))).bytes)
  const out = join(folder, 'tien', 'bao-cao.docx')
  const { told } = await learn(file, data, '-o', out)
  assert.deepEqual(
    told.recognised.map(({ words: said, tag }) => `${said} ${tag}`),
    [
      '65 {{tin_bao.tong}}',
      '59 {{tin_bao.giai_quyet}}',
      '80.804.000.000 đồng {{in_so thi_hanh_an_dan_su.tong.tien "đồng"}}',
      '1.265 việc/36.402,5 triệu đồng {{in_so thi_hanh_an_dan_su.co_dieu_kien "triệu đồng"}}',
      '318 việc/42,15 tỷ đồng {{thi_hanh_an_dan_su.chua_co_dieu_kien}}',
      '1.012 {{thi_hanh_an_dan_su.xong.viec}}',
    ],
  )
  assert.deepEqual(
    told.doubtful.map(({ words: said, tags }) => `${said} ${tags.join(' ')}`),
    [
      '93.7% {{tin_bao.ty_le_giai_quyet}}',
      '1 598 {{thi_hanh_an_dan_su.tong.viec}}',
      '14,9 tỷ đồng {{in_so thi_hanh_an_dan_su.xong.tien "tỷ đồng"}}',
    ],
  )
  const comments = strFromU8(unzipSync(readFileSync(out))['word/comments.xml'] ?? new Uint8Array())
  assert.match(comments, /xong\.tien "tỷ đồng"\}\}: in “14,92 tỷ đồng”/)
  const made = await runHere([
    'lap',
    data,
    '--mau',
    out,
    '--chon',
    'bao-cao',
    '-o',
    join(folder, 'tien-lap'),
    '--quiet',
  ])
  assert.equal(made.code, 0)
  assert.deepEqual(await linesOf(join(folder, 'tien-lap', 'tieu-can-2020-bao-cao-tong-ket.docx')), await linesOf(file))
})

test('tables typed by hand: years in columns, and what is counted across what it is counted of; targets stay', async () => {
  const lines = [
    'BÁO CÁO',
    'CQCSĐT khởi tố mới 43 vụ - 58 bị can. Tội phạm về ma túy: 06 vụ - 09 bị can.',
    '1. Kiểm sát việc giải quyết tin báo',
    'STT\tNội dung\tNăm 2019\tNăm 2020\tTăng/giảm',
    '1\tTổng số tin thụ lý\t61\t65\t+4',
    '2. Án hình sự',
    'Bảng 2. Kết quả giải quyết án hình sự',
    'Giai đoạn\tCũ\tMới\tTổng số\tĐã giải quyết\tCòn lại',
    'Điều tra\t7/9\t43/58\t51/69\t45/60\t6/9',
    'Xét xử sơ thẩm\t5/7\t38/53\t43/60\t39/54\t4/6',
    'Bảng 3. Chỉ tiêu giải quyết tin báo, án hình sự',
    'Nội dung\tChỉ tiêu đề ra\tKết quả\tSo sánh',
    'Tỷ lệ giải quyết tin báo\t90%\t93,7%\tVượt',
    'Nơi nhận:',
  ]
  const file = join(folder, 'bang.docx')
  writeFileSync(file, (await handMadePaper(() => lines.join('\n'))).bytes)
  const out = join(folder, 'bang', 'bao-cao.docx')
  const { told } = await learn(file, data, '-o', out)
  assert.deepEqual(
    told.recognised.map(({ words: said, tag }) => `${said} ${tag}`),
    [
      '43 {{toi_pham.khoi_to_moi.tong.vu}}',
      '58 {{toi_pham.khoi_to_moi.tong.bi_can}}',
      '06 {{toi_pham.khoi_to_moi.ma_tuy.vu}}',
      '09 {{toi_pham.khoi_to_moi.ma_tuy.bi_can}}',
      '2019 {{nam_truoc.nam}}',
      '2020 {{nam}}',
      '61 {{nam_truoc.tin_bao.tong}}',
      '65 {{tin_bao.tong}}',
      '+4 {{in_chenh_lech tin_bao.tong nam_truoc.tin_bao.tong}}',
      '7/9 {{dieu_tra.cu}}',
      '43/58 {{dieu_tra.moi}}',
      '45/60 {{dieu_tra.giai_quyet}}',
      '6/9 {{dieu_tra.con_lai}}',
      '5/7 {{xet_xu_so_tham.cu}}',
      '38/53 {{xet_xu_so_tham.moi}}',
      '39/54 {{xet_xu_so_tham.giai_quyet}}',
      '4/6 {{xet_xu_so_tham.con_lai}}',
    ],
  )
  const made = await runHere(['lap', data, '--mau', out, '--chon', 'bao-cao', '-o', join(folder, 'b-lap'), '--quiet'])
  assert.equal(made.code, 0)
  assert.deepEqual(await linesOf(join(folder, 'b-lap', 'tieu-can-2020-bao-cao-tong-ket.docx')), await linesOf(file))
})

test('a comparison that names no year: told where the year was named before it, else its words stay and its figure is still told', async () => {
  const tags = async (name: string, lines: readonly string[]) => {
    const file = join(folder, `${name}.docx`)
    writeFileSync(file, (await handMadePaper(() => lines.join('\n'))).bytes)
    const { told } = await learn(file, data, '-o', join(folder, name, 'bao-cao.docx'))
    return told.recognised.map(({ words: said, tag }) => `${said} ${tag}`)
  }
  const head = ['BÁO CÁO', '2. Công tác kiểm sát việc giải quyết nguồn tin về tội phạm']
  const first = 'Cơ quan điều tra thụ lý 65 tin, tăng 04 tin (6,6%)'
  const second = 'Đã giải quyết 59 tin, đạt 93,7%; tăng 04 tin (7,3%)'
  const named = await tags('ngan', [...head, `${first} so với năm 2019. ${second}.`])
  assert.deepEqual(named, [
    '65 {{tin_bao.tong}}',
    'tăng 04 tin (6,6%) so với năm 2019 {{so_sanh tin_bao.tong}}',
    '59 {{tin_bao.giai_quyet}}',
    '93,7% {{tin_bao.ty_le_giai_quyet}}',
    'tăng 04 tin (7,3%) {{so_sanh tin_bao.giai_quyet}}',
  ])
  const figures = named.filter((each) => !each.includes('so_sanh'))
  assert.deepEqual(await tags('khong-neu-nam', [...head, `${first}. ${second}.`]), figures)
  // Of something else: another percentage, another time.
  const others = `${first.replace('6,6', '9,6')}. ${second} so với quý trước.`
  assert.deepEqual(await tags('khac', [...head, others]), figures)
})

test('a paper of nothing in the data, itself as the template, no paper: one sentence, nothing written', async () => {
  const poor = join(folder, 'trong.docx')
  writeFileSync(poor, (await handMadePaper(() => 'Hội nghị có 77 đại biểu dự.')).bytes)
  const target = join(folder, 'khong-co.docx')
  const nothing = await learn(poor, data, '-o', target)
  assert.deepEqual([nothing.code !== 0, nothing.told.diagnostics.map((each) => each.code)], [true, ['R40']])
  const itself = await learn(paper, data, '-o', paper)
  assert.deepEqual([itself.code !== 0, itself.told.diagnostics.map((each) => each.code)], [true, ['R41']])
  const none = await learn(data, data, '-o', target)
  assert.deepEqual([none.code !== 0, none.told.diagnostics.map((each) => each.code)], [true, ['R01']])
  assert.ok(!existsSync(target))
})

test('figures of other things, of another year, aimed at: none becomes a tag, whatever in the data has the same value', async () => {
  const lines = [
    'BÁO CÁO',
    'B. Công tác kiểm sát giải quyết nguồn tin',
    'Thụ lý 65 nguồn tin. Tổ chức họp liên ngành 04 lần, phân công 02 Kiểm sát viên theo dõi, mở 01 sổ.',
    'Năm 2019 thụ lý 61 nguồn tin, giải quyết 55.',
    'C. Công tác kiểm sát điều tra',
    'Cơ quan điều tra thụ lý 51 vụ - 69 bị can. Phối hợp tuyên truyền 06 cuộc tại 04 xã, 412 lượt người dự; tặng 24 phần quà cho 12 hộ nghèo.',
    'E. Xây dựng ngành',
    'Mua sắm 02 máy tính, 14 bàn ghế. Đóng góp quỹ 24 triệu đồng, giúp 18 hộ.',
    'F. Phương hướng nhiệm vụ năm 2021',
    'Phấn đấu giải quyết 93,7% nguồn tin, tổ chức 02 phiên tòa rút kinh nghiệm hình sự.',
  ]
  const other = join(folder, 'viec-khac.docx')
  writeFileSync(other, (await handMadePaper(() => lines.join('\n'))).bytes)
  const { told } = await learn(other, data, '-o', join(folder, 'viec-khac', 'bao-cao.docx'))
  assert.deepEqual(
    told.recognised.map(({ words: said, tag }) => `${said} ${tag}`),
    [
      '65 {{tin_bao.tong}}',
      '2019 {{nam_truoc.nam}}',
      '51 {{dieu_tra.tong.vu}}',
      '69 {{dieu_tra.tong.bi_can}}',
      '2021 {{nam_sau}}',
    ],
  )
})

test('two figures of the same value and nearly the same words are doubtful, with both tags', async () => {
  const { text, example } = handMadePapers.get('hand-made, 2026')!
  const file = join(folder, 'khu-vuc-2026.docx')
  writeFileSync(file, (await handMadePaper(undefined, text)).bytes)
  const { told } = await learn(file, join(root, 'examples', example), '-o', join(folder, 'khu-vuc-mau.docx'))
  const tags = told.doubtful.map((each) => each.tags.join(' '))
  assert.ok(
    tags.some((each) => each.includes('tin_bao.an_yeu_cau_khoi_to.vu') && each.includes('tin_bao.yeu_cau_khoi_to')),
    tags.join('\n'),
  )
  assert.ok(!told.recognised.some(({ tag }) => tag.includes('yeu_cau_khoi_to')))
})
