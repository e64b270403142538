/** Last year's figures of a unit: out of the files that it names, or out of the column of a form. */
import { resolve } from 'node:path'
import { checkEarlier } from '../../core/checks/balances.ts'
import { checkSequence } from '../../core/checks/sequence.ts'
import {
  type Checked,
  diagnose,
  type Diagnostic,
  hasErrors,
  isError,
  sentenceOf,
} from '../../core/diagnostics/diagnostic.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import { type LastYear, mergeYears } from '../../core/year/merge.ts'
import { restate } from '../../core/year/partial.ts'
import { besides } from '../files/paths.ts'
import { type PlacedYear, readYear } from './year.ts'

/** Last year with the years it is made of: side by side, and one after another. */
export interface ReadLastYear extends Checked<LastYear> {
  readonly years?: { readonly gop: readonly UnitYear[]; readonly noi_tiep: readonly UnitYear[] }
}

/**
 * The year before: as the file names it, else out of the form itself; none when neither has one. `value` has what this
 * year's file restates, `reported` is last year as its own file had it.
 */
export async function readLastYear(
  placed: PlacedYear,
  sources: Map<string, string>,
): Promise<ReadLastYear & { readonly reported?: LastYear }> {
  const { nam_truoc: named, nam_truoc_dieu_chinh: items } = placed.year
  const last = named ? await readNamed(named, placed.namedIn, sources) : ofColumn(placed)
  return last.value ? { ...last, value: restate(last.value, items), reported: last.value } : last
}

/** The one file that last year's figures of the unit at `file` come from; undefined when it names none, or several. */
export function onlyLastYear({ nam_truoc: named }: Pick<UnitYear, 'nam_truoc'>, file: string): string | undefined {
  const [only, ...others] = [...(named?.gop ?? []), ...(named?.noi_tiep ?? [])]
  return only !== undefined && others.length === 0 ? besides(file, only) : undefined
}

/** Last year out of the form itself, when its cover names no file of last year's. */
function ofColumn({ year, before }: PlacedYear): ReadLastYear {
  const read = before?.(year)
  if (!read) return { diagnostics: [] }
  const value = read.value && mergeYears([read.value], [])
  const years = { gop: read.value ? [read.value] : [], noi_tiep: [] }
  return value ? { value, years, diagnostics: read.diagnostics } : { diagnostics: read.diagnostics }
}

/**
 * The years that the file names. A file that cannot be read is told at `nam_truoc`; faults inside it are told in that file:
 * errors, and what contradicts itself. Its own warnings were last year's matter.
 */
export async function readNamed(
  { gop, noi_tiep }: NonNullable<UnitYear['nam_truoc']>,
  file: string,
  sources: Map<string, string>,
): Promise<ReadLastYear> {
  const twice = namedTwice(file, [...gop, ...noi_tiep])
  if (twice.length > 0) return { diagnostics: twice }
  const read = (names: readonly string[]) => Promise.all(names.map((name) => readEarlier(name, file, sources)))
  const [sideBySide, after] = [await read(gop), await read(noi_tiep)]
  const years = (some: typeof after) => some.flatMap(({ value }) => value?.year ?? [])
  const all = [...sideBySide, ...after]
  // Most units have one such file, whose figures are last year's as they are.
  const only = all.length === 1 && gop.length === 1 ? all[0]?.value : undefined
  const one = only && mergeYears([only.year], [])
  const diagnostics = [
    ...all.flatMap(({ value, diagnostics: found }) => [
      ...(value ? value.place(checkEarlier(value.year, one)) : []),
      ...found,
    ]),
    ...checkSequence(years(sideBySide), years(after)),
  ]
  const value = hasErrors(diagnostics) ? undefined : (one ?? mergeYears(years(sideBySide), years(after)))
  return value ? { value, years: { gop: years(sideBySide), noi_tiep: years(after) }, diagnostics } : { diagnostics }
}

/** One of them, with what is wrong in it. */
async function readEarlier(name: string, file: string, sources: Map<string, string>): Promise<Checked<PlacedYear>> {
  const read = await readYear(besides(file, name), sources)
  const errors = read.diagnostics.filter(isError)
  const unreadable = errors.find((d) => d.code.startsWith('T'))
  if (!unreadable) return { ...read, diagnostics: errors }
  const reason = sentenceOf(unreadable)
  return { ...read, diagnostics: [diagnose('S40', { file: name, reason }, { path: ['nam_truoc'] })] }
}

/** A file that is named again, if by another way of writing its path, would be counted again. */
function namedTwice(file: string, names: readonly string[]): readonly Diagnostic[] {
  const paths = names.map((name) => resolve(besides(file, name)))
  const again = names.filter((_, i) => paths.indexOf(paths[i] ?? '') < i)
  return [...new Set(again)].map((name) => diagnose('K28', { file: name }, { path: ['nam_truoc'] }))
}
