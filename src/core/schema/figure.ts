/**
 * The words in which the schema is written: a figure, a pair of figures, a group of figures with its rules.
 * What each says of itself (title, unit of count, role in the year) is kept with it, so that the schema is
 * the one catalogue: the JSON Schema, the derived totals, the checks, the appendix and the list of template paths read it.
 */
import * as z from 'zod'
import { readPair, type Pair, type PartKey } from './pair.ts'
import type { RuleDeclarations } from './rules.ts'
import { byHand, fault, BadValue, type FigureMeta, maybe, record, type Role } from './field.ts'
import { type SchemaField, type Shape, titled, type Values } from './field.ts'
import { once } from '../base/once.ts'

/** The figures among zod's schemas, for those who walk these. */
export const figureMeta = new WeakMap<z.core.$ZodType, FigureMeta>()

function figure<T>(meta: FigureMeta, kind: SchemaField<T>, description?: string): SchemaField<T> {
  const { title } = meta
  return {
    title,
    figure: meta,
    read: kind.read,
    zod: () => {
      const schema = titled(kind, title, description).zod()
      figureMeta.set(schema, meta)
      return schema
    },
  }
}

const largestCount = 100_000_000

function countOf(largest: number): SchemaField<number | undefined> {
  const rule = once(() => z.int().min(0).max(largest))
  return byHand((value): number | undefined | BadValue => {
    if (value === null || value === undefined) return undefined
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= largest) return value
    return new BadValue(rule().safeParse(value).error?.issues ?? [])
  }, true)
}

const wholeNumber = countOf(largestCount)
const money = countOf(Number.MAX_SAFE_INTEGER)

/** A figure counted in one unit: a whole number from 0, or nothing ("chưa có số liệu"; never the same as 0). */
export function count(title: string, unit: string, role: Role = 'flow'): SchemaField<number | undefined> {
  const kind = unit.endsWith('đồng') ? money : wholeNumber
  return figure({ title, role, unit }, kind, `Đơn vị tính: ${unit}`)
}

/** A figure of two parts, written `44/61` or as a mapping; a lone 0 means none of either. */
function pair<K extends PartKey>(...parts: readonly [K, K]) {
  const kind = byHand((value): Pair<K> | undefined | BadValue => {
    const read = readPair(value, parts)
    if ('pair' in read) return read.pair
    return new BadValue(read.problems.flatMap(({ code, args, path }) => fault(code, args, path).issues))
  }, true)
  return (title: string, role: Role = 'flow') => figure({ title, role, parts }, kind)
}

/** The kinds of pairs, by what their parts count (`partUnits`): the number of cases, then who or what they are about. */
export const cases = pair('vu', 'bi_can')
export const trials = pair('vu', 'bi_cao')
export const matters = pair('vu', 'viec')
export const petitions = pair('don', 'viec')
export const enforcement = pair('viec', 'tien')

/** A group of figures under one key, with the rules that tie them together. The whole group may be left out. */
export function group<S extends Shape>(
  title: string,
  shape: S,
  rules: RuleDeclarations = {},
): SchemaField<Values<S> | undefined> {
  return { ...titled(maybe(record(shape)), title), group: { title, shape, rules } }
}
