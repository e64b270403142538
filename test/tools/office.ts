/** LibreOffice: opens files, works formulas out anew, saves them again; one start and one profile for all of them. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { has, missing } from './missing.ts'

/** Always recalculate on loading, whatever values the file brings. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

/**
 * The files converted `to` docx, xlsx or pdf, by their names without the ending; one that it could not open has no entry.
 * Undefined, and said, where LibreOffice is not installed. The profile is of this start alone: two may run at once.
 */
export function convert(paths: readonly string[], to: string): ReadonlyMap<string, Uint8Array> | undefined {
  if (!has('soffice')) return missing('chưa cài LibreOffice')
  const folder = mkdtempSync(join(tmpdir(), 'tongket-office-'))
  try {
    const [profile, out] = [join(folder, 'profile'), join(folder, 'out')]
    mkdirSync(join(profile, 'user'), { recursive: true })
    writeFileSync(join(profile, 'user/registrymodifications.xcu'), settings)
    const own = `-env:UserInstallation=${pathToFileURL(profile).href}`
    const args = [own, '--headless', '--norestore', '--convert-to', to, '--outdir', out, ...paths]
    execFileSync('soffice', args, { stdio: 'ignore', timeout: 600_000 })
    const names = paths.map((path) => basename(path, extname(path)))
    const made = names.filter((name) => existsSync(join(out, `${name}.${to}`)))
    return new Map(made.map((name) => [name, readFileSync(join(out, `${name}.${to}`))]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Files in memory, named with their ending, saved anew in the same format. */
export function savedAgain(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-again-'))
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
    const paths = [...files.keys()].map((name) => join(folder, name))
    return convert(paths, extname(paths[0] ?? '').slice(1))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
