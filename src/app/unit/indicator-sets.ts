/** The indicator set a unit is measured by: one that ships with the program, or a file of the office's own. */
import { join } from 'node:path'
import { type Checked, type Diagnostic, hasErrors } from '../../core/diagnostics/diagnostic.ts'
import { chooseSet, scopeDiagnostics } from '../../core/indicators/choose.ts'
import type { SetSource } from '../../core/indicators/load.ts'
import type { IndicatorSet } from '../../core/indicators/set.ts'
import { packSet, unpackSet } from '../../core/indicators/store.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import { builtIn, builtSets, readBuiltText, writeBuiltText } from '../files/built.ts'
import { packageRoot } from '../files/folder.ts'
import { listFolder } from '../files/list.ts'
import { isFileName } from './shipped-sets.ts'
import { readData } from '../files/read.ts'

/**
 * Loads the set for a unit: `bo_chi_tieu` names a shipped set or a file beside the data file; without it level and year
 * decide. Diagnostics about an own file are placed in it, all others carry paths in the data file.
 */
export async function indicatorSetOf(
  year: Measured,
  file: string,
  sources: Map<string, string>,
): Promise<Checked<IndicatorSet>> {
  const wanted = year.bo_chi_tieu
  const set = wanted !== undefined && isFileName(wanted) ? await readOwn(wanted, file, sources) : await pick(year)
  if (!set.value) return set
  // What the program chose itself is not the unit's fault.
  const scope = wanted === undefined ? [] : scopeDiagnostics(set.value, year.nam, year.don_vi.cap)
  return { ...set, diagnostics: [...set.diagnostics, ...scope] }
}

/** A shipped set has been read at build time; only an own file needs the reader of sets. */
async function readOwn(wanted: string, file: string, sources: Map<string, string>): Promise<Checked<IndicatorSet>> {
  const { readSetFile } = await import('./set-files.ts')
  return readSetFile(wanted, { file, path: ['bo_chi_tieu'] }, sources)
}

/** What decides on the set. */
export type Measured = Pick<UnitYear, 'nam' | 'bo_chi_tieu'> & { readonly don_vi: Pick<UnitYear['don_vi'], 'cap'> }

async function pick(year: Measured): Promise<Checked<IndicatorSet>> {
  const { folder } = builtSets()
  const names = builtIn(folder).map((name) => name.replace(/\.set$/, ''))
  const chosen = chooseSet(names, year.nam, year.don_vi.cap, year.bo_chi_tieu)
  if (chosen.value === undefined) {
    if (chosen.diagnostics.length === 0) throw new Error(`no indicator set ships for level ${year.don_vi.cap}`)
    return { diagnostics: chosen.diagnostics }
  }
  const file = join(folder, `${chosen.value}.set`)
  const set = unpacked.get(file) ?? unpackSet(readBuiltText(file))
  unpacked.set(file, set)
  return { value: set, diagnostics: chosen.diagnostics }
}

/** Shipped sets by their file: the units of a province are mostly measured by one. */
const unpacked = new Map<string, IndicatorSet>()

/** Reads the shipped sets from their YAML, checks and stores them; for the build. */
export async function buildSets(): Promise<readonly Diagnostic[]> {
  const [{ loadSet }, { parseYaml }] = await Promise.all([
    import('../../core/indicators/load.ts'),
    import('../../source/yaml.ts'),
  ])
  const folder = join(packageRoot(), 'templates', 'chi-tieu')
  const built = builtSets()
  const diagnostics: Diagnostic[] = []
  const sets: SetSource[] = []
  for (const name of (await listFolder(folder)).value ?? []) {
    if (!name.endsWith('.yaml')) continue
    const text = await readData(join(folder, name))
    const parsed = text.value === undefined ? undefined : parseYaml(text.value, name)
    diagnostics.push(...text.diagnostics, ...(parsed?.diagnostics ?? []))
    if (parsed?.value) sets.push({ name: name.replace(/\.yaml$/, ''), value: parsed.value.value })
  }
  for (const set of sets) {
    const loaded = loadSet({ ...set, file: set.name }, sets)
    diagnostics.push(...loaded.diagnostics)
    if (loaded.value && !hasErrors(loaded.diagnostics))
      await writeBuiltText(join(built.folder, `${set.name}.set`), packSet(loaded.value))
  }
  await writeBuiltText(built.sources, JSON.stringify(sets))
  return diagnostics
}
