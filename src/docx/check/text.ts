/** Checks the tags of a text template without data, each by file and line. */
import { type Diagnostic, diagnose, type Point, type Span } from '../../core/diagnostics/diagnostic.ts'
import type { Helper } from '../../core/helpers/helper.ts'
import type { PathTree } from '../../core/base/path-tree.ts'
import { type Text, readText } from '../author/include.ts'
import { type Line, maskedTagsIn, unmask } from '../author/lex.ts'
import { authorTemplate } from '../author/author.ts'
import { makeTag } from '../compile/read-tags.ts'
import { groupBy } from '../../core/base/group-by.ts'
import { checkLoosePaths, pathOf } from './loose.ts'
import { compileWord } from '../compile/compile.ts'
import { lex } from '../tag/lex.ts'
import { writtenOut } from '../tag/short.ts'
import { defaultLimits } from '../limits.ts'
import { pairBlocks } from '../tag/pair.ts'
import { newSession } from '../compile/session.ts'
import type { Tag } from '../tag/tag.ts'
import { element } from '../xml/tree.ts'

interface TextCheckOptions {
  readonly helpers: readonly Helper[]
  readonly known: PathTree
}

interface TextReport {
  readonly diagnostics: readonly Diagnostic[]
  /** How many tags each file has. */
  readonly tags: ReadonlyMap<string, number>
}

interface Placed {
  readonly file: string
  readonly span: Span
}

/** Found anew in the laid out Word template, without line; told by line before. */
const foundByLine = new Set(['M04', 'M05', 'M06', 'M07', 'M10', 'M11', 'M12', 'M13', 'M15', 'M16', 'M17', 'M24', 'M26'])

/** All faults of the document `name` out of `files` (every text of a template folder by file name). */
export async function checkText(
  name: string,
  files: ReadonlyMap<string, string>,
  options: TextCheckOptions,
): Promise<TextReport> {
  const text = readText(name, files)
  const read = readTags(text, files, options.helpers)
  // A tag that never ends makes blocks look open that are not.
  const whole = !text.diagnostics.some(({ code }) => code === 'M55')
  const pairing = whole ? pairingFaults(read) : []
  const paths = pathFaults(read, options)
  const authored = await authorTemplate(name, files)
  const layout = authored.diagnostics.filter(({ code }) => code !== 'M62' || !whole)
  const compiled = authored.value && (await compileWord(authored.value, options))
  const late = (compiled?.diagnostics ?? []).filter(({ code }) => !foundByLine.has(code)).map((d) => atItsTag(d, read))
  const diagnostics = [...layout, ...read.faults, ...pairing, ...late, ...paths]
  const tags = new Map<string, number>()
  // A text taken in at several places counts once.
  for (const place of new Set(read.places.map(({ file, span }) => `${span.start.offset} ${file}`))) {
    const file = place.slice(place.indexOf(' ') + 1)
    tags.set(file, (tags.get(file) ?? 0) + 1)
  }
  return { diagnostics, tags }
}

interface ReadTags {
  readonly tags: readonly Tag[]
  /** By number of the tag. */
  readonly places: readonly Placed[]
  readonly faults: readonly Diagnostic[]
}

function readTags(text: Text, files: ReadonlyMap<string, string>, helpers: readonly Helper[]): ReadTags {
  const found: Diagnostic[] = []
  const session = newSession(helpers, defaultLimits, (d) => void found.push(d))
  const place = { context: 'run', shadow: false, holder: element('w:p'), paragraph: undefined } as const
  const places: Placed[] = []
  for (const line of text.lines)
    for (const { tag, span } of spansIn(line, text, files, session.helpers)) {
      makeTag(tag, String(places.length), place, session)
      places.push({ file: line.file, span })
    }
  for (const { name, spot } of session.partialCalls)
    if (!session.inlineNames.has(name) && !files.has(`${name}.hbs`)) found.push(diagnose('M51', { name }, { spot }))
  return { tags: [...session.tags.values()], places, faults: found.map((d) => atLine(d, places)) }
}

/** The tags of a line, written out, with their places in the file. */
function spansIn(
  line: Line,
  text: Text,
  files: ReadonlyMap<string, string>,
  helpers: ReadonlyMap<string, Helper>,
): { tag: string; span: Span }[] {
  const source = files.get(line.file) ?? ''
  const at = (offset: number) => pointAt(source, line.span.start, offset)
  const cells = line.text.trim().startsWith('|') ? line.text.split(/(?<!\\)\|/) : [line.text]
  return cells.flatMap((cell) => {
    const words = unmask(cell, text.tags)
    let from = 0
    const read = maskedTagsIn({ ...line, text: cell }, text.tags).flatMap(({ text: tag, start, end }) => {
      const found = words.indexOf(tag, from)
      from = found + tag.length
      const [lexed] = lex(tag)
      const span = { start: at(start), end: at(end) }
      return lexed?.kind === 'tag' ? [{ lexed: { ...lexed, start: found, end: from }, span }] : []
    })
    const whole = writtenOut(
      words,
      read.map(({ lexed }) => lexed),
      helpers,
    )
    return read.map(({ span, lexed }, i) => ({ tag: (whole[i] as typeof lexed).text, span }))
  })
}

function pointAt(source: string, known: Point, offset: number): Point {
  const between = source.slice(known.offset, offset).split('\n')
  const last = between.at(-1) ?? ''
  const col = between.length === 1 ? known.col + last.length : last.length + 1
  return { line: known.line + between.length - 1, col, offset }
}

/** A diagnostic told by the number of its tag, told by its line. */
function atLine({ spot, related, ...d }: Diagnostic, places: readonly Placed[]): Diagnostic {
  const others = related?.map(({ spot: other, ...r }) => ({ ...r, ...places[Number(other)] }))
  return { ...d, ...places[Number(spot)], ...(others ? { related: others } : {}) }
}

/**
 * Blocks left open and closing tags of nothing, all of them. Where the whole does not come out even, each file is looked
 * at by itself: a block left open in one would else be told at the closing tag of another.
 */
function pairingFaults({ tags, places }: ReadTags): readonly Diagnostic[] {
  const whole = pairFaults(tags)
  const once = new Map(tags.map((tag) => [`${places[tag.id]?.file} ${places[tag.id]?.span.start.offset}`, tag]))
  const files = groupBy([...once.values()], (tag) => places[tag.id]?.file)
  const byFile = whole.length === 0 ? [] : [...files.values()].flatMap(pairFaults)
  return (byFile.length > 0 ? byFile : whole).map((d) => {
    const at = atLine(d, places)
    const tag = tagOf(d)
    if (tag === undefined) return at
    return { ...at, ...diagnose('M62', { tag, fault: d.code === 'M06' ? 'unclosed' : 'unopened' }) }
  })
}

function pairFaults(tags: readonly Tag[]): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  pairBlocks(tags, (d) => void found.push(d), defaultLimits.nesting)
  return found
}

function pathFaults({ tags, places }: ReadTags, { known, helpers }: TextCheckOptions): readonly Diagnostic[] {
  const at = (spot: string | undefined) => `${places[Number(spot)]?.file}:${places[Number(spot)]?.span.start.offset}`
  const found = checkLoosePaths(tags, tags, known, helpers)
  // A text put into several places tells each of its faults once.
  const groups = groupBy(found, (d) => `${at(d.spot)} ${pathOf(d)}`)
  return [...groups.values()].flatMap(([first]) => (first ? [atLine(first, places)] : []))
}

/** A fault that only the laid out template shows: at the line of its tag, if there is but one such tag. */
function atItsTag(d: Diagnostic, { tags, places }: ReadTags): Diagnostic {
  const text = tagOf(d)
  const [only, ...others] = tags.filter((tag) => tag.text === text)
  const place = only && others.length === 0 ? places[only.id] : undefined
  if (!place) return d
  const { spot: _, ...rest } = d
  return { ...rest, ...place }
}

/** The tag a diagnostic names, if it names one. */
function tagOf({ args }: Diagnostic): string | undefined {
  return (args as { readonly tag?: string }).tag
}
