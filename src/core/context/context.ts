/** What a template may name: the derived year under its own keys, last year, the papers, the indicators, the appendices. */
import { buildAppendix } from './appendix.ts'
import type { DerivedYear } from '../year/derive.ts'
import { capitalise, dropStop, withoutSign } from '../format/text.ts'
import { displayOptions } from '../format/value.ts'
import { type FigureYear, shownFigure } from '../figures/figure-value.ts'
import { phrase } from '../base/known-value.ts'
import { lookup } from '../base/lookup.ts'
import type { AnnotateCell } from '../appendix/figures.ts'
import { crimeGroupsOf } from './crime-groups.ts'
import { once } from '../base/once.ts'
import { figureYear } from '../figures/year.ts'
import { faultedJudgments } from './faulted.ts'
import { indicatorContext } from '../indicators/context.ts'
import { annotateRows } from '../indicators/annotate.ts'
import { rowsByFigure } from '../indicators/figure-rows.ts'
import { traceOf } from '../year/trace.ts'
import { evaluate, type IndicatorResult } from '../indicators/evaluate.ts'
import { heldAlone, applicabilityOf } from '../indicators/applicability.ts'
import type { IndicatorSet } from '../indicators/set.ts'
import type { LastYear } from '../year/merge.ts'
import { alignFree } from '../year/free.ts'
import { sharedRows } from '../year/partial.ts'
import { freeRows } from './free.ts'
import { tellKnownInPart } from './known-in-part.ts'
import { buildPlan } from './next-plan.ts'
import { headingsOf } from '../schema/headings.ts'
import type { ProvinceContext } from '../province/notes.ts'
import { unitWords } from './unit-words.ts'

/** Plain data by name; known-paths.ts knows which names there are. */
export type Context = Readonly<Record<string, unknown>>

/** What the data of a unit's papers are made of. */
export interface ContextParts {
  readonly year: DerivedYear
  readonly lastYear?: LastYear | undefined
  readonly set: IndicatorSet
  readonly results: readonly IndicatorResult[]
  /** Of the papers of a whole province. */
  readonly province?: ProvinceContext
  /** Whether cells of the appendices, and results of indicators, are values that know their figure, as those of sentences always are. */
  readonly annotated?: boolean | undefined
}

/** Builds the data of all three documents of one unit; pure. Figures know themselves (figures/), all else is plain. */
export function buildContext({ year, lastYear, set, results, province, annotated }: ContextParts): Context {
  const unit = year.don_vi
  const headings = headingsOf(year.nam, year.tieu_de)
  const applicability = applicabilityOf(set, year)
  const indicators = indicatorContext(
    province ? results : heldAlone(results, unit.cap),
    set,
    {
      display: year.hien_thi,
      headings,
      // Of a province a row counts units; its last year is said by the comparison of the units.
      ...(lastYear && !province ? { lastYear: evaluate(set, lastYear) } : {}),
    },
    applicability.own,
  )
  const isForeign = applicability.reasons.some((reason) => reason !== 'ky')
  const rows = sharedRows(year, lastYear)
  const known = withPoints(tellKnownInPart(year, rows, province?.chua_du))
  const shared = { display: displayOptions({ hien_thi: year.hien_thi, chi_tieu: indicators }) }
  const own: FigureYear = {
    ...shared,
    nam: year.nam,
    before: lastYear?.nam,
    traceOf: (path) => traceOf(year, path),
    rows: rowsByFigure(results, (code) => indicators.theo_ma[code]),
  }
  const figures = figureYear(known, lastYear, own)
  const [now, before, office] = alignFree(year, lastYear, province?.rieng)
  const data = {
    ...known,
    ...unitWords(year),
    nam_truoc: lastYear && lastYearFigures(lastYear, shared),
    nam_truoc_gop: lastYear !== undefined && filesOf(year.nam_truoc) > 1,
    so_chung: rows,
    so_khac: freeRows(
      now.so_lieu_khac,
      before?.so_lieu_khac ?? now.so_lieu_khac.map(({ nam_truoc }) => ({ so: nam_truoc })),
      own,
    ),
    nhom_toi: crimeGroupsOf(figures, known.danh_sach?.toi_danh ?? [], own),
    tieu_de: headings,
    chi_tieu: annotated ? annotateRows(indicators, results) : indicators,
    ke_hoach: buildPlan(known, indicators, isForeign),
    ...(province ? { tong_hop: province } : {}),
  }
  const annotate = annotated ? cellAnnotator(own, now, before) : undefined
  // Most is worked out for it, and the plan asks for none of it.
  const appendix = once(() =>
    buildAppendix({ year: now, lastYear: before, office, ...shared, annotate }, indicators, headings),
  )
  Object.defineProperty(data, 'phu_luc', { get: appendix, enumerable: true })
  Object.defineProperty(data, 'an_sua_huy', { get: once(() => faultedJudgments(figures)), enumerable: true })
  // What the plan holds is worked out already.
  return withFields(data, figures, ['ke_hoach'])
}

/** The items that papers letter or number themselves, without the signs that were typed before them, and words for a sentence without their stop. */
function withPoints(year: DerivedYear): DerivedYear {
  const point = (text: string) => capitalise(withoutSign(text))
  const { danh_gia, ke_hoach, thi_dua } = year
  const bare = (text: string | undefined) => text && dropStop(text)
  return {
    ...year,
    phuong_huong: year.phuong_huong?.map(point),
    ...(danh_gia && {
      danh_gia: { ...danh_gia, han_che: danh_gia.han_che?.map((one) => ({ ...one, noi_dung: point(one.noi_dung) })) },
    }),
    ...(thi_dua && {
      thi_dua: {
        ...thi_dua,
        cong_nhan_boi: bare(thi_dua.cong_nhan_boi),
        co_thi_dua: bare(thi_dua.co_thi_dua),
        khen_thuong: thi_dua.khen_thuong?.map((one) => ({ ...one, cua: bare(one.cua) })),
      },
    }),
    ...(ke_hoach && {
      ke_hoach: {
        ...ke_hoach,
        phuong_cham: bare(ke_hoach.phuong_cham),
        dot_pha: ke_hoach.dot_pha?.map((one) => ({ ...one, khau: dropStop(one.khau) })),
        nhiem_vu_trong_tam: ke_hoach.nhiem_vu_trong_tam?.map(point),
        giai_phap: ke_hoach.giai_phap?.map(point),
      },
    }),
  }
}

/** Data with the fields of work as figures, which are made when they are asked for; those of `own` names are left. */
function withFields(data: object, fields: object, own: readonly string[] = []): Context {
  for (const [name, field] of Object.entries(Object.getOwnPropertyDescriptors(fields)))
    if (!own.includes(name)) Object.defineProperty(data, name, field)
  return data as Context
}

/** Last year is compared with nothing and held against no target. */
const ofLastYear = (lastYear: LastYear, { display }: Pick<FigureYear, 'display'>): FigureYear => ({
  display,
  nam: lastYear.nam,
  traceOf: (path) => traceOf(lastYear, path),
  rows: new Map(),
})

/** Cells of the appendices as figures of their year; a change is only a phrase about one. */
function cellAnnotator(own: FigureYear, year: DerivedYear, lastYear: LastYear | undefined): AnnotateCell {
  const before = lastYear && ofLastYear(lastYear, own)
  return (steps, of, text) => {
    if (text === '' || of === 'apart') return text
    const path = steps.join('.')
    if (of === 'change') return phrase(path, { text })
    const [values, figures] = of === 'before' ? [lastYear, before] : [year, own]
    return figures
      ? shownFigure({ path, title: '', now: lookup(values, path), before: undefined }, figures, text)
      : text
  }
}

function lastYearFigures(lastYear: LastYear, shared: Pick<FigureYear, 'display'>) {
  return withFields({ ...lastYear }, figureYear(lastYear, undefined, ofLastYear(lastYear, shared)))
}

/** How many files last year's figures come from. */
function filesOf(sources: DerivedYear['nam_truoc']): number {
  return (sources?.gop.length ?? 0) + (sources?.noi_tiep.length ?? 0)
}
