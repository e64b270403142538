/** Reading a value by its dotted path; a path may end in the part of a pair. */

/** The value at `path` below `value`, own properties only; undefined when a step is missing. */
export function lookup(value: unknown, path: string): unknown {
  let here: unknown = value
  for (const step of path === '' ? [] : path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = (here as Readonly<Record<string, unknown>>)[step]
  }
  return here
}
