/** Names of data in composed letters, as the tags have them: a Mac may have typed `đơn_vị` in pieces. */

/** The same data when all names are composed already; copies of what holds others, else. */
export function composeNames(value: unknown, done = new WeakMap<object, unknown>()): unknown {
  if (typeof value !== 'object' || value === null) return value
  const known = done.get(value)
  if (known !== undefined) return known
  if (Array.isArray(value)) {
    done.set(value, value)
    const items = value.map((item) => composeNames(item, done))
    const same = items.every((item, i) => item === value[i])
    if (!same) done.set(value, items)
    return same ? value : items
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return value
  done.set(value, value)
  const entries = Object.entries(value)
  const composed = entries.map(([key, item]) => [key.normalize('NFC'), composeNames(item, done)] as const)
  if (composed.every(([key, item], i) => key === entries[i]![0] && item === entries[i]![1])) return value
  const copy = Object.fromEntries(composed)
  done.set(value, copy)
  return copy
}
