import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkYear } from '../../src/core/checks/all.ts'
import { balanceCheck } from '../../src/core/checks/balances.ts'
import { limitCheck, petitionCheck } from '../../src/core/checks/limits.ts'
import { sentenceOf } from '../../src/core/diagnostics/diagnostic.ts'
import { derive } from '../../src/core/year/derive.ts'
import { yearOf } from './year.ts'

/** Code and path of everything that the declared rules find. */
function found(figures: object): readonly string[] {
  const given = yearOf(figures)
  const derived = derive(given)
  return [balanceCheck, limitCheck, petitionCheck]
    .flatMap((check) => check({ given, derived }))
    .map(({ code, path }) => `${code} ${path?.join('.')}`)
}

const table: readonly (readonly [string, object, readonly string[]])[] = [
  [
    'published figures of Quảng Trị add up',
    { tin_bao: { khoi_to: 83, khong_khoi_to: 46, tam_dinh_chi: 2, giai_quyet: 131 } },
    [],
  ],
  ['a total taken in that is one too many', { tin_bao: { cu: 5, moi: 58, tong: 64 } }, ['K01 tin_bao.tong']],
  [
    'remaining cases that do not follow',
    { tin_bao: { cu: 5, moi: 58, giai_quyet: 58, con_lai: 6 } },
    ['K02 tin_bao.con_lai'],
  ],
  [
    'forms that do not add up',
    { tin_bao: { khoi_to: 30, khong_khoi_to: 20, tam_dinh_chi: 3, giai_quyet: 58 } },
    ['K03 tin_bao.giai_quyet'],
  ],
  ['only the accused are wrong', { truy_to: { cu: '1/1', moi: '2/3', tong: '3/5' } }, ['K01 truy_to.tong.bi_can']],
  ['parts of a whole', { phien_toa_rkn: { hinh_su: 3, dan_su: 1, tong: 5 } }, ['K04 phien_toa_rkn.tong']],
  ['a part above its whole', { tin_bao: { con_lai: 5, qua_han: 6 } }, ['K05 tin_bao.qua_han']],
  [
    'a count against one part of a pair',
    { truy_to: { truy_to: '40/60', giai_quyet: '40/60', dung_thoi_han: 41 } },
    ['K05 truy_to.dung_thoi_han'],
  ],
  ['matters above petitions', { khieu_nai_to_cao: { giai_quyet: '1/2' } }, ['K06 khieu_nai_to_cao.giai_quyet']],
  ['more resolved than taken in', { tin_bao: { cu: 5, moi: 58, giai_quyet: 70 } }, ['K08 tin_bao.con_lai']],
  [
    'some parts already above the total',
    { tin_bao: { khoi_to: 30, khong_khoi_to: 30, giai_quyet: 58 } },
    ['K09 tin_bao.giai_quyet'],
  ],
  ['a total that cannot be worked out', { tin_bao: { khoi_to: 30, khong_khoi_to: 20 } }, ['K10 tin_bao.giai_quyet']],
  [
    'recommendations of the fields above those of the unit',
    { kien_nghi: { tong: 2 }, tin_bao: { kien_nghi: { tong: 1 } }, dieu_tra: { kien_nghi: { tong: 2 } } },
    ['K11 kien_nghi.tong'],
  ],
  [
    'recommendations of the fields below those of the unit, some fields not given',
    { kien_nghi: { tong: 6 }, tin_bao: { kien_nghi: { tong: 1 } } },
    [],
  ],
  [
    'crime groups left out are not an error of the sum',
    { toi_pham: { khoi_to_moi: { tong: '31/77', ma_tuy: '7/12' } } },
    [],
  ],
]

for (const [name, figures, expected] of table) {
  test(name, () => assert.deepEqual(found(figures), expected))
}

test('what is missing across fields of work is named by the field, not nine times by one title', () => {
  const given = yearOf({
    tin_bao: { kien_nghi: { tong: 3, chap_nhan: 1 } },
    dieu_tra: { kien_nghi: { tong: 2 } },
    dan_su: { kien_nghi: { tong: 2 } },
    kien_nghi: { tong: 7, chap_nhan: 6 },
  })
  const told = checkYear(given, derive(given), undefined).filter(({ code }) => code === 'K39')
  assert.deepEqual(told.map(sentenceOf), [
    'Kiến nghị (toàn đơn vị): kiến nghị được chấp nhận, tiếp thu là 6, còn 5 chưa rõ thuộc mục nào; chưa nhập: Dân sự; Thực hành quyền công tố, kiểm sát điều tra',
  ])
})
