/** Indicator sets that an office keeps in files of its own, and those they extend. */
import { type Checked, diagnose, type Diagnostic, type Path, sentenceOf } from '../../core/diagnostics/diagnostic.ts'
import { loadSet, type SetSource } from '../../core/indicators/load.ts'
import type { IndicatorSet } from '../../core/indicators/set.ts'
import { placeDiagnostics } from '../../source/place.ts'
import type { Source } from '../../source/source.ts'
import { parseYaml } from '../../source/yaml.ts'
import { besides } from '../files/paths.ts'
import { readData } from '../files/read.ts'
import { isFileName, shippedSets } from './shipped-sets.ts'

/** Where a file is named: a place in the data file, or `ke_thua` of another set. */
interface Named {
  readonly file: string
  readonly path: Path
}

/** A province's set, a unit's over it: more layers than this are a slip. */
const mostLayers = 8

interface Layer {
  readonly name: string
  readonly source: Source
}

/**
 * Reads the set that `wanted` names beside the file that names it; `ke_thua` may name another file beside it in turn.
 * Diagnostics about a set's file are placed in it. The texts read are added to `sources`.
 */
export async function readSetFile(
  wanted: string,
  named: Named,
  sources: Map<string, string>,
): Promise<Checked<IndicatorSet>> {
  return loadLayers(await readLayers([], wanted, named, sources))
}

interface CheckedSet extends Checked<IndicatorSet> {
  readonly sources: ReadonlyMap<string, string>
}

/** A file that is an indicator set, with what is wrong with it; undefined when it is none. `text` as it was read. */
export async function checkSetFile(file: string, text: string): Promise<CheckedSet | undefined> {
  const { value: source, diagnostics } = parseYaml(text, file)
  if (!source || !isSet(source.value)) return undefined
  const sources = new Map([[file, source.text]])
  const first = [{ name: file, source }]
  const layers = await readLayers(first, nextFile(source.value, first), { file, path: ['ke_thua'] }, sources)
  const loaded = await loadLayers(layers)
  return { ...loaded, diagnostics: [...diagnostics, ...loaded.diagnostics], sources }
}

/** `first`, and after it the chain of files that begins with `wanted`; no value when one of them cannot be read. */
async function readLayers(
  first: readonly Layer[],
  wanted: string | undefined,
  named: Named,
  sources: Map<string, string>,
): Promise<Checked<readonly Layer[]>> {
  const layers = [...first]
  const diagnostics: Diagnostic[] = []
  let [name, by] = [wanted, named]
  while (name !== undefined && layers.length < mostLayers) {
    const path = besides(by.file, name)
    const text = await readData(path)
    if (text.value === undefined) {
      const reason = text.diagnostics[0] ? sentenceOf(text.diagnostics[0]) : ''
      const missing = diagnose('S40', { file: name, reason }, { path: by.path })
      const source = layers.at(-1)?.source
      return { diagnostics: [...diagnostics, ...(source ? placeDiagnostics([missing], source) : [missing])] }
    }
    const parsed = parseYaml(text.value, path)
    sources.set(path, parsed.value?.text ?? text.value)
    diagnostics.push(...parsed.diagnostics)
    if (!parsed.value) return { diagnostics }
    layers.push({ name, source: parsed.value })
    by = { file: path, path: ['ke_thua'] }
    name = nextFile(parsed.value.value, layers)
  }
  return { value: layers, diagnostics }
}

/** The file that a set extends, when it is one and has not been read. */
function nextFile(value: unknown, layers: readonly Layer[]): string | undefined {
  const base = typeof value === 'object' && value !== null && 'ke_thua' in value ? value.ke_thua : undefined
  if (typeof base !== 'string' || !isFileName(base)) return undefined
  return layers.some(({ name }) => name === base) ? undefined : base
}

async function loadLayers({ value: layers = [], diagnostics: found }: Checked<readonly Layer[]>) {
  const [first, ...bases] = layers.map(({ name, source }): SetSource => ({
    name,
    value: source.value,
    file: source.file,
  }))
  if (!first) return { diagnostics: found }
  const { value, diagnostics } = loadSet(first, [...bases, ...(await shippedSets())])
  const placed = diagnostics.flatMap((d) => {
    const source = layers.find((layer) => layer.source.file === d.file)?.source
    return source ? placeDiagnostics([d], source) : [d]
  })
  return { ...(value ? { value } : {}), diagnostics: [...found, ...placed] }
}

/** A list of indicators, or a set that extends another; a unit's file names its unit. */
function isSet(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || 'don_vi' in value) return false
  return 'ke_thua' in value || ('chi_tieu' in value && Array.isArray(value.chi_tieu))
}
