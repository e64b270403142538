/** The text templates: those that come with the program, what takes in what, and how one is laid out as a Word template. */
import { join } from 'node:path'
import type { Checked, Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { documentTitles, type TemplateKind } from '../../core/documents.ts'
import { packageRoot } from '../files/folder.ts'
import { listFolder } from '../files/list.ts'
import { readData } from '../files/read.ts'

/** Lays a text template out as a Word template. `files`: all texts of the template folder by file name. */
export async function authorText(kind: TemplateKind, files: ReadonlyMap<string, string>): Promise<Checked<Uint8Array>> {
  const { authorTemplate } = await import('../../docx/author/author.ts')
  const title = documentTitles[kind]
  return authorTemplate(kind, files, title === undefined ? {} : { title })
}

/** The built-in text templates by file name. */
export async function builtInTexts(): Promise<ReadonlyMap<string, string>> {
  const folder = join(packageRoot(), 'templates', 'van-ban')
  const names = (await listFolder(folder)).value ?? []
  const texts = new Map<string, string>()
  for (const name of names.filter((each) => each.endsWith('.hbs'))) {
    const text = await readData(join(folder, name))
    if (text.value !== undefined) texts.set(name, text.value)
  }
  return texts
}

/** The names of all texts that a document or text takes in, itself first. */
export function filesOf(name: string, files: ReadonlyMap<string, string>): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (key: string): void => {
    if (found.has(key) || !files.has(key)) return
    found.add(key)
    for (const [, inner = ''] of (files.get(key) ?? '').matchAll(/\{\{~?>\s*([^\s{}]+)/g))
      visit(`${inner.replace(/\.hbs$/, '')}.hbs`)
  }
  visit(`${name}.hbs`)
  return found
}

/** A diagnostic told by the name of a text, told by where that lies. */
export function atPath(d: Diagnostic, files: ReadonlyMap<string, string>): Diagnostic {
  const pathOf = (name: string | undefined) => (name === undefined ? {} : { file: files.get(name) ?? name })
  const related = d.related?.map((r) => ({ ...r, ...pathOf(r.file) }))
  return { ...d, ...pathOf(d.file), ...(related ? { related } : {}) }
}
