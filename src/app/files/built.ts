/** What the build makes for the program's own use, under dist/templates: where each file lies, and how it is read. */
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { TemplateKind } from '../../core/documents.ts'
import { packageRoot } from './folder.ts'

const builtFolder = () => join(packageRoot(), 'dist', 'templates')

/** The files that a built-in template is kept in: as a Word file for offices, and compiled (docx/render/store.ts). */
export interface BuiltTemplate {
  readonly word: string
  readonly code: string
  readonly tags: string
  readonly parts: string
}

/** Where the files of a built-in template lie; whether they are there is not asked. */
export function builtTemplate(kind: TemplateKind): BuiltTemplate {
  const stem = join(builtFolder(), kind)
  return { word: `${stem}.docx`, code: `${stem}.cjs`, tags: `${stem}.tags`, parts: `${stem}.bin` }
}

/** The folder of the shipped indicator sets, a file for each, and the file of all of them as their YAML has them. */
export function builtSets(): { readonly folder: string; readonly sources: string } {
  const folder = join(builtFolder(), 'chi-tieu')
  return { folder, sources: `${folder}.sources` }
}

/** Takes away what an earlier build has made: a file that is made no more would still be read and packed. */
export async function clearBuilt(): Promise<void> {
  await rm(builtFolder(), { recursive: true, force: true })
}

/** Writes a file under dist; a failure is a failed build and throws. */
export async function writeBuilt(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

/** What the build has made in a folder, sorted. */
export function builtIn(folder: string): readonly string[] {
  return readdirSync(folder).toSorted()
}

/** Reads a file that the build has made; its absence is a broken installation and throws. */
export function readBuilt(path: string): Uint8Array {
  return readFileSync(path)
}

/** Writes a text deflated, for such as say the same many times over: indicator sets take an eighth of their length. */
export async function writeBuiltText(path: string, text: string): Promise<void> {
  await writeBuilt(path, deflateRawSync(text, { level: 9 }))
}

/** The text that `writeBuiltText` has written; its absence throws. */
export function readBuiltText(path: string): string {
  return inflateRawSync(readBuilt(path)).toString('utf8')
}
