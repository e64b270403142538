/** Names of data in composed letters, as the tags have them: a Mac may have typed `đơn_vị` in pieces. */

/**
 * The same data when all names are composed already, which is seen without copying any; else with copies of what holds
 * others.
 */
export function composeNames(value: unknown): unknown {
  return holdsLoose(value, new Set()) ? composed(value, new Map()) : value
}

// Names of plain letters need no look.
const isLoose = (name: string) => /[\u0080-\uffff]/.test(name) && name !== name.normalize('NFC')

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function holdsLoose(value: unknown, seen: Set<object>): boolean {
  if (typeof value !== 'object' || value === null || seen.has(value)) return false
  seen.add(value)
  if (Array.isArray(value)) return value.some((item) => typeof item === 'object' && holdsLoose(item, seen))
  if (!isPlainObject(value)) return false
  for (const name of Object.keys(value)) {
    if (isLoose(name)) return true
    const item = (value as Readonly<Record<string, unknown>>)[name]
    if (typeof item === 'object' && holdsLoose(item, seen)) return true
  }
  return false
}

function composed(value: unknown, done: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (done.has(value)) return done.get(value)
  if (Array.isArray(value)) {
    const copy: unknown[] = []
    done.set(value, copy)
    for (const item of value) copy.push(composed(item, done))
    return copy
  }
  if (!isPlainObject(value)) return value
  const copy: Record<string, unknown> = {}
  done.set(value, copy)
  for (const [name, item] of Object.entries(value))
    // Not by assignment: a name may be `__proto__`.
    Object.defineProperty(copy, name.normalize('NFC'), {
      value: composed(item, done),
      enumerable: true,
      configurable: true,
      writable: true,
    })
  return copy
}
