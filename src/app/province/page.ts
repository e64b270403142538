/** The comparison as one page for a browser: nothing fetched, to be read without scripts, fit for paper. */
import type { Comparison } from '../../core/province/compare.ts'
import type { SummaryNotes } from '../../core/province/notes.ts'
import { attention } from './page/attention.ts'
import { details } from './page/details.ts'
import { headlineTables } from './page/figures.ts'
import { heatMap } from './page/heat-map.ts'
import { html } from '../../core/format/html.ts'
import { layoutOf } from './page/layout.ts'
import { notesSection } from './page/notes.ts'
import { script } from './page/script.ts'
import { style } from './page/style.ts'
import { pageTitle, top } from './page/top.ts'

/** With no more units than these a table on paper is short enough to be kept together. */
const fewUnits = 15

/** From what a chief looks at first down to the line of the data file; the same comparison gives the same page. */
export function comparisonPage(comparison: Comparison, notes: SummaryNotes): string {
  const layout = layoutOf(comparison, notes)
  return [
    `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">`,
    `<title>${html(pageTitle(layout))}</title><style>${style}</style></head><body>\n`,
    top(layout),
    `<main${comparison.units.length <= fewUnits ? ' class="gon"' : ''}>\n`,
    attention(layout),
    heatMap(layout),
    headlineTables(layout),
    ...details(layout),
    notesSection(layout),
    `</main>\n<script>${script}</script>\n</body></html>\n`,
  ].join('')
}
