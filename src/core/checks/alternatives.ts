/**
 * Other ways of counting that occur: a total that fits one of them is not an error but must be said aloud.
 * docs/linh-vuc/can-doi.md §4 to §11 (TT3, DT2, DS1, DS3, TH2, XX2 and TG4).
 */
import { type Group, numbersOf } from '../schema/catalogue.ts'
import { type Equation, parseEquation } from '../schema/rules.ts'
import { civilFields } from '../schema/unit-year.ts'
import { type CountedBalance, countedParts, sumOf } from '../year/balance.ts'

/** By equation, as in the schema; what stands behind each continues "số này chỉ khớp nếu …". */
type Ways = Readonly<Record<string, string>>

const civil = {
  'tong = cu + moi - chuyen_di?': 'số phục hồi đã nằm trong số cũ',
  'tong = cu + moi + phuc_hoi?': 'số chuyển đi không trừ khỏi số thụ lý',
  'giai_quyet = dinh_chi + cong_nhan_thoa_thuan + xet_xu + phien_hop? + chuyen_di':
    'số chuyển đi được tính là đã giải quyết',
  'giai_quyet = dinh_chi + cong_nhan_thoa_thuan + xet_xu + phien_hop? + tam_dinh_chi':
    'số tạm đình chỉ được tính là đã giải quyết',
  'con_lai = tong - giai_quyet - chuyen_di': 'số chuyển đi được trừ riêng khỏi số còn lại',
  'con_lai = tong - giai_quyet - tdc_cuoi_ky': 'số tạm đình chỉ được tách khỏi số còn lại',
}

const detention = {
  'con_lai = tong - giai_quyet - chet?': 'số người trốn đã nằm trong số đã giải quyết',
  'con_lai = tong - giai_quyet': 'số người chết, trốn đã nằm trong số đã giải quyết',
  'tong = cu + moi': 'số chuyển đến, chuyển đi đã nằm trong số mới',
}

const byGroup: Readonly<Record<string, Ways>> = {
  tin_bao: { 'con_lai = tong - giai_quyet': 'số chuyển đi đã nằm trong số đã giải quyết' },
  dieu_tra: {
    'con_lai = tong - giai_quyet - chuyen_di? - nhap_an?': 'số chuyển đi, nhập án được trừ riêng khỏi số còn lại',
    'tong = cu + moi + phuc_hoi? + nhan_chuyen_den? + tach_an?': 'số nhập án, chuyển đi không trừ khỏi số thụ lý',
    'tong = cu + moi': 'số phục hồi, chuyển đến, tách, nhập đã nằm trong số mới',
    'giai_quyet = de_nghi_truy_to + dinh_chi + tam_dinh_chi + chuyen_di? + nhap_an?':
      'án chuyển đi, nhập án được tính là đã giải quyết',
  },
  truy_to: {
    'con_lai = tong - giai_quyet - vks_tra_ho_so.tong':
      'hồ sơ trả để điều tra bổ sung được coi là đã ra khỏi giai đoạn truy tố',
    'con_lai = tong - giai_quyet - chuyen_di': 'số chuyển đi được trừ riêng khỏi số còn lại',
    'giai_quyet = truy_to + dinh_chi + tam_dinh_chi': 'nhập vụ án, chuyển đi không tính là đã giải quyết',
    'tong = cu + moi': 'số phục hồi đã nằm trong số mới',
    'giai_quyet = truy_to + dinh_chi + tam_dinh_chi + nhap_an? + chuyen_di? + vks_tra_ho_so.tong':
      'hồ sơ trả để điều tra bổ sung được tính là đã giải quyết',
  },
  xet_xu_so_tham: {
    'con_lai = tong - giai_quyet - chuyen_di': 'số chuyển đi được trừ riêng khỏi số còn lại',
    'tong = cu + moi': 'số chuyển đi không trừ khỏi số thụ lý',
    'giai_quyet = xet_xu + dinh_chi + tra_ho_so': 'án tạm đình chỉ không tính là đã giải quyết',
    'giai_quyet = xet_xu + dinh_chi + tam_dinh_chi?': 'hồ sơ trả cho Viện kiểm sát không tính là đã giải quyết',
  },
  tam_giu: detention,
  tam_giam: detention,
  thi_hanh_an_dan_su: {
    'tong = co_dieu_kien + chua_co_dieu_kien':
      'số hoãn, tạm đình chỉ đã nằm trong số có hoặc chưa có điều kiện thi hành',
    'tong = cu + moi': 'số ủy thác, thu hồi đã trừ ở số mới',
  },
  khieu_nai_to_cao: {
    'giai_quyet.viec = dung + dung_mot_phan? + sai': 'việc rút đơn, đình chỉ không tính là đã giải quyết',
  },
  ...Object.fromEntries(civilFields.map((key) => [key, civil])),
}

/** The other way of counting under which a total holds in every part of the pair; undefined when there is none. */
export function countedOtherwise(group: Group, balance: Equation, year: object): string | undefined {
  const numbers = numbersOf(year)
  const holds = (counted: CountedBalance<Equation>) => {
    const total = numbers[counted.slot]
    return total === undefined || sumOf(counted, year, numbers).total === total
  }
  const fits = (other: Equation) => other.total === balance.total && countedParts(group, other).every(holds)
  return Object.entries(byGroup[group.key] ?? {}).find(([equation]) => fits(parseEquation(equation)))?.[1]
}
