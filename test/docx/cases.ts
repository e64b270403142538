/** Reads the folders of the conformance suite. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Parts, fakePackage } from './fake.ts'
import { root } from '../root.ts'
import { expand } from './shorthand.ts'

export const casesFolder = join(root, 'test/docx/cases')

export function caseNames(): string[] {
  return readdirSync(casesFolder).toSorted()
}

export function readText(path: string): string {
  return readFileSync(path, 'utf8')
}

/** `document.xml`, `header1.xml` … of a case, expanded; or its Word file. */
export function templateOf(path: string): Parts | Uint8Array {
  if (existsSync(join(path, 'template.docx'))) return readFileSync(join(path, 'template.docx'))
  const parts: Record<string, string> = {}
  for (const name of readdirSync(path)) {
    if (name.endsWith('.xml') && !name.endsWith('.out.xml') && !name.startsWith('partial-'))
      parts[`word/${name}`] = expand(readText(join(path, name)))
  }
  if (existsSync(join(path, 'relations.txt'))) parts['relations'] = readText(join(path, 'relations.txt')).trim()
  return parts
}

export function dataOf(path: string): object {
  return existsSync(join(path, 'data.json')) ? (JSON.parse(readText(join(path, 'data.json'))) as object) : {}
}

export function partialsOf(path: string): Record<string, string | Uint8Array> {
  const partials: Record<string, string | Uint8Array> = {}
  for (const name of readdirSync(path)) {
    const found = /^partial-(.+)\.(hbs|xml)$/.exec(name)
    if (found?.[2] === 'hbs') partials[found[1]!] = readText(join(path, name))
    else if (found && !found[1]!.includes('--')) partials[found[1]!] = wordPartial(path, found[1]!)
  }
  return partials
}

/** `partial-x.xml` is the body, `partial-x--styles.xml` and `partial-x--numbering.xml` go with it. */
function wordPartial(path: string, name: string): Uint8Array {
  const parts: Record<string, string> = { 'word/document.xml': expand(readText(join(path, `partial-${name}.xml`))) }
  for (const other of ['styles', 'numbering']) {
    const file = join(path, `partial-${name}--${other}.xml`)
    if (existsSync(file)) parts[`word/${other}.xml`] = expand(readText(file))
  }
  return fakePackage(parts)
}
