/** What a reader of the roll-up must know besides its figures: who is in it, what is missing and why. */
import { titleOfGroup } from '../schema/catalogue.ts'
import { uncapitalise } from '../format/text.ts'
import type { DerivedYear } from '../year/derive.ts'
import type { Comparison, ComparedTransfer } from './compare.ts'

/** What is missing in a roll-up, what was silenced, what files it has. */
export interface SummaryNotes {
  /** Units of the province, and those of them whose figures are in the sums without a gap. */
  readonly total: number
  readonly counted: number
  /** Units that are not in it, and why. */
  readonly missing: readonly { readonly ma: string; readonly ten: string; readonly reason: string }[]
  readonly silenced: readonly {
    readonly unit: string
    readonly code: string
    /** What the silenced check is about. */
    readonly about: string
    readonly count: number
    readonly ly_do: string
  }[]
  /** Figures that the province cannot give, with the names of the units that leave them out. */
  readonly gaps: readonly { readonly title: string; readonly units: readonly string[] }[]
  /** By field of work, the names of the units that leave something out there. */
  readonly incomplete: ReadonlyMap<string, readonly string[]>
  /** Files that belong to it, relative to the folder of the comparison. */
  readonly files: readonly { readonly title: string; readonly href: string }[]
}

/** Gaps by the units that leave them: one that leaves out a field of work has dozens. In the order of the first of each. */
export function gapsByUnits(gaps: SummaryNotes['gaps']) {
  const found = new Map<string, { readonly units: readonly string[]; readonly titles: string[] }>()
  for (const { title, units } of gaps) {
    const key = units.join('\n')
    const same = found.get(key) ?? { units, titles: [] }
    same.titles.push(title)
    found.set(key, same)
  }
  return [...found.values()]
}

/** What templates name `tong_hop`: there only when the papers are those of a whole province. */
export interface ProvinceContext {
  readonly so_don_vi: number
  readonly du_so_lieu: number
  readonly thieu: readonly { readonly ten: string; readonly ly_do: string }[]
  /** By field of work, the units without (all) figures. */
  readonly chua_du: Readonly<Record<string, string>>
  /** The same by unit, the fields of work as a sentence names them. */
  readonly don_vi_chua_du: readonly { readonly ten: string; readonly khau: readonly string[] }[]
  readonly chuyen_noi_bo: readonly ComparedTransfer[]
  /** Whether the comparison of the units is bound behind the appendices. */
  readonly co_so_sanh: boolean
  /** The provincial office's own figures. */
  readonly rieng: DerivedYear | undefined
}

/** Where the provincial office reports appeals: why the units' and the province's do not add up. */
export const appealNote =
  'Số liệu phúc thẩm do Viện kiểm sát cấp tỉnh ghi là của toàn tỉnh, không cộng thêm kết quả phúc thẩm do các đơn vị ghi.'

/**
 * What papers of a whole province may name under `tong_hop`. `rieng`: the provincial office alone; `co_so_sanh`:
 * whether the comparison of the units is bound behind the appendices.
 */
export function provinceContext(
  { total, counted, missing, incomplete }: SummaryNotes,
  { netted }: Pick<Comparison, 'netted'>,
  rieng: DerivedYear | undefined,
  co_so_sanh: boolean,
): ProvinceContext {
  return {
    so_don_vi: total,
    du_so_lieu: counted,
    thieu: missing.map(({ ten, reason }) => ({ ten, ly_do: reason })),
    chua_du: Object.fromEntries([...incomplete].map(([field, units]) => [field, units.join(', ')])),
    don_vi_chua_du: byUnit(incomplete),
    chuyen_noi_bo: netted,
    co_so_sanh,
    rieng,
  }
}

function byUnit(incomplete: SummaryNotes['incomplete']): ProvinceContext['don_vi_chua_du'] {
  const fieldsOf = new Map<string, string[]>()
  for (const [field, units] of incomplete)
    for (const unit of units) fieldsOf.set(unit, [...(fieldsOf.get(unit) ?? []), uncapitalise(titleOfGroup(field))])
  return [...fieldsOf].map(([ten, khau]) => ({ ten, khau }))
}

/** Whether the papers of the province lack anything: then they are a draft. */
export function isComplete({ missing, gaps }: Pick<SummaryNotes, 'missing' | 'gaps'>): boolean {
  return missing.length === 0 && gaps.length === 0
}
