/** Days of papers and of what they cite: docs/linh-vuc/can-doi.md §15, NG2 to NG4; document numbers. */
import { paperWords } from '../messages/reason.ts'
import { diagnose, type Diagnostic, type Path } from '../diagnostics/diagnostic.ts'
import { directives, yearsOfMotto } from '../base/directives.ts'
import { dayAfter } from '../base/date.ts'
import { workingYear } from '../base/working-year.ts'
import { formatShortDate } from '../format/date.ts'
import type { UnitYear } from '../schema/unit-year.ts'
import type { Check } from './check.ts'
import { citationsIn, dayIn, type Citation } from './references.ts'
import { textsIn } from './words.ts'

const papers = ['bao_cao', 'ke_hoach'] as const

interface Cited extends Citation {
  readonly path: Path
}

function citations(texts: readonly string[], path: Path): readonly Cited[] {
  return texts.flatMap((text, i) => citationsIn(text).map((citation) => ({ ...citation, path: [...path, i] })))
}

const planCitations = (year: UnitYear) => citations(year.ke_hoach?.can_cu ?? [], ['ke_hoach', 'can_cu'])

/** The paper that cites, and the years whose directive and plans it may name. */
interface Citing {
  readonly paper: string
  readonly year: number
  /** Of running text, which looks back and ahead: the other year, and any that the citation names itself. */
  readonly also?: number
}

/** The directive may come a month before the working year, and the plans after it until the third month. */
const isOf = (day: string, year: number) => day >= dayAfter(workingYear(year).tu_ngay, -30) && day < `${year}-03-01`

/** A yearly directive or plan of a year that the paper may not name (K53), or on another day than the known one (K61). */
function misdated(cited: Cited, { paper, year, also }: Citing): readonly Diagnostic[] {
  const { kind, name, day, yearly, supreme, named, path } = cited
  if (!yearly) return []
  const years = also === undefined ? [year] : named === undefined ? [year, also] : [named]
  const own = years.find((each) => isOf(day, each) && (named ?? each) === each)
  const known = kind === 'chi_thi' && supreme ? directives[own ?? year]?.day : undefined
  const [date, right] = [formatShortDate(day), known && formatShortDate(known)]
  if (own !== undefined)
    return right && known !== day ? [diagnose('K61', { date, known: right, year: own }, { path })] : []
  const owner = Object.keys(directives).find((each) => kind === 'chi_thi' && directives[Number(each)]?.day === day)
  const belongs = named !== undefined && named !== year ? named : owner === undefined ? undefined : Number(owner)
  return [diagnose('K53', { document: name, date, paper, year, belongs, right }, { path })]
}

const noCitation = new Set(['don_vi', 'bo_qua', 'van_ban', 'tieu_de', 'danh_sach'])

/** NG3: a yearly directive or plan belongs to one year of work (K53, K61). */
const rightYear: Check = ({ given }) => {
  const [report, plan] = [
    { paper: paperWords.bao_cao, year: given.nam },
    { paper: paperWords.ke_hoach, year: given.nam + 1 },
  ]
  const said = textsIn(given, '/', (key, top) => key === 'can_cu' || (top && noCitation.has(key)))
  const reportBases = citations(given.van_ban.bao_cao.can_cu ?? [], ['van_ban', 'bao_cao', 'can_cu'])
  return [
    ...reportBases.flatMap((each) => misdated(each, report)),
    ...planCitations(given).flatMap((each) => misdated(each, plan)),
    ...said.flatMap(({ path, text }) => {
      const [own, other] = path[0] === 'ke_hoach' ? [plan, report] : [report, plan]
      return citationsIn(text).flatMap((each) => misdated({ ...each, path }, { ...own, also: other.year }))
    }),
  ]
}

/** A subject copied from another year's paper: it names years, and not the paper's own (K139). */
const subjects: Check = ({ given }) =>
  papers.flatMap((kind): readonly Diagnostic[] => {
    const year = kind === 'bao_cao' ? given.nam : given.nam + 1
    const named = [...(given.van_ban[kind].trich_yeu ?? '').matchAll(/năm\s+(\d{4})(?!\s*[-–]\s*\d)/giu)].map(([, y]) =>
      Number(y),
    )
    const [first] = named
    if (first === undefined || named.includes(year)) return []
    return [diagnose('K139', { paper: paperWords[kind], named: first, year }, { path: ['van_ban', kind, 'trich_yeu'] })]
  })

/** Whoever stands lower takes the higher as a basis. */
const rank = ({ kind, supreme }: Citation) => (kind === 'chi_thi' ? 0 : supreme ? 1 : 2)

/** NG2: directive, province's plan, unit's plan follow one another (K54, K63). */
const order: Check = ({ given }) => {
  const cited = planCitations(given).filter(({ yearly }) => yearly)
  const own = given.van_ban.ke_hoach.ngay
  const chain = [
    ...cited.map((item) => ({ rank: rank(item), name: item.name, day: item.day, path: item.path })),
    ...(own ? [{ rank: 3, name: paperWords.own, day: own, path: ['van_ban', 'ke_hoach', 'ngay'] }] : []),
  ].toSorted((a, b) => a.rank - b.rank)
  const found = chain.flatMap((later, i): readonly Diagnostic[] => {
    // Only documents of one season are compared: a directive of another year is reported by NG3.
    const earlier = chain.slice(0, i).find((item) => item.rank < later.rank && item.day > later.day)
    if (!earlier) return []
    const args = {
      first: earlier.name,
      firstDay: formatShortDate(earlier.day),
      second: later.name,
      secondDay: formatShortDate(later.day),
    }
    return [diagnose('K54', args, { path: later.path, related: [{ path: earlier.path, role: args.first }] })]
  })
  const meeting = meetingDay(given.ke_hoach?.to_chuc_thuc_hien)
  if (!own || !meeting || own <= meeting) return found
  const args = { plan: formatShortDate(own), meeting: formatShortDate(meeting) }
  return [...found, diagnose('K63', args, { path: ['van_ban', 'ke_hoach', 'ngay'] })]
}

function meetingDay(text: string | undefined): string | undefined {
  const match = /Hội nghị[^.\n]*/iu.exec(text ?? '')
  return match ? dayIn(match[0]) : undefined
}

/** NG4, and days that lie far from where such a paper is issued (K55, K56). */
const issued: Check = ({ given }) => {
  const end = given.ky.den_ngay
  const found: Diagnostic[] = []
  const report = given.van_ban.bao_cao.ngay
  const reportPath = ['van_ban', 'bao_cao', 'ngay']
  const estimated = /(?<!\p{L})ước(?!\p{L})|số liệu tính đến|tính đến ngày/iu.test(
    JSON.stringify([given.van_ban, given.dac_diem, given.danh_gia]),
  )
  if (report && report <= end && report > dayAfter(end, -75)) {
    if (!estimated)
      found.push(diagnose('K55', { day: formatShortDate(report), end: formatShortDate(end) }, { path: reportPath }))
  } else if (report) found.push(...far(paperWords.bao_cao, report, end, dayAfter(end, 150), reportPath))
  const plan = given.van_ban.ke_hoach.ngay
  if (plan)
    found.push(
      ...far(paperWords.ke_hoach, plan, dayAfter(end, -45), dayAfter(end, 150), ['van_ban', 'ke_hoach', 'ngay']),
    )
  return found
}

function far(paper: string, day: string, from: string, to: string, path: Path): readonly Diagnostic[] {
  if (day >= from && day <= to) return []
  const args = { paper, day: formatShortDate(day), from: formatShortDate(from), to: formatShortDate(to) }
  return [diagnose('K56', args, { path })]
}

/** A paper's number that is more than a number (K57). */
const numbers: Check = ({ given }) =>
  papers.flatMap((kind) => {
    const value = given.van_ban[kind].so
    if (!value || /^0*[1-9]\d{0,4}[a-zđ]?$/iu.test(value)) return []
    return [diagnose('K57', { paper: paperWords[kind], value }, { path: ['van_ban', kind, 'so'] })]
  })

/**
 * A motto stays for a few years; the plan's is doubted when that of the year planned is known, or it is long out of
 * use (K134).
 */
const motto: Check = ({ given }) => {
  const year = given.nam + 1
  const text = given.ke_hoach?.phuong_cham
  const years = text ? yearsOfMotto(text) : []
  const of = years.at(-1)
  const right = directives[year]?.motto
  if (of === undefined || years.includes(year) || (!right && of >= year - 1)) return []
  return [diagnose('K134', { of, year, right }, { path: ['ke_hoach', 'phuong_cham'] })]
}

export const dateChecks: readonly Check[] = [motto, subjects, rightYear, order, issued, numbers]
