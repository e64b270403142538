/** Which paths a formula may name: every figure of the schema, ending at a number. */
import { uncapitalise } from '../format/text.ts'
import { diagnose, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts'
import { nearest } from '../base/nearest.ts'
import { figureAt, figures } from '../schema/catalogue.ts'
import { type PartKey, partTitle, partUnits } from '../schema/pair.ts'
import { figuresIn, type Formula } from './formula.ts'

/** Every path that ends at a number, in schema order. */
export function numberPaths(): readonly string[] {
  return figures.flatMap(({ key, parts }) => (parts ? parts.map((part) => `${key}.${part}`) : [key]))
}

/** The unit of count of what a path names; undefined when the path is unknown. */
export function unitAt(path: string): string | undefined {
  const found = figureAt(path)
  if (found) return found.unit
  const part = partAt(path)
  return part && partUnits[part]
}

/** Title of what a path names, in running text: "tổng số án điều tra thụ lý (vụ)". */
export function pathTitle(path: string): string {
  const part = partAt(path)
  const title = figureAt(part ? path.slice(0, path.lastIndexOf('.')) : path)?.title ?? path
  const lowered = uncapitalise(title)
  return partTitle(lowered, part)
}

function partAt(path: string): PartKey | undefined {
  const end = path.lastIndexOf('.')
  return figureAt(path.slice(0, Math.max(end, 0)))?.parts?.find((part) => part === path.slice(end + 1))
}

/** A diagnostic for every path of the formula that is no number of the schema. */
export function pathDiagnostics(formula: Formula, place: Place): readonly Diagnostic[] {
  return figuresIn(formula).flatMap(({ path, at }) => {
    const figure = figureAt(path)
    if (figure?.parts) return [diagnose('C05', { path, title: figure.title, parts: figure.parts, at }, place)]
    if (figure || partAt(path)) return []
    return [diagnose('C04', { path, near: nearestPath(path), at }, place)]
  })
}

/** A slip is mostly in one step of the path, so paths with the same beginning or the same end are tried first. */
function nearestPath(path: string): string | undefined {
  const all = numberPaths()
  const group = path.slice(0, path.indexOf('.') + 1)
  const same = group ? all.filter((candidate) => candidate.startsWith(group)) : []
  return nearest(path, same) ?? nearest(path, all)
}
