/** An office's own workbook in place of a form, by a map. Map and workbook are told apart in what is wrong with them. */
import { type Args, type Checked, type Diagnostic, hasErrors } from '../../core/diagnostics/diagnostic.ts'
import { readBy } from '../../core/schema/issues.ts'
import { placeDiagnostics } from '../../source/place.ts'
import type { Source } from '../../source/source.ts'
import type { Book } from '../../source/workbook/book.ts'
import { readByMap } from '../../source/workbook/map/read.ts'
import { mapSchema } from '../../source/workbook/map/schema.ts'
import { type UnitMap, unitMaps } from '../../source/workbook/map/units.ts'
import { cellSource } from '../../source/workbook/tree.ts'
import { readSource } from '../files/source.ts'
import { lastYearOf, readBookFile, type WorkbookSource } from '../unit/form.ts'

/** Reads the map, then the workbook by it. Faults of the map come first: without them nothing else is worth telling. */
export async function readMappedFile(
  file: string,
  mapFile: string,
  sources: Map<string, string>,
): Promise<Checked<readonly Checked<WorkbookSource>[]>> {
  const { value: map, diagnostics: found } = await readSource(mapFile, sources)
  if (!map || hasErrors(found)) return { diagnostics: found }
  const judged = readBy(mapSchema, map.value)
  if (!judged.value) return { diagnostics: placeDiagnostics(judged.diagnostics, map) }
  const { value: book, diagnostics: unread } = await readBookFile(file)
  if (!book) return { diagnostics: unread }
  const units = unitMaps(judged.value).map((unit) => sourceOf(file, map, book, unit))
  // What is wrong for every unit is wrong with the map, and told once.
  if (units.every(({ value }) => value === undefined))
    return { diagnostics: onceEach(units.flatMap(({ diagnostics }) => diagnostics)) }
  return { value: units, diagnostics: [] }
}

function onceEach(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((d) => [JSON.stringify([d.code, d.file, d.span, d.spot, d.args]), d])).values()]
}

/** One unit of the workbook. */
function sourceOf(file: string, map: Source, book: Book, unit: UnitMap): Checked<WorkbookSource> {
  const { found, before, faults } = readByMap(book, unit.map)
  if (faults.length > 0) return { diagnostics: placeDiagnostics(faults, map) }
  const source = cellSource(found, file)
  const year = found.tree['nam']
  return {
    value: {
      namedIn: map.file,
      form: { year: typeof year === 'number' ? year : 0, now: found, before },
      source,
      place: (diagnostics) => diagnostics.flatMap((d) => placed(d, source, map, unit.index)),
      before: (known) => lastYearOf(before, known, file),
      ...(unit.file === undefined ? {} : { target: unit.file }),
    },
    diagnostics: placeDiagnostics(found.diagnostics, source),
  }
}

/** At the cell when it came from one; else where the map gives the value itself, or should. */
function placed(diagnostic: Diagnostic, source: Source, map: Source, unit: number | undefined): readonly Diagnostic[] {
  const { path, at, code, args } = diagnostic
  if (diagnostic.spot !== undefined || !path || source.spot?.(path) !== undefined)
    return placeDiagnostics([diagnostic], source)
  const own = unit === undefined ? undefined : map.locate(['don_vi', unit, 'co_dinh', ...path], at)
  const span = own ?? map.locate(['co_dinh', ...path], at) ?? map.locate(['co_dinh'], 'key')
  const rephrased = code === 'S01' ? { ...diagnostic, args: { ...(args as Args['S01']), inMap: true } } : diagnostic
  return [{ ...rephrased, file: map.file, ...(span ? { span } : {}) }]
}
