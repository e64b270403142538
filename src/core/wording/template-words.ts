/** How the program's own text templates tell each figure: the words around its tag and the headings above, as samples. */
import type { Sample } from './subject.ts'

interface Scan {
  readonly texts: ReadonlyMap<string, string>
  readonly isName: (path: string) => boolean
  readonly headingOf: (key: string) => string
  readonly found: Map<string, Sample[]>
  /** Level and words of the headings that the scan is under. */
  readonly headings: (string | undefined)[]
}

/** Samples by the name of the figure, out of templates and all that they take in. */
export function samplesIn(
  templates: readonly string[],
  texts: ReadonlyMap<string, string>,
  isName: (path: string) => boolean,
  headings: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly Sample[]> {
  const scan: Scan = {
    texts: unfolded(texts),
    isName,
    headingOf: (key) => headings[key] ?? '',
    found: new Map(),
    headings: [],
  }
  for (const name of templates) {
    scan.headings.length = 0
    scanText(scan, name, [''])
  }
  return scan.found
}

const INLINE = /\{\{#\*inline "([^"]+)"\}\}(.*?)\{\{\/inline\}\}/gs

/** The templates with the pieces that they define in themselves where these are called, in the scope that they are called with. */
function unfolded(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const pieces = new Map(
    [...texts.values()].flatMap((text) => [...text.matchAll(INLINE)].map(([, name = '', body = '']) => [name, body])),
  )
  const placed = (text: string) =>
    text
      .replaceAll(INLINE, '')
      .replaceAll(/\{\{>\s*(\w+)(?:\s+([\w.]+))?\s*\}\}/g, (call, name: string, scope?: string) => {
        const body = pieces.get(name)
        return body === undefined ? call : scope === undefined ? body : `{{#with ${scope}}}${body}{{/with}}`
      })
  return new Map([...texts].map(([name, text]) => [name, placed(text)]))
}

const TAG = /\{\{(.*?)\}\}/gs
/** A block without a path of its own leaves names as they were. */
const SCOPED = /^#(?:with|each)\s+(\S+)/

/** Where the reading of a template is. */
interface Within {
  /** Paths that names are looked up below, the nearest last; undefined in the turn of a list. */
  readonly scopes: (string | undefined)[]
  /** Of each open block, whether it opened a scope. */
  readonly blocks: boolean[]
}

/** Reads a template, and all that it takes in, into `scan`. */
function scanText(scan: Scan, name: string, scopes: Within['scopes']): void {
  const within = { scopes, blocks: [] }
  const text = (scan.texts.get(`${name}.hbs`) ?? '').replaceAll(/\{\{!--.*?--\}\}/gs, '')
  for (const line of text.split('\n')) {
    const { flat, marks } = flattened(scan, line, within)
    const [, signs, words] = /^(#+)\s+(.*)/.exec(flat) ?? []
    if (signs !== undefined) {
      scan.headings.length = signs.length - 1
      scan.headings[signs.length - 1] = words
    }
    const headings = scan.headings.filter((each) => each !== undefined)
    for (const { name: own, at } of marks)
      scan.found.set(own, [...(scan.found.get(own) ?? []), { text: flat, at, headings }])
  }
}

/** A line with its words alone: a 0 for each figure, marked with its name; blocks and other templates are gone into. */
function flattened(scan: Scan, line: string, { scopes, blocks }: Within) {
  const marks: { readonly name: string; readonly at: number }[] = []
  let flat = ''
  let last = 0
  for (const { 0: whole, 1: tag = '', index } of line.matchAll(TAG)) {
    flat += line.slice(last, index)
    last = index + whole.length
    const body = tag.trim()
    if (body.startsWith('#')) {
      const scoped = SCOPED.exec(body)?.[1]
      blocks.push(scoped !== undefined)
      if (scoped !== undefined) scopes.push(body.startsWith('#each') ? undefined : resolve(scopes, scoped))
    } else if (body.startsWith('/')) {
      if (blocks.pop()) scopes.pop()
    } else if (body.startsWith('>')) scanText(scan, body.slice(1).trim(), [...scopes])
    else if (body.startsWith('tieu_de.')) flat += scan.headingOf(body.slice('tieu_de.'.length))
    else if (body.startsWith('chu_the "')) flat += /"([^"]*)"/.exec(body)?.[1] ?? ''
    else {
      const own = /^@?[\w.]+$/.test(body) ? nameAt(scan, scopes, body) : undefined
      if (own === undefined) continue
      marks.push({ name: own, at: flat.length })
      flat += '0'
    }
  }
  return { flat: flat + line.slice(last), marks }
}

const ROOT = '@root.'

/** A path as it is from the root, below the nearest scope. */
function resolve(scopes: Within['scopes'], path: string): string {
  if (path.startsWith(ROOT)) return path.slice(ROOT.length)
  const scope = scopes.at(-1)
  return scope ? `${scope}.${path}` : path
}

/** The figure that a tag names, in the nearest scope that has it; undefined for none, and for items of a list. */
function nameAt({ isName }: Scan, scopes: Within['scopes'], path: string): string | undefined {
  if (path.startsWith(ROOT)) {
    const full = path.slice(ROOT.length)
    return isName(full) ? full : undefined
  }
  for (const scope of scopes.toReversed()) {
    if (scope === undefined) return undefined
    const full = scope === '' ? path : `${scope}.${path}`
    if (isName(full)) return full
  }
  return undefined
}
