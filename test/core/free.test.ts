/** The free list: figures that units publish and the file has no place of its own for. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkYear } from '../../src/core/checks/all.ts'
import { hintOf, sentenceOf } from '../../src/core/diagnostics/diagnostic.ts'
import { choiceWords } from '../../src/core/messages/choices.ts'
import { readUnitYear } from '../../src/core/schema/read.ts'
import { freeSections } from '../../src/core/schema/so-lieu-khac.ts'
import { compareFree } from '../../src/core/year/compare.ts'
import { derive } from '../../src/core/year/derive.ts'
import { mergeYears } from '../../src/core/year/merge.ts'
import { contextOf } from '../templates/context.ts'
import { renderText } from '../templates/text.ts'
import { basics, yearOf } from './year.ts'

const item = (more: object = {}) => ({ linh_vuc: 'dieu_tra', noi_dung: 'phúc cung', so: 12, don_vi: 'bị can', ...more })
const listed = (...items: readonly object[]) => ({ so_lieu_khac: items })
const report = (now: object, last?: object) => renderText('bao-cao', contextOf(now, last))

test('a figure is told in every section that there is, after the words of the unit, though the section has nothing else', () => {
  for (const linh_vuc of freeSections)
    assert.match(report(listed(item({ linh_vuc, noi_dung: 'phúc cung bị can' }))), /^Phúc cung 12 bị can\.$/m, linh_vuc)
  const text = report({ tin_bao: { ket_qua: 'Lời của đơn vị.' }, ...listed(item({ linh_vuc: 'tin_bao' })) })
  assert.ok(text.indexOf('Lời của đơn vị.') < text.indexOf('Phúc cung 12 bị can.'))
})

test('the sections fit into a list to choose from: Excel takes 255 letters', () => {
  assert.ok(freeSections.map((key) => choiceWords(key).replaceAll(',', '')).join(',').length <= 255)
})

test('last year is what its file has under the same name, or what is typed beside it', () => {
  const last = listed(item({ noi_dung: 'Phúc cung', so: 10 }))
  assert.match(report(listed(item()), last), /^Phúc cung 12 bị can, tăng 02 bị can \(20%\) so với năm 2019\.$/m)
  assert.match(
    report(listed(item({ nam_truoc: 15 }))),
    /^Phúc cung 12 bị can, giảm 03 bị can \(20%\) so với cùng kỳ\.$/m,
  )
  // Of another unit of count it is another figure.
  assert.match(report(listed(item()), listed(item({ so: 10, don_vi: 'lần' }))), /^Phúc cung 12 bị can\.$/m)
})

test('none is told as none, what is not known not at all; pairs, money and numbers of things read as sentences', () => {
  const text = report(
    listed(
      item({ so: '30/35', don_vi: 'vụ/bị can', noi_dung: 'Hỏi cung có ghi âm' }),
      item({ so: 1500, don_vi: 'triệu đồng', noi_dung: 'số tiền tạm giữ' }),
      item({ so: 0, noi_dung: 'kiểm sát khám xét', don_vi: 'lần' }),
      item({ so: null, noi_dung: 'kiểm sát nhận dạng', don_vi: 'lần' }),
    ),
  )
  assert.match(
    text,
    /^Hỏi cung có ghi âm 30 vụ\/35 bị can; số tiền tạm giữ là 1,5 tỷ đồng\. Không phát sinh: kiểm sát khám xét\.$/m,
  )
  assert.doesNotMatch(text, /nhận dạng/)
  const money = item({ so: '3/2500', don_vi: 'việc/1.000 đồng', nam_truoc: '1/1000', noi_dung: 'kê biên' })
  assert.match(report(listed(money)), /^Kê biên 03 việc\/2,5 triệu đồng, tăng 02 việc\/1,5 triệu đồng .*$/m)
})

test('Appendix I has them as rows of their field, last year beside this year, in each unit of count', () => {
  const now = listed(
    item({ so: '30/35', don_vi: 'vụ/bị can' }),
    item({ linh_vuc: 'can_bo', noi_dung: 'trực', don_vi: 'lượt' }),
  )
  const text = renderText('phu-luc', contextOf(now, listed(item({ so: '20/25', don_vi: 'vụ/bị can' }))))
  assert.match(text, /Phúc cung.*vụ.*30.*20.*\+10[^]*bị can.*35.*25.*\+10/)
  assert.match(text, /Trực.*lượt.*12/)
})

for (const [what, typed, code] of [
  ['words for a number', { so: 'khoảng 12' }, 'S100'],
  ['a number with decimals', { so: 1.5 }, 'S100'],
  ['a pair in one unit', { so: '3/5' }, 'S104'],
  ['one number in two units', { so: 3, don_vi: 'vụ/bị can' }, 'S104'],
  ['two units that are no pair', { don_vi: 'lượt/người' }, 'S104'],
  ['a percentage', { don_vi: '%' }, 'S104'],
  ['a section that is none', { linh_vuc: 'giam_giu' }, 'S06'],
  ['no unit of count', { don_vi: undefined }, 'S01'],
] as const)
  test(`${what} is told: ${code}`, () => {
    const { diagnostics } = readUnitYear({ ...basics, ...listed(item(typed)) })
    assert.deepEqual([...new Set(diagnostics.map((d) => d.code))], [code])
  })

test('a figure under a key that is none is sent here, but not the slip of a key; what a title says is named first', () => {
  const hints = (figures: object) => readUnitYear({ ...basics, ...figures }).diagnostics.map((found) => hintOf(found))
  const all = hints({
    dieu_tra: { kham_xet: 12, phuc_cung: 25 },
    thi_hanh_an_dan_su: { tieu_huy_vat_chung: 4 },
    tin_bao: { khoi_too: 3 },
  }).join('\n')
  assert.equal(all.match(/"so_lieu_khac"/g)?.length, 3)
  assert.match(all, /^có phải "hoi_cung" không\? Nếu không: .*"so_lieu_khac"/m)
  assert.match(all, /^có phải "kiem_sat_cuong_che" không\?/m)
  assert.match(all, /^có phải "khoi_to" không\?$/m)
})

const codesOf = (now: object, last?: object) => {
  const year = yearOf(now)
  const before = last && mergeYears([yearOf({ nam: 2019, ...last })], [])
  return checkYear(year, derive(year), before)
    .filter(({ code }) => /^K(?:21|14[12])$/.test(code))
    .map((found) => `${found.code} ${sentenceOf(found)}`)
}

test('what has a place of its own is told, with the place; twice the same; another number than last year had', () => {
  assert.deepEqual(codesOf(listed(item({ noi_dung: 'hỏi cung bị can' }))), [
    'K141 "hỏi cung bị can" đã có mục riêng: dieu_tra.hoi_cung (Bị can được Kiểm sát viên trực tiếp hoặc tham gia hỏi cung)',
  ])
  assert.deepEqual(codesOf(listed(item({ noi_dung: 'hỏi cung bị can có ghi âm' }))), [])
  assert.deepEqual(codesOf(listed(item(), item({ noi_dung: 'Phúc cung' }))), [
    'K142 "Phúc cung" ghi hai lần với cùng khâu công tác, đơn vị tính',
  ])
  assert.deepEqual(codesOf(listed(item({ nam_truoc: 9 })), listed(item({ so: 10 }))), [
    'K21 Phúc cung: số năm trước ở danh sách của tệp năm nay là 9, trong tệp năm trước là 10',
  ])
})

test('files of last year are added up; what one of them lacks is unknown', () => {
  const [a, b] = [yearOf(listed(item())), yearOf(listed(item({ so: 3 }), item({ noi_dung: 'khám xét' })))]
  assert.deepEqual(
    mergeYears([a, b], [])?.so_lieu_khac.map(({ so }) => so),
    [15, undefined],
  )
})

test("two files are compared by name; a number typed as last year's is that of no other file", () => {
  const [old, now] = [derive(yearOf(listed(item({ so: 8 })))), derive(yearOf(listed(item({ nam_truoc: 3 }))))]
  const [change] = compareFree(old, now)
  assert.deepEqual([change?.path, change?.before, change?.after], ['so_lieu_khac.dieu_tra.phuc_cung.bi_can', 8, 12])
  const before = derive(yearOf({ nam: 2019 }))
  assert.equal(compareFree(before, now)[0]?.before, 3)
})
