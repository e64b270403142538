/** The form on paper, and as a reader sees it that works no formula out. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { figureSheets } from '../../src/core/form/sheets.ts'
import { derive } from '../../src/core/year/derive.ts'
import { pathKey } from '../../src/source/source.ts'
import { readCellName } from '../../src/source/workbook/book.ts'
import { writeForm } from '../../src/source/workbook/form/write.ts'
import { readBook } from '../../src/source/workbook/hucre.ts'
import { linesIn } from '../../src/source/workbook/text-size.ts'
import { savedAgain } from '../tools/office.ts'
import { editSheets } from './edit.ts'
import { examples, exampleYear, formOf, readBack } from './forms.ts'

const given = exampleYear(examples[4])
let form: Uint8Array
const sheets = new Map<string, string>()
let workbook = ''

before(async () => {
  form = await formOf(given, derive(exampleYear(examples[3])))
  editSheets(form, (name, xml) => {
    sheets.set(name, xml)
    return xml
  })
  workbook = strFromU8(unzipSync(form)['xl/workbook.xml'] ?? new Uint8Array())
})

const rowsOf = (name: string) => [...(sheets.get(name) ?? '').matchAll(/<row r="(\d+)"[^>]*?(?:\/>|>(.*?)<\/row>)/gs)]
const breaksOf = (name: string) =>
  [...(sheets.get(name) ?? '').matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id))

test('every formula has its result in the file, also that it shows nothing', async () => {
  for (const bytes of [form, await writeForm({ year: 2026 })])
    editSheets(bytes, (name, xml) => {
      for (const [cell] of xml.matchAll(/<c [^>]*?(?:\/>|>.*?<\/c>)/gs))
        if (cell.includes('<f>')) assert.match(cell, /<v\b/, `${name} ${cell.slice(0, 80)}`)
      return xml
    })
})

describe('on paper', () => {
  test('each page of a table has the unit, the title and the heads of its columns', () => {
    for (const { name } of figureSheets) assert.ok(workbook.includes(`'${name}'!$1:$4<`), name)
    for (const name of ['DS kháng nghị', 'DS kiến nghị', 'Chỉ tiêu'])
      assert.ok(workbook.includes(`'${name}'!$1:$3<`), name)
    for (const { name } of figureSheets)
      assert.match(
        sheets.get(name) ?? '',
        /<v>Kỳ báo cáo: từ ngày 01\/10\/2025 đến ngày 30\/09\/2026\. Không phát sinh ghi 0/,
      )
    const [, , top = ''] = rowsOf('DS kiến nghị')[0] ?? []
    assert.match(top, /IF\('Đơn vị'!D14="",.*UPPER\('Đơn vị'!D14\).*VIỆN KIỂM SÁT NHÂN DÂN KHU VỰC 5/s)
  })

  test('no page ends with a heading, and the signature has rows of the table on its page', () => {
    let pages = 0
    for (const { name } of figureSheets) {
      const rows = rowsOf(name)
      const headings = new Set(
        rows.flatMap(([, row, cells = '']) =>
          /<c r="A\d+"[^>]*>.*?<c r="D\d+" s="\d+"\/>/s.test(cells) ? [Number(row)] : [],
        ),
      )
      assert.ok(headings.size > 0, name)
      for (const last of breaksOf(name)) assert.ok(!headings.has(last), `${name} ${last}`)
      const signed = rows.findLast(([, , cells]) => cells?.includes('NGƯỜI KÝ'))?.[1]
      const start = breaksOf(name).at(-1)
      assert.ok(start === undefined || start <= Number(signed) - 6, name)
      pages += breaksOf(name).length
    }
    assert.ok(pages > 10)
  })

  test('the signature is one row: the post as the rules have it, room, the name', async () => {
    const signs = (chuc_vu: 'vien_truong' | 'pho_vien_truong') =>
      writeForm({ year: 2026, given: { ...given, nguoi_ky: { ...given.nguoi_ky, chuc_vu } } })
    const found: string[] = []
    for (const bytes of [await signs('vien_truong'), await signs('pho_vien_truong')]) {
      const book = (await readBook(bytes, 'f.xlsx')).value
      const sheet = book?.sheets.find(({ name }) => name === 'Tội phạm')
      for (let row = 0; row < (sheet?.rowCount ?? 0); row++)
        for (let column = 0; column < (sheet?.columnCount ?? 0); column++) {
          const cell = sheet?.cell(row, column)
          if (cell?.formula?.includes('NGƯỜI KÝ')) found.push(String(cell.value))
        }
    }
    assert.deepEqual(found, ['VIỆN TRƯỞNG\n\n\n\nNguyễn Văn A', 'KT. VIỆN TRƯỞNG\nPHÓ VIỆN TRƯỞNG\n\n\n\nNguyễn Văn A'])
  })

  test('of the page of what is empty the count is printed, not its hundreds of lines', () => {
    const [, last = ''] = /name="_xlnm\.Print_Area"[^>]*>'Còn trống'!\$C\$1:\$F\$(\d+)</.exec(workbook) ?? []
    assert.ok(Number(last) > 15 && Number(last) < 40, last)
  })

  test('money has its thousands, other figures stay as Excel takes them', async () => {
    const { spots: all } = (await readBack(form)).form.now
    const spots = ['viec', 'tien'].map((part) => all.get(pathKey(['thi_hanh_an_dan_su', 'xong', part])) ?? '')
    const book = (await readBook(form, 'f.xlsx')).value
    const formats = spots.map((spot) => {
      const [name, ref = ''] = spot.split('!')
      const at = readCellName(ref)
      return at && book?.sheets.find((sheet) => sheet.name === name)?.cell(at.row, at.column)?.format
    })
    assert.deepEqual(formats, [undefined, '#,##0'])
  })
})

test('lists are numbered by the spreadsheet, whatever rows are filled in', async () => {
  const saved = savedAgain(new Map([['f.xlsx', form]]))
  if (!saved) return
  const bytes = saved.get('f') ?? new Uint8Array()
  assert.deepEqual((await readBack(bytes)).year, given)
  const book = (await readBook(bytes, 'f.xlsx')).value
  const numbersOf = (name: string) => {
    const sheet = book?.sheets.find((one) => one.name === name)
    return Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) => sheet?.cell(row, 2)?.value).filter(
      (value) => typeof value === 'number',
    )
  }
  const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1)
  assert.deepEqual(numbersOf('DS kháng nghị'), upTo(given.danh_sach?.khang_nghi?.length ?? 0))
  assert.deepEqual(numbersOf('DS kiến nghị'), upTo(given.danh_sach?.kien_nghi?.length ?? 0))
})

test('lines of a text are counted by the widths of its letters', () => {
  assert.equal(linesIn('', 60), 1)
  assert.equal(linesIn('Trực tiếp kiểm sát việc tiếp nhận, giải quyết nguồn tin', 60), 1)
  assert.equal(linesIn('một\nhai\nba', 60), 3)
  assert.equal(linesIn('m'.repeat(50), 60), 2)
  assert.ok(linesIn('VIỆN KIỂM SÁT NHÂN DÂN '.repeat(3), 60) > linesIn('viện kiểm sát nhân dân '.repeat(3), 60))
})
