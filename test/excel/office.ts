/** LibreOffice as a clerk's spreadsheet: opens a workbook, works its formulas out anew, saves it. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const program = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'].find(existsSync)

/** Why LibreOffice is not asked; undefined when it is. Said loudly: these tests are the only proof that forms open. */
export const officeMissing = program ? undefined : 'LibreOffice (soffice) is not installed'

/** Always recalculate on loading, whatever values the file brings. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

/** Several workbooks saved anew, in one run of the program. */
export function saveInOffice(books: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-office-'))
  try {
    const profile = join(folder, 'profile')
    mkdirSync(join(profile, 'user'), { recursive: true })
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings)
    const names = Object.keys(books)
    for (const name of names) writeFileSync(join(folder, `${name}.xlsx`), books[name] ?? '')
    const out = join(folder, 'out')
    execFileSync(
      program ?? '',
      [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        out,
        ...names.map((name) => join(folder, `${name}.xlsx`)),
      ],
      { stdio: 'ignore', timeout: 180_000 },
    )
    return new Map(names.map((name) => [name, readFileSync(join(out, `${name}.xlsx`))]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
