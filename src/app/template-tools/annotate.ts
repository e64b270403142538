/** The copy of a Word template that tells its faults as comments. */
import { type Diagnostic, hintOf, isError, sentenceOf } from '../../core/diagnostics/diagnostic.ts'
import { annotateTemplate, type Note } from '../../docx/check/annotate.ts'
import { readBytes } from '../files/read.ts'

/** Undefined when the file cannot be opened. */
export async function annotatedCopy(file: string, diagnostics: readonly Diagnostic[]): Promise<Uint8Array | undefined> {
  const { value } = await readBytes(file)
  return value && annotateTemplate(value, diagnostics.map(noteOf))
}

/** What a comment says of a fault. */
export function noteOf(diagnostic: Diagnostic): Note {
  const { code, spot, related = [] } = diagnostic
  const word = isError(diagnostic) ? 'Lỗi' : 'Cảnh báo'
  const hint = hintOf(diagnostic)
  const others = related.flatMap((r) => (r.spot === undefined ? [] : [`${r.role}: ${r.spot}`]))
  return {
    spot,
    about: aboutOf(diagnostic),
    lines: [`${word} ${code}: ${sentenceOf(diagnostic)}`, ...others, ...(hint ? [`Gợi ý: ${hint}`] : [])],
  }
}

/** The tag, name or text that a diagnostic speaks of. */
function aboutOf({ args }: Diagnostic): string | undefined {
  const { tag, path, helper, name, text } = args as Readonly<Record<string, unknown>>
  return [tag, path, helper, name, text].find((value) => typeof value === 'string')
}
