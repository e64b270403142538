/** Civil and administrative matters, enforcement, petitions: identities.md sections 9 to 12 beyond the balances. */
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
  ...fields.map((key) =>
    expect('K34', `${key}.truc_tuyen <= ${heard(key)}`, 'phiên tòa trực tuyến là một phần của số vụ, việc đã mở phiên'),
  ),
  ...fields.flatMap((key) => [
    expect(
      'K34',
      `${key}.phai_tham_gia_phien_toa <= ${heard(key)}`,
      'phiên tòa, phiên họp Kiểm sát viên phải tham gia là một phần của số đã mở',
    ),
    expect('K34', `${key}.kiem_sat_bien_ban <= ${heard(key)}`, 'mỗi phiên tòa, phiên họp đã mở có một biên bản'),
  ]),
  // DS3: suspended cases stay in the open balance unless they are shown apart.
  ...fields.flatMap((key) =>
    expectEach(
      ['vu', 'viec'],
      'K34',
      `${key}.tdc_cuoi_ky.{part} <= ${key}.con_lai.{part} + ${key}.tdc_ngoai_con_lai.{part}?`,
      'án tạm đình chỉ vẫn nằm trong số còn lại; nếu tách riêng thì ghi ở "tdc_ngoai_con_lai"',
    ),
  ),
  // DS4 (r25 <= r12)
  expect(
    'K38',
    `phien_toa_rkn.dan_su <= ${heard('dan_su')} + ${heard('hon_nhan_gia_dinh')}`,
    'phiên tòa rút kinh nghiệm là một phần của số vụ, việc đã đưa ra xét xử, mở phiên họp',
  ),
  // DS5
  expect(
    'K33',
    'vi_pham_phap_luat.tranh_chap_dan_su = dan_su.moi.vu + dan_su.moi.viec + hon_nhan_gia_dinh.moi.vu + hon_nhan_gia_dinh.moi.viec',
    'tranh chấp thụ lý mới ở phần tình hình là tổng số vụ, việc dân sự, hôn nhân và gia đình thụ lý mới',
  ),
  expect(
    'K33',
    'vi_pham_phap_luat.khieu_kien_hanh_chinh = hanh_chinh.moi.vu',
    'khiếu kiện hành chính thụ lý mới ở phần tình hình là số vụ án hành chính thụ lý mới',
  ),
  ...[
    expect(
      'K33',
      'dan_su.sua_huy_phuc_tham = phuc_tham_dan_su.sua_an.vu + phuc_tham_dan_su.huy_an.vu - hon_nhan_gia_dinh.sua_huy_phuc_tham?',
      'bản án bị sửa, hủy là số sửa và số hủy ở phần phúc thẩm',
    ),
    expect(
      'K33',
      'xet_xu_so_tham.sua_huy_co_trach_nhiem = xet_xu_phuc_tham.co_trach_nhiem.vu',
      'bản án hình sự bị sửa, hủy có trách nhiệm của Viện kiểm sát được ghi ở hai chỗ',
    ),
  ].map(belowProvince),
  expect(
    'K34',
    'bien_phap_xlhc.tham_gia_phien_hop <= bien_phap_xlhc.giai_quyet',
    'mỗi việc đã giải quyết có một phiên họp',
  ),
  ...expectEach(
    ['viec', 'tien'],
    'K34',
    'thi_hanh_an_dan_su.mien_giam.{part} <= thi_hanh_an_dan_su.tong.{part}',
    'số miễn, giảm là một phần của tổng số phải thi hành',
  ),
  // TH2 (r11 = r7 - r8)
  ...expectEach(
    ['viec', 'tien'],
    'K33',
    'thi_hanh_an_dan_su.dang.{part} = thi_hanh_an_dan_su.co_dieu_kien.{part} - thi_hanh_an_dan_su.giai_quyet.{part}',
    'số đang thi hành là số có điều kiện thi hành trừ số đã thi hành xong, đình chỉ',
  ),
]
