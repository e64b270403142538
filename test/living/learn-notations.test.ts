/** `mau hoc` and `doi-chieu`: figures as offices write them by hand, in other notations and other places than our own papers. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runHere } from '../batch/province.ts'
import { root } from '../root.ts'
import { handMadePaper } from './hand-made-paper.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-cach-viet-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const data = join(root, 'examples/tieu-can/so-lieu-2020.yaml')

interface Told {
  readonly recognised: readonly { readonly words: string; readonly tag: string }[]
  readonly doubtful: readonly { readonly words: string; readonly tags: readonly string[] }[]
}

/** A paper of these lines in a folder of its own. */
async function paperOf(lines: readonly string[]): Promise<string> {
  const file = join(mkdtempSync(join(folder, 'v-')), 'tay.docx')
  writeFileSync(file, (await handMadePaper(() => lines.join('\n'))).bytes)
  return file
}

/** What `mau hoc` ties in a paper of these lines, and what it doubts. */
async function learn(lines: readonly string[]) {
  const file = await paperOf(lines)
  const { out, err } = await runHere(['mau', 'hoc', file, data, '-o', join(file, '..', 'bao-cao.docx'), '--json'])
  assert.equal(err, '')
  const { recognised, doubtful } = JSON.parse(out) as Told
  return {
    recognised: recognised.map(({ words, tag }) => `${words} ${tag}`),
    doubtful: doubtful.map(({ words, tags }) => `${words} ${tags.join(' ')}`),
  }
}

test('pairs with other words between, what a share is taken out of, totals, units of two: as offices write them', async () => {
  const lines = [
    'BÁO CÁO',
    '1 - Công tác kiểm sát việc giải quyết tin báo (sau đây gọi là tin)',
    'Đã giải quyết 59/63 tin, đạt 93,7%; còn lại 04 tin.',
    '2 - Công tác kiểm sát điều tra',
    'Thụ lý điều tra 51 vụ với 69 bị can; đề nghị truy tố 40 vụ (56 bị can).',
    '3 - Kiểm sát án dân sự',
    'Thụ lý 210 vụ và 08 việc, đã giải quyết 158 vụ và 07 việc, đạt 75,2%.',
    '4 - Kiểm sát tạm giữ',
    'Tạm giữ: cũ 01 người, mới 31 người, tổng 32 người.',
    '5 - Những con số khác',
    'Có 06 kiến nghị (khắc phục vi phạm 05; phòng ngừa 01).',
    'STT\tNội dung\tĐơn vị tính\tNăm 2019\tNăm 2020',
    '1\tTruy tố\tvụ/bị can\t38/51\t38/53',
    '2\tKhởi tố về ma túy\tvụ/bị can\t5/7\t6/9',
    'Bảng 2. Kết quả giải quyết án hình sự',
    'Giai đoạn\tSố mới\tTổng\tCòn lại',
    'Điều tra\t43/58\t51/69\t6/9',
    'Nơi nhận:',
  ]
  assert.deepEqual((await learn(lines)).recognised, [
    '59 {{tin_bao.giai_quyet}}',
    '63 {{tin_bao.phai_giai_quyet}}',
    '93,7% {{tin_bao.ty_le_giai_quyet}}',
    '51 {{dieu_tra.tong.vu}}',
    '69 {{dieu_tra.tong.bi_can}}',
    '40 {{dieu_tra.de_nghi_truy_to.vu}}',
    '56 {{dieu_tra.de_nghi_truy_to.bi_can}}',
    '210 {{dan_su.tong.vu}}',
    '08 {{dan_su.tong.viec}}',
    '158 {{dan_su.giai_quyet.vu}}',
    '07 {{dan_su.giai_quyet.viec}}',
    '75,2% {{dan_su.ty_le_giai_quyet}}',
    '01 {{tam_giu.cu}}',
    '31 {{tam_giu.moi}}',
    '32 {{tam_giu.tong}}',
    '05 {{kien_nghi.khac_phuc}}',
    '2019 {{nam_truoc.nam}}',
    '2020 {{nam}}',
    '38/51 {{nam_truoc.truy_to.truy_to}}',
    '38/53 {{truy_to.truy_to}}',
    '5/7 {{nam_truoc.toi_pham.khoi_to_moi.ma_tuy}}',
    '6/9 {{toi_pham.khoi_to_moi.ma_tuy}}',
    '43/58 {{dieu_tra.moi}}',
    '6/9 {{dieu_tra.con_lai}}',
  ])
})

test("last year's figures right behind this year's: tied as such, and told when they are others; nothing is guessed", async () => {
  const lines = [
    'BÁO CÁO',
    'I. Công tác kiểm sát giải quyết tin báo',
    'Thụ lý 65 tin (tăng 04 tin so với cùng kỳ 2019 là 61 tin). Đã giải quyết 59 tin, đạt 93,7% (cùng kỳ năm 2019: 91,7%).',
    'II. Công tác kiểm sát điều tra',
    'Thụ lý điều tra 51 vụ - 69 bị can (cùng kỳ năm trước thụ lý 49 vụ - 64 bị can).',
  ]
  const tags = (await learn(lines)).recognised.filter((each) => each.includes('nam_truoc.'))
  assert.deepEqual(tags, [
    '61 {{nam_truoc.tin_bao.tong}}',
    '2019 {{nam_truoc.nam}}',
    '91,7% {{nam_truoc.tin_bao.ty_le_giai_quyet}}',
    '49 {{nam_truoc.dieu_tra.tong.vu}}',
    '64 {{nam_truoc.dieu_tra.tong.bi_can}}',
  ])
  const said = async (was: string, is: string) => {
    const file = await paperOf(lines.map((line) => line.replace(was, is)))
    const { out } = await runHere(['doi-chieu', file, data, '--json'])
    const [paper] = (JSON.parse(out) as { papers: { diagnostics: { code: string; message: string }[] }[] }).papers
    return paper!.diagnostics.flatMap(({ code, message }) => (code === 'R43' ? [] : [`${code} ${message}`]))
  }
  assert.deepEqual(await said('', ''), [])
  assert.deepEqual(await said('là 61', 'là 58'), [
    'R24 văn bản ghi 58, số liệu là 61 (“năm trước: Tổng số nguồn tin thụ lý”)',
  ])
  assert.deepEqual(await said('49 vụ', '47 vụ'), [
    'R25 văn bản ghi 47, có lẽ trái với số liệu 49 (“năm trước: Tổng số án điều tra thụ lý”)',
  ])
  // Of another figure of the sentence, or of none that is known to be right.
  assert.deepEqual(await said('59 tin, đạt 93,7% (cùng kỳ năm 2019: 91,7%)', '59 tin (cùng kỳ thụ lý 61 tin)'), [])
  assert.deepEqual(await said('65 tin (tăng 04 tin so với cùng kỳ 2019 là 61', '85 tin (cùng kỳ 58'), [
    'R24 văn bản ghi 85, số liệu là 65 (“Tổng số nguồn tin thụ lý”)',
  ])
})
