/**
 * What the last look at a document must know of its template: bookmarks, references, relationships and ids as they
 * stand in the parts. What is wrong in the template already is told here, once, and not at every document.
 */
import { diagnose } from '../../core/diagnostics/diagnostic.ts'
import { carriedWords } from '../../core/messages/reason.ts'
import type { IdKind } from '../../core/messages/template-whole.ts'
import type { Depth } from './branches.ts'
import { type WordPackage, partLabel } from '../package/open.ts'
import { CONTENT_TYPES } from '../package/parts.ts'
import { type Session, tagOfMark } from './session.ts'
import type { KnownBookmarks, KnownPart } from '../template/template.ts'
import { parseWordXml } from '../xml/prefixes.ts'
import { type ReferenceTraces, leavesTrace, tracesIn } from '../xml/traces.ts'
import { type XmlElement, ifWellFormed, isElement, startTag, writeXml } from '../xml/tree.ts'

/** What the parts of a template have and refer to, before anything is changed in them. */
export interface Survey {
  /** By name of the part; of all XML parts but those of relationships. */
  readonly parts: ReadonlyMap<string, SurveyedPart>
  /** Bookmarks of all parts, by their keys. */
  readonly names: ReadonlySet<string>
  /** Those that Word partials bring. */
  readonly brought: ReadonlySet<string>
  /** Bookmarks that some part refers to, by their keys; as they are written. */
  readonly references: ReadonlyMap<string, string>
  /** Those that Word partials refer to. */
  readonly asked: ReadonlySet<string>
  /** Codes of fields in Word partials that reach out of the document. */
  readonly outside: ReadonlySet<string>
}

interface SurveyedPart {
  readonly label: string
  readonly traces: ReferenceTraces
  readonly relations: readonly string[]
}

/** Looks over the parts of a template and the bodies of its Word partials as they are in their files. */
export function surveyOf(opened: WordPackage, partials: readonly WordPackage[], depth: number): Survey {
  const parts = new Map<string, SurveyedPart>()
  const names = new Set<string>()
  const references = new Map<string, string>()
  for (const part of opened.parts) {
    const { entry, xml } = part
    if (!/\.xml$/i.test(entry.name) || entry.name === CONTENT_TYPES) continue
    const text = xml ?? opened.text(entry.name) ?? ''
    const traces = tracesIn(withUsualPrefixes(text, depth))
    const relations = opened.relationsOf(entry.name).map(({ id }) => id)
    parts.set(entry.name, { label: partLabel(part), traces, relations })
    for (const name of traces.names) names.add(name)
    for (const [key, name] of traces.references) references.set(key, name)
  }
  const bodies = partials.map((one) => tracesIn(withUsualPrefixes(one.text(one.main) ?? '', depth)))
  return {
    parts,
    names,
    brought: new Set(bodies.flatMap((body) => [...body.names])),
    references,
    asked: new Set(bodies.flatMap((body) => [...body.references.keys()])),
    outside: new Set(bodies.flatMap((body) => [...body.outside])),
  }
}

function withUsualPrefixes(xml: string, depth: number): string {
  if (!/<\w+:document|<\w+:hdr|<\w+:ftr|<\w+:(?:foot|end)notes|<(?:document|hdr|ftr|(?:foot|end)notes)\b/.test(xml))
    return xml
  if (xml.includes(' xmlns:w=')) return xml
  return ifWellFormed(() => writeXml(parseWordXml(xml, depth))) ?? xml
}

/** Ids that a person can do something about; Word gives paragraphs theirs anew. */
const REPORTED_KINDS: ReadonlySet<string> = new Set<IdKind>([
  'drawing',
  'bookmark',
  'name',
  'control',
  'comment',
  'note',
])

/** Tells what the template itself breaks: relationships it lacks, ids that stand twice, bookmarks that are nowhere. */
export function reportBroken({ parts, names, brought, references, outside }: Survey, session: Session): void {
  const reachOut = (codes: ReadonlySet<string>, spot?: string) => {
    for (const code of codes)
      session.report(
        diagnose('M22', { what: `${carriedWords.outsideField}: ${code}` }, spot === undefined ? {} : { spot }),
      )
  }
  reachOut(outside)
  for (const { label, traces } of parts.values()) reachOut(traces.outside, label)
  for (const { label, traces, relations } of parts.values()) {
    for (const id of traces.relations)
      if (id !== '' && !relations.includes(id)) session.report(diagnose('M72', { part: label, id }, { spot: label }))
    for (const key of traces.twice) {
      const [kind = '', ...id] = key.split(' ')
      if (REPORTED_KINDS.has(kind))
        session.report(diagnose('M73', { kind: kind as IdKind, id: id.join(' ') }, { spot: label }))
    }
  }
  for (const [key, name] of references)
    // A table of contents is made anew when the document is opened.
    if (!names.has(key) && !brought.has(key) && !key.startsWith('_toc')) session.report(diagnose('M74', { name }))
}

/** What must be known of a rendered part; `root` is its tree, ready to be written. */
export function knownPart(survey: Survey, part: string, root: XmlElement, depth: Depth, session: Session): KnownPart {
  const { label = part, traces, relations = [] } = survey.parts.get(part) ?? {}
  const twice = [...(traces?.twice ?? [])]
  return {
    label,
    relations: [...new Set(['', ...relations, ...lacking(traces, relations)])],
    twice,
    still: isStill(root, depth, session),
  }
}

function lacking(traces: ReferenceTraces | undefined, relations: readonly string[]): string[] {
  return [...(traces?.relations ?? [])].filter((id) => !relations.includes(id))
}

/** Whether no block of a part holds anything that leaves a trace. */
function isStill(root: XmlElement, depth: Depth, session: Session): boolean {
  const visit = (node: XmlElement, open: number): boolean => {
    let now = open
    for (const child of node.children) {
      if (child.kind === 'mark') {
        now += depth(child)
        if (child.source.startsWith('{{{__notes')) return false
        if (tagOfMark(child, session)?.kind === 'partial') return false
      } else if (isElement(child)) {
        const tag = startTag(child)
        // What the engine puts into attributes are ids, names and moved notes.
        if (tag.includes('\ue000{') || (now > 0 && leavesTrace(tag)) || !visit(child, now)) return false
      }
    }
    return true
  }
  return visit(root, 0)
}

/** What must be known of all parts together; `changing`: names of those that may come out otherwise than they stand. */
export function knownBookmarks(survey: Survey, changing: ReadonlySet<string>): KnownBookmarks {
  const still = [...survey.parts].filter(([name]) => !changing.has(name)).map(([, { traces }]) => traces)
  return {
    names: [...new Set(still.flatMap(({ names }) => [...names]))],
    references: [...new Map(still.flatMap(({ references }) => [...references]))],
    lost: [...survey.references.keys()].filter((key) => !survey.names.has(key) && !survey.brought.has(key)),
    taken: [...survey.names],
  }
}
