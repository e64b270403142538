/** Lists of the appendices: against the figures of the report, against last year's file, and row by row. */
import { lookup } from '../base/lookup.ts'
import { formatShortDate } from '../format/date.ts'
import { listWords, roles } from '../messages/reason.ts'
import { numberAtKey } from '../schema/catalogue.ts'
import { readDate } from '../base/date.ts'
import { diagnose, type Diagnostic, type Path } from '../diagnostics/diagnostic.ts'
import { crimeGroups } from '../schema/danh-sach.ts'
import type { UnitYear } from '../schema/unit-year.ts'
import { knownSum } from '../year/balance.ts'
import type { Check } from './check.ts'
import { operandOf, relatedFigure, titleAt } from './operand.ts'

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

const sessionFields = { hinh_su: 'hình sự', dan_su: 'dân sự', hanh_chinh: 'hành chính, khác' } as const

/** How many rows the lists have, in all and of each kind where every row names its kind. */
function counted({ danh_sach: lists }: UnitYear): readonly Counted[] {
  if (!lists) return []
  const { kien_nghi, phien_toa_rkn } = lists
  const some = (name: keyof typeof listWords, key: string, count: number, kind = ''): Counted => ({
    list: `${listWords[name].title}${kind}`,
    rows: count,
    key,
    path: ['danh_sach', name],
  })
  const all = (name: keyof typeof listWords, key: string) =>
    lists[name].length > 0 ? [some(name, key, lists[name].length)] : []
  const typed = kien_nghi.length > 0 && kien_nghi.every(({ loai }) => loai !== undefined)
  const preventive = kien_nghi.filter(({ loai }) => loai === 'phong_ngua').length
  const fields = phien_toa_rkn.map(({ linh_vuc }) => fieldOf(linh_vuc))
  const sorted = fields.length > 0 && !fields.includes(undefined)
  return [
    ...all('khang_nghi', 'khang_nghi.tong'),
    ...all('kien_nghi', 'kien_nghi.tong'),
    ...(typed ? [some('kien_nghi', 'kien_nghi.phong_ngua', preventive, ' (loại phòng ngừa)')] : []),
    ...all('an_trong_diem', 'dieu_tra.an_trong_diem'),
    ...all('phien_toa_rkn', 'phien_toa_rkn.tong'),
    ...(sorted ? Object.entries(sessionFields) : []).map(([field, words]) =>
      some('phien_toa_rkn', `phien_toa_rkn.${field}`, fields.filter((each) => each === field).length, ` (${words})`),
    ),
  ]
}

/** A list with more or fewer rows than its figure (K40). */
const rowCounts: Check = ({ given, derived }) =>
  counted(given).flatMap(({ list, rows: count, key, path }): readonly Diagnostic[] => {
    const figure = operandOf(derived, key)
    if (!figure || figure.value === count) return []
    const args = { list, rows: count, title: figure.title, value: figure.value }
    return [diagnose('K40', args, { path, at: 'key', related: [relatedFigure(figure)] })]
  })

/** T3: offences add up to their group; G4b: their column for last year is last year's (K40, K41, K21). */
const offences: Check = ({ given, derived, lastYear }) => {
  const list = given.danh_sach?.toi_danh ?? []
  return crimeGroups.flatMap((group) =>
    (['vu', 'bi_can'] as const).flatMap((part): readonly Diagnostic[] => {
      const own = list.filter(({ nhom }) => nhom === group)
      const key = `toi_pham.khoi_to_moi.${group}.${part}`
      const figure = operandOf(derived, key)
      const value = figure?.value
      const now = sumOf(own.map(({ so }) => so?.[part]))
      const place = {
        path: ['danh_sach', 'toi_danh'],
        at: 'key' as const,
        related: figure ? [relatedFigure(figure)] : [],
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
}

/** Rows added up; unknown where there is none. */
const sumOf = (values: readonly (number | undefined)[]) => (values.length === 0 ? undefined : knownSum(values))

/** The lists whose rows have days; `name`: the key that a row is known by, its number or what it is. */
const datedLists = [
  { key: 'khang_nghi', ...listWords.khang_nghi, name: 'so' },
  { key: 'kien_nghi', ...listWords.kien_nghi, name: 'so' },
  { key: 'phien_toa_rkn', ...listWords.phien_toa_rkn, name: 'ten' },
  { key: 'an_trong_diem', ...listWords.an_trong_diem, name: 'ten' },
] as const

interface Row {
  readonly i: number
  readonly name: string
  readonly day: string | undefined
}

function rowsOf(year: UnitYear, key: string, name: string): readonly Row[] {
  const rows: unknown = lookup(year, `danh_sach.${key}`)
  if (!Array.isArray(rows)) return []
  return rows.map((row, i) => ({
    i,
    name: String(lookup(row, name) ?? '').trim(),
    day: readDate(lookup(row, 'ngay')),
  }))
}

/** Rows of the lists lie in the period, stand there once, and their numbers follow their days (K58, K59, K62). */
const listed: Check = ({ given }) =>
  datedLists.flatMap(({ key, title, what, name }) => {
    const rows = rowsOf(given, key, name)
    const at = (row: Row, step: string): Path => ['danh_sach', key, row.i, step]
    const { tu_ngay, den_ngay } = given.ky
    // A case may have been named a key case before the period began.
    const strict = key !== 'an_trong_diem'
    const firsts = new Map<string, Row>()
    const outside = rows.filter(({ day }) => day && (day > den_ngay || (strict && day < tu_ngay)))
    return [
      ...outside.map((row) => {
        const [from, to] = [formatShortDate(tu_ngay), formatShortDate(den_ngay)]
        const args = { what: `${what} ${row.name}`.trim(), day: formatShortDate(row.day), from, to }
        return diagnose('K58', args, { path: at(row, 'ngay') })
      }),
      ...rows.flatMap((row) => {
        if (!row.name || !row.day) return []
        const id = `${row.day} ${row.name}`
        const first = firsts.get(id)
        if (!first) {
          firsts.set(id, row)
          return []
        }
        const args = { list: title, first: first.i + 1, second: row.i + 1, what: row.name }
        return [
          diagnose('K59', args, { path: at(row, name), related: [{ path: at(first, name), role: roles.rowBefore }] }),
        ]
      }),
      ...(name === 'so' ? disordered(rows, title, at) : []),
    ]
  })

/** Numbers of one register (same symbol, same calendar year) rise with the days. */
function disordered(rows: readonly Row[], list: string, at: (row: Row, step: string) => Path): readonly Diagnostic[] {
  const parsed = rows.flatMap((row) => {
    const match = /^(\d+)\s*(\D.*)?$/u.exec(row.name)
    return match && row.day
      ? [{ row, number: Number(match[1]), register: `${row.day.slice(0, 4)} ${match[2] ?? ''}`, day: row.day }]
      : []
  })
  return parsed.flatMap((item) => {
    const earlier = parsed.find((o) => o.register === item.register && o.number < item.number && o.day > item.day)
    if (!earlier) return []
    const args = {
      list,
      first: earlier.row.name,
      firstDay: formatShortDate(earlier.day),
      second: item.row.name,
      secondDay: formatShortDate(item.day),
    }
    return [diagnose('K62', args, { path: at(item.row, 'ngay') })]
  })
}

export const listChecks: readonly Check[] = [rowCounts, offences, listed]
