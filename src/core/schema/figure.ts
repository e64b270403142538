/**
 * The words in which the schema is written: a figure, a pair of figures, a group of figures with its rules.
 * What each says of itself (title, unit of count, role in the year) is kept beside the zod schema, so that the schema is
 * the one catalogue: the JSON Schema, the derived totals, the checks, the appendix and the list of template paths read it.
 */
import * as z from 'zod'
import { readPair, type Pair, type PartKey } from './pair.ts'
import type { RuleDeclarations } from './rules.ts'
import { titled } from './titled.ts'

/**
 * Where a figure stands in the year: what a sum over files one after another does with it depends on this. `load` counts
 * over all cases in hand, those carried over included, or over what stands all year (communes): each period may count it again.
 */
export type Role = 'opening' | 'flow' | 'load' | 'closing' | 'stock'

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

/** Most files have hundreds of sound figures: only of what is none zod is asked what is wrong with it. */
function countOf(largest: number) {
  const rule = z.int().min(0).max(largest)
  return z
    .transform((value: unknown, context): number | undefined => {
      if (value === null) return undefined
      if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= largest) return value
      for (const issue of rule.safeParse(value).error?.issues ?? [])
        context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue)
      return z.NEVER
    })
    .optional()
}

// Making a zod schema is slow and there are hundreds of figures: each is a copy of one of a few, with its own title.
const wholeNumber = countOf(largestCount)
const money = countOf(Number.MAX_SAFE_INTEGER)

/** A figure counted in one unit: a whole number from 0, or nothing ("chưa có số liệu"; never the same as 0). */
export function count(title: string, unit: string, role: Role = 'flow') {
  const schema = titled(unit.endsWith('đồng') ? money : wholeNumber, { title, description: `Đơn vị tính: ${unit}` })
  figureMeta.set(schema, { title, role, unit })
  return schema
}

function pairOf<K extends PartKey>(parts: readonly [K, K]) {
  return z
    .transform((value: unknown, context): Pair<K> | undefined => {
      const read = readPair(value, parts)
      if (!('problems' in read)) return read.pair
      for (const { code, args, path } of read.problems)
        context.issues.push({ code: 'custom', input: value, params: { code, args }, path: [...path] })
      return z.NEVER
    })
    .optional()
}

const shapes = {
  cases: pairOf(['vu', 'bi_can']),
  trials: pairOf(['vu', 'bi_cao']),
  matters: pairOf(['vu', 'viec']),
  petitions: pairOf(['don', 'viec']),
  enforcement: pairOf(['viec', 'tien']),
}

const partsOfShape = {
  cases: ['vu', 'bi_can'],
  trials: ['vu', 'bi_cao'],
  matters: ['vu', 'viec'],
  petitions: ['don', 'viec'],
  enforcement: ['viec', 'tien'],
} as const satisfies Record<keyof typeof shapes, readonly PartKey[]>

/** A figure of two parts, written `44/61` or as a mapping; a lone 0 means none of either. */
const pair =
  <S extends keyof typeof shapes>(shape: S) =>
  (title: string, role: Role = 'flow'): (typeof shapes)[S] => {
    const schema = titled(shapes[shape] as z.ZodType, { title }) as (typeof shapes)[S]
    figureMeta.set(schema, { title, role, parts: partsOfShape[shape] })
    return schema
  }

export const cases = pair('cases')
export const trials = pair('trials')
export const matters = pair('matters')
export const petitions = pair('petitions')
export const enforcement = pair('enforcement')

type Year<S extends z.core.$ZodShape> = z.output<z.ZodObject<S, z.core.$strict>>
type Group<S extends z.core.$ZodShape> = z.ZodPipe<
  z.ZodOptional<z.ZodNullable<z.ZodObject<S, z.core.$strict>>>,
  z.ZodTransform<Year<S> | undefined, Year<S> | null | undefined>
>

/** A group of figures under one key, with the rules that tie them together. The whole group may be left out. */
export function group<S extends z.core.$ZodShape>(title: string, shape: S, rules: RuleDeclarations = {}): Group<S> {
  const fields = shape as unknown as Readonly<Record<string, z.ZodType>>
  const object: z.ZodType = z.strictObject(fields)
  const read: z.ZodType = object.nullish().transform((value) => value ?? undefined)
  const schema = titled(read, { title })
  groupMeta.set(schema, { title, shape: fields, rules })
  // Inferring this through a generic shape overflows the compiler; the declared type is what it infers for a concrete one.
  return schema as unknown as Group<S>
}
