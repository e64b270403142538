/** What a unit's data have to say, laid out for finding it in papers that carry no data. */
import { buildContext, type Context } from '../../core/context/context.ts'
import { headingKeys } from '../../core/schema/headings.ts'
import { papersLanguage } from '../../core/wording/language.ts'
import { phrasesFor } from '../../core/wording/phrases.ts'
import { isFigureName, subjectsOf } from '../../core/wording/subjects.ts'
import { samplesIn } from '../../core/wording/template-words.ts'
import { columnKinds, otherYear, sinceLastYear } from '../../core/wording/years.ts'
import type { DocumentKind } from '../../core/documents.ts'
import type { Form, Subject } from '../../core/wording/subject.ts'
import type { DocumentText } from '../../docx/living/text.ts'
import { knowledgeOf } from '../../docx/recognise/knowledge.ts'
import { recognise, type Recognised } from '../../docx/recognise/recognise.ts'
import { builtInTexts } from '../documents/texts.ts'
import type { Unit } from '../unit/read.ts'

export interface UnitWords {
  readonly context: Context
  readonly phrasesOf: (subject: Subject) => readonly Form[]
  /** Ties the figures of a document to those of the unit. */
  readonly recognise: (document: DocumentText) => Recognised
}

/** What a plan says of the year is said in words of its own; all the rest as reports say it. */
export const templatesFor = (kind: DocumentKind): readonly string[] =>
  kind === 'ke-hoach' ? ['bao-cao', 'ke-hoach'] : ['bao-cao']

/** By the first line that says so. */
export function kindIn({ paragraphs }: DocumentText): DocumentKind {
  const titles = [
    ['bao-cao', /^\s*báo cáo(?!\p{L})/iu],
    ['ke-hoach', /^\s*kế hoạch(?:\s|$)/iu],
    ['phu-luc', /^\s*phụ lục(?:\s|$)/iu],
  ] as const
  for (const { text: line } of paragraphs.slice(0, 40))
    for (const [kind, title] of titles) if (title.test(line)) return kind
  return 'bao-cao'
}

/** The figures of a unit's year with the words for them: titles of the schema, and how the program's own papers tell them. */
export async function wordsOfUnit(unit: Unit, kind: DocumentKind): Promise<UnitWords> {
  const context = buildContext(unit)
  const titles = context['tieu_de'] as Readonly<Record<string, string>>
  const headings = Object.fromEntries(headingKeys.map((key) => [key, titles[key] ?? '']))
  const samples = samplesIn(templatesFor(kind), await builtInTexts(), isFigureName, headings)
  const knowledge = knowledgeOf(subjectsOf(context, samples, headings), papersLanguage)
  const ways = {
    phrasesOf: phrasesFor(context),
    kindOf: columnKinds(unit.year.nam),
    otherYear: otherYear(unit.year.nam),
    sinceLastYear: sinceLastYear(unit.year.nam),
  }
  return { context, phrasesOf: ways.phrasesOf, recognise: (document) => recognise(document, knowledge, ways) }
}
