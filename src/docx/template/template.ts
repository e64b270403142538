/** A compiled template: parts that are copied, parts that are rendered, and what is known of the tags. */
import type { Limits } from '../limits.ts'
import type { Look } from './look.ts'
import type { Numbering } from './numbering.ts'
import type { ProgramSource } from '../tag/source.ts'
import type { Program } from './handlebars.ts'
import type { Tag } from '../tag/tag.ts'
import type { Expression, TagAst } from '../tag/ast.ts'
import type { PropertiesRole } from '../package/open.ts'
import type { ZipEntry } from '../package/zip-read.ts'

/** A part of a template: copied as it is, a text whose properties are set, or a program that is rendered. */
export type TemplatePart =
  | { readonly kind: 'fixed'; readonly entry: ZipEntry }
  /** Properties without tags, to be set while rendering. */
  | { readonly kind: 'text'; readonly name: string; readonly role: PropertiesRole; readonly text: string }
  | {
      readonly kind: 'rendered'
      readonly name: string
      readonly program: number
      /** Has sections inside the text, so that the last one can come out empty. */
      readonly sections: boolean
      /** Prints what others gather, and so comes after them. */
      readonly late: boolean
      /** Is rendered where it is referred to, and shows the first turn. */
      readonly own?: boolean
      readonly role?: PropertiesRole
      readonly known: KnownPart
    }

/** What the last look at a document must know of one part. */
export interface KnownPart {
  /** Vietnamese words for a person. */
  readonly label: string
  /** Ids of the relationships it has. */
  readonly relations: readonly string[]
  /** Ids that stand twice in the template already. */
  readonly twice: readonly string[]
  /** Nothing the look cares about stands in a block: what the template shows is what every document shows. */
  readonly still: boolean
}

/** What the last look at a document must know of the whole template: bookmarks by their keys. */
export interface KnownBookmarks {
  /** Those of what is the same in every document. */
  readonly names: readonly string[]
  /** Referred to by what is the same in every document; and as they are written. */
  readonly references: readonly (readonly [key: string, name: string])[]
  /** Missing in the template already. */
  readonly lost: readonly string[]
  /** Of the whole template, so that new ones don't meet them. */
  readonly taken: readonly string[]
}

/** Numbers in use, so that new ones don't meet them. */
export interface Highest {
  drawing: number
  bookmark: number
  note: number
  /** Of old drawings (VML). */
  shape: number
  /** Of relationships and charts that an earlier rendering added. */
  added: number
}

/** All that rendering needs of a template. */
export interface CompiledTemplate {
  readonly parts: readonly TemplatePart[]
  /** JavaScript: an array literal of Handlebars' template specifications. */
  readonly code: string
  /** The same as functions, made at the first call. */
  readonly templates: () => readonly Program[]
  readonly partials: readonly { readonly name: string; readonly program: number }[]
  readonly tags: () => readonly TagInfo[]
  /** The Handlebars sources, by number of the program; none for a stored template. */
  readonly sources: () => readonly ProgramSource[]
  /** Names of the helpers it was compiled with. */
  readonly helpers: readonly string[]
  /** The highest ids in use. */
  readonly highest: Readonly<Highest>
  readonly limits: Limits
  /** Tags have letters beyond ASCII, so that names of data must be composed like theirs. */
  readonly composed: boolean
  /** Looks around the tags of engine helpers, by number. */
  readonly looks: Readonly<Record<number, Look>>
  /** Only when a block restarts a list. */
  readonly numbering?: Numbering
  readonly bookmarks: KnownBookmarks
  /** Parts that are rendered at what refers to them, by number. */
  readonly ownParts: readonly OwnPart[]
  /** What Word partials refer to, by number. */
  readonly imports: readonly Import[]
}

/** A chart part that stands in a loop. */
export interface OwnPart {
  readonly name: string
  readonly number: number
  /** What its program is called by. */
  readonly partial: string
  /** Of the relationship that leads to it. */
  readonly type: string
  readonly contentType: string
  /** The text of its own relationships. */
  readonly rels?: string
  /** The part itself shows the first turn; else something outside of the loop shows it. */
  readonly first: boolean
}

/** A relationship that the part needs in which a partial is called. */
export interface Import {
  readonly type: string
  /** XML-escaped. */
  readonly target: string
  readonly external: boolean
}

/** One tag as others see it. */
export interface TagInfo {
  readonly id: number
  readonly text: string
  readonly kind: Tag['kind']
  /** Of a block or partial its name; of a value the helper it calls. */
  readonly name: string
  /** Every path it reads, as written. */
  readonly paths: readonly string[]
  readonly spot: string
  readonly ast?: TagAst
  readonly sign: Tag['sign']
  /** Stands in the fallback copy of a text box. */
  readonly shadow: boolean
}

/** All tags of a template in the order of parts and text, without comments and without fallback copies. */
export function tagsOf(template: CompiledTemplate): readonly TagInfo[] {
  return template.tags().filter((t) => t.kind !== 'comment' && !t.shadow)
}

/** What a compiled template keeps of a tag. */
export function tagInfoOf(tag: Tag): TagInfo {
  const { id, text, kind, name, spot, sign, shadow, ast } = tag
  const paths: string[] = []
  if (ast !== undefined) collectPaths(ast, paths)
  const called = kind === 'value' && ast !== undefined && isCall(ast) ? String(ast.path?.original ?? '') : name
  return { id, text, kind, name: called, paths, spot, sign, shadow, ...(ast ? { ast } : {}) }
}

function isCall(ast: TagAst): boolean {
  return ast.params.length > 0 || (ast.hash?.pairs.length ?? 0) > 0
}

function collectPaths(call: Expression, paths: string[]): void {
  const args = [...(call.params ?? []), ...(call.hash?.pairs ?? []).map((p) => p.value)]
  if (args.length === 0 && call.path?.type === 'PathExpression') paths.push(String(call.path.original))
  for (const argument of args) {
    if (argument.type === 'PathExpression') paths.push(String(argument.original))
    else if (argument.type === 'SubExpression') collectPaths(argument, paths)
  }
}
