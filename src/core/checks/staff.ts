/** Staff and emulation: docs/linh-vuc/can-doi.md §14. */
import { stepsOf } from '../base/lookup.ts'
import { diagnose } from '../diagnostics/diagnostic.ts'
import { formatRate } from '../format/rate.ts'
import { daysBetween } from '../base/date.ts'
import type { Check } from './check.ts'
import { operandOf, placeOf } from './operand.ts'

/** More people than were allotted (K70). */
const allotted: Check = ({ derived }) => {
  const [actual, limit] = [operandOf(derived, 'can_bo.thuc_co'), operandOf(derived, 'can_bo.bien_che_giao')]
  if (!actual || !limit || actual.value <= limit.value) return []
  return [diagnose('K70', { actual: actual.value, allotted: limit.value }, placeOf(actual.key, [limit]))]
}

/** CB3, CB5: whoever is chiến sĩ thi đua is also lao động tiên tiến, and is one of few (K71, K72). */
const fighters: Check = ({ derived }) => {
  const [few, many] = [operandOf(derived, 'thi_dua.cstd_co_so'), operandOf(derived, 'thi_dua.ldtt')]
  if (!few || !many) return []
  const place = placeOf(few.key, [many])
  const args = { fighters: few.value, advanced: many.value }
  if (few.value > many.value) return [diagnose('K71', args, place)]
  if (few.value * 100 <= many.value * 15) return []
  const percent = formatRate({ tu: few.value, mau: many.value }, derived.hien_thi)
  return [diagnose('K72', { ...args, percent }, place)]
}

/** CB6, a target of a whole year (K73). */
const sessions: Check = ({ given, derived }) => {
  if (daysBetween(given.ky.tu_ngay, given.ky.den_ngay) < 300) return []
  const [held, people] = [operandOf(derived, 'phien_toa_rkn.tong'), operandOf(derived, 'can_bo.ksv')]
  if (!held || !people || held.value >= people.value) return []
  return [diagnose('K73', { sessions: held.value, procurators: people.value }, placeOf(held.key, [people]))]
}

const collective = {
  lao_dong_tien_tien: 'Tập thể lao động tiên tiến',
  khong: 'không đạt danh hiệu',
} as const

/** A flag given to a collective without the title that it asks for (K74). */
const flag: Check = ({ given }) => {
  const { co_thi_dua, tap_the } = given.thi_dua ?? {}
  if (!co_thi_dua || !tap_the || tap_the === 'lao_dong_xuat_sac') return []
  return [diagnose('K74', { title: collective[tap_the] }, { path: stepsOf('thi_dua.tap_the') })]
}

export const staffChecks: readonly Check[] = [allotted, fighters, sessions, flag]
