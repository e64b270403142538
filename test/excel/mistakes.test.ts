/** What people do in Excel: each is understood, or told at its cell. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { lookup } from '../../src/core/base/lookup.ts'
import { pathKey } from '../../src/source/source.ts'
import { editCells, editSheets, type NewCell } from './edit.ts'
import { examples, exampleYear, formOf, readBack, type ReadBack, told } from './forms.ts'

let form: Uint8Array
let cells: ReadBack['form']['now']['spots']

before(async () => {
  form = await formOf(exampleYear(examples[1]))
  cells = (await readBack(form)).form.now.spots
})

const at = (key: string) => {
  const spot = cells.get(pathKey(key.split('.')))
  assert.ok(spot, key)
  return spot
}

/** The form with cells typed over, by figure (`tin_bao.cu`, `dieu_tra.cu.bi_can`). */
const typed = (edits: Readonly<Record<string, NewCell>>) =>
  readBack(editCells(form, Object.fromEntries(Object.entries(edits).map(([key, cell]) => [at(key), cell]))))

interface Case {
  readonly name: string
  readonly cells: Readonly<Record<string, NewCell>>
  /** Codes, each at the cell of a figure. */
  readonly told?: readonly (readonly [string, string])[]
  readonly value?: readonly [string, unknown]
}

const cases: readonly Case[] = [
  { name: 'a number typed as text is a number', cells: { 'tin_bao.cu': '7' }, value: ['tin_bao.cu', 7] },
  { name: 'a number with a leading zero is a number', cells: { 'tin_bao.cu': '07' }, value: ['tin_bao.cu', 7] },
  {
    name: 'dots inside a text are read as thousands, and told',
    cells: { 'dan_su.tra_lai_don': '1.234' },
    told: [['S60', 'dan_su.tra_lai_don']],
    value: ['dan_su.tra_lai_don', 1234],
  },
  {
    name: 'spaces inside a text are read as thousands, and told',
    cells: { 'thi_hanh_an_dan_su.xong.tien': '14 915 350' },
    told: [['S60', 'thi_hanh_an_dan_su.xong.tien']],
    value: ['thi_hanh_an_dan_su.xong.tien', 14_915_350],
  },
  {
    name: 'a pair in one cell is read, and told',
    cells: { 'dieu_tra.moi.vu': '44/61', 'dieu_tra.moi.bi_can': null },
    told: [['S61', 'dieu_tra.moi.vu']],
    value: ['dieu_tra.moi', { vu: 44, bi_can: 61 }],
  },
  {
    name: 'a pair in one cell beside another number is refused',
    cells: { 'dieu_tra.moi.vu': '44/61' },
    told: [['S62', 'dieu_tra.moi.bi_can']],
  },
  {
    name: 'half of a pair is refused, for it is mostly forgotten',
    cells: { 'dieu_tra.moi.vu': 44, 'dieu_tra.moi.bi_can': null },
    told: [['S80', 'dieu_tra.moi.bi_can']],
  },
  {
    name: 'the other half too',
    cells: { 'dieu_tra.moi.vu': null, 'dieu_tra.moi.bi_can': 44 },
    told: [['S80', 'dieu_tra.moi.vu']],
  },
  {
    name: 'half of a pair that nobody knows is marked by a question mark',
    cells: { 'dieu_tra.moi.vu': 44, 'dieu_tra.moi.bi_can': '?' },
    value: ['dieu_tra.moi', { vu: 44 }],
  },
  {
    name: 'no case has no accused',
    cells: { 'dieu_tra.moi.vu': 0, 'dieu_tra.moi.bi_can': null },
    value: ['dieu_tra.moi', { vu: 0, bi_can: 0 }],
  },
  { name: 'an empty cell is no figure', cells: { 'tin_bao.kiem_sat': null }, value: ['tin_bao.kiem_sat', undefined] },
  { name: 'zero stays zero', cells: { 'tin_bao.kiem_sat': 0 }, value: ['tin_bao.kiem_sat', 0] },
  { name: 'spaces are nothing', cells: { 'tin_bao.kiem_sat': '  ' }, value: ['tin_bao.kiem_sat', undefined] },
  {
    name: 'a formula gives its result',
    cells: { 'tin_bao.cu': { formula: '3+2', result: 5 } },
    value: ['tin_bao.cu', 5],
  },
  {
    name: 'a formula that shows nothing is no figure',
    cells: { 'tin_bao.kiem_sat': { formula: 'IF(A1="","",A1)', result: '' } },
    value: ['tin_bao.kiem_sat', undefined],
  },
  {
    name: 'a formula without a result is told',
    cells: { 'tin_bao.cu': { formula: "'Sổ khác'!B2" } },
    told: [['S63', 'tin_bao.cu']],
  },
  { name: 'an error is told', cells: { 'tin_bao.cu': { error: '#REF!' } }, told: [['S64', 'tin_bao.cu']] },
  { name: 'a lost reference is told', cells: { 'tin_bao.cu': { formula: '#REF!+1' } }, told: [['S64', 'tin_bao.cu']] },
  { name: 'a figure taken for a day is told', cells: { 'tin_bao.cu': { day: 44_016 } }, told: [['S65', 'tin_bao.cu']] },
  { name: 'words are told', cells: { 'tin_bao.cu': 'ba mươi' }, told: [['S66', 'tin_bao.cu']] },
  { name: 'a fraction is told', cells: { 'tin_bao.cu': 1.5 }, told: [['S66', 'tin_bao.cu']] },
  { name: 'a negative number is told at its cell', cells: { 'tin_bao.cu': -3 }, told: [['S04', 'tin_bao.cu']] },
  {
    name: 'a total typed over its formula counts as typed',
    cells: { 'tam_giu.con_lai': 3 },
    value: ['tam_giu.con_lai', 3],
  },
  {
    name: 'a formula of their own in a total counts as typed when it says another number',
    cells: { 'tam_giu.con_lai': { formula: '1+2', result: 3 } },
    value: ['tam_giu.con_lai', 3],
  },
  {
    name: 'a formula of their own in a total is told when it has no result',
    cells: { 'tam_giu.con_lai': { formula: "'Sổ khác'!B2" } },
    told: [['S63', 'tam_giu.con_lai']],
  },
  {
    name: 'an error in a total is told',
    cells: { 'tam_giu.con_lai': { formula: 'F12+#REF!', result: '#REF!' } },
    told: [['S64', 'tam_giu.con_lai']],
  },
  {
    name: 'a number from another workbook is read, and told: it may be out of date',
    cells: { 'tin_bao.cu': { formula: '[1]Sheet1!$B$2', result: 5 } },
    told: [['S91', 'tin_bao.cu']],
    value: ['tin_bao.cu', 5],
  },
  {
    name: 'a sum that takes in its own cell is told: Excel shows 0',
    cells: { 'tin_bao.cu': { formula: 'SUM(G2:G9)', result: 0 } },
    told: [['S92', 'tin_bao.cu']],
  },
  {
    name: 'the same cell of another sheet, or in a text, is another cell',
    cells: { 'tin_bao.cu': { formula: 'SUM(\'Sổ A\'!A1:Z99)+LEN("G6")-COUNT(H6:J9)', result: 5 } },
    value: ['tin_bao.cu', 5],
  },
  {
    name: 'a figure without a whole number is told so',
    cells: { 'tin_bao.cu': '(5)' },
    told: [['S66', 'tin_bao.cu']],
  },
  {
    name: 'a day as a bare number is a day',
    cells: { 'ky.den_ngay': 44_165 },
    value: ['ky.den_ngay', '2020-11-30'],
  },
  { name: 'a real day is a day', cells: { 'ky.den_ngay': { day: 44_165 } }, value: ['ky.den_ngay', '2020-11-30'] },
  {
    name: 'a choice may be typed with its marks',
    cells: { 'nguoi_ky.chuc_vu': 'Phó Viện trưởng' },
    value: ['nguoi_ky.chuc_vu', 'pho_vien_truong'],
  },
  {
    name: 'text in TCVN3 is told',
    cells: { 'dac_diem.dia_ban': 'C«ng t¸c kiÓm s¸t n¨m nay ®¹t kÕt qu¶ tèt' },
    told: [['S68', 'dac_diem.dia_ban']],
  },
  {
    name: 'text in VNI is told',
    cells: { 'dac_diem.dia_ban': 'Coâng taùc kieåm saùt naêm nay ñaït keát quaû toát' },
    told: [['S68', 'dac_diem.dia_ban']],
  },
]

describe('cells of a form', () => {
  for (const { name, cells: edits, told: expected = [], value } of cases)
    test(name, async () => {
      const { diagnostics, year, form: read } = await typed(edits)
      assert.deepEqual(
        told(diagnostics).filter((one) => !one.startsWith('S04')),
        expected.filter(([code]) => code !== 'S04').map(([code, key]) => `${code} ${at(key)}`),
      )
      for (const [code, key] of expected.filter(([one]) => one === 'S04'))
        assert.ok(diagnostics.some((d) => d.code === code && d.path?.join('.') === key))
      if (value) assert.deepEqual(lookup(year ?? read.now.tree, value[0]), value[1])
    })
})

const row = (spot: string) => Number(/\d+$/.exec(spot)?.[0])
const sheetOf = (spot: string) => spot.split('!')[0] ?? ''

test('a row put in between is told when it holds a number, and moves nothing', async () => {
  const spot = at('tin_bao.moi')
  const moved = editSheets(form, (name, xml) => (name === sheetOf(spot) ? insertRow(xml, row(spot), '12') : xml))
  const { diagnostics, form: read } = await readBack(moved)
  assert.deepEqual(told(diagnostics), [`S67 Tin báo!G${row(spot)}`])
  assert.equal(lookup(read.now.tree, 'tin_bao.moi'), 58)
  assert.equal(read.now.spots.get(pathKey(['tin_bao', 'moi'])), `Tin báo!G${row(spot) + 1}`)
})

/** All rows from `place` on move down by one; the new one has a number in column F. */
function insertRow(xml: string, place: number, value: string): string {
  const moved = xml.replaceAll(/(<row r="|<c r="[A-Z]+)(\d+)"/g, (whole, head: string, number: string) =>
    Number(number) >= place ? `${head}${Number(number) + 1}"` : whole,
  )
  return moved.replace(
    `<row r="${place + 1}"`,
    `<row r="${place}"><c r="G${place}"><v>${value}</v></c></row><row r="${place + 1}"`,
  )
}

test('a copied row brings its hidden key along: two values for one figure are told', async () => {
  const [cu, moi] = [at('tin_bao.cu'), at('tin_bao.moi')]
  const key = `Tin báo!A${row(moi)}`
  const { diagnostics } = await readBack(editCells(form, { [key]: 'tin-bao.cu', [cu]: 5, [moi]: 58 }))
  assert.deepEqual(told(diagnostics).slice(0, 1), [`S69 ${moi}`])
})

test('cells merged downwards and hidden rows are told', async () => {
  const spot = at('tin_bao.khoi_to')
  const number = row(spot)
  const edited = editSheets(form, (name, xml) =>
    name === sheetOf(spot)
      ? xml
          .replace(/<mergeCells count="\d+">/, (tag) => `${tag}<mergeCell ref="G${number}:G${number + 1}"/>`)
          .replace(new RegExp(`<row r="${number + 3}"`), (tag) => `${tag} hidden="1"`)
      : xml,
  )
  const { diagnostics } = await readBack(edited)
  assert.deepEqual(told(diagnostics), [`S70 ${spot}`, `S71 Tin báo!G${number + 3}`])
})

test('a sheet that was taken out is told once, by its name', async () => {
  const edited = editSheets(form, (name, xml) => (name === 'Truy tố' ? xml.replace(/tongket:so-lieu/, 'x') : xml))
  const without = editSheets(edited, (name, xml) =>
    name === 'Truy tố' ? xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>') : xml,
  )
  const { diagnostics } = await readBack(without)
  assert.deepEqual(told(diagnostics), ['S72'])
})

const without = (sheet: string, edit: (xml: string) => string) =>
  editSheets(form, (name, xml) => (name === sheet ? edit(xml) : xml))

test('a sheet that is there without its hidden column or row is refused, not left out', async () => {
  const column = without('Tin báo', (xml) => xml.replaceAll(/<c r="A\d+"[^>]*?(?:\/>|>.*?<\/c>)/gs, ''))
  const first = without('Tin báo', (xml) => xml.replace(/<row r="1".*?<\/row>/s, ''))
  for (const edited of [column, first]) assert.deepEqual(told((await readBack(edited)).diagnostics), ['S81 Tin báo!A1'])
})

test('a sheet that was taken out takes its references with it: the rest can be read', async () => {
  const gone = editSheets(form, (name, xml) =>
    name === 'Tin báo'
      ? xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>')
      : xml.replaceAll(/<f>([^<]*)'Tin báo'!([^<]*)<\/f>(<v>[^<]*<\/v>)?/g, '<f>$1#REF!$2</f>'),
  )
  const { diagnostics, year } = await readBack(gone)
  assert.deepEqual(told(diagnostics), ['S72'])
  assert.ok(year)
})

test('names of rows that were cut and pasted away from their hidden keys are told', async () => {
  const [a, b] = [`Tin báo!C${row(at('tin_bao.cu'))}`, `Tin báo!C${row(at('tin_bao.moi'))}`]
  const swapped = await readBack(
    editCells(form, { [a]: 'Nguồn tin thụ lý mới', [b]: 'Nguồn tin kỳ trước chuyển sang' }),
  )
  assert.deepEqual(told(swapped.diagnostics), [`S82 ${a}`, `S82 ${b}`])
  const renamed = await readBack(editCells(form, { [a]: 'Tin cũ', [b]: '2. nguồn tin thụ lý mới:' }))
  assert.deepEqual(told(renamed.diagnostics), [`S83 ${a}`])
})

test('a number in the column of notes is told where the figure is missing', async () => {
  const spot = at('tin_bao.kiem_sat')
  const note = spot.replace('!G', '!I')
  assert.deepEqual(told((await readBack(editCells(form, { [spot]: null, [note]: '12' }))).diagnostics), [`S88 ${spot}`])
  assert.deepEqual(told((await readBack(editCells(form, { [note]: '12' }))).diagnostics), [])
})

test('a sheet that was copied is told once when it says the same, and refused where it does not', async () => {
  const copied = editSheets(form, (name, xml) => (name === 'Truy tố' ? sheetXml(form, 'Tin báo') : xml))
  const codes = told((await readBack(copied)).diagnostics)
  assert.deepEqual(codes, ['S81 Truy tố!A1', 'S89'])
  const other = editCells(copied, { [at('tin_bao.moi').replace('Tin báo', 'Truy tố')]: 60 })
  assert.ok(
    told((await readBack(other)).diagnostics).includes(`S69 ${at('tin_bao.moi').replace('Tin báo', 'Truy tố')}`),
  )
})

/** The XML of one sheet. */
function sheetXml(bytes: Uint8Array, wanted: string): string {
  let found = ''
  editSheets(bytes, (name, xml) => {
    if (name === wanted) found = xml
    return xml
  })
  return found
}
