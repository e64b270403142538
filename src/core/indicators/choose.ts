/** Which indicator set a unit is measured by. */
import { type Checked, diagnose, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts'
import { nearest } from '../base/nearest.ts'
import type { Level } from '../schema/unit.ts'
import type { IndicatorSet } from './set.ts'

const named = /^([a-z-]+)-(\d{4})$/

/**
 * The name of the set for a unit's year, out of the names there are: the wanted one, or by level and year: `huyen-2020`
 * serves districts from 2020 until a later one begins, and the years before the first. No value when no set fits.
 */
export function chooseSet(names: readonly string[], year: number, level: Level, wanted?: string): Checked<string> {
  if (wanted !== undefined) {
    const found = names.find((name) => name === wanted)
    return found
      ? { value: found, diagnostics: [] }
      : { diagnostics: [unknownSet(wanted, names, { path: ['bo_chi_tieu'] })] }
  }
  const prefix = level.replaceAll('_', '-')
  const starts = names.flatMap((name) => {
    const match = named.exec(name)
    return match?.[1] === prefix ? [{ name, from: Number(match[2]) }] : []
  })
  starts.sort((a, b) => a.from - b.from)
  const fitting = starts.findLast(({ from }) => from <= year) ?? starts[0]
  return fitting ? { value: fitting.name, diagnostics: [] } : { diagnostics: [] }
}

/** A name that no set bears, with the nearest one that is there. */
export function unknownSet(name: string, known: readonly string[], place: Place): Diagnostic {
  return diagnose('C08', { name, near: nearest(name, known), known }, place)
}

/** A warning when the set says of itself that it is not for this level or year. */
export function scopeDiagnostics(set: IndicatorSet, year: number, level: Level): readonly Diagnostic[] {
  const { ten, cap, tu_nam, den_nam } = set
  const place = { path: ['bo_chi_tieu'] }
  const wrongLevel = cap.length > 0 && !cap.includes(level)
  const early = tu_nam !== undefined && year < tu_nam
  const late = den_nam !== undefined && year > den_nam
  if (!wrongLevel && !early && !late) return []
  return [diagnose('C17', { ten, year, level: wrongLevel ? level : undefined, tu_nam, den_nam }, place)]
}
