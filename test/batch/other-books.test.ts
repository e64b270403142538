/** Workbooks in a province's folder: what is read like a form, and what has to be saved as another kind first. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { formOf, minimal, yearOf } from '../excel/forms.ts'
import { root } from '../root.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-so-khac-'))
after(() => rmSync(folder, { recursive: true, force: true }))

writeFileSync(join(folder, 'tieu-can-2020.yaml'), minimal)
writeFileSync(join(folder, 'cau-ke.xlsm'), await formOf(yearOf(minimal.replace('ma: tieu-can', 'ma: cau-ke'))))
for (const name of ['cu.xls', 'libre.ods', 'nhi-phan.xlsb', '~$cu.xls', 'khac.csv'])
  writeFileSync(join(folder, name), 'x')

const run = (...words: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'bin/tongket.js'), ...words, '--json'], { encoding: 'utf8', cwd: folder })

test('a form saved with macros is a form, old kinds of workbooks are named', () => {
  const batch = JSON.parse(run('lap-loat', '.', '-o', 'ket-qua').stdout) as {
    units: { unit: string }[]
    diagnostics: { code: string; args: { files: string[] } }[]
  }
  assert.deepEqual(batch.units.map(({ unit }) => unit).toSorted(), ['cau-ke', 'tieu-can'])
  const told = batch.diagnostics.find(({ code }) => code === 'C70')
  assert.deepEqual(told?.args.files, ['cu.xls', 'libre.ods', 'nhi-phan.xlsb'])
  const checked = run('kiem-tra', '.')
  assert.equal(checked.status, 0)
  assert.match(checked.stdout, /"C70"/)
})
