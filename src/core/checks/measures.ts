/** Recommendations, protests, requests of every field and of the unit: docs/linh-vuc/can-doi.md §13. */
import { groups } from '../schema/catalogue.ts'
import type { Check } from './check.ts'
import { expect } from './expectation.ts'

const recommendations = groups.filter(({ path }) => path.at(-1) === 'kien_nghi').map(({ key }) => key)

/** Protests of each field; the unit's totals (at the root) follow from them. */
const protests = groups.filter(({ path }) => path.length > 1 && path.at(-1) === 'khang_nghi').map(({ key }) => key)

export const measureChecks: readonly Check[] = [
  // KK3: every recommendation is accepted, refused or not yet answered.
  ...recommendations.map((key) =>
    expect('K127', `${key}.tong = ${key}.chap_nhan + ${key}.khong_chap_nhan + ${key}.chua_tra_loi`),
  ),
  // KK6: a protest is defended where it is heard.
  ...protests.map((key) => expect('K140', `${key}.bao_ve <= ${key}.da_xet_xu`)),
  expect('K128', 'tin_bao.yeu_cau_xac_minh <= yeu_cau.tong - dieu_tra.yeu_cau_dieu_tra?'),
]
