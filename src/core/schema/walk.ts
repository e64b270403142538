/** Walks a zod schema by path, through what wraps a value (optional, transformed, list, choice of forms). */
import type * as z from 'zod'
import type { Path } from '../diagnostics/diagnostic.ts'

type Schema = z.core.$ZodType

/** What zod keeps of a schema's kind; the fields that are read here and in the form, whichever kind it is. */
interface Definition {
  readonly type: string
  readonly innerType?: Schema
  readonly in?: Schema
  readonly element?: Schema
  readonly valueType?: Schema
  readonly options?: readonly Schema[]
  readonly shape?: Readonly<Record<string, Schema>>
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly (string | number)[]
}

const definitionOf = (schema: Schema) => schema._zod.def as unknown as Definition

/** What a schema is with its wrappers taken off; several when it is a choice of forms. */
export function formsOf(schema: Schema | undefined): readonly Definition[] {
  if (!schema) return []
  const definition = definitionOf(schema)
  if (definition.type === 'union') return (definition.options ?? []).flatMap(formsOf)
  const inner = innerOf(definition)
  return inner ? formsOf(inner) : [definition]
}

/** What an optional or transformed schema wraps. */
const innerOf = ({ type, innerType, in: input }: Definition) => innerType ?? (type === 'pipe' ? input : undefined)

/** Whether a value may be written in several forms, one of them plain. */
export function isChoice(schema: Schema): boolean {
  return formsOf(schema).length > 1
}

/** The mapping a schema describes, key by key; undefined when it describes none. */
export function shapeOf(schema: Schema | undefined): Readonly<Record<string, Schema>> | undefined {
  return formsOf(schema).find(({ shape }) => shape)?.shape
}

/** What the items of a list look like; undefined when the schema is no list. */
export function itemOf(schema: Schema): Schema | undefined {
  return formsOf(schema).find(({ element }) => element)?.element
}

/** The schema at a path, or undefined where the schema knows no such place. */
export function schemaAt(schema: Schema, path: Path): Schema | undefined {
  let here: Schema | undefined = schema
  for (const step of path) {
    if (!here) return undefined
    if (typeof step === 'number') here = itemOf(here)
    else {
      const shape: Readonly<Record<string, Schema>> | undefined = shapeOf(here)
      const record: Schema | undefined = formsOf(here).find(({ valueType }) => valueType)?.valueType
      here = shape && Object.hasOwn(shape, step) ? shape[step] : record
    }
  }
  return here
}

/** Whether the value may be left out. */
export function isOptional(schema: Schema): boolean {
  return schema._zod.optin === 'optional'
}

/** Title and description that a schema carries, on itself or on what it wraps. */
export function metaOf(schema: Schema | undefined): { readonly title?: string; readonly description?: string } {
  if (!schema) return {}
  const own = (schema as z.ZodType).meta?.()
  const inner = innerOf(definitionOf(schema))
  const below = metaOf(inner)
  const title = own?.title ?? below.title
  const description = own?.description ?? below.description
  return { ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }) }
}

/** Dotted paths of the mappings (lists left out) that have a key of this name. */
export function groupsWith(schema: Schema, key: string, path = ''): readonly string[] {
  const shape = shapeOf(schema)
  if (!shape) return []
  const here = path !== '' && Object.hasOwn(shape, key) ? [path] : []
  const below = Object.entries(shape).flatMap(([name, inner]) =>
    groupsWith(inner, key, path === '' ? name : `${path}.${name}`),
  )
  return [...here, ...below]
}
