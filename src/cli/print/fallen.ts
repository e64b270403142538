/** Sentences that fell away in a document, and the figures that they lack, for a person to read. */
import type { Output } from '../../app/unit/check.ts'
import { pathTitle } from '../../core/indicators/figure-paths.ts'
import { printable } from './line.ts'

/** A sentence that is not in a document. */
export type Fallen = NonNullable<Output['leftOut']>[number]

/** One block of lines: the sentence, and below it each figure with its state. */
export function fallenText(heading: string, sentences: readonly Fallen[]): string {
  const lines = sentences.flatMap(({ text, lacks }) => [
    `  “${printable(text)}”`,
    ...lacks.map(({ name, presence }) => {
      const title = pathTitle(name)
      const figure = title === name ? name : `${name} (${title})`
      return `      ${presence === 'none' ? 'bằng 0' : 'chưa có'}: ${printable(figure)}`
    }),
  ])
  return [
    `${heading}: ${sentences.length === 0 ? 'câu nào cũng được in' : `${sentences.length} câu không in`}`,
    ...lines,
    '',
  ].join('\n')
}
