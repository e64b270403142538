/** The fourth pass: blocks become paragraphs and tables of the `docx` package. */
import { BorderStyle, PageBreak, Paragraph as WordParagraph, TextRun } from 'docx'
import type { Content, Paragraph } from './block.ts'
import { layOutFrame, layOutTable } from './layout-table.ts'
import { type Laid, type Surroundings, ending, gap, tagParagraph, textRuns } from './paragraphs.ts'
import { spacing, twips } from './styles.ts'

/**
 * Headings whose number stands on a line of its own above the text. Their capitals belong to the text's runs, not to the
 * style: the number, “Phần I”, has none, and LibreOffice centres it by the width that capitals would have.
 */
const hasNumberAbove = ({ style, level }: Paragraph) => style === 'PhuLuc' || level === 1

/**
 * Lays blocks out one after another. Every table is followed by a narrow empty paragraph: two tables in a row would
 * grow together, and a section or cell must not end in a table. Behind the last one it takes no room, so that it finds
 * some on the page that the table fills.
 */
export function layOut(blocks: readonly Content[], around: Surroundings): Laid[] {
  const kept = new Set([...keptWithSignature(blocks), ...keptWithTable(blocks)])
  const last = blocks.findLastIndex(({ kind }) => kind !== 'tag')
  return blocks.flatMap((block, index): Laid[] => {
    switch (block.kind) {
      case 'tag':
        return [tagParagraph(block)]
      case 'paragraph':
        return [paragraph(block, kept.has(index), around)]
      case 'rule':
        return [rule(block.mm, around.width)]
      case 'pageBreak':
        return [new WordParagraph({ style: 'DuongKe', children: [new PageBreak()] })]
      case 'table':
        return [layOutTable(block, around.width), index === last ? ending() : gap()]
      case 'frame':
        return block.keep
          ? [gap(true), layOutFrame(block, around, layOut), new WordParagraph({ style: 'DuongKe' })]
          : [layOutFrame(block, around, layOut), gap()]
    }
  })
}

function paragraph(block: Paragraph, keep: boolean, { levels }: Surroundings): WordParagraph {
  const above = hasNumberAbove(block)
  const { number, level } = block
  return new WordParagraph({
    style: level === undefined ? block.style : `Heading${levels.indexOf(level) + 1}`,
    ...((block.keepNext || keep) && { keepNext: true }),
    ...(number && { numbering: false as const }),
    children: [
      ...(number ? textRuns(number) : []),
      ...(above ? [new TextRun({ break: 1 })] : []),
      ...textRuns(block.runs, above),
    ],
  })
}

/** A rule of `mm`, centred in `width`: the upper border of an empty paragraph between two indents. */
function rule(mm: number, width: number): WordParagraph {
  const side = twips((width - mm) / 2)
  return new WordParagraph({
    style: 'DuongKe',
    indent: { left: side, right: side },
    spacing: spacing(4, 6),
    keepNext: true,
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
  })
}

/**
 * The last two paragraphs before the signature block, which go to its page with it. Of a loop's paragraphs only the
 * nearest: all its turns would be kept together.
 */
function keptWithSignature(blocks: readonly Content[]): ReadonlySet<number> {
  const kept = new Set<number>()
  blocks.forEach((block, signature) => {
    if (block.kind !== 'frame' || !block.keep) return
    let [found, loops] = [0, 0]
    for (let at = signature - 1; at >= 0 && found < 2; at--) {
      const before = blocks[at]
      if (before?.kind === 'tag' && before.text.includes('each')) loops += before.tag === 'close' ? 1 : -1
      if (before?.kind === 'tag') continue
      if (before?.kind !== 'paragraph' || (loops > 0 && found > 0)) break
      kept.add(at)
      found++
    }
  })
  return kept
}

/** Centred lines above a table are its title and go to its page. */
function keptWithTable(blocks: readonly Content[]): readonly number[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph' || !block.style.startsWith('Giua')) return []
    const next = blocks.slice(index + 1).find((each) => each.kind !== 'tag')
    return next?.kind === 'table' ? [index] : []
  })
}
