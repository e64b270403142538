/** Which paths a formula may name: every figure of the schema, ending at a number. */
import { uncapitalise } from '../format/text.ts'
import { diagnose, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts'
import { nearest } from '../base/nearest.ts'
import { figureAt, slotAt, slots } from '../schema/catalogue.ts'
import { figuresIn, type Formula } from './formula.ts'

/** Title of what a path names, in running text: "tổng số án điều tra thụ lý (vụ)"; an unknown path as it is. */
export function pathTitle(path: string): string {
  return uncapitalise((slotAt(path) ?? figureAt(path))?.title ?? path)
}

/** A diagnostic for every path of the formula that is no number of the schema. */
export function pathDiagnostics(formula: Formula, place: Place): readonly Diagnostic[] {
  return figuresIn(formula).flatMap(({ path, at }) => {
    const figure = figureAt(path)
    if (figure?.parts) return [diagnose('C05', { path, title: figure.title, parts: figure.parts, at }, place)]
    if (slotAt(path)) return []
    return [diagnose('C04', { path, near: nearestPath(path), at }, place)]
  })
}

/** A slip is mostly in one step of the path, so paths with the same beginning or the same end are tried first. */
function nearestPath(path: string): string | undefined {
  const all = slots.map(({ key }) => key)
  const group = path.slice(0, path.indexOf('.') + 1)
  const same = group ? all.filter((candidate) => candidate.startsWith(group)) : []
  return nearest(path, same) ?? nearest(path, all)
}
