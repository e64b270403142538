/** How many figures of a paper are recognised, and how many are tied to what they are not. */
import { buildContext } from '../../src/core/context/context.ts'
import { papersLanguage } from '../../src/core/wording/language.ts'
import { phrasesFor } from '../../src/core/wording/phrases.ts'
import { isFigureName, subjectsOf } from '../../src/core/wording/subjects.ts'
import { columnKinds, otherYear, sinceLastYear } from '../../src/core/wording/years.ts'
import { samplesIn } from '../../src/core/wording/template-words.ts'
import type { Language, Subject } from '../../src/core/wording/subject.ts'
import type { DocumentKind } from '../../src/core/documents.ts'
import { join } from 'node:path'
import { builtInTexts } from '../../src/app/documents/texts.ts'
import { templatesFor } from '../../src/app/living/vocabulary.ts'
import { readUnit } from '../../src/app/unit/read.ts'
import { changePaper, openPaper } from '../../src/docx/living/refresh.ts'
import { contradictionsIn } from '../../src/docx/recognise/contradict.ts'
import { knowledgeOf } from '../../src/docx/recognise/knowledge.ts'
import { recognise } from '../../src/docx/recognise/recognise.ts'
import { handMadePaper, handMadePapers } from '../living/hand-made-paper.ts'
import { root } from '../root.ts'
import { printedPaper } from './learn-truth.ts'

export interface LearnTally {
  figures: number
  recognised: number
  doubtful: number
  /** Tied with certainty to another figure than the one that was printed, or figures that no tag printed tied to anything. */
  wrong: number
  phrases: number
  phrasesFound: number
}

/** What is true of a stretch of a paper. */
interface Truth {
  readonly paragraph: number
  readonly start: number
  readonly name: string
  readonly phrase: boolean
}

/** `titles`: as if no wording of the program's own templates were known. */
export type Words = 'titles' | 'templates'

/** One of our own papers with its tags taken out. */
export async function measureOwn(
  example: string,
  kind: DocumentKind,
  words: Words,
  tell: (line: string) => void,
): Promise<LearnTally> {
  const { bytes, printed } = await printedPaper(example, kind)
  const truth = printed.map(({ paragraph, start, name, kind: made }) => ({
    paragraph,
    start,
    name: made === 'helper' ? '' : name,
    phrase: made === 'comparison' || made === 'judgement',
  }))
  return measure(bytes, truth, (await recogniserOf(example, words, kind)).recognise, tell)
}

/** The report typed by hand: none of its sentences is ours. */
export async function measureHandMade(words: Words, tell: (line: string) => void): Promise<LearnTally> {
  const { bytes, figures } = await handMadePaper()
  const truth = figures.map(({ name, ...place }) => ({
    ...place,
    name: name === '?' ? '' : name.replace('~', ''),
    phrase: name.startsWith('~'),
  }))
  return measure(bytes, truth, (await recogniserOf('tieu-can/so-lieu-2020.yaml', words)).recognise, tell)
}

async function recogniserOf(example: string, words: Words, kind: DocumentKind = 'bao-cao') {
  return (await recognisersOf(example, words, kind))()
}

/** Makes recognisers of an example's figures, all of them or those that are held. */
async function recognisersOf(example: string, words: Words, kind: DocumentKind) {
  const { value } = await readUnit(join(root, 'examples', example))
  const context = buildContext(value!)
  const headings = context['tieu_de'] as Readonly<Record<string, string>>
  const samples =
    words === 'titles' ? new Map() : samplesIn(templatesFor(kind), await builtInTexts(), isFigureName, headings)
  const subjects = subjectsOf(context, samples, headings)
  const ways = {
    phrasesOf: phrasesFor(context),
    kindOf: columnKinds(Number(context['nam'])),
    otherYear: otherYear(Number(context['nam'])),
    sinceLastYear: sinceLastYear(Number(context['nam'])),
  }
  return (isHeld: (subject: Subject) => boolean = () => true) => {
    const knowledge = knowledgeOf(subjects.filter(isHeld), language)
    return {
      recognise: (document: Parameters<typeof recognise>[0]) => recognise(document, knowledge, ways),
      phrasesOf: ways.phrasesOf,
    }
  }
}

const spelled = new Map<string, string>()
/** The papers measured are all but the same: each of their texts is brought into one spelling once. */
const language: Language = {
  ...papersLanguage,
  normal: (text) => {
    const known = spelled.get(text) ?? papersLanguage.normal(text)
    spelled.set(text, known)
    return known
  },
}

async function measure(
  bytes: Uint8Array,
  truth: readonly Truth[],
  recogniser: Awaited<ReturnType<typeof recogniserOf>>['recognise'],
  tell: (line: string) => void,
): Promise<LearnTally> {
  const { text } = (await openPaper(bytes))!
  const { mentions, phrases } = recogniser(text)
  const tally = { figures: 0, recognised: 0, doubtful: 0, wrong: 0, phrases: 0, phrasesFound: 0 }
  const at = new Map(truth.map((each) => [`${each.paragraph} ${each.start}`, each]))
  for (const { name, phrase } of truth) {
    if (phrase) tally.phrases++
    else if (isFigureName(name)) tally.figures++
  }
  for (const { paragraph, start, end, candidates, certain } of mentions) {
    const true_ = at.get(`${paragraph.index} ${start}`)
    const name = candidates[0]?.subject.name ?? ''
    const line = `${name} for ${true_?.name ?? '-'}: …${paragraph.text.slice(Math.max(0, start - 60), end + 30)}…`
    if (true_ && isFigureName(true_.name) && !certain) {
      tally.doubtful++
      tell(`doubtful: ${line}`)
    }
    if (!certain || paragraph.row) continue
    const right = true_ ? isRight(true_.name, name, paragraph.text.slice(end)) : repeats(truth, name)
    if (right && true_) tally.recognised++
    if (right) continue
    tally.wrong++
    tell(`wrong: ${line}`)
  }
  for (const { paragraph, start, name, phrase } of truth)
    if (phrase && !phrases.some((each) => each.paragraph.index === paragraph && each.start === start))
      tell(`untold: ${name}: …${text.paragraphs[paragraph]!.text.slice(Math.max(0, start - 90), start + 60)}…`)
  for (const { paragraph, start, subject, form } of phrases) {
    const true_ = at.get(`${paragraph.index} ${start}`)
    if (true_?.phrase && true_.name === subject.name) tally.phrasesFound++
    else {
      tally.wrong++
      tell(`wrong: ${form.tag} for ${true_?.name ?? '-'}: ${form.text}`)
    }
  }
  return tally
}

/** The total of protests is printed where all of them are of the same level and the sentence says so. */
const isRight = (printed: string, found: string, after: string) =>
  printed === found ||
  (printed === found.replace(/\.ngang_cap$/, '.tong') &&
    after.replaceAll('\u00a0', ' ').startsWith(' kháng nghị ngang cấp'))

/** What is said a second time, in the assessment, is no tag's: it is right when the same figure stands elsewhere in the paper. */
const repeats = (truth: readonly Truth[], name: string) => truth.some((each) => each.name === name)

/** Rows of the appendix: a row is right when the title of what it is tied to is what the row says. */
export async function measureAppendix(
  example: string,
  words: Words,
): Promise<{ cells: number; certain: number; wrong: number }> {
  const { bytes } = await printedPaper(example, 'phu-luc')
  const { text } = (await openPaper(bytes))!
  const { mentions } = (await recogniserOf(example, words)).recognise(text)
  const cells = mentions.filter(({ paragraph }) => paragraph.row)
  const certain = cells.filter((each) => each.certain)
  const said = (paragraph: (typeof cells)[number]['paragraph']) =>
    paragraph
      .row!.cells.map(({ paragraphs }) => paragraphs.map((each) => each.text).join(' '))
      .join(' ')
      .toLowerCase()
  const wrong = certain.filter(({ paragraph, candidates }) => {
    const words_ = said(paragraph)
    const title = candidates[0]!.subject.title.toLowerCase()
    // The second row of a pair has no words of its own; a title may lose its field under the head of the table.
    return (
      /[a-zđ]{4}/i.test(words_) && !title.split(/[:(]/).some((part) => words_.includes(part.trim().replace(/\)$/, '')))
    )
  })
  return { cells: cells.length, certain: certain.length, wrong: wrong.length }
}

export interface SlipTally {
  slips: number
  /** Said to be wrong; said to be wrong likely; both with what was printed. */
  certain: number
  likely: number
  /** Said of figures that were right, or with another figure than was printed. */
  alarms: number
}

/** A paper without a base, and what its figures are. */
export interface SlipPaper {
  readonly bytes: Uint8Array
  readonly figures: readonly { readonly paragraph: number; readonly start: number; readonly name: string }[]
  readonly example: string
}

/** Papers typed by hand by the names that `run` prints, or the report of an example. */
export async function slipPaper(paper: string): Promise<SlipPaper> {
  const typed = handMadePapers.get(paper)
  const { bytes, figures } = typed
    ? await handMadePaper(undefined, typed.text)
    : await printedPaper(paper, 'bao-cao').then(({ bytes: own, printed }) => ({
        bytes: own,
        figures: printed.filter(({ kind }) => kind === 'figure'),
      }))
  return { bytes, figures: figures.filter(({ name }) => isFigureName(name)), example: typed?.example ?? paper }
}

/** Figures of a paper without a base typed over, every `step`-th at a time, and held against the data by words. */
export async function measureSlips(paper: string, step: number, tell: (line: string) => void): Promise<SlipTally> {
  const { bytes, figures, example } = await slipPaper(paper)
  const { recognise: recogniser, phrasesOf } = await recogniserOf(example, 'templates')
  const tally = { slips: 0, certain: 0, likely: 0, alarms: 0 }
  for (let from = 0; from < step; from++) {
    const opened = (await openPaper(bytes))!
    const { paragraphs } = opened.text
    const chosen = figures.filter((_, i) => i % step === from)
    const edits = chosen.map(({ paragraph, start }) => {
      const number = /^\d+(?:[.,]\d+)*/.exec(paragraphs[paragraph]!.text.slice(start))![0]
      const other = /[.,]/.test(number)
        ? number.replace(/^\d/, (digit) => String((Number(digit) % 9) + 1))
        : String(Number(number) + 3).padStart(2, '0')
      return { paragraph: paragraphs[paragraph]!, start, end: start + number.length, text: other, was: number }
    })
    const { text } = (await openPaper(changePaper(opened, { edits })))!
    tally.slips += edits.length
    for (const { paragraph, start, says, data, certain, subject } of contradictionsIn(recogniser(text), phrasesOf)) {
      const slip = edits.find(
        (each) =>
          each.paragraph.index === paragraph.index && Math.abs(start - each.start) < 12 && says.startsWith(each.text),
      )
      const right = slip !== undefined && isSame(data, slip.was)
      if (!right)
        tell(
          `alarm: ${says} for ${data} (${subject.name}, ${certain}): …${paragraph.text.slice(Math.max(0, start - 70), start + 40)}…`,
        )
      if (!right) tally.alarms++
      else if (certain) tally.certain++
      else tally.likely++
    }
  }
  return tally
}

/** Whether what the data print begins with what was typed, whatever is written before it and between its digits. */
const isSame = (data: string, was: string) => {
  const [own, typed] = [data, was].map((each) => each.replace(/^0+(?=\d)/, '').replaceAll('.', ','))
  return own!.startsWith(typed!)
}

/**
 * The same papers, right in all, held against data that lack every `step`-th of the figures: what is said of any is wrong, for
 * most papers have figures that no data hold.
 */
export async function measureGaps(
  paper: string,
  step: number,
  tell: (line: string) => void,
): Promise<{ readonly gaps: number; readonly certain: number; readonly likely: number }> {
  const { bytes, figures, example } = await slipPaper(paper)
  const { text } = (await openPaper(bytes))!
  const names = [...new Set(figures.map(({ name }) => name))]
  const recognisers = await recognisersOf(example, 'templates', 'bao-cao')
  const tally = { gaps: 0, certain: 0, likely: 0 }
  for (let from = 0; from < step; from++) {
    const gone = new Set(names.filter((_, i) => i % step === from))
    tally.gaps += figures.filter(({ name }) => gone.has(name)).length
    const { recognise: recogniser, phrasesOf } = recognisers(
      ({ name, whole }) => !gone.has(name) && !gone.has(whole ?? ''),
    )
    for (const { paragraph, start, says, data, certain, subject } of contradictionsIn(recogniser(text), phrasesOf)) {
      tally[certain ? 'certain' : 'likely']++
      tell(
        `gap: ${says} for ${data} (${subject.name}, ${certain}): …${paragraph.text.slice(Math.max(0, start - 70), start + 40)}…`,
      )
    }
  }
  return tally
}
