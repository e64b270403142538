/** Which inputs of a run are of its year. */
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import type { Input } from '../inputs/inputs.ts'
import type { LoadedSettings } from '../settings/settings.ts'

/** Found in a folder, data of other years are left out of the run; named on the command line they are a mistake. */
export function splitByYear(inputs: readonly Input[], settings: LoadedSettings | undefined) {
  const wanted = settings?.settings.nam
  const other = ({ explicit, peek: { year } }: Input) =>
    !explicit && wanted !== undefined && year !== undefined && year !== wanted
  return {
    kept: inputs.filter((input) => !other(input)),
    excluded: inputs
      .filter(other)
      .map(({ file, peek }) => diagnose('C42', { year: peek.year ?? 0, wanted: wanted ?? 0 }, { file, path: ['nam'] })),
  }
}

/** Nothing but other years in what was found: the settings are last year's, or the folder is. */
export function noneOfYear(inputs: readonly Input[], settings: LoadedSettings | undefined): Diagnostic | undefined {
  const wanted = settings?.settings.nam
  const found = new Set(inputs.map(({ peek }) => peek.year))
  if (wanted === undefined || found.has(wanted) || inputs.every(({ explicit }) => explicit)) return undefined
  const years = [...found].filter((year) => year !== undefined)
  if (years.length < found.size) return undefined
  return settings?.place([diagnose('C52', { wanted, found: years.toSorted((a, b) => a - b) }, { path: ['nam'] })])[0]
}
