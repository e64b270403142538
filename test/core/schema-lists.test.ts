import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readUnitYear } from '../../src/core/schema/read.ts'

const unit = {
  nam: 2020,
  ky: { tu_ngay: '01/12/2019', den_ngay: '30/11/2020' },
  don_vi: {
    ma: 'tieu-can',
    ten: 'Viện kiểm sát nhân dân huyện Tiểu Cần',
    cap: 'huyen',
    tinh: 'tỉnh Trà Vinh',
    dia_danh: 'Tiểu Cần',
  },
  nguoi_ky: { chuc_vu: 'vien_truong', ho_ten: 'Nguyễn Văn A' },
}

const codes = (more: object) => readUnitYear({ ...unit, ...more }).diagnostics.map(({ code }) => code)

test('a long text where a list belongs is told to be no list, and not to be too long', () => {
  const kinh_gui = 'Viện kiểm sát nhân dân tỉnh Trà Vinh'
  assert.deepEqual(codes({ van_ban: { bao_cao: { kinh_gui } } }), ['S05'])
  assert.deepEqual(codes({ van_ban: { bao_cao: { kinh_gui: [kinh_gui] } } }), [])
  assert.deepEqual(codes({ van_ban: { bao_cao: { kinh_gui: Array.from({ length: 21 }, () => kinh_gui) } } }), ['S12'])
})
