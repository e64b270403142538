/** Gives diagnostics that know only their path a file, a line and a column. */
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts'
import { pathKey, type Source } from './source.ts'

/**
 * Fills `file` and `span` of diagnostics, and of their related places, from their paths in `source`. Places that are
 * filled already stay. A schema diagnostic at a value whose writing explains the fault (`98%` for a number) gives way to
 * that explanation: one slip, one message.
 */
export function placeDiagnostics(diagnostics: readonly Diagnostic[], source: Source): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const suspect = suspectOf(diagnostic, source)
    if (!suspect) return [place(diagnostic, source)]
    return suspect.instead ? [suspect.instead] : []
  })
}

function suspectOf({ code, file, path }: Diagnostic, source: Source) {
  if (!path || !code.startsWith('S') || (file !== undefined && file !== source.file)) return undefined
  const keys = path.map((_, i) => pathKey(path.slice(0, i + 1)))
  const key = keys.find((k) => source.suspects.has(k))
  return key === undefined ? undefined : { instead: source.suspects.get(key) }
}

function place(diagnostic: Diagnostic, source: Source): Diagnostic {
  const { related } = diagnostic
  const whole = placed(diagnostic, source, diagnostic.at)
  const remedy = whole.file === source.file ? source.remedy?.(whole) : undefined
  return {
    ...whole,
    ...(remedy === undefined ? {} : { remedy }),
    ...(related ? { related: related.map((r) => placed(r, source)) } : {}),
  }
}

function placed<P extends Pick<Diagnostic, 'file' | 'span' | 'path' | 'spot'>>(
  at: P,
  source: Source,
  part?: 'key' | 'value',
): P {
  if (at.span || (at.file !== undefined && at.file !== source.file)) return at
  if (at.spot !== undefined) return source.spot ? { ...at, file: source.file } : at
  const span = at.path ? source.locate(at.path, part) : undefined
  const spot = at.path ? source.spot?.(at.path) : undefined
  return { ...at, file: source.file, ...(span ? { span } : {}), ...(spot === undefined ? {} : { spot }) }
}
