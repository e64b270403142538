/** Lays texts out in tests and takes the result apart. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import type { Diagnostic } from '../../src/core/diagnostics/diagnostic.ts'
import { authorTemplate } from '../../src/docx/author/author.ts'

/** The folder of package.json, however deep the compiled test lies. */
export const root = (() => {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
})()

/** The built-in texts by file name. */
export function builtIn(): Map<string, string> {
  const folder = join(root, 'templates/van-ban')
  const names = readdirSync(folder).filter((name) => name.endsWith('.hbs'))
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

export interface LaidOut {
  readonly diagnostics: readonly Diagnostic[]
  readonly bytes: Uint8Array
  readonly part: (name: string) => string
  /** The document's body, without the last section's properties. */
  readonly body: string
  /** Its paragraphs: style id and text, in order. */
  readonly paragraphs: readonly (readonly [style: string, text: string])[]
}

/** Lays out `text` beside the built-in texts and `more`. */
export async function layOutText(text: string, more: Readonly<Record<string, string>> = {}): Promise<LaidOut> {
  const files = new Map([...builtIn(), ...Object.entries(more), ['thu.hbs', text]])
  const { value, diagnostics } = await authorTemplate('thu', files)
  const bytes = value ?? new Uint8Array()
  const parts = value ? unzipSync(value) : {}
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const body = /<w:body>(.*)<\/w:body>/s.exec(part('word/document.xml'))?.[1] ?? ''
  const paragraphs = paragraphsOf(body)
  return { diagnostics, bytes, part, body, paragraphs }
}

/** The paragraphs of a part: style id and text, breaks as line ends. */
export function paragraphsOf(xml: string): readonly (readonly [style: string, text: string])[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) => [
    /<w:pStyle w:val="([^"]*)"/.exec(inner)?.[1] ?? '',
    [...inner.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|(<w:br\/>)/g)].map((t) => (t[2] ? '\n' : t[1])).join(''),
  ])
}
