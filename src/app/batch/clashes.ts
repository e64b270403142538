/** What stands against a plan: inputs that do not fit the settings, two that claim one unit or one file name. */
import { nameFault, unitCode } from '../../core/base/file-name.ts'
import { nearest } from '../../core/base/nearest.ts'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { documentPath } from '../../core/documents.ts'
import type { Input } from '../inputs/inputs.ts'
import type { LoadedSettings } from '../settings/settings.ts'
import type { Naming, Target } from './targets.ts'

/** An input and the files that it claims. */
interface Claim {
  readonly input: Input
  readonly targets: readonly Target[]
}

/** What stands against one input: a code that makes no file name, a unit or year that the settings do not know. */
export function unitDiagnostics(
  { file, peek, explicit }: Input,
  { pattern, province }: Naming,
  settings: LoadedSettings | undefined,
): readonly Diagnostic[] {
  const { unit, year, level } = peek
  const found: Diagnostic[] = []
  const at = (path: readonly string[]) => ({ file, path })
  if (unit !== undefined && year !== undefined) {
    const path = documentPath(pattern, { ma: unit, nam: year, kind: 'bao-cao', tinh: province })
    const steps = unitCode.test(unit) ? path.split('/') : []
    const bad = steps.find((step) => nameFault(step) !== undefined)
    const fault = bad === undefined ? undefined : nameFault(bad)
    if (bad !== undefined && fault) found.push(diagnose('T18', { file: bad, fault }, at(['don_vi', 'ma'])))
  }
  if (!settings) return found
  const { nam, don_vi } = settings.settings
  if (explicit && year !== undefined && year !== nam)
    found.push(diagnose('C37', { given: year, wanted: nam }, at(['nam'])))
  const entry = don_vi.find(({ ma }) => ma === unit)
  if (unit !== undefined && !entry && don_vi.length > 0 && level !== 'tinh') {
    const codes = don_vi.map(({ ma }) => ma)
    found.push(diagnose('C35', { ma: unit, near: nearest(unit, codes) }, at(['don_vi', 'ma'])))
  }
  if (unit !== undefined && entry && level !== undefined && level !== entry.cap)
    found.push(diagnose('C36', { ma: unit, given: level, listed: entry.cap }, at(['don_vi', 'cap'])))
  return found
}

/** Names that some file system takes for one. */
const folded = (name: string) => name.normalize('NFC').toLowerCase()

/** A unit that two inputs are of, a province with two offices. */
export function sameUnit(units: readonly Claim[]): readonly Diagnostic[] {
  const first = new Map<string, string>()
  const provinces = units.filter(({ input }) => input.peek.level === 'tinh').map(({ input }) => input.file)
  const twice = units.flatMap(({ input: { file, peek } }) => {
    if (peek.unit === undefined) return []
    const other = first.get(folded(peek.unit))
    first.set(folded(peek.unit), other ?? file)
    const place = { file, path: ['don_vi', 'ma'] }
    return other === undefined ? [] : [diagnose('C38', { ma: peek.unit, other }, place)]
  })
  if (twice.length > 0) return twice
  const [one, ...more] = provinces
  return more.map((file) => diagnose('C45', { other: one ?? '' }, { file, path: ['don_vi', 'cap'] }))
}

/** A unit may bear the code that the settings give the province: then its papers and the province's are one. */
export function sameOutput(
  units: readonly Claim[],
  { kinds, pattern, province }: Naming,
  settings: LoadedSettings | undefined,
): readonly Diagnostic[] {
  const first = new Map<string, string>()
  if (settings)
    for (const kind of kinds) {
      const name = documentPath(pattern, { ma: province, nam: settings.settings.nam, kind, tinh: province })
      first.set(folded(name), settings.file)
    }
  return units.flatMap(({ input: { file }, targets }) =>
    targets.flatMap(({ name }) => {
      const other = first.get(folded(name))
      first.set(folded(name), other ?? file)
      if (other === undefined || other === file) return []
      const tinh = other === settings?.file ? province : undefined
      return [diagnose('C39', { output: name, other, tinh }, { file, path: ['don_vi', 'ma'] })]
    }),
  )
}
