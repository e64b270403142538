import assert from 'node:assert/strict'
import { test } from 'node:test'
import { derive } from '../../src/core/year/derive.ts'
import { evaluate, type State } from '../../src/core/indicators/evaluate.ts'
import { indicatorContext } from '../../src/core/indicators/context.ts'
import { loadSet } from '../../src/core/indicators/load.ts'
import { checkIndicators } from '../../src/core/indicators/unit-checks.ts'
import { yearOf } from './year.ts'

const display = { dem_hai_chu_so: true, so_le: 1 } as const
const row = { ma: 'X01', ten: 'Thử', khau: 'tin_bao' }

function setOf(rows: readonly object[], more: object = {}) {
  const { value, diagnostics } = loadSet({ name: 'thu', value: { ten: 'Bộ thử', chi_tieu: rows, ...more } })
  assert.deepEqual(diagnostics, [])
  assert.ok(value)
  return value
}

/** The only row of a set, evaluated, as templates see it. */
function judge(indicator: object, figures: object, more: object = {}) {
  const set = setOf([{ ...row, ...indicator }], more)
  const results = evaluate(set, derive(yearOf(figures)))
  const [first] = indicatorContext(results, set, { display, headings: { tin_bao: 'Nguồn tin' } }, true).hang
  assert.ok(first)
  return first
}

const rate = { tu: 'tin_bao.dung_han', mau: 'tin_bao.giai_quyet' }
const ofRate = (dung_han: number, giai_quyet: number) => ({ tin_bao: { dung_han, giai_quyet } })

const rates: readonly (readonly [string, string, number, number, State])[] = [
  ['toi_thieu', '90%', 89, 100, 'khong_dat'],
  ['toi_thieu', '90%', 90, 100, 'dat'],
  ['toi_thieu', '90%', 91, 100, 'vuot'],
  ['toi_thieu', '90%', 89_996, 100_000, 'khong_dat'],
  ['toi_thieu', '90%', 90_000_001, 100_000_000, 'vuot'],
  ['tren', '90%', 89, 100, 'khong_dat'],
  ['tren', '90%', 90, 100, 'khong_dat'],
  ['tren', '90%', 90_001, 100_000, 'vuot'],
  ['toi_da', '1,5%', 16, 1000, 'khong_dat'],
  ['toi_da', '1,5%', 15, 1000, 'dat'],
  ['toi_da', '1,5%', 14, 1000, 'vuot'],
  ['bang', '100%', 99_999, 100_000, 'khong_dat'],
  ['bang', '100%', 7, 7, 'dat'],
  ['bang', '0%', 1, 100_000, 'khong_dat'],
  ['bang', '0%', 0, 9, 'dat'],
]

for (const [phep, nguong, tu, mau, state] of rates) {
  test(`${tu}/${mau} against ${phep} ${nguong}: ${state}`, () => {
    assert.equal(judge({ phep, nguong, ...rate }, ofRate(tu, mau)).danh_gia, state)
  })
}

const counts: readonly (readonly [string, number, number, State])[] = [
  ['so_luong', 2, 1, 'khong_dat'],
  ['so_luong', 2, 2, 'dat'],
  ['so_luong', 2, 3, 'vuot'],
  ['tren', 2, 2, 'khong_dat'],
  ['tren', 2, 3, 'vuot'],
  ['toi_da', 2, 3, 'khong_dat'],
  ['toi_da', 2, 2, 'dat'],
  ['toi_da', 2, 1, 'vuot'],
  ['bang', 0, 1, 'khong_dat'],
  ['bang', 0, 0, 'dat'],
]

for (const [phep, nguong, count, state] of counts) {
  test(`${count} pieces against ${phep} ${nguong}: ${state}`, () => {
    const figures = { tin_bao: { truc_tiep_kiem_sat: count } }
    assert.equal(judge({ phep, nguong, tu: 'tin_bao.truc_tiep_kiem_sat' }, figures).danh_gia, state)
  })
}

test('nothing to divide by means that nothing arose, whatever the operator', () => {
  for (const phep of ['toi_thieu', 'tren', 'toi_da', 'bang'])
    assert.equal(judge({ phep, nguong: '90%', ...rate }, ofRate(0, 0)).danh_gia, 'khong_phat_sinh')
})

test('a missing figure is no failure but told apart', () => {
  assert.equal(judge({ phep: 'bang', nguong: '0%', ...rate }, { tin_bao: { giai_quyet: 9 } }).danh_gia, 'chua_co')
  assert.equal(judge({ phep: 'so_luong', nguong: 1, tu: 'tin_bao.truc_tiep_kiem_sat' }, {}).danh_gia, 'chua_co')
})

test('a count did not arise only when the field had no case at all', () => {
  const indicator = { phep: 'so_luong', nguong: 1, tu: 'tin_bao.truc_tiep_kiem_sat', phat_sinh: 'tin_bao.tong' }
  const state = (figures: object) => judge(indicator, { tin_bao: figures }).danh_gia
  assert.equal(state({ tong: 0, truc_tiep_kiem_sat: 0 }), 'khong_phat_sinh')
  assert.equal(state({ tong: 0 }), 'khong_phat_sinh')
  assert.equal(state({ tong: 5, truc_tiep_kiem_sat: 0 }), 'khong_dat')
  assert.equal(state({ truc_tiep_kiem_sat: 0 }), 'chua_co')
  assert.equal(state({ tong: 0, truc_tiep_kiem_sat: 1 }), 'dat')
})

test('an office may call what is below "không quá" met instead of exceeded', () => {
  const indicator = { phep: 'toi_da', nguong: '5%', ...rate }
  assert.equal(judge(indicator, ofRate(1, 100), { duoi_nguong: 'dat' }).danh_gia, 'dat')
})

test('the threshold may depend on the number of cases', () => {
  const nguong = [
    { khi: 'dieu_tra.tong.vu >= 100', phep: 'toi_thieu', nguong: '5%', mau: 'dieu_tra.tong.vu' },
    { phep: 'so_luong', nguong: 2 },
  ]
  const judged = (vu: number, an_trong_diem: number) =>
    judge({ tu: 'dieu_tra.an_trong_diem', nguong }, { dieu_tra: { tong: { vu, bi_can: vu }, an_trong_diem } })
  assert.equal(judged(99, 2).danh_gia, 'dat')
  assert.equal(judged(99, 2).nguong, 'từ 02 vụ trở lên')
  assert.equal(judged(100, 5).danh_gia, 'dat')
  assert.equal(judged(100, 5).nguong, 'từ 5% trở lên')
  assert.equal(judged(101, 5).danh_gia, 'khong_dat')
  const unknown = judge({ tu: 'dieu_tra.an_trong_diem', nguong }, { dieu_tra: { an_trong_diem: 5 } })
  assert.equal(unknown.danh_gia, 'chua_co')
  assert.match(
    unknown.nguong,
    /^nếu tổng số án điều tra thụ lý \(vụ\) từ 100 trở lên: từ 5% trở lên; trường hợp khác: /,
  )
})

test('of several measures one suffices where the row says so', () => {
  const mot_trong = [
    { phep: 'so_luong', nguong: 2, tu: 'tin_bao.kien_nghi.tong' },
    { phep: 'so_luong', nguong: 1, tu: 'tin_bao.khang_nghi.tong' },
  ]
  const state = (kien_nghi?: number, khang_nghi?: number) =>
    judge({ mot_trong }, { tin_bao: { kien_nghi: { tong: kien_nghi }, khang_nghi: { tong: khang_nghi } } }).danh_gia
  assert.equal(state(1, 0), 'khong_dat')
  assert.equal(state(2, 0), 'dat')
  assert.equal(state(0, 1), 'dat')
  assert.equal(state(3, 0), 'vuot')
  assert.equal(state(2), 'dat')
  assert.equal(state(1), 'chua_co')
})

test('of several measures every one counts where the row says so', () => {
  const ca_hai = [
    { ten: 'đúng thời hạn', phep: 'bang', nguong: '100%', tu: 'truy_to.dung_thoi_han', mau: 'truy_to.truy_to.vu' },
    {
      ten: 'đúng tội danh',
      phep: 'toi_thieu',
      nguong: '98%',
      tu: 'truy_to.dung_toi_danh',
      mau: 'truy_to.truy_to.bi_can',
    },
  ]
  const judged = (dung_thoi_han: number, dung_toi_danh?: number) =>
    judge({ ca_hai }, { truy_to: { truy_to: '50/100', dung_thoi_han, dung_toi_danh } })
  assert.equal(judged(50, 98).danh_gia, 'dat')
  assert.equal(judged(50, 99).danh_gia, 'vuot')
  assert.equal(judged(50, 97).danh_gia, 'khong_dat')
  assert.equal(judged(49, 100).danh_gia, 'khong_dat')
  assert.equal(judged(49).danh_gia, 'khong_dat')
  assert.equal(judged(50).danh_gia, 'chua_co')
  assert.equal(judged(50, 99).nguong, 'đúng thời hạn: 100%; đúng tội danh: từ 98% trở lên')
  assert.equal(judged(50, 99).so_lieu, '50/50; 99/100')
  assert.equal(judged(50, 99).ket_qua, '100%; 99%')
})

test('a figure of its own is entered under the code of the indicator', () => {
  const own = { phep: 'bang', nguong: '100%', so_lieu_rieng: true }
  const state = (value: unknown) => judge(own, { chi_tieu: { X01: value } }).danh_gia
  assert.equal(state('3/3'), 'dat')
  assert.equal(state('2/3'), 'khong_dat')
  assert.equal(state('0/0'), 'khong_phat_sinh')
  assert.equal(state(0), 'khong_phat_sinh')
  assert.equal(judge(own, {}).danh_gia, 'chua_co')
  assert.equal(judge({ ...own, phat_sinh: 'tam_giu.qua_han' }, { tam_giu: { qua_han: 0 } }).danh_gia, 'khong_phat_sinh')
})

test('pieces for each prosecutor in charge are a quotient, not a per cent', () => {
  const own = { phep: 'so_luong', nguong: '5/KSV phụ trách', don_vi: 'việc' }
  const judged = judge(own, { chi_tieu: { X01: '14/3' } })
  assert.equal(judged.danh_gia, 'khong_dat')
  assert.equal(judged.nguong, 'từ 05 việc/Kiểm sát viên phụ trách trở lên')
  assert.equal(judged.ket_qua, '4,7')
  assert.equal(judged.chenh_lech, '0,3')
  assert.equal(judge(own, { chi_tieu: { X01: '499/100' } }).ket_qua, '4,9')
})

test('a result that misses its threshold is not printed as if it met it', () => {
  const judged = judge({ phep: 'toi_thieu', nguong: '90%', ...rate }, ofRate(89_996, 100_000))
  assert.equal(judged.ket_qua, '89,9%')
  assert.equal(judged.chenh_lech, '0,1%')
  assert.equal(judge({ phep: 'bang', nguong: '100%', ...rate }, ofRate(9999, 10_000)).ket_qua, '99,9%')
})

const worded: readonly (readonly [object, string])[] = [
  [{ phep: 'toi_thieu', nguong: '90%', ...rate }, 'từ 90% trở lên'],
  [{ phep: 'tren', nguong: '90%', ...rate }, 'trên 90%'],
  [{ phep: 'bang', nguong: '100%', ...rate }, '100%'],
  [{ phep: 'toi_da', nguong: '1,5%', ...rate }, 'không quá 1,5%'],
  [{ phep: 'so_luong', nguong: 1, tu: 'tin_bao.truc_tiep_kiem_sat' }, 'từ 01 cuộc trở lên'],
  [{ phep: 'so_luong', nguong: 12, tu: 'tin_bao.truc_tiep_kiem_sat' }, 'từ 12 cuộc trở lên'],
  [{ phep: 'bang', nguong: 0, tu: 'tin_bao.qua_han' }, 'không có'],
  [{ phep: 'so_luong', nguong: '1/KSV', tu: 'phien_toa_rkn.tong' }, 'từ 01 phiên/Kiểm sát viên trở lên'],
  [{ phep: 'so_luong', nguong: '2 * can_bo.lanh_dao', tu: 'phien_toa_rkn.tong' }, 'từ 2 × Lãnh đạo Viện trở lên'],
  [{ phep: 'so_luong', nguong: 1, tu: 'tin_bao.qua_han', nguong_in: 'mỗi quý một lần' }, 'mỗi quý một lần'],
]

for (const [indicator, text] of worded) {
  test(`a threshold is printed as "${text}"`, () => {
    assert.equal(judge(indicator, {}).nguong_chung, text)
  })
}

test('a threshold that depends on the staff is printed with what it comes to', () => {
  const figures = { can_bo: { ksv_so_cap: 3 }, phien_toa_rkn: { tong: 4 } }
  const judged = judge({ phep: 'so_luong', nguong: '1/KSV', tu: 'phien_toa_rkn.tong' }, figures)
  assert.equal(judged.nguong, 'từ 03 phiên trở lên (01 phiên/Kiểm sát viên)')
  assert.deepEqual([judged.so_lieu, judged.chenh_lech, judged.danh_gia_in], ['04', '01', 'Vượt'])
})

test('an entry must agree with what the figures say, and have the right form', () => {
  const set = setOf([
    { ...row, phep: 'bang', nguong: '100%', ...rate },
    { ...row, ma: 'X02', phep: 'so_luong', nguong: 1 },
    { ...row, ma: 'X03', phep: 'bang', nguong: '100%' },
  ])
  const codes = (figures: object) => {
    const year = derive(yearOf(figures))
    return checkIndicators(set, year, evaluate(set, year)).flatMap(({ code, path }) =>
      code === 'C21' ? [] : [`${code} ${path?.join('.')}`],
    )
  }
  assert.deepEqual(codes({ ...ofRate(58, 58), chi_tieu: { X01: '58/58', X02: 3, X03: '2/2' } }), [])
  assert.deepEqual(codes({ ...ofRate(57, 58), chi_tieu: { X01: '58/58' } }), ['C14 chi_tieu.X01'])
  assert.deepEqual(codes({ tin_bao: { giai_quyet: 58 }, chi_tieu: { X01: '57/57' } }), ['C14 chi_tieu.X01'])
  assert.deepEqual(codes({ chi_tieu: { X02: '1/1', X03: 3 } }), ['C15 chi_tieu.X02', 'C15 chi_tieu.X03'])
  assert.deepEqual(codes({ chi_tieu: { X03: '4/3', X04: 1 } }), ['C13 chi_tieu.X04', 'C16 chi_tieu.X03'])
  assert.deepEqual(codes({ ke_hoach: { chi_tieu: [{ ma: 'X01' }, { ma: 'X09' }] } }), ['C19 ke_hoach.chi_tieu.1.ma'])
})

test('an entry stands in for figures that are not given', () => {
  const judged = judge({ phep: 'bang', nguong: '100%', ...rate }, { chi_tieu: { X01: '7/7' } })
  assert.deepEqual([judged.danh_gia, judged.so_lieu], ['dat', '7/7'])
})

test('the states of all rows add up to the number of rows', () => {
  const set = setOf([0, 1, 2, 3, 4].map((i) => ({ ...row, ma: `X0${i}`, phep: 'toi_thieu', nguong: '50%' })))
  const year = derive(yearOf({ chi_tieu: { X00: '1/1', X01: '1/2', X02: '1/3', X03: '0/0' } }))
  const context = indicatorContext(evaluate(set, year), set, { display, headings: {} }, true)
  const { tong, vuot, dat, khong_dat, khong_phat_sinh, chua_co, phat_sinh, dat_va_vuot } = context
  assert.deepEqual([tong, vuot, dat, khong_dat, khong_phat_sinh, chua_co], [5, 1, 1, 1, 1, 1])
  assert.deepEqual([phat_sinh, dat_va_vuot], [3, 2])
})
