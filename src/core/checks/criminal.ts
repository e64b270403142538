/** Cases on their way from stage to stage, accused without cases, figures to be explained: docs/linh-vuc/can-doi.md §2 to §8. */
import { numberAtKey } from '../schema/catalogue.ts'
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { lookup, stepsOf } from '../base/lookup.ts'
import type { Check } from './check.ts'
import { traceOf } from '../year/trace.ts'
import { operandOf, placeOf, titleAt } from './operand.ts'

/** DT6, TB8: what one stage sends on and the next takes in differ only by files in transit. */
const handovers = [
  ['tin_bao.khoi_to', 'dieu_tra.moi.vu'],
  ['dieu_tra.de_nghi_truy_to.vu', 'truy_to.moi.vu'],
  ['truy_to.truy_to.vu', 'xet_xu_so_tham.moi.vu'],
] as const

/** What a stage sent on and the next did not take in (K35). */
const handover: Check = ({ derived }) =>
  handovers.flatMap(([from, to]): readonly Diagnostic[] => {
    const [sent, received] = [operandOf(derived, from), operandOf(derived, to)]
    if (!sent || !received) return []
    // TB8 asks one way alone: no more information led to a case than there are new cases.
    const gap = from === 'tin_bao.khoi_to' ? sent.value - received.value : Math.abs(sent.value - received.value)
    // A few files are always under way; a quarter of the year's work is not.
    if (gap <= Math.max(3, Math.max(sent.value, received.value) / 4)) return []
    const args = { from: sent.title, sent: sent.value, to: received.title, received: received.value }
    return [diagnose('K35', args, placeOf(to, [sent]))]
  })

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

/** A figure that should be 0 and has no word of explanation (K36). */
const alarm: Check = ({ derived }) =>
  alarms.flatMap(({ key, texts, word }) => {
    const value = numberAtKey(derived, key)
    const explained = texts.some((text) => {
      const words = lookup(derived, text)
      return typeof words === 'string' && (text.includes('giai_trinh') || explains(words, word))
    })
    if (!value || explained) return []
    const args = { title: titleAt(key), value, key: texts[0], word }
    return [diagnose('K36', args, { path: stepsOf(key) })]
  })

/** G9, G11: every prosecuted or tried case has at least one accused. */
const stages = ['truy_to', 'xet_xu_so_tham', 'xet_xu_phuc_tham']
const typedKeys = ['cu', 'moi', 'tong', 'truy_to', 'xet_xu', 'giai_quyet', 'con_lai']

/** More cases than accused, or accused without a case (K30, K31). */
const people: Check = ({ given, derived }) =>
  stages.flatMap((stage) =>
    typedKeys.flatMap((key): readonly Diagnostic[] => {
      const figure = `${stage}.${key}`
      // Of the figures that follow from others only the last one is asked, so that one slip is reported once.
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
  )

export const criminalChecks: readonly Check[] = [handover, alarm, people]
