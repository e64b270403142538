/** Word files against the schemas of ISO/IEC 29500 that lie beside the repository: many files in one run of the tool. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../root.ts'
import { has, missing } from './missing.ts'

const script = join(root, '../shared/ooxml-xsd/validate.sh')

/** What the schemas find in the files, as printed; '' when nothing. `more` are options of the tool. */
export function schemaFindings(paths: readonly string[], ...more: readonly string[]): string | undefined {
  if (!existsSync(script)) return missing('không có ../shared/ooxml-xsd')
  if (!has('xmllint')) return missing('chưa cài xmllint (libxml2-utils)')
  const args = [script, '--strict', '--quiet', ...more, ...paths]
  const { status, stdout, stderr } = spawnSync('sh', args, { encoding: 'utf8', maxBuffer: 1 << 26 })
  return status === 0 ? '' : `${stdout}${stderr}`
}

/** Fails when the schemas find something in Word files that may be templates, by their names. */
export function validate(files: ReadonlyMap<string, Uint8Array>): void {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-'))
  try {
    const paths = [...files].map(([name, bytes]) => {
      const path = join(folder, `${name}.docx`)
      writeFileSync(path, bytes)
      return path
    })
    assert.equal(schemaFindings(paths, '--allow-tags') ?? '', '')
  } finally {
    rmSync(folder, { recursive: true })
  }
}
