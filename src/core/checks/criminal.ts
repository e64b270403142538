/** Crime, information, investigation, prosecution, trial, custody: docs/linh-vuc/can-doi.md §2 to §8 beyond the balances. */
import { numberAtKey } from '../schema/catalogue.ts'
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { lookup } from '../base/lookup.ts'
import { type Check, type CheckInput, defineCheck } from './check.ts'
import { traceOf } from '../year/trace.ts'
import { expect, expectEach } from './expectation.ts'
import { operandOf, pathOfKey, placeOf, titleAt } from './operand.ts'

const returned = ['truy_to.vks_tra_ho_so', 'truy_to.toa_tra_ho_so']

const expectations: readonly Check[] = [
  // T2
  expect(
    'K101',
    'toi_pham.khoi_to_moi.tong.vu <= dieu_tra.moi.vu + dieu_tra.phuc_hoi.vu? + dieu_tra.nhan_chuyen_den.vu?',
  ),
  // TB7
  expect(
    'K102',
    'tin_bao.tdc_cuoi_ky = tin_bao.tdc_dau_ky + tin_bao.tam_dinh_chi - tin_bao.phuc_hoi? - tin_bao.tdc_da_giai_quyet?',
  ),
  // B19: docs/linh-vuc/chi-tieu.md §4
  expect('K103', 'dieu_tra.dung_han = dieu_tra.tong.vu - dieu_tra.qua_han.vu'),
  expect('K104', 'truy_to.truy_to.vu <= truy_to.dung_thoi_han + truy_to.qua_han.vu'),
  expect('K105', 'bpnc.lay_loi_khai <= bpnc.bat_khan_cap.phe_chuan + bpnc.bat_khan_cap.khong_phe_chuan?'),
  expect('K106', 'bpnc.bat_khan_cap.phe_chuan <= tam_giu.khan_cap'),
  expect('K107', 'bpnc.gia_han_tam_giu.phe_chuan <= tam_giu.tong + tam_giu.tong'),
  expect(
    'K108',
    'bpnc.khoi_to_bi_can.phe_chuan <= dieu_tra.moi.bi_can + dieu_tra.phuc_hoi.bi_can? + dieu_tra.nhan_chuyen_den.bi_can?',
  ),
  // TT7
  ...returned.flatMap((key) =>
    expectEach(['vu', 'bi_can'], 'K109', `${key}.co_trach_nhiem.{part} <= ${key}.chap_nhan.{part}`),
  ),
  expect('K110', 'truy_to.toa_tra_ho_so.tong.vu = xet_xu_so_tham.tra_ho_so.vu'),
  expect('K110', 'truy_to.toa_tra_ho_so.tong.bi_can = xet_xu_so_tham.tra_ho_so.bi_cao'),
  ...expectEach(
    ['vu', 'bi_cao'],
    'K111',
    'xet_xu_phuc_tham.co_trach_nhiem.{part} <= xet_xu_phuc_tham.sua_an.{part} + xet_xu_phuc_tham.huy_an.{part}',
  ),
  expect('K112', 'xet_xu_so_tham.kiem_sat_bien_ban <= xet_xu_so_tham.xet_xu.vu'),
  expect('K113', 'thi_hanh_an_hinh_su.rut_ngan <= thi_hanh_an_hinh_su.an_treo.tong + thi_hanh_an_hinh_su.tha_tu.tong?'),
  // XX9; a province holds such trials on appeal too.
  expect('K131', 'phien_toa_rkn.hinh_su <= xet_xu_so_tham.xet_xu.vu + xet_xu_phuc_tham.xet_xu.vu?'),
  ...expectEach(['vu', 'bi_can'], 'K135', 'nguoi_chua_thanh_nien.bi_can.moi.{part} <= dieu_tra.moi.{part}'),
  expect(
    'K135',
    'nguoi_chua_thanh_nien.vks_ap_dung <= nguoi_chua_thanh_nien.thong_bao_xlch - nguoi_chua_thanh_nien.vks_khong_ap_dung?',
  ),
  expect('K135', 'nguoi_chua_thanh_nien.tach_vu_an <= dieu_tra.tach_an.vu'),
  expect('K135', 'tin_bao.yeu_cau_phuc_hoi <= tin_bao.tdc_dau_ky + tin_bao.tam_dinh_chi'),
  expect('K135', 'bpnc.huy_tam_giu <= bpnc.huy_bo'),
  expect('K114', 'xet_xu_so_tham.trinh_chieu <= so_hoa.trinh_chieu'),
]

/** DT6, TB8: what one stage sends on and the next takes in differ only by files in transit. */
const handovers = [
  ['tin_bao.khoi_to', 'dieu_tra.moi.vu'],
  ['dieu_tra.de_nghi_truy_to.vu', 'truy_to.moi.vu'],
  ['truy_to.truy_to.vu', 'xet_xu_so_tham.moi.vu'],
] as const

const handover = defineCheck(['K35'], ({ derived }) =>
  handovers.flatMap(([from, to]): readonly Diagnostic[] => {
    const [sent, received] = [operandOf(derived, from), operandOf(derived, to)]
    if (!sent || !received) return []
    const gap = from === 'tin_bao.khoi_to' ? sent.value - received.value : Math.abs(sent.value - received.value)
    // A few files are always under way; a quarter of the year's work is not.
    if (gap <= Math.max(3, Math.max(sent.value, received.value) / 4)) return []
    const args = { from: sent.title, sent: sent.value, to: received.title, received: received.value }
    return [diagnose('K35', args, placeOf(to, [sent]))]
  }),
)

/** DT5, TG8, XX8: expected to be 0; anything else must be explained in words. */
const alarms = [
  {
    key: 'dieu_tra.dinh_chi_khong_pham_toi.bi_can',
    texts: ['dieu_tra.giai_trinh_khong_pham_toi'],
    word: 'không phạm tội',
  },
  {
    key: 'truy_to.dinh_chi_khong_pham_toi.bi_can',
    texts: ['truy_to.ket_qua', 'dieu_tra.giai_trinh_khong_pham_toi'],
    word: 'không phạm tội',
  },
  {
    key: 'xet_xu_so_tham.tuyen_khong_pham_toi',
    texts: ['xet_xu_so_tham.giai_trinh_khong_pham_toi'],
    word: 'không phạm tội',
  },
  { key: 'tin_bao.qua_han', texts: ['tin_bao.vi_pham', 'tin_bao.ket_qua'], word: 'quá hạn' },
  { key: 'dieu_tra.qua_han.vu', texts: ['dieu_tra.vi_pham', 'dieu_tra.ket_qua'], word: 'quá hạn' },
  { key: 'truy_to.qua_han.vu', texts: ['truy_to.ket_qua'], word: 'quá hạn' },
  { key: 'tam_giu.qua_han', texts: ['kiem_sat_giam_giu.vi_pham', 'kiem_sat_giam_giu.ket_qua'], word: 'quá hạn' },
  { key: 'tam_giam.qua_han', texts: ['kiem_sat_giam_giu.vi_pham', 'kiem_sat_giam_giu.ket_qua'], word: 'quá hạn' },
] as const

/** "Không để quá hạn" beside a figure above 0 contradicts it: it explains nothing. */
const explains = (words: string, word: string) =>
  words
    .toLowerCase()
    .replaceAll(/không (?:để|có|xảy ra)[^.;\n]*?quá hạn/gu, '')
    .includes(word)

const alarm = defineCheck(['K36'], ({ derived }) =>
  alarms.flatMap(({ key, texts, word }) => {
    const value = numberAtKey(derived, key)
    const own = texts[0].includes('giai_trinh')
    const explained = texts.some((text) => {
      const words = lookup(derived, text)
      return typeof words === 'string' && (text.includes('giai_trinh') || explains(words, word))
    })
    if (!value || explained) return []
    const args = { title: titleAt(key), value, key: texts[0], word: own ? 'không phạm tội' : word }
    return [diagnose('K36', args, { path: pathOfKey(key) })]
  }),
)

/** G9, G11: every prosecuted or tried case has at least one accused. */
const stages = ['truy_to', 'xet_xu_so_tham', 'xet_xu_phuc_tham']
const typedKeys = ['cu', 'moi', 'tong', 'truy_to', 'xet_xu', 'giai_quyet', 'con_lai']

const people = defineCheck(['K30', 'K31'], ({ given, derived }: CheckInput) =>
  stages.flatMap((stage) =>
    typedKeys.flatMap((key): readonly Diagnostic[] => {
      const figure = `${stage}.${key}`
      // Of the figures that follow from others only the last one is asked, so that one slip is told once.
      const year = key === 'con_lai' ? derived : given
      const part = stage === 'truy_to' ? 'bi_can' : 'bi_cao'
      const [cases, count] = [numberAtKey(year, `${figure}.vu`), numberAtKey(year, `${figure}.${part}`)]
      if (cases === undefined || count === undefined || (cases <= count && (cases > 0 || count === 0))) return []
      const workedOut = lookup(given, figure) === undefined
      const word = part === 'bi_can' ? 'bị can' : 'bị cáo'
      const args = { title: titleAt(figure), cases, people: count, word, workedOut }
      const from = workedOut
        ? traceOf(derived, figure)
            .flatMap((typed) => operandOf(derived, typed) ?? [])
            .filter(({ value }) => value !== 0)
        : []
      return [diagnose(cases > count ? 'K30' : 'K31', args, placeOf(figure, from))]
    }),
  ),
)

export const criminalChecks: readonly Check[] = [...expectations, handover, alarm, people]
