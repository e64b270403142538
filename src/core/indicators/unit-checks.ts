/** What a unit's file says about indicators, held against the set: its own entries, and the codes its plan names. */
import type { DerivedYear } from '../year/derive.ts'
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { nearest } from '../base/nearest.ts'
import type { Rate } from '../base/ratio.ts'
import { slotAt } from '../schema/catalogue.ts'
import { asRate, entryFor, type IndicatorResult, rateFromFigures } from './evaluate.ts'
import { figuresIn, pathsIn } from './formula.ts'
import { numberOf } from './formula-value.ts'
import { type IndicatorSet, isRated, type Measure, measuresOf } from './set.ts'

/** Diagnostics on the unit's file; `results` are those of `evaluate` on the same set and year. */
export function checkIndicators(
  set: IndicatorSet,
  year: DerivedYear,
  results: readonly IndicatorResult[],
): readonly Diagnostic[] {
  const parts = results.flatMap((result) => result.parts.map((part) => ({ ...part, ten: result.indicator.ten })))
  const measures = set.indicators.flatMap(({ rule }) => measuresOf(rule))
  const used = new Set(measures.map(({ ma }) => ma))
  const codes = [...new Set([...used, ...set.indicators.map(({ ma }) => ma)])]
  return [
    ...Object.keys(year.chi_tieu)
      .filter((ma) => !used.has(ma))
      .map((ma) =>
        diagnose('C13', { ma, set: set.ten, near: nearUsed(ma, [...used]) }, { path: ['chi_tieu', ma], at: 'key' }),
      ),
    ...parts.flatMap(({ measure, ten }) => entryDiagnostics(measure, ten, year)),
    ...parts.flatMap(({ measure, ten, rate }) => (rate ? shareDiagnostics(measure, ten, rate, year) : [])),
    ...planDiagnostics(set, year, codes),
    ...missingDiagnostics(results),
  ]
}

/** "B26" where the set measures B26a and B26b, else the nearest code. */
function nearUsed(ma: string, used: readonly string[]): string | undefined {
  return used.find((code) => code.slice(0, -1) === ma) ?? nearest(ma, used)
}

function entryDiagnostics(measure: Measure, ten: string, year: DerivedYear): readonly Diagnostic[] {
  const entry = entryFor(measure, year)
  if (entry === undefined) return []
  const { ma } = measure
  const place = { path: ['chi_tieu', ma] }
  const rated = isRated(measure)
  const fits = rated ? asRate(entry) !== undefined : typeof entry === 'number'
  const written = typeof entry === 'number' ? String(entry) : `${entry.tu}/${entry.mau}`
  if (!fits) return [diagnose('C15', { ma, ten, written, rated }, place)]
  const computed = rated ? ratePart(measure, year) : { tu: measure.tu && numberOf(measure.tu, year).value }
  const given = typeof entry === 'number' && !rated ? { tu: entry } : (asRate(entry) ?? { tu: 0, mau: 0 })
  const mau = 'mau' in computed ? computed.mau : undefined
  if (!differs(computed.tu, given.tu) && !differs(mau, 'mau' in given ? given.mau : undefined)) return []
  const figures = rated ? `${shown(computed.tu)}/${shown(mau)}` : shown(computed.tu)
  return [diagnose('C14', { ma, ten, written, figures }, { ...place, related: relatedFigures(measure) })]
}

const shown = (value: bigint | undefined) => (value === undefined ? '…' : String(value))

/** Two figures that are both known and not the same. */
const differs = (a: bigint | undefined, b: number | undefined) => a !== undefined && b !== undefined && a !== BigInt(b)

function ratePart({ tu, mau }: Measure, year: DerivedYear) {
  return { tu: tu && numberOf(tu, year).value, mau: mau && numberOf(mau, year).value }
}

function relatedFigures({ tu, mau }: Measure) {
  return pathsIn([tu, mau]).map((path) => ({ role: 'số liệu của đơn vị', path: path.split('.') }))
}

/** A part that is larger than its whole. */
function shareDiagnostics(measure: Measure, ten: string, rate: Rate, year: DerivedYear): readonly Diagnostic[] {
  const worked = rateFromFigures(measure, year).value
  if (rate.tu <= rate.mau || measure.nguong.kind === 'each') return []
  const figure = measure.tu && figuresIn(measure.tu)[0]
  const path = worked && figure ? figure.path.split('.') : ['chi_tieu', measure.ma]
  return [
    diagnose('C16', { ma: measure.ma, ten, tu: rate.tu, mau: rate.mau }, { path, related: relatedFigures(measure) }),
  ]
}

function planDiagnostics(set: IndicatorSet, year: DerivedYear, codes: readonly string[]): readonly Diagnostic[] {
  return (year.ke_hoach?.chi_tieu ?? []).flatMap(({ ma }, index) => {
    if (ma === undefined || codes.includes(ma)) return []
    return [
      diagnose('C19', { ma, set: set.ten, near: nearest(ma, codes) }, { path: ['ke_hoach', 'chi_tieu', index, 'ma'] }),
    ]
  })
}

/** What is not judged: for want of figures, or because a figure left out could make a missed threshold a met one. */
function missingDiagnostics(results: readonly IndicatorResult[]): readonly Diagnostic[] {
  const open = results.filter(({ state }) => state === 'chua_co')
  const held = withheldOf(results)
  const codes = open.map(({ indicator }) => indicator.ma).filter((ma) => !held.some((each) => each.ma === ma))
  const [first] = held
  return [
    ...(first ? [diagnose('C92', { held }, { path: (first.needed[0] ?? '').split('.') })] : []),
    ...(codes.length > 0
      ? [diagnose('C21', { codes, total: results.length }, { path: ['chi_tieu'], at: 'key' as const })]
      : []),
  ]
}

/** The rows that figures left out keep from being judged. */
export function withheldOf(results: readonly IndicatorResult[]) {
  return results.flatMap(({ indicator, state, parts }) => {
    if (state !== 'chua_co') return []
    const part = parts.find(({ withheld }) => withheld !== undefined)
    return part ? [{ ma: indicator.ma, result: written(part.withheld), needed: figuresOf(part.missing) }] : []
  })
}

const written = (result: Rate | number | undefined) =>
  typeof result === 'object' ? `${result.tu}/${result.mau}` : String(result)

/** Keys as they are typed: the parts of a pair stand on one line. */
const figuresOf = (paths: readonly string[]) => [...new Set(paths.map((path) => slotAt(path)?.figure.key ?? path))]
