/**
 * Changes values of a data file in its text: only the characters of a changed value are replaced, so that comments, order
 * and layout stay. What cannot be changed so is handed back instead of guessed at.
 */
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import type { Path } from '../../core/diagnostics/diagnostic.ts'
import { keyText } from '../value.ts'
import { inOrder } from './file.ts'
import { indentOf, isBlankNode, rangeOf, reach, type Reached } from './nodes.ts'
import { blockLines, entryLines, inFlow, inline, isBlock, writtenKey } from './scalar.ts'

/** One value to be changed in the text. */
export interface TextChange {
  readonly path: Path
  /** The new value; undefined empties the place. */
  readonly value: unknown
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with all changes made, or the first change that cannot be made. */
export function updateYaml(
  text: string,
  changes: readonly TextChange[],
): { readonly text: string } | { readonly fault: TextChange } {
  let changed = text
  let pending = changes
  while (pending.length > 0) {
    const document = parseDocument(changed, { stringKeys: true, uniqueKeys: false })
    const root = document.contents as Node | null
    const wanted = gather(root, pending)
    const edits: (Edit & { readonly change: TextChange })[] = []
    for (const change of wanted) {
      const edit = document.errors.length > 0 ? undefined : editOf(changed, root, change)
      if (!edit) return { fault: change }
      edits.push({ ...edit, change })
    }
    const { now, later } = apart(edits)
    changed = apply(changed, now)
    pending = later.map(({ change }) => change)
  }
  return { text: changed }
}

/** Changes below one mapping that is not there yet become one change that adds it whole. */
function gather(root: Node | null, changes: readonly TextChange[]): readonly TextChange[] {
  const gathered = new Map<string, TextChange>()
  for (const change of changes) {
    const { path, value } = change
    const { depth } = reach(root, path)
    const whole = depth >= path.length - 1 || path.some((step) => typeof step === 'number')
    const top = whole ? path : path.slice(0, depth + 1)
    const key = JSON.stringify(top)
    const earlier = gathered.get(key)
    if (whole || value === undefined) gathered.set(key, earlier ?? change)
    else gathered.set(key, { path: top, value: within(earlier?.value, path.slice(depth + 1), value) })
  }
  return [...gathered.values()]
}

function within(tree: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  const here = (tree ?? {}) as Readonly<Record<string, unknown>>
  return { ...here, [step]: within(here[step], rest, value) }
}

/** Edits that can be made at once, and those that must wait because they touch the same text. */
function apart<E extends Edit>(edits: readonly E[]): { readonly now: readonly E[]; readonly later: readonly E[] } {
  const now: E[] = []
  const later: E[] = []
  for (const edit of edits) {
    const crosses = now.some(
      ({ start, end }) => edit.start < end && start < edit.end && !(edit.start === edit.end && start === end),
    )
    const touches = now.some(
      ({ start, end }) => (start === end) !== (edit.start === edit.end) && (start === edit.start || end === edit.end),
    )
    ;(crosses || touches ? later : now).push(edit)
  }
  return { now, later }
}

/** From the end of the text to its beginning; of those at one place, the first stays first. */
function apply(text: string, edits: readonly Edit[]): string {
  return edits
    .map((edit, order) => ({ ...edit, order }))
    .toSorted((a, b) => b.start - a.start || b.order - a.order)
    .reduce((changed, { start, end, text: put }) => changed.slice(0, start) + put + changed.slice(end), text)
}

function editOf(text: string, root: Node | null, { path, value }: TextChange): Edit | undefined {
  const found = reach(root, path)
  if (found.shared) return undefined
  if (found.depth === path.length) return replaceValue(text, found, value)
  return value === undefined ? { start: 0, end: 0, text: '' } : addKey(text, found, path, value)
}

function replaceValue(text: string, found: Reached, value: unknown): Edit | undefined {
  const { node, key, inFlow: flow } = found
  if (value === undefined && flow) return splice(node, 'null')
  if (flow) return splice(node, inFlow(value))
  const old = rangeOf(node)
  if (!isBlock(value) && node && old && isOneLine(text, node) && !isBlankNode(node) && value !== undefined)
    return { start: old[0], end: old[1], text: inline(value) }
  if (key) return replaceBelow(text, key, node, value)
  // An item of a list.
  if (!node || !old || isMap(node) || isSeq(node) || isBlock(value)) return undefined
  return { start: old[0], end: old[1], text: `${inline(value)}${text[old[1] - 1] === '\n' ? '\n' : ''}` }
}

function splice(node: Node | null, text: string): Edit | undefined {
  const range = rangeOf(node)
  return range && { start: range[0], end: range[1], text }
}

function isOneLine(text: string, node: Node): boolean {
  const range = rangeOf(node)
  return range !== undefined && !text.slice(range[0], range[1]).includes('\n')
}

/** Everything after the colon of a key, but for a comment on its line. */
function replaceBelow(text: string, key: Node, node: Node | null, value: unknown): Edit | undefined {
  const keyEnd = rangeOf(key)?.[1]
  const colon = keyEnd === undefined ? -1 : text.indexOf(':', keyEnd)
  if (colon < 0) return undefined
  const lineEnd = endOfLine(text, colon)
  const range = rangeOf(node)
  const empty = isBlankNode(node)
  const end = empty || !range ? colon + 1 : range[1]
  const comment = empty ? '' : (commentOf(text.slice(colon + 1, Math.max(lineEnd, colon + 1)), node) ?? '')
  const indent = indentOf(text, key) + 2
  const tail = end > lineEnd && text[end - 1] === '\n' ? '\n' : ''
  if (value === undefined) return { start: colon + 1, end, text: `${comment}${tail}` }
  if (!isBlock(value)) return { start: colon + 1, end, text: ` ${inline(value)}${comment}${tail}` }
  const { head, lines } = blockLines(value, indent)
  // What follows on the line of an empty key, or of a value written there, moves behind the new head.
  const rest = end <= lineEnd ? text.slice(end, lineEnd) : ''
  const body = `${head ? ` ${head}` : ''}${comment || rest}${lines.map((line) => `\n${line}`).join('')}`
  return { start: colon + 1, end: end <= lineEnd ? lineEnd : end, text: `${body}${tail}` }
}

/** The comment behind the sign of a block text, or behind a key whose value begins on the next line. */
function commentOf(line: string, node: Node | null): string | undefined {
  const block = isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL')
  const below = isMap(node) || isSeq(node)
  return block || below ? /\s+#.*$/.exec(line)?.[0] : undefined
}

function endOfLine(text: string, at: number): number {
  const found = text.indexOf('\n', at)
  const end = found < 0 ? text.length : found
  return text[end - 1] === '\r' ? end - 1 : end
}

/** Adds what is missing of a path below its nearest ancestor. */
function addKey(text: string, found: Reached, path: Path, value: unknown): Edit | undefined {
  const { node, key } = found
  const steps = path.slice(found.depth)
  const [first, ...rest] = steps
  if (isSeq(node)) return steps.length === 1 ? addItem(text, node, found, value) : undefined
  if (steps.some((step) => typeof step === 'number')) return undefined
  const nested = rest.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value)
  const name = String(first)
  if (isMap(node)) {
    if (found.inFlow || node.flow) return addInFlow(node, `${writtenKey(name)}: ${inFlow(nested)}`)
    const indent = indentOf(text, node)
    const lines = entryLines(name, nested, indent)
    return insertAfter(text, siblingBefore(node, path.slice(0, found.depth), name), node, lines)
  }
  if (!isBlankNode(node) || !key || found.inFlow) return undefined
  const indent = indentOf(text, key) + 2
  const at = endOfLine(text, rangeOf(key)?.[1] ?? 0)
  const lines = entryLines(name, nested, indent)
  return { start: at, end: at, text: lines.map((line) => `\n${line}`).join('') }
}

type Items = { readonly items: readonly { readonly key: unknown; readonly value: unknown }[] }

/** The last of the keys that the schema has before `name`; undefined when it comes first. */
function siblingBefore({ items }: Items, path: Path, name: string) {
  const names = [...items.map(({ key }) => keyText(key)), name]
  const order = inOrder(Object.fromEntries(names.map((one) => [one, 0])), path.map(String))
  const before = new Set(order.slice(0, order.indexOf(name)))
  return items.findLast(({ key }) => before.has(keyText(key)))
}

function insertAfter(
  text: string,
  sibling: Items['items'][number] | undefined,
  map: Node,
  lines: readonly string[],
): Edit {
  if (!sibling) {
    const start = text.lastIndexOf('\n', (map.range?.[0] ?? 0) - 1) + 1
    return { start, end: start, text: lines.map((line) => `${line}\n`).join('') }
  }
  const at = lastLineOf(text, sibling)
  return { start: at, end: at, text: lines.map((line) => `\n${line}`).join('') }
}

/** End of the last line that belongs to a key and its value, its comment included. */
function lastLineOf(text: string, { key, value }: Items['items'][number]): number {
  const end = rangeOf(value as Node | null)?.[1] ?? rangeOf(key as Node)?.[1] ?? 0
  const content = text.slice(0, end).trimEnd().length
  return endOfLine(text, Math.max(content - 1, rangeOf(key as Node)?.[0] ?? 0))
}

function addInFlow(map: Items & { readonly range?: Node['range'] }, entry: string): Edit | undefined {
  const last: Items['items'][number] | undefined = map.items.at(-1)
  const end = rangeOf(last?.value as Node | null)?.[1] ?? rangeOf(last?.key as Node)?.[1]
  if (end !== undefined) return { start: end, end, text: `, ${entry}` }
  const open = (map.range?.[0] ?? 0) + 1
  return { start: open, end: (map.range?.[1] ?? open) - 1, text: ` ${entry} ` }
}

function addItem(
  text: string,
  list: Node & { items: readonly unknown[]; flow?: boolean | undefined },
  found: Reached,
  value: unknown,
): Edit | undefined {
  const last = list.items.at(-1) as Node | undefined
  if (!last?.range) return undefined
  if (list.flow || found.inFlow) return { start: last.range[1], end: last.range[1], text: `, ${inFlow(value)}` }
  const { lines } = blockLines([value], indentOf(text, list))
  const at = lastLineOf(text, { key: undefined, value: last })
  return { start: at, end: at, text: lines.map((line) => `\n${line}`).join('') }
}
