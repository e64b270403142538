import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { helpers } from '../../src/core/helpers/all.ts'
import { compileWord } from '../../src/docx/compile/compile.ts'
import { renderWord } from '../../src/docx/render/render.ts'
import { layOutText, paragraphsOf } from './lay-out.ts'

const paper = {
  dong_so: 'Số: 25/BC-VKS',
  dong_ngay: 'Tiểu Cần, ngày 05 tháng 01 năm 2021',
  trich_yeu: 'Tổng kết công tác kiểm sát năm 2020',
  kinh_gui: ['Viện kiểm sát nhân dân tỉnh Trà Vinh'],
  noi_nhan: ['Như trên', 'Lãnh đạo Viện;', 'Lưu: VT.'],
  ten_tai_lieu: 'Báo cáo tổng kết',
  nguoi_ky: { dong_chuc_vu: ['KT. VIỆN TRƯỞNG', 'PHÓ VIỆN TRƯỞNG'], ho_ten: 'Nguyễn Văn A' },
}

/** The paragraphs of a text filled in, by style; borders of frames and gaps left out. */
async function fill(text: string, report: Partial<typeof paper> = {}, more: Readonly<Record<string, unknown>> = {}) {
  const compiled = await compileWord((await layOutText(text)).bytes, { helpers })
  assert.ok(compiled.value)
  const papers = { bao_cao: { ...paper, ...report }, ke_hoach: { ...paper, trich_yeu: 'Công tác kiểm sát năm 2021' } }
  const context = {
    nam: 2020,
    don_vi: { ten: 'Viện kiểm sát nhân dân huyện Tiểu Cần' },
    co_quan_chu_quan: ['Viện kiểm sát nhân dân', 'tỉnh Trà Vinh'],
    co_quan_ban_hanh: ['Viện kiểm sát nhân dân', 'huyện Tiểu Cần'],
    ky: { tu_ngay: '2019-12-01', den_ngay: '2020-11-30' },
    van_ban: papers,
    ...more,
  }
  const { value, diagnostics } = renderWord(compiled.value, context, { helpers, print: String })
  assert.deepEqual(diagnostics, [])
  const xml = strFromU8(unzipSync(value ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array())
  return paragraphsOf(xml).filter(([style]) => !['DuongKe', 'KhoangTrong'].includes(style))
}

/** The lines of “Kính gửi”. */
const addressed = async (kinh_gui: string[]) =>
  (await fill('{{> dau-bao-cao}}', { kinh_gui })).filter(([style]) => style.startsWith('KinhGui'))

describe('the head of a report', () => {
  it('stands as Nghị định 30 has it', async () => {
    assert.deepEqual(await fill('{{> dau-bao-cao}}'), [
      ['CoQuanChuQuan', 'VIỆN KIỂM SÁT NHÂN DÂN'],
      ['CoQuanChuQuan', 'TỈNH TRÀ VINH'],
      ['CoQuanBanHanh', 'VIỆN KIỂM SÁT NHÂN DÂN'],
      ['CoQuanBanHanh', 'HUYỆN TIỂU CẦN'],
      ['QuocHieu', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['TieuNgu', 'Độc lập - Tự do - Hạnh phúc'],
      ['SoKyHieu', 'Số: 25/BC-VKS'],
      ['DiaDanhNgay', 'Tiểu Cần, ngày 05 tháng 01 năm 2021'],
      ['TenLoai', 'BÁO CÁO'],
      ['TrichYeu', 'Tổng kết công tác kiểm sát năm 2020'],
      ['KySoLieu', '(Từ ngày 01/12/2019 đến ngày 30/11/2020)'],
      ['KinhGui', 'Kính gửi: Viện kiểm sát nhân dân tỉnh Trà Vinh'],
    ])
  })

  it('lists several addressees, and leaves “Kính gửi” out when there is none', async () => {
    assert.deepEqual(await addressed(['VKSND tỉnh', 'Huyện ủy.']), [
      ['KinhGuiNhieu', 'Kính gửi:'],
      ['KinhGuiDong', '- VKSND tỉnh;'],
      ['KinhGuiDong', '- Huyện ủy.'],
    ])
    assert.deepEqual(await addressed([]), [])
  })

  it('carries the mark of a draft only on a draft', async () => {
    const mark = ['DuThao', 'DỰ THẢO']
    assert.ok((await fill('{{> dau-bao-cao}}', {}, { du_thao: true })).some((each) => each.join() === mark.join()))
    assert.ok(!(await fill('{{> dau-bao-cao}}')).some((each) => each.join() === mark.join()))
  })

  it('keeps the blanks of a number and a day left open', async () => {
    const dong_so = `Số: ${'\u00a0'.repeat(6)}/BC-VKS`
    assert.deepEqual((await fill('{{> dau-bao-cao}}', { dong_so }))[6], ['SoKyHieu', dong_so])
  })
})

describe('the other fixed parts', () => {
  it('name the plan, without “Kính gửi” and period', async () => {
    assert.deepEqual((await fill('{{> dau-ke-hoach}}')).slice(8), [
      ['TenLoai', 'KẾ HOẠCH'],
      ['TrichYeu', 'Công tác kiểm sát năm 2021'],
    ])
  })

  it('sign with one mark of punctuation after every recipient', async () => {
    for (const text of ['{{> ky-bao-cao}}', '{{> ky-ke-hoach}}'])
      assert.deepEqual(await fill(text), [
        ['NoiNhan', 'Nơi nhận:'],
        ['NoiNhanDong', '- Như trên;'],
        ['NoiNhanDong', '- Lãnh đạo Viện;'],
        ['NoiNhanDong', '- Lưu: VT.'],
        ['ChucVu', 'KT. VIỆN TRƯỞNG'],
        ['ChucVu', 'PHÓ VIỆN TRƯỞNG'],
        ['HoTen', 'Nguyễn Văn A'],
      ])
  })
})
