/** Paths inside a data file or form that goes to another folder: they mean the same files from there. */
import { rebased } from '../files/paths.ts'
import { isFileName } from '../unit/shipped-sets.ts'

interface Naming {
  readonly nam_truoc?: unknown
  readonly bo_chi_tieu?: unknown
}

/**
 * What `from` says, for a file at `to`: last year's files and an indicator set of the office's own are named anew. `tree` is
 * written as in a data file or as the schema gives it.
 */
export function rebaseTree<T extends object>(tree: T, from: string, to: string): T {
  const move = (name: unknown) => (typeof name === 'string' ? rebased(name, from, to) : name)
  const { nam_truoc: last, bo_chi_tieu: set }: Naming = tree
  return {
    ...tree,
    ...(last === undefined || last === null ? {} : { nam_truoc: moveLast(last, move) }),
    ...(typeof set === 'string' && isFileName(set) ? { bo_chi_tieu: move(set) } : {}),
  }
}

/** One name, or the two lists of them. */
function moveLast(last: unknown, move: (name: unknown) => unknown): unknown {
  if (typeof last !== 'object' || last === null) return move(last)
  return Object.fromEntries(
    Object.entries(last).map(([list, names]) => [list, Array.isArray(names) ? names.map(move) : names]),
  )
}
