/** A paper that no program made, or that has lost what it was made of, held against data by its words alone. */
import { titleOfLastYear } from '../../core/wording/years.ts'
import type { Audit } from '../../docx/living/audit.ts'
import { maskedKey } from '../../docx/living/likeness.ts'
import type { DocumentText } from '../../docx/living/text.ts'
import { contradictionsIn } from '../../docx/recognise/contradict.ts'
import { readUnit } from '../unit/read.ts'
import { kindIn, wordsOfUnit } from './vocabulary.ts'

/** In no printed paper. */
const NOWHERE = -1
/** Lines shorter than this are headings and covers. */
const LEAST_LINE = 60
/** A paper that has fewer of our lines, figures left aside, is none of ours. */
const OURS = 0.25

/**
 * The figures of `paper` tied to those of the data file by words; `untied` are the numbers of the tokens that could not be tied.
 * Undefined for a paper that says what `printed` says: it is held against that better.
 */
export async function auditByWords(
  paper: DocumentText,
  printed: DocumentText,
  data: string,
): Promise<(Audit & { readonly untied: ReadonlySet<number> }) | undefined> {
  if (shareOf(paper, printed) >= OURS) return undefined
  const { value } = await readUnit(data)
  if (!value) return undefined
  const { recognise, phrasesOf } = await wordsOfUnit(value, kindIn(paper))
  const recognised = recognise(paper)
  const wrong = contradictionsIn(recognised, phrasesOf)
  // With no token of a printed paper behind it.
  const seen = new Map<number, number>()
  const untied = new Set<number>()
  const said = [...recognised.phrases, ...wrong]
  for (const mention of recognised.mentions) {
    const isWrong = wrong.some((each) => each.paragraph === mention.paragraph && each.start === mention.start)
    for (const number of numbersOf(mention))
      if (mention.certain || isWrong) seen.set(number, NOWHERE)
      else untied.add(number)
  }
  for (const phrase of said)
    for (const number of numbersOf(phrase)) {
      seen.set(number, NOWHERE)
      untied.delete(number)
    }
  const claims = wrong.map(({ paragraph, start, end, says, data: is, subject, certain, before }) => ({
    says,
    printed: is,
    source: before ? titleOfLastYear(subject.title) : subject.title,
    certain,
    spot: { paragraph, start, end },
    fact: NOWHERE,
  }))
  return { seen, untied, typed: [], moved: [], both: [], claims, described: [] }
}

/** The numbers of the figures in a stretch. */
function numbersOf({
  paragraph,
  start,
  end,
}: {
  readonly paragraph: DocumentText['paragraphs'][number]
  readonly start: number
  readonly end: number
}): readonly number[] {
  return paragraph.tokens.flatMap((token, at) =>
    token.figure && token.start >= start && token.end <= end ? [paragraph.first + at] : [],
  )
}

/** How many of the longer lines of a paper are lines of the other, whatever figures they have. */
function shareOf(paper: DocumentText, printed: DocumentText): number {
  const lines = paper.paragraphs.filter(({ text, row }) => !row && text.length >= LEAST_LINE)
  const known = new Set(printed.paragraphs.map(maskedKey))
  return lines.length === 0 ? 0 : lines.filter((each) => known.has(maskedKey(each))).length / lines.length
}
