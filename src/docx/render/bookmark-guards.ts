/**
 * Names of bookmarks that blocks repeat, what refers to them (compile/references.ts), and entries of tables of contents
 * (compile/contents.ts). What follows its turn is told the partial it is in, behind the name.
 */
import { toBytes } from '../xml/escape.ts'
import type { Entry } from './contents.ts'
import type { Options, RawHelper, RenderState } from './state.ts'

const partialOf = (rest: readonly unknown[]) => (rest.length > 1 ? String(rest[0]) : undefined)
const optionsOf = (rest: readonly unknown[]) => rest.at(-1) as Options
const entryOf = ({ data }: Options) => data['entry'] as Entry | undefined

/** The helpers that the compiler puts into names of bookmarks and around what refers to them. */
export function bookmarkGuards({ bookmarks }: RenderState) {
  /** Ways back to before a drawing that has a copy in the old manner. */
  const drawings: (() => void)[] = []
  /** The name that something refers to; in an entry of a table of contents that of its heading. */
  const referred = (name: string, rest: readonly unknown[]) => {
    const entry = entryOf(optionsOf(rest))
    return entry?.of === name ? toBytes(entry.name) : bookmarks.reference(name, partialOf(rest))
  }
  /** Whether a bookmark is nowhere; it is noted that something no longer refers to it. */
  const isDropped = (name: string, rest: readonly unknown[]) => {
    const gone = bookmarks.isGone(name, partialOf(rest))
    if (gone) bookmarks.dropped.add(name)
    return gone
  }
  return {
    __turn(name: string, partial: string, depth: number) {
      bookmarks.turn(name, partial, depth)
      return ''
    },
    __name: (name: string, partial: string) => bookmarks.name(name, partial),
    __both() {
      drawings.push(bookmarks.here())
      return ''
    },
    __copy(this: unknown, options: Options) {
      const after = bookmarks.here()
      drawings.pop()?.()
      const copy = options.fn!(this)
      after()
      return copy
    },
    __ref: (name: string, ...rest: never[]) => referred(name, rest),
    __anchor: (name: string, ...rest: never[]) => (isDropped(name, rest) ? '' : referred(name, rest)),
    __kept(this: unknown, name: string, ...rest: never[]) {
      const { fn, inverse } = optionsOf(rest)
      return isDropped(name, rest) ? inverse!(this) : fn!(this)
    },
  } satisfies Record<string, RawHelper>
}

/** The helpers around entries of tables of contents: each comes once for every heading that it shows. */
export function contentsGuards({ bookmarks, contents }: RenderState) {
  return {
    __entry(this: unknown, name: string, ...rest: never[]) {
      const options = optionsOf(rest)
      if (bookmarks.isGone(name, partialOf(rest))) return options.inverse!(this)
      const headings = partialOf(rest) === undefined ? contents.of(name) : undefined
      if (headings === undefined) return options.fn!(this)
      const { turns } = options.hash
      const wanted = turns === 'first' ? headings.slice(0, 1) : turns === 'others' ? headings.slice(1) : headings
      return wanted
        .map((heading) => {
          const entry: Entry = { ...heading, of: name, first: heading === headings[0] }
          return contents.put(heading.at, options.fn!(this, { data: { ...options.data, entry } }))
        })
        .join('')
    },
    __entries(this: unknown, options: Options) {
      return contents.inOrder(() => options.fn!(this))
    },
    __heading: (options: Options) => entryOf(options)?.text ?? '',
    __more(this: unknown, options: Options) {
      return entryOf(options)?.first === false ? options.fn!(this) : options.inverse!(this)
    },
  } satisfies Record<string, RawHelper>
}
