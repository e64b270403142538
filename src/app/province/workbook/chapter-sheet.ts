/** One field of work: all its figures and indicators, unit beside unit, under heads that can be filtered. */
import type { ComparedField, Comparison } from '../../../core/province/compare.ts'
import { figureGroups } from './figure-columns.ts'
import { indicatorGroups } from './indicator-columns.ts'
import type { Page } from './sheet.ts'
import { column, groupStyle } from './style.ts'
import { unitSheet } from './unit-sheet.ts'

/** The sheet of one chapter: its figures and its indicators, unit by unit. `overview`: the name of the sheet to lead back to. */
export function chapterSheet(field: ComparedField, name: string, comparison: Comparison, overview: string): Page {
  const groups = [...figureGroups(field, comparison), ...indicatorGroups(field)]
  const heads = groups.map(({ title, columns: { length } }) => ({ value: title, style: groupStyle, span: length }))
  const between = [{ cells: [{ value: null, style: groupStyle }, ...heads] }]
  const blocks = groups.map((each) => each.columns.length)
  return unitSheet({ name, heading: field.ten, groups, between, head: column, blocks, overview }, comparison)
}
