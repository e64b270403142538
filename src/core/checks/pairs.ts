/** Petitions and matters: several petitions may concern one matter, never the other way round. identities.md KN4. */
import { diagnose, type Diagnostic } from '../diagnostic.ts'
import { lookup } from '../lookup.ts'
import { figures } from '../schema/catalogue.ts'
import type { UnitYear } from '../schema/unit-year.ts'

export function checkPetitions(given: UnitYear): readonly Diagnostic[] {
  return figures
    .filter((figure) => figure.parts?.includes('don'))
    .flatMap((figure) => {
      const [don, viec] = [lookup(given, `${figure.key}.don`), lookup(given, `${figure.key}.viec`)]
      if (typeof don !== 'number' || typeof viec !== 'number' || viec <= don) return []
      return [diagnose('K06', { title: figure.title, don, viec }, { path: figure.path })]
    })
}
