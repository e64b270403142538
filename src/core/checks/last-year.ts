/** A year against the year before, figure by figure: docs/linh-vuc/can-doi.md §1, G4, and slips that only a second year shows. */
import { groupBy } from '../base/group-by.ts'
import { reportedWhenOccurring, totalKeys } from '../year/balance.ts'
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { lookup, stepsOf } from '../base/lookup.ts'
import { fieldsOfWork, groups, numbersOf, type Slot, slots, numberAtKey } from '../schema/catalogue.ts'
import type { Check, CheckInput } from './check.ts'
import { forgottenFields } from './first-file.ts'
import { titleAt } from './operand.ts'
import { openingFigures } from '../year/opening-figures.ts'
import { periodsJoin } from './period.ts'
import { distance, slipOf } from './slip.ts'
import { equations } from './suspect.ts'

/** G4: what was left over is what the next year begins with. Asked only of periods that join (K07). */
const openings: Check = (input) => {
  const { given, derived, lastYear } = input
  if (!lastYear || !periodsJoin(given, lastYear)) return []
  // Where all is last year's, so are the openings.
  const forgotten = new Set(copiedFields(input).map(({ group }) => group.key))
  return openingFigures.flatMap(({ opening, closing, apart }): readonly Diagnostic[] => {
    if (forgotten.has(String(stepsOf(opening)[0]))) return []
    const [now, before] = [numberAtKey(derived, opening), numberAtKey(lastYear, closing)]
    if (now === undefined || before === undefined || now === before) return []
    if (now === before + (numberAtKey(lastYear, apart) ?? 0)) return []
    const args = { title: titleAt(opening), now, before, closing: titleAt(closing), slip: slipOf(now, before) }
    return [diagnose('K07', args, { path: stepsOf(opening) })]
  })
}

/** Widely apart: a change by chance of small counts is no matter, and money changes much from year to year. */
function tenfold(now: number, before: number, inMoney: boolean, least: number): boolean {
  const [small, large] = now < before ? [now, before] : [before, now]
  if (small === 0) return !inMoney && large >= (now > before ? 50 : 10)
  if (inMoney) return large >= 6 * small && large <= 16 * small
  return large >= 5 * small && 2 * (Math.sqrt(large) - Math.sqrt(small)) > least
}

const money = slots.map(({ figure, part }) => part === 'tien' || (figure.unit ?? '').endsWith('đồng'))

const slotsOfField = groupBy(slots, ({ figure }) => figure.field)

/** How a whole field grew: a slip moves one figure, a new competence moves them all. Few figures say nothing. */
function growthOf(field: string, { given, lastYear }: CheckInput): number {
  const [typed, earlier] = [numbersOf(given), numbersOf(lastYear ?? {})]
  const ratios = (slotsOfField.get(field) ?? []).flatMap(({ index }) => {
    const [now, before] = [typed[index], earlier[index]]
    return now && before ? [now / before] : []
  })
  return ratios.length < 4 ? 1 : (ratios.toSorted((a, b) => a - b)[ratios.length >> 1] ?? 1)
}

/** A number about ten times that of last year, or a tenth of it (K12). */
const magnitudes: Check = (input) => {
  const { given, derived, lastYear } = input
  if (!lastYear) return []
  const growth = new Map<string, number>()
  // After the reform of 2025 fields grew with the competence; only wide gaps say something then.
  const reformed = given.don_vi.cap === 'khu_vuc' && given.nam <= 2026
  const least = reformed || lookup(lastYear, 'don_vi.cap') !== given.don_vi.cap ? 4 : 3.4
  const [typed, earlier] = [numbersOf(given), numbersOf(lastYear)]
  const leaps: { readonly slot: Slot; readonly now: number; readonly before: number }[] = []
  for (const slot of slots) {
    const now = typed[slot.index]
    const before = earlier[slot.index]
    if (now === undefined || before === undefined || now === before) continue
    if (tenfold(now, before, money[slot.index] ?? false, least)) leaps.push({ slot, now, before })
  }
  if (leaps.length === 0) return []
  // A figure that a typed total bears out has no slipped digit, however it changed.
  const borneOut = new Set(
    equations(given, derived).flatMap(({ holds, members }) => (holds ? members.map(({ key }) => key) : [])),
  )
  return leaps.flatMap(({ slot, now, before }): readonly Diagnostic[] => {
    const { key, path, figure } = slot
    if (borneOut.has(key)) return []
    const grown = growth.get(figure.field) ?? growthOf(figure.field, input)
    growth.set(figure.field, grown)
    if (!tenfold(now, before * grown, money[slot.index] ?? false, least)) return []
    return [diagnose('K12', { title: titleAt(key), now, before }, { path })]
  })
}

const pairs = slots.flatMap((first, i) => {
  const second = slots[i + 1]
  return second?.figure === first.figure ? [{ figure: first.figure, first, second }] : []
})

/** A pair that fits last year far better the other way round (K20). */
const swapped: Check = ({ given, lastYear }) => {
  if (!lastYear) return []
  const [typed, earlier] = [numbersOf(given), numbersOf(lastYear)]
  return pairs.flatMap(({ figure: { key, path, title }, first, second }): readonly Diagnostic[] => {
    const a = typed[first.index]
    const b = typed[second.index]
    const p = earlier[first.index]
    const q = earlier[second.index]
    if (a === undefined || b === undefined || p === undefined || q === undefined) return []
    const [straight, crossed] = [distance(a, p) + distance(b, q), distance(a, q) + distance(b, p)]
    // Reported already by G9 and KN4, which need no second year.
    const known = (first.part === 'don' && b > a) || (/^(?:truy_to|xet_xu)/.test(key) && a > b)
    if (known || (a - b) * (p - q) >= 0 || straight < 1.5 || crossed * 2.5 > straight) return []
    return [diagnose('K20', { title, now: `${a}/${b}`, before: `${p}/${q}` }, { path })]
  })
}

/** Slots of each group of figures, without those of the groups inside it. */
const ownSlots = groupBy(slots, ({ figure: { key } }) => key.slice(0, key.lastIndexOf('.')))

/** Numbers of a field that say whether it was copied: flows that are not 0 in both years; `same` when none has changed. */
function flowsOf(field: string, { given, lastYear }: CheckInput) {
  const [typed, earlier] = [numbersOf(given), numbersOf(lastYear ?? {})]
  const known = (slotsOfField.get(field) ?? []).filter(
    ({ figure, index }) => figure.role === 'flow' && typed[index] !== undefined && (typed[index] || earlier[index]),
  )
  const compared = known.filter(({ index }) => earlier[index] !== undefined)
  return { count: compared.length, same: compared.every(({ index }) => typed[index] === earlier[index]) }
}

/** Fields of work in which every flow is last year's: the file was copied and they were forgotten. */
function copiedFields(input: CheckInput) {
  if (!input.lastYear) return []
  return fieldsOfWork.flatMap((group) => {
    const { count, same } = flowsOf(group.key, input)
    return count >= 5 && same ? [{ group, count }] : []
  })
}

/** Fields of work copied from last year's file (K13). */
const copied: Check = (input) => {
  const found = copiedFields(input)
  const [first, ...others] = found
  if (!first) return []
  const fields = found.map(({ group }) => group.meta.title)
  // A file that names one of its own year as last year's is another matter (K16).
  const other = input.lastYear !== undefined && input.lastYear.nam < input.given.nam
  const whole = other && found.length > 2 && fieldsOfWork.every(({ key }) => flowsOf(key, input).same)
  const count = found.reduce((sum, each) => sum + each.count, 0)
  const related = others.map(({ group }) => ({ path: group.path, role: group.meta.title }))
  return [diagnose('K13', { fields, count, whole }, { path: first.group.path, at: 'key', related })]
}

/** Totals follow from their parts, and some parts are reported only when they occur: leaving them empty says nothing. */
const mayBeEmpty: ReadonlySet<string> = new Set([...totalKeys, ...reportedWhenOccurring])

/** Fields of work that last year had figures of and this year has none at all. */
export function emptyFields(given: object, derived: object, lastYear: object): readonly Diagnostic[] {
  const [typed, now, earlier] = [numbersOf(given), numbersOf(derived), numbersOf(lastYear)]
  return fieldsOfWork.flatMap((group): readonly Diagnostic[] => {
    const own = slotsOfField.get(group.key) ?? []
    if (own.some(({ index }) => typed[index] !== undefined || now[index] !== undefined)) return []
    const before = own.filter(({ index }) => earlier[index])
    if (before.length === 0) return []
    const gone = before.map(({ key, index }) => ({ title: titleAt(key), before: earlier[index] ?? 0 }))
    // In a form the cell to begin with; a data file has no such place.
    return [
      diagnose('K18', { field: group.meta.title, figures: gone }, { path: own[0]?.path ?? group.path, at: 'key' }),
    ]
  })
}

/** Figures that last year had and this year leaves empty, one message for each group or field of work (K18). */
const emptied: Check = (input) => {
  const { given, derived, lastYear } = input
  if (!lastYear) return []
  const [typed, now, earlier] = [numbersOf(given), numbersOf(derived), numbersOf(lastYear)]
  // Reported together, once (K138).
  const forgotten = new Set(forgottenFields(input).map(({ key }) => key))
  const whole = emptyFields(given, derived, lastYear).filter(({ path }) => !forgotten.has(String(path?.[0])))
  const inside = groups.flatMap((group): readonly Diagnostic[] => {
    const own = ownSlots.get(group.key) ?? []
    if (!own.some(({ index }) => earlier[index] && now[index] === undefined)) return []
    const empty = own.flatMap(({ key, index, figure }) => {
      const before = earlier[index]
      return before && now[index] === undefined && !mayBeEmpty.has(figure.key) ? [{ title: titleAt(key), before }] : []
    })
    // A group without any figure this year is reported with the field around it, or not at all.
    if (empty.length === 0 || own.every(({ index }) => typed[index] === undefined)) return []
    return [diagnose('K18', { figures: empty }, { path: group.path, at: 'key' })]
  })
  return [...whole, ...inside]
}

/** T4: offences against property moved from one group to the other (K19). */
const regrouped: Check = ({ derived, lastYear }) => {
  const keys = ['toi_pham.khoi_to_moi.trat_tu_xa_hoi.vu', 'toi_pham.khoi_to_moi.kinh_te.vu'] as const
  const moves = keys.flatMap((key) => {
    const [now, before] = [numberAtKey(derived, key), numberAtKey(lastYear, key)]
    return now === undefined || before === undefined ? [] : [{ key, now, before, by: now - before }]
  })
  const [up, down] = moves.toSorted((a, b) => b.by - a.by)
  if (!up || !down || moves.length < 2) return []
  const least = Math.min(up.by, -down.by)
  const large = least >= 8 && up.by * 2 >= up.now && -down.by * 2 >= down.before
  if (!large || Math.abs(up.by + down.by) * 3 > least) return []
  const args = {
    up: titleAt(up.key),
    upNow: up.now,
    upBefore: up.before,
    down: titleAt(down.key),
    downNow: down.now,
    downBefore: down.before,
  }
  return [diagnose('K19', args, { path: stepsOf(up.key), related: [{ path: stepsOf(down.key), role: args.down }] })]
}

export const lastYearChecks: readonly Check[] = [openings, magnitudes, swapped, copied, emptied, regrouped]
