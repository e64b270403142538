/** A plan and an assessment against the indicators: one target for one indicator, none below the set, nothing missed that is met. */
import { toNumber } from '../base/ratio.ts'
import { diagnose, type Diagnostic, type Path } from '../diagnostics/diagnostic.ts'
import type { DerivedYear } from '../year/derive.ts'
import type { IndicatorResult } from './evaluate.ts'
import { numberOf } from './formula-value.ts'
import { type IndicatorSet, type Measure, measuresOf } from './set.ts'
import { applicabilityOf } from './applicability.ts'
import { sameKind, fieldIn, type Spoken, spokenOf, targetIn } from './subjects.ts'
import { measureThreshold } from './wording.ts'

/** Of the unit's own set alone: what is not its target says nothing of its plan. */
export function checkPlan(
  set: IndicatorSet,
  year: DerivedYear,
  results: readonly IndicatorResult[],
): readonly Diagnostic[] {
  if (!applicabilityOf(set, year).own) return []
  return [...twoTargets(set, year), ...lowTargets(set, year), ...misjudged(set, year, results)]
}

type Own = NonNullable<DerivedYear['ke_hoach']>['chi_tieu'][number]

interface Words {
  readonly text: string
  readonly path: Path
  readonly field?: string | undefined
}

/** The fields of figures that a task of the plan stands for. */
const taskFields: Readonly<Record<string, string>> = { xet_xu: 'xet_xu_so_tham', kinh_doanh: 'kinh_doanh_thuong_mai' }

function plannedWords({ ke_hoach: plan }: DerivedYear): readonly Words[] {
  const tasks = Object.entries(plan?.nhiem_vu ?? {}).flatMap(([key, text]): readonly Words[] =>
    text ? [{ text, path: ['ke_hoach', 'nhiem_vu', key], field: taskFields[key] ?? key }] : [],
  )
  const breakthroughs = (plan?.dot_pha ?? []).flatMap(({ khau, chi_tieu }, i): readonly Words[] =>
    chi_tieu ? [{ text: chi_tieu, path: ['ke_hoach', 'dot_pha', i, 'chi_tieu'], field: fieldIn(khau) }] : [],
  )
  const rows = (plan?.chi_tieu ?? []).flatMap(({ ma, noi_dung, nguong }, i): readonly Words[] =>
    ma === undefined && noi_dung && nguong
      ? [{ text: `${noi_dung} ${nguong}`, path: ['ke_hoach', 'chi_tieu', i, 'nguong'] }]
      : [],
  )
  return [...tasks, ...breakthroughs, ...rows]
}

const display = { dem_hai_chu_so: true, so_le: 1 } as const

/** The target that the plan's table prints for an indicator, in words, and where it was typed. */
function tableTarget(measure: Measure, own: readonly Own[]): { readonly text: string; readonly at: Path | undefined } {
  const at = own.findIndex((row) => row.ma === measure.ma && (row.nguong ?? row.nguong_tinh) !== undefined)
  const row = own[at]
  const typed = row?.nguong ?? row?.nguong_tinh
  const text = typed === undefined ? measureThreshold(measure, display) : typed
  return { text, at: typed === undefined ? undefined : ['ke_hoach', 'chi_tieu', at] }
}

/** What a sentence asks for: a percentage right after the words, or that the thing does not happen at all. */
function askedBy({ before, after }: Spoken) {
  const percent = /^[^%\d]{0,40}?(\d+(?:,\d+)?\s*%)/u.exec(after)?.[1]
  if (percent) return { text: percent, target: targetIn(percent) }
  const never = /(?:không có|không để(?: xảy ra)?)(?:[^,]*)$/iu.test(before) || /^[^,]*không để xảy ra/iu.test(after)
  return never ? { text: 'không để xảy ra', target: targetIn('không') } : undefined
}

function twoTargets(set: IndicatorSet, year: DerivedYear): readonly Diagnostic[] {
  const own = year.ke_hoach?.chi_tieu ?? []
  return plannedWords(year).flatMap(({ text, path, field }) =>
    spokenOf(text, set, field).flatMap((spoken): readonly Diagnostic[] => {
      const asked = askedBy(spoken)
      const table = tableTarget(spoken.measure, own)
      const target = targetIn(table.text)
      if (!asked?.target || !target || asked.target.value === target.value || !sameKind(asked.target, target)) return []
      const { ma, ten } = spoken.indicator
      const related = table.at ? [{ path: table.at, role: `${ma}: ${table.text}` }] : []
      return [
        diagnose(
          'C93',
          { ma, ten, here: asked.text, table: table.text, typed: table.at !== undefined },
          { path, related },
        ),
      ]
    }),
  )
}

/** A unit may ask for more than the set and its superior, never for less. */
function lowTargets(set: IndicatorSet, year: DerivedYear): readonly Diagnostic[] {
  return (year.ke_hoach?.chi_tieu ?? []).flatMap(({ ma, nguong, nguong_tinh }, i): readonly Diagnostic[] => {
    const indicator = set.indicators.find((each) => each.ma === ma)
    const [measure, second] = indicator ? measuresOf(indicator.rule) : []
    const typed = nguong === undefined ? undefined : targetIn(nguong)
    if (!indicator || !measure || second || !typed || nguong === undefined) return []
    const bound = boundOf(measure, year)
    const kind = { value: 0, percent: measure.nguong.kind === 'percent' }
    const province = nguong_tinh === undefined ? undefined : targetIn(nguong_tinh)
    const lower = (least: number) => (measure.phep === 'toi_da' ? typed.value > least : typed.value < least)
    const place = { path: ['ke_hoach', 'chi_tieu', i, 'nguong'] }
    const args = { ma: indicator.ma, ten: indicator.ten, typed: nguong }
    if (bound !== undefined && sameKind(typed, kind) && lower(bound))
      return [diagnose('C94', { ...args, least: measureThreshold(measure, display), province: false }, place)]
    if (province && nguong_tinh !== undefined && sameKind(province, typed) && lower(province.value))
      return [diagnose('C94', { ...args, least: nguong_tinh, province: true }, place)]
    return []
  })
}

function boundOf({ nguong }: Measure, year: DerivedYear): number | undefined {
  if (nguong.kind === 'percent') return toNumber(nguong.percent)
  const count = nguong.kind === 'count' ? numberOf(nguong.count, year).value : undefined
  return count === undefined ? undefined : Number(count)
}

const missed = /(?:chưa|không) (?:đạt|bảo đảm|hoàn thành)/iu
const met = /(?:vượt|đạt)(?: và vượt)? (?:\d+(?:,\d+)?% )?(?:so với )?chỉ tiêu/iu
const allMet =
  /(?:đạt|vượt|hoàn thành)(?: và vượt| tốt)? (?:tất cả|toàn bộ|100%)(?: các)? chỉ tiêu|(?:tất cả|toàn bộ)(?: các)? chỉ tiêu[^.;]{0,30} đều (?:đạt|vượt|hoàn thành)/iu

function misjudged(set: IndicatorSet, year: DerivedYear, results: readonly IndicatorResult[]): readonly Diagnostic[] {
  const assessed = year.danh_gia
  const stateOf = (spoken: Spoken) => results.find(({ indicator }) => indicator === spoken.indicator)?.state
  const weak = (assessed?.han_che ?? []).flatMap(({ noi_dung }, i) =>
    spokenOf(noi_dung, set).flatMap((spoken): readonly Diagnostic[] => {
      const state = stateOf(spoken)
      if (!missed.test(spoken.after) || (state !== 'vuot' && state !== 'dat')) return []
      const { ma, ten } = spoken.indicator
      return [diagnose('C95', { ma, ten, said: 'missed' }, { path: ['danh_gia', 'han_che', i, 'noi_dung'] })]
    }),
  )
  const praise = assessed?.uu_diem ?? ''
  const strong = spokenOf(praise, set).flatMap((spoken): readonly Diagnostic[] => {
    if (!met.test(spoken.after) || missed.test(spoken.after) || stateOf(spoken) !== 'khong_dat') return []
    const { ma, ten } = spoken.indicator
    return [diagnose('C95', { ma, ten, said: 'met' }, { path: ['danh_gia', 'uu_diem'] })]
  })
  const first = results.find(({ state }) => state === 'khong_dat')?.indicator
  const all =
    first && allMet.test(praise) && !/hầu hết|trừ /iu.test(praise)
      ? [diagnose('C95', { ma: first.ma, ten: first.ten, said: 'all' }, { path: ['danh_gia', 'uu_diem'] })]
      : []
  return [...weak, ...strong, ...all]
}
