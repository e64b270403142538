/** Sheets of figures: title, unit of count, last year, this year, note; totals and rates as formulas. */
import { type FigureRow, isComputed, type Sum } from '../../../core/form/form.ts'
import { lookup } from '../../../core/base/lookup.ts'
import { type Figure } from '../../../core/schema/catalogue.ts'
import { type PartKey, partUnits } from '../../../core/schema/pair.ts'
import { formBaseOf } from '../base.ts'
import { cellName, columnName } from '../book.ts'
import { breakPages, type Cover, layPeriod, laySignature, layTitle } from './print.ts'
import { money, styles } from './styles.ts'
import type { FormContent } from './content.ts'
import {
  columnsOf,
  type FigureSheet,
  formulaOf,
  headRows,
  refOf,
  type FormSide,
  shownAt,
  sumShown,
  sumsFor,
  titleColumn,
} from './layout.ts'
import { afterHidden, type Grid, heightOf, markRow, markUnread, next, set, setFormula, span } from '../grid.ts'
import { columns as names, hiddenKey, markText } from '../marks.ts'

const titleWidth = 60

/** Lays out a sheet of figures, with last year beside this one. */
export function layFigures(laid: Grid, sheet: FigureSheet, content: FormContent, cover: Cover): void {
  const at = columnsOf(sheet)
  const { year } = content
  const numbers = Array.from({ length: 2 * at.two }, () => 13)
  laid.columns = afterHidden([titleWidth, 14, ...numbers, 32])
  markRow(laid, [
    markText('so-lieu', year),
    names.base,
    names.title,
    'don-vi-tinh',
    ...names.before.slice(0, at.two),
    ...names.now.slice(0, at.two),
    names.note,
  ])
  markUnread(laid)
  layTitle(laid, [titleColumn, at.note], `${sheet.title} - số liệu năm ${year}`, content.given, cover)
  markUnread(laid)
  layPeriod(laid, [titleColumn, at.note], content, cover)
  markUnread(laid)
  set(laid, titleColumn, 'Nội dung', styles.header)
  set(laid, titleColumn + 1, 'Đơn vị tính', styles.header)
  span(laid, at.before, at.before + at.two - 1, `Năm ${year - 1}`, styles.header)
  span(laid, at.now, at.now + at.two - 1, `Năm ${year}`, styles.header)
  set(laid, at.note, 'Ghi chú', styles.header)
  next(laid, 22)
  laid.freeze = { rows: headRows, columns: titleColumn + 1 }
  laid.repeated = headRows
  const first = laid.row
  for (const row of sheet.rows) layRow(laid, sheet, row, content)
  const end = laid.row
  laySignature(laid, [titleColumn, titleColumn], [at.now, at.note], content.given, cover)
  breakPages(laid, new Set(sheet.rows.flatMap(({ kind }, i) => (kind === 'heading' ? [first + i] : []))), end)
}

function layRow(laid: Grid, sheet: FigureSheet, row: FigureRow, content: FormContent): void {
  const at = columnsOf(sheet)
  if (row.kind === 'figure') return layFigure(laid, sheet, row, content)
  markUnread(laid)
  if (row.kind === 'heading') {
    const indent = '    '.repeat(Math.max(0, row.depth - 1))
    set(laid, titleColumn, `${indent}${row.title}`, styles.heading)
    set(laid, titleColumn + 1, undefined, styles.heading)
    for (const side of ['before', 'now'] as const)
      for (let i = 0; i < at.two; i++) {
        const part = row.first?.parts?.[i]
        set(laid, at[side] + i, part ? partUnits[part] : undefined, styles.headingUnit)
      }
    set(laid, at.note, undefined, styles.heading)
    return next(laid, heightOf([[`${indent}${row.title}`, titleWidth, true]]))
  }
  set(laid, titleColumn, row.title, styles.rateLabel)
  set(laid, titleColumn + 1, '%', styles.unit)
  for (const side of ['before', 'now'] as const) {
    const [tu, mau] = [refOf(row.tu, 0, side, sheet), refOf(row.mau, 0, side, sheet)]
    const source = side === 'now' ? content.given : content.before
    const [a, b] = [shownAt(row.tu, source), shownAt(row.mau, source)]
    const result = a !== undefined && b !== undefined && b > 0 ? a / b : undefined
    setFormula(laid, at[side], `IF(COUNT(${tu},${mau})<2,"",IF(${mau}=0,"",${tu}/${mau}))`, result, styles.rate)
    if (at.two === 2) set(laid, at[side] + 1, undefined, styles.closed)
  }
  set(laid, at.note, undefined, styles.closed)
  next(laid, heightOf([[row.title, titleWidth]]))
}

function layFigure(
  laid: Grid,
  sheet: FigureSheet,
  { figure, sums }: Extract<FigureRow, { kind: 'figure' }>,
  content: FormContent,
): void {
  const at = columnsOf(sheet)
  const { key, parts, title, unit } = figure
  const given = lookup(content.given, key)
  set(laid, 0, hiddenKey(key))
  const base = formBaseOf(given, parts)
  if (base !== '') set(laid, 1, base)
  const total = isComputed(key, parts?.[0]) || isComputed(key, parts?.[1])
  set(laid, titleColumn, title, total ? styles.labelTotal : styles.label)
  set(laid, titleColumn + 1, parts ? parts.map((part) => partUnits[part]).join(' / ') : unit, styles.unit)
  for (const side of ['before', 'now'] as const)
    for (let i = 0; i < at.two; i++) layNumber(laid, sheet, figure, sums, side, i, content)
  set(laid, at.note, undefined, styles.note)
  askFor(laid, figure, at.now, given)
  const column = columnName(at.now)
  const cell = (i: number) => `${columnName(at.now + i)}${laid.row + 1}`
  laid.validations.push({
    type: 'whole',
    operator: 'greaterThanOrEqual',
    formula1: '0',
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: parts ? 'warning' : 'stop',
    errorTitle: 'Số liệu',
    errorMessage: 'Mục này là số nguyên từ 0 trở lên. Không phát sinh gõ 0; chưa có số liệu để trống.',
    range: parts ? `${cell(0)}:${cell(1)}` : `${column}${laid.row + 1}`,
  })
  next(laid, heightOf([[title, titleWidth, total]]))
}

/** Totals work themselves out; every other figure is asked for. */
function askFor(laid: Grid, { key, title, parts }: Figure, column: number, given: unknown): void {
  if (isComputed(key) || parts?.some((part) => isComputed(key, part))) return
  const isEmpty = parts ? parts.some((part) => lookup(given, part) === undefined) : given === undefined
  const [from, to] = [cellName(laid.row, column), cellName(laid.row, parts ? column + 1 : column)]
  laid.asked.push({ key, title, from, to, isEmpty })
}

function layNumber(
  laid: Grid,
  sheet: FigureSheet,
  { key, parts, unit }: Figure,
  sums: readonly Sum[],
  side: FormSide,
  index: number,
  content: FormContent,
): void {
  const column = columnsOf(sheet)[side] + index
  if (index === 1 && !parts) return set(laid, column, undefined, styles.closed)
  const part = parts?.[index]
  const slot = part ? `${key}.${part}` : key
  const number = (source: unknown) => {
    const found = lookup(source, slot)
    return typeof found === 'number' ? found : undefined
  }
  const own = sumsFor(sums, part)
  const plain =
    side === 'before'
      ? content.before === undefined
        ? styles.beforeOpen
        : styles.before
      : own.length > 0
        ? styles.total
        : styles.input
  const style = isMoney(unit, part) ? { ...plain, numFmt: money } : plain
  if (side === 'before' && content.before !== undefined) return set(laid, column, number(content.before), style)
  const typed = side === 'now' ? number(content.given) : undefined
  if (own.length === 0) return set(laid, column, typed, style)
  const worked = side === 'now' ? sumShown(own, part, content.given) : undefined
  if (typed !== undefined && typed !== worked) return set(laid, column, typed, style)
  setFormula(laid, column, formulaOf(own, index, side, sheet), worked, style)
}

const isMoney = (unit: string | undefined, part: PartKey | undefined) =>
  part === 'tien' || (part === undefined && unit?.endsWith('đồng') === true)
