/** A data file put into the form and read back is the same data, also after a spreadsheet has saved the form. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { read as readOther } from '@e965/xlsx'
import * as fc from 'fast-check'
import { derive } from '../../src/core/year/derive.ts'
import { lookup } from '../../src/core/base/lookup.ts'
import { figures } from '../../src/core/schema/catalogue.ts'
import type { UnitYear } from '../../src/core/schema/unit-year.ts'
import { cellName } from '../../src/source/workbook/book.ts'
import { writeForm } from '../../src/source/workbook/form/write.ts'
import { readBook } from '../../src/source/workbook/hucre.ts'
import { examples, exampleYear, formOf, minimal, readBack, yearOf } from './forms.ts'
import { savedAgain } from '../tools/office.ts'
import { openXmlFindings } from '../tools/open-xml.ts'

const given = examples.map(exampleYear)
const givenForms = await Promise.all(given.map((year) => formOf(year)))

for (const [i, file] of examples.entries())
  test(`${file} comes back from its form as it was`, async () => {
    const year = given[i]
    const back = await readBack(givenForms[i]!)
    assert.deepEqual(back.diagnostics, [])
    assert.deepEqual(back.year, year)
  })

test('the same content gives the same bytes', async () => {
  assert.deepEqual(await formOf(exampleYear(examples[1])), givenForms[1])
})

const number = fc.integer({ min: 0, max: 99_999 })
const words = fc.string({
  unit: fc.constantFrom(...'aăâđếộỵ BC,.:;#-+"\'=[]{}<>&%/0129\n'),
  minLength: 1,
  maxLength: 40,
})

/** Figures with gaps, texts with every sign that YAML or Excel could take for something else. */
const units = fc
  .record({
    numbers: fc.array(fc.option(number, { freq: 2 }), { minLength: 40, maxLength: 200 }),
    offset: fc.integer({ min: 0, max: figures.length }),
    texts: fc.array(words, { maxLength: 6 }),
  })
  .map(({ numbers, offset, texts }): UnitYear => {
    const tree = structuredClone(yearOf(minimal)) as unknown as Record<string, unknown>
    numbers.forEach((value, i) => {
      const figure = figures[(i * 7 + offset) % figures.length]
      if (!figure || value === null) return
      const parts = figure.parts
      const typed = parts ? { [parts[0] ?? '']: value, ...(value % 3 ? { [parts[1] ?? '']: value + 1 } : {}) } : value
      let here = tree
      for (const step of figure.path.slice(0, -1)) here = (here[step] ??= {}) as Record<string, unknown>
      here[String(figure.path.at(-1))] = typed
    })
    const kept = texts.map((text) => text.trim()).filter((text) => text !== '' && text !== '[]')
    const [first] = kept
    if (first !== undefined) {
      tree['phuong_huong'] = kept
      tree['danh_gia'] = { uu_diem: first, han_che: kept.map((text) => ({ noi_dung: text })) }
      tree['dac_diem'] = { dia_ban: kept.join('\n\n') }
    }
    return tree as unknown as UnitYear
  })

/** What is left when everything empty is taken away: empty groups say nothing. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const kept = plain(inner)
    const empty = kept === undefined || (typeof kept === 'object' && kept !== null && Object.keys(kept).length === 0)
    return empty ? [] : [[key, kept] as const]
  })
  return Object.fromEntries(entries)
}

test('a unit of any figures and texts comes back from its form', async () => {
  await fc.assert(
    fc.asyncProperty(units, async (year) => {
      const back = await readBack(await formOf(year))
      assert.deepEqual(plain(back.year), plain(year))
    }),
    { numRuns: 8 },
  )
})

const seed = Math.floor(Math.random() * 2 ** 31)
const bare = withoutTotals(given[1]!)
const years = [...given, ...fc.sample(units, { numRuns: 3, seed })]
const more = await Promise.all([...years.slice(given.length), bare].map((year) => formOf(year)))
const escaped = 'mã _x0041_, _x000D_ và _xyz_'
const escapedForm = await formOf(yearOf(`${minimal}dac_diem: { dia_ban: '${escaped}' }\n`))
/** All in one start of LibreOffice. */
const saved = savedAgain(
  new Map([
    ...[...givenForms, ...more].map((bytes, i) => [`f${i}.xlsx`, bytes] as const),
    ['escaped.xlsx', escapedForm],
  ]),
)

test('a text that looks like an escaped sign stays as it is, also to another reader', async () => {
  assert.equal((await readBack(escapedForm)).year?.dac_diem?.dia_ban, escaped)
  if (saved) assert.equal((await readBack(saved.get('escaped')!)).year?.dac_diem?.dia_ban, escaped)
})

test('forms saved by LibreOffice, formulas worked out anew, are the same data', async () => {
  if (!saved) return
  for (const [i, year] of years.entries()) {
    const back = await readBack(saved.get(`f${i}`) ?? new Uint8Array())
    assert.deepEqual(plain(back.year), plain(year), `f${i}, seed ${seed}`)
  }
})

test('LibreOffice finds the totals and rates that the program finds', async () => {
  if (!saved) return
  const bytes = saved.get(`f${years.length}`) ?? new Uint8Array()
  const derived = derive(bare)
  const book = (await readBook(bytes, 'f.xlsx')).value
  const { form } = await readBack(bytes)
  const totals: string[] = []
  for (const [path, spot] of form.now.spots) {
    const [sheetName = '', name = ''] = spot.split('!')
    const sheet = book?.sheets.find((one) => one.name === sheetName)
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? []
    const cell = sheet?.cell(Number(row) - 1, column.charCodeAt(0) - 65)
    if (cell?.formula === undefined || typeof cell.value !== 'number') continue
    const key = (JSON.parse(path) as string[]).join('.')
    const value = lookup(derived, key)
    const expected = typeof value === 'object' ? Object.values(value ?? {})[0] : value
    assert.equal(cell.value, expected, `${key} ${spot}`)
    totals.push(key)
  }
  assert.ok(totals.length > 60, `${totals.length} totals`)
})

/** The example with every total left out that follows from its parts. */
function withoutTotals(year: UnitYear): UnitYear {
  const tree = structuredClone(year) as unknown as Record<string, Record<string, unknown>>
  for (const group of Object.values(tree))
    for (const key of ['tong', 'giai_quyet', 'con_lai'])
      if (typeof group === 'object' && group !== null && 'cu' in group && 'moi' in group) delete group[key]
  return tree as unknown as UnitYear
}

test('a form is a workbook without fault to Microsoft’s own validator', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-bieu-mau-'))
  const year = given[1]!
  const books = { trong: await writeForm({ year: 2026 }), day: await formOf(year, derive(year)) }
  const files = Object.entries(books).map(([name, bytes]) => {
    const file = join(folder, `${name}.xlsx`)
    writeFileSync(file, bytes)
    return file
  })
  assert.deepEqual(await openXmlFindings(files), [])
  rmSync(folder, { recursive: true })
})

test('another reader finds the same values in a form', async () => {
  const bytes = givenForms[1]!
  const ours = (await readBook(bytes, 'f.xlsx')).value
  const theirs = readOther(bytes, { type: 'array', cellFormula: true })
  let compared = 0
  for (const sheet of ours?.sheets ?? [])
    for (let row = 0; row < sheet.rowCount; row++)
      for (let column = 0; column < sheet.columnCount; column++) {
        const own = sheet.cell(row, column)
        const other = theirs.Sheets[sheet.name]?.[cellName(row, column)] as { v?: unknown; f?: string } | undefined
        if (own === undefined || own.value === null) continue
        assert.equal(
          typeof other?.v === 'string' ? other.v.normalize('NFC').replaceAll('\r\n', '\n') : other?.v,
          own.value,
        )
        assert.equal(other?.f, own.formula)
        compared += 1
      }
  assert.ok(compared > 3000, `${compared} cells`)
})
