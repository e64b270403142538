/** A unit's year for tests: the few things every file must state, and the figures of the case. */
import assert from 'node:assert/strict'
import { unitYearSchema, type UnitYear } from '../../src/core/schema/unit-year.ts'

export const basics = {
  nam: 2020,
  ky: { tu_ngay: '01/12/2019', den_ngay: '30/11/2020' },
  don_vi: {
    ma: 'thu-nghiem',
    ten: 'Viện kiểm sát nhân dân huyện Thử Nghiệm',
    cap: 'huyen',
    tinh: 'tỉnh Mẫu',
    dia_danh: 'Thử Nghiệm',
  },
  nguoi_ky: { chuc_vu: 'vien_truong', ho_ten: 'Nguyễn Văn A' },
}

/** Reads `figures` together with the basics; fails the test when the schema refuses them. */
export function yearOf(figures: object): UnitYear {
  const result = unitYearSchema().safeParse({ ...basics, ...figures })
  assert.ok(result.success, result.success ? '' : JSON.stringify(result.error.issues))
  return result.data
}
