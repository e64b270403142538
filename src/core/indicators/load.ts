/** Loads an indicator set: its file's form, the sets it extends, then every row. */
import { type Checked, diagnose, type Diagnostic, hasErrors, type Place } from '../diagnostics/diagnostic.ts'
import { readBy } from '../schema/issues.ts'
import { headingKeys } from '../schema/headings.ts'
import { codesOf, mergeRows, placeIn, rowsOf, type SourcedRow } from './merge.ts'
import { readRow } from './read-row.ts'
import { unknownSet } from './choose.ts'
import type { Indicator, IndicatorSet } from './set.ts'
import { type RawSet, setSchema } from './set-schema.ts'

/** A set as its file gives it. `name` is what other sets and unit files call it by: the file's name without `.yaml`. */
export interface SetSource {
  readonly name: string
  readonly value: unknown
  /** For diagnostics; left out when the caller fills it in. */
  readonly file?: string
}

interface Layer {
  readonly source: SetSource
  readonly raw: RawSet
}

/**
 * Reads `source`, looking up the sets it extends among `others`. The set comes back only without errors; diagnostics
 * carry paths in the file they are about.
 */
export function loadSet(source: SetSource, others: readonly SetSource[] = []): Checked<IndicatorSet> {
  const { layers, found } = readLayers(source, others)
  const [own] = layers
  if (!own || hasErrors(found)) return { diagnostics: found }
  const merged = layers
    .toReversed()
    .reduce<{ rows: readonly SourcedRow[]; codes: readonly string[] }>(
      ({ rows }, layer) => ({ rows: mergeRows(rows, rowsOf(layer.raw, layer.source.file)), codes: codesOf(rows) }),
      { rows: [], codes: [] },
    )
  const ten_khau = Object.assign({}, ...layers.toReversed().map(({ raw }) => raw.ten_khau ?? {})) as Record<
    string,
    string
  >
  const fields = [...headingKeys, ...Object.keys(ten_khau)]
  const read = merged.rows.map((row) => ({ row, ...readRow(row, { fields, codes: merged.codes }) }))
  const indicators = read.flatMap(({ indicator }) => (indicator ? [indicator] : []))
  const diagnostics = [
    ...found,
    ...layers.flatMap(repeatedCodes),
    ...read.flatMap((r) => r.found),
    ...(merged.rows.length === 0 ? [diagnose('C20', {}, { ...fileOf(own.source), path: [] })] : []),
  ]
  if (hasErrors(diagnostics)) return { diagnostics }
  return { value: assemble(layers, own, ten_khau, indicators), diagnostics }
}

function assemble(
  layers: readonly Layer[],
  own: Layer,
  ten_khau: Readonly<Record<string, string>>,
  indicators: readonly Indicator[],
): IndicatorSet {
  const scope = layers.find(({ raw }) => raw.ap_dung)?.raw.ap_dung
  const cap = scope?.cap ?? []
  return {
    name: own.source.name,
    ten: own.raw.ten,
    nguon: own.raw.nguon ?? layers.find(({ raw }) => raw.nguon)?.raw.nguon ?? '',
    can_cu: own.raw.can_cu ?? '',
    cap: Array.isArray(cap) ? cap : [cap],
    ...(typeof scope?.tu_nam === 'number' ? { tu_nam: scope.tu_nam } : {}),
    ...(typeof scope?.den_nam === 'number' ? { den_nam: scope.den_nam } : {}),
    duoi_nguong: layers.find(({ raw }) => raw.duoi_nguong)?.raw.duoi_nguong ?? 'vuot',
    ten_khau,
    indicators,
  }
}

const fileOf = ({ file }: SetSource): Place => (file === undefined ? {} : { file })

/** The set's own file first, then what it extends, and so on. */
function readLayers(source: SetSource, others: readonly SetSource[]) {
  const layers: Layer[] = []
  const found: Diagnostic[] = []
  const names: string[] = []
  let next: SetSource | undefined = source
  while (next) {
    const here: SetSource = next
    next = undefined
    names.push(here.name)
    const { value: raw, diagnostics } = readBy(setSchema, here.value)
    found.push(...diagnostics.map((d) => ({ ...fileOf(here), ...d })))
    if (!raw) break
    layers.push({ source: here, raw })
    const base = raw.ke_thua
    if (!base) break
    const place = { ...fileOf(here), path: ['ke_thua'] }
    if (names.includes(base)) found.push(diagnose('C09', { chain: [...names, base] }, place))
    else {
      next = others.find(({ name }) => name === base)
      const known = others.map(({ name }) => name)
      if (!next) found.push(unknownSet(base, known, place))
    }
  }
  return { layers, found }
}

function repeatedCodes({ raw, source }: Layer): readonly Diagnostic[] {
  const rows = rowsOf(raw, source.file)
  return rows.flatMap((row, index) => {
    const first = rows.findIndex((other) => other.raw.ma === row.raw.ma)
    if (first === index) return []
    const related = [{ role: 'đã có ở đây', ...placeIn(rows[first] ?? row, ['ma']) }]
    return [diagnose('C06', { ma: row.raw.ma }, { ...placeIn(row, ['ma']), related })]
  })
}
