/** Reads a data file's YAML into a value with positions, and says in plain words what is wrong with its writing. */
import { Composer, CST, type Document, Lexer, type Node, Parser, type YAMLError } from 'yaml'
import { type Checked, diagnose, type Diagnostic } from '../core/diagnostics/diagnostic.ts'
import { clean, movedSpans } from './signs/clean.ts'
import { cutTexts } from './signs/cut-texts.ts'
import { tooFarIn } from './signs/indent.ts'
import { locatorOf, spansOf, type Spans } from './locate.ts'
import { readPlainFile, withoutMark } from './plain-tree.ts'
import { pathKey, type Source } from './source.ts'
import { faultOf } from './syntax.ts'
import { deepest, readValue } from './value.ts'

/** Words, signs, spaces and line ends; a full data file has about 10,000. */
const mostLexemes = 250_000

/**
 * Reads `text` of `file`. A value comes back whenever the text can be read at all, with diagnostics (placed) for
 * figures that YAML would take for others; only a text that cannot be read gives none.
 */
export function parseYaml(text: string, file: string): Checked<Source> {
  const plain = readPlainFile(text, file)
  return plain ? { value: plain, diagnostics: [] } : parseAny(text, file)
}

/** The long way alone, for a text that is known not to be plain. */
export function parseAny(text: string, file: string): Checked<Source> {
  const whole = withoutMark(text)
  const cleaned = clean(whole)
  const body = cleaned.text
  const spans = movedSpans(spansOf(whole), cleaned)
  const slipped = tooFarIn(body)
  if (slipped) return { diagnostics: [{ ...diagnose('Y15', {}, { span: spans(slipped.start, slipped.end) }), file }] }
  const tokens = tokensOf(body)
  if (!tokens) return { diagnostics: [{ ...diagnose('Y33', {}), file }] }
  const { value: read, diagnostics: found } = readNodes(tokens, file, body, spans)
  const diagnostics = [...found, ...cutTexts(body, file, spans)]
  if (!read) return { diagnostics }
  const locate = locatorOf(tokens, body, spans, (key) => CST.resolveAsScalar(key, true, () => {})?.value)
  return { value: { ...read, file, text: whole, locate: (path, at = 'value') => locate(path, at) }, diagnostics }
}

/** The library's nodes, which know all that can be said of a text. */
function readNodes(
  tokens: readonly CST.Token[],
  file: string,
  body: string,
  spans: Spans,
): Checked<Pick<Source, 'value' | 'suspects'>> {
  const refuse = (diagnostic: Diagnostic) => ({ diagnostics: [{ ...diagnostic, file }] })
  if (depthOf(tokens) > deepest) return refuse(diagnose('Y28', { deepest }))
  // Keys used twice are found while reading the values: the library compares each key with each.
  const documents = [...new Composer({ uniqueKeys: false, stringKeys: true, prettyErrors: false }).compose(tokens)]
  const [document, second] = documents
  const fault = firstFault([...(document?.errors ?? []), ...(document?.warnings ?? [])])
  // What follows a broken place is mostly its echo.
  if (fault) return refuse(faultOf(fault, body, spans))
  if (second) return refuse(diagnose('Y13', {}, { span: startOf(second, spans) }))

  const root = document?.contents as Node | null | undefined
  if (!document || isEmpty(root)) return refuse(diagnose('Y11', {}))
  const { value, suspects, diagnostics } = readValue(file, root ?? null, spans)
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return { value: { value, suspects }, diagnostics }
  const glued = suspects.get(pathKey([]))
  if (glued?.code === 'Y16') return { diagnostics: [glued] }
  return refuse(diagnose('Y12', { list: Array.isArray(value) }, place(root, spans)))
}

function firstFault(faults: readonly YAMLError[]): YAMLError | undefined {
  return faults.reduce<YAMLError | undefined>(
    (first, fault) => (first && first.pos[0] <= fault.pos[0] ? first : fault),
    undefined,
  )
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

/** The token trees of a text; undefined when there are too many, which is told before memory is spent on them. */
function tokensOf(text: string): readonly CST.Token[] | undefined {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let count = 0
  for (const lexeme of new Lexer().lex(text)) {
    count += 1
    if (count > mostLexemes) return undefined
    for (const token of parser.next(lexeme)) tokens.push(token)
  }
  return [...tokens, ...parser.end()]
}

/** Levels of mappings and lists in the token trees, counted without recursion; stops soon after `deepest`. */
function depthOf(tokens: readonly CST.Token[]): number {
  let level: readonly CST.Token[] = tokens
  let depth = 0
  while (level.length > 0 && depth <= deepest + 1) {
    const next: CST.Token[] = []
    for (const token of level) {
      if ('value' in token && token.value && typeof token.value === 'object') next.push(token.value)
      if (!('items' in token)) continue
      for (const { key, value } of token.items) {
        if (key) next.push(key)
        if (value) next.push(value)
      }
    }
    level = next
    depth += 1
  }
  return depth - 1
}
