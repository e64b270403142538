/** What the settings alone say is wrong with a transfer; the rest is told when the figures are there (province/net.ts). */
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { TransferFault } from '../messages/summary.ts'
import { nearest } from '../base/nearest.ts'
import { figureAt, figures, groups } from '../schema/catalogue.ts'
import { isAlso, transferFields, transferFigures, transferNumbers } from '../year/transfers.ts'
import type { Settings, Transfer } from './schema.ts'

const lists = ['chuyen_noi_bo', 'chuyen_noi_bo_nam_truoc'] as const

/** Every fault at the very value that has it. */
export function transferDiagnostics(settings: Settings): readonly Diagnostic[] {
  const codes = codesOf(settings)
  return lists.flatMap((list) =>
    (settings[list] ?? []).flatMap((transfer, i) =>
      faultsOf(transfer, codes).map(({ fault, near, path }) => {
        const { khau, tu, den } = transfer
        return diagnose('C40', { khau, tu, den, fault, near }, { path: [list, i, ...path] })
      }),
    ),
  )
}

interface Fault {
  readonly fault: TransferFault
  readonly near?: string | undefined
  readonly path: readonly (string | number)[]
}

function faultsOf({ khau, tu, den, so, muc }: Transfer, codes: readonly string[] | undefined): readonly Fault[] {
  const found: Fault[] = []
  const counted = transferFigures(khau)
  if (!counted) {
    const known = groups.some(({ key }) => key === khau)
    found.push({ fault: known ? 'field' : 'unknown', near: nearest(khau, transferFields()), path: ['khau'] })
  }
  if (tu === den) found.push({ fault: 'same', path: ['den'] })
  for (const [key, code] of codes ? Object.entries({ tu, den }) : [])
    if (!codes?.includes(code)) found.push({ fault: 'roster', near: nearest(code, codes ?? []), path: [key] })
  if (!counted) return found
  if (!transferNumbers(so, counted.out)) found.push({ fault: 'number', path: ['so'] })
  const others = figures.filter(({ key }) => key.startsWith(`${khau}.`)).map(({ key }) => key.slice(khau.length + 1))
  muc.forEach((name, j) => {
    if (isAlso(figureAt(`${khau}.${name}`), counted.out)) return
    const near = others.includes(name) ? undefined : nearest(name, others)
    found.push({ fault: 'also', near, path: ['muc', j] })
  })
  return found
}

/** The codes of all units of the province; undefined when the settings do not name them all. */
function codesOf({ don_vi, tinh }: Settings): readonly string[] | undefined {
  const office = 'ma' in tinh ? tinh.ma : undefined
  if (don_vi.length === 0 || (office === undefined && !don_vi.some(({ cap }) => cap === 'tinh'))) return undefined
  return [...don_vi.map(({ ma }) => ma), ...(office === undefined ? [] : [office])]
}
