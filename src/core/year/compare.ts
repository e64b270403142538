/** Two years, or two files of one year, figure by figure. All in whole numbers and exact fractions. */
import { groupRules } from './balance.ts'
import type { DerivedYear } from './derive.ts'
import { isRate } from '../format/value.ts'
import { lookup, numberAtPath } from '../base/lookup.ts'
import { type Fraction, fraction, percentOf, type Rate, subtract } from '../base/ratio.ts'
import { slots, titleOfGroup } from '../schema/catalogue.ts'
import { partUnits } from '../schema/pair.ts'
import { partsOfUnit } from '../schema/so-lieu-khac.ts'
import { capitalise } from '../format/text.ts'
import { alignFree, freeKey } from './free.ts'

/** One number of two years or files. */
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
  /** What the file of the year before had, where the later file restates it: `before` is the restated number. */
  readonly original?: number | undefined
  /** after - before, when both are known. */
  readonly change?: number | undefined
  /** change / before in per cent, exactly; undefined when before is 0 or either is unknown. */
  readonly percent?: Fraction | undefined
}

/** A rate that follows from the figures: compared in points, never in per cent of per cent. */
export interface RateChange {
  /** Dotted path of the rate: `tin_bao.ty_le_giai_quyet`. */
  readonly path: string
  readonly title: string
  readonly field: string
  /** Undefined: the figures are not given, or nothing arose that it could be a share of. */
  readonly before?: Rate | undefined
  readonly after?: Rate | undefined
  /** Per cent after minus per cent before, exactly. */
  readonly points?: Fraction | undefined
}

/** Every figure that at least one of the years holds, in the order of the schema; equal ones too, with a change of 0. */
export function compareYears(before: DerivedYear, after: DerivedYear): readonly Change[] {
  return slots.flatMap(({ key, path, title, unit, figure }): readonly Change[] => {
    const [old, now] = [before, after].map((year) => numberAtPath(year, path))
    if (old === undefined && now === undefined) return []
    return [changeOf({ path: key, title, field: titleOfGroup(figure.field), unit }, old, now)]
  })
}

/** Every figure of the free lists, by section, name and unit: `so_lieu_khac.dieu_tra.phuc_cung.bi_can`. */
export function compareFree(before: DerivedYear, after: DerivedYear): readonly Change[] {
  // What was typed as last year's number is that of no other year.
  const own = after.so_lieu_khac.map((item) => ({ ...item, nam_truoc: undefined }))
  const [now, old] = alignFree(before.nam === after.nam - 1 ? after : { ...after, so_lieu_khac: own }, before)
  return now.so_lieu_khac.flatMap((item, i) => {
    const parts = partsOfUnit(item.don_vi) ?? []
    return (parts.length > 0 ? parts : [undefined]).flatMap((part): readonly Change[] => {
      const place = ['so_lieu_khac', i, 'so', ...(part ? [part] : [])]
      const [was, is] = [old, now].map((year) => numberAtPath(year, place))
      if (was === undefined && is === undefined) return []
      const unit = part ? partUnits[part] : item.don_vi
      const what = {
        path: `so_lieu_khac.${freeKey(item)}${part ? `.${part}` : ''}`,
        title: `${capitalise(item.noi_dung)} (${unit})`,
        field: titleOfGroup(item.linh_vuc),
        unit,
      }
      return [changeOf(what, was, is)]
    })
  })
}

/** Every rate that at least one of the years can give, field by field in the order of the schema. */
export function compareYearRates(before: DerivedYear, after: DerivedYear): readonly RateChange[] {
  return groupRules.toReversed().flatMap(({ group, rates }) =>
    rates.flatMap(({ key: path, title }): readonly RateChange[] => {
      const [old, now] = [rateAt(before, path), rateAt(after, path)]
      if (!old && !now) return []
      const [a, b] = [old && percentOf(old), now && percentOf(now)]
      const field = titleOfGroup(group.path[0] ?? '')
      return [{ path, title, field, before: old, after: now, points: a && b && subtract(b, a) }]
    }),
  )
}

function rateAt(year: DerivedYear, path: string): Rate | undefined {
  const found = lookup(year, path)
  return isRate(found) && found.mau !== 0 ? found : undefined
}

/** What a unit entered under `chi_tieu` where no figure of the schema tells: numerator, denominator or a count. */
export function compareEntries(before: DerivedYear, after: DerivedYear): readonly Change[] {
  const codes = new Set([...Object.keys(before.chi_tieu), ...Object.keys(after.chi_tieu)])
  return [...codes].toSorted().flatMap((code) => {
    const [old, now] = [entryParts(before, code), entryParts(after, code)]
    const keys = new Set([...old.keys(), ...now.keys()])
    return [...keys].map((key): Change => {
      const path = key === '' ? `chi_tieu.${code}` : `chi_tieu.${code}.${key}`
      const title = `Chỉ tiêu ${code}${key === '' ? '' : key === 'tu' ? ' (tử số)' : ' (mẫu số)'}`
      return changeOf({ path, title, field: 'Số liệu riêng của chỉ tiêu', unit: '' }, old.get(key), now.get(key))
    })
  })
}

function entryParts(year: DerivedYear, code: string): ReadonlyMap<'tu' | 'mau' | '', number> {
  const entry = Object.hasOwn(year.chi_tieu, code) ? year.chi_tieu[code] : undefined
  if (entry === undefined) return new Map()
  if (typeof entry === 'number') return new Map([['', entry]])
  return new Map([
    ['tu', entry.tu],
    ['mau', entry.mau],
  ])
}

function changeOf(
  what: Pick<Change, 'path' | 'title' | 'field' | 'unit'>,
  before: number | undefined,
  after: number | undefined,
): Change {
  const change = before === undefined || after === undefined ? undefined : after - before
  const percent = change === undefined || !before ? undefined : fraction(BigInt(change) * 100n, BigInt(before))
  return { ...what, before, after, change, percent }
}
