/** The comparison as a workbook: what a second library reads in it, and what must not move when it is filtered or sorted. */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { read as readWorkbook, utils, type CellObject, type WorkSheet } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { comparisonWorkbook } from '../../src/app/province/workbook.ts'
import { readPrinted, printedValue, shareValue } from '../../src/app/province/workbook/numbers.ts'
import { chapterSheetName } from '../../src/app/province/workbook/names.ts'
import { readUnit, type Unit } from '../../src/app/unit/read.ts'
import { rollUp } from '../../src/core/province/roll-up.ts'
import { type Comparison, compareUnits } from '../../src/core/province/compare.ts'
import { figuresOf } from '../../src/core/province/figures.ts'
import type { SummaryNotes } from '../../src/core/province/notes.ts'
import { openXmlFindings } from '../tools/open-xml.ts'
import { example } from './province.ts'

const files = readdirSync(example).filter((name) => name.endsWith('-2020.yaml'))
const read = await Promise.all(files.map((name) => readUnit(join(example, name))))
const units = read.map(({ value }, i): Unit => {
  assert.ok(value, files[i])
  return value
})
const own = files.indexOf('tra-vinh-2020.yaml')
const set = (units[own] as Unit).set
const others = [...new Set(units.map((unit) => unit.set))].filter((each) => each !== set)
const base = read[own]?.unit
assert.ok(base)
const figures = units.map((unit) => figuresOf(unit))
const comparison = compareUnits(figures, files, rollUp(figures, base, set, { transfers: [] }), set, others)
const complete: SummaryNotes = {
  total: units.length,
  counted: units.length,
  missing: [],
  silenced: [],
  gaps: [],
  incomplete: new Map(),
  files: [],
}
const bytes = await comparisonWorkbook(comparison, complete)
const book = readWorkbook(bytes.slice(), { cellNF: true })
const chapters = comparison.fields.map((field, i) => ({ field, name: chapterSheetName(field, i) }))

type Book = typeof book
const open = async (changed: Comparison, notes = complete) =>
  readWorkbook(await comparisonWorkbook(changed, notes), { cellNF: true })
const sheetOf = (from: Book, name: string): WorkSheet => {
  const sheet = from.Sheets[name]
  assert.ok(sheet, name)
  return sheet
}
const rowsOf = (sheet: WorkSheet) => utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: true, defval: null })
const filterOf = (sheet: WorkSheet) => utils.decode_range(sheet['!autofilter']?.ref ?? '')
const textOf = (sheet: WorkSheet) => rowsOf(sheet).flat().filter(Boolean).join('\n')
const cellAt = (sheet: WorkSheet, r: number, c: number) => sheet[utils.encode_cell({ r, c })] as CellObject | undefined

/** The heads that filters see, and the column each names. */
function headsOf(sheet: WorkSheet): readonly string[] {
  const { s, e } = filterOf(sheet)
  return Array.from({ length: e.c + 1 }, (_, c) => String(cellAt(sheet, s.r, c)?.v ?? ''))
}

test('one sheet a field of work between the overview and the lists, under names that Excel allows', () => {
  assert.deepEqual(book.SheetNames, [
    'Tổng quan',
    'Chỉ tiêu',
    ...chapters.map(({ name }) => name),
    'Thiếu, bỏ qua',
    'Dữ liệu',
  ])
  assert.ok(chapters.length > 8)
  for (const name of book.SheetNames) assert.ok(name.length <= 31, name)
  assert.equal(chapterSheetName({ ten_ngan: "a/b\\c?d*e[f]g:h'i" }, 0), '1. a b c d e f g h’i')
  assert.equal(chapterSheetName({ ten_ngan: 'Kháng nghị kiến nghị yêu cầu' }, 99), '100. Kháng nghị kiến nghị yêu')
})

test('figures are real numbers; the province is their sum; every head names one column', () => {
  for (const { field, name } of chapters) {
    const sheet = sheetOf(book, name)
    const heads = headsOf(sheet)
    assert.equal(new Set(heads).size, heads.length, name)
    const rows = rowsOf(sheet)
    const { s, e } = filterOf(sheet)
    for (const figure of field.figures.filter(({ rate }) => !rate)) {
      const c = heads.findIndex((head) => head.endsWith(`${figure.title} (${figure.unit}) 2020`))
      assert.ok(c > 0, figure.key)
      const column = [...rows.slice(s.r + 1, e.r + 1), rows[e.r + 2] ?? []].map((row) => row[c])
      for (const value of column) assert.ok(value === null || typeof value === 'number', figure.key)
      const whole = rows[e.r + 3]?.[c] ?? undefined
      assert.equal(whole, figure.province.now, figure.key)
      // Appeals are those of the provincial office alone: the units' would count them twice.
      if (whole === undefined || figure.key.includes('phuc_tham')) continue
      assert.equal(
        whole,
        column.reduce<number>((sum, value) => sum + Number(value), 0),
        figure.key,
      )
    }
  }
})

test('pairs show both parts; only the first has a rank, whose head says from which side', () => {
  const heads = headsOf(sheetOf(book, '2. Điều tra, truy tố'))
  const named = (start: string) =>
    heads.filter((head) => head.startsWith(start)).map((head) => head.slice(start.length))
  assert.deepEqual(named('Án truy tố còn lại (vụ)'), [' 2020', ' 2019', ' – tăng, giảm', ' – thứ hạng (từ thấp)'])
  assert.deepEqual(named('Án truy tố còn lại (bị can)'), [' 2020', ' 2019', ' – tăng, giảm'])
  assert.deepEqual(named('Tỷ lệ truy tố đúng thời hạn').slice(2), [' – tăng, giảm (điểm %)', ' – thứ hạng (từ cao)'])
})

test('rates are shares of one in per cent, shown as the papers print them', () => {
  for (const { field, name } of chapters) {
    const sheet = sheetOf(book, name)
    const heads = headsOf(sheet)
    const top = filterOf(sheet).s.r + 1
    const filtered = comparison.units.flatMap((unit, i) => (unit.own ? [] : [i]))
    for (const { ma, cells } of field.indicators) {
      const c = heads.indexOf(`${ma} – tỷ lệ`)
      if (c < 0 || field.indicators.filter((other) => other.ma === ma).length > 1) continue
      filtered.forEach((unit, r) => {
        const [part] = cells[unit]?.parts ?? []
        const cell = cellAt(sheet, top + r, c)
        if (!part || part.ket_qua === '') return assert.equal(cell?.v, undefined)
        assert.equal(cell?.t, 'n')
        assert.equal(cell?.z, '0.0%')
        assert.equal(cell?.w?.replace('.0%', '%').replace('.', ','), part.ket_qua, `${ma} ${unit}`)
        assert.equal(cellAt(sheet, top + r, c - 2)?.v, part.tu)
        assert.equal(cellAt(sheet, top + r, c - 1)?.v, part.mau)
      })
    }
  }
  assert.equal(shareValue({ tu: 1, mau: 3 }), 1 / 3)
  assert.equal(shareValue({ tu: 9996, mau: 10000 }), 0.999)
  assert.equal(shareValue({ tu: 1, mau: 100_000 }), 0.001)
  assert.equal(shareValue({ tu: 1, mau: 0 }), null)
  assert.deepEqual(readPrinted('1.234,5%'), { value: 1234.5, digits: 1, percent: true })
  const missed = readPrinted('89,9%')
  assert.ok(missed)
  assert.equal(printedValue({ tu: 8997, mau: 10000 }, missed, 1), 0.899)
})

test('rows of several measures have columns for each', () => {
  const criminal = headsOf(sheetOf(book, '2. Điều tra, truy tố')).filter((head) => head.startsWith('B26'))
  assert.deepEqual(criminal, [
    ...['tử số', 'mẫu số', 'tỷ lệ'].map((what) => `B26 (đúng thời hạn) – ${what}`),
    ...['tử số', 'mẫu số', 'tỷ lệ'].map((what) => `B26 (đúng tội danh) – ${what}`),
    'B26 – đánh giá',
  ])
  const custody = headsOf(sheetOf(book, '4. Giam giữ, THA hình sự'))
  assert.ok(custody.includes('D59a (kiến nghị) – kết quả'))
  assert.ok(custody.includes('D57 (2) – đánh giá'))
})

test('the provincial office and the province stand below the filtered rows, after a gap', () => {
  for (const name of ['Tổng quan', 'Chỉ tiêu', ...chapters.map((each) => each.name)]) {
    const sheet = sheetOf(book, name)
    const { s, e } = filterOf(sheet)
    const column = rowsOf(sheet).map(([first]) => first)
    assert.equal(column[s.r], 'Đơn vị')
    assert.equal(e.r - s.r, units.length - 1, name)
    assert.ok(!column.slice(s.r, e.r + 1).some((each) => String(each).includes('VKSND tỉnh')))
    assert.deepEqual(column.slice(e.r + 1), [null, 'Riêng VKSND tỉnh Trà Vinh', 'Toàn tỉnh Trà Vinh'], name)
  }
})

test('the overview tallies the states; what is not asked is not what did not arise', () => {
  const sheet = sheetOf(book, 'Tổng quan')
  const heads = ['Vượt', 'Đạt', 'Không đạt', 'Không phát sinh', 'Chưa có số liệu', 'Không áp dụng']
  assert.deepEqual(headsOf(sheet).slice(1), heads)
  const row = rowsOf(sheet).find(([first]) => first === 'VKSND huyện Cầu Ngang') ?? []
  const unit = comparison.units.findIndex(({ ten }) => ten === 'VKSND huyện Cầu Ngang')
  assert.deepEqual(
    row.slice(1, 7),
    ['vuot', 'dat', 'khong_dat', 'khong_phat_sinh', 'chua_co', 'khong_ap_dung'].map(
      (state) => comparison.indicators.filter(({ cells }) => cells[unit]?.state === state).length,
    ),
  )
  assert.match(textOf(sheet), /^SO SÁNH CÁC ĐƠN VỊ, TỈNH TRÀ VINH, NĂM 2020\nĐủ số liệu của 9\/9 đơn vị\.\n/)
  const links = Object.values(sheet).flatMap((cell: CellObject) => cell.l?.Target ?? [])
  assert.deepEqual(
    links,
    book.SheetNames.slice(1).map((name) => `#'${name}'!A1`),
  )
})

test('heads are frozen and printed again on every page, under names that Excel can read', () => {
  const parts = unzipSync(bytes)
  const names = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
  assert.match(names, /'1\. Nguồn tin về tội phạm'!\$A:\$A,'1\. Nguồn tin về tội phạm'!\$2:\$4</)
  const sheet = strFromU8(parts['xl/worksheets/sheet3.xml'] ?? new Uint8Array())
  assert.match(sheet, /<pane xSplit="1" ySplit="4"[^>]*state="frozen"/)
  assert.match(sheet, /paperSize="9" orientation="landscape"/)
  assert.match(sheet, /<oddFooter>[^<]*&amp;P\/&amp;N/)
  assert.doesNotMatch(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()), /\[Red\]/)
})

test('the long form has a line a figure, unit and year, and adds up to the province', () => {
  const [heads, ...lines] = rowsOf(sheetOf(book, 'Dữ liệu'))
  assert.deepEqual(heads, ['Đơn vị', 'Khâu', 'Nhóm', 'Số liệu', 'Đơn vị tính', 'Năm', 'Giá trị'])
  assert.ok(lines.every((line) => typeof line[6] === 'number' && typeof line[5] === 'number'))
  const of = lines.filter((line) => line[3] === 'Nguồn tin thụ lý mới' && line[5] === 2020)
  const figure = comparison.fields[0]?.figures.find(({ key }) => key === 'tin_bao.moi')
  assert.equal(
    of.reduce((sum, line) => sum + Number(line[6]), 0),
    figure?.province.now,
  )
})

test('without last year there are no columns of last year', async () => {
  const without: Comparison = {
    ...comparison,
    so_sanh: false,
    fields: comparison.fields.map((field) => ({
      ...field,
      figures: field.figures.map((figure) => ({
        ...figure,
        before: figure.before.map(() => undefined),
        province: { ...figure.province, before: undefined },
      })),
    })),
  }
  const other = await open(without)
  for (const { name } of chapters)
    assert.ok(!headsOf(sheetOf(other, name)).some((head) => /2019|tăng, giảm/.test(head)), name)
  assert.match(textOf(sheetOf(other, 'Tổng quan')), /Chưa có số liệu toàn tỉnh của năm 2019/)
})

test('what is missing is told, with reasons; seven hundred gaps stand by the units that leave them', async () => {
  assert.equal((textOf(sheetOf(book, 'Thiếu, bỏ qua')).match(/: không có\./g) ?? []).length, 4)
  const gaps = Array.from({ length: 700 }, (_, i) => ({
    title: `Số liệu ${i}`,
    units: i % 2 === 0 ? ['VKSND huyện Cầu Kè'] : ['VKSND huyện Cầu Kè', 'VKSND huyện Trà Cú'],
  }))
  const notes: SummaryNotes = {
    ...complete,
    total: 11,
    counted: 8,
    missing: [{ ma: 'cang-long', ten: 'VKSND huyện Càng Long', reason: 'chưa có tệp số liệu' }],
    silenced: [
      { unit: 'VKSND huyện Trà Cú', code: 'K12', about: 'Tổng số phải bằng', count: 3, ly_do: 'đã đối chiếu' },
    ],
    gaps,
  }
  const netted = [{ khau: 'Giai đoạn truy tố', tu: 'VKSND huyện Cầu Kè', den: 'VKSND huyện Trà Cú', so: '1/2' }]
  const other = await open({ ...comparison, netted }, notes)
  const rows = rowsOf(sheetOf(other, 'Thiếu, bỏ qua'))
  const has = (...cells: readonly unknown[]) => rows.some((row) => cells.every((cell, i) => row[i] === cell))
  assert.ok(has('VKSND huyện Càng Long', 'cang-long', 'chưa có tệp số liệu'))
  assert.ok(has('VKSND huyện Trà Cú', 'K12', 'Tổng số phải bằng', 3, 'đã đối chiếu'))
  assert.ok(has('Giai đoạn truy tố', 'VKSND huyện Cầu Kè', 'VKSND huyện Trà Cú', '1/2'))
  assert.ok(has('2 đơn vị chưa ghi 350 số liệu sau: VKSND huyện Cầu Kè, VKSND huyện Trà Cú'))
  assert.ok(rows.length < 170, String(rows.length))
  const text = textOf(sheetOf(other, 'Thiếu, bỏ qua'))
  for (const { title } of gaps) assert.ok(text.includes(`. ${title}`), title)
  assert.match(textOf(sheetOf(other, 'Tổng quan')), /Đủ số liệu của 8\/11 đơn vị; 1 đơn vị chưa có/)
})

test('the same comparison makes the same bytes', async () => {
  assert.deepEqual(await comparisonWorkbook(comparison, complete), bytes)
})

test('names that look like formulas, errors or markup stay what they are', async () => {
  const hostile = ['=cmd|"/c calc"!A1', '<script>alert(1)</script>', '#REF!', '+1+1', '@SUM(A1)', '\'; & "x"']
  const other = await open({
    ...comparison,
    tinh: 'tỉnh &P <b>',
    units: comparison.units.map((unit, i) => ({ ...unit, ten: hostile[i] ?? unit.ten })),
  })
  for (const name of other.SheetNames) {
    const sheet = sheetOf(other, name)
    for (const cell of Object.values(sheet) as readonly CellObject[]) assert.equal(cell.f, undefined)
    if (name === 'Thiếu, bỏ qua') continue
    const column = rowsOf(sheet).map(([first]) => first)
    for (const [i, word] of hostile.entries())
      assert.ok(column.includes(comparison.units[i]?.own ? `Riêng ${word}` : word), `${name} ${word}`)
  }
})

test('the Open XML SDK has nothing to say of it', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-so-sanh-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'so-sanh.xlsx')
  writeFileSync(path, bytes)
  assert.deepEqual(await openXmlFindings([path]), [])
  // Every part is still there, and reads as it was written.
  const styles = strFromU8(unzipSync(bytes)['xl/styles.xml']!)
  assert.doesNotMatch(styles, /<color [^>]*\/><sz /)
})
