/** Before a changed data file is written: it says what was wanted and, everywhere else, what it said before. */
import { lookup, place } from '../../core/base/lookup.ts'
import { type Checked, hasErrors } from '../../core/diagnostics/diagnostic.ts'
import { readUnitYear } from '../../core/schema/read.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import { placeDiagnostics } from '../place.ts'
import type { Source } from '../source.ts'
import { parseYaml } from '../yaml.ts'

/** The text of a data file as the schema reads it; without a value, and with the faults, when it cannot. */
export function readYearText(
  text: string,
  path: string,
): Checked<{ readonly source: Source; readonly year: UnitYear }> {
  const { value: source, diagnostics } = parseYaml(text, path)
  if (!source) return { diagnostics }
  const { value: year, diagnostics: judged } = readUnitYear(source.value)
  const all = [...diagnostics, ...placeDiagnostics(judged, source)]
  return year && !hasErrors(all) ? { value: { source, year }, diagnostics: [] } : { diagnostics: all }
}

interface Wanted {
  readonly key: string
  readonly after: unknown
}

/** The first of the wanted values that the text does not say; the year itself where it says something else of another place. */
export function firstWrong(text: string, path: string, wanted: readonly Wanted[], old: UnitYear): Wanted | undefined {
  const year = readYearText(text, path).value?.year
  const expected = structuredClone(old) as unknown as Record<string, unknown>
  const wrong = wanted.find(({ key, after }) => {
    place(expected, key.split('.'), after)
    return year === undefined || plain(lookup(year, key)) !== plain(after)
  })
  return wrong ?? (plain(year) === plain(expected) ? undefined : { key: 'nam', after: old.nam })
}

/** For comparing: keys in one order, nothing told from an empty list. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '' : `[${value.map(plain).join(',')}]`
  if (typeof value !== 'object' || value === null)
    return value === undefined || value === null ? '' : JSON.stringify(value)
  const parts = Object.entries(value)
    .map(([key, inner]) => [key, plain(inner)] as const)
    .filter(([, text]) => text !== '' && text !== 'false')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return parts.length === 0 ? '' : `{${parts.map(([key, text]) => `${key}:${text}`).join(',')}}`
}
