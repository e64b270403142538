/** Bodies and laws that are no more, named for a day on which something else stands in their place: base/bodies.ts. */
import { ended } from '../base/bodies.ts'
import { reform, workingYear } from '../base/working-year.ts'
import { diagnose, type Diagnostic, type Path } from '../diagnostics/diagnostic.ts'
import { formatShortDate } from '../format/date.ts'
import { lookup } from '../base/lookup.ts'
import { planFields } from '../schema/ke-hoach.ts'
import type { UnitYear } from '../schema/unit-year.ts'
import type { Check } from './check.ts'

interface Said {
  readonly path: Path
  readonly text: string | undefined
  /** The earliest day that the words may speak of. */
  readonly day: string
}

/** Whom recommendations went to, each on its day; what the fields of work say of violations; what next year's plan inspects. */
function said(year: UnitYear): readonly Said[] {
  const { tu_ngay } = year.ky
  const next = workingYear(year.nam + 1).tu_ngay
  const plan = year.ke_hoach
  return [
    ...(year.danh_sach?.kien_nghi ?? []).map(({ don_vi_nhan, ngay }, i) => ({
      path: ['danh_sach', 'kien_nghi', i, 'don_vi_nhan'],
      text: don_vi_nhan,
      day: ngay ?? tu_ngay,
    })),
    ...Object.keys(year).flatMap((field) =>
      ['vi_pham', 'ket_qua'].map((key) => {
        const text = lookup(year, `${field}.${key}`)
        return { path: [field, key], text: typeof text === 'string' ? text : undefined, day: tu_ngay }
      }),
    ),
    ...planFields.map((field) => ({
      path: ['ke_hoach', 'nhiem_vu', field],
      text: plan?.nhiem_vu?.[field],
      day: next,
    })),
    ...(plan?.lich_kiem_sat ?? []).map(({ don_vi }, i) => ({
      path: ['ke_hoach', 'lich_kiem_sat', i, 'don_vi'],
      text: don_vi,
      day: next,
    })),
  ]
}

/** A body or law named for a day on which it is no more (K133). */
const named: Check = ({ given }) =>
  said(given).flatMap(({ path, text, day }): readonly Diagnostic[] => {
    if (!text) return []
    return ended.flatMap(({ words, since, now, source }) => {
      const found = day >= since ? words.exec(text)?.[0] : undefined
      return found ? [diagnose('K133', { words: found, since: formatShortDate(since), now, source }, { path })] : []
    })
  })

/** Below the province there is no body for the enforcement of criminal judgments to inspect any more (K133). */
const inspected: Check = ({ given }) => {
  const path = ['thi_hanh_an_hinh_su', 'truc_tiep_kiem_sat_co_quan']
  const count = given.thi_hanh_an_hinh_su?.truc_tiep_kiem_sat_co_quan
  if (given.don_vi.cap !== 'khu_vuc' || given.ky.tu_ngay < reform || !count) return []
  const args = {
    words: 'Cơ quan thi hành án hình sự Công an cấp huyện',
    since: '01/3/2025',
    now: 'xã, phường được kiểm sát thì ghi ở "truc_tiep_kiem_sat_xa", cơ quan của Công an cấp tỉnh do Viện kiểm sát cấp tỉnh kiểm sát',
    source: 'Luật Thi hành án hình sự số 127/2025/QH15',
  }
  return [diagnose('K133', args, { path })]
}

export const bodyChecks: readonly Check[] = [named, inspected]
