/** Civil and administrative matters, enforcement, petitions: docs/linh-vuc/can-doi.md §9 to §12 beyond the balances. */
import type { Check, CheckInput } from './check.ts'
import { expect, expectEach } from './expectation.ts'

const fields = ['dan_su', 'hon_nhan_gia_dinh', 'kinh_doanh_thuong_mai', 'lao_dong', 'hanh_chinh', 'pha_san']

const heard = (key: string) =>
  `${key}.xet_xu.vu + ${key}.xet_xu.viec? + ${key}.phien_hop.vu? + ${key}.phien_hop.viec? + ${key}.dinh_chi.vu?`

/** Units below the province: appeals there are the appeals against their own judgments. */
function belowProvince(check: Check): Check {
  const run = (input: CheckInput) => (input.given.don_vi.cap === 'tinh' ? [] : check.run(input))
  return { ...check, run }
}

export const civilChecks: readonly Check[] = [
  ...fields.flatMap((key) => [
    expect('K116', `${key}.truc_tuyen <= ${heard(key)}`),
    expect('K117', `${key}.phai_tham_gia_phien_toa <= ${heard(key)}`),
    expect('K112', `${key}.kiem_sat_bien_ban <= ${heard(key)}`),
    // DS3: suspended cases stay in the open balance unless they are shown apart.
    ...expectEach(
      ['vu', 'viec'],
      'K118',
      `${key}.tdc_cuoi_ky.{part} <= ${key}.con_lai.{part} + ${key}.tdc_ngoai_con_lai.{part}?`,
    ),
  ]),
  // DS4 (r25 <= r12)
  expect(
    'K119',
    `phien_toa_rkn.dan_su <= ${heard('dan_su')} + ${heard('hon_nhan_gia_dinh')} + phuc_tham_dan_su.xet_xu.vu? + phuc_tham_dan_su.xet_xu.viec?`,
  ),
  // DS5
  expect(
    'K120',
    'vi_pham_phap_luat.tranh_chap_dan_su = dan_su.moi.vu + dan_su.moi.viec + hon_nhan_gia_dinh.moi.vu + hon_nhan_gia_dinh.moi.viec',
  ),
  expect('K121', 'vi_pham_phap_luat.khieu_kien_hanh_chinh = hanh_chinh.moi.vu'),
  ...[
    expect(
      'K122',
      'dan_su.sua_huy_phuc_tham = phuc_tham_dan_su.sua_an.vu + phuc_tham_dan_su.huy_an.vu - hon_nhan_gia_dinh.sua_huy_phuc_tham?',
    ),
    expect('K123', 'xet_xu_so_tham.sua_huy_co_trach_nhiem = xet_xu_phuc_tham.co_trach_nhiem.vu'),
  ].map(belowProvince),
  expect('K124', 'bien_phap_xlhc.tham_gia_phien_hop <= bien_phap_xlhc.giai_quyet'),
  // TH2 (r11 = r7 - r8)
  ...expectEach(
    ['viec', 'tien'],
    'K125',
    'thi_hanh_an_dan_su.dang.{part} = thi_hanh_an_dan_su.co_dieu_kien.{part} - thi_hanh_an_dan_su.giai_quyet.{part}',
  ),
  ...expectEach(['viec', 'tien'], 'K126', 'thi_hanh_an_dan_su.mien_giam.{part} <= thi_hanh_an_dan_su.tong.{part}'),
]
