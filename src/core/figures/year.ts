/** A unit's year in which every figure, total and rate of the schema is a value that knows itself, the unknown ones too. */
import { withPlain } from '../base/known-value.ts'
import { isMapping, type Mapping } from '../base/lookup.ts'
import { once } from '../base/once.ts'
import type { GroupMeta } from '../schema/field.ts'
import { partUnits, type PartKey } from '../schema/pair.ts'
import { root } from '../schema/unit-year.ts'
import { type FigureYear, figureValue } from './figure-value.ts'

/** A group of the schema, laid out once: what it has below it. */
interface Layout {
  readonly figures: readonly {
    readonly name: string
    readonly path: string
    readonly title: string
    readonly unit?: string | undefined
    readonly isRate?: boolean
    readonly parts?: readonly PartKey[] | undefined
  }[]
  readonly groups: readonly { readonly name: string; readonly layout: Layout }[]
}

const wholeYear = once(() => layoutOf('', root))

function layoutOf(key: string, { shape, rules }: Pick<GroupMeta, 'shape' | 'rules'>): Layout {
  const below = (name: string) => (key === '' ? name : `${key}.${name}`)
  const entries = Object.entries(shape)
  const figures = entries.flatMap(([name, { figure }]) => (figure ? [{ ...figure, name, path: below(name) }] : []))
  const rates = Object.entries(rules.rates ?? {}).map(([name, { title }]) => ({
    name,
    path: below(name),
    title,
    isRate: true,
  }))
  return {
    figures: [...figures, ...rates],
    groups: entries.flatMap(([name, field]) =>
      field.group ? [{ name, layout: layoutOf(below(name), field.group) }] : [],
    ),
  }
}

/**
 * The fields of work of a year, by their keys, for the data of a template. Groups that the unit left out are there with
 * figures that are not known; `{{#if}}` and plain helpers still take them for missing.
 */
export function figureYear(now: object, before: object | undefined, year: FigureYear): Record<string, unknown> {
  const made: Record<string, unknown> = {}
  for (const { name, layout } of wholeYear().groups) {
    // A template of one document asks for some of the fields, and of last year's for next to none.
    const make = once(() => {
      const [own, earlier] = [now, before].map((one) => mappingOf((one as Mapping | undefined)?.[name]))
      return groupOf(layout, own, earlier, year)
    })
    Object.defineProperty(made, name, { get: make, enumerable: true })
  }
  return made
}

function groupOf(
  layout: Layout,
  now: Mapping | undefined,
  before: Mapping | undefined,
  year: FigureYear,
): Record<string, unknown> {
  const made: Record<string, unknown> = { ...now }
  for (const { name, path, title, unit, parts, isRate } of layout.figures) {
    const given = { path, title, unit, isRate, now: now?.[name], before: before?.[name] }
    made[name] = figureValue(given, year, parts ? partFigures(given, parts, year) : { ...mappingOf(given.now) })
  }
  for (const { name, layout: inner } of layout.groups)
    made[name] = groupOf(inner, mappingOf(now?.[name]), mappingOf(before?.[name]), year)
  return withPlain(made, now)
}

/** The parts of a pair as figures of their own, by their keys: what a template names below the pair. */
export function partFigures(
  pair: { readonly path: string; readonly title: string; readonly now: unknown; readonly before: unknown },
  parts: readonly PartKey[],
  year: FigureYear,
): Record<string, unknown> {
  const at = (value: unknown, part: PartKey) => mappingOf(value)?.[part]
  return Object.fromEntries(
    parts.map((part) => {
      const [now, before] = [at(pair.now, part), at(pair.before, part)]
      return [
        part,
        figureValue({ path: `${pair.path}.${part}`, title: pair.title, unit: partUnits[part], now, before }, year),
      ]
    }),
  )
}

const mappingOf = (value: unknown): Mapping | undefined => (isMapping(value) ? value : undefined)
