/**
 * Signs that the engine writes into the text it renders, and takes out before a part is done. XML 1.0 allows none of
 * them in a document, so no text and no value can hold one.
 */
export const signs = {
  /** After a sentence of the template's own text. */
  sentence: '\u0001',
  /** Before and after the number of what a sentence lacks (`RenderState.lacks`). */
  lack: '\u0002',
  /** Before the comma between two items of a list within a sentence. */
  item: '\u0003',
  /** After what stays as long as one sentence of the paragraph stays: a dash, a letter, a label. */
  label: '\u0004',
  /** Where a block printed nothing: a paragraph with nothing else goes. */
  gone: '\u0011',
  /** Before a heading, followed by its level (a digit; a letter for one that always stays), and after it. */
  heading: '\u0005',
  headingEnd: '\u0006',
  /** Around two wordings of one thing: for its first mention under a heading, and for later ones. */
  first: '\u000e',
  again: '\u000f',
  wordingEnd: '\u0010',
} as const

// oxlint-disable-next-line no-control-regex
const inText = /\u0002\d+\u0002|[\u0001\u0003\u0004\u0011]/g

/** The text without the signs of sentences, lists and labels. */
export function withoutSigns(xml: string): string {
  return xml.replace(inText, '')
}
