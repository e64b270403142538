/** The files of examples/: they pass every check, their balances join from file to file, and they say what the news item says. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { applySilences } from '../src/core/checks/silence.ts'
import { checkYear } from '../src/core/checks/all.ts'
import { derive, type DerivedYear } from '../src/core/year/derive.ts'
import { type Diagnostic, sentenceOf, severityOf } from '../src/core/diagnostics/diagnostic.ts'
import { lookup } from '../src/core/base/lookup.ts'
import { mergeYears } from '../src/core/year/merge.ts'
import { type Figure, figures } from '../src/core/schema/catalogue.ts'
import { readUnitYear } from '../src/core/schema/read.ts'
import type { UnitYear } from '../src/core/schema/unit-year.ts'
import { parseYaml } from '../src/source/yaml.ts'
import { root } from './root.ts'

const lastYears: Readonly<Record<string, readonly string[]>> = {
  'tieu-can/so-lieu-2019.yaml': [],
  'tieu-can/so-lieu-2020.yaml': ['tieu-can/so-lieu-2019.yaml'],
  'khu-vuc/huyen-a-2025-den-30-6.yaml': [],
  'khu-vuc/huyen-b-2025-den-30-6.yaml': [],
  'khu-vuc/khu-vuc-5-2025-tu-01-7.yaml': [],
  'khu-vuc/so-lieu-2026.yaml': [
    'khu-vuc/huyen-a-2025-den-30-6.yaml',
    'khu-vuc/huyen-b-2025-den-30-6.yaml',
    'khu-vuc/khu-vuc-5-2025-tu-01-7.yaml',
  ],
}

interface Read {
  readonly year: UnitYear
  readonly derived: DerivedYear
  readonly diagnostics: readonly Diagnostic[]
}

function read(name: string): Read {
  const source = parseYaml(readFileSync(join(root, 'examples', name), 'utf8'), name)
  assert.ok(source.value, name)
  const { value: year, diagnostics } = readUnitYear(source.value.value)
  assert.ok(year, diagnostics.map(sentenceOf).join('\n'))
  return { year, derived: derive(year), diagnostics: [...source.diagnostics, ...diagnostics] }
}

const files = new Map(Object.keys(lastYears).map((name) => [name, read(name)]))
const file = (name: string): Read => {
  const found = files.get(name)
  assert.ok(found, name)
  return found
}

for (const [name, before] of Object.entries(lastYears))
  test(`examples/${name} is read and checked without an error or a warning`, () => {
    const { year, derived, diagnostics } = file(name)
    const years = before.map((other) => file(other).year)
    const lastYear =
      years.length === 3
        ? mergeYears(years.slice(0, 2), years.slice(2))
        : years.length === 1
          ? mergeYears(years, [])
          : undefined
    const { diagnostics: told } = applySilences([...diagnostics, ...checkYear(year, derived, lastYear)], year)
    // Warnings of the indicators (C) come from the set, which is no part of this test; what names one finds nothing here.
    const loud = told.filter((d) => severityOf(d) !== 'note' && d.code !== 'K92')
    assert.deepEqual(
      loud.map((d) => `${d.code} ${d.path?.join('.')}: ${sentenceOf(d)}`),
      [],
    )
  })

/** The closing figure or stock that becomes an opening balance: `cu` ← `con_lai`, `tdc_dau_ky` ← `tdc_cuoi_ky`. */
function closingKey(opening: Figure): string {
  const steps = opening.key.split('.')
  const names: Readonly<Record<string, string>> = { cu: 'con_lai', tdc_dau_ky: 'tdc_cuoi_ky' }
  const name = names[steps.pop() ?? '']
  assert.ok(name, `${opening.key}: an opening balance without a closing figure`)
  return [...steps, name].join('.')
}

const openings = figures.filter((figure) => figure.role === 'opening')
assert.ok(openings.length > 20)

/** Number at a key, each unit of count apart. */
const numbersAt = (year: DerivedYear, key: string, figure: Figure): readonly (number | undefined)[] =>
  (figure.parts ?? [undefined]).map((part) => {
    const found = lookup(year, part ? `${key}.${part}` : key)
    return typeof found === 'number' ? found : undefined
  })

function assertJoins(before: readonly string[], after: string): void {
  for (const figure of openings) {
    const parts = before.map((name) => numbersAt(file(name).derived, closingKey(figure), figure))
    const [first = [], ...others] = parts
    // A field of work that came with a later law: nothing to join.
    if (before.every((name) => !(figure.field in file(name).derived))) continue
    const closing = first.map((n, i) => others.reduce<number | undefined>((sum, other) => add(sum, other[i]), n))
    assert.ok(
      closing.every((n) => n !== undefined),
      `${before.join(' + ')}: ${closingKey(figure)} is not known`,
    )
    assert.deepEqual(numbersAt(file(after).derived, figure.key, figure), closing, `${after}: ${figure.key}`)
  }
}

const add = (a: number | undefined, b: number | undefined) => (a === undefined || b === undefined ? undefined : a + b)

test('what remained in 2019 is what Tiểu Cần opened 2020 with, in every field', () => {
  assertJoins(['tieu-can/so-lieu-2019.yaml'], 'tieu-can/so-lieu-2020.yaml')
})

test('what the two districts left on 30/6/2025 is what the regional unit took over, and its rest opens 2026', () => {
  assertJoins(
    ['khu-vuc/huyen-a-2025-den-30-6.yaml', 'khu-vuc/huyen-b-2025-den-30-6.yaml'],
    'khu-vuc/khu-vuc-5-2025-tu-01-7.yaml',
  )
  assertJoins(['khu-vuc/khu-vuc-5-2025-tu-01-7.yaml'], 'khu-vuc/so-lieu-2026.yaml')
})

test('every file of a year names its last year as it lies in the folder', () => {
  assert.deepEqual(file('tieu-can/so-lieu-2020.yaml').year.nam_truoc, { gop: ['so-lieu-2019.yaml'], noi_tiep: [] })
  assert.deepEqual(file('khu-vuc/so-lieu-2026.yaml').year.nam_truoc, {
    gop: ['huyen-a-2025-den-30-6.yaml', 'huyen-b-2025-den-30-6.yaml'],
    noi_tiep: ['khu-vuc-5-2025-tu-01-7.yaml'],
  })
})

test('Tiểu Cần 2020 holds every figure of the news item', () => {
  const { derived } = file('tieu-can/so-lieu-2020.yaml')
  const seed: Readonly<Record<string, unknown>> = {
    'tin_bao.ty_le_dung_han': { tu: 59, mau: 59 },
    'dieu_tra.ty_le_dung_han': { tu: 51, mau: 51 },
    'truy_to.ty_le_dung_toi_danh': { tu: 53, mau: 53 },
    'truy_to.ty_le_dung_thoi_han': { tu: 38, mau: 38 },
    'xet_xu_so_tham.tuyen_khong_pham_toi': 0,
    'dieu_tra.an_trong_diem': 4,
    'dieu_tra.an_trong_diem_giai_quyet': 4,
    'phien_toa_rkn.tong': 4,
    'kien_nghi.tong': 6,
    'kien_nghi.chap_nhan': 6,
    'khang_nghi.tong': 2,
    'khang_nghi.chap_nhan': 2,
    'thi_dua.tap_the': 'lao_dong_tien_tien',
    'thi_dua.cong_nhan_boi': 'Viện kiểm sát nhân dân tỉnh Trà Vinh',
    'thi_dua.cstd_co_so': 2,
    'thi_dua.ldtt': 11,
    'nguoi_ky.chuc_vu': 'vien_truong',
    'nguoi_ky.ho_ten': 'Trần Thanh Sơn',
    'ke_hoach.phuong_cham': 'Đoàn kết, đổi mới - Trách nhiệm, kỷ cương - Thực chất, hiệu quả',
  }
  for (const [key, value] of Object.entries(seed)) assert.deepEqual(lookup(derived, key), value, key)
  assert.ok((derived.phien_toa_rkn?.hinh_su ?? 0) > 0 && (derived.phien_toa_rkn?.dan_su ?? 0) > 0)
  assert.ok((derived.dan_su?.khang_nghi?.ngang_cap ?? 0) > 0)
  assert.deepEqual(derived.ke_hoach?.can_cu, [
    'Chỉ thị số 01/CT-VKSTC ngày 17/12/2019 của Viện trưởng Viện kiểm sát nhân dân tối cao',
    'Kế hoạch số 20/KH-VKS ngày 15/01/2021 của Viện kiểm sát nhân dân tỉnh Trà Vinh',
    'Nghị quyết số 96/2019/QH14 ngày 27/11/2019 của Quốc hội',
  ])
})

test('the lists of Tiểu Cần 2020 are as long as the figures say, in order of number and date, inside the year', () => {
  const { year } = file('tieu-can/so-lieu-2020.yaml')
  const lists = year.danh_sach
  assert.ok(lists)
  assert.equal(lists.khang_nghi.length, year.khang_nghi?.tong)
  assert.equal(lists.kien_nghi.length, year.kien_nghi?.tong)
  assert.equal(lists.an_trong_diem.length, year.dieu_tra?.an_trong_diem)
  assert.equal(lists.phien_toa_rkn.length, year.phien_toa_rkn?.tong)
  for (const [i, item] of lists.kien_nghi.entries()) assert.equal(item.so, `${String(i + 1).padStart(2, '0')}/KN-VKS`)
  const days = lists.kien_nghi.map(({ ngay }) => ngay ?? '')
  assert.deepEqual(days, days.toSorted())
  const all = [...lists.khang_nghi, ...lists.kien_nghi, ...lists.an_trong_diem, ...lists.phien_toa_rkn]
  for (const { ngay } of all) assert.ok(ngay !== undefined && ngay >= year.ky.tu_ngay && ngay <= year.ky.den_ngay, ngay)
})
