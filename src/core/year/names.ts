/** How a unit and its superior are named: in full, in short, on the lines of the letterhead. docs/linh-vuc/to-chuc.md §3. */
import type { UnitYear } from '../schema/unit-year.ts'

type Unit = UnitYear['don_vi']

const full = 'Viện kiểm sát nhân dân'

/** "Viện kiểm sát nhân dân huyện Tiểu Cần" → "VKSND huyện Tiểu Cần". */
export function shortName(name: string): string {
  return name.replace(new RegExp(`^${full}`, 'i'), 'VKSND')
}

/** What a unit is called in short: its own word for it, else its name shortened. */
export function shortNameOf({ ten, ten_ngan }: Pick<Unit, 'ten' | 'ten_ngan'>): string {
  return ten_ngan ?? shortName(ten)
}

/** The body directly above: the unit's own word for it, else the provincial procuracy, the Supreme one for a province. */
export function superiorOf(unit: Unit): string {
  return unit.co_quan_chu_quan ?? (unit.cap === 'tinh' ? `${full} tối cao` : `${full} ${unit.tinh}`)
}

/** Lines of the letterhead: the sector's name, then the place. A regional unit's heading leaves the province out. */
export function letterheadLines(name: string): readonly string[] {
  const match = new RegExp(`^(${full})\\s+(.+)$`, 'i').exec(name)
  if (!match) return [name]
  const place = (match[2] ?? '').replace(/^(khu vực \S+)(?:\s*[-–,].*|\s+(?:tỉnh|thành phố|TP).*)$/i, '$1')
  return [full, place]
}

/** The local Party committee of a district unit, by the kind of its territory. */
export function partyCommittee(unit: Unit): string | undefined {
  if (unit.cap !== 'huyen') return undefined
  const kinds = [
    ['huyện', 'Huyện ủy'],
    ['quận', 'Quận ủy'],
    ['thị xã', 'Thị ủy'],
    ['thành phố', 'Thành ủy'],
  ] as const
  return kinds.find(([kind]) => unit.ten.toLowerCase().includes(` ${kind} `))?.[1]
}
