/**
 * Forms as people give them back: figures typed anew or oddly, cells merged, rows and columns deleted, put in, hidden or
 * sorted; half of them saved again by LibreOffice. What is read is what was there, or something is told.
 */
import assert from 'node:assert/strict'
import { type Diagnostic, hasErrors, sentenceOf } from '../../src/core/diagnostics/diagnostic.ts'
import { numberAtPath } from '../../src/core/base/lookup.ts'
import { type Slot, slots } from '../../src/core/schema/catalogue.ts'
import { readUnitYear } from '../../src/core/schema/read.ts'
import { readForm } from '../../src/source/workbook/form/read.ts'
import { readBook } from '../../src/source/workbook/hucre.ts'
import { editSheets } from '../excel/edit.ts'
import { examples, exampleYear, formOf } from '../excel/forms.ts'
import { savedAgain } from '../tools/office.ts'
import { type Random, randomOf } from './random.ts'
import { type Sheet, columnOf, merge, readSheet, shiftColumns, shiftRows, withoutType, writeSheet } from './sheet.ts'
import type { Outcome, Subject } from './subject.ts'

/** A form that nobody has touched yet. */
interface Original {
  readonly bytes: Uint8Array
  readonly tree: unknown
  readonly told: ReadonlySet<string>
  /** Cells that are typed into, by sheet. */
  readonly inputs: ReadonlyMap<string, readonly Input[]>
}

interface Input {
  readonly slot: Slot
  readonly sheet: string
  readonly column: number
  readonly row: number
}

/** What a figure is to be: its number, nothing, whatever the form makes of it, or something that must be told. */
type Wanted = number | 'empty' | 'any' | 'told'

interface Edited {
  readonly seed: number
  readonly original: Original
  readonly bytes: Uint8Array
  readonly wanted: ReadonlyMap<string, Wanted>
  readonly log: readonly string[]
  readonly isShifted: boolean
}

const originals = new Map<string, Promise<Original>>()

export const workbooks: Subject = { name: 'workbooks', batch: 24, run: runWorkbooks }

async function runWorkbooks(seeds: readonly number[]): Promise<readonly Outcome[]> {
  const edited = await Promise.all(seeds.map(edit))
  // Formulas do not follow rows that are shifted here: only what keeps its place is worked out anew.
  const forOffice = edited.filter(({ seed, isShifted }) => seed % 2 === 0 && !isShifted)
  const saved =
    forOffice.length === 0
      ? undefined
      : savedAgain(new Map(forOffice.map(({ seed, bytes }) => [`${seed}.xlsx`, bytes] as const)))
  const outcomes: Outcome[] = []
  for (const one of edited) {
    const again = saved?.get(String(one.seed))
    const wrong = await judge(one, again ?? one.bytes)
    outcomes.push({
      seed: one.seed,
      ...(wrong === undefined ? {} : { wrong }),
      files: {
        'form.xlsx': one.bytes,
        'edits.txt': one.log.join('\n'),
        ...(again === undefined ? {} : { 'saved.xlsx': again }),
      },
    })
  }
  return outcomes
}

async function judge({ original, wanted, log }: Edited, bytes: Uint8Array): Promise<string | undefined> {
  try {
    const { tree, diagnostics } = await read(bytes)
    if (hasErrors(diagnostics)) return undefined
    const news = diagnostics.filter((d) => !original.told.has(keyOf(d)))
    const silent = [...original.inputs].flatMap(([sheet, inputs]) => {
      const isTold = news.some(({ spot }) => spot === undefined || spot.startsWith(`${sheet}!`) || spot === sheet)
      return isTold ? [] : inputs.flatMap(({ slot }) => differenceAt(slot, tree, original.tree, wanted))
    })
    assert.deepEqual(silent, [], `in silence: ${silent.join('; ')}`)
    return undefined
  } catch (error) {
    return `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${log.join('\n')}`
  }
}

function differenceAt(slot: Slot, tree: unknown, before: unknown, wanted: Edited['wanted']): string[] {
  const own = wanted.get(slot.key)
  const expected = own === undefined ? numberAtPath(before, slot.path) : typeof own === 'number' ? own : undefined
  const found = numberAtPath(tree, slot.path)
  // Of a pair whose other number is 0 an empty one is 0 too.
  if (own === 'any' || (found === expected && own !== 'told') || (own === 'empty' && found === 0)) return []
  return [`${slot.key} ${own ?? expected} → ${found}`]
}

async function read(bytes: Uint8Array): Promise<{ tree: unknown; diagnostics: readonly Diagnostic[] }> {
  const book = await readBook(bytes, 'f.xlsx')
  const form = book.value && readForm(book.value, 'f.xlsx')
  if (form?.value === undefined) return { tree: {}, diagnostics: [...book.diagnostics, ...(form?.diagnostics ?? [])] }
  const { now } = form.value
  return {
    tree: now.tree,
    diagnostics: [...book.diagnostics, ...now.diagnostics, ...readUnitYear(now.tree).diagnostics],
  }
}

function keyOf(diagnostic: Diagnostic): string {
  return `${diagnostic.code} ${diagnostic.spot ?? ''} ${sentenceOf(diagnostic)}`
}

function originalOf(file: string): Promise<Original> {
  const known = originals.get(file) ?? makeOriginal(file)
  originals.set(file, known)
  return known
}

async function makeOriginal(file: string): Promise<Original> {
  const bytes = await formOf(exampleYear(file))
  const book = (await readBook(bytes, 'f.xlsx')).value!
  const form = readForm(book, 'f.xlsx').value!
  const inputs = new Map<string, Input[]>()
  for (const slot of slots) {
    const spot = form.now.spots.get(JSON.stringify(slot.figure.path))
    const [, sheet = '', letters = '', row = ''] = /^(.*)!([A-Z]+)(\d+)$/.exec(spot ?? '') ?? []
    const column = columnOf(letters) + Math.max(0, slot.figure.parts?.indexOf(slot.part!) ?? 0)
    const cell = book.sheets.find(({ name }) => name === sheet)?.cell(Number(row) - 1, column - 1)
    if (spot === undefined || cell?.formula !== undefined) continue
    inputs.set(sheet, [...(inputs.get(sheet) ?? []), { slot, sheet, column, row: Number(row) }])
  }
  const { tree, diagnostics } = await read(bytes)
  return { bytes, tree, told: new Set(diagnostics.map(keyOf)), inputs }
}

async function edit(seed: number): Promise<Edited> {
  const random = randomOf(seed)
  const original = await originalOf(random.pick(examples))
  const wanted = new Map<string, Wanted>()
  const log: string[] = []
  let isShifted = false
  const jobs = random.some(1, 4, () => {
    const [sheet, inputs] = random.pick([...original.inputs])
    return { sheet, input: random.pick(inputs), change: random.pick([...CHANGES, ...SHIFTS]) }
  })
  const bytes = editSheets(original.bytes, (name, xml) => {
    const sheet = readSheet(xml)
    // Shifts come last: before them a figure still stands where the form has put it.
    const own = jobs
      .filter((job) => job.sheet === name)
      .toSorted((a, b) => SHIFTS.indexOf(a.change) - SHIFTS.indexOf(b.change))
    for (const { input, change } of own) {
      log.push(`${change.name} ${name} ${input.slot.key} column ${input.column} row ${input.row}`)
      const note = change(sheet, input, random)
      if (note === 'shifted') isShifted = true
      else if (note !== undefined) wanted.set(input.slot.key, note)
    }
    return own.length === 0 ? xml : writeSheet(sheet)
  })
  return { seed, original, bytes, wanted, log, isShifted }
}

/** Changes a sheet and says what the figure it is about is to be; undefined when that one stays. */
type Change = (sheet: Sheet, input: Input, random: Random) => Wanted | 'shifted' | undefined

function put(sheet: Sheet, { column, row }: Input, type: string, inner: string): boolean {
  const cell = sheet.rows.get(row)?.cells.get(column)
  if (cell === undefined) return false
  Object.assign(cell, { attributes: withoutType(cell.attributes) + type, inner })
  return true
}

/** Texts with the number a person means by them; others must be told. */
const WORDS: readonly (readonly [text: string, meant: number | 'told'])[] = [
  [' 12 ', 12],
  ['12\u00a0', 12],
  ['\u200b12', 12],
  ['１２', 12],
  ['+7', 7],
  ['1.234', 1234],
  ...['5 vụ', '12,5', '-', 'không', 'O5', '½', '5¹', '1e3', '0x1F', '7%', '1 2', '=5', '5?', '-3', '#12'].map(
    (text) => [text, 'told'] as const,
  ),
]

const CHANGES: readonly Change[] = [
  function number(sheet, input, random) {
    const value = random.below(5000)
    return put(sheet, input, '', `<v>${value}</v>`) ? value : undefined
  },
  function noise(sheet, input, random) {
    const value = random.below(500)
    return put(sheet, input, '', `<v>${value}.00000000000001</v>`) ? value : undefined
  },
  function numberAsText(sheet, input, random) {
    const value = random.below(500)
    return put(sheet, input, ' t="inlineStr"', `<is><t xml:space="preserve"> ${value} </t></is>`) ? value : undefined
  },
  function words(sheet, input, random) {
    const [text, meant] = random.pick(WORDS)
    return put(sheet, input, ' t="inlineStr"', `<is><t xml:space="preserve">${text}</t></is>`) ? meant : undefined
  },
  function part(sheet, input) {
    put(sheet, input, '', '<v>3.5</v>')
    return 'told'
  },
  function error(sheet, input) {
    put(sheet, input, ' t="e"', '<v>#REF!</v>')
    return 'told'
  },
  function formulaWithoutResult(sheet, input) {
    put(sheet, input, '', '<f>1+1</f>')
    return 'any'
  },
  function flag(sheet, input) {
    put(sheet, input, ' t="b"', '<v>1</v>')
    return 'told'
  },
  function clear(sheet, input) {
    return put(sheet, input, '', '') ? 'empty' : undefined
  },
  function mergeDown(sheet, { column, row }, random) {
    merge(sheet, column, row, 2 + random.below(3))
    return undefined
  },
  function clearRow(sheet, { row }) {
    sheet.rows.get(row)?.cells.clear()
    return undefined
  },
  function clearHiddenKey(sheet, { row }) {
    for (const column of [1, 2]) sheet.rows.get(row)?.cells.delete(column)
    return undefined
  },
  function hideRow(sheet, { row }) {
    const own = sheet.rows.get(row)
    if (own) own.attributes += ' hidden="1"'
    return undefined
  },
]

/** Those that move others. */
const SHIFTS: readonly Change[] = [
  function deleteRow(sheet, { row }) {
    shiftRows(sheet, row, -1)
    return 'shifted'
  },
  function insertRow(sheet, { row }) {
    shiftRows(sheet, row, 1)
    return 'shifted'
  },
  function deleteColumn(sheet, { column }, random) {
    shiftColumns(sheet, random.once(2) ? column : 1 + random.below(9), -1)
    return 'shifted'
  },
  function insertColumn(sheet, { column }, random) {
    shiftColumns(sheet, random.once(2) ? column : 1 + random.below(9), 1)
    return 'shifted'
  },
  function copyRowBelow(sheet, { row }) {
    const own = sheet.rows.get(row)
    shiftRows(sheet, row + 1, 1)
    if (own) sheet.rows.set(row + 1, { attributes: own.attributes, cells: new Map(own.cells) })
    return 'shifted'
  },
  function sortRows(sheet, { row }) {
    const [a, b] = [sheet.rows.get(row), sheet.rows.get(row + 1)]
    if (a && b) sheet.rows.set(row, b).set(row + 1, a)
    return 'shifted'
  },
]
