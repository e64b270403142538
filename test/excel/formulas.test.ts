/** Cells of a form that work themselves out, and numbers typed where none belong. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { editCells, editSheets, type NewCell } from './edit.ts'
import { examples, exampleYear, formOf, readBack, told } from './forms.ts'

let form: Uint8Array

before(async () => {
  form = await formOf(exampleYear(examples[1]))
})

test('a number typed into a heading or over a rate is told, not lost', async () => {
  const { diagnostics } = await readBack(editCells(form, { 'Tin báo!G5': 44 }))
  assert.deepEqual(told(diagnostics), ['S67 Tin báo!G5'])
  const { rows } = await rates('Tin báo')
  const over = await readBack(editCells(form, { [`Tin báo!G${rows[0]}`]: 0.9 }))
  assert.deepEqual(told(over.diagnostics), [`S67 Tin báo!G${rows[0]}`])
})

/** Rows of a sheet whose cell of this year holds the formula of a rate. */
async function rates(name: string): Promise<{ readonly rows: readonly number[] }> {
  const rows: number[] = []
  editSheets(form, (sheet, xml) => {
    if (sheet === name)
      for (const [, row] of xml.matchAll(/<c r="G(\d+)"[^>]*><f>IF\(COUNT\([^)]*\)&lt;2/g)) rows.push(Number(row))
    return xml
  })
  assert.ok(rows.length > 0)
  return { rows }
}

test('a program that keeps no results of formulas takes no figures away', async () => {
  const bare = editSheets(form, (_, xml) => xml.replaceAll(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))
  const { diagnostics, year } = await readBack(bare)
  assert.deepEqual(told(diagnostics), [])
  assert.deepEqual(year, exampleYear(examples[1]))
})

test('a cell that takes its number from itself by way of others is told, at each cell that a person fills', async () => {
  const [cu, moi, kiemSat, tong] = ['Tin báo!G6', 'Tin báo!G7', 'Tin báo!G26', 'Tin báo!G12'] as const
  const here = (spot: string) => spot.slice(spot.indexOf('!') + 1)
  const circles = async (cells: Readonly<Record<string, NewCell>>) =>
    told((await readBack(editCells(form, cells))).diagnostics).filter((line) => line.startsWith('S92'))
  const fromFirst = { formula: `'Tin báo'!$G$6*2`, result: 0 }
  assert.deepEqual(await circles({ [cu]: { formula: `${here(kiemSat)}+1`, result: 0 }, [kiemSat]: fromFirst }), [
    `S92 ${cu}`,
    `S92 ${kiemSat}`,
  ])
  // The total is a formula of the form's own.
  assert.deepEqual(await circles({ [cu]: { formula: `${here(tong)}-${here(moi)}`, result: 0 } }), [`S92 ${cu}`])
  assert.deepEqual(await circles({ [kiemSat]: fromFirst }), [])
})
