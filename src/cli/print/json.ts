/** The machine-readable result: one document, keys in English, fields only ever added. */
import { type Diagnostic, hintOf, sentenceOf, severityOf, tally } from '../../core/diagnostics/diagnostic.ts'
import type { Fallen } from './fallen.ts'
import type { UnitResult } from '../../app/unit/check.ts'
import { slashes } from '../../app/files/paths.ts'
import type { IndicatorGlance } from '../../core/indicators/glance.ts'

/**
 * The document that a command prints, with a line end: what every one of them begins with, then `rest`. Pure ASCII: Windows
 * PowerShell decodes a program's output by the console's code page.
 */
export function resultJson(version: string, ok: boolean, rest: object): string {
  return `${asciiJson({ schemaVersion: 1, tool: `tongket ${version}`, ok, ...rest })}\n`
}

/** The results of units. */
export function resultsJson(results: readonly UnitResult[], version: string, interrupted = false): string {
  return resultJson(version, !interrupted && results.every(({ status }) => status === 'ok'), {
    ...(interrupted ? { interrupted } : {}),
    units: results.map(unitJson),
    tally: tally(results.flatMap(({ diagnostics }) => diagnostics)),
  })
}

/** A unit as it stands in every machine-readable result. */
export function unitJson({ input, unit, year, status, outputs, diagnostics, silenced, indicators }: UnitResult) {
  return {
    input: slashes(input),
    unit: unit ?? null,
    year: year ?? null,
    status,
    outputs: outputs.map(({ leftOut, ...output }) => ({
      ...output,
      path: slashes(output.path),
      ...(leftOut ? { leftOut: leftOut.map(fallenJson) } : {}),
    })),
    diagnostics: diagnostics.map(diagnosticJson),
    silenced: silenced.map(({ code, count, ly_do }) => ({ code, count, reason: ly_do })),
    ...(indicators ? { indicators: indicatorsJson(indicators) } : {}),
  }
}

/** A sentence that is not in the document, and the figures it lacks: `zero` or `unknown`. */
export function fallenJson({ text, lacks }: Fallen) {
  return {
    sentence: text,
    lacks: lacks.map(({ name, presence }) => ({ figure: name, state: presence === 'none' ? 'zero' : 'unknown' })),
  }
}

/** What became of a unit's indicators. */
function indicatorsJson({ set, counts, missed, unknown }: IndicatorGlance) {
  return {
    set: { name: set.name, title: set.ten },
    counts: {
      exceeded: counts.vuot,
      met: counts.dat,
      missed: counts.khong_dat,
      notArisen: counts.khong_phat_sinh,
      unknown: counts.chua_co,
    },
    missed: missed.map(({ ma, ten, nguong, so_lieu, ket_qua, chenh_lech }) => ({
      code: ma,
      title: ten,
      threshold: nguong,
      figures: so_lieu,
      result: ket_qua,
      difference: chenh_lech ?? null,
    })),
    unknown,
  }
}

/** A diagnostic as it stands in every machine-readable result. */
export function diagnosticJson(diagnostic: Diagnostic) {
  const { code, file, path, span, spot, args, related } = diagnostic
  return {
    code,
    severity: severityOf(diagnostic),
    file: file === undefined ? null : slashes(file),
    path: path ?? null,
    ...spanJson(span),
    ...(spot === undefined ? {} : { spot }),
    args,
    message: sentenceOf(diagnostic),
    hint: hintOf(diagnostic) ?? null,
    ...(related
      ? {
          related: related.map((r) => ({
            role: r.role,
            file: r.file ?? file ?? null,
            path: r.path ?? null,
            ...spanJson(r.span),
            ...(r.spot === undefined ? {} : { spot: r.spot }),
          })),
        }
      : {}),
  }
}

function spanJson(span: Diagnostic['span']) {
  return {
    line: span?.start.line ?? null,
    column: span?.start.col ?? null,
    endLine: span?.end.line ?? null,
    endColumn: span?.end.col ?? null,
  }
}

const escape = (text: string) => `\\u${text.charCodeAt(0).toString(16).padStart(4, '0')}`

/** JSON with everything beyond ASCII as `\uXXXX`; on one line without `indent`. */
export function asciiJson(value: unknown, indent = 2): string {
  return JSON.stringify(value, null, indent).replaceAll(/[\u007f-\uffff]/g, escape)
}
