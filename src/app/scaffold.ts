/** New data files: for one unit, from last year's, or for a whole province. */
import { basename, dirname, join, resolve } from 'node:path'
import { carryOver } from '../core/year/carry.ts'
import { type Checked, diagnose, type Diagnostic, isError } from '../core/diagnostics/diagnostic.ts'
import { schemaFile } from '../core/schema/json-schema.ts'
import { scaffold } from '../core/schema/scaffold.ts'
import { settingsScaffold } from '../core/settings/scaffold.ts'
import { rebased } from './files/paths.ts'
import { isWorkbook } from './files/kind.ts'
import { listFolder } from './files/list.ts'
import { writeText, type WrittenFile } from './files/write.ts'
import { schemaTextOf } from './json-schemas.ts'
import { settingsName } from './settings/settings.ts'
import { readGiven } from './unit/read.ts'

/** What kind of files are wanted. */
export interface ScaffoldOptions {
  readonly year: number
  /** Last year's data file. */
  readonly from?: string | undefined
  /** Lay out a folder for all units of a province. */
  readonly province: boolean
  /** Also into a folder that is not empty; files that are there stay. */
  readonly force: boolean
}

/** What became of each file. */
export interface Scaffolded {
  readonly files: readonly WrittenFile[]
  /** The file to fill in first. */
  readonly first?: string
  readonly sources: ReadonlyMap<string, string>
}

/** Makes the files. Never replaces one; nothing is written when any is there already. */
export async function makeScaffold(folder: string, options: ScaffoldOptions): Promise<Scaffolded> {
  const refuse = (diagnostics: readonly Diagnostic[], sources: Scaffolded['sources'] = new Map()) => ({
    files: [{ path: folder, result: { diagnostics } }],
    sources,
  })
  const present = await listFolder(folder)
  if (!present.value) return refuse(present.diagnostics)
  // Last year's file usually lies in the very folder that the new one goes to.
  const beside = options.from !== undefined && resolve(dirname(options.from)) === resolve(folder)
  if (present.value.length > 0 && !options.force && !beside) return refuse([diagnose('T20', { file: folder })])
  const carried = options.from === undefined ? undefined : await carry(folder, options.from)
  if (carried && !carried.value) return refuse(carried.diagnostics, carried.sources)
  const texts = options.province ? provinceTexts(options.year) : unitTexts(options.year, carried?.value)
  const taken = Object.keys(texts).find((name) => present.value?.includes(name))
  if (taken !== undefined) return refuse([diagnose('T21', { file: join(folder, taken) })])
  const files = []
  const all = { ...texts, ...(present.value.includes(schemaFile) ? {} : { [schemaFile]: schemaTextOf('so-lieu') }) }
  for (const [name, text] of Object.entries(all)) {
    const path = join(folder, name)
    files.push({ path, result: await writeText(path, text) })
  }
  const [first] = Object.keys(texts)
  return { files, ...(first === undefined ? {} : { first: join(folder, first) }), sources: new Map() }
}

type Values = Readonly<Record<string, string>>

async function carry(folder: string, from: string): Promise<Checked<Values> & { sources: Scaffolded['sources'] }> {
  const { year, diagnostics, sources } = await readGiven(from)
  const errors = diagnostics.filter(isError)
  if (!year || errors.length > 0) return { diagnostics: errors, sources }
  const name = rebased(basename(from), from, join(folder, schemaFile))
  // A form cannot be last year's file of a data file; its figures are in the new one all the same.
  const { nam_truoc, ...values } = carryOver(year, name)
  const named = isWorkbook(from) || nam_truoc === undefined ? values : { ...values, nam_truoc }
  return { value: named, diagnostics: [], sources }
}

function unitTexts(year: number, carried: Values | undefined): Readonly<Record<string, string>> {
  const own = carried?.['nam'] === undefined ? year : Number(carried['nam'])
  return { [`so-lieu-${own}.yaml`]: scaffold(own, schemaFile, carried) }
}

/** Settings and two units to copy from. */
function provinceTexts(year: number): Readonly<Record<string, string>> {
  const place = year >= 2025 ? 'khu vực' : 'huyện'
  const units = [1, 2].map((number) => ({
    ma: `don-vi-${number}`,
    ten: `Viện kiểm sát nhân dân ${place} ${year >= 2025 ? number : ['A', 'B'][number - 1]}`,
  }))
  return {
    [settingsName]: settingsScaffold(year, units),
    ...Object.fromEntries(
      units.map(({ ma, ten }) => [
        `${ma}-${year}.yaml`,
        scaffold(year, schemaFile, { 'don_vi.ma': ma, 'don_vi.ten': ten }),
      ]),
    ),
  }
}
