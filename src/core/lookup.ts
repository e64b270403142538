/** Reading a value by its dotted path; a path may end in the part of a pair. */

/** Paths are few and looked up often: splitting each once is a tenth of the work over many units. */
const split = new Map<string, readonly string[]>()

function stepsOf(path: string): readonly string[] {
  const known = split.get(path)
  if (known) return known
  const steps = path === '' ? [] : path.split('.')
  // Paths out of foreign files must not fill the memory.
  if (split.size < 10_000) split.set(path, steps)
  return steps
}

/** The value at `path` below `value`, own properties only; undefined when a step is missing. */
export function lookup(value: unknown, path: string): unknown {
  let here: unknown = value
  for (const step of stepsOf(path)) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = (here as Readonly<Record<string, unknown>>)[step]
  }
  return here
}
