/** Titles of the schema's figures and texts. */
import * as z from 'zod'

/**
 * A schema of its own, with a title, that reads as another does. The other is its prototype: zod's own way (`meta`) makes
 * the whole schema anew, and there are more than a thousand.
 */
export function titled<S extends z.ZodType>(schema: S, meta: z.core.GlobalMeta): S {
  const own = Object.create(schema) as S
  const inside = Object.create(schema._zod) as typeof schema._zod
  // The other's words go where this one's belong.
  inside.processJSONSchema = (context, json, params) => {
    const { seen } = context
    const before = seen.get(schema)
    seen.set(schema, seen.get(own)!)
    schema._zod.processJSONSchema?.(context, json, params)
    if (before) seen.set(schema, before)
    else seen.delete(schema)
  }
  Object.defineProperty(own, '_zod', { value: inside })
  z.globalRegistry.add(own, meta)
  return own
}
