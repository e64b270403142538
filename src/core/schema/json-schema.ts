/** The JSON Schema (draft-07) of a data file, for editors: made from the zod schema, what zod cannot say put in by hand. */
import * as z from 'zod'
import { figureMeta } from './figure.ts'
import { partUnits } from './pair.ts'
import { dates } from './text.ts'
import { unitYearSchema } from './unit-year.ts'

/** Where the schema lies on disk relative to the package, and the name editors show. */
export const schemaFile = 'tongket.schema.json'

type JsonSchema = Record<string, unknown>

/** Builds the schema; pure, the same text every time. */
export function jsonSchema(): JsonSchema {
  const made = z.toJSONSchema(unitYearSchema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: node }) => {
      const meta = figureMeta.get(zodSchema)
      if (meta?.parts) Object.assign(node, pairSchema(meta.parts))
      if (dates.has(zodSchema))
        Object.assign(node, {
          type: ['string', 'null'],
          pattern: '^(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}/\\d{1,2}/\\d{4})$',
        })
    },
  }) as JsonSchema
  const properties = made['properties'] as Record<string, JsonSchema>
  Object.assign(properties['chi_tieu'] ?? {}, { additionalProperties: indicatorSchema })
  return made
}

function pairSchema(parts: readonly (keyof typeof partUnits)[]): JsonSchema {
  const names = parts.map((part) => partUnits[part]).join('/')
  const properties = Object.fromEntries(
    parts.map((part) => [part, { type: ['integer', 'null'], minimum: 0, title: partUnits[part] }]),
  )
  return {
    description: `Viết ${names}, ví dụ 44/61; hoặc { ${parts.join(': 44, ')}: 61 }; không có thì ghi 0`,
    anyOf: [
      { type: 'string', pattern: '^\\s*\\d+\\s*/\\s*\\d+\\s*$' },
      { type: 'object', properties, additionalProperties: false },
      { const: 0 },
      { type: 'null' },
    ],
    examples: ['44/61'],
  }
}

const indicatorSchema: JsonSchema = {
  anyOf: [
    { type: 'string', pattern: '^\\s*\\d+\\s*/\\s*\\d+\\s*$' },
    { type: 'integer', minimum: 0 },
    { type: 'object', properties: { tu: { type: 'integer' }, mau: { type: 'integer' } }, additionalProperties: false },
  ],
}
