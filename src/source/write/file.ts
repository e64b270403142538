/** A whole data file, key by key in the order of the schema, each with its title and the cell it came from as a comment. */
import { figureAt, titleOf } from '../../core/schema/catalogue.ts'
import { unitYearSchema } from '../../core/schema/unit-year.ts'
import { schemaAt, shapeOf } from '../../core/schema/walk.ts'
import { entryLines, writtenKey } from './scalar.ts'

/** Where comments begin, so that they stand below one another. */
const column = 44

type Tree = Readonly<Record<string, unknown>>

interface FileOptions {
  /** Lines above the data, as comments. */
  readonly head: readonly string[]
  /** What is said beside a value; undefined for nothing. */
  readonly comment: (key: string) => string | undefined
}

/** The text of a data file. Pairs are written `44/61`. */
export function writeYaml(tree: Tree, { head, comment }: FileOptions): string {
  const lines = Object.keys(tree).length === 0 ? [] : groupLines(tree, [], comment)
  return `${head.map((line) => `# ${line}`.trimEnd()).join('\n')}\n\n${lines.join('\n')}\n`
}

function groupLines(tree: Tree, path: readonly string[], comment: FileOptions['comment']): readonly string[] {
  const pad = '  '.repeat(path.length)
  return inOrder(tree, path).flatMap((name) => {
    const here = [...path, name]
    const value = pairText(tree[name], here)
    if (isGroup(value, here)) {
      const space = path.length === 0 ? [''] : []
      const head = withComment(`${pad}${writtenKey(name)}:`, titleOf(here))
      return [...space, head, ...groupLines(value as Tree, here, comment)]
    }
    const [first = '', ...rest] = entryLines(name, value, pad.length)
    return [withComment(first, comment(here.join('.'))), ...rest]
  })
}

function withComment(line: string, words: string | undefined): string {
  return words === undefined ? line : `${line.padEnd(column)} # ${words.replaceAll(/\s+/g, ' ')}`
}

/** Keys as the schema has them; what it does not know comes last. */
export function inOrder(tree: Tree, path: readonly string[]): readonly string[] {
  const known = Object.keys(shapeOf(schemaAt(unitYearSchema(), path)) ?? {})
  const names = Object.keys(tree).filter((name) => tree[name] !== undefined)
  return [...known.filter((name) => names.includes(name)), ...names.filter((name) => !known.includes(name))]
}

/** A pair in the way clerks write it, when both of its parts are known. */
export function pairText(value: unknown, path: readonly string[]): unknown {
  const parts = figureAt(path.join('.'))?.parts
  if (!parts || typeof value !== 'object' || value === null) return value
  const numbers = parts.map((part) => (value as Tree)[part])
  return numbers.every((number) => typeof number === 'number') ? numbers.join('/') : value
}

function isGroup(value: unknown, path: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return figureAt(path.join('.')) === undefined
}
