/** The indicator set a unit is measured by: one that ships with the program, or a file of the office's own. */
import { extname, join } from 'node:path'
import { type Checked, diagnose, type Diagnostic, sentenceOf } from '../core/diagnostic.ts'
import { chooseSet, scopeDiagnostics } from '../core/indicators/choose.ts'
import { loadSet, type SetSource } from '../core/indicators/load.ts'
import type { IndicatorSet } from '../core/indicators/set.ts'
import type { UnitYear } from '../core/schema/unit-year.ts'
import { placeDiagnostics } from '../source/place.ts'
import { parseYaml } from '../source/yaml.ts'
import { besides } from './files/beside.ts'
import { builtFolder, readBuilt } from './files/built.ts'
import { packageRoot } from './files/folder.ts'
import { listFolder } from './files/list.ts'
import { readData } from './files/read.ts'

/**
 * Loads the set for a unit: `bo_chi_tieu` names a shipped set or a file beside the data file; without it level and year
 * decide. Diagnostics about an own file are placed in it, all others carry paths in the data file.
 */
export async function indicatorSetOf(
  year: UnitYear,
  file: string,
  sources: Map<string, string>,
): Promise<Checked<IndicatorSet>> {
  const shipped = await shippedSets()
  const wanted = year.bo_chi_tieu
  const own = wanted !== undefined && ['.yaml', '.yml'].includes(extname(wanted).toLowerCase())
  const chosen = own ? await readOwn(wanted, file, sources) : pick(shipped, year)
  if (!chosen.value) return { diagnostics: chosen.diagnostics }
  const { source, place } = chosen.value
  const set = loadSet(source, shipped)
  const diagnostics = [...chosen.diagnostics, ...place(set.diagnostics)]
  if (!set.value) return { diagnostics }
  return { value: set.value, diagnostics: [...diagnostics, ...scopeDiagnostics(set.value, year.nam, year.don_vi.cap)] }
}

interface Chosen {
  readonly source: SetSource
  readonly place: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[]
}

function pick(shipped: readonly SetSource[], year: UnitYear): Checked<Chosen> {
  const name = chooseSet(
    shipped.map((set) => set.name),
    year.nam,
    year.don_vi.cap,
    year.bo_chi_tieu,
  )
  const source = shipped.find((set) => set.name === name.value)
  if (source) return { value: { source, place: (d) => d }, diagnostics: name.diagnostics }
  if (name.diagnostics.length === 0) throw new Error(`no indicator set ships for level ${year.don_vi.cap}`)
  return { diagnostics: name.diagnostics }
}

async function readOwn(wanted: string, file: string, sources: Map<string, string>): Promise<Checked<Chosen>> {
  const path = besides(file, wanted)
  const text = await readData(path)
  if (text.value === undefined) {
    const reason = text.diagnostics[0] ? sentenceOf(text.diagnostics[0]) : ''
    return { diagnostics: [diagnose('S40', { file: wanted, reason }, { path: ['bo_chi_tieu'] })] }
  }
  const parsed = parseYaml(text.value, path)
  sources.set(path, parsed.value?.text ?? text.value)
  const source = parsed.value
  if (!source) return { diagnostics: parsed.diagnostics }
  return {
    value: {
      source: { name: wanted, value: source.value, file: path },
      place: (diagnostics) => diagnostics.flatMap((d) => (d.file === path ? placeDiagnostics([d], source) : [d])),
    },
    diagnostics: parsed.diagnostics,
  }
}

/** The shipped sets as the build stored them. */
export async function shippedSets(): Promise<readonly SetSource[]> {
  const stored = await readBuilt(join(await builtFolder(), 'chi-tieu.json'))
  return JSON.parse(Buffer.from(stored).toString('utf8')) as readonly SetSource[]
}

/** Reads the shipped sets from their YAML, each checked; for the build. */
export async function readBuiltInSets(): Promise<Checked<readonly SetSource[]>> {
  const folder = join(await packageRoot(), 'templates', 'chi-tieu')
  const diagnostics: Diagnostic[] = []
  const sets: SetSource[] = []
  for (const name of (await listFolder(folder)).value ?? []) {
    if (!name.endsWith('.yaml')) continue
    const text = await readData(join(folder, name))
    const parsed = text.value === undefined ? undefined : parseYaml(text.value, name)
    diagnostics.push(...text.diagnostics, ...(parsed?.diagnostics ?? []))
    if (parsed?.value) sets.push({ name: name.replace(/\.yaml$/, ''), value: parsed.value.value })
  }
  for (const set of sets) diagnostics.push(...loadSet({ ...set, file: set.name }, sets).diagnostics)
  return { value: sets, diagnostics }
}
