/** Names of bookmarks that blocks repeat: each turn has its own, and what refers to a bookmark finds that of its turn. */
import { toBytes } from '../xml/escape.ts'
import { bookmarkKey } from '../xml/field-code.ts'

/** The names that the bookmarks of one rendering are given, in UTF-8 where they go into the document. */
export interface BookmarkNames {
  /** A turn of a block at this depth begins: what refers to the bookmark from here on means the next one. */
  readonly turn: (name: string, partial: string, depth: number) => void
  /** The bookmark itself is printed: its name. */
  readonly name: (name: string, partial: string) => string
  /** The name that something refers to; without `partial` it means the bookmark as the template has it. */
  readonly reference: (name: string, partial?: string) => string
  /** The names that the turns of a bookmark were given. */
  readonly printed: (name: string) => readonly string[]
  /** Remembers what has been given so far: the way back to it, taken once. */
  readonly here: () => () => void
  readonly isGone: (name: string, partial?: string) => boolean
  /** Bookmarks whose references were taken back. */
  readonly dropped: Set<string>
}

interface Given {
  readonly name: string
  depth: number
  used: boolean
}

/** Word takes names of up to 40 letters. */
const LONGEST = 34

/** `taken` are the keys of all bookmarks of the template, `gone` those of bookmarks that will be nowhere. */
export function bookmarkNames(taken: readonly string[], gone: ReadonlySet<string>): BookmarkNames {
  const own = new Set(taken)
  let given = new Map<string, Given>()
  let used = new Set<string>()
  let printed = new Map<string, string[]>()
  let counts = new Map<string, number>()
  const keyOf = (name: string, partial: string) => `${partial} ${bookmarkKey(name)}`
  const fresh = (name: string, partial: string): string => {
    const key = keyOf(name, partial)
    let count = counts.get(key) ?? 0
    let made: string
    let isFree: boolean
    do {
      count++
      made = count === 1 ? name : `${name.slice(0, LONGEST)}_${count}`
      // A bookmark of the template has its own name in the first turn.
      isFree = !used.has(bookmarkKey(made)) && (!own.has(bookmarkKey(made)) || (count === 1 && partial === ''))
    } while (!isFree)
    counts.set(key, count)
    used.add(bookmarkKey(made))
    return made
  }
  const current = (name: string, partial: string | undefined) =>
    partial === undefined ? name : (given.get(keyOf(name, partial))?.name ?? name)
  return {
    turn(name, partial, depth) {
      const one = given.get(keyOf(name, partial))
      // The first turn of an inner block goes on with what the outer turn has begun.
      if (one !== undefined && !one.used && one.depth < depth) one.depth = depth
      else given.set(keyOf(name, partial), { name: fresh(name, partial), depth, used: false })
    },
    name(name, partial) {
      const one = given.get(keyOf(name, partial))
      if (one !== undefined && !one.used) one.used = true
      else given.set(keyOf(name, partial), { name: fresh(name, partial), depth: 0, used: true })
      const made = given.get(keyOf(name, partial))!.name
      printed.set(bookmarkKey(name), [...(printed.get(bookmarkKey(name)) ?? []), made])
      return toBytes(made)
    },
    reference: (name, partial) => toBytes(current(name, partial)),
    printed: (name) => printed.get(bookmarkKey(name)) ?? [],
    here() {
      const was = [
        new Map([...given].map(([key, one]) => [key, { ...one }])),
        new Set(used),
        new Map(printed),
        new Map(counts),
      ] as const
      return () => void ([given, used, printed, counts] = was)
    },
    isGone: (name, partial) => gone.has(bookmarkKey(current(name, partial))),
    dropped: new Set(),
  }
}
