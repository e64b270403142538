/** What is known only in part: read, checked, compared, restated. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkYear } from '../../src/core/checks/all.ts'
import { lookup } from '../../src/core/base/lookup.ts'
import { sentenceOf } from '../../src/core/diagnostics/diagnostic.ts'
import { derive } from '../../src/core/year/derive.ts'
import { mergeYears } from '../../src/core/year/merge.ts'
import { restate, sharedRows } from '../../src/core/year/partial.ts'
import { readUnitYear } from '../../src/core/schema/read.ts'
import { basics, yearOf } from './year.ts'

const codesOf = (figures: object) => {
  const year = yearOf(figures)
  return checkYear(year, derive(year)).map(({ code }) => code)
}

test('a sum over several kinds is printed where its first figure stands, beside last year', () => {
  const shared = [{ cua: 'dan_su.moi, hon_nhan_gia_dinh.moi', so: 1400 }]
  const last = mergeYears([yearOf({ nam: 2019, dan_su: { moi: '700/30' }, hon_nhan_gia_dinh: { moi: '500/70' } })], [])
  const [row] = sharedRows(derive(yearOf({ so_chung: shared })), last)
  assert.equal(row?.khau, 'dan_su')
  assert.deepEqual(row?.phan, [{ so: 1400, truoc: 1300, don_vi: 'vụ, việc' }])
})

for (const [what, figures, code] of [
  ['a key that is none', { so_chung: [{ cua: ['dan_su.moii'], so: 3 }] }, 'C80'],
  ['cases and people in one number', { so_chung: [{ cua: ['dieu_tra.moi'], so: 3 }] }, 'C80'],
  ['a rate that is none and has no name', { ty_le_rieng: [{ ty_le: 'tin_bao', phan_tram: '98,5' }] }, 'C80'],
  ['a restated figure that is none', { nam_truoc_dieu_chinh: [{ so_lieu: 'a.b', so: 3 }] }, 'C80'],
  ['a percentage without numbers', { ty_le_rieng: [{ ty_le: 'tin_bao.ty_le_giai_quyet', phan_tram: '98,5%' }] }, 'C81'],
  [
    'a percentage whose numbers are there',
    {
      tin_bao: { phai_giai_quyet: 200, giai_quyet: 197 },
      ty_le_rieng: [{ ty_le: 'tin_bao.ty_le_giai_quyet', phan_tram: 98 }],
    },
    'C82',
  ],
  ['half a pair', { dieu_tra: { moi: { vu: 441 } } }, 'K137'],
  [
    'a sum that its figures contradict',
    { dan_su: { moi: '10/2' }, so_chung: [{ cua: ['dan_su.moi'], so: 13 }] },
    'K136',
  ],
  [
    'minors beyond all accused',
    { dieu_tra: { moi: '4/5' }, nguoi_chua_thanh_nien: { bi_can: { moi: '6/7' } } },
    'K135',
  ],
] as const)
  test(`${what} is told: ${code}`, () => {
    assert.ok(codesOf(figures).includes(code), codesOf(figures).join(' '))
  })

test('last year restated is what is compared, its rates with it; other figures stay', () => {
  const last = mergeYears([yearOf({ nam: 2019, dieu_tra: { tong: '100/150', giai_quyet: '90/140' } })], [])
  assert.ok(last)
  const items = yearOf({
    nam_truoc_dieu_chinh: [{ so_lieu: 'dieu_tra.giai_quyet', so: '80/120' }],
  }).nam_truoc_dieu_chinh
  const now = restate(last, items)
  assert.deepEqual(lookup(now, 'dieu_tra.giai_quyet'), { vu: 80, bi_can: 120 })
  assert.deepEqual(lookup(now, 'dieu_tra.ty_le_giai_quyet'), { tu: 80, mau: 100 })
  assert.deepEqual(lookup(last, 'dieu_tra.giai_quyet'), { vu: 90, bi_can: 140 })
})

for (const [code, figures] of [
  ['S100', { so_chung: [{ cua: 'dan_su.moi', so: 'khoảng 1400' }] }],
  ['S101', { ty_le_rieng: [{ ty_le: 'tin_bao.ty_le_giai_quyet', phan_tram: 'gần hết' }] }],
] as const)
  test(`words for a number are told: ${code}`, () => {
    assert.deepEqual(
      readUnitYear({ ...basics, ...figures }).diagnostics.map((d) => d.code),
      [code],
    )
  })

test('numbers that were read are read again to the same, as a paper carries them', () => {
  const given = {
    so_chung: [{ cua: 'dan_su.moi', so: 1400 }],
    nam_truoc_dieu_chinh: [{ so_lieu: 'dieu_tra.moi', so: '430/600' }],
    so_lieu_khac: [{ linh_vuc: 'dieu_tra', noi_dung: 'phúc cung', so: '3/5', don_vi: 'vụ/bị can' }],
  }
  const year = yearOf(given)
  assert.deepEqual(yearOf(JSON.parse(JSON.stringify(year)) as object), year)
})

test('half pairs are one note however many they are', () => {
  const year = yearOf({ dieu_tra: { cu: { vu: 1 }, moi: { vu: 4 } }, truy_to: { moi: { vu: 3 } } })
  const notes = checkYear(year, derive(year)).filter(({ code }) => code === 'K137')
  assert.equal(notes.length, 1)
  assert.match(notes.map(sentenceOf).join(''), /Án truy tố thụ lý mới \(chưa có số bị can\)/)
})
