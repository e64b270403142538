/** The hand-made report as a Word file, and what its figures are. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { handMade } from './hand-made.ts'
import { handMade2026 } from './hand-made-2026.ts'

export interface HandMade {
  readonly bytes: Uint8Array
  readonly figures: readonly {
    /** Number of the paragraph and character in it. */
    readonly paragraph: number
    readonly start: number
    readonly text: string
    /** Dotted path; "~path" for a comparison; "?" for what the data do not hold. */
    readonly name: string
  }[]
}

/** Papers typed by hand, each with the data that they tell. */
export const handMadePapers: ReadonlyMap<string, { readonly text: string; readonly example: string }> = new Map([
  ['hand-made', { text: handMade, example: 'tieu-can/so-lieu-2020.yaml' }],
  ['hand-made, 2026', { text: handMade2026, example: 'khu-vuc/so-lieu-2026.yaml' }],
])

/** `source`, a text of a paper; `change` may alter the text before it is laid out, marks included; lines with tabs are rows of a table. */
export async function handMadePaper(
  change: (text: string) => string = (text) => text,
  source: string = handMade,
): Promise<HandMade> {
  const figures: HandMade['figures'][number][] = []
  let paragraph = 0
  const laidOut = (line: string) => {
    let text = ''
    let last = 0
    for (const { 0: whole, 1: said = '', 2: name = '', index } of line.matchAll(/\[([^|\]]*)\|([^\]]*)\]/g)) {
      text += line.slice(last, index)
      figures.push({ paragraph, start: text.length, text: said, name })
      text += said
      last = index + whole.length
    }
    text += line.slice(last)
    const bold = paragraph++ % 3 === 0
    // Runs as Word leaves them: cut anywhere, some bold.
    const cut = Math.floor(text.length / 2)
    const runs = [text.slice(0, cut), text.slice(cut)].filter((each) => each !== '')
    return new Paragraph({ children: runs.map((each, i) => new TextRun({ text: each, bold: i === 1 && bold })) })
  }
  const children: (Paragraph | Table)[] = []
  let rows: TableRow[] = []
  const endTable = () => {
    if (rows.length > 0) children.push(new Table({ rows }))
    rows = []
  }
  for (const line of change(source).trim().split('\n')) {
    if (line.includes('\t')) {
      const cells = line.split('\t').map((cell) => new TableCell({ children: [laidOut(cell)] }))
      rows.push(new TableRow({ children: cells }))
      continue
    }
    endTable()
    children.push(laidOut(line))
  }
  endTable()
  const document = new Document({ sections: [{ children }] })
  return { bytes: await Packer.toBuffer(document), figures }
}
