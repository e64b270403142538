/**
 * What the schema is made of. A field reads a sound value itself; what is wrong with any other is asked of its zod schema,
 * which also tells editors and forms what may stand there. Most runs need no such schema, and making the more than
 * thousand of them took longer than reading the file: they are made when asked for.
 */
import * as z from 'zod'
import type { Code } from '../diagnostics/messages.ts'
import type { PartKey } from './pair.ts'
import type { RuleDeclarations } from './rules.ts'

/**
 * Where a figure stands in the year: what a sum over files one after another does with it depends on this. `load` counts
 * over all cases in hand, those carried over included, or over what stands all year (communes): each period may count it again.
 */
export type Role = 'opening' | 'flow' | 'load' | 'closing' | 'stock'

/** What the schema says of a figure. */
export interface FigureMeta {
  readonly title: string
  readonly role: Role
  /** Unit of count of a single figure: "vụ", "bị can", "1.000 đồng". */
  readonly unit?: string
  /** The parts of a pair, in the order in which clerks write them. */
  readonly parts?: readonly [PartKey, PartKey]
}

/** What the schema says of a group of figures. */
export interface GroupMeta {
  readonly title: string
  readonly shape: Shape
  readonly rules: RuleDeclarations
}

/** No value of this field, as far as it can tell itself. */
export const unsound: unique symbol = Symbol('unsound')

/** A place in a data file: what may stand there, and how it is read. */
export interface SchemaField<T = unknown> {
  readonly title: string
  readonly description?: string | undefined
  readonly figure?: FigureMeta
  readonly group?: GroupMeta
  readonly read: (value: unknown) => T | typeof unsound
  readonly zod: () => z.ZodType<T>
}

/** The fields of a mapping, by their keys. */
export type Shape = Readonly<Record<string, SchemaField>>

/** What a field reads. */
export type Value<F extends SchemaField> = F extends SchemaField<infer T> ? T : never

type Optional<S extends Shape> = { [K in keyof S]: undefined extends Value<S[K]> ? K : never }[keyof S]

/** What a shape reads. */
export type Values<S extends Shape> = { -readonly [K in Exclude<keyof S, Optional<S>>]: Value<S[K]> } & {
  -readonly [K in Optional<S>]?: Value<S[K]> | undefined
} extends infer O
  ? { [K in keyof O]: O[K] }
  : never

/** A field read by `read`, where it can, and else by `zod`; both must agree on what is sound. */
export function field<T>(read: SchemaField<T>['read'], zod: () => z.ZodType<T>): SchemaField<T> {
  return { title: '', read, zod }
}

/** A field that zod alone reads: for what few files hold. */
export function byZod<T>(make: () => z.ZodType<T>): SchemaField<T> {
  let schema: z.ZodType<T> | undefined
  return field((value) => {
    const result = (schema ??= make()).safeParse(value, { jitless: true })
    return result.success ? result.data : unsound
  }, make)
}

/** What is wrong with a value, in zod's terms. */
export class BadValue {
  readonly issues: readonly object[]
  constructor(issues: readonly object[]) {
    this.issues = issues
  }
}

/** One fault with the code and arguments of its diagnostic; `path`: where it lies below the value. */
export const fault = (code: Code, args: object, path: readonly string[] = []) =>
  new BadValue([{ code: 'custom', params: { code, args }, path: [...path] }])

/** A field of which zod knows no more than what `read` says, which gives the value or what is wrong with it. */
export function byHand<T>(read: (value: unknown) => T | BadValue, mayBeAbsent = false): SchemaField<T> {
  const zod = () =>
    z.unknown().transform((value, context): T => {
      const found = read(value)
      if (!(found instanceof BadValue)) return found
      for (const issue of found.issues) context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue)
      return z.NEVER
    })
  return field(
    (value) => {
      const found = read(value)
      return found instanceof BadValue ? unsound : found
    },
    () => (mayBeAbsent ? (zod().optional() as unknown as z.ZodType<T>) : zod()),
  )
}

/** The same field with a title of its own. */
export function titled<T>(
  one: SchemaField<T>,
  title: string,
  description?: string,
  examples?: string[],
): SchemaField<T> {
  const meta = description === undefined ? { title } : { title, description }
  return { ...one, ...meta, zod: () => one.zod().meta(examples ? { ...meta, examples } : meta) }
}

/** A field that may be left out. */
export function orElse<T, E>(one: SchemaField<T>, otherwise: () => E): SchemaField<T | E> {
  return {
    ...one,
    read: (value) => (value === undefined || value === null ? otherwise() : one.read(value)),
    zod: () =>
      one
        .zod()
        .nullish()
        .transform((value) => value ?? otherwise()),
  }
}

const none = () => undefined

/** A field that may be left out and is then not there. */
export const maybe = <T>(one: SchemaField<T>): SchemaField<T | undefined> => orElse(one, none)

/** A mapping of these keys and no others. */
export function record<S extends Shape>(shape: S): SchemaField<Values<S>> {
  return field(
    (value) => readShape(shape, value) as Values<S> | typeof unsound,
    () => z.strictObject(zodShape(shape)) as unknown as z.ZodType<Values<S>>,
  )
}

function zodShape(shape: Shape): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(shape).map(([name, one]) => [name, one.zod()]))
}

/** As zod does it: in the order of the shape, what is undefined only where it was typed. */
function readShape(shape: Shape, value: unknown): Record<string, unknown> | typeof unsound {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return unsound
  const made: Record<string, unknown> = {}
  let typed = 0
  for (const name in shape) {
    const read = shape[name]!.read((value as Readonly<Record<string, unknown>>)[name])
    if (read === unsound) return unsound
    const isTyped = Object.hasOwn(value, name)
    if (isTyped) typed++
    if (isTyped || read !== undefined) made[name] = read
  }
  return typed === Object.keys(value).length ? made : unsound
}
