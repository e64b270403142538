/** The roll-up: the province is the sum of its units, and its papers and comparisons say what the units say. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { read as readWorkbook, utils } from '@e965/xlsx'
import type { Unit } from '../../src/app/unit/read.ts'
import { lookup } from '../../src/core/base/lookup.ts'
import { pathsOf } from '../../src/core/indicators/set.ts'
import { sum } from '../../src/core/year/merge.ts'
import { type Handover, rollUp } from '../../src/core/province/roll-up.ts'
import { compareUnits } from '../../src/core/province/compare.ts'
import { slotAt, slots } from '../../src/core/schema/catalogue.ts'
import type { Row } from '../../src/core/province/figures.ts'
import { appeals } from '../../src/core/province/sums.ts'
import { all, base, figures, names, own, set, units } from './example-units.ts'
import { contents, editDocument, lines, province, runHere, textOf, toldIn } from './province.ts'

const isAppeal = (field: string) => (appeals as readonly string[]).includes(field)

test('every figure of the province is the sum over its units, whichever they are; rates are worked out anew', () => {
  fc.assert(
    fc.property(fc.subarray([...units.keys()], { minLength: 1 }), (some) => {
      const chosen = some.map((i) => figures[i] as (typeof figures)[number])
      const rolled = rollUp(chosen, base, set, { transfers: [] }).year
      const summed = sum(some.map((i) => (units[i] as Unit).year))
      // Appeals are the provincial office's where it is among the units.
      const expected = (field: string) => (isAppeal(field) && some.includes(own) ? (units[own] as Unit).year : summed)
      for (const { key, figure } of slots)
        assert.deepEqual(lookup(rolled, key), lookup(expected(figure.field), key), key)
      assert.deepEqual(lookup(rolled, 'tin_bao.ty_le_giai_quyet'), lookup(summed, 'tin_bao.ty_le_giai_quyet'))
    }),
    { numRuns: 30 },
  )
})

const without = (row: Row, field: string) =>
  row.map((value, i) => (slots[i]?.figure.field === field ? Number.NaN : value))

const blank = (each: (typeof figures)[number], field: string) => ({
  ...each,
  year: without(each.year, field),
  lastYear: each.lastYear && without(each.lastYear, field),
})

test('a field of work that one unit says nothing of is unknown in the province; one that no unit below has is the office’s', () => {
  const some = figures.map((each, i) => (i === 0 ? blank(each, 'lao_dong') : each))
  const { year, incomplete } = rollUp(some, base, set, { transfers: [] })
  assert.deepEqual(lookup(year, 'lao_dong.tong'), undefined)
  assert.deepEqual(incomplete.get('lao_dong'), [figures[0]?.don_vi.ma])
  const none = figures.map((each, i) => (i === own ? each : blank(each, 'lao_dong')))
  const whole = rollUp(none, base, set, { transfers: [] })
  assert.deepEqual(lookup(whole.year, 'lao_dong.tong'), lookup((units[own] as Unit).year, 'lao_dong.tong'))
  assert.deepEqual([...whole.incomplete], [])
  const notOffice = figures.map((each, i) => (i === own ? blank(each, 'lao_dong') : each))
  assert.deepEqual([...rollUp(notOffice, base, set, { transfers: [] }).incomplete], [])
})

test('a field that the office gives in one of the two years alone is unknown in the other, of appeals and of its other work', async (t) => {
  const section = (field: string) => new RegExp(`^${field}:.*\\n(?: .*\\n|\\n)+`, 'm')
  const title = 'Xét xử phúc thẩm hình sự'
  for (const field of ['xet_xu_phuc_tham', 'tin_bao']) {
    const now = province(t, ['cau-ke', 'tra-vinh'])
    now.edit('tra-vinh-2020.yaml', section(field), '')
    const { out } = await runHere(['tong-hop', now.path, '--format', 'jsonl'])
    const codes = toldIn(out).map(({ code }) => code)
    assert.ok(codes.includes('C44') && codes.includes('C50') && !codes.includes('C57'), field)
    const report = textOf(join(now.out, 'tra-vinh/tra-vinh-2020-bao-cao-tong-ket.docx'))
    assert.match(report, /Chưa đủ số liệu \(thiếu của VKSND tỉnh Trà Vinh\)/)
  }

  const before = province(t, ['cau-ke', 'tra-vinh'])
  before.edit('tra-vinh-2019.yaml', section('xet_xu_phuc_tham'), '')
  const { out } = await runHere(['tong-hop', before.path, '--format', 'jsonl'])
  assert.deepEqual(toldIn(out).find(({ code }) => code === 'C57')?.args, { fields: [title] })
  assert.ok(!toldIn(out).some(({ code }) => code === 'C44'))

  // What the units say of last year's appeals is not the province's; their own recommendations of last year are not its number.
  const office = figures.map((each, i) =>
    i === own ? { ...each, lastYear: each.lastYear && without(each.lastYear, 'xet_xu_phuc_tham') } : each,
  )
  const { year, lastYear } = rollUp(office, base, set, { transfers: [] })
  assert.ok(lookup(year, 'xet_xu_phuc_tham.moi') !== undefined)
  assert.equal(lookup(lastYear, 'xet_xu_phuc_tham.moi'), undefined)
  assert.equal(lookup(lastYear, 'xet_xu_phuc_tham.kien_nghi.tong'), undefined)
})

test('a field of the office alone that it leaves out this year is missed too; without its year before nothing is', () => {
  const field = 'lao_dong'
  const some = figures.map((each, i) => (i === own ? { ...each, year: without(each.year, field) } : blank(each, field)))
  assert.deepEqual(rollUp(some, base, set, { transfers: [] }).incomplete.get(field), ['tra-vinh'])
  const alone = some.map((each, i) => (i === own ? { ...each, lastYear: undefined } : each))
  assert.equal(rollUp(alone, base, set, { transfers: [] }).incomplete.get(field), undefined)
})

test('an indicator over several fields is not judged where a unit leaves one of them out', () => {
  const field = 'lao_dong'
  const below = figures.findIndex((_, i) => i !== own)
  const some = figures.map((each, i) => (i === below ? blank(each, field) : each))
  const over = (indicator: (typeof set)['indicators'][number]) =>
    pathsOf(indicator).some((path) => path.startsWith(`${field}.`))
  const judged = rollUp(some, base, set, { transfers: [] }).results.filter(
    ({ indicator, byUnit }) => over(indicator) && !byUnit,
  )
  assert.ok(judged.length > 0)
  assert.deepEqual(
    judged.filter(({ state, parts }) => state !== 'chua_co' && !parts.every(({ entered }) => entered)),
    [],
  )
})

test('what a unit left out keeps the province from missing a target as well; who left it out is told', async (t) => {
  const tinh = province(t, [])
  const unit = (ma: string, chuyen_di: string) => `nam: 2020
don_vi: { ma: ${ma}, ten: Viện kiểm sát nhân dân huyện ${ma.toUpperCase()}, cap: huyen, tinh: tỉnh Trà Vinh, dia_danh: Thử }
ky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }
nguoi_ky: { chuc_vu: vien_truong, ho_ten: Trần Văn Thử }
bo_chi_tieu: huyen-2020
tin_bao: { cu: 5, moi: 95, giai_quyet: 85${chuyen_di} }
`
  tinh.write('aa-2020.yaml', unit('aa', ''))
  tinh.write('bb-2020.yaml', unit('bb', ', chuyen_di: 0'))
  const told = async () => {
    const { out } = await runHere(['tong-hop', tinh.path, '--format', 'jsonl'])
    return toldIn(out).find(({ code, file }) => code === 'C92' && !file)?.args
  }
  assert.deepEqual(await told(), {
    held: [{ ma: 'N1', result: '170/200', needed: ['tin_bao.chuyen_di'] }],
    units: ['VKSND huyện AA'],
  })
  tinh.write('aa-2020.yaml', unit('aa', ', chuyen_di: 0'))
  assert.equal(await told(), undefined)
})

test('units that do not fit together are told: period, last year, appeals, transfers of the year before', () => {
  const told = (some: typeof figures, handover: Partial<Handover> = {}) =>
    rollUp(some, base, set, { transfers: [], ...handover }).diagnostics.map(({ code }) => code)
  const first = (change: Partial<(typeof figures)[number]>) =>
    figures.map((each, i) => (i === 0 ? { ...each, ...change } : each))
  assert.deepEqual(told(figures), [])
  assert.deepEqual(told(first({ ky: { tu_ngay: '2019-10-01', den_ngay: '2020-09-30' } })), ['C48'])
  assert.deepEqual(told(first({ lastYear: undefined })), ['C47'])
  const slot = slotAt('xet_xu_phuc_tham.moi.vu')?.index ?? -1
  const low = figures.map((each, i) => (i === own ? { ...each, year: each.year.with(slot, 1) } : each))
  assert.deepEqual(told(low), ['C49'])
  const transfers = [{ khau: 'dieu_tra', tu: 'cang-long', den: 'chau-thanh', so: '1/1', muc: [] }]
  assert.deepEqual(told(figures, { transfers }), ['C51'])
  assert.deepEqual(told(figures, { transfers, lastTransfers: [] }), [])
  const others = figures.filter(({ don_vi }) => don_vi.ma !== 'chau-thanh')
  assert.deepEqual(told(others, { transfers }), ['C40'])
  assert.deepEqual(told(others, { transfers, known: new Set(['chau-thanh']) }), ['C46'])
})

test('a figure that one unit leaves out is unknown in the province, and who leaves it out is told', () => {
  const slot = slotAt('tiep_cong_dan.luot')?.index ?? -1
  const less = figures.map((each, i) => (i === 0 ? { ...each, year: each.year.with(slot, Number.NaN) } : each))
  const { year, gaps } = rollUp(less, base, set, { transfers: [] })
  assert.equal(lookup(year, 'tiep_cong_dan.luot'), undefined)
  assert.deepEqual(gaps.find((gap) => gap.slot === slot)?.units, [figures[0]?.don_vi.ma])
})

test('indicators that ask for pieces of work are counted by the units below the office that have the same row', () => {
  const told = all.results.filter(({ byUnit }) => byUnit)
  assert.ok(told.length > 3)
  for (const { indicator, byUnit, state } of told) {
    const found = figures.flatMap(({ don_vi, indicators }) =>
      don_vi.cap === 'tinh' ? [] : indicators.filter(({ ma, ten }) => ma === indicator.ma && ten === indicator.ten),
    )
    const arisen = found.filter((cell) => !['khong_phat_sinh', 'chua_co'].includes(cell.state))
    const met = arisen.filter((cell) => cell.state !== 'khong_dat').length
    assert.deepEqual(byUnit, { met, of: arisen.length, unknown: 0 }, indicator.ma)
    const best = arisen.every((cell) => cell.state === 'vuot') ? 'vuot' : 'dat'
    if (arisen.length > 0) assert.equal(state, met === arisen.length ? best : 'khong_dat')
  }
  // The office's own duty under a code that the units use for another row.
  assert.equal(all.results.find(({ indicator }) => indicator.ma === 'H97')?.byUnit, undefined)
})

test('rows of sets of other levels stand beside those of the province, and who has none of a row is told so', () => {
  const [district] = units.filter((_, i) => i !== own)
  const { indicators, units: compared } = compareUnits(figures, names, all, set, district ? [district.set] : [])
  const rows = indicators.filter(({ ma }) => ma === 'H97')
  assert.equal(rows.length, 2)
  const office = compared.findIndex((unit) => unit.own)
  assert.deepEqual(
    rows.map(({ cells }) => cells[office]?.state === 'khong_ap_dung'),
    [false, true],
  )
  assert.equal(rows[0]?.cells[office === 0 ? 1 : 0]?.word, 'Không áp dụng')
  const several = indicators.find(({ ma }) => ma === 'B26')?.cells[0]
  assert.equal(several?.parts.length, 2)
  assert.match(several?.so_lieu ?? '', /; /)
})

test('ranks go from the highest, equals share one, the provincial office has none', () => {
  const { fields, units: compared } = compareUnits(figures, names, all, set)
  const office = compared.findIndex((unit) => unit.own)
  for (const figure of fields.flatMap((field) => field.figures)) {
    assert.equal(figure.ranks[office], undefined)
    figure.ranks.forEach((rank, i) => {
      if (rank === undefined || figure.rate) return
      const before = (a: unknown, b: unknown) =>
        figure.best === 'high' ? Number(a) > Number(b) : Number(a) < Number(b)
      const above = figure.now.filter((n, j) => j !== office && n !== undefined && before(n, figure.now[i])).length
      assert.equal(rank, above + 1, `${figure.key} ${i}`)
    })
  }
})

test('tong-hop writes the papers of the province and three comparisons, and nothing of the units', async (t) => {
  const tinh = province(t, ['cau-ke', 'tra-cu', 'tra-vinh'])
  const { code, out, err } = await runHere(['tong-hop', tinh.path, '--format', 'jsonl'])
  assert.equal(code, 0, err)
  const files = contents(tinh.out)
  assert.deepEqual(
    [...files.keys()],
    [
      'so-ket-qua.json',
      'tong-hop/tra-vinh-2020-so-sanh-don-vi.docx',
      'tong-hop/tra-vinh-2020-so-sanh-don-vi.html',
      'tong-hop/tra-vinh-2020-so-sanh-don-vi.xlsx',
      'tra-vinh/tra-vinh-2020-bao-cao-tong-ket.docx',
      'tra-vinh/tra-vinh-2020-phu-luc.docx',
      'tra-vinh/tra-vinh-2021-ke-hoach.docx',
    ],
  )
  assert.equal((lines(out).at(-1)?.['summary'] as unknown[] | undefined)?.length, 6)
  const page = files.get('tong-hop/tra-vinh-2020-so-sanh-don-vi.html') ?? ''
  assert.doesNotMatch(page, /(?:src|href)="(?:https?:)?\/\//)
  for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) assert.ok(page.includes(`id="${id}"`), id)

  const book = readWorkbook(readFileSync(join(tinh.out, 'tong-hop/tra-vinh-2020-so-sanh-don-vi.xlsx')))
  const sheet = book.Sheets['1. Nguồn tin về tội phạm']
  assert.ok(sheet?.['!autofilter'])
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: true })
  const column = [4, 5, 7].map((row) => rows[row]?.[1])
  assert.ok(column.every((value) => typeof value === 'number'))
  assert.equal(
    rows[8]?.[1],
    (column as number[]).reduce((a, b) => a + b),
  )

  // Nothing changed: nothing is made again; edited: kept.
  const report = join(tinh.out, 'tra-vinh/tra-vinh-2020-bao-cao-tong-ket.docx')
  assert.equal((await runHere(['tong-hop', tinh.path])).code, 0)
  assert.deepEqual(contents(tinh.out), files)
  editDocument(report, 'BÁO CÁO', 'BÁO CÁO SỬA')
  tinh.edit('tra-cu-2020.yaml', /tin_bai: \d+/, 'tin_bai: 77')
  const again = await runHere(['tong-hop', tinh.path, '--format', 'jsonl'])
  assert.match(again.out, /"T16"/)
})

test('without the office’s own file the papers need a signatory; missing figures and units are told', async (t) => {
  const roster = `don_vi:
  - { ma: cau-ke, ten: Viện kiểm sát nhân dân huyện Cầu Kè, cap: huyen }
  - { ma: tra-cu, ten: Viện kiểm sát nhân dân huyện Trà Cú, cap: huyen }
  - { ma: chau-thanh, ten: Viện kiểm sát nhân dân huyện Châu Thành, cap: huyen }
`
  const tinh = province(t, ['cau-ke', 'tra-cu'], `tinh: tỉnh Trà Vinh\nnam: 2020\n${roster}`)
  tinh.edit('cau-ke-2020.yaml', /^ {2}luot: \d+\n/m, '')
  const { code, out } = await runHere(['tong-hop', tinh.path, '--format', 'jsonl'])
  const last = lines(out).at(-1)?.['diagnostics'] as readonly { code: string }[]
  assert.deepEqual([code, last.map((d) => d.code).toSorted()], [0, ['C34', 'C41', 'C44']])
  assert.ok(!existsSync(join(tinh.out, 'tra-vinh')))
  const page = readFileSync(join(tinh.out, 'tong-hop/tra-vinh-2020-so-sanh-don-vi.html'), 'utf8')
  assert.match(page, /Chưa gồm số liệu của 1 đơn vị/)
  assert.match(page, /Châu Thành \(chau-thanh\)/)
  writeFileSync(
    tinh.file('tongket.yaml'),
    `tinh: { ten: tỉnh Trà Vinh, nguoi_ky: { chuc_vu: vien_truong, ho_ten: Nguyễn Văn An } }\nnam: 2020\n${roster}`,
  )
  const signed = await runHere(['tong-hop', tinh.path, '--format', 'jsonl'])
  const told = lines(signed.out).at(-1)?.['diagnostics'] as readonly { code: string; args: object }[]
  assert.deepEqual([signed.code, told.find((d) => d.code === 'C50')?.args], [0, { counted: 1, total: 3 }])
  const report = join(tinh.out, 'tra-vinh/tra-vinh-2020-bao-cao-tong-ket.docx')
  assert.match(textOf(report), /DỰ THẢO/)
})

test('two files of the provincial office stop the plan', async (t) => {
  const tinh = province(t, ['tra-vinh'])
  tinh.write(
    'khac.yaml',
    readFileSync(tinh.file('tra-vinh-2020.yaml'), 'utf8').replace('ma: tra-vinh', 'ma: tra-vinh-2'),
  )
  const { code, out } = await runHere(['tong-hop', tinh.path, '--format', 'jsonl'])
  assert.equal(code, 1)
  assert.match(out, /"C45"/)
})
