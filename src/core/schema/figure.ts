/**
 * The words in which the schema is written: a figure, a pair of figures, a group of figures with its rules.
 * What each says of itself (title, unit of count, role in the year) is kept beside the zod schema, so that the schema is
 * the one catalogue: the JSON Schema, the derived totals, the checks, the appendix and the list of template paths read it.
 */
import * as z from 'zod'
import { readPair, type Pair, type PartKey } from './pair.ts'
import type { RuleDeclarations } from './rules.ts'

/** Where a figure stands in the year: what a sum over files one after another does with it depends on this. */
export type Role = 'opening' | 'flow' | 'closing' | 'stock'

export interface FigureMeta {
  readonly title: string
  readonly role: Role
  /** Unit of count of a single figure: "vụ", "bị can", "1.000 đồng". */
  readonly unit?: string
  /** The parts of a pair, in the order in which clerks write them. */
  readonly parts?: readonly PartKey[]
}

export interface GroupMeta {
  readonly title: string
  readonly shape: Readonly<Record<string, z.ZodType>>
  readonly rules: RuleDeclarations
}

export const figureMeta = new WeakMap<z.core.$ZodType, FigureMeta>()
export const groupMeta = new WeakMap<z.core.$ZodType, GroupMeta>()

const largestCount = 100_000_000

/** A figure counted in one unit: a whole number from 0, or nothing ("chưa có số liệu"; never the same as 0). */
export function count(title: string, unit: string, role: Role = 'flow') {
  const largest = unit.endsWith('đồng') ? Number.MAX_SAFE_INTEGER : largestCount
  const schema = z
    .int()
    .min(0)
    .max(largest)
    .nullish()
    .transform((value) => value ?? undefined)
    .meta({ title, description: `Đơn vị tính: ${unit}` })
  figureMeta.set(schema, { title, role, unit })
  return schema
}

/** A figure of two parts, written `44/61` or as a mapping; a lone 0 means none of either. */
export function pair<K extends PartKey>(title: string, parts: readonly [K, K], role: Role = 'flow') {
  const schema = z
    .unknown()
    .transform((value, context): Pair<K> | undefined => {
      const read = readPair(value, parts, title)
      if ('problems' in read) {
        for (const { code, args, path } of read.problems)
          context.issues.push({ code: 'custom', input: value, params: { code, args }, path: [...path] })
        return z.NEVER
      }
      return read.pair
    })
    .optional()
    .meta({ title })
  figureMeta.set(schema, { title, role, parts })
  return schema
}

export const cases = (title: string, role?: Role) => pair(title, ['vu', 'bi_can'], role)
export const trials = (title: string, role?: Role) => pair(title, ['vu', 'bi_cao'], role)
export const matters = (title: string, role?: Role) => pair(title, ['vu', 'viec'], role)
export const petitions = (title: string, role?: Role) => pair(title, ['don', 'viec'], role)
export const enforcement = (title: string, role?: Role) => pair(title, ['viec', 'tien'], role)

type Year<S extends z.core.$ZodShape> = z.output<z.ZodObject<S, z.core.$strict>>
type Group<S extends z.core.$ZodShape> = z.ZodPipe<
  z.ZodOptional<z.ZodNullable<z.ZodObject<S, z.core.$strict>>>,
  z.ZodTransform<Year<S> | undefined, Year<S> | null | undefined>
>

/** A group of figures under one key, with the rules that tie them together. The whole group may be left out. */
export function group<S extends z.core.$ZodShape>(title: string, shape: S, rules: RuleDeclarations = {}): Group<S> {
  const fields = shape as unknown as Readonly<Record<string, z.ZodType>>
  const object: z.ZodType = z.strictObject(fields)
  const schema: z.ZodType = object
    .nullish()
    .transform((value) => value ?? undefined)
    .meta({ title })
  groupMeta.set(schema, { title, shape: fields, rules })
  // Inferring this through a generic shape overflows the compiler; the declared type is what it infers for a concrete one.
  return schema as unknown as Group<S>
}
