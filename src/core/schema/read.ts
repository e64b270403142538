/** From a parsed value to a unit's year: the schema's verdict as diagnostics, with a note for what was left empty. */
import { type Checked, diagnose, type Path } from '../diagnostic.ts'
import { figureAt, titleOf } from './catalogue.ts'
import { schemaDiagnostics } from './issues.ts'
import { type UnitYear, unitYearSchema } from './unit-year.ts'

/** Reads `value` (as YAML or a workbook gave it) against the schema. No value when any error was found. */
export function readUnitYear(value: unknown): Checked<UnitYear> {
  // One parse a process: compiling a parser for it would cost more than it saves.
  const result = unitYearSchema.safeParse(value, { jitless: true })
  const empty = [...emptyPaths(value, [])]
    .filter(isFigure)
    .map((path) => diagnose('S10', { title: titleOf(path) ?? String(path.at(-1)) }, { path, at: 'key' }))
  if (result.success) return { value: result.data, diagnostics: empty }
  const wrong = schemaDiagnostics(result.error.issues, value, titleOf, unitYearSchema)
  const said = new Set(wrong.map(({ path }) => JSON.stringify(path)))
  return { diagnostics: [...wrong, ...empty.filter(({ path }) => !said.has(JSON.stringify(path)))] }
}

/** Whether a path ends at a figure or at a part of a pair: only there are "empty" and 0 easily confused. */
function isFigure(path: Path): boolean {
  return [path, path.slice(0, -1)].some((p) => figureAt(p.join('.')) !== undefined)
}

/** Keys typed without a value. */
function* emptyPaths(value: unknown, path: Path): Generator<Path> {
  if (value === null && path.length > 0) yield path
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value))
    yield* emptyPaths(inner, [...path, Array.isArray(value) ? Number(key) : key])
}
