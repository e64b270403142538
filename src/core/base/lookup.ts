/** Reading and placing values by their path; a path may end in the part of a pair. */
import type { Path } from '../diagnostics/diagnostic.ts'

interface Steps {
  readonly steps: readonly string[]
  /** Whether a step has a name that some value inherits. */
  readonly inherited: boolean
}

const split = new Map<string, Steps>()

const inheritedNames: ReadonlySet<string> = new Set(
  [Object, Array, String, Number, Boolean, Function, Map, Set, Date].flatMap(({ prototype }) =>
    Object.getOwnPropertyNames(prototype),
  ),
)

/** Whether data may have a name without having it themselves: of such a name it must be asked whose it is. */
export function isInherited(name: string): boolean {
  return inheritedNames.has(name)
}

/** The steps of a dotted path. Paths are few and looked up often: each is split once. */
export function stepsOf(path: string): readonly string[] {
  return splitOf(path).steps
}

function splitOf(path: string): Steps {
  const known = split.get(path)
  if (known) return known
  const steps = path === '' ? [] : path.split('.')
  const found = { steps, inherited: steps.some(isInherited) }
  // Paths out of foreign files must not fill the memory.
  if (split.size < 10_000) split.set(path, found)
  return found
}

/** The value at `path` below `value`, own properties only; undefined when a step is missing. */
export function lookup(value: unknown, path: string): unknown {
  const { steps, inherited } = splitOf(path)
  if (!inherited) return valueAt(value, steps)
  let here: unknown = value
  for (const step of steps) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = (here as Readonly<Record<string, unknown>>)[step]
  }
  return here
}

/** The value at a path of the schema's own names; undefined when a step is missing. */
export function valueAt(value: unknown, path: Path): unknown {
  let here: unknown = value
  for (let i = 0; i < path.length; i++) {
    if (typeof here !== 'object' || here === null) return undefined
    here = (here as Readonly<Record<string, unknown>>)[path[i]!]
  }
  return here
}

/** The number at such a path; undefined when there is none. */
export function numberAtPath(value: unknown, path: Path): number | undefined {
  const found = valueAt(value, path)
  return typeof found === 'number' ? found : undefined
}

/** A mapping of data: keys and values, no list. */
export type Mapping = Readonly<Record<string, unknown>>

/** Whether a value is a mapping: no list, and not nothing. */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A mapping that is being filled. */
export type Tree = Record<string, unknown>

/** Puts a value at a path, with the mappings on the way; nothing takes the key away. Keys are own properties whatever their name. */
export function place(tree: Tree, path: Path, value: unknown): void {
  let here = tree
  for (let i = 0; i < path.length - 1; i++) {
    const step = String(path[i])
    if (!Object.hasOwn(here, step) || here[step] === undefined || here[step] === null) setOwn(here, step, {})
    here = here[step] as Tree
  }
  const last = String(path.at(-1))
  if (value === undefined) delete here[last]
  else setOwn(here, last, value)
}

/** Sets a key of a mapping, as a property of its own whatever its name. */
export function setOwn(tree: Tree, key: string, value: unknown): void {
  if (key !== '__proto__') tree[key] = value
  // An assignment would set the prototype.
  else Object.defineProperty(tree, key, { value, enumerable: true, configurable: true, writable: true })
}
