/**
 * Compiles a Word file with Handlebars tags into a template that renders many times. Everything that needs the tree of
 * a part happens here; rendering joins strings. The steps: what the parts have and refer to (survey.ts), partials
 * (partials.ts), tags read and blocks lifted in each part (body.ts, lift.ts), notes and charts put where they are referred
 * to (notes.ts, own-parts.ts), references, ids and sentences made ready (body.ts, `finishBody`), the trees written as
 * Handlebars sources (tag/source.ts) and these compiled to code (program.ts).
 */
import { tagReasons } from '../../core/messages/reason.ts'
import { type Checked, type Diagnostic, diagnose, hasErrors } from '../../core/diagnostics/diagnostic.ts'
import type { Helper } from '../../core/helpers/helper.ts'
import { finishBody, prepareBody, worthReading } from './body.ts'
import { depthIn } from './branches.ts'
import { type Limits, defaultLimits } from '../limits.ts'
import { nearest } from '../../core/base/nearest.ts'
import { type OpenedPart, type WordPackage, partLabel, openPackage } from '../package/open.ts'
import { openNotes, openPlainPart, openReferring, placeNotes } from './prepared.ts'
import { type Partial, addedNotes, compilePartials, openPartials, withResources } from './partials.ts'
import { parseWordXml } from '../xml/prefixes.ts'
import { ProgramFault, compileSources } from './program.ts'
import { type Program, createRuntime, newCompiler } from '../template/handlebars.ts'
import { type Session, newSession } from './session.ts'
import { type ProgramSource, sourceOf } from '../tag/source.ts'
import { readNumbering } from '../template/numbering.ts'
import { placeOwnParts } from './own-parts.ts'
import { reportLeft, reportLeftInText } from './left-tags.ts'
import { type Survey, knownBookmarks, knownPart, reportBroken, surveyOf } from './survey.ts'
import { mayHoldTagIn } from '../tag/lex.ts'
import type { Report, Tag } from '../tag/tag.ts'
import {
  type CompiledTemplate,
  type Highest,
  type OwnPart,
  type TemplatePart,
  tagInfoOf,
} from '../template/template.ts'
import { highestIds } from './unique.ts'
import { type XmlElement, XmlFault } from '../xml/tree.ts'

/** What a template is compiled with. */
export interface EngineOptions {
  readonly helpers: readonly Helper[]
  /** By name: plain text with tags, put into the line where `{{> name}}` stands; or a Word file, put in place of its paragraph. */
  readonly partials?: Readonly<Record<string, string | Uint8Array>>
  readonly limits?: Readonly<{ [K in keyof Limits]?: number }>
  /** Put as `file` on every diagnostic. */
  readonly file?: string
  /** Is told all tags of a file that could be opened, also when the template is at fault. */
  readonly onTags?: (tags: readonly Tag[]) => void
}

/** The template, and all faults of it at once, each with its place in words; no template when one is an error. */
export async function compileWord(bytes: Uint8Array, options: EngineOptions): Promise<Checked<CompiledTemplate>> {
  const limits = { ...defaultLimits, ...options.limits }
  const opened = await openPackage(bytes, limits)
  const found: Diagnostic[] = [...opened.diagnostics]
  const report: Report = (d) => void found.push(d)
  const partials = await openPartials(options.partials ?? {}, limits, report)
  const value = opened.value === undefined ? undefined : compilePackage(opened.value, partials, options, limits, report)
  const diagnostics = options.file === undefined ? found : found.map((d) => ({ ...d, file: options.file! }))
  if (value === undefined || hasErrors(found)) return { diagnostics }
  try {
    return { value: value(), diagnostics }
  } catch (error) {
    if (!(error instanceof ProgramFault)) throw error
    const { text, spot } = error.place
    const fault = diagnose(
      'M05',
      { tag: text, reason: tagReasons.misplaced },
      { spot, ...(options.file ? { file: options.file } : {}) },
    )
    return { diagnostics: [...diagnostics, fault] }
  }
}

function compilePackage(
  opened: WordPackage,
  given: ReadonlyMap<string, Partial>,
  options: EngineOptions,
  limits: Limits,
  report: Report,
): () => CompiledTemplate {
  const ofWord = [...given.values()].filter((one) => typeof one !== 'string')
  const survey = surveyOf(opened, ofWord, limits.depth)
  const session: Session = {
    ...newSession(options.helpers, limits, report),
    ...opened.lists,
    mentioned: new Set([...survey.references.keys(), ...survey.asked]),
    inNotes: referencesOfNotes(opened, survey),
  }
  reportBroken(survey, session)
  const partials = compilePartials(given, opened, session)
  const { resources } = partials
  const highest: Highest = { drawing: 0, bookmark: 0, note: 0, shape: 0, added: opened.added }
  const all = [...opened.parts, ...addedNotes(opened, resources)]
  const prepared = all.map((part) => ({ part, root: preparePart(part, session, highest) }))
  openNotes(prepared, session, resources.notes)
  openReferring(prepared, survey, session)
  const { partials: ofPartials, filled } = partials.sources()
  for (const { part, root } of prepared) if (root !== undefined && part.kind?.kind === 'body') finishBody(root, session)
  const ownParts = placeOwnParts(prepared, opened, session, resources.filled.length)
  placeNotes(prepared, session, highest, resources.notes)
  const { own, sources, changing } = templateParts(prepared, ownParts, survey, opened, session)
  const parts = withResources(own, resources, opened, limits)
  reportUnknownPartials(session, Object.keys(options.partials ?? {}))
  options.onTags?.([...session.tags.values()])
  const filledParts = resources.filled.map(({ part }) => part)
  return () => ({
    parts,
    ...compiledCode([...sources, ...ofPartials, ...filled], session, options),
    partials: [
      ...partials.names.map((name, i) => ({ name, program: sources.length + i })),
      ...filledParts.map(({ partial }, i) => ({ name: partial, program: sources.length + ofPartials.length + i })),
      ...ownParts.map(({ name, partial }) => ({ name: partial, program: programOf(own, name) })),
    ],
    ownParts: [...filledParts, ...ownParts],
    tags: () => [...session.tags.values()].map(tagInfoOf),
    highest,
    limits,
    composed: [...session.tags.values()].some(namesBeyondAscii),
    looks: Object.fromEntries(session.looks),
    bookmarks: knownBookmarks(survey, changing),
    imports: resources.imports,
    ...numberingOf(opened, session, limits),
  })
}

/**
 * The parts as a template keeps them: those that were read as programs, by the number of their source, all others as they
 * are. `changing`: names of the parts that may come out otherwise than they stand.
 */
function templateParts(
  prepared: readonly { readonly part: OpenedPart; readonly root: XmlElement | undefined }[],
  ownParts: readonly OwnPart[],
  survey: Survey,
  opened: WordPackage,
  session: Session,
) {
  const isOwn = new Set(ownParts.filter(({ first }) => first).map(({ name }) => name))
  const sources: ProgramSource[] = []
  const changing = new Set<string>()
  const own = prepared.map(({ part, root }): TemplatePart => {
    const { entry, kind, role } = part
    if (root === undefined) {
      reportLeftInText(part.xml ?? textOfXml(opened, entry.name), partLabel(part), session.limits.depth, session.report)
      return role === undefined || part.xml === undefined
        ? { kind: 'fixed', entry }
        : { kind: 'text', name: entry.name, role, text: part.xml }
    }
    reportLeft(root, partLabel(part), session.report)
    const known = knownPart(survey, entry.name, root, depthIn(session), session)
    if (!known.still) changing.add(entry.name)
    const source = sourceOf(root, session.tags)
    sources.push(source)
    const sections = kind?.main === true && source.text.includes('<w:sectPr', source.text.indexOf('<w:sectPr') + 1)
    const late = kind?.notes !== undefined
    return {
      kind: 'rendered',
      name: entry.name,
      program: sources.length - 1,
      sections,
      late: late || isOwn.has(entry.name),
      ...(isOwn.has(entry.name) ? { own: true } : {}),
      known,
      ...(role ? { role } : {}),
    }
  })
  return { own, sources, changing }
}

/** The code of all sources, made once; loaded when the first document is rendered. */
function compiledCode(sources: readonly ProgramSource[], session: Session, options: EngineOptions) {
  const helpers = [...session.helpers.keys()]
  const programs = compileSources(sources, session.tags, helpers, options.helpers)
  const code = `[${programs.join(',\n')}]`
  // The code is made by Handlebars from tags that were parsed one by one; no data and no file reaches it as code.
  const load = new Function(`"use strict";return ${code}`) as () => readonly unknown[]
  let templates: readonly Program[] | undefined
  return {
    code,
    helpers,
    sources: () => sources,
    templates: () => (templates ??= createRuntime(load(), newCompiler())),
  }
}

function programOf(parts: readonly TemplatePart[], name: string): number {
  const part = parts.find((p) => p.kind === 'rendered' && p.name === name)
  return part?.kind === 'rendered' ? part.program : -1
}

/** Of the numbering part, when some block restarts a list of it. */
function numberingOf(opened: WordPackage, session: Session, limits: Limits): Pick<CompiledTemplate, 'numbering'> {
  if (opened.numbering === undefined || session.renumbered.size === 0) return {}
  return { numbering: readNumbering(opened.numbering.name, opened.numbering.xml, session.renumbered, limits.depth) }
}

/** The text of a part in which a tag might be left; comments are no text of the document. */
function textOfXml(opened: WordPackage, name: string): string {
  return /\.(?:xml|rels|x?html?|txt|mht)$/i.test(name) && !/comments\w*\.xml$/i.test(name)
    ? (opened.text(name) ?? '')
    : ''
}

/** The tree of a part, its blocks lifted; none when the part needs no rendering. */
function preparePart(part: OpenedPart, session: Session, highest: Highest): XmlElement | undefined {
  const { kind, xml } = part
  if (kind === undefined || xml === undefined) return undefined
  try {
    if (kind.kind === 'plain' && !mayHoldTagIn(xml)) return undefined
    if (kind.kind === 'plain') return openPlainPart(xml, kind.label, { ...session, copies: kind.copy === true })
    noteIds(xml, highest)
    if (!worthReading(xml) && part.relationships === undefined) return undefined
    const root = parseWordXml(xml, session.limits.depth)
    const own = highestIds(root)
    highest.drawing = Math.max(highest.drawing, own.drawing)
    highest.bookmark = Math.max(highest.bookmark, own.bookmark)
    return prepareBody(root, kind.label, session, part.relationships) ? root : undefined
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error
    session.report(diagnose('M03', { part: part.entry.name, reason: error.message }, { spot: kind.label }))
    return undefined
  }
}

function referencesOfNotes(opened: WordPackage, { parts }: Survey): ReadonlySet<string> {
  const notes = opened.parts.filter(({ kind }) => kind?.notes !== undefined)
  return new Set(notes.flatMap(({ entry }) => [...(parts.get(entry.name)?.traces.references.keys() ?? [])]))
}

/** Ids of parts that are copied as they are count too. */
function noteIds(xml: string, highest: Highest): void {
  for (const [, id] of xml.matchAll(/<wp:docPr\b[^>]*?\bid="(\d+)"/g))
    highest.drawing = Math.max(highest.drawing, Number(id))
  for (const [, id] of xml.matchAll(/<w:(?:bookmark|perm)Start\b[^>]*?\bw:id="(\d+)"/g))
    highest.bookmark = Math.max(highest.bookmark, Number(id))
  for (const [, id] of xml.matchAll(/"_x0000_[is](\d+)"/g)) highest.shape = Math.max(highest.shape, Number(id))
}

function reportUnknownPartials(session: Session, names: readonly string[]): void {
  for (const tag of session.partialCalls) {
    if (names.includes(tag.name) || session.inlineNames.has(tag.name)) continue
    const known = [...names, ...session.inlineNames]
    session.report(diagnose('M15', { partial: tag.name, nearest: nearest(tag.name, known) }, { spot: tag.spot }))
  }
}

/** Texts in quotes name nothing, except to `lookup`. */
function namesBeyondAscii({ text }: Tag): boolean {
  const names = text.includes('lookup') ? text : text.replaceAll(/"[^"]*"|'[^']*'/g, '')
  return /[\u0080-\uffff]/.test(names)
}
