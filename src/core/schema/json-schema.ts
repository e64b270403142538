/** The JSON Schema (draft-07) of a data file, for editors: made from the zod schema, what zod cannot say put in by hand. */
import * as z from 'zod'
import { figures } from './catalogue.ts'
import { figureMeta } from './figure.ts'
import { type PartKey, partUnits } from './pair.ts'
import { amounts } from './so-lieu-khac.ts'
import { dates } from './text.ts'
import { unitYearSchema } from './unit-year.ts'

/** Where the schema lies on disk relative to the package, and the name editors show. */
export const schemaFile = 'tongket.schema.json'

type JsonSchema = Record<string, unknown>

/** Builds the schema; pure, the same text every time. */
export function jsonSchema(): JsonSchema {
  const made = z.toJSONSchema(unitYearSchema(), {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: node }) => {
      const meta = figureMeta.get(zodSchema)
      if (meta) {
        delete node.anyOf
        Object.assign(node, meta.parts ? pairNode(meta.parts) : { type: ['integer', 'null'], minimum: 0 })
      }
      if (amounts.has(zodSchema)) Object.assign(node, { anyOf: amountForms })
      if (dates.has(zodSchema))
        Object.assign(node, {
          type: ['string', 'null'],
          pattern: '^(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}/\\d{1,2}/\\d{4})$',
        })
    },
  }) as JsonSchema
  const properties = made['properties'] as Record<string, JsonSchema>
  Object.assign(properties['chi_tieu'] ?? {}, { additionalProperties: indicatorSchema })
  return { ...made, definitions: pairDefinitions() }
}

type Parts = readonly PartKey[]

const nameOf = (parts: Parts) => `cap_${parts.join('_')}`

/** A pair names its shape, which is the same for hundreds of figures. Beside a bare `$ref` draft-07 reads nothing. */
function pairNode(parts: Parts): JsonSchema {
  const names = parts.map((part) => partUnits[part]).join('/')
  return {
    description: `Viết ${names}, ví dụ 44/61; hoặc { ${parts.join(': 44, ')}: 61 }; chỉ biết một nửa: { ${parts[0]}: 44 }; không có thì ghi 0`,
    allOf: [{ $ref: `#/definitions/${nameOf(parts)}` }],
    examples: ['44/61'],
  }
}

function pairDefinitions(): JsonSchema {
  const all = new Map(figures.flatMap(({ parts }) => (parts ? [[nameOf(parts), parts] as const] : [])))
  return Object.fromEntries([...all].map(([name, parts]) => [name, pairSchema(parts)]))
}

function pairSchema(parts: Parts): JsonSchema {
  const properties = Object.fromEntries(
    parts.map((part) => [part, { type: ['integer', 'null'], minimum: 0, title: partUnits[part] }]),
  )
  return {
    anyOf: [
      { type: 'string', pattern: '^\\s*\\d+\\s*/\\s*\\d+\\s*$' },
      { type: 'object', properties, additionalProperties: false },
      { const: 0 },
      { type: 'null' },
    ],
  }
}

/** A number, or a pair whose parts the unit of count beside it names. */
const amountForms: readonly JsonSchema[] = [
  { type: 'integer', minimum: 0 },
  { type: 'string', pattern: '^\\s*\\d+\\s*(/\\s*\\d+\\s*)?$' },
  { type: 'object', additionalProperties: { type: ['integer', 'null'], minimum: 0 } },
  { type: 'null' },
]

const indicatorSchema: JsonSchema = {
  anyOf: [
    { type: 'string', pattern: '^\\s*\\d+\\s*/\\s*\\d+\\s*$' },
    { type: 'integer', minimum: 0 },
    { type: 'object', properties: { tu: { type: 'integer' }, mau: { type: 'integer' } }, additionalProperties: false },
  ],
}
