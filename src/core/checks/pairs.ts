/**
 * Petitions and matters: several petitions may concern one matter, never the other way round.
 * docs/linh-vuc/can-doi.md §12, KN4.
 */
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { numberAtPath } from '../base/lookup.ts'
import { figures } from '../schema/catalogue.ts'
import type { UnitYear } from '../schema/unit-year.ts'

const petitions = figures.filter(({ parts }) => parts?.includes('don'))

/** More matters than petitions (K06): every matter is raised in one petition at least. */
export function checkPetitions(given: UnitYear): readonly Diagnostic[] {
  return petitions.flatMap(({ path, title }) => {
    const [don, viec] = [numberAtPath(given, [...path, 'don']), numberAtPath(given, [...path, 'viec'])]
    return don === undefined || viec === undefined || viec <= don
      ? []
      : [diagnose('K06', { title, don, viec }, { path })]
  })
}
