/** Rows of indicators whose printed results know the figures that they were worked out of. */
import { withKnown } from '../base/known-value.ts'
import type { IndicatorContext, IndicatorRow } from './context.ts'
import type { IndicatorResult } from './evaluate.ts'
import { figuresIn } from './formula.ts'

/** The same rows; what they print of figure and result stands for its text (known-value.ts). */
export function toldRows(rows: IndicatorContext, results: readonly IndicatorResult[]): IndicatorContext {
  const paths = new Map(results.map((result) => [result.indicator.ma, pathsOf(result)]))
  const tell = (row: IndicatorRow): IndicatorRow => {
    const told = (text: string) => {
      const known = { name: row.ma, standing: 'some', paths: paths.get(row.ma) ?? [], words: () => ({ text }) } as const
      return text === '' ? text : (withKnown({}, known, text) as unknown as string)
    }
    return { ...row, so_lieu: told(row.so_lieu), ket_qua: told(row.ket_qua) }
  }
  const lists = Object.entries(rows).map(([name, value]) => {
    const isRows = name === 'hang' || name.startsWith('ds_') || name === 'vuot_tieu_bieu'
    return [name, isRows ? (value as readonly IndicatorRow[]).map(tell) : value] as const
  })
  const nhom = rows.nhom.map((group) => ({ ...group, hang: group.hang.map(tell) }))
  return { ...(Object.fromEntries(lists) as unknown as IndicatorContext), nhom }
}

/** A result that the unit entered itself is found under `chi_tieu`. */
function pathsOf({ parts }: IndicatorResult): readonly string[] {
  const paths = parts.flatMap(({ measure: { ma, tu, mau }, entered }) =>
    entered
      ? [`chi_tieu.${ma}`]
      : [tu, mau].flatMap((formula) => (formula ? figuresIn(formula) : [])).map(({ path }) => path),
  )
  return [...new Set(paths)]
}
