/** Forms for the tests: made from a data file, read back as the schema reads them. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Diagnostic, hasErrors, sentenceOf } from '../../src/core/diagnostics/diagnostic.ts'
import { readUnitYear } from '../../src/core/schema/read.ts'
import type { UnitYear } from '../../src/core/schema/unit-year.ts'
import { type ImportOptions, type ImportResult, importWorkbook } from '../../src/app/excel/import.ts'
import { type FormRead, readForm } from '../../src/source/workbook/form/read.ts'
import { writeForm } from '../../src/source/workbook/form/write.ts'
import { readBook } from '../../src/source/workbook/hucre.ts'
import { parseYaml } from '../../src/source/yaml.ts'
import { root } from '../root.ts'

export const examples = [
  'examples/tieu-can/so-lieu-2019.yaml',
  'examples/tieu-can/so-lieu-2020.yaml',
  'examples/khu-vuc/huyen-a-2025-den-30-6.yaml',
  'examples/khu-vuc/khu-vuc-5-2025-tu-01-7.yaml',
  'examples/khu-vuc/so-lieu-2026.yaml',
] as const

export function yearOf(yaml: string, file = 'a.yaml'): UnitYear {
  const parsed = parseYaml(yaml, file)
  const read = readUnitYear(parsed.value?.value)
  assert.ok(read.value, [...parsed.diagnostics, ...read.diagnostics].map(sentenceOf).join('\n'))
  return read.value
}

export function exampleYear(file: string): UnitYear {
  return yearOf(readFileSync(join(root, file), 'utf8'), file)
}

export const minimal = `nam: 2020
ky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }
don_vi: { ma: tieu-can, ten: Viện kiểm sát nhân dân huyện Tiểu Cần, cap: huyen, tinh: tỉnh Trà Vinh, dia_danh: Tiểu Cần }
nguoi_ky: { chuc_vu: vien_truong, ho_ten: Nguyễn Văn A }
`

export function formOf(given: UnitYear, before?: UnitYear): Promise<Uint8Array> {
  return writeForm({ year: given.nam, given, ...(before ? { before } : {}) })
}

export interface ReadBack {
  readonly form: FormRead
  readonly year: UnitYear | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  const book = await readBook(bytes, 'f.xlsx')
  assert.ok(book.value, book.diagnostics.map(sentenceOf).join('\n'))
  const form = readForm(book.value, 'f.xlsx')
  assert.ok(form.value, form.diagnostics.map(sentenceOf).join('\n'))
  const read = readUnitYear(form.value.now.tree)
  const diagnostics = [...form.value.now.diagnostics, ...read.diagnostics]
  return { form: form.value, year: hasErrors(diagnostics) ? undefined : read.value, diagnostics }
}

interface PlacedForm {
  readonly form: Uint8Array
  /** The cells of its figures, by path. */
  readonly spots: FormRead['now']['spots']
}

const placed = new Map<string, Promise<PlacedForm>>()

/** A form to be typed into, and where; for the same figures it is made and read once. */
export function placedForm(given: UnitYear, before?: UnitYear): Promise<PlacedForm> {
  const key = JSON.stringify([given, before])
  const found = placed.get(key) ?? place(given, before)
  placed.set(key, found)
  return found
}

async function place(given: UnitYear, before?: UnitYear): Promise<PlacedForm> {
  const form = await formOf(given, before)
  return { form, spots: (await readBack(form)).form.now.spots }
}

/** `S66 Tin báo!G6`, for comparing. */
export function told(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, spot }) => [code, spot].filter(Boolean).join(' '))
}

/** The result of importing a workbook that holds one unit. */
export async function importOne(input: string, options: ImportOptions): Promise<ImportResult> {
  const [result, ...more] = await importWorkbook(input, options)
  assert.ok(result)
  assert.equal(more.length, 0)
  return result
}
