/**
 * Checks the paths of tags that make no whole template: blocks left open, closing tags of nothing, tags that cannot be
 * read. Where a block left open ends nobody knows, so a path is at fault only if it is unknown inside and outside.
 */
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import type { PathTree } from '../../core/base/path-tree.ts'
import { checkPaths } from './paths.ts'
import { type ProgramSource, sourceWriter } from '../tag/source.ts'
import { tagInfoOf } from '../template/template.ts'
import { headOf, type Tag } from '../tag/tag.ts'
import { engineHelpers } from '../template/engine-helpers.ts'
import type { Helper } from '../../core/helpers/helper.ts'

/** M14 for every unknown path. `tags` in reading order, numbered by their place in `all`; `helpers` besides the engine's own. */
export function checkLoosePaths(
  tags: readonly Tag[],
  all: readonly Tag[],
  known: PathTree,
  helpers: readonly Helper[],
): readonly Diagnostic[] {
  const names = [...engineHelpers, ...helpers].map(({ name }) => name)
  const infos = all.map(tagInfoOf)
  const check = (source: ProgramSource) => {
    try {
      return checkPaths({ sources: () => [source], tags: () => infos, partials: [], helpers: names }, known)
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
  const writer = sourceWriter(new Map())
  let levels: Level[] = []
  const open = (tag: Tag) => {
    // Nothing is known of what a block that cannot be read stands for: `lookup` as a block accepts any name.
    const text = tag.ast ? tag.text : '{{#lookup}}'
    // A closing tag repeats the name as it is typed, quotes and brackets included.
    const close = tag.ast ? `{{/${headOf(tag.text).name}}}` : '{{/lookup}}'
    writer.tag(tag.id, text)
    const reaches = inside || closes.has(tag)
    if (!reaches) writer.raw(close)
    levels.push({ tag, close: reaches ? close : undefined, elsed: false })
  }
  const closeDownTo = (count: number) => {
    for (const level of levels.slice(count).toReversed()) if (level.close) writer.raw(level.close)
    levels = levels.slice(0, count)
  }
  for (const tag of tags) {
    const top = levels.at(-1)
    if ((tag.kind === 'value' || tag.kind === 'partial') && tag.ast) writer.tag(tag.id, tag.text)
    else if (tag.kind === 'open') open(tag)
    else if (
      tag.kind === 'else' &&
      top?.close &&
      top.tag.sign !== '*' &&
      !top.elsed &&
      (tag.ast || tag.text === '{{else}}')
    ) {
      writer.tag(tag.id, tag.text)
      top.elsed = tag.ast === undefined
    } else if (tag.kind === 'close') {
      const at = levels.findIndex((level) => closes.get(level.tag) === tag)
      if (at >= 0) closeDownTo(at)
    }
  }
  closeDownTo(0)
  return writer.done()
}
