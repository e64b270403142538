/** From a parsed `tongket.yaml` to settings: the schema's verdict and what the schema cannot say. */
import { type Checked, diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { formatShortDate } from '../format/date.ts'
import { readBy } from '../schema/issues.ts'
import { patternFault } from '../documents.ts'
import { type Settings, settingsSchema } from './schema.ts'
import { transferDiagnostics } from './transfer-rules.ts'

/** Reads `value`; diagnostics carry paths in the settings file. No value when any error was found. */
export function readSettings(value: unknown): Checked<Settings> {
  const { value: settings, diagnostics: wrong } = readBy(settingsSchema, value)
  if (!settings) return { diagnostics: wrong }
  const diagnostics = rules.flatMap((rule) => rule(settings))
  return diagnostics.length > 0 ? { diagnostics } : { value: settings, diagnostics }
}

const rules: readonly ((settings: Settings) => readonly Diagnostic[])[] = [
  repeatedCodes,
  patternDiagnostics,
  periodDiagnostics,
  transferDiagnostics,
]

function repeatedCodes({ don_vi }: Settings): readonly Diagnostic[] {
  return don_vi.flatMap(({ ma }, i) => {
    const first = don_vi.findIndex((other) => other.ma === ma)
    if (first === i) return []
    const related = [{ role: 'đã có ở đây', path: ['don_vi', first, 'ma'] }]
    return [diagnose('C32', { ma }, { path: ['don_vi', i, 'ma'], related })]
  })
}

function patternDiagnostics({ ten_tep }: Settings): readonly Diagnostic[] {
  const fault = ten_tep === undefined ? undefined : patternFault(ten_tep)
  return fault && ten_tep !== undefined ? [diagnose('C30', { value: ten_tep, fault }, { path: ['ten_tep'] })] : []
}

function periodDiagnostics({ ky }: Settings): readonly Diagnostic[] {
  if (!ky || ky.tu_ngay < ky.den_ngay) return []
  const [from, to] = [formatShortDate(ky.tu_ngay), formatShortDate(ky.den_ngay)]
  return [diagnose('C54', { from, to }, { path: ['ky', 'den_ngay'] })]
}
