/** Fills in what a unit's file leaves to the settings of its province; what the file says always counts. */
import { isMapping, type Mapping } from '../base/lookup.ts'
import type { RosterEntry, Settings } from './schema.ts'

/** Plain data, so that it can be handed to a worker. */
export interface UnitDefaults {
  readonly nam: number
  readonly tinh: string
  readonly ky: Settings['ky']
  readonly ngay_ban_hanh: Settings['ngay_ban_hanh']
  readonly nguoi_ky: Settings['nguoi_ky']
  readonly bo_chi_tieu: string | undefined
  readonly entry: RosterEntry | undefined
}

/** What the settings say for one unit. `bo_chi_tieu`: as seen from anywhere (a name, or a full path). */
export function defaultsFor(
  { nam, tinh, ky, ngay_ban_hanh, nguoi_ky, don_vi }: Settings,
  ma: string | undefined,
  bo_chi_tieu: string | undefined,
): UnitDefaults {
  return {
    nam,
    tinh: tinh.ten,
    ky,
    ngay_ban_hanh,
    nguoi_ky,
    bo_chi_tieu,
    entry: don_vi.find((entry) => entry.ma === ma),
  }
}

/** The value of a data file with its gaps filled; `value` itself stays as it is. */
export function withDefaults(value: unknown, defaults: UnitDefaults): unknown {
  if (!isMapping(value)) return value
  const { entry } = defaults
  const former = entry?.truoc_sap_xep.map((ten) => ({ ten })) ?? []
  const paper = (kind: 'bao_cao' | 'ke_hoach') => [kind, { ngay: defaults.ngay_ban_hanh[kind] }] as const
  const level = isMapping(value['don_vi']) ? value['don_vi']['cap'] : undefined
  return filled(value, {
    nam: defaults.nam,
    ky: defaults.ky,
    nguoi_ky: entry?.nguoi_ky ?? defaults.nguoi_ky,
    // A set for districts does not fit the provincial office.
    bo_chi_tieu: (level ?? entry?.cap) === 'tinh' ? undefined : defaults.bo_chi_tieu,
    don_vi: { tinh: defaults.tinh, ten: entry?.ten, cap: entry?.cap },
    don_vi_truoc_sap_xep: former.length > 0 ? former : undefined,
    van_ban: Object.fromEntries([paper('bao_cao'), paper('ke_hoach')]),
  })
}

/** Only gaps are filled: mappings are gone into, an empty value is a gap, anything else stays. */
function filled(value: Mapping, defaults: Mapping): Mapping {
  const merged: Record<string, unknown> = { ...value }
  for (const [key, fallback] of Object.entries(defaults)) {
    const own = value[key]
    if (isMapping(own) && isMapping(fallback)) merged[key] = filled(own, fallback)
    else if ((own === undefined || own === null) && !isEmpty(fallback)) merged[key] = fallback
  }
  return merged
}

/** Nothing to fill in: an empty mapping would only hide that the file lacks one. */
function isEmpty(value: unknown): boolean {
  return value === undefined || (isMapping(value) && Object.values(value).every(isEmpty))
}
