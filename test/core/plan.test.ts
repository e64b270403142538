import assert from 'node:assert/strict'
import { test } from 'node:test'
import { derive } from '../../src/core/year/derive.ts'
import { buildPlan, type EvaluatedIndicator } from '../../src/core/context/next-plan.ts'
import { yearOf } from './year.ts'

const row = (ma: string, nguong_chung: string, more: Partial<EvaluatedIndicator> = {}): EvaluatedIndicator => ({
  ma,
  ten: `Chỉ tiêu ${ma}`,
  khau: 'tin_bao',
  khau_ten: 'Tin báo',
  linh_vuc: 'tin báo',
  phep: 'toi_thieu',
  nguong_chung,
  ket_qua: '92,1%',
  danh_gia: 'vuot',
  danh_gia_in: 'Vượt',
  ...more,
})

const plan = (figures: object, rows: readonly EvaluatedIndicator[] = []) =>
  buildPlan(derive(yearOf(figures)), { hang: rows })

const targets = (given: readonly object[], rows: readonly EvaluatedIndicator[]) =>
  plan({ ke_hoach: { chi_tieu: given } }, rows).chi_tieu_hang ?? []

test("a target is the unit's own, else the province's, else the sector's", () => {
  const rows = ['A01', 'A02', 'A03'].map((ma) => row(ma, 'từ 90% trở lên'))
  const given = [
    { ma: 'A02', nguong_tinh: 92 },
    { ma: 'A03', nguong_tinh: '92%', nguong: '95' },
  ]
  assert.deepEqual(
    targets(given, rows).map(({ nguong }) => nguong),
    ['từ 90% trở lên', 'từ 92% trở lên', 'từ 95% trở lên'],
  )
})

for (const [typed, sector, printed] of [
  ['100', 'từ 90% trở lên', '100%'],
  ['97.5', 'trên 95%', 'trên 97,5%'],
  ['2%', 'không quá 5%', 'không quá 2%'],
  ['6', 'từ 01 cuộc trở lên', 'từ 06 cuộc trở lên'],
  ['ít nhất 02 cuộc', 'từ 01 cuộc trở lên', 'ít nhất 02 cuộc'],
  ['03 vụ', 'đơn vị có từ 100 vụ án/năm trở lên: từ 5% trở lên', '03 vụ'],
] as const)
  test(`"${typed}" beside "${sector}" is printed "${printed}"`, () => {
    assert.equal(targets([{ ma: 'A01', nguong: typed }], [row('A01', sector)])[0]?.nguong, printed)
  })

test('a target for which nothing arose is kept for when it does', () => {
  const idle = row('A05', '100%', { danh_gia: 'khong_phat_sinh', danh_gia_in: 'Không phát sinh', ket_qua: '' })
  assert.equal(targets([], [idle])[0]?.nguong, '100% khi có phát sinh')
  assert.equal(targets([{ ma: 'A05', nguong: '100%' }], [idle])[0]?.nguong, '100%')
})

test('targets of the unit that no indicator knows follow at the end', () => {
  const [, own] = targets([{ noi_dung: 'Số hóa hồ sơ.', nguong: '20 hồ sơ' }], [row('A01', '100%')])
  assert.deepEqual([own?.ten, own?.nguong, own?.khau_ten], ['Số hóa hồ sơ', '20 hồ sơ', 'Chỉ tiêu riêng của đơn vị'])
})

test('a code that no row of the set has is no name for a target', () => {
  assert.deepEqual(
    targets([{ ma: 'Z99', nguong: '5' }], [row('A01', '100%')]).map(({ ma }) => ma),
    ['A01'],
  )
})

test('the table has a column for what at least half of its rows fill', () => {
  const rows = ['A01', 'A02', 'A03', 'A04'].map((ma) => row(ma, '100%'))
  const given = [
    { ma: 'A01', phu_trach: 'Bộ phận hình sự', thoi_han: 'Quý II' },
    { ma: 'A02', phu_trach: 'Bộ phận dân sự' },
  ]
  assert.deepEqual(plan({ ke_hoach: { chi_tieu: given } }, rows).cot, {
    nguong_tinh: false,
    phu_trach: true,
    thoi_han: false,
  })
})

test('beside a ceiling that was kept the table says that it was met', () => {
  const kept = row('E77', 'không quá 5%', { phep: 'toi_da' })
  assert.equal(targets([], [kept])[0]?.danh_gia_nam_truoc_in, 'Đạt')
  assert.equal(targets([], [row('A01', '90%')])[0]?.danh_gia_nam_truoc_in, 'Vượt')
})

test('the opening balance adds up kindred fields and leaves out what is nothing', () => {
  const { chuyen_sang } = plan({
    tin_bao: { con_lai: 5 },
    truy_to: { con_lai: '2/0' },
    xet_xu_so_tham: { con_lai: '0/0' },
    dan_su: { con_lai: '10/1' },
    hon_nhan_gia_dinh: { con_lai: '4/2' },
  })
  assert.deepEqual(chuyen_sang, { tin_bao: 5, truy_to: { vu: 2 }, dan_su: { vu: 14, viec: 3 } })
})

test('bases lose the word that the plan writes itself; weaknesses lose their dash and stop', () => {
  const built = plan({
    ke_hoach: { can_cu: ['Căn cứ Chỉ thị số 01/CT-VKSTC;', 'Kế hoạch số 20/KH-VKS.'] },
    danh_gia: { han_che: ['- Còn chậm.'] },
  })
  assert.deepEqual(built.can_cu, ['Chỉ thị số 01/CT-VKSTC', 'Kế hoạch số 20/KH-VKS'])
  assert.deepEqual(
    built.han_che?.map(({ noi_dung }) => noi_dung),
    ['Còn chậm'],
  )
})

test('bases stand in order of legal force; what is no such document keeps its place', () => {
  const can_cu = [
    'Nghị quyết Đại hội đảng bộ huyện',
    'Kế hoạch số 20/KH-VKS ngày 15/01/2021 của Viện kiểm sát nhân dân tỉnh Trà Vinh',
    'Căn cứ Chỉ thị số 01/CT-VKSTC ngày 31/12/2020 của Viện trưởng Viện kiểm sát nhân dân tối cao;',
    'Quyết định số 139/QĐ-VKSTC ngày 29/4/2020',
    'Nghị quyết số 96/2019/QH14 ngày 27/11/2019 của Quốc hội',
    'Luật Tổ chức Viện kiểm sát nhân dân',
    'kết quả công tác năm 2020',
  ]
  assert.deepEqual(
    plan({ ke_hoach: { can_cu } }).can_cu?.map((basis) => basis.split(' ').slice(0, 3).join(' ')),
    ['Nghị quyết Đại', 'Luật Tổ chức', 'Nghị quyết số', 'Chỉ thị số', 'Quyết định số', 'Kế hoạch số', 'kết quả công'],
  )
})

test('the appendices of the plan are numbered as far as there are any', () => {
  const assigned = { ke_hoach: { phan_cong: [{ ho_ten: 'A', nhiem_vu: 'B' }] } }
  assert.deepEqual(plan({}).phu_luc, {})
  assert.deepEqual(plan(assigned).phu_luc, { phan_cong: 'Phụ lục' })
  assert.deepEqual(plan(assigned, [row('A01', '100%')]).phu_luc, { chi_tieu: 'Phụ lục I', phan_cong: 'Phụ lục II' })
  assert.deepEqual(plan({}, [row('A01', '100%')]).phu_luc, { chi_tieu: 'Phụ lục' })
})

test('who is in charge, and until when, comes from the assignment by field of work where the target names nobody', () => {
  const phan_cong = [
    { ho_ten: 'Bộ phận hình sự', khau: 'tin báo, điều tra', thoi_han: 'Hằng quý', nhiem_vu: 'Án hình sự' },
    { ho_ten: 'Bộ phận tổng hợp', khau: 'khac; tin_bao', nhiem_vu: 'Tổng hợp' },
  ]
  const rows = [row('A01', '100%'), row('A02', '100%'), row('E01', '100%', { khau: 'dan_su' })]
  const chi_tieu = [
    { ma: 'A02', phu_trach: 'Viện trưởng' },
    { noi_dung: 'Số hóa', nguong: '20' },
  ]
  const { chi_tieu_hang, cot } = plan({ ke_hoach: { phan_cong, chi_tieu } }, rows)
  assert.deepEqual(
    chi_tieu_hang?.map(({ phu_trach, thoi_han }) => [phu_trach, thoi_han]),
    [
      ['Bộ phận hình sự; Bộ phận tổng hợp', 'Hằng quý'],
      ['Viện trưởng', 'Hằng quý'],
      ['', ''],
      ['Bộ phận tổng hợp', ''],
    ],
  )
  assert.deepEqual(cot, { nguong_tinh: false, phu_trach: true, thoi_han: true })
  assert.equal(plan({ ke_hoach: { chi_tieu } }, rows).cot?.phu_trach, false)
})
