/** The second pass: whole-line includes (`{{> ten-tep}}`) are replaced by the lines of the file that they name. */
import { type Diagnostic, diagnose } from '../../core/diagnostics/diagnostic.ts'
import { type Line, type MaskedTag, lexLines, tagsOnly } from './lex.ts'

/** All lines of one document, includes resolved, and the tags that the masks in them stand for. */
export interface Text {
  readonly lines: readonly Line[]
  readonly tags: readonly MaskedTag[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads the text called `name` out of `files` (keys with or without `.hbs`).
 * A partial that some text declares with `{{#*inline "x"}}` stays a Handlebars partial.
 * Diagnostics: M51 no such file, M52 a file that includes itself, M61 an include with arguments,
 * M63 too much text.
 */
export function readText(name: string, files: ReadonlyMap<string, string>): Text {
  const tags: MaskedTag[] = []
  const diagnostics: Diagnostic[] = []
  const inline = inlinePartials(files)

  let count = 0
  const read = (key: string, chain: readonly string[]): Line[] => {
    if (count > MOST_LINES) return []
    const lexed = lexLines(key, files.get(key) ?? '', tags)
    diagnostics.push(...lexed.diagnostics)
    count += lexed.lines.length
    if (count > MOST_LINES) diagnostics.push(diagnose('M63', { limit: MOST_LINES }, { file: key }))
    return lexed.lines.flatMap((line) => {
      const [tag, more] = tagsOnly(line.text, tags) ?? []
      if (tag?.kind !== 'partial' || more) return line
      const place = { file: line.file, span: line.span }
      const target = keyOf(tag.name, files)
      if (target === undefined) {
        if (!inline.has(tag.name) && isPlainName(tag.name)) diagnostics.push(diagnose('M51', { name: tag.name }, place))
        return line
      }
      if (!/^\{\{~?>\s*\S+?\s*~?\}\}$/.test(tag.text)) {
        diagnostics.push(diagnose('M61', { name: tag.name }, place))
        return []
      }
      if (chain.includes(target)) {
        diagnostics.push(diagnose('M52', { chain: [...chain, target].map(bare) }, place))
        return []
      }
      return read(target, [...chain, target])
    })
  }

  const main = keyOf(name, files)
  if (main === undefined) return { lines: [], tags, diagnostics: [diagnose('M51', { name }, { file: `${name}.hbs` })] }
  return { lines: read(main, [main]), tags, diagnostics }
}

/** Includes that include others twice and more grow beyond all measure. */
const MOST_LINES = 50_000

const bare = (key: string) => key.replace(/\.hbs$/, '')
const isPlainName = (name: string) => /^[\p{L}\d_./-]+$/u.test(name)

function keyOf(name: string, files: ReadonlyMap<string, string>): string | undefined {
  return [name, `${name}.hbs`].find((key) => files.has(key))
}

function inlinePartials(files: ReadonlyMap<string, string>): ReadonlySet<string> {
  const declared = [...files.values()].flatMap((text) => [...text.matchAll(/\{\{~?#\*\s*inline\s+["']([^"']+)["']/g)])
  return new Set(declared.map((found) => found[1] ?? ''))
}
