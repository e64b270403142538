import assert from 'node:assert/strict'
import { test } from 'node:test'
import { derive } from '../../src/core/year/derive.ts'
import { lookup } from '../../src/core/base/lookup.ts'
import { yearOf } from './year.ts'

const derived = (figures: object, path: string) => lookup(derive(yearOf(figures)), path)

test('a total that was left out is the sum of its parts', () => {
  const tin_bao = { cu: 5, moi: 58, khoi_to: 30, khong_khoi_to: 20, tam_dinh_chi: 8 }
  assert.equal(derived({ tin_bao }, 'tin_bao.tong'), 63)
  assert.equal(derived({ tin_bao }, 'tin_bao.giai_quyet'), 58)
  assert.equal(derived({ tin_bao }, 'tin_bao.con_lai'), 5)
})

test('items transferred away are not to be resolved here', () => {
  const tin_bao = { cu: 0, moi: 611, chuyen_di: 6, giai_quyet: 600 }
  assert.equal(derived({ tin_bao }, 'tin_bao.phai_giai_quyet'), 605)
  assert.equal(derived({ tin_bao }, 'tin_bao.con_lai'), 5)
  assert.deepEqual(derived({ tin_bao }, 'tin_bao.ty_le_giai_quyet'), { tu: 600, mau: 605 })
})

test('cases and accused are worked out apart', () => {
  const truy_to = { cu: '4/6', moi: '82/129', truy_to: '69/102', dinh_chi: '1/1', tam_dinh_chi: 0 }
  assert.deepEqual(derived({ truy_to }, 'truy_to.giai_quyet'), { vu: 70, bi_can: 103 })
  assert.deepEqual(derived({ truy_to }, 'truy_to.con_lai'), { vu: 16, bi_can: 32 })
})

test('a figure that is not given is not taken for 0', () => {
  assert.equal(derived({ tin_bao: { cu: 5 } }, 'tin_bao.tong'), undefined)
  assert.equal(derived({ tin_bao: { khoi_to: 30, khong_khoi_to: 20 } }, 'tin_bao.giai_quyet'), undefined)
})

test('a total that was given stays as given', () => {
  assert.equal(derived({ tin_bao: { cu: 5, moi: 58, tong: 70 } }, 'tin_bao.tong'), 70)
})

const issuing = [
  'tin_bao',
  'xet_xu_so_tham',
  'xet_xu_phuc_tham',
  'kiem_sat_giam_giu',
  'dan_su',
  'hon_nhan_gia_dinh',
  'kinh_doanh_thuong_mai',
  'lao_dong',
  'hanh_chinh',
  'pha_san',
  'bien_phap_xlhc',
  'thi_hanh_an_dan_su',
  'dieu_tra',
  'kiem_sat_khieu_to',
]
const none = Object.fromEntries(issuing.map((field) => [field, { kien_nghi: { tong: 0 } }]))

test('the totals of the unit are the sums over its fields of work, when every one says how many', () => {
  const figures = {
    ...none,
    tin_bao: { kien_nghi: { tong: 1, chap_nhan: 1 } },
    dieu_tra: { kien_nghi: { khac_phuc: 2, phong_ngua: 1, chap_nhan: 2 } },
  }
  assert.equal(derived(figures, 'kien_nghi.tong'), 4)
  assert.equal(derived(figures, 'kien_nghi.chap_nhan'), 3)
  assert.deepEqual(derived(figures, 'kien_nghi.ty_le_chap_nhan'), { tu: 3, mau: 4 })
  assert.equal(derived(none, 'kien_nghi.tong'), 0)
})

test('a field of work that is silent may have issued more: the sum over the others is no total', () => {
  const { pha_san: _, ...silent } = none
  assert.equal(derived({ ...silent, tin_bao: { kien_nghi: { tong: 6 } } }, 'kien_nghi.tong'), undefined)
  assert.equal(derived({ tin_bao: { kien_nghi: { tong: 6 } } }, 'kien_nghi.tong'), undefined)
})

test('what is known of some parts is not taken for the whole', () => {
  assert.equal(derived({ dieu_tra: { dinh_chi_khong_pham_toi: '1/1' } }, 'dieu_tra.dinh_chi'), undefined)
  const measures = { giao_duong: 2, giao_duc_bat_buoc: 1 }
  assert.equal(derived({ bien_phap_xlhc: measures }, 'bien_phap_xlhc.ap_dung'), undefined)
  assert.equal(derived({ bien_phap_xlhc: { ...measures, cai_nghien_bat_buoc: 4 } }, 'bien_phap_xlhc.ap_dung'), 7)
})

test('a rate needs both of its figures', () => {
  assert.equal(derived({ dieu_tra: { moi: '31/77' } }, 'dieu_tra.ty_le_giai_quyet'), undefined)
})

test('deriving twice changes nothing', () => {
  const once = derive(yearOf({ tin_bao: { cu: 5, moi: 58, giai_quyet: 58 } }))
  assert.deepEqual(derive(once), once)
})

test('a total of 0 says nothing of its parts in figures of their own', () => {
  assert.equal(derived({ kien_nghi: { tong: 0 } }, 'kien_nghi.phong_ngua'), undefined)
  assert.equal(derived({ kien_nghi: { tong: 0 } }, 'tin_bao.kien_nghi'), undefined)
  assert.equal(derived({ truy_to: { giai_quyet: '0/0' } }, 'truy_to.dinh_chi'), undefined)
})

test('nothing was begun and nothing came in: the year is known to be empty', () => {
  const pha_san = { cu: 0, moi: 0, dinh_chi: 0, cong_nhan_thoa_thuan: 0, xet_xu: 0 }
  assert.deepEqual(derived({ pha_san }, 'pha_san.tong'), { vu: 0, viec: 0 })
  assert.deepEqual(derived({ pha_san }, 'pha_san.con_lai'), { vu: 0, viec: 0 })
})

test('zeros of some parts say nothing of a total whose other parts were left out', () => {
  assert.equal(derived({ don: { cu: 0, khieu_nai: 0, to_cao: 0 } }, 'don.moi'), undefined)
  assert.equal(derived({ don: { cu: 0, khieu_nai: 0, to_cao: 0 } }, 'don.tong'), undefined)
  assert.equal(derived({ phien_toa_rkn: { hinh_su: 0, dan_su: 0 } }, 'phien_toa_rkn.tong'), undefined)
  assert.equal(derived({ phien_toa_rkn: { hinh_su: 0, dan_su: 0, hanh_chinh: 0 } }, 'phien_toa_rkn.tong'), 0)
  assert.equal(derived({ tin_bao: { cu: 0, moi: 0 } }, 'tin_bao.tong'), 0)
})
