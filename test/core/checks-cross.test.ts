import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkYear } from '../../src/core/checks/all.ts'
import { derive } from '../../src/core/derive.ts'
import { mergeYears } from '../../src/core/merge.ts'
import { yearOf } from './year.ts'

const before = { nam: 2019, ky: { tu_ngay: '01/12/2018', den_ngay: '30/11/2019' } }

/** Code and path of everything found in a year, notes included. */
function found(figures: object, lastYear?: object): readonly string[] {
  const given = yearOf(figures)
  const last = lastYear && mergeYears([yearOf({ ...before, ...lastYear })], [])
  return checkYear(given, derive(given), last).map(({ code, path }) => `${code} ${path?.join('.')}`)
}

type Row = readonly [name: string, figures: object, lastYear: object | undefined, expected: readonly string[]]

const rows: readonly Row[] = [
  // Within a year
  ['more cases than accused in prosecution', { truy_to: { truy_to: '61/44' } }, undefined, ['K30 truy_to.truy_to']],
  ['more cases than accused is possible in investigation', { dieu_tra: { tam_dinh_chi: '5/3' } }, undefined, []],
  ['accused without a case', { xet_xu_so_tham: { moi: '0/3' } }, undefined, ['K31 xet_xu_so_tham.moi']],
  [
    'offences in no group, while groups are left blank',
    { toi_pham: { khoi_to_moi: { tong: '31/77', trat_tu_xa_hoi: '8/33', ma_tuy: '7/12' } } },
    undefined,
    ['K32 toi_pham.khoi_to_moi.tong.vu', 'K32 toi_pham.khoi_to_moi.tong.bi_can'],
  ],
  [
    'no group left blank that something could be in',
    { toi_pham: { khoi_to_moi: { tong: '15/45', trat_tu_xa_hoi: '8/33', ma_tuy: '7/12' } } },
    undefined,
    [],
  ],
  [
    'more new cases than the investigation took in',
    { toi_pham: { khoi_to_moi: { tong: '45/60' } }, dieu_tra: { moi: '41/60' } },
    undefined,
    ['K101 toi_pham.khoi_to_moi.tong.vu'],
  ],
  [
    'the stock of suspended information',
    { tin_bao: { tdc_dau_ky: 3, tam_dinh_chi: 4, phuc_hoi: 1, tdc_cuoi_ky: 7 } },
    undefined,
    ['K102 tin_bao.tdc_cuoi_ky'],
  ],
  [
    'answers to recommendations',
    { tin_bao: { kien_nghi: { tong: 3, chap_nhan: 1, khong_chap_nhan: 0, chua_tra_loi: 1 } } },
    undefined,
    ['K127 tin_bao.kien_nghi.tong'],
  ],
  [
    'a returned file counted as resolved must be said',
    {
      truy_to: { truy_to: '38/51', dinh_chi: 0, tam_dinh_chi: 0, giai_quyet: '39/53', vks_tra_ho_so: { tong: '1/2' } },
    },
    undefined,
    ['K37 truy_to.giai_quyet.vu', 'K37 truy_to.giai_quyet.bi_can'],
  ],
  [
    'another way of counting must fit both parts of a pair',
    {
      truy_to: { truy_to: '38/51', dinh_chi: 0, tam_dinh_chi: 0, giai_quyet: '39/51', vks_tra_ho_so: { tong: '1/2' } },
    },
    undefined,
    ['K03 truy_to.giai_quyet.vu'],
  ],
  ['persons overdue without a word', { tam_giu: { qua_han: 1 } }, undefined, ['K36 tam_giu.qua_han']],
  [
    'persons overdue, explained',
    { tam_giu: { qua_han: 1 }, kiem_sat_giam_giu: { vi_pham: 'Có 01 trường hợp quá hạn tạm giữ do …' } },
    undefined,
    [],
  ],
  [
    'an acquittal without a word',
    { xet_xu_so_tham: { tuyen_khong_pham_toi: 1 } },
    undefined,
    ['K36 xet_xu_so_tham.tuyen_khong_pham_toi'],
  ],
  [
    'a list that is shorter than the figure',
    { kien_nghi: { tong: 2 }, danh_sach: { kien_nghi: [{ don_vi_nhan: 'A' }] } },
    undefined,
    ['K40 danh_sach.kien_nghi'],
  ],
  ['staff above the allotment', { can_bo: { bien_che_giao: 13, thuc_co: 14 } }, undefined, ['K70 can_bo.thuc_co']],
  [
    'emulation titles the wrong way round',
    { thi_dua: { cstd_co_so: 11, ldtt: 2 } },
    undefined,
    ['K71 thi_dua.cstd_co_so'],
  ],
  ['the seed: 2 of 11', { thi_dua: { cstd_co_so: 2, ldtt: 11 } }, undefined, ['K72 thi_dua.cstd_co_so']],
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
    undefined,
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
    undefined,
    ['K03 tin_bao.khoi_to'],
  ],
  // Texts
  [
    'a rate beside its fraction',
    { tin_bao: { ket_qua: 'Giải quyết 58/63 tin, đạt 95,2%.' } },
    undefined,
    ['K80 tin_bao.ket_qua'],
  ],
  [
    'a rate cut off instead of rounded',
    { tin_bao: { ket_qua: 'Giải quyết 106/113 tin (đạt 93,80%).' } },
    undefined,
    ['K81 tin_bao.ket_qua'],
  ],
  [
    'a rate by its name',
    { tin_bao: { tong: 63, giai_quyet: 58, ket_qua: 'Tỷ lệ giải quyết nguồn tin đạt 93,5%.' } },
    undefined,
    ['K80 tin_bao.ket_qua'],
  ],
  [
    'targets, other years and pairs are left alone',
    {
      tin_bao: { tong: 63, giai_quyet: 58, ket_qua: 'Vượt chỉ tiêu 90%; tỷ lệ giải quyết tăng 3,2% so với năm trước.' },
      dieu_tra: { ket_qua: 'Giải quyết 32/47 (76,19%).' },
    },
    undefined,
    [],
  ],
  [
    'totals in the assessment',
    { kien_nghi: { tong: 6 }, danh_gia: { uu_diem: 'Đã ban hành tổng số 07 kiến nghị.' } },
    undefined,
    ['K82 danh_gia.uu_diem'],
  ],
  // Days
  ['a period the wrong way round', { ky: { tu_ngay: '30/11/2020', den_ngay: '01/12/2019' } }, undefined, ['K50 ky']],
  ['a period of eleven months', { ky: { tu_ngay: '01/12/2019', den_ngay: '31/10/2020' } }, undefined, ['K51 ky']],
  ['the year from October to September', { ky: { tu_ngay: '01/10/2019', den_ngay: '30/9/2020' } }, undefined, []],
  ['the year does not fit the period', { nam: 2021 }, undefined, ['K52 nam']],
  [
    'the directive of 2020 in the plan for 2021',
    { ke_hoach: { can_cu: ['Chỉ thị số 01/CT-VKSTC ngày 17/12/2019 của Viện trưởng VKSND tối cao'] } },
    undefined,
    ['K53 ke_hoach.can_cu.0'],
  ],
  [
    'the same directive in the report on 2020, and standing documents in the plan',
    {
      van_ban: { bao_cao: { can_cu: ['Chỉ thị số 01/CT-VKSTC ngày 17/12/2019'] } },
      ke_hoach: {
        can_cu: [
          'Nghị quyết số 96/2019/QH14 ngày 27/11/2019 của Quốc hội',
          'Chỉ thị số 06/CT-VKSTC ngày 06/12/2013 về tăng cường trách nhiệm công tố',
          'Chỉ thị số 01/CT-VKSTC ngày 31 tháng 12 năm 2020',
        ],
      },
    },
    undefined,
    [],
  ],
  [
    'a plan before the plan it follows',
    {
      van_ban: { ke_hoach: { ngay: '05/01/2021' } },
      ke_hoach: { can_cu: ['Kế hoạch số 20/KH-VKS ngày 15/01/2021 của Viện kiểm sát nhân dân tỉnh Trà Vinh'] },
    },
    undefined,
    ['K54 van_ban.ke_hoach.ngay'],
  ],
  [
    'a report before the end of its period',
    { van_ban: { bao_cao: { ngay: '20/11/2020' } } },
    undefined,
    ['K55 van_ban.bao_cao.ngay'],
  ],
  [
    'an estimate may be earlier',
    { van_ban: { bao_cao: { ngay: '20/11/2020' } }, dac_diem: { dia_ban: 'Số liệu ước cả năm' } },
    undefined,
    [],
  ],
  [
    'last year typed in January',
    { van_ban: { bao_cao: { ngay: '15/01/2020' } } },
    undefined,
    ['K56 van_ban.bao_cao.ngay'],
  ],
  ['a number with its symbol', { van_ban: { bao_cao: { so: '25/BC-VKS' } } }, undefined, ['K57 van_ban.bao_cao.so']],
  [
    'a row outside the period',
    { danh_sach: { kien_nghi: [{ so: '01', ngay: '16/3/2021', don_vi_nhan: 'A' }] } },
    undefined,
    ['K58 danh_sach.kien_nghi.0.ngay'],
  ],
  [
    'a district after June 2025',
    { nam: 2026, ky: { tu_ngay: '01/10/2025', den_ngay: '30/9/2026' } },
    undefined,
    ['K60 don_vi.cap'],
  ],
  // Against last year
  [
    'an opening balance that is not last year’s closing one',
    { tin_bao: { cu: 6 } },
    { tin_bao: { con_lai: 5 } },
    ['K07 tin_bao.cu'],
  ],
  [
    'suspended cases shown apart come back with the opening balance',
    { dan_su: { cu: '14/0' } },
    { dan_su: { con_lai: '12/0', tdc_ngoai_con_lai: '2/0' } },
    [],
  ],
  [
    'ten times last year',
    { bpnc: { tam_giam: { phe_chuan: 230 } } },
    { bpnc: { tam_giam: { phe_chuan: 21 } } },
    ['K12 bpnc.tam_giam.phe_chuan'],
  ],
  [
    'a tenth of last year',
    { tuyen_truyen: { tin_bai: 2 } },
    { tuyen_truyen: { tin_bai: 21 } },
    ['K12 tuyen_truyen.tin_bai'],
  ],
  ['small counts may jump', { tuyen_truyen: { tin_bai: 6 } }, { tuyen_truyen: { tin_bai: 1 } }, []],
  [
    'a field copied from last year',
    { tam_giu: { moi: 28, khan_cap: 5, qua_tang: 17, truy_na: 1, dau_thu: 5 } },
    { tam_giu: { moi: 28, khan_cap: 5, qua_tang: 17, truy_na: 1, dau_thu: 5 } },
    ['K13 tam_giu'],
  ],
  [
    'a pair the wrong way round',
    { dan_su: { tdc_cuoi_ky: '0/11' } },
    { dan_su: { tdc_cuoi_ky: '9/0' } },
    ['K20 dan_su.tdc_cuoi_ky'],
  ],
  [
    'a figure left empty that last year had',
    { tin_bao: { khoi_to: 40 } },
    { tin_bao: { khoi_to: 38, khong_khoi_to: 14 } },
    ['K18 tin_bao'],
  ],
  [
    'a stock that grew by more than was suspended',
    { dieu_tra: { tam_dinh_chi: '2/1', tdc_cuoi_ky: '15/7' } },
    { dieu_tra: { tdc_cuoi_ky: '9/6' } },
    ['K115 dieu_tra.tdc_cuoi_ky.vu'],
  ],
  [
    'offences against property in another group',
    { toi_pham: { khoi_to_moi: { trat_tu_xa_hoi: '18/25', kinh_te: '24/31' } } },
    { toi_pham: { khoi_to_moi: { trat_tu_xa_hoi: '40/55', kinh_te: '3/4' } } },
    ['K19 toi_pham.khoi_to_moi.kinh_te.vu'],
  ],
  ['a gap between the periods', { ky: { tu_ngay: '01/01/2020', den_ngay: '31/12/2020' } }, {}, ['K14 ky.tu_ngay']],
  ['a last year that is not the year before', {}, { nam: 2018 }, ['K16 nam_truoc']],
]

for (const [name, figures, lastYear, expected] of rows) {
  test(name, () => {
    const settled = found(figures, lastYear).filter((line) => !/^(K10|K39) /.test(line))
    assert.deepEqual(settled.toSorted(), expected.toSorted())
  })
}

test('October and November 2024 lie in both years: told once, and no balance is asked to join', () => {
  const given = yearOf({ nam: 2025, ky: { tu_ngay: '01/10/2024', den_ngay: '30/9/2025' }, tin_bao: { cu: 9 } })
  const ky = { tu_ngay: '01/12/2023', den_ngay: '30/11/2024' }
  const last = mergeYears([yearOf({ nam: 2024, ky, tin_bao: { con_lai: 5 } })], [])
  assert.deepEqual(
    checkYear(given, derive(given), last).map(({ code, args }) => [code, (args as { changed?: boolean }).changed]),
    [
      ['K15', true],
      ['K60', undefined],
    ],
  )
})
