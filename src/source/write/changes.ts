/**
 * What a workbook changes in a data file that is there already. Beside most figures the file keeps what the workbook said
 * when it was last read ("[Tin báo!G5 = 58]"); with that, an edit made in the file since is told from one made in the workbook.
 */
import { isDeepStrictEqual } from 'node:util'
import { askedOn, formSheets } from '../../core/form/form.ts'
import { isMapping, lookup } from '../../core/base/lookup.ts'
import { figureAt } from '../../core/schema/catalogue.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import { formBaseOf } from '../workbook/base.ts'
import { pairText } from './file.ts'
import type { TextChange } from './update.ts'

/** The places that can change on their own. Last year's file is one, however many names it holds. */
const places: ReadonlySet<string> = new Set(
  formSheets.flatMap(askedOn).map(({ key }) => (key.startsWith('nam_truoc.') ? 'nam_truoc' : key)),
)

/** One place that the workbook changes, and the edits of the text that do it. */
export interface LeafChange {
  readonly key: string
  readonly before: unknown
  /** Undefined: emptied. */
  readonly after: unknown
  /** Both sides were changed since they last agreed. */
  readonly conflict: boolean
  /** It is not known what the file held when the workbook was made: what is replaced may have been typed by hand. */
  readonly blind: boolean
  readonly edits: readonly TextChange[]
}

interface Sides {
  /** The workbook: as the schema reads it, and as it was written (to know what was left empty). */
  readonly book: { readonly year: UnitYear; readonly tree: unknown; readonly bases: ReadonlyMap<string, string> }
  /** The data file: as the schema reads it, as it was written, and what its comments say of the last import. */
  readonly file: {
    readonly year: UnitYear
    readonly tree: unknown
    readonly baseOf: (key: string) => string | undefined
  }
}

/** Every place that the workbook changes, in the order of the form. */
export function changesBetween({ book, file }: Sides): readonly LeafChange[] {
  return [...places].flatMap((key) => {
    const parts = figureAt(key)?.parts
    const [after, before] = [lookup(book.year, key), lookup(file.year, key)]
    const written = lookup(book.tree, key)
    const base = file.baseOf(key) ?? book.bases.get(key)
    const was = formBaseOf(before, parts)
    if (written === undefined) {
      const held = lookup(file.tree, key)
      if (base === undefined || was !== base || held === undefined || held === null) return []
      const edits = [{ path: key.split('.'), value: undefined }]
      return [{ key, before, after: undefined, edits, conflict: false, blind: false }]
    }
    const merged = parts && base === undefined ? mergePair(before, after) : after
    if (isDeepStrictEqual(merged, before)) return []
    if (base !== undefined && formBaseOf(merged, parts) === base) return []
    const known = before !== undefined && !isDeepStrictEqual(before, []) && lookup(file.tree, key) !== undefined
    const conflict = known && base !== undefined && was !== base
    const value = parts ? pairText(merged, key.split('.')) : written
    const edits = editsOf(key, value, lookup(file.tree, key))
    return [{ key, before, after: merged, edits, conflict, blind: known && base === undefined }]
  })
}

/** A part that the workbook leaves out stays as it is. */
function mergePair(before: unknown, after: unknown): unknown {
  return typeof before === 'object' && typeof after === 'object' ? { ...before, ...after } : after
}

/** A list changes line by line as long as nothing in it moved; else as a whole. */
function editsOf(key: string, value: unknown, old: unknown): readonly TextChange[] {
  const path = key.split('.')
  const whole = [{ path, value }]
  if (isMapping(value) && isMapping(old) && key === 'chi_tieu')
    return [...new Set([...Object.keys(old), ...Object.keys(value)])].flatMap((code) =>
      isDeepStrictEqual(old[code], value[code]) ? [] : [{ path: [...path, code], value: value[code] }],
    )
  if (!Array.isArray(value) || !Array.isArray(old) || old.length === 0 || value.length < old.length) return whole
  const edits: TextChange[] = []
  for (const [i, item] of value.entries()) {
    const here = [...path, i]
    const was: unknown = old[i]
    if (i >= old.length || (!isMapping(item) && !isMapping(was) && item !== was))
      edits.push({ path: here, value: item })
    else if (isMapping(item) && isMapping(was))
      for (const name of new Set([...Object.keys(was), ...Object.keys(item)]))
        if (!same(was[name], item[name])) edits.push({ path: [...here, name], value: item[name] })
    if (isMapping(item) !== isMapping(was) && i < old.length) return whole
  }
  return edits
}

/** `25` and `"25"`, or a text with spaces around it, are the same to the schema. */
function same(a: unknown, b: unknown): boolean {
  return String(a ?? '').trim() === String(b ?? '').trim() && isMapping(a) === isMapping(b)
}
