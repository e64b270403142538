/**
 * What remains at the end of the year, by part of the plan: the opening balance of the year planned.
 * docs/linh-vuc/bo-cuc.md §7.
 */
import { isNumber, isPair, type PairFigure, knownParts } from '../format/value.ts'
import { lookup } from '../base/lookup.ts'

/** Field groups whose remaining cases one part of the plan takes over. */
const sources = {
  tin_bao: ['tin_bao'],
  dieu_tra: ['dieu_tra'],
  truy_to: ['truy_to'],
  xet_xu: ['xet_xu_so_tham'],
  xet_xu_phuc_tham: ['xet_xu_phuc_tham'],
  tam_giu: ['tam_giu'],
  tam_giam: ['tam_giam'],
  dan_su: ['dan_su', 'hon_nhan_gia_dinh'],
  kinh_doanh: ['kinh_doanh_thuong_mai', 'lao_dong', 'pha_san'],
  bien_phap_xlhc: ['bien_phap_xlhc'],
  hanh_chinh: ['hanh_chinh'],
  thi_hanh_an_dan_su: ['thi_hanh_an_dan_su'],
  thi_hanh_an_hanh_chinh: ['thi_hanh_an_hanh_chinh'],
  don: ['don'],
  khieu_nai_to_cao: ['khieu_nai_to_cao'],
} as const

/** Absent where nothing remains or nothing is known; a part of a pair that is 0 is left out. */
export type OpeningBalances = Readonly<Partial<Record<keyof typeof sources, number | PairFigure>>>

/** The remaining cases (`con_lai`) of a derived year, those of kindred fields added up. */
export function openingBalances(year: unknown): OpeningBalances {
  return Object.fromEntries(
    Object.entries(sources).flatMap(([key, fields]) => {
      const balance = sumOf(fields.map((field) => lookup(year, `${field}.con_lai`)))
      return balance === undefined ? [] : [[key, balance]]
    }),
  )
}

function sumOf(values: readonly unknown[]): number | PairFigure | undefined {
  const [single] = values
  if (isNumber(single)) return single > 0 ? single : undefined
  const sums: Record<string, number> = {}
  for (const pair of values.filter(isPair))
    for (const { key, count } of knownParts(pair)) if (count > 0) sums[key] = (sums[key] ?? 0) + count
  return Object.keys(sums).length > 0 ? sums : undefined
}
