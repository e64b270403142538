/** The JSON Schemas (draft-07) that editors check against: of data files, of maps to workbooks, of a province's settings. */
import * as z from 'zod'
import { isMapping, type Mapping } from '../core/base/lookup.ts'
import { valueRows } from '../core/form/form.ts'
import { figures } from '../core/schema/catalogue.ts'
import { jsonSchema } from '../core/schema/json-schema.ts'
import { settingsSchema } from '../core/settings/schema.ts'
import { mapSchema } from '../source/workbook/map/schema.ts'

/** What there are schemas of: data files, maps, settings. */
export const schemaKinds = ['so-lieu', 'anh-xa', 'thiet-lap'] as const

export type SchemaKind = (typeof schemaKinds)[number]

/** A schema as it is written to a file. */
export function schemaTextOf(kind: SchemaKind): string {
  const schema = kind === 'so-lieu' ? jsonSchema() : kind === 'anh-xa' ? mapJsonSchema() : draft7(settingsSchema)
  return `${JSON.stringify(schema, null, 2)}\n`
}

function draft7(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' })
}

/** What a map may name, for the editor to offer: figures, their parts, the places that are no figures. */
function mapJsonSchema(): Record<string, unknown> {
  const counted = figures.flatMap(({ key, parts = [] }) => [key, ...parts.map((part) => `${key}.${part}`)])
  const names = { anyOf: [{ enum: [...counted, ...valueRows.keys()] }, { pattern: '^chi_tieu\\.' }] }
  const made = draft7(mapSchema)
  return JSON.parse(
    JSON.stringify(made, (key, value: unknown) =>
      (key === 'o' || key === 'muc') && isMapping(value) ? withNames(value, names) : value,
    ),
  ) as Record<string, unknown>
}

/** The mapping inside a node, whose keys are those of a data file. */
function withNames(node: Mapping, names: unknown): Mapping {
  if ('additionalProperties' in node) return { ...node, propertyNames: names }
  const forms = node['anyOf']
  if (!Array.isArray(forms)) return node
  return { ...node, anyOf: forms.map((form: unknown) => (isMapping(form) ? withNames(form, names) : form)) }
}
