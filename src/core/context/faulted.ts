/** Judgments of first instance that were amended or quashed with the procuracy's responsibility, by field. */
import { lookup } from '../base/lookup.ts'

const fields = [
  ['hình sự', 'xet_xu_so_tham'],
  ['dân sự', 'dan_su'],
  ['hôn nhân và gia đình', 'hon_nhan_gia_dinh'],
  ['kinh doanh, thương mại', 'kinh_doanh_thuong_mai'],
  ['lao động', 'lao_dong'],
  ['phá sản', 'pha_san'],
  ['hành chính', 'hanh_chinh'],
] as const

/** One entry for each field, in the order of the report. */
export function faultedJudgments(figures: object) {
  return fields.map(([ten, key]) => ({
    ten,
    sua_huy: lookup(figures, `${key}.sua_huy_co_trach_nhiem`),
    huy: lookup(figures, `${key}.huy_an_co_trach_nhiem`),
  }))
}
