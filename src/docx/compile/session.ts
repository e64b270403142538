/** What one compilation carries along. */
import type { Helper } from '../../core/helpers/helper.ts'
import type { Limits } from '../limits.ts'
import type { BlockLevel } from './lift.ts'
import type { Look } from '../template/look.ts'
import { engineHelpers } from '../template/engine-helpers.ts'
import { tagParser } from './program.ts'
import type { Parse, Report, Tag } from '../tag/tag.ts'
import type { XmlElement, XmlNode } from '../xml/tree.ts'

/** Words: what a text partial is. It stands inside `w:t`, all others between runs, paragraphs, rows or cells. */
export type PartialLevel = BlockLevel | 'words'

/** What the steps of one compilation share; each adds what it has found. */
export interface Session {
  readonly report: Report
  readonly parse: Parse
  readonly limits: Limits
  readonly helpers: ReadonlyMap<string, Helper>
  /** Partials called, and names defined by `{{#*inline "name"}}`, in any part. */
  readonly partialCalls: Tag[]
  readonly inlineNames: Set<string>
  /** On what level a partial's content stands. */
  readonly partialLevels: Map<string, PartialLevel>
  /** The name of the Word partial whose body is read. */
  readonly partial?: string
  /** The part that is read shows what another holds: its tags are copies. */
  readonly copies?: boolean
  /** Bookmarks that some part refers to, by their keys. */
  readonly mentioned: ReadonlySet<string>
  /** Those that foot- and endnotes refer to. */
  readonly inNotes: ReadonlySet<string>
  /** Notes that are rendered at each of their references: `footnote 2`. */
  readonly repeatedNotes: Set<string>
  /** Bookmarks that stand in blocks, by their keys. */
  readonly inBlocks: Set<string>
  /** All tags of all parts by number. */
  readonly tags: Map<number, Tag>
  readonly isListItem: (paragraph: XmlElement) => boolean
  /** The numbering a paragraph has, by itself or by its style. */
  readonly numberOf: (paragraph: XmlElement) => string | undefined
  readonly headingOf: (paragraph: XmlElement) => number | undefined
  /** Numberings that begin anew in some loop. */
  readonly renumbered: Set<string>
  /** Looks around the tags of engine helpers, by number. */
  readonly looks: Map<number, Look>
}

/** The tag that a node of the tree is the mark of; undefined for any other node. */
export function tagOfMark(node: XmlNode | undefined, { tags }: Pick<Session, 'tags'>): Tag | undefined {
  return node?.kind === 'mark' && node.tag !== undefined ? tags.get(node.tag) : undefined
}

/** What a compilation begins with, before any tag has been read; `helpers` besides the engine's own. */
export function newSession(helpers: readonly Helper[], limits: Limits, report: Report): Session {
  return {
    report,
    parse: tagParser(),
    limits,
    helpers: new Map([...engineHelpers, ...helpers].map((h) => [h.name, h])),
    partialCalls: [],
    inlineNames: new Set(),
    partialLevels: new Map(),
    mentioned: new Set(),
    inNotes: new Set(),
    repeatedNotes: new Set(),
    inBlocks: new Set(),
    tags: new Map(),
    isListItem: () => false,
    numberOf: () => undefined,
    headingOf: () => undefined,
    renumbered: new Set(),
    looks: new Map(),
  }
}
