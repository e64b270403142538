/** Parts beside the main text (charts, headers, notes): taken over whole where nobody has changed them. */
import type { ZipEntry } from '../package/zip-read.ts'

/** What a part is for a reader; parts that show nothing are left as they are. */
const shows = (name: string): 'chart' | 'header' | 'note' | 'other' | undefined => {
  if (/\/(?:charts|embeddings)\//.test(name)) return 'chart'
  if (/\/(?:header|footer)\d*\.xml$/.test(name)) return 'header'
  if (/\/(?:footnotes|endnotes)\.xml$/.test(name)) return 'note'
  return /\/numbering\.xml$|^docProps\/core\.xml$/.test(name) ? 'other' : undefined
}

/** The kind of a part that could not be brought up to date. */
export type PartLeft = 'chart' | 'header' | 'note'

/** The parts of the merged document, its main text as it was. */
export interface OtherParts {
  readonly entries: readonly ZipEntry[]
  /** What the new data change and another program or a person has changed too. */
  readonly left: readonly PartLeft[]
}

/** The entries of the edited document with the parts that the new data change. */
export function mergeParts(
  base: readonly ZipEntry[],
  edited: readonly ZipEntry[],
  now: readonly ZipEntry[],
): OtherParts {
  const [before, after] = [byName(base), byName(now)]
  const left = new Set<PartLeft>()
  const entries = edited.map((entry) => {
    const [was, is] = [before.get(entry.name), after.get(entry.name)]
    return was && is && shows(entry.name) && !same(was, is) && same(was, entry) ? is : entry
  })
  const present = byName(entries)
  for (const [name, is] of after) {
    const kind = shows(name)
    const was = before.get(name)
    const there = present.get(name)
    if (!kind || kind === 'other' || (was && same(was, is)) || (there && same(there, is))) continue
    left.add(kind)
  }
  return { entries, left: [...left] }
}

const byName = (entries: readonly ZipEntry[]) => new Map(entries.map((entry) => [entry.name, entry]))

const same = (a: ZipEntry, b: ZipEntry) => a.crc === b.crc && a.size === b.size
