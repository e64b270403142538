/** How wide the columns of a table are. */

/** The sum of widths, in whatever unit they are. */
export const totalWidth = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** The width of a bold word in twips; letters are taken as wide as the wide ones of Times New Roman. */
export function textTwips(word: string, points: number): number {
  const ems = [...word].map((char) => (/\p{Lu}|[mw%]/u.test(char) ? 0.72 : /[\p{Ll}\p{N}]/u.test(char) ? 0.5 : 0.35))
  return Math.ceil(totalWidth(ems) * points * 20)
}

/**
 * Whole parts of `total` in the proportion of `weights`, adding up to it exactly. A column gets no less than its
 * `least`, which the others make up for, as long as there is room for all of them.
 */
export function columnShares(weights: readonly number[], least: readonly number[], total: number): number[] {
  const raised = new Set<number>()
  const room = () => total - totalWidth([...raised].map((column) => least[column] ?? 0))
  const rest = () => totalWidth(weights.filter((_, column) => !raised.has(column)))
  const width = (column: number) =>
    raised.has(column) ? (least[column] ?? 0) : (room() * (weights[column] ?? 0)) / rest()
  if (totalWidth(least) < total)
    for (;;) {
      const narrow = weights.findIndex((_, column) => !raised.has(column) && width(column) < (least[column] ?? 0))
      if (narrow < 0) break
      raised.add(narrow)
    }
  const edges = weights.map((_, column) =>
    Math.round(totalWidth(weights.slice(0, column + 1).map((__, each) => width(each)))),
  )
  return edges.map((edge, column) => edge - (edges[column - 1] ?? 0))
}
