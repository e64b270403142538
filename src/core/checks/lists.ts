/** Lists of the appendices against the figures of the report, and last year's column against last year's file. */
import { numberAtKey } from '../schema/catalogue.ts'
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { crimeGroups } from '../schema/danh-sach.ts'
import type { UnitYear } from '../schema/unit-year.ts'
import { knownSum } from '../year/balance.ts'
import { type Check, defineCheck } from './check.ts'
import { operandOf, pathOfKey, titleAt } from './operand.ts'

interface Counted {
  readonly list: string
  readonly rows: number
  /** The figure that the rows must match. */
  readonly key: string
  readonly path: readonly (string | number)[]
}

const fieldOf = (words: string | undefined) => {
  if (/hình sự/iu.test(words ?? '')) return 'hinh_su'
  if (/dân sự|hôn nhân/iu.test(words ?? '')) return 'dan_su'
  return /hành chính|kinh doanh|lao động/iu.test(words ?? '') ? 'hanh_chinh' : undefined
}

const at = (name: string) => ['danh_sach', name]

function counted(year: UnitYear): readonly Counted[] {
  const lists = year.danh_sach
  if (!lists) return []
  const { kien_nghi, khang_nghi, an_trong_diem, phien_toa_rkn } = lists
  const all = (list: string, rows: readonly unknown[], key: string, name: string): readonly Counted[] =>
    rows.length > 0 ? [{ list, rows: rows.length, key, path: at(name) }] : []
  const typed = kien_nghi.length > 0 && kien_nghi.every(({ loai }) => loai !== undefined)
  const preventive = kien_nghi.filter(({ loai }) => loai === 'phong_ngua')
  const sorted = phien_toa_rkn.length > 0 && phien_toa_rkn.every(({ linh_vuc }) => fieldOf(linh_vuc) !== undefined)
  return [
    ...all('danh sách kháng nghị', khang_nghi, 'khang_nghi.tong', 'khang_nghi'),
    ...all('danh sách kiến nghị', kien_nghi, 'kien_nghi.tong', 'kien_nghi'),
    ...(typed
      ? [
          {
            list: 'danh sách kiến nghị (loại phòng ngừa)',
            rows: preventive.length,
            key: 'kien_nghi.phong_ngua',
            path: at('kien_nghi'),
          },
        ]
      : []),
    ...all('danh sách án trọng điểm', an_trong_diem, 'dieu_tra.an_trong_diem', 'an_trong_diem'),
    ...all('danh sách phiên tòa rút kinh nghiệm', phien_toa_rkn, 'phien_toa_rkn.tong', 'phien_toa_rkn'),
    ...(sorted
      ? (['hinh_su', 'dan_su', 'hanh_chinh'] as const).map((field) => ({
          list: `danh sách phiên tòa rút kinh nghiệm (${{ hinh_su: 'hình sự', dan_su: 'dân sự', hanh_chinh: 'hành chính, khác' }[field]})`,
          rows: phien_toa_rkn.filter(({ linh_vuc }) => fieldOf(linh_vuc) === field).length,
          key: `phien_toa_rkn.${field}`,
          path: at('phien_toa_rkn'),
        }))
      : []),
  ]
}

const rows = defineCheck(['K40'], ({ given, derived }) =>
  counted(given).flatMap(({ list, rows: count, key, path }): readonly Diagnostic[] => {
    const figure = operandOf(derived, key)
    if (!figure || figure.value === count) return []
    const related = [{ path: pathOfKey(key), role: `${figure.title}: ${figure.value}` }]
    return [
      diagnose('K40', { list, rows: count, title: figure.title, value: figure.value }, { path, at: 'key', related }),
    ]
  }),
)

/** T3: offences add up to their group; G4b: their column for last year is last year's. */
const offences = defineCheck(['K40', 'K41', 'K21'], ({ given, derived, lastYear }) => {
  const list = given.danh_sach?.toi_danh ?? []
  return crimeGroups.flatMap((group) =>
    (['vu', 'bi_can'] as const).flatMap((part): readonly Diagnostic[] => {
      const own = list.filter(({ nhom }) => nhom === group)
      const key = `toi_pham.khoi_to_moi.${group}.${part}`
      const value = numberAtKey(derived, key)
      const now = sumOf(own.map(({ so }) => so?.[part]))
      const place = {
        path: ['danh_sach', 'toi_danh'],
        at: 'key' as const,
        related: value === undefined ? [] : [{ path: pathOfKey(key), role: `${titleAt(key)}: ${value}` }],
      }
      const found: Diagnostic[] = []
      if (now !== undefined && value !== undefined && now !== value) {
        const args = { list: 'danh sách tội danh cộng theo nhóm', rows: now, title: titleAt(key), value }
        found.push(diagnose(now > value ? 'K40' : 'K41', args, place))
      }
      const before = sumOf(own.map(({ nam_truoc }) => nam_truoc?.[part]))
      const file = numberAtKey(lastYear, key)
      // Offences of last year that did not return are often left out; more than the group had is a contradiction.
      if (before !== undefined && file !== undefined && (before > file || (now === value && before < file)))
        found.push(diagnose('K21', { title: titleAt(key), typed: before, file }, place))
      return found
    }),
  )
})

/** Rows added up; unknown where there is none. */
const sumOf = (rowsOf: readonly (number | undefined)[]) => (rowsOf.length === 0 ? undefined : knownSum(rowsOf))

export const listChecks: readonly Check[] = [rows, offences]
