/** Who is in charge of which field of work, as the plan's table of targets prints it. */
import { nearest } from '../base/nearest.ts'
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { assignable, assignedFields } from '../schema/ke-hoach.ts'
import type { Check } from './check.ts'

const path = (row: number, key: string) => ['ke_hoach', 'phan_cong', row, key]

/** A field of work that is none, or that was given to someone before (C96, C97). */
export const assignmentCheck: Check = ({ given }) => {
  const first = new Map<string, number>()
  const rows = given.ke_hoach?.phan_cong ?? []
  return rows.flatMap(({ khau }, row) =>
    assignedFields(khau ?? '').flatMap(({ typed, field }): readonly Diagnostic[] => {
      if (!field) return [diagnose('C96', { typed, near: nearest(typed, assignable) }, { path: path(row, 'khau') })]
      const before = first.get(field)
      if (before === undefined) first.set(field, row)
      if (before === undefined || before === row) return []
      const name = rows[before]?.ho_ten ?? ''
      const related = [{ path: path(before, 'khau'), role: name }]
      return [diagnose('C97', { field: typed, name }, { path: path(row, 'khau'), related })]
    }),
  )
}
