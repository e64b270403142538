/** What the settings name besides data files, tried once before anything begins: a fault there is not each unit's. */
import { basename, dirname, join } from 'node:path'
import { type Args, type Diagnostic, diagnose, hasErrors, sortDiagnostics } from '../../core/diagnostics/diagnostic.ts'
import { unknownSet } from '../../core/indicators/choose.ts'
import { nearest } from '../../core/base/nearest.ts'
import type { DocumentRun } from '../documents/run.ts'
import { besides } from '../files/paths.ts'
import { isTemplateFile } from '../files/kind.ts'
import { listFolder } from '../files/list.ts'
import { readData } from '../files/read.ts'
import { isFileName, shippedSets } from '../unit/shipped-sets.ts'
import type { LoadedSettings } from './settings.ts'

/** Errors in the indicator set that the settings name, placed there or in the set's own file. */
export async function checkSharedSet(
  { file, settings, place }: LoadedSettings,
  sources: Map<string, string>,
): Promise<readonly Diagnostic[]> {
  const { bo_chi_tieu: wanted } = settings
  if (wanted === undefined) return []
  const at = { path: ['bo_chi_tieu'] }
  if (!isFileName(wanted)) {
    const known = (await shippedSets()).map(({ name }) => name)
    return known.includes(wanted) ? [] : place([unknownSet(wanted, known, at)])
  }
  const { readSetFile } = await import('../unit/set-files.ts')
  const { diagnostics } = await readSetFile(wanted, { file, ...at }, sources)
  if (!hasErrors(diagnostics)) return []
  const near = await nearFile(besides(file, wanted))
  const named = (d: Diagnostic) =>
    d.code === 'S40' && d.file === undefined && near !== undefined
      ? diagnose('S40', { ...(d.args as Args['S40']), near: join(dirname(wanted), near) }, at)
      : d
  return place(diagnostics.map(named))
}

/** A file of a like name in the same folder. */
async function nearFile(path: string): Promise<string | undefined> {
  const names = (await listFolder(dirname(path))).value ?? []
  return nearest(
    basename(path),
    names.filter((name) => isFileName(name)),
  )
}

/** Errors in the office's templates of a run. `settings`: given when it is they that name the templates. `summary`: whether the units are compared as well. */
export async function checkOwnTemplates(
  run: DocumentRun,
  settings: LoadedSettings | undefined,
  summary: boolean,
  sources: Map<string, string>,
): Promise<readonly Diagnostic[]> {
  const { template } = run
  if (template === undefined) return []
  const loaded = await run.templates()
  const compared = summary && loaded.value ? await run.comparison() : { diagnostics: [] }
  const found = sortDiagnostics([...loaded.diagnostics, ...compared.diagnostics])
  if (!hasErrors(found)) return []
  for (const file of new Set(found.flatMap(({ file: named, span }) => (named !== undefined && span ? named : [])))) {
    const text = await readData(file)
    if (text.value !== undefined) sources.set(file, text.value)
  }
  // About what was named as a whole; what is wrong inside a template stays with the template.
  const whole = ({ code, file, span }: Diagnostic) => file === template && !span && /^(?:T0|M4)/.test(code)
  const reported = found.map((d) => (d.code === 'T01' && whole(d) ? absent(template, !isTemplateFile(template)) : d))
  if (!settings) return reported
  const { file } = settings
  return settings.place(reported.map((d) => (whole(d) ? { ...d, file, path: ['mau'] } : d)))
}

function absent(template: string, folder: boolean): Diagnostic {
  return diagnose('T01', { file: template, folder }, { file: template })
}
