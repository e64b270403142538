/** One field of work: all its figures and indicators, unit beside unit, under heads that can be filtered. */
import type { ComparedField, Comparison } from '../../../core/province/compare.ts'
import { figureGroups } from './figure-columns.ts'
import { indicatorGroups } from './indicator-columns.ts'
import { chapterSheetName } from './names.ts'
import type { Page } from './sheet.ts'
import { column, headStyle } from './style.ts'
import { unitSheet } from './unit-sheet.ts'

/** The sheet of the chapter at `index`: its figures and its indicators, unit by unit. */
export function chapterSheet(field: ComparedField, index: number, comparison: Comparison): Page {
  const groups = [...figureGroups(field, comparison), ...indicatorGroups(field)]
  const heads = groups.map(({ title, columns: { length } }) => ({ value: title, style: headStyle, span: length }))
  const between = [{ cells: [{ value: null, style: headStyle }, ...heads] }]
  const name = chapterSheetName(field, index)
  return unitSheet({ name, heading: field.ten, groups, between, head: column }, comparison)
}
