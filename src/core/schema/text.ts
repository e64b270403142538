/** Fields that are not figures: text, dates, choices, lists. */
import * as z from 'zod'
import { readDate } from '../base/date.ts'
import { byHand, fault, type BadValue, field, type SchemaField, orElse, titled, unsound } from './field.ts'

const freeText = field<string | undefined>(
  (value) => {
    if (value === undefined || value === null) return undefined
    return typeof value === 'string' && value.length <= 20_000 ? value.trim() || undefined : unsound
  },
  () =>
    z
      .string()
      .max(20_000)
      .nullish()
      .transform((value) => value?.trim() || undefined),
)

/** A text of at least one sign and at most so many, without the spaces round it. */
export function words(most: number): SchemaField<string> {
  return field(
    (value) => {
      const text = typeof value === 'string' ? value.trim() : ''
      return text !== '' && text.length <= most ? text : unsound
    },
    () => z.string().trim().min(1).max(most),
  )
}

const shortText = words(500)

/** Free text; a line is a paragraph, `- ` and `+ ` lines keep their dash. At most 20,000 characters. */
export function textField(title: string, description?: string) {
  return titled(freeText, title, description)
}

/** A short text that must be given. */
export function requiredText(title: string, description?: string) {
  return titled(shortText, title, description)
}

/** One of several words. */
export function choice<T extends string>(values: readonly [T, ...T[]]): SchemaField<T> {
  return field(
    (value) => values.find((one) => one === value) ?? unsound,
    () => z.enum(values),
  )
}

/** The schemas of days: JSON Schema cannot tell them from any other text. */
export const dates = new WeakSet<z.core.$ZodType>()

const isLeftOut = (value: unknown) => value === undefined || value === null || value === ''

const dayOf = (value: unknown): string | BadValue =>
  readDate(value) ?? (value === undefined || value === null ? fault('S14', {}) : fault('S08', { value: String(value) }))

const requiredDay = byHand(dayOf)
const day = byHand((value) => (isLeftOut(value) ? undefined : dayOf(value)), true)

function dayField<T>(kind: SchemaField<T>, title: string): SchemaField<T> {
  const zod = () => {
    const schema = kind.zod().meta({ title, examples: ['01/12/2019'] })
    dates.add(schema)
    return schema
  }
  return { ...kind, title, zod }
}

/** A day that must be given, typed `2020-11-30` or `30/11/2020`; ISO text afterwards. */
export const requiredDate = (title: string) => dayField(requiredDay, title)

/** A day that may be left out. */
export const date = (title: string) => dayField(day, title)

/** Yes or no; left out, it is `standard`. */
export function flag(title: string, standard = false) {
  return titled(
    orElse(yesOrNo, () => standard),
    title,
  )
}

const yesOrNo = field<boolean>((value) => (typeof value === 'boolean' ? value : unsound), z.boolean)

/** So many items at most. */
export function items<T>(item: SchemaField<T>, most: number): SchemaField<T[]> {
  return field(
    (value) => {
      if (!Array.isArray(value) || value.length > most) return unsound
      const read: T[] = []
      for (const one of value) {
        const own = item.read(one)
        if (own === unsound) return unsound
        read.push(own)
      }
      return read
    },
    () => z.array(item.zod()).max(most),
  )
}

/** A list, at most 2,000 items; left out means an empty list. */
export function list<T>(title: string, item: SchemaField<T>): SchemaField<readonly T[]> {
  return titled(
    orElse(items(item, 2_000), (): readonly T[] => []),
    title,
  )
}

const line = words(2_000)

/** A list of short texts. */
export function texts(title: string) {
  return list(title, line)
}

const identification = field<string | undefined>(
  (value) => {
    if (value === undefined || value === null) return undefined
    return typeof value === 'string' || Number.isFinite(value) ? String(value).trim() || undefined : unsound
  },
  () =>
    z
      .union([z.string(), z.number()])
      .nullish()
      .transform((value) => (value === undefined || value === null ? undefined : String(value).trim() || undefined)),
)

/** An identification that may be typed as a number: "25", 25, "25a". */
export function mark(title: string, description?: string) {
  return titled(identification, title, description)
}
