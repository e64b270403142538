/** Cases handed from one unit of the province to another: they neither left the province nor came to it. */
import { groupRules, rulesAt } from '../year/balance.ts'
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { TransferFault } from '../messages/summary.ts'
import { figureAt, slots } from '../schema/catalogue.ts'
import type { Transfer } from '../settings/schema.ts'
import { type Row } from './figures.ts'
import type { Share } from './sums.ts'
import { isAlso, transferFigures, transferNumbers } from '../year/transfers.ts'

interface Netting {
  /** What to take off the province's sums, by slot; totals that rest on them included. */
  readonly less: Row
  readonly netted: readonly Transfer[]
  /** With paths in the settings file. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Works out what the transfers of the settings take off the sum of `units`. A transfer from or to a unit of the province
 * (`known`) whose figures are not there cannot be taken off: the case did leave, or come to, the units that are.
 */
export function netTransfers(
  transfers: readonly Transfer[],
  units: readonly Share[],
  known: ReadonlySet<string> = new Set(),
  setting: 'chuyen_noi_bo' | 'chuyen_noi_bo_nam_truoc' = 'chuyen_noi_bo',
): Netting {
  const less = new Float64Array(slots.length)
  const taken: Taken = new Map()
  const diagnostics: Diagnostic[] = []
  const netted: Transfer[] = []
  const present = new Set(units.map(({ ma }) => ma))
  transfers.forEach((transfer, i) => {
    const { khau, tu, den } = transfer
    const absent = [tu, den].filter((ma) => !present.has(ma) && known.has(ma))
    const fault = absent.length > 0 ? undefined : takeOff(transfer, units, { less, taken })
    const place = { path: [setting, i] }
    if (fault) diagnostics.push(diagnose('C40', { khau, tu, den, fault }, place))
    else if (absent.length > 0) diagnostics.push(diagnose('C46', { khau, tu, den, absent }, place))
    else netted.push(transfer)
  })
  carryThrough(less)
  return { less, netted, diagnostics }
}

/** What earlier entries have taken off a unit's figure: `tieu-can 214`. */
type Taken = Map<string, number>

function takeOff(
  { khau, tu, den, so, muc }: Transfer,
  units: readonly Share[],
  { less, taken }: { readonly less: Row; readonly taken: Taken },
): TransferFault | undefined {
  if (tu === den) return 'same'
  const [from, to] = [tu, den].map((code) => units.find(({ ma }) => ma === code))
  if (!from || !to) return 'unit'
  const counted = transferFigures(khau)
  if (!counted) return 'field'
  const { out, into } = counted
  const also = muc.map((name) => figureAt(`${khau}.${name}`))
  if (!also.every((figure) => isAlso(figure, out))) return 'also'
  const numbers = transferNumbers(so, out)
  if (!numbers) return 'number'
  const named = new Set([out, into, ...also].map((figure) => figure.key))
  if (leavesParts(khau, named, [from, to])) return 'part'
  const moves = numbers.flatMap((value, i) => [
    { unit: from, slot: out.slots[i]?.index, value },
    { unit: to, slot: into.slots[i]?.index, value },
  ])
  for (const { unit, slot, value } of moves) {
    if (slot === undefined) return 'field'
    if (!(value <= (unit.row[slot] ?? 0) - (taken.get(`${unit.ma} ${slot}`) ?? 0))) return 'more'
  }
  for (const { unit, slot, value } of moves) {
    const name = `${unit.ma} ${slot}`
    taken.set(name, (taken.get(name) ?? 0) + value)
  }
  for (const [i, value] of numbers.entries())
    for (const { slots: own } of [out, into, ...also]) {
      const slot = own[i]?.index
      if (slot !== undefined) less[slot] = (less[slot] ?? 0) + value
    }
  return undefined
}

/** Whether what is taken off is a sum of parts that the units report and the transfer does not name: kinds of sources. */
function leavesParts(khau: string, named: ReadonlySet<string>, units: readonly Share[]): boolean {
  return (rulesAt(khau)?.counted ?? []).some(({ balance: { total }, terms }) => {
    const keys = terms.map(({ key }) => `${khau}.${key}`)
    const isReported = units.some(({ row }) => terms.some(({ slot }) => (row[slot] ?? 0) > 0))
    return named.has(`${khau}.${total}`) && !keys.some((key) => named.has(key)) && isReported
  })
}

/** Totals change with their terms: `tong = cu + moi - chuyen_di` stays, `giai_quyet = truy_to + chuyen_di` falls. */
function carryThrough(less: Row): void {
  // What the transfers name is taken off as often as they name it.
  const direct = new Set([...less.keys()].filter((slot) => less[slot] !== 0))
  for (const { group, counted } of groupRules) {
    if (group.key === '') continue
    // Totals of totals come later in the list, or settle in another round.
    for (let round = 0; round < 4; round++)
      for (const { slot, terms } of counted) {
        const change = terms.reduce((sum, term) => sum + term.sign * (less[term.slot] ?? 0), 0)
        if (!direct.has(slot) && change !== 0) less[slot] = change
      }
  }
}
