/** What was told of a unit, kept in the record: a unit that is not looked at again says it again, with its lines. */
import { join, relative, resolve } from 'node:path'
import { type Diagnostic, isError } from '../../core/diagnostics/diagnostic.ts'
import { readData } from '../files/read.ts'
import { slashes } from '../files/paths.ts'

/** Warnings and notes about figures; what concerns files is found anew in each run. Paths as seen from `out`. */
export function packDiagnostics(diagnostics: readonly Diagnostic[], out: string): readonly Diagnostic[] {
  return diagnostics
    .filter((d) => !isError(d) && !d.code.startsWith('T'))
    .map((d) => withFiles(d, (file) => slashes(relative(out, file))))
}

/** The same as this run names the files: `input` by the name that it was given. */
export function unpackDiagnostics(kept: readonly Diagnostic[], out: string, input: string): readonly Diagnostic[] {
  const own = resolve(input)
  return kept.map((d) =>
    withFiles(d, (file) => {
      const path = join(out, file)
      return resolve(path) === own ? input : path
    }),
  )
}

function withFiles(diagnostic: Diagnostic, rename: (file: string) => string): Diagnostic {
  const { file, related } = diagnostic
  return {
    ...diagnostic,
    ...(file === undefined ? {} : { file: rename(file) }),
    ...(related
      ? { related: related.map((each) => (each.file === undefined ? each : { ...each, file: rename(each.file) })) }
      : {}),
  }
}

/** The texts whose lines the frames show. */
export async function textsOf(diagnostics: readonly Diagnostic[]): Promise<ReadonlyMap<string, string>> {
  const places = diagnostics.flatMap((d) => [d, ...(d.related ?? [])]).filter(({ span }) => span)
  const files = new Set(places.flatMap(({ file }) => file ?? []))
  const read = await Promise.all([...files].map(async (file) => [file, (await readData(file)).value] as const))
  return new Map(read.flatMap(([file, text]) => (text === undefined ? [] : [[file, text] as const])))
}
