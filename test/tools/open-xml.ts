/**
 * Word files and workbooks before Microsoft's Open XML SDK, which knows what the schemas cannot say. The program is a tool
 * like LibreOffice, of 80 MB: .ci/run fetches it into .build/ (see .ci/fetch.js), no package of ours brings it.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { root } from '../root.ts'
import { missing } from './missing.ts'

const program = join(root, '.build/ooxml-validator')

/** What it finds in each file, with the file's name; empty when nothing, or when it is not there (said loudly). */
export async function openXmlFindings(paths: readonly string[]): Promise<readonly string[]> {
  if (!existsSync(program)) return missing('không có .build/ooxml-validator (node .ci/fetch.js)') ?? []
  const found: string[] = []
  for (const path of paths) {
    const child = spawn(program, [path], { stdio: ['ignore', 'pipe', 'inherit'] })
    const { ok, errors } = JSON.parse(await text(child.stdout)) as { ok: boolean; errors: readonly unknown[] }
    if (!ok) found.push(`${basename(path)}: ${JSON.stringify(errors.slice(0, 5))}`)
  }
  return found
}
