/** `mau hoc`: an office's own paper of a year, with that year's data, becomes a template that prints the paper again. */
import { resolve } from 'node:path'
import { diagnose, type Diagnostic, isError } from '../../core/diagnostics/diagnostic.ts'
import { type DocumentKind, documentKinds } from '../../core/documents.ts'
import { helpers } from '../../core/helpers/all.ts'
import { learnComment } from '../../core/messages/learn.ts'
import { type TaggedText, textFinder } from '../../core/wording/texts.ts'
import { compileWord } from '../../docx/compile/compile.ts'
import { changePaper, hasTracked, type OpenedPaper, openPaper, type PaperNote } from '../../docx/living/refresh.ts'
import { type Where, whereIn } from '../../docx/living/where.ts'
import { withoutCarried } from '../../docx/package/carried.ts'
import { inTextOrder, overlap, type Spot } from '../../docx/living/spot.ts'
import type { Candidate, Mention } from '../../docx/recognise/mention.ts'
import type { Recognised } from '../../docx/recognise/recognise.ts'
import { renderOne } from '../documents/render.ts'
import { type Action, writeDocument } from '../files/write.ts'
import { readUnit } from '../unit/read.ts'
import { readPaper } from './paper.ts'
import { kindIn, wordsOfUnit } from './vocabulary.ts'

export interface LearnOptions {
  /** `bao-cao.docx` and so on unless stated: so named it is known what it is a template of. */
  readonly out?: string | undefined
  readonly force: boolean
  readonly dryRun: boolean
  readonly today: string
}

/** A place of the paper, and what it says. */
interface Place {
  readonly where: Where
  readonly words: string
}

export interface LearnResult {
  readonly kind?: DocumentKind
  readonly written?: { readonly path: string; readonly action: Action }
  /** With the tag that stands there now. */
  readonly recognised: readonly (Place & { readonly tag: string })[]
  /** With the tags that it may be, the likeliest first. */
  readonly doubtful: readonly (Place & { readonly tags: readonly string[] })[]
  /** Figures that nothing in the data is printed as. */
  readonly left: readonly Place[]
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
}

/** Makes a template of the paper at `file` from the data file it was made from; a file that is there is kept unless forced. */
export async function learnTemplate(file: string, data: string, options: LearnOptions): Promise<LearnResult> {
  const paper = await readPaper(file)
  const read = paper.value ? await readUnit(data) : undefined
  const sources = read?.sources ?? new Map<string, string>()
  const found = [...paper.diagnostics, ...(read?.diagnostics ?? [])]
  const failed = () => ({ recognised: [], doubtful: [], left: [], diagnostics: found, sources })
  if (!paper.value || !read?.value || found.some(isError)) return failed()
  const bytes = (await withoutCarried(paper.value.bytes)) ?? paper.value.bytes
  const opened = await openPaper(bytes)
  if (!opened) return failed()
  const kind = documentKinds.find((each) => each === paper.value?.kind) ?? kindIn(opened.text)
  const { out = `${kind}.docx`, force, dryRun, today } = options
  if (resolve(out) === resolve(file)) found.push(diagnose('R41', { file }, { file }))
  if (hasTracked(opened)) found.push(diagnose('R09', { file }, { file }))
  const words = await wordsOfUnit(read.value, kind)
  const recognised = words.recognise(opened.text)
  const tags = tagsIn(opened, recognised, textFinder(words.context, kind === 'ke-hoach' ? 'ke_hoach' : 'bao_cao'))
  const asWritten = await tried(
    bytes,
    tags.filter(({ prints }) => prints === undefined),
    words.context,
  )
  const kept = asWritten.kept
  const dropped = [...asWritten.dropped, ...tags.filter(({ prints }) => prints !== undefined)]
  if (!kept.some(({ figure }) => figure)) found.push(diagnose('R40', { file, data }, { file }))
  if (found.some(isError)) return failed()
  const doubts = doubtsIn(recognised, kept, dropped)
  const notes = doubts.map(({ paragraph, start, end, tags: may, printed }): PaperNote => ({
    spot: { paragraph, start, end },
    lines: learnComment(may, printed),
  }))
  const whereOf = whereIn(opened.text)
  const template = changePaper(opened, { edits: kept.map((tag) => ({ ...tag, text: `{{${tag.tag}}}` })), notes })
  const write = { force, dryRun, today, provenanceOf: () => 'edited' as const }
  const written = await writeDocument(out, template, write)
  const place = ({ paragraph, start, end }: Spot): Place => ({
    where: whereOf(paragraph),
    words: paragraph.text.slice(start, end),
  })
  const style = plainDigits(recognised.mentions) && wantsZeros(words.context)
  if (style) found.push(diagnose('R42', { file, data }, { file }))
  return {
    kind,
    ...(written.value ? { written: { path: out, action: written.value } } : {}),
    recognised: kept.toSorted(inTextOrder).map((each) => ({ ...place(each), tag: each.tag })),
    doubtful: doubts.map((each) => ({ ...place(each), tags: each.tags.map(({ tag }) => tag) })),
    left: recognised.mentions.filter((each) => !isCovered(each, [...kept, ...doubts])).map(place),
    diagnostics: [...found, ...written.diagnostics],
    sources,
  }
}

/** Most small figures are typed without the 0 that the program prints before them. */
function plainDigits(mentions: readonly Mention[]): boolean {
  const small = mentions.filter(
    ({ paragraph, start, end }) => !paragraph.row && /^0?[1-9]$/.test(paragraph.text.slice(start, end)),
  )
  return small.filter(({ start, end }) => end - start === 1).length > small.length / 2
}

const wantsZeros = (context: object) =>
  (context as { readonly hien_thi?: { readonly dem_hai_chu_so?: boolean } }).hien_thi?.dem_hai_chu_so !== false

interface Tag extends Spot {
  readonly tag: string
  /** Prints the same wherever it stands. */
  readonly stated?: string | undefined
  /** Prints so only where what it compares with has been named before. */
  readonly brief?: boolean | undefined
  /** What it prints where the paper writes it in other words. */
  readonly prints?: string | undefined
  readonly figure: boolean
}

const isCovered = (each: Spot, others: readonly Spot[]) => others.some((other) => overlap(each, other))

/** All that is certain, nothing over anything else: whole paragraphs, phrases, figures, names and years. */
function tagsIn(
  { text }: OpenedPaper,
  { mentions, phrases }: Recognised,
  textsIn: (text: string) => readonly TaggedText[],
): readonly Tag[] {
  const texts = text.paragraphs.flatMap((paragraph) =>
    textsIn(paragraph.text).map((each): Tag => ({ ...each, paragraph, figure: false })),
  )
  const isWhole = ({ paragraph, start, end }: Spot) => end - start === paragraph.text.trim().length
  const ofPhrases = phrases
    .filter(({ exact }) => exact)
    .map(({ form, ...spot }): Tag => ({ ...spot, ...form, figure: true }))
  const ofFigures = mentions
    .filter(({ certain }) => certain)
    .map((mention): Tag => ({ ...spotOf(mention), ...mention.candidates[0]!.form, figure: true }))
  const tags: Tag[] = []
  for (const each of [...texts.filter(isWhole), ...ofPhrases, ...ofFigures, ...texts])
    if (!isCovered(each, tags)) tags.push(each)
  return tags
}

const spotOf = ({ paragraph, start, end }: Spot): Spot => ({ paragraph, start, end })

const plain = (text: string) => text.replaceAll('\u200b', '').replaceAll(/\s+/g, ' ').trim()

/** The tags with which the template prints the paper from the same data; a paragraph that comes out otherwise keeps its words. */
async function tried(
  bytes: Uint8Array,
  tags: readonly Tag[],
  context: object,
): Promise<{ readonly kept: readonly Tag[]; readonly dropped: readonly Tag[] }> {
  let [kept, dropped]: [readonly Tag[], readonly Tag[]] = [tags, []]
  for (;;) {
    const wrong = await wrongParagraphs(bytes, kept, context)
    const [right, others] = [
      kept.filter((tag) => !wrong.has(tag.paragraph.index)),
      kept.filter((tag) => wrong.has(tag.paragraph.index)),
    ]
    if (others.length === 0) return { kept, dropped }
    // What is said in its turn is said so wherever it stands; else in the paper's own words, as what is said only in its turn is.
    if (others.some((tag) => tag.stated !== undefined)) {
      kept = [...right, ...others.map((tag) => ({ ...tag, tag: tag.stated ?? tag.tag, stated: undefined }))]
      continue
    }
    const some = others.some((tag) => tag.brief)
    const goes = some ? others.filter((tag) => tag.brief) : others
    kept = some ? [...right, ...others.filter((tag) => !tag.brief)] : right
    dropped = [...dropped, ...goes]
  }
}

/** Numbers of the paragraphs that do not come out as they are. */
async function wrongParagraphs(bytes: Uint8Array, tags: readonly Tag[], context: object): Promise<ReadonlySet<number>> {
  const paper = (await openPaper(bytes))!
  const { paragraphs } = paper.text
  const before = paragraphs.map(({ text }) => plain(text))
  const edits = tags.map(({ paragraph, start, end, tag }) => ({
    paragraph: paragraphs[paragraph.index]!,
    start,
    end,
    text: `{{${tag}}}`,
  }))
  const { value } = await compileWord(changePaper(paper, { edits }), { helpers })
  const rendered = value && renderOne(value, context as Readonly<Record<string, unknown>>).value
  const after = rendered && (await openPaper(rendered))?.text.paragraphs.map(({ text }) => plain(text))
  const touched = new Set(tags.map(({ paragraph }) => paragraph.index))
  if (!after) return touched
  return differing(before, after, touched)
}

/** Paragraphs in order; one that fell away or became several is wrong, and those after it are found again. */
function differing(
  before: readonly string[],
  after: readonly string[],
  touched: ReadonlySet<number>,
): ReadonlySet<number> {
  const wrong = new Set<number>()
  let at = 0
  before.forEach((text, i) => {
    if (text === after[at]) return void at++
    const next = after.indexOf(text, at)
    if (next >= 0 && next - at < 4) return void (at = next + 1)
    if (touched.has(i)) wrong.add(i)
    // A paragraph that is there with other words.
    if (before[i + 1] !== after[at]) at++
  })
  return wrong
}

interface Doubt extends Spot {
  readonly tags: readonly { readonly tag: string; readonly title: string }[]
  /** It is known, but would be printed otherwise. */
  readonly printed: boolean
}

const printed = ({ prints }: Tag) => (prints === undefined ? '' : `in “${prints}”`)

/** Fewer words in common than this say nothing. */
const LEAST = 0.22
const MOST = 4

function doubtsIn({ mentions }: Recognised, kept: readonly Tag[], dropped: readonly Tag[]): readonly Doubt[] {
  const told = ({ subject, form }: Candidate) => ({ tag: form.tag, title: subject.title })
  const unsure = mentions.flatMap((mention: Mention): Doubt[] => {
    const may = mention.candidates.filter(({ score }) => score >= LEAST).slice(0, MOST)
    if (mention.certain || may.length === 0 || isCovered(mention, kept)) return []
    return [{ ...spotOf(mention), tags: may.map(told), printed: false }]
  })
  const other = dropped
    .filter((tag) => tag.figure && !isCovered(tag, unsure))
    .map((tag): Doubt => ({ ...spotOf(tag), tags: [{ tag: tag.tag, title: printed(tag) }], printed: true }))
  return [...unsure, ...other].toSorted(inTextOrder)
}
