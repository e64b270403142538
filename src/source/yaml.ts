/** Reads a data file's YAML into a value with positions, and says in plain words what is wrong with its writing. */
import { Composer, type CST, type Document, LineCounter, type Node, Parser } from 'yaml'
import { type Checked, diagnose, type Diagnostic } from '../core/diagnostic.ts'
import { keyText, locate, spansOf, type Spans } from './locate.ts'
import { pathKey, type Source } from './source.ts'
import { faultOf, isMinor } from './syntax.ts'
import { readValue } from './value.ts'

/** Deeper than this no data file is; the library's composer calls itself and may bring Node itself down. */
const deepest = 64

/**
 * Reads `text` of `file`. A value comes back whenever the text can be read at all, with diagnostics (placed) for
 * figures that YAML would take for others; only a text that cannot be read gives none.
 */
export function parseYaml(text: string, file: string): Checked<Source> {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text
  const lines = new LineCounter()
  const tokens = [...new Parser(lines.addNewLine).parse(body)]
  const spans = spansOf(lines)
  const refuse = (diagnostic: Diagnostic) => ({ diagnostics: [{ ...diagnostic, file }] })

  if (depthOf(tokens) > deepest) return refuse(diagnose('Y28', { deepest }))
  const documents = [...new Composer({ uniqueKeys: sameKey, stringKeys: true, prettyErrors: false }).compose(tokens)]
  const [document, second] = documents
  const faults = [...(document?.errors ?? []), ...(document?.warnings ?? [])].toSorted((a, b) => a.pos[0] - b.pos[0])
  const syntax = faults.map((fault) => ({ ...faultOf(fault, body, spans), file }))
  const fatal = syntax.findIndex((diagnostic) => !isMinor(diagnostic))
  // What follows a broken place is mostly its echo.
  if (fatal >= 0) return { diagnostics: syntax.slice(0, fatal + 1) }
  if (second) return refuse(diagnose('Y13', {}, { span: startOf(second, spans) }))

  const root = document?.contents as Node | null | undefined
  if (!document || isEmpty(root)) return refuse(diagnose('Y11', {}))
  const { value, suspects, diagnostics } = readValue(file, root ?? null, spans)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const glued = suspects.get(pathKey([]))
    if (glued?.code === 'Y16') return { diagnostics: [glued] }
    return refuse(diagnose('Y12', { list: Array.isArray(value) }, place(root, spans)))
  }
  const where: Source['locate'] = (path, at = 'value') => locate(document, body, spans, path, at)
  return { value: { file, text: body, value, suspects, locate: where }, diagnostics: [...syntax, ...diagnostics] }
}

function sameKey(a: unknown, b: unknown): boolean {
  return keyText(a) === keyText(b)
}

function isEmpty(root: Node | null | undefined): boolean {
  return !root || ('value' in root && root.value === null && !('source' in root && root.source))
}

function place(root: Node | null | undefined, spans: Spans) {
  const start = root?.range?.[0]
  return start === undefined ? {} : { span: spans(start, start) }
}

function startOf(document: Document, spans: Spans) {
  const start = (document.contents as Node | null)?.range?.[0] ?? document.range?.[0] ?? 0
  return spans(start, start)
}

/** Levels of mappings and lists in the token tree, counted without recursion; stops soon after `deepest`. */
function depthOf(tokens: readonly CST.Token[]): number {
  let level: readonly CST.Token[] = tokens
  let depth = 0
  while (level.length > 0 && depth <= deepest + 1) {
    level = level.flatMap((token) => [
      ...('value' in token && token.value && typeof token.value === 'object' ? [token.value] : []),
      ...('items' in token ? token.items.flatMap((item) => [item.key, item.value].filter((t) => t != null)) : []),
    ])
    depth += 1
  }
  return depth - 1
}
