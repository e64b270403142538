/** Works on what is known only in part: sums over several figures, last year's figures restated. schema/biet-mot-phan.ts. */
import { numberAtPath, place, type Tree } from '../base/lookup.ts'
import type { Path } from '../diagnostics/diagnostic.ts'
import { figureAt, numbersOf, type Slot, slotAt } from '../schema/catalogue.ts'
import { partUnits } from '../schema/pair.ts'
import type { UnitYear } from '../schema/unit-year.ts'
import { knownSum } from './balance.ts'
import { type DerivedYear, fillIn } from './derive.ts'
import type { LastYear } from './merge.ts'

/** A sum over several figures that is not divided among them. */
export type Shared = UnitYear['so_chung'][number]
/** A figure of last year that was corrected since. */
export type Restated = UnitYear['nam_truoc_dieu_chinh'][number]

/** The numbers that a key stands for: one for a figure or one part of a pair, two for a whole pair; none for an unknown key. */
export function pathsAt(key: string): readonly Path[] {
  return slotsOf(key).map(({ path }) => path)
}

function slotsOf(key: string): readonly Slot[] {
  const slot = slotAt(key)
  return slot ? [slot] : (figureAt(key)?.slots ?? [])
}

/** Whether the numbers can stand for the figures named: as many numbers as parts, or one for parts that may be added (vụ, việc). */
export function fits({ cua, so }: Pick<Shared, 'cua' | 'so'>): boolean {
  const paths = cua.map(pathsAt)
  if (paths.some(({ length }) => length === 0)) return false
  if (so.length === 2) return paths.every(({ length }) => length === 2)
  return cua.every((key, i) => paths[i]?.length === 1 || figureAt(key)?.parts?.join() === 'vu,viec')
}

/** What the figures named add up to in a year, number by number; undefined where one of them is not known. */
export function sumAt({ cua, so }: Pick<Shared, 'cua' | 'so'>, year: unknown): readonly (number | undefined)[] {
  const known = (path: Path | undefined) => path && numberAtPath(year, path)
  if (so.length === 2) return [0, 1].map((part) => knownSum(cua.map((key) => known(pathsAt(key)[part]))))
  return [knownSum(cua.flatMap((key) => pathsAt(key).map(known)))]
}

/** An undivided sum as templates print it. */
export interface SharedRow {
  /** Field of work of the first figure: where it is printed. */
  readonly khau: string
  readonly ten: string
  /** One or two numbers, each with its unit of count. */
  readonly phan: readonly { readonly so: number; readonly truoc?: number | undefined; readonly don_vi: string }[]
}

/** The undivided sums of a year as templates print them, each with that of last year where all its figures are known. */
export function sharedRows(year: DerivedYear, lastYear: LastYear | undefined): readonly SharedRow[] {
  return year.so_chung.map((shared) => {
    const figures = shared.cua.flatMap((key) => slotsOf(key)[0]?.figure ?? [])
    const before = sumAt(shared, lastYear)
    return {
      khau: figures[0]?.field ?? '',
      ten: shared.ten ?? figures.map(({ title }) => title).join('; '),
      phan: shared.so.map((so, i) => ({ so, truoc: before[i], don_vi: unitOf(shared, i) })),
    }
  })
}

function unitOf({ cua, so }: Shared, at: number): string {
  const [key = ''] = cua
  if (so.length === 2) return figureAt(key)?.slots[at]?.unit ?? partUnits.vu
  return slotAt(key)?.unit ?? 'vụ, việc'
}

/**
 * Last year with the figures that were corrected since, rates worked out anew. Totals that were reported stay unless they are
 * restated themselves. Items that name no figure are told by the checks and left out here.
 */
export function restate(lastYear: LastYear, items: readonly Restated[]): LastYear {
  if (items.length === 0) return lastYear
  const tree = structuredClone(lastYear) as unknown as Tree
  for (const { so_lieu, so } of items) {
    const paths = pathsAt(so_lieu)
    if (paths.length === so.length) paths.forEach((path, i) => place(tree, path, so[i]))
  }
  return fillIn(tree, numbersOf(tree))
}

/** What the file of last year had where it was restated, by dotted path. */
export function originals(lastYear: LastYear, items: readonly Restated[]): ReadonlyMap<string, number | undefined> {
  const paths = items.flatMap(({ so_lieu }) => pathsAt(so_lieu))
  return new Map(paths.map((path) => [path.join('.'), numberAtPath(lastYear, path)]))
}
