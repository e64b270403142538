/** Renders a compiled template: strings are joined, changed parts packed, all others copied as they are. */
import { stopReasons } from '../../core/messages/reason.ts'
import { type Checked, diagnose } from '../../core/diagnostics/diagnostic.ts'
import type { Helper } from '../../core/helpers/helper.ts'
import { withAdditions } from '../package/additions.ts'
import { addCarried, type Carried, CARRIED_ID, CARRIED_KIND, carriedXml, isCarriedPart } from '../package/carried.ts'
import { composeNames } from './compose.ts'
import type { Headings } from './contents.ts'
import { type Gate, newGate } from './gate.ts'
import { FINGERPRINT, fingerprintOfParts } from '../package/fingerprint.ts'
import { type Properties, withCore, withCustom } from '../package/properties.ts'
import { helpersFor, shortWays } from './runtime.ts'
import type { Program } from '../template/handlebars.ts'
import type { FallenSentence } from './printed-figures.ts'
import { withPages } from './pages.ts'
import { resolveSigns } from './resolve-signs.ts'
import { withoutEmptyLastSection } from './sections.ts'
import { type RenderState, Stop, renderState } from './state.ts'
import { newTrace, type PrintedValue } from './trace.ts'
import type { PropertiesRole } from '../package/open.ts'
import { MAIN, PACKAGE_RELS, partFor, relationsIn } from '../package/parts.ts'
import type { CompiledTemplate, TemplatePart } from '../template/template.ts'
import { type ZipEntry, partText } from '../package/zip-read.ts'
import { pack, writeZip } from '../package/zip-write.ts'

/** How a template is filled: how values are printed, and what the document is given besides. */
export interface FillOptions {
  /** Turns a value that is no text into text; XML is escaped afterwards. */
  readonly print: (value: unknown) => string
  /** The helpers the template was compiled with. */
  readonly helpers: readonly Helper[]
  readonly properties?: Properties
  /** Bytes of a picture by the name a template gives (`{{hinh "so-do.png"}}`); undefined when there is none. */
  readonly picture?: (name: string) => Uint8Array | undefined
  /** What numbers in the text count: a no-break space stands between. */
  readonly counted?: readonly string[]
  /** What stands where a value is missing: nothing (the default), or a visible mark. */
  readonly missing?: 'blank' | 'mark'
  /** Whether it is told which sentences fell away; it takes its time. */
  readonly leftOut?: boolean | undefined
  /** Whether each value is printed behind a mark that tells which it is (trace.ts); for documents that nobody sees. */
  readonly trace?: boolean | undefined
  /** What the document is to carry of its data, and what kind of document it is. */
  readonly carried?: { readonly of: Carried; readonly kind: string } | undefined
}

/** A document, with what fell away in it. */
export interface RenderedWord extends Checked<Uint8Array> {
  readonly leftOut: readonly FallenSentence[]
  /** By the number of its mark. */
  readonly printed?: readonly PrintedValue[] | undefined
}

/** The document, with what was missing or failed; none when an error was found. The same input gives the same bytes. */
export function renderWord(template: CompiledTemplate, context: object, options: FillOptions): RenderedWord {
  const first = attempt(template, context, options)
  // What refers to a bookmark stands before it as often as after it: where it is, if anywhere, is known at the end.
  return first.again === undefined ? first.document : attempt(template, context, options, first.again).document
}

interface Attempt {
  readonly document: RenderedWord
  /** What the next attempt must know, when there is to be one. */
  readonly again?: Learnt
}

/** What is known of a document once it has been rendered. */
interface Learnt {
  /** Bookmarks that are referred to and nowhere. */
  readonly gone: ReadonlySet<string>
  /** Headings that tables of contents ask for. */
  readonly headings: Headings
}

function attempt(template: CompiledTemplate, context: object, options: FillOptions, learnt?: Learnt): Attempt {
  const { print, missing = 'blank', counted, leftOut: wantsLeftOut } = options
  const trace = options.trace ? newTrace() : undefined
  const state = renderState(template, { print, missing, counted, leftOut: wantsLeftOut, trace, ...learnt })
  const { leftOut = [] } = state.prose
  try {
    const data = template.composed ? (composeNames(context) as object) : context
    const gate = newGate(template, state)
    const rendered = renderParts(template, data, options, state, gate)
    const lost = gate.lost()
    const headings = state.contents.gathered
    if (learnt === undefined && lost.size + headings.size > 0)
      return { document: { diagnostics: [], leftOut }, again: { gone: new Set(lost.keys()), headings } }
    const names = new Set([...lost.values(), ...state.bookmarks.dropped])
    const diagnostics = [
      ...state.diagnostics(),
      ...gate.diagnostics(),
      ...[...names].map((name) => diagnose('M75', { name })),
    ]
    if (diagnostics.some((d) => d.code === 'M20')) return { document: { diagnostics, leftOut } }
    const value = assemble(rendered, options, template, state)
    return { document: { value, diagnostics, leftOut, printed: trace?.printed } }
  } catch (error) {
    const reason = error instanceof Stop ? error.message : error instanceof RangeError ? stopReasons.deep : undefined
    if (reason === undefined) throw error
    return { document: { diagnostics: [...state.diagnostics(), diagnose('M23', { reason })], leftOut } }
  }
}

type Rendered =
  { readonly entry: ZipEntry } | { readonly name: string; readonly content: Buffer; readonly role?: PropertiesRole }

function renderParts(
  template: CompiledTemplate,
  context: object,
  options: FillOptions,
  state: RenderState,
  gate: Gate,
): Rendered[] {
  const templates = template.templates()
  const helpers = helpersFor(options.helpers, state, template, options.picture)
  const settings = {
    helpers,
    partials: partialsOf(template, templates, state),
    data: { root: context, put: state.put, cell: state.cell, plain: state.plain, ...shortWays(options.helpers, state) },
    // Refused by default too, but then Handlebars writes to the terminal.
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  }
  const made = new Map<TemplatePart, Rendered>()
  const inOrder = [...template.parts.filter((p) => !isLate(p)), ...template.parts.filter(isLate)]
  for (const part of inOrder) made.set(part, renderPart(part, template, context, settings, state, gate))
  return template.parts.map((part) => made.get(part)!)
}

/** Parts that print what the others have gathered. */
function isLate(part: TemplatePart): boolean {
  return part.kind === 'rendered' && part.late
}

function renderPart(
  part: TemplatePart,
  template: CompiledTemplate,
  context: object,
  settings: { readonly data: object },
  state: RenderState,
  gate: Gate,
): Rendered {
  if (part.kind === 'fixed') return { entry: part.entry }
  if (part.kind === 'text') return { name: part.name, content: Buffer.from(part.text), role: part.role }
  state.enterPart(part.name)
  const print = () => template.templates()[part.program]!(context, { ...settings, data: { ...settings.data } })
  const printed = part.own === true ? (state.ownTexts.get(part.name) ?? unseen(print, state)) : print()
  const xml = withPages(state.joined(resolveSigns(state.columns.fill(printed))))
  if (xml.length > template.limits.outputChars) throw new Stop(stopReasons.long)
  gate.look(part.name, part.known, xml)
  state.contents.gather(xml, state.bookmarks.printed)
  return {
    name: part.name,
    content: part.sections ? withSections(xml) : Buffer.from(xml, 'latin1'),
    ...(part.role ? { role: part.role } : {}),
  }
}

/** The text of a part that nothing refers to this time; what it lacks is nobody's concern. */
function unseen(print: () => string, state: RenderState): string {
  const missed = state.missed()
  const xml = print()
  state.forgive(missed)
  return xml
}

/** As bytes from here on: another text of this length would be put together from its pieces once more. */
function withSections(xml: string): Buffer {
  const change = withoutEmptyLastSection(xml)
  const bytes = Buffer.from(xml, 'latin1')
  if (change === undefined) return bytes
  const { start, end, by } = change
  bytes.write(by, start, 'latin1')
  bytes.copy(bytes, start + by.length, end)
  return bytes.subarray(0, bytes.length - (end - start) + by.length)
}

function partialsOf(
  template: CompiledTemplate,
  templates: readonly Program[],
  state: RenderState,
): Record<string, Program> {
  const partials: Record<string, Program> = {}
  for (const { name, program } of template.partials)
    partials[name] = (context, own) => {
      state.enter()
      state.turn()
      try {
        return templates[program]!(context, own)
      } finally {
        state.leave()
      }
    }
  return partials
}

function assemble(
  rendered: readonly Rendered[],
  { properties = {}, carried }: FillOptions,
  template: CompiledTemplate,
  { additions }: RenderState,
): Uint8Array {
  const changed = rendered.map((part) => {
    if ('entry' in part) return part.entry
    if (part.role === 'custom') return part
    return pack(
      part.name,
      part.role === 'core' ? Buffer.from(withCore(String(part.content), properties)) : part.content,
    )
  })
  const custom = changed.find((p) => 'content' in p)
  const entries = withCarried(
    changed.filter((p): p is ZipEntry => !('content' in p)),
    carried,
    additions,
    template,
  )
  const used = additions.entries.size + additions.relations.size + additions.numberings.length > 0
  const own = used ? withAdditions(entries, additions, template.numbering?.part, template.limits) : entries
  if (custom === undefined) return writeZip(own)
  const origin = carried ? { [CARRIED_ID]: carried.of.id, [CARRIED_KIND]: carried.kind } : {}
  const stated = { ...properties.custom, ...origin, [FINGERPRINT]: fingerprintOfParts(own) }
  return writeZip([...own, pack(custom.name, Buffer.from(withCustom(String(custom.content), stated)))])
}

/** The part with the data among what is added; in place of that of another document, where one was made a template. */
function withCarried(
  entries: readonly ZipEntry[],
  carried: FillOptions['carried'],
  additions: RenderState['additions'],
  { limits }: CompiledTemplate,
): readonly ZipEntry[] {
  const xml = carried && !carried.of.idOnly ? carriedXml(carried.of, carried.kind) : undefined
  const old = entries.find(isCarriedPart)
  if (old) return entries.map((each) => (each === old ? pack(old.name, Buffer.from(xml ?? '<tongket/>')) : each))
  if (xml === undefined) return entries
  const relations = entries.find(({ name }) => name === PACKAGE_RELS)
  const main = partFor(MAIN, relationsIn(partText(relations, limits), limits.depth))
  if (main !== undefined) addCarried(additions, main, new Set(entries.map(({ name }) => name)), xml)
  return entries
}
