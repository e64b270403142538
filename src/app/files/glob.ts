/** Finds data files by folder, file or pattern. Shells of Windows hand patterns over as they were typed. */
import { readdir } from 'node:fs/promises'
import { join, normalize } from 'node:path'

/** Whether a name holds signs of a pattern. */
export function isPattern(input: string): boolean {
  return /[*?]|\{[^}]*,[^}]*\}|\[[^\]]+\]/.test(input)
}

/**
 * All files below `folder` in the order of their names, as paths that begin with `folder`. Hidden folders and those that
 * `skip` names are left out; links to folders are not followed, so no circle can catch us.
 */
export async function filesBelow(folder: string, skip: (path: string) => boolean): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found: string[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || skip(path)) continue
    if (entry.isDirectory()) found.push(...(await filesBelow(path, skip)))
    else found.push(path)
  }
  return found
}

/** The fixed folder before the first sign of a pattern: `so-lieu` of `so-lieu/*.yaml`. */
export function patternBase(pattern: string): string {
  const steps = pattern.split(/[/\\]/)
  const first = steps.findIndex(isPattern)
  const base = steps.slice(0, first < 0 ? -1 : first).join('/')
  if (base === '') return pattern.startsWith('/') ? '/' : '.'
  // `C:` alone is the folder one stands in on that drive.
  return /^[a-z]:$/i.test(base) ? `${base}/` : base
}

/** Files that a pattern means, in the order of their names. */
export async function matching(pattern: string, skip: (path: string) => boolean): Promise<readonly string[]> {
  // As `join` writes the names of the files: without `//` and `..`.
  const clean = normalize(pattern)
  const wanted = expression(clean)
  const files = await filesBelow(patternBase(clean), skip)
  return files.filter((file) => wanted.test(plain(file)))
}

const plain = (path: string) =>
  path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .normalize('NFC')

/** `**` crosses folders, `*` and `?` do not, `{a,b}` is one of them, `[a-c]` one letter. */
function expression(pattern: string): RegExp {
  const source = plain(pattern).replaceAll(
    /\*\*\/|\*\*|\*|\?|\{([^}]*)\}|\[(!?)([^\]]+)\]|[.+^$()|\\{}[\]]/g,
    (sign, choices: string | undefined, not: string | undefined, letters: string | undefined) => {
      if (sign === '**/') return '(?:[^/]+/)*'
      if (sign === '**') return '.*'
      if (sign === '*') return '[^/]*'
      if (sign === '?') return '[^/]'
      if (choices !== undefined) return `(?:${choices.split(',').map(escaped).join('|')})`
      if (letters !== undefined) return `[${not ? '^' : ''}${letters.replaceAll(/[\\\]^]/g, '\\$&')}]`
      return `\\${sign}`
    },
  )
  try {
    return new RegExp(`^${source}$`, 'u')
  } catch {
    // `[z-a]` means no letter at all.
    return /(?!)/
  }
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\\*', '[^/]*')
