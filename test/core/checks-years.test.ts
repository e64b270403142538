import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkYear } from '../../src/core/checks/all.ts'
import { derive } from '../../src/core/year/derive.ts'
import { mergeYears } from '../../src/core/year/merge.ts'
import { basics, yearOf } from './year.ts'

const regional = { ...basics.don_vi, cap: 'khu_vuc' }
const before = { nam: 2019, ky: { tu_ngay: '01/12/2018', den_ngay: '30/11/2019' } }

/** Code and path of everything found in a year, notes included. */
function found(figures: object, lastYear?: object): readonly string[] {
  const given = yearOf(figures)
  const last = lastYear && mergeYears([yearOf({ ...before, ...lastYear })], [])
  return checkYear(given, derive(given), last).map(({ code, path }) => `${code} ${path?.join('.')}`)
}

type Row = readonly [name: string, figures: object, lastYear: object | undefined, expected: readonly string[]]

const rows: readonly Row[] = [
  // Days
  ['a period the wrong way round', { ky: { tu_ngay: '30/11/2020', den_ngay: '01/12/2019' } }, undefined, ['K50 ky']],
  ['a period of eleven months', { ky: { tu_ngay: '01/12/2019', den_ngay: '31/10/2020' } }, undefined, ['K51 ky']],
  ['the year from October to September', { ky: { tu_ngay: '01/10/2019', den_ngay: '30/9/2020' } }, undefined, []],
  [
    'the old working year in 2026, and nothing of the gap that it makes',
    { nam: 2026, ky: { tu_ngay: '01/12/2025', den_ngay: '30/11/2026' }, don_vi: regional },
    { nam: 2025, ky: { tu_ngay: '01/10/2024', den_ngay: '30/9/2025' }, don_vi: regional },
    ['K132 ky'],
  ],
  [
    'half a year of a unit that was formed by merger',
    {
      nam: 2026,
      ky: { tu_ngay: '01/10/2025', den_ngay: '31/03/2026' },
      don_vi: regional,
      don_vi_truoc_sap_xep: [{ ten: 'Viện kiểm sát nhân dân huyện A' }],
    },
    undefined,
    ['K51 ky'],
  ],
  ['the year does not fit the period', { nam: 2021 }, undefined, ['K52 nam']],
  [
    'the directive of 2020 in the plan for 2021',
    { ke_hoach: { can_cu: ['Chỉ thị số 01/CT-VKSTC ngày 17/12/2019 của Viện trưởng VKSND tối cao'] } },
    undefined,
    ['K53 ke_hoach.can_cu.0'],
  ],
  [
    'running text may speak of this year and the next, or of a year that it names; not of another one',
    {
      cong_tac_khac: {
        quan_ly_chi_dao: 'Quán triệt Chỉ thị số 01/CT-VKSTC ngày 28/12/2018 và Chỉ thị số 01/CT-VKSTC ngày 17/12/2019.',
      },
      phuong_huong: [
        'Quán triệt Chỉ thị số 01/CT-VKSTC ngày 31/12/2020',
        'Sơ kết Chỉ thị số 01/CT-VKSTC ngày 28/12/2016 về công tác năm 2017',
        'Quán triệt Chỉ thị số 01/CT-VKSTC ngày 31/12/2020 về công tác năm 2020',
      ],
      ke_hoach: { muc_dich_yeu_cau: 'Tiếp tục quán triệt Chỉ thị số 01/CT-VKSTC ngày 17/12/2019.' },
    },
    undefined,
    ['K53 cong_tac_khac.quan_ly_chi_dao', 'K53 phuong_huong.2'],
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
    'a share that collapsed',
    { dan_su: { ban_an_nhan_duoc: 158, kiem_sat_ban_an: 58 } },
    { dan_su: { ban_an_nhan_duoc: 152, kiem_sat_ban_an: 152 } },
    ['K26 dan_su.kiem_sat_ban_an'],
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
