/** Texts of a paper that are no figures but the unit's, the year's or the period's: found word for word. */
import { isMapping, lookup } from '../base/lookup.ts'
import { capitalise, withStop } from '../format/text.ts'
import { formatPeriod } from '../format/date.ts'

/** A stretch of a text, and the tag that prints it. */
export interface TaggedText {
  readonly start: number
  readonly end: number
  readonly tag: string
}

/** A text to look for; `whole`: only where a paragraph says nothing else. */
interface Sought {
  readonly text: string
  readonly tag: string
  readonly whole: boolean
}

/** Fewer letters may be anything. */
const LEAST_PROSE = 40

const MAY_BREAK = '\u200b'

/** A finder for the texts of one unit's year, as templates see it; those of its own cover first. */
export function textFinder(context: object, paper: 'bao_cao' | 'ke_hoach'): (text: string) => readonly TaggedText[] {
  const sought = [...namesIn(context, paper), ...proseIn(context)].toSorted((x, y) => y.text.length - x.text.length)
  const years = yearsIn(context)
  return (text) => {
    const found: TaggedText[] = []
    const free = (start: number, end: number) => found.every((each) => end <= each.start || start >= each.end)
    const plain = text.replaceAll('\u00a0', ' ')
    const said = plain.trim()
    const offset = plain.indexOf(said)
    const whole = sought.find((each) => each.whole && each.text === said.replaceAll(MAY_BREAK, ''))
    if (whole) return [{ start: offset, end: offset + said.length, tag: whole.tag }]
    for (const { text: typed, tag, whole: alone } of sought) {
      if (alone) continue
      // As documents are written: a line may end after the stroke of a pair.
      const words = plain.includes(MAY_BREAK) ? typed.replaceAll(/(?<=\p{L}\/)(?=\d)/gu, MAY_BREAK) : typed
      for (let at = plain.indexOf(words); at >= 0; at = plain.indexOf(words, at + words.length)) {
        const end = at + words.length
        if (bounded(plain, at, end) && free(at, end)) found.push({ start: at, end, tag })
      }
    }
    for (const year of yearsOf(plain, years)) if (free(year.start, year.end)) found.push(year)
    return found.toSorted((x, y) => x.start - y.start)
  }
}

const bounded = (text: string, start: number, end: number) =>
  !/[\p{L}\d]$/u.test(text.slice(0, start)) && !/^[\p{L}\d]/u.test(text.slice(end))

/** Names, numbers and days on the cover; those in capitals too. */
function namesIn(context: object, paper: 'bao_cao' | 'ke_hoach'): readonly Sought[] {
  const names = ['don_vi.ten', 'don_vi.ten_ngan', 'don_vi.cap_tren', 'don_vi.cap_tren_ngan', 'don_vi.tinh']
  const covers = ['dong_so', 'dong_ngay', 'nguoi_ky.ho_ten'].map((name) => `van_ban.${paper}.${name}`)
  const of = (path: string) => {
    const text = lookup(context, path)
    return { text: typeof text === 'string' ? text : '', tag: path, whole: false }
  }
  const own = names.map(of)
  const { ky } = context as { readonly ky?: { readonly tu_ngay?: unknown; readonly den_ngay?: unknown } }
  const period = formatPeriod(ky?.tu_ngay, ky?.den_ngay)
  const lines = ['co_quan_chu_quan', 'co_quan_ban_hanh'].flatMap((list) => {
    const value = (context as Readonly<Record<string, unknown>>)[list]
    return (Array.isArray(value) ? value : []).map((line, i) => ({
      text: String(line).toUpperCase(),
      tag: `in_hoa ${list}.[${i}]`,
      whole: true,
    }))
  })
  const all = [
    // A line that both bodies have is none of either.
    ...lines.filter(({ text }) => lines.filter((each) => each.text === text).length === 1),
    ...own,
    ...own.map(({ text, tag }) => ({ text: text.toUpperCase(), tag: `in_hoa ${tag}`, whole: false })),
    ...covers.map(of).map((each) => ({ ...each, whole: true })),
    { text: period, tag: 'ky', whole: false },
    { text: capitalise(period), tag: 'viet_hoa_dau ky', whole: false },
  ]
  const first = new Map<string, Sought>()
  for (const each of all) if (each.text.length > 3 && !first.has(each.text)) first.set(each.text, each)
  return [...first.values()]
}

/** What a unit has written of itself: a paragraph that says just that. */
function proseIn(context: object): readonly Sought[] {
  const found: Sought[] = []
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      const text = value.trim()
      if (text.length < LEAST_PROSE || text.includes('\n')) return
      found.push({ text: withStop(text), tag: `doan ${path}`, whole: true })
    } else if (isMapping(value))
      for (const [name, inner] of Object.entries(value))
        if (typeof inner !== 'function') visit(inner, `${path}.${name}`)
  }
  for (const name of proseGroups) visit((context as Readonly<Record<string, unknown>>)[name], name)
  const counts = new Map<string, number>()
  for (const { text } of found) counts.set(text, (counts.get(text) ?? 0) + 1)
  return found.filter(({ text }) => counts.get(text) === 1)
}

/** Groups of a data file that hold prose; figures know nothing of texts beside them. */
const proseGroups = ['dac_diem', 'toi_pham', 'tai_nan', 'vi_pham_phap_luat', 'cong_tac_khac', 'danh_gia']

function yearsIn(context: object): ReadonlyMap<string, string> {
  const { nam, nam_truoc: before } = context as {
    readonly nam?: number
    readonly nam_truoc?: { readonly nam?: number }
  }
  if (nam === undefined) return new Map()
  const years = new Map([
    [String(nam + 1), 'nam_sau'],
    [String(nam), 'nam'],
  ])
  if (before?.nam !== undefined) years.set(String(before.nam), 'nam_truoc.nam')
  return years
}

/** What a year belongs to that stays when the years go on: laws, decisions, days. */
const FIXED =
  /(?:luật|pháp lệnh|nghị định|nghị quyết|thông tư|hiến pháp|quyết định|quy chế|tháng \d+|ngày [\d/]+|tháng|giai đoạn|nhiệm kỳ|từ|đến|khóa|lần thứ)\s[^.;:]{0,60}$|(?:tháng\s+\d{1,2}|quý\s+\S{1,4})\s+$/iu

function yearsOf(text: string, years: ReadonlyMap<string, string>): readonly TaggedText[] {
  return [...text.matchAll(/(?<![\p{L}])năm\s+(\d{4})(?!\d|[/.-]\d)/giu)].flatMap((found) => {
    const [whole, year = ''] = found
    const tag = years.get(year)
    const before = text.slice(0, found.index)
    const clause = /[^,;.:()]*$/.exec(before)![0]
    if (tag === undefined || FIXED.test(clause)) return []
    const end = found.index + whole.length
    return [{ start: end - year.length, end, tag }]
  })
}
