/** Fields that are not figures: text, dates, choices, lists. */
import * as z from 'zod'
import { readDate } from './date.ts'
import { titled } from './titled.ts'

const freeText = z
  .string()
  .max(20_000)
  .nullish()
  .transform((value) => value?.trim() || undefined)

const shortText = z.string().trim().min(1).max(500)

/** Free text; a line is a paragraph, `- ` and `+ ` lines keep their dash. At most 20,000 characters. */
export function textField(title: string, description?: string) {
  return titled(freeText, description ? { title, description } : { title })
}

/** A short text that must be given. */
export function requiredText(title: string, description?: string) {
  return titled(shortText, description ? { title, description } : { title })
}

const requiredDay = z.unknown().transform((value, context): string => dayOf(value, context) ?? z.NEVER)

const day = z
  .unknown()
  .transform((value, context): string | undefined =>
    value === undefined || value === null || value === '' ? undefined : dayOf(value, context),
  )
  .optional()

function dayOf(value: unknown, context: z.core.$RefinementCtx): string | undefined {
  const read = readDate(value)
  const given = value !== undefined && value !== null
  const params = given ? { code: 'S08', args: { value: String(value) } } : { code: 'S14', args: {} }
  if (read === undefined) context.issues.push({ code: 'custom', input: value, params })
  return read
}

/** The schemas of days: JSON Schema cannot tell them from any other text. */
export const dates = new WeakSet<z.core.$ZodType>()

/** A day that must be given, typed `2020-11-30` or `30/11/2020`; ISO text afterwards. */
export function requiredDate(title: string) {
  const schema = titled(requiredDay, { title, examples: ['01/12/2019'] })
  dates.add(schema)
  return schema
}

/** A day that may be left out. */
export function date(title: string) {
  const schema = titled(day, { title, examples: ['01/12/2019'] })
  dates.add(schema)
  return schema
}

const yesOrNo = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false)

/** A yes or no; undefined when left out. */
export function flag(title: string) {
  return titled(yesOrNo, { title })
}

/** A list, at most 2,000 items; left out means an empty list. */
export function list<T extends z.ZodType>(title: string, item: T) {
  const read = z
    .array(item)
    .max(2_000)
    .nullish()
    .transform((value): readonly z.output<T>[] => value ?? [])
  return titled(read, { title })
}

const line = z.string().trim().min(1).max(2_000)

/** A list of short texts. */
export function texts(title: string) {
  return list(title, line)
}

const identification = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === undefined || value === null ? undefined : String(value).trim() || undefined))

/** An identification that may be typed as a number: "25", 25, "25a". */
export function mark(title: string, description?: string) {
  return titled(identification, { title, ...(description === undefined ? {} : { description }) })
}
