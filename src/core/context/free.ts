/** Figures of the free list as sections of the report tell them (schema/so-lieu-khac.ts). */
import { type FigureYear, figureValue } from '../figures/figure-value.ts'
import { partFigures } from '../figures/year.ts'
import { moneyUnit } from '../format/number.ts'
import type { PartKey } from '../schema/pair.ts'
import type { FreeFigure } from '../year/free.ts'
import { isMapping } from '../base/lookup.ts'

/** "Số lượt tuyên truyền là 15 lượt"; "phúc cung 05 bị can", be the figure called "phúc cung" or "phúc cung bị can". */
function leadOf(name: string, unit: string): string {
  if (/^(?:tổng )?số /iu.test(name)) return `${name} là`
  return name.endsWith(` ${unit}`) ? name.slice(0, -unit.length - 1) : name
}

/** `now` and `before`: the same figures of both years, place by place. By section of the report. */
export function freeRows(
  now: readonly FreeFigure[],
  before: readonly Pick<FreeFigure, 'so'>[],
  year: FigureYear,
): Readonly<Record<string, readonly object[]>> {
  const byField: Record<string, object[]> = {}
  for (const [i, { linh_vuc, noi_dung, don_vi, so }] of now.entries()) {
    const [path, earlier] = [`so_lieu_khac.${i}.so`, before[i]?.so]
    const parts = Object.keys(isMapping(so) ? so : isMapping(earlier) ? earlier : {}) as PartKey[]
    const given = { path, title: noi_dung, unit: parts.length > 0 ? undefined : don_vi, now: so, before: earlier }
    const rows = (byField[linh_vuc] ??= [])
    rows.push({
      noi_dung,
      dan: leadOf(noi_dung, don_vi),
      so: figureValue(given, year, partFigures(given, parts, year)),
      // Pairs and money are printed with their units.
      don_vi: parts.length > 0 || moneyUnit(don_vi) ? '' : don_vi,
    })
  }
  return byField
}
