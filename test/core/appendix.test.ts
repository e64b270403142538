import assert from 'node:assert/strict'
import { displayOptions } from '../../src/core/format/value.ts'
import { test } from 'node:test'
import { buildAppendix } from '../../src/core/context/appendix.ts'
import { chapters } from '../../src/core/appendix/chapters.ts'
import { derive } from '../../src/core/year/derive.ts'
import { figures } from '../../src/core/schema/catalogue.ts'
import { headingsOf } from '../../src/core/schema/headings.ts'
import { yearOf } from './year.ts'

const build = (now: object, before?: object, states: readonly ('dat' | 'chua_co')[] = []) => {
  const year = derive(yearOf(now))
  const lastYear = before && derive(yearOf({ nam: 2019, ...before }))
  const indicators = { du_so_lieu: states.includes('dat'), hang: states.map((danh_gia) => ({ danh_gia })) }
  return buildAppendix(
    { year, lastYear, display: displayOptions(year) },
    indicators,
    headingsOf(year.nam, year.tieu_de),
  )
}

const brief = (now: object, before?: object) =>
  build(now, before).so_lieu.flatMap(({ stt: number, ten, bang, khong }) => [
    [number, khong ? `${ten} (không phát sinh: ${khong})` : ten],
    ...bang
      .flatMap(({ dau, hang }) => [...(dau ? [dau] : []), ...hang])
      .map(({ stt, noi_dung, phan }) =>
        [stt, noi_dung, ...phan.map(({ don_vi, nay, truoc }) => [don_vi, nay, truoc])].flat(),
      ),
  ])

test('every field of work of the schema has its place in a chapter of Appendix I', () => {
  const placed = chapters.flatMap(({ fields }) => fields)
  assert.deepEqual([...new Set(figures.map(({ field }) => field))].toSorted(), placed.toSorted())
})

test('figures keep the order of the schema, parts of a figure follow it with a dash, a rate follows its numerator', () => {
  const now = { tin_bao: { cu: 5, moi: 58, khoi_to: 30, khong_khoi_to: 20, tam_dinh_chi: 3 } }
  const before = { tin_bao: { cu: 4, moi: 49, khoi_to: 25, khong_khoi_to: 19, tam_dinh_chi: 4 } }
  const rows = brief(now, before)
  assert.deepEqual(
    rows.map(([stt, title]) => `${stt} ${title}`),
    [
      'I Thực hành quyền công tố, kiểm sát việc tiếp nhận, giải quyết tố giác, tin báo về tội phạm và kiến nghị khởi tố',
      '1 Nguồn tin kỳ trước chuyển sang',
      '2 Nguồn tin thụ lý mới',
      '3 Tổng số nguồn tin thụ lý',
      '4 Nguồn tin phải giải quyết',
      '5 Nguồn tin đã giải quyết',
      ' - Khởi tố vụ án',
      ' - Không khởi tố vụ án',
      ' - Tạm đình chỉ giải quyết',
      '6 Tỷ lệ giải quyết nguồn tin',
      '7 Nguồn tin còn lại',
    ],
  )
  assert.deepEqual(rows[5], ['5', 'Nguồn tin đã giải quyết', 'tin', 53, 48])
  assert.deepEqual(rows[9]?.slice(2), ['%', { tu: 53, mau: 63 }, { tu: 48, mau: 53 }])
})

test('a chapter of several fields numbers them, their figures under them, and drops what the heading already says', () => {
  const rows = brief({ hon_nhan_gia_dinh: { cu: '3/1', moi: '20/4' }, dan_su: { cu: '2/0' } })
  assert.deepEqual(
    rows.map(([stt, title]) => [stt, title]),
    [
      ['I', 'Kiểm sát việc giải quyết các vụ, việc dân sự, hôn nhân và gia đình'],
      ['1', 'Dân sự'],
      ['1.1', 'Kỳ trước chuyển sang'],
      ['2', 'Hôn nhân và gia đình'],
      ['2.1', 'Kỳ trước chuyển sang'],
      ['2.2', 'Thụ lý mới'],
      ['2.3', 'Tổng số thụ lý'],
    ],
  )
})

test('a pair is a line for each part; a part that is nothing in both years is left to the other', () => {
  const rows = brief(
    { dieu_tra: { cu: '11/8', phuc_hoi: '1/0', qua_han: 0, chuyen_di: { vu: 2 } } },
    { dieu_tra: { cu: '9/12', phuc_hoi: '2/0', qua_han: 0 } },
  )
  assert.deepEqual(rows.slice(2), [
    ['1.1', 'Án điều tra kỳ trước chuyển sang', 'vụ', 11, 9, 'bị can', 8, 12],
    ['1.2', 'Án điều tra phục hồi', 'vụ', 1, 2],
    ['1.3', 'Án chuyển đi nơi khác', 'vụ', 2, undefined],
    ['', 'Không phát sinh: án quá hạn điều tra.'],
  ])
})

test('what is known to be nothing in both years is named in one line; what is unknown is not named', () => {
  const told = (now: object, before?: object) => brief({ tin_bao: now }, before && { tin_bao: before }).slice(1)
  const [now, before] = [
    { moi: 3, phuc_hoi: 0, qua_han: 0 },
    { moi: 2, phuc_hoi: 0 },
  ]
  assert.deepEqual(told(now, before).slice(1), [
    ['', 'Không phát sinh: nguồn tin phục hồi giải quyết.'],
    ['', 'Không phát sinh trong năm 2020: nguồn tin quá hạn giải quyết.'],
  ])
  assert.deepEqual(told(now).slice(1), [
    ['', 'Không phát sinh: nguồn tin phục hồi giải quyết; nguồn tin quá hạn giải quyết.'],
  ])
  assert.deepEqual(told({ moi: 3, phuc_hoi: 0 }, { moi: 2, phuc_hoi: 1 }).slice(1), [
    ['2', 'Nguồn tin phục hồi giải quyết', 'tin', 0, 1],
  ])
})

test('a field of work takes one line where its volume is known to be nothing, and none where a part of it is', () => {
  const fields = (now: object) => brief({ dan_su: { moi: '3/1' }, ...now }).map(([stt, title]) => `${stt} ${title}`)
  const none = { cu: 0, moi: 0 }
  assert.ok(fields({ hon_nhan_gia_dinh: none }).join('\n').includes('(không phát sinh: Hôn nhân và gia đình)'))
  const some = fields({ hon_nhan_gia_dinh: { cu: 0 } }).join('\n')
  assert.doesNotMatch(some, /không phát sinh: Hôn/)
})

test('a long field of work has a table of its own under its heading, short ones share one; tables are told in words', () => {
  const long = { cu: 1, moi: 2, khoi_to: 1, khong_khoi_to: 1, tam_dinh_chi: 1, yeu_cau_khoi_to: 1, yeu_cau_xac_minh: 1 }
  const many = { ...long, truc_tiep_kiem_sat: 1, qua_han: 1, dung_han: 1, huy_quyet_dinh: 1 }
  const [reports] = build({ tin_bao: many }).so_lieu
  assert.deepEqual(
    reports?.bang.map(({ dau }) => dau?.noi_dung),
    ['Tố giác, tin báo về tội phạm và kiến nghị khởi tố'],
  )
  const short = { dan_su: { cu: '2/0', moi: '3/0' }, hon_nhan_gia_dinh: { cu: '3/0' } }
  const [civil] = build(short, { dan_su: { cu: '1/0' } }).so_lieu
  assert.deepEqual(
    civil?.bang.map(({ dau, ten, tien, mo_ta }) => [dau, ten, tien, mo_ta]),
    [
      [
        undefined,
        'Kiểm sát việc giải quyết các vụ, việc dân sự, hôn nhân và gia đình',
        false,
        'Năm 2020, trong ngoặc là năm trước: Kỳ trước chuyển sang: 2 (1) vụ; Thụ lý mới: 3 vụ; Tổng số thụ lý: 5 vụ và 1 nội dung khác.',
      ],
    ],
  )
})

test('what only last year has is shown; a rate over nothing is not', () => {
  const rows = brief(
    { tin_bao: { cu: 0, moi: 0, khoi_to: 0, khong_khoi_to: 0, tam_dinh_chi: 0 } },
    { tin_bao: { yeu_cau_khoi_to: 2 } },
  )
  assert.ok(
    rows.some(
      ([, title, , nay, truoc]) => title === 'Yêu cầu khởi tố vụ án hình sự' && nay === undefined && truoc === 2,
    ),
  )
  assert.ok(!rows.some(([, title]) => String(title).startsWith('Tỷ lệ')))
})

test('empty appendices are left out and the Roman numbers close up', () => {
  const lists = { kien_nghi: [{ don_vi_nhan: 'Tòa án' }], phien_toa_rkn: [{ ten: 'Vụ A' }] }
  assert.deepEqual(build({ danh_sach: lists }, undefined, ['dat']).ky_hieu, {
    chi_tieu: 'I',
    kien_nghi: 'II',
    an_diem_rkn: 'III',
    bieu_do: 'IV',
  })
  assert.deepEqual(build({ tin_bao: { moi: 3 } }, undefined, ['chua_co']).ky_hieu, { so_lieu: 'I' })
  assert.equal(build({}).so_luong, 0)
})

const offences = (list: readonly object[], now: object = {}, before?: object) =>
  build({ danh_sach: { toi_danh: list }, ...now }, before).toi_danh.map(({ stt, ten, nay, truoc }) => [
    `${stt} ${ten}`.trim(),
    nay.vu,
    nay.bi_can,
    truoc.vu,
    truoc.bi_can,
  ])

test('offences of a group that did not change take one row together', () => {
  const offence = (ten: string, so: object, nam_truoc: object) => ({ nhom: 'ma_tuy', ten, so, nam_truoc })
  const rows = build(
    {
      danh_sach: {
        toi_danh: [
          offence('Mua bán', { vu: 1, bi_can: 1 }, { vu: 1, bi_can: 1 }),
          offence('Tàng trữ', { vu: 3, bi_can: 4 }, { vu: 2, bi_can: 4 }),
          offence('Tổ chức sử dụng', { vu: 2, bi_can: 2 }, { vu: 2, bi_can: 2 }),
        ],
      },
    },
    {},
  ).toi_danh
  assert.deepEqual(
    rows.map(({ stt, ten, nay, truoc }) => [stt, ten, nay.vu, truoc.vu]),
    [
      ['I', 'Tội phạm về ma túy', 6, 5],
      ['1', 'Tàng trữ', 3, 2],
      ['2', 'Mua bán; tổ chức sử dụng (không tăng, giảm)', 3, 3],
      ['', 'Tổng cộng', 6, 5],
    ],
  )
})

test('offences are summed by group, and what the list leaves out stands apart', () => {
  const list = [
    { nhom: 'ma_tuy', ten: 'Tàng trữ', so: '4/5', nam_truoc: '3/3' },
    { nhom: 'kinh_te', ten: 'Trộm cắp tài sản', so: '7/9', nam_truoc: '8/8' },
    { nhom: 'ma_tuy', ten: 'Mua bán', so: '2/4', nam_truoc: '1/2' },
  ]
  const now = { toi_pham: { khoi_to_moi: { kinh_te: '10/12', ma_tuy: '6/9', trat_tu_xa_hoi: '1/1' } } }
  assert.deepEqual(offences(list, now), [
    ['I Tội phạm về trật tự xã hội', 1, 1, undefined, undefined],
    ['II Tội phạm về kinh tế, sở hữu, môi trường', 10, 12, 8, 8],
    ['1 Trộm cắp tài sản', 7, 9, 8, 8],
    ['2 Tội danh khác', 3, 3, 0, 0],
    ['III Tội phạm về ma túy', 6, 9, 4, 5],
    ['1 Tàng trữ', 4, 5, 3, 3],
    ['2 Mua bán', 2, 4, 1, 2],
    ['Tổng cộng', 17, 22, undefined, undefined],
  ])
})

test('a group in which one offence does not know last year has no sum of last year', () => {
  const list = [
    { nhom: 'ma_tuy', ten: 'Tàng trữ', so: '4/5', nam_truoc: '3/3' },
    { nhom: 'ma_tuy', ten: 'Mua bán', so: '2/4' },
  ]
  assert.deepEqual(offences(list)[0], ['I Tội phạm về ma túy', 6, 9, undefined, undefined])
  const before = { toi_pham: { khoi_to_moi: { ma_tuy: '5/6' } } }
  assert.deepEqual(offences(list, {}, before)[0], ['I Tội phạm về ma túy', 6, 9, 5, 6])
})
