/**
 * Checks the paths of tags that make no whole template: blocks left open, closing tags of nothing, tags that cannot be
 * read. Where a block left open ends nobody knows, so a path is at fault only if it is unknown inside and outside.
 */
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import type { PathTree } from '../../core/base/path-tree.ts'
import { checkPaths } from './paths.ts'
import type { ProgramSource } from '../tag/source.ts'
import type { Tag } from '../tag/tag.ts'
import { tagInfoOf } from '../template/template.ts'
import { nameAtStart } from '../tag/tag.ts'

/** M14 for every unknown path. `tags` in reading order, numbered by their place in `all`. */
export function checkLoosePaths(
  tags: readonly Tag[],
  all: readonly Tag[],
  known: PathTree,
  helpers: readonly string[],
): readonly Diagnostic[] {
  const infos = all.map(tagInfoOf)
  const check = (source: ProgramSource) => {
    try {
      return checkPaths({ sources: () => [source], tags: () => infos, partials: [], helpers }, known)
    } catch {
      // Handlebars refuses some tags only together; what is wrong with them is told already.
      return []
    }
  }
  const closes = pairs(tags)
  const inside = check(looseSource(tags, closes, true))
  if (tags.every((tag) => tag.kind !== 'open' || closes.has(tag))) return inside
  const outside = new Set(check(looseSource(tags, closes, false)).map(key))
  return inside.filter((d) => outside.has(key(d)))
}

const key = (d: Diagnostic) => `${d.spot} ${pathOf(d)}`

/** The path that an M14 is about. */
export function pathOf({ args }: Diagnostic): string {
  return String((args as { readonly path?: string }).path ?? '')
}

/** Opening tags with their closing tags, as far as they have any. */
function pairs(tags: readonly Tag[]): ReadonlyMap<Tag, Tag> {
  const found = new Map<Tag, Tag>()
  let open: Tag[] = []
  for (const tag of tags) {
    if (tag.kind === 'open') open.push(tag)
    if (tag.kind !== 'close') continue
    const at = open.findLastIndex((each) => each.name === tag.name)
    if (at < 0) continue
    found.set(open[at]!, tag)
    open = open.slice(0, at)
  }
  return found
}

interface Level {
  readonly tag: Tag
  /** What closes it in the source; none when the block was closed at once. */
  readonly close: string | undefined
  elsed: boolean
}

/** The tags alone as a source that can be parsed. `inside`: a block left open reaches to the end of the one around it. */
function looseSource(tags: readonly Tag[], closes: ReadonlyMap<Tag, Tag>, inside: boolean): ProgramSource {
  const out: string[] = []
  const columns: number[] = []
  const ids: number[] = []
  let [length, levels] = [0, [] as Level[]]
  const emit = (text: string, tag?: Tag) => {
    if (tag) {
      columns.push(length)
      ids.push(tag.id)
    }
    out.push(text)
    length += text.length
  }
  const open = (tag: Tag) => {
    // Nothing is known of what a block that cannot be read stands for: `lookup` as a block accepts any name.
    const text = tag.ast ? tag.text : '{{#lookup}}'
    const close = tag.ast ? `{{/${nameIn(tag)}}}` : '{{/lookup}}'
    emit(text, tag)
    const reaches = inside || closes.has(tag)
    if (!reaches) emit(close)
    levels.push({ tag, close: reaches ? close : undefined, elsed: false })
  }
  const closeDownTo = (count: number) => {
    for (const level of levels.slice(count).toReversed()) if (level.close) emit(level.close)
    levels = levels.slice(0, count)
  }
  for (const tag of tags) {
    const top = levels.at(-1)
    if ((tag.kind === 'value' || tag.kind === 'partial') && tag.ast) emit(tag.text, tag)
    else if (tag.kind === 'open') open(tag)
    else if (
      tag.kind === 'else' &&
      top?.close &&
      top.tag.sign !== '*' &&
      !top.elsed &&
      (tag.ast || tag.text === '{{else}}')
    ) {
      emit(tag.text, tag)
      top.elsed = tag.ast === undefined
    } else if (tag.kind === 'close') {
      const at = levels.findIndex((level) => closes.get(level.tag) === tag)
      if (at >= 0) closeDownTo(at)
    }
  }
  closeDownTo(0)
  return { text: out.join(''), columns, tags: ids }
}

/** The name as typed after the sign, quotes and brackets included, for a closing tag must repeat it. */
function nameIn(tag: Tag): string {
  if (tag.sign === '*') return 'inline'
  const body = tag.text.replace(/^\{\{[#^]\s*[>*]?\s*/, '')
  return nameAtStart(body) ?? tag.name
}
