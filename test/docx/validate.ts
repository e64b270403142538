/** Checks Word files against ISO/IEC 29500 with the schemas beside the repository; only their absence may skip it. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../root.ts'

export function validate(files: ReadonlyMap<string, Uint8Array>): void {
  const script = join(root, '../shared/ooxml-xsd/validate.sh')
  if (!existsSync(script)) {
    console.warn(`SKIPPED: ${files.size} Word files were not validated, for ${script} does not exist`)
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'tongket-'))
  try {
    const paths = [...files].map(([name, bytes]) => {
      const path = join(folder, `${name}.docx`)
      writeFileSync(path, bytes)
      return path
    })
    assert.equal(run(script, paths), '')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function run(script: string, paths: readonly string[]): string {
  try {
    execFileSync('sh', [script, '--strict', '--quiet', '--allow-tags', ...paths], { encoding: 'utf8' })
    return ''
  } catch (error) {
    return String((error as { stdout: unknown }).stdout)
  }
}
