/**
 * Rows that are not where the table they were in is: moved within it or to another, with new words for their figures, or left in
 * the other half of a table that people have cut in two, or in one of two that they have put together.
 */
import { exactKey } from './likeness.ts'
import type { Links } from './links.ts'
import { commonTexts, pairsOfUnique } from './sequence.ts'
import { labelOfWords, linkRows, wordsOfRow } from './tables.ts'
import type { WordRow, WordTable } from './text.ts'

/** Pairs rows of the edited document that have no partner with rows of the printed one that have none. */
export function linkMovedRows(links: Links): void {
  linkStretches(links)
  const only = (keyOf: (row: WordRow) => string) => {
    const [a, b] = [restOf(links, 'a').flat(), restOf(links, 'b').flat()]
    for (const [i, j] of pairsOfUnique(a.map(keyOf), b.map(keyOf))) linkRows(links, [[a[i]!, b[j]!]])
  }
  only((row) => exactKey(wordsOfRow(row)))
  only((row) => (tellsMuch(row) ? labelOfWords(wordsOfRow(row)) : ''))
  only(figuresOf)
}

/** Rows without partner, table by table. */
function restOf({ a, b, rows }: Links, side: 'a' | 'b'): readonly (readonly WordRow[])[] {
  const taken = new Set(side === 'a' ? rows.keys() : rows.values())
  return (side === 'a' ? a : b).tables
    .map((table: WordTable) => table.rows.filter((row) => !taken.has(row)))
    .filter((rest) => rest.length > 0)
}

/** Several rows in a row that say the same of other figures: the longest stretches first. */
function linkStretches(links: Links): void {
  for (;;) {
    const [a, b] = [restOf(links, 'a'), restOf(links, 'b')]
    const found = a.flatMap((own) =>
      b.map((other) => {
        const labels = (rows: readonly WordRow[]) => rows.map((row) => labelOfWords(wordsOfRow(row)))
        const pairs = commonTexts(labels(own), labels(other)).filter(([i]) => labels(own)[i] !== '')
        return pairs.map(([i, j]) => [own[i]!, other[j]!] as const)
      }),
    )
    const best = found.reduce<(typeof found)[number]>((most, each) => (each.length > most.length ? each : most), [])
    if (best.length < 2) return
    linkRows(links, best)
  }
}

const tellsMuch = (row: WordRow) => wordsOfRow(row).tokens.filter(({ word }) => word).length >= 2

/** Three figures and more, not all of them 0, tell a row whose words are new. */
function figuresOf(row: WordRow): string {
  const figures = wordsOfRow(row).tokens.flatMap(({ figure, text }) => (figure ? [text] : []))
  return figures.length >= 3 && figures.some((text) => text !== '0') ? figures.join(' ') : ''
}
