/** What every part of the page needs: the units below the provincial office, the office itself, and the names of places. */
import type { ComparedField, ComparedIndicator, ComparedUnit, Comparison } from '../../../core/province/compare.ts'
import type { SummaryNotes } from '../../../core/province/notes.ts'
import { withoutDiacritics } from '../../../core/base/nearest.ts'

/** A unit as the tables of the page have it. */
export interface PageUnit extends ComparedUnit {
  /** Its place among the cells of an indicator. */
  readonly at: number
  /** What its rows are headed: of the provincial office, that it is meant alone. */
  readonly head: string
}

/** Where the parts of one indicator stand. */
interface Anchors {
  readonly section: string
  /** One a unit. */
  readonly cells: readonly string[]
  readonly whole: string
}

/** What all sections are given. */
export interface Layout {
  readonly comparison: Comparison
  readonly notes: SummaryNotes
  /** Without the provincial office. */
  readonly units: readonly PageUnit[]
  readonly own: readonly PageUnit[]
  /** "Toàn tỉnh Trà Vinh" */
  readonly whole: string
  readonly anchorsOf: (indicator: ComparedIndicator) => Anchors
}

/** The comparison with what the sections of the page share: places of the units, anchors of the indicators. */
export function layoutOf(comparison: Comparison, notes: SummaryNotes): Layout {
  const { units, indicators, tinh } = comparison
  const headOf = ({ own, ten }: ComparedUnit) => (own ? `Riêng ${ten}` : ten)
  const placed = units.map((unit, at): PageUnit => ({ ...unit, at, head: headOf(unit) }))
  const anchors = anchorsFor(indicators, units)
  return {
    comparison,
    notes,
    units: placed.filter(({ own }) => !own),
    own: placed.filter(({ own }) => own),
    whole: `Toàn ${tinh}`,
    anchorsOf: (indicator) => anchors.get(indicator) ?? { section: 'chi-tieu', cells: [], whole: 'chi-tieu' },
  }
}

/** Ids of the page's own sections, which no code of an indicator may take. */
const taken = [
  'chu-y',
  'ban-do',
  'loc',
  'so-lieu',
  'chi-tieu',
  'ghi-chu',
  'thieu',
  'de-trong',
  'bo-qua',
  'chuyen',
  'tep',
]

/** One code may name two rows, and codes may look like anything; a place has one name and a name one place. */
function anchorsFor(indicators: readonly ComparedIndicator[], units: readonly ComparedUnit[]) {
  const used = new Set(taken)
  const unique = (wanted: string) => {
    let name = wanted
    for (let n = 2; used.has(name); n++) name = `${wanted}-${n}`
    used.add(name)
    return name
  }
  const sections = indicators.map(({ ma }) => unique(plain(ma)))
  return new Map(
    indicators.map((indicator, i) => {
      const section = sections[i] ?? ''
      const cells = units.map(({ ma }) => unique(`${section}-${plain(ma)}`))
      return [indicator, { section, cells, whole: unique(`${section}-toan-tinh`) }]
    }),
  )
}

/** A code as part of an anchor: letters and digits of ASCII. */
function plain(code: string): string {
  return (
    withoutDiacritics(code)
      .replaceAll(/[^A-Za-z0-9_]+/g, '-')
      .slice(0, 60) || 'ct'
  )
}

/** The anchor of a chapter in the section of figures or in that of indicators. */
export function chapterAnchor(part: 'so-lieu' | 'chi-tieu', { comparison }: Layout, field: ComparedField): string {
  return `${part}-k${comparison.fields.indexOf(field) + 1}`
}

/** A chapter's short name; one that was cut says so. */
export function chapterName({ ten, ten_ngan }: ComparedField): string {
  return ten !== ten_ngan && ten.startsWith(ten_ngan) ? `${ten_ngan}…` : ten_ngan
}
