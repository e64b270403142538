/** One tag, read by Handlebars' own parser on its own, so that every faulty tag of a template is found at once. */
import { refusedTags, tagReasons } from '../../core/messages/reason.ts'
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { simpleTag } from './simple-tag.ts'
import type { TagAst } from './ast.ts'
import type { Mark, XmlElement } from '../xml/tree.ts'

type TagKind = 'value' | 'open' | 'else' | 'close' | 'comment' | 'partial'

/** A tag of a template, read and numbered. */
export interface Tag {
  readonly id: number
  /** As it goes into the source. */
  text: string
  readonly kind: TagKind
  /** Of a block: what its closing tag must say. Of a partial: its name. */
  readonly name: string
  /** What stands after the `#`: nothing, `>` for a partial block, `*` for an inline partial, `^` for an inverse section. */
  readonly sign: '' | '>' | '*' | '^'
  readonly ast?: TagAst
  readonly spot: string
  /** `run`: inside w:t. `plain`: in an attribute or a text that holds no elements. */
  readonly context: 'run' | 'plain'
  /** Stands in the fallback copy of a text box; its faults are told at the first copy. */
  readonly shadow: boolean
  readonly mark: Mark
  /** The element that has the mark among its children, and the paragraph around it. */
  holder: XmlElement
  readonly paragraph: XmlElement | undefined
  /** What goes into the source in place of `text`, for helpers of the engine. */
  source?: string
}

interface ReadTag {
  readonly kind: TagKind
  readonly name: string
  readonly sign: Tag['sign']
  readonly text: string
  readonly ast?: TagAst
  /** In Vietnamese words: why it can't be read, or what is not allowed. */
  readonly fault?: string
  readonly refused?: string
  /** Written with three braces or `&`. */
  readonly raw: boolean
}

/** Parses Handlebars source; given as an argument because the compiler is loaded only where it is needed. */
export type Parse = (source: string) => unknown

/** Takes what is found wrong. */
export type Report = (diagnostic: Diagnostic) => void

const NAME = /^(?:\[[^\]]*\]|"[^"]*"|'[^']*'|[^\s|}()=[\]"'])+/

interface TagHead extends Pick<Tag, 'kind' | 'name' | 'sign'> {
  /** What stands between the braces. */
  readonly inner: string
  /** What follows the name: the arguments as they are written. */
  readonly rest: string
}

/** What a tag, without `~`, is by its signs alone, before anything is parsed; its name is as it is written, quotes included. */
export function headOf(text: string): TagHead {
  const inner = text.replace(/^\{+/, '').replace(/\}+$/, '').trim()
  const head = (kind: TagKind, after: string, sign: Tag['sign'] = ''): TagHead => {
    const name = NAME.exec(after.trim())?.[0] ?? ''
    return { kind, sign, name, inner, rest: after.trim().slice(name.length).trim() }
  }
  if (inner.startsWith('!')) return head('comment', '')
  if (inner.startsWith('/')) return head('close', inner.slice(1))
  if (/^(?:else(?:\s|$)|\^$)/.test(inner)) return head('else', '')
  const [open, hash, sign] = /^(?:(#)|\^)\s*([>*]?)/.exec(inner) ?? []
  if (open !== undefined) return head('open', inner.slice(open.length), hash ? (sign as Tag['sign']) : '^')
  return inner.startsWith('>') ? head('partial', inner.slice(1)) : head('value', inner.replace(/^&/, ''))
}

/** Reads the text of one tag. */
export function readTag(text: string, parse: Parse): ReadTag {
  const head = headOf(text)
  const { kind, inner } = head
  const base = { kind, name: '', sign: '' as const, text, raw: false }
  if (text.startsWith('{{{{')) return { ...base, kind: 'value', refused: refusedTags.raw }
  if (kind === 'comment') return base
  if (inner === '') return { ...base, fault: tagReasons.empty }
  if (kind === 'close') return { ...base, name: unquoted(inner.slice(1).trim()) }
  if (kind === 'else') {
    if (!/\s/.test(inner)) return { ...base, text: '{{else}}' }
    return attempt({ ...base, text: `{{${inner}}}` }, `{{#if a}}{{${inner}}}{{/if}}`, parse)
  }
  if (kind === 'open') return readOpen(head, parse)
  if (kind === 'partial') {
    if (/^>\s*\(/.test(inner)) return { ...base, refused: refusedTags.computedPartial }
    return attempt({ ...base, name: unquoted(head.name), text: `{{${inner}}}` }, `{{${inner}}}`, parse)
  }
  if (inner.startsWith('*')) return { ...base, refused: refusedTags.decorator }
  const raw = text.startsWith('{{{') || inner.startsWith('&')
  const value = `{{${inner.replace(/^&\s*/, '')}}}`
  return attempt({ ...base, text: value, raw }, text.startsWith('{{{') ? text : value, parse)
}

function readOpen({ name, sign, inner }: TagHead, parse: Parse): ReadTag {
  const rest = inner.replace(/^[#^]\s*[>*]?\s*/, '')
  const text = `{{${sign === '^' ? '^' : `#${sign}`}${rest}}}`
  const base = { kind: 'open' as const, name: unquoted(name), sign, text, raw: false } satisfies ReadTag
  if (name === '') return { ...base, fault: tagReasons.nameless }
  if (sign === '*' && name !== 'inline') return { ...base, refused: refusedTags.decorator }
  return attempt(base, `${text}{{/${name}}}`, parse)
}

/** A name without the quotes that are around it. */
export function unquoted(name: string): string {
  return name.replace(/^(["'])(.*)\1$/, '$2')
}

interface Parsed {
  readonly body: readonly (TagAst & {
    readonly program?: Parsed
    readonly inverse?: Parsed
    readonly blockParams?: readonly string[]
  })[]
  readonly blockParams?: readonly string[]
}

function attempt(read: ReadTag, source: string, parse: Parse): ReadTag {
  const simple = simpleTag(read.text)
  if (simple !== undefined && (read.kind !== 'value' || source === read.text)) return { ...read, ast: simple }
  try {
    const parsed = parse(source) as Parsed
    const first = read.kind === 'else' ? parsed.body[0]?.inverse?.body[0] : parsed.body[0]
    if (first === undefined) return { ...read, fault: tagReasons.empty }
    const blockParams = first.program?.blockParams ?? first.inverse?.blockParams ?? []
    return { ...read, ast: { ...first, params: first.params ?? [], blockParams } }
  } catch (error) {
    return { ...read, fault: reasonOf(source, error instanceof Error ? error.message : '') }
  }
}

/** Handlebars' parser speaks English and of its grammar; what a clerk has mistyped is nearly always one of these. */
function reasonOf(source: string, message: string): string {
  const bare = source.replaceAll(/"(?:\\"|[^"])*"|'(?:\\'|[^'])*'/g, '')
  if (/["']/.test(bare)) return tagReasons.quote
  const balance = bare.split('(').length - bare.split(')').length
  if (balance > 0) return tagReasons.unclosed
  if (balance < 0) return tagReasons.closed
  if (/^\{\{\{[^}]*\}\}$/.test(bare)) return tagReasons.braces
  if (/Invalid path/.test(message)) return tagReasons.dots
  if (/\|/.test(bare)) return tagReasons.blockName
  const strange = /[^\p{L}\p{N}\p{M}\s_\-./@#^>(){}=[\]&*!|]/u.exec(bare)
  if (strange) return tagReasons.character(strange[0])
  if (/=\s*\}|=\s*$/.test(bare)) return tagReasons.noValue
  return tagReasons.order
}
