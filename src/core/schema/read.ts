/** From a parsed value to a unit's year: the schema's verdict as diagnostics, with a note for what was left empty. */
import { type Checked, diagnose, type Path } from '../diagnostics/diagnostic.ts'
import { figureAt, titleOf } from './catalogue.ts'
import { readBy } from './issues.ts'
import { unsound } from './field.ts'
import { nam_truoc } from './unit.ts'
import { type UnitYear, unitYear, unitYearSchema } from './unit-year.ts'

/** Reads `value` (as YAML or a workbook gave it) against the schema. No value when any error was found. */
export function readUnitYear(value: unknown): Checked<UnitYear> {
  const read = unitYear.read(value)
  const empty = emptyPaths(value, [], [])
    .filter(isFigure)
    .map((path) => diagnose('S10', { title: titleOf(path) ?? String(path.at(-1)) }, { path, at: 'key' }))
  if (read !== unsound) return { value: read, diagnostics: empty }
  const { value: year, diagnostics: wrong } = readBy(unitYearSchema(), value, titleOf)
  if (year) return { value: year, diagnostics: empty }
  const said = new Set(wrong.map(({ path }) => JSON.stringify(path)))
  return { diagnostics: [...wrong, ...empty.filter(({ path }) => !said.has(JSON.stringify(path)))] }
}

/** Last year's files that a value names, be the rest of it right or wrong. */
export function lastYearNamed(value: unknown): UnitYear['nam_truoc'] {
  const typed = typeof value === 'object' && value !== null && 'nam_truoc' in value ? value.nam_truoc : undefined
  const read = nam_truoc.read(typed)
  return read === unsound ? undefined : read
}

/** Whether a path ends at a figure or at a part of a pair: only there are "empty" and 0 easily confused. */
function isFigure(path: Path): boolean {
  return [path, path.slice(0, -1)].some((p) => figureAt(p.join('.')) !== undefined)
}

/** Keys typed without a value. */
function emptyPaths(value: unknown, path: (string | number)[], found: Path[]): readonly Path[] {
  if (value === null && path.length > 0) found.push([...path])
  if (typeof value !== 'object' || value === null) return found
  for (const key of Object.keys(value)) {
    const inner = (value as Readonly<Record<string, unknown>>)[key]
    if (inner !== null && typeof inner !== 'object') continue
    path.push(Array.isArray(value) ? Number(key) : key)
    emptyPaths(inner, path, found)
    path.pop()
  }
  return found
}
