/** Recommendations, protests, requests of every field and of the unit: docs/linh-vuc/can-doi.md §13. */
import { groups } from '../schema/catalogue.ts'
import type { Check } from './check.ts'
import { expect } from './expectation.ts'

const recommendations = groups.filter(({ path }) => path.at(-1) === 'kien_nghi').map(({ key }) => key)

export const measureChecks: readonly Check[] = [
  // KK3: every recommendation is accepted, refused or not yet answered.
  ...recommendations.map((key) =>
    expect('K127', `${key}.tong = ${key}.chap_nhan + ${key}.khong_chap_nhan + ${key}.chua_tra_loi`),
  ),
  expect('K128', 'tin_bao.yeu_cau_xac_minh <= yeu_cau.tong - dieu_tra.yeu_cau_dieu_tra?'),
]
