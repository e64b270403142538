import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { contextOf, example, litterIn } from './papers.ts'
import { renderLines } from './text.ts'

const lines = (figures: object, before?: object) => renderLines('phu-luc', contextOf(figures, before))
const full = example('tieu-can/so-lieu-2020.yaml')
const last = example('tieu-can/so-lieu-2019.yaml')
const headings = (all: readonly string[]) => all.filter((line) => line.startsWith('@phu_luc'))

test('the example has all seven appendices, each in a section of its own', () => {
  const all = lines(full, last)
  assert.deepEqual(headings(all), [
    '@phu_luc Số liệu kết quả công tác năm 2020 so với năm 2019',
    '@phu_luc Kết quả thực hiện chỉ tiêu nghiệp vụ năm 2020',
    '@phu_luc Danh sách kháng nghị năm 2020',
    '@phu_luc Danh sách kiến nghị năm 2020',
    '@phu_luc Danh sách án trọng điểm, phiên tòa rút kinh nghiệm năm 2020',
    '@phu_luc Số vụ án, bị can khởi tố mới theo nhóm tội, tội danh năm\u00a02020',
    '@phu_luc Biểu đồ kết quả công tác năm 2020',
  ])
  for (const heading of headings(all)) assert.match(all[all.indexOf(heading) - 1] ?? '', /^@trang (?:doc|ngang)$/)
})

test('the headings are as many as the appendices that are numbered', () => {
  for (const figures of [full, {}, { danh_sach: { kien_nghi: [{ don_vi_nhan: 'Tòa án' }] } }]) {
    const context = contextOf(figures) as { readonly phu_luc: { readonly so_luong: number } }
    assert.equal(headings(renderLines('phu-luc', context)).length, context.phu_luc.so_luong)
  }
})

test('a list of the appendices stands before two or more, and gives their titles as they bear them', () => {
  const list = (all: readonly string[]) =>
    all
      .filter((line) => /^\| [IVX]+ \| [^|]* \|$/.test(line))
      .map((line) => line.replace(/^\| \w+ \| (.*) \|$/, '@phu_luc $1'))
  const all = lines(full, last)
  assert.equal(all.findIndex((line) => line.includes('DANH MỤC PHỤ LỤC')) < all.indexOf(headings(all)[0] ?? ''), true)
  assert.deepEqual(
    list(all),
    headings(all).map((heading) => heading.replaceAll('\u00a0', ' ')),
  )
  assert.ok(!lines({ tin_bao: { moi: 58 } }).some((line) => line.includes('DANH MỤC')))
})

test('without last year Appendix I has this year alone', () => {
  const all = lines({ tin_bao: { moi: 58 } })
  assert.deepEqual(headings(all), ['@phu_luc Số liệu kết quả công tác năm 2020'])
  assert.ok(all.includes('| 1 | Nguồn tin thụ lý mới | tin | 58 |'))
})

test('cells: 0 for none, empty for not collected, a sign for every change, no per cent of nothing', () => {
  const all = lines(
    { tin_bao: { cu: 5, yeu_cau_khoi_to: 2, huy_quyet_dinh: 0 }, dieu_tra: { cu: '1/1234' } },
    { tin_bao: { cu: 8, yeu_cau_khoi_to: 0, yeu_cau_xac_minh: 7 }, dieu_tra: { cu: '1/1000' } },
  )
  for (const row of [
    '| 1 | Nguồn tin kỳ trước chuyển sang | tin | 5 | 8 | -3 | -37,5 |',
    '| 2 | Yêu cầu kiểm tra, xác minh | bản |  | 7 |  |  |',
    '| 3 | Yêu cầu khởi tố vụ án hình sự | bản | 2 | 0 | +2 |  |',
    '| *Không phát sinh trong năm 2020: quyết định không khởi tố, tạm đình chỉ bị hủy bỏ.* | << | << | << | << |',
    '| 1.1 | Án điều tra kỳ trước chuyển sang | vụ | 1 | 1 | 0 | 0 |',
    '| ^^ | ^^ | bị can | 1.234 | 1.000 | +234 | +23,4 |',
  ])
    assert.ok(all.includes(row), row)
})

test('Appendix II counts its rows and names the source of the set', () => {
  const all = lines(full, last)
  const total = all.find((line) => line.includes('Tổng cộng:') && line.includes('chỉ tiêu'))
  const [sum, ...counts] = [...(total ?? '').matchAll(/\d+/g)].map(Number)
  assert.equal(
    sum,
    counts.reduce((a, b) => a + b, 0),
  )
  assert.ok(all.some((line) => /^@ghi_chu Chỉ tiêu áp dụng: .* Căn cứ: Quyết định số 139\/QĐ-VKSTC.*\.$/.test(line)))
  // What the set says of its own certainty is for `giai-thich`, not for a paper that is signed.
  assert.doesNotMatch(all.join('\n'), /chưa kiểm chứng|chưa đối chiếu|rà soát lại|Suy ra từ|: Nhập số|\| Nhập số/)
})

test('a list of trials alone is not called a list of key cases', () => {
  const all = lines({ danh_sach: { phien_toa_rkn: [{ ten: 'Vụ A' }] } })
  assert.deepEqual(headings(all), ['@phu_luc Danh sách phiên tòa rút kinh nghiệm năm 2020'])
  assert.ok(!all.some((line) => line.includes('trọng điểm')))
})

test('no combination of missing data leaves litter in the appendices', () => {
  assert.deepEqual(litterIn(lines(full, last)), [])
  assert.deepEqual(lines({}).slice(1), ['@trang doc', '@giua Đơn vị chưa có số liệu để lập phụ lục.'])
  const keys = Object.keys(full).filter((key) => !['nam', 'ky', 'don_vi', 'nguoi_ky'].includes(key))
  const part = (kept: readonly string[], of: typeof full) => Object.fromEntries(kept.map((key) => [key, of[key]]))
  fc.assert(
    fc.property(fc.subarray(keys), fc.subarray(keys), (now, before) => {
      assert.deepEqual(litterIn(lines(part(now, full), part(before, last))), [])
    }),
    { numRuns: 40 },
  )
})
