/** Two years, or two files of one year, figure by figure. All in whole numbers and exact fractions. */
import type { DerivedYear } from './derive.ts'
import { lookup } from './lookup.ts'
import { type Fraction, fraction } from './ratio.ts'
import { figures, groups, titleOf } from './schema/catalogue.ts'
import { partUnits } from './schema/pair.ts'

export interface Change {
  /** Dotted path, with the part of a pair: `truy_to.truy_to.vu`. */
  readonly path: string
  /** Title of the figure, with its part in brackets. */
  readonly title: string
  /** Title of the field of work it belongs to. */
  readonly field: string
  /** Unit of count: "vụ", "bị can", "1.000 đồng". */
  readonly unit: string
  /** Undefined: that file has no such figure, which is not the same as 0. */
  readonly before?: number | undefined
  readonly after?: number | undefined
  /** after - before, when both are known. */
  readonly change?: number | undefined
  /** change / before in per cent, exactly; undefined when before is 0 or either is unknown. */
  readonly percent?: Fraction | undefined
}

const fieldTitles = new Map(groups.map(({ key, meta }) => [key, meta.title]))

const numberAt = (year: DerivedYear, key: string) => {
  const found = lookup(year, key)
  return typeof found === 'number' ? found : undefined
}

/** Every figure that at least one of the years holds, in the order of the schema; equal ones too, with a change of 0. */
export function compareYears(before: DerivedYear, after: DerivedYear): readonly Change[] {
  return figures.flatMap((figure) =>
    (figure.parts ?? [undefined]).flatMap((part): readonly Change[] => {
      const path = part ? `${figure.key}.${part}` : figure.key
      const [old, now] = [numberAt(before, path), numberAt(after, path)]
      if (old === undefined && now === undefined) return []
      const change = old === undefined || now === undefined ? undefined : now - old
      return [
        {
          path,
          title: titleOf(path.split('.')) ?? path,
          field: fieldTitles.get(figure.field) ?? figure.title,
          unit: part ? partUnits[part] : (figure.unit ?? ''),
          before: old,
          after: now,
          change,
          percent: change === undefined || !old ? undefined : fraction(BigInt(change) * 100n, BigInt(old)),
        },
      ]
    }),
  )
}
