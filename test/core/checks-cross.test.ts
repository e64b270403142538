import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkYear } from '../../src/core/checks/all.ts'
import { derive } from '../../src/core/year/derive.ts'
import { yearOf } from './year.ts'

/** Code and path of everything found in a year, notes included. */
function found(figures: object): readonly string[] {
  const given = yearOf(figures)
  return checkYear(given, derive(given)).map(({ code, path }) => `${code} ${path?.join('.')}`)
}

type Row = readonly [name: string, figures: object, expected: readonly string[]]

const rows: readonly Row[] = [
  ['more cases than accused in prosecution', { truy_to: { truy_to: '61/44' } }, ['K30 truy_to.truy_to']],
  ['more cases than accused is possible in investigation', { dieu_tra: { tam_dinh_chi: '5/3' } }, []],
  [
    'more cases than accused in what follows from typed figures',
    { xet_xu_so_tham: { cu: '3/4', moi: '10/12', giai_quyet: '5/14' } },
    ['K30 xet_xu_so_tham.con_lai'],
  ],
  ['accused without a case', { xet_xu_so_tham: { moi: '0/3' } }, ['K31 xet_xu_so_tham.moi']],
  [
    'offences in no group, while groups are left blank',
    { toi_pham: { khoi_to_moi: { tong: '31/77', trat_tu_xa_hoi: '8/33', ma_tuy: '7/12' } } },
    ['K32 toi_pham.khoi_to_moi.tong.vu'],
  ],
  [
    'no group left blank that something could be in',
    { toi_pham: { khoi_to_moi: { tong: '15/45', trat_tu_xa_hoi: '8/33', ma_tuy: '7/12' } } },
    [],
  ],
  [
    'more new cases than the investigation took in',
    { toi_pham: { khoi_to_moi: { tong: '45/60' } }, dieu_tra: { moi: '41/60' } },
    ['K101 toi_pham.khoi_to_moi.tong.vu'],
  ],
  [
    'the stock of suspended information',
    { tin_bao: { tdc_dau_ky: 3, tam_dinh_chi: 4, phuc_hoi: 1, tdc_cuoi_ky: 7 } },
    ['K102 tin_bao.tdc_cuoi_ky'],
  ],
  [
    'answers to recommendations',
    { tin_bao: { kien_nghi: { tong: 3, chap_nhan: 1, khong_chap_nhan: 0, chua_tra_loi: 1 } } },
    ['K127 tin_bao.kien_nghi.tong'],
  ],
  [
    'a returned file counted as resolved must be said',
    {
      truy_to: { truy_to: '38/51', dinh_chi: 0, tam_dinh_chi: 0, giai_quyet: '39/53', vks_tra_ho_so: { tong: '1/2' } },
    },
    ['K37 truy_to.giai_quyet.vu', 'K37 truy_to.giai_quyet.bi_can'],
  ],
  [
    'transfers taken off the remaining cases only',
    { dieu_tra: { cu: '7/9', moi: '41/55', chuyen_di: '1/2', tong: '48/64', giai_quyet: '40/55', con_lai: '7/7' } },
    ['K37 dieu_tra.tong.vu', 'K37 dieu_tra.tong.bi_can', 'K37 dieu_tra.con_lai.vu', 'K37 dieu_tra.con_lai.bi_can'],
  ],
  [
    'another way of counting must fit both parts of a pair',
    {
      truy_to: { truy_to: '38/51', dinh_chi: 0, tam_dinh_chi: 0, giai_quyet: '39/51', vks_tra_ho_so: { tong: '1/2' } },
    },
    ['K03 truy_to.giai_quyet.vu'],
  ],
  ['persons overdue without a word', { tam_giu: { qua_han: 1 } }, ['K36 tam_giu.qua_han']],
  [
    'persons overdue, explained',
    { tam_giu: { qua_han: 1 }, kiem_sat_giam_giu: { vi_pham: 'Có 01 trường hợp quá hạn tạm giữ do …' } },
    [],
  ],
  [
    'an acquittal without a word',
    { xet_xu_so_tham: { tuyen_khong_pham_toi: 1 } },
    ['K36 xet_xu_so_tham.tuyen_khong_pham_toi'],
  ],
  [
    'a list that is shorter than the figure',
    { kien_nghi: { tong: 2 }, danh_sach: { kien_nghi: [{ don_vi_nhan: 'A' }] } },
    ['K40 danh_sach.kien_nghi'],
  ],
  ['staff above the allotment', { can_bo: { bien_che_giao: 13, thuc_co: 14 } }, ['K70 can_bo.thuc_co']],
  ['emulation titles the wrong way round', { thi_dua: { cstd_co_so: 11, ldtt: 2 } }, ['K71 thi_dua.cstd_co_so']],
  ['the seed: 2 of 11', { thi_dua: { cstd_co_so: 2, ldtt: 11 } }, ['K72 thi_dua.cstd_co_so']],
  // The figure most likely wrong
  [
    'a total that two balances speak against stands in the frame of both',
    {
      tin_bao: {
        cu: 5,
        moi: 58,
        tong: 63,
        khoi_to: 40,
        khong_khoi_to: 15,
        tam_dinh_chi: 3,
        giai_quyet: 85,
        con_lai: 5,
      },
    },
    ['K02 tin_bao.giai_quyet', 'K03 tin_bao.giai_quyet'],
  ],
  [
    'a part with transposed digits stands in the frame, not the total',
    {
      tin_bao: {
        khoi_to: 43,
        khong_khoi_to: 15,
        tam_dinh_chi: 4,
        giai_quyet: 53,
        cu: 2,
        moi: 60,
        tong: 62,
        con_lai: 9,
      },
    },
    ['K03 tin_bao.khoi_to'],
  ],
  // Texts
  [
    'a difference beside what it is of',
    { tin_bao: { ket_qua: 'Thụ lý 43 tin, tăng 02 tin (9%) so với năm trước; 63 tin, giảm 02 tin (3,1%).' } },
    ['K80 tin_bao.ket_qua'],
  ],
  ['a rate beside its fraction', { tin_bao: { ket_qua: 'Giải quyết 58/63 tin, đạt 95,2%.' } }, ['K80 tin_bao.ket_qua']],
  [
    'a rate cut off instead of rounded',
    { tin_bao: { ket_qua: 'Giải quyết 106/113 tin (đạt 93,80%).' } },
    ['K81 tin_bao.ket_qua'],
  ],
  [
    'a rate by its name',
    { tin_bao: { tong: 63, giai_quyet: 58, ket_qua: 'Tỷ lệ giải quyết nguồn tin đạt 93,5%.' } },
    ['K80 tin_bao.ket_qua'],
  ],
  [
    'rates on the other part of a pair, of some cases, and of thresholds',
    {
      dieu_tra: {
        tong: '42/85',
        giai_quyet: '32/47',
        ket_qua:
          'Đã giải quyết 32 vụ/47 bị can, đạt 76,19%. Số bị can đã giải quyết đạt 55,3%. Đã giải quyết 5 vụ theo thủ tục rút gọn, đạt 10%.',
        vi_pham: 'Tỷ lệ giải quyết đạt từ 75% trở lên.',
      },
    },
    [],
  ],
  [
    'recommendations and protests have rates of one name',
    {
      dan_su: {
        kien_nghi: { tong: 4, chap_nhan: 3 },
        khang_nghi: { tong: 2, da_xet_xu: 2, chap_nhan: 2 },
        ket_qua: 'Kiến nghị được chấp nhận đạt 80%; kháng nghị được chấp nhận đạt 100%.',
      },
    },
    ['K80 dan_su.ket_qua'],
  ],
  [
    'targets, other years and pairs are left alone',
    {
      tin_bao: { tong: 63, giai_quyet: 58, ket_qua: 'Vượt chỉ tiêu 90%; tỷ lệ giải quyết tăng 3,2% so với năm trước.' },
      dieu_tra: { ket_qua: 'Giải quyết 32/47 (76,19%).' },
    },
    [],
  ],
  [
    'totals in the assessment',
    { kien_nghi: { tong: 6 }, danh_gia: { uu_diem: 'Đã ban hành tổng số 07 kiến nghị.' } },
    ['K82 danh_gia.uu_diem'],
  ],
]

for (const [name, figures, expected] of rows) {
  test(name, () => {
    const settled = found(figures).filter((line) => !/^(K10|K39) /.test(line))
    assert.deepEqual(settled.toSorted(), expected.toSorted())
  })
}
