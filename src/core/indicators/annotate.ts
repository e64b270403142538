/** Rows of indicators whose printed results know the figures that they were worked out of. */
import { withKnown } from '../base/known-value.ts'
import type { IndicatorContext, IndicatorRow } from './context.ts'
import type { IndicatorResult } from './evaluate.ts'
import { pathsIn } from './formula.ts'

/** The same rows; what they print of figure and result stands for its text (base/known-value.ts). */
export function annotateRows(rows: IndicatorContext, results: readonly IndicatorResult[]): IndicatorContext {
  const paths = new Map(results.map((result) => [result.indicator.ma, pathsOf(result)]))
  const annotate = (row: IndicatorRow): IndicatorRow => {
    const annotated = (text: string) => {
      const known = { name: row.ma, presence: 'some', paths: paths.get(row.ma) ?? [], words: () => ({ text }) } as const
      return text === '' ? text : (withKnown({}, known, text) as unknown as string)
    }
    return { ...row, so_lieu: annotated(row.so_lieu), ket_qua: annotated(row.ket_qua) }
  }
  const lists = Object.entries(rows).map(([name, value]) => {
    const isRows = name === 'hang' || name.startsWith('ds_') || name === 'vuot_tieu_bieu'
    return [name, isRows ? (value as readonly IndicatorRow[]).map(annotate) : value] as const
  })
  const nhom = rows.nhom.map((group) => ({ ...group, hang: group.hang.map(annotate) }))
  return { ...(Object.fromEntries(lists) as unknown as IndicatorContext), nhom }
}

/** A result that the unit entered itself is found under `chi_tieu`. */
function pathsOf({ parts }: IndicatorResult): readonly string[] {
  const paths = parts.flatMap(({ measure: { ma, tu, mau }, entered }) =>
    entered ? [`chi_tieu.${ma}`] : pathsIn([tu, mau]),
  )
  return [...new Set(paths)]
}
