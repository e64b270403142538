/** Histories of edits on one paper: the refreshed paper against the truth, the audit against what was typed over. */
import assert from 'node:assert/strict'
import type { DocumentKind } from '../../src/core/documents.ts'
import { audit } from '../../src/docx/living/audit.ts'
import { merge, type Merged } from '../../src/docx/living/merge.ts'
import { changePaper, type OpenedPaper, openPaper } from '../../src/docx/living/refresh.ts'
import { type DocumentText, readDocument } from '../../src/docx/living/text.ts'
import { walk } from '../../src/docx/xml/tree.ts'
import { savedAgain } from '../tools/office.ts'
import { type Chance, chanceOf } from './chance.ts'
import { edit, figureEdits, proseEdits } from './living-edits.ts'
import { changedYear, type Printer } from './living-papers.ts'
import { markedText, type Scene, sceneOf } from './living-scene.ts'
import { tableEdits } from './living-table-edits.ts'
import type { Tally } from './living-tally.ts'

export interface Plan {
  readonly kind: DocumentKind
  readonly seed: number
  readonly histories: number
  readonly edits: number
  /** One history alone. */
  readonly only?: number | undefined
  /** Tells what went wrong. */
  readonly tell: (line: string) => void
}

interface History {
  readonly name: string
  readonly n: number
  readonly scene: Scene
  readonly truth: readonly Line[]
  readonly now: Uint8Array
  readonly edited: Uint8Array
}

/** A paragraph: all of its words, and those that people have set apart. */
interface Line {
  readonly words: string
  readonly apart: string
}

async function opened(bytes: Uint8Array): Promise<OpenedPaper> {
  const paper = await openPaper(bytes)
  assert.ok(paper)
  return paper
}

const onOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
const wordsIn = ({ paragraphs }: DocumentText) => paragraphs.map(({ text }) => onOneLine(text))
const linesOf = ({ paragraphs }: DocumentText): readonly Line[] =>
  paragraphs.map(({ text, node }) => ({ words: onOneLine(text), apart: onOneLine(markedText(node)) }))
const again = ({ root, styles }: DocumentText) => readDocument(root, styles)

/** Files that LibreOffice opens and saves in one start. */
const BATCH = 24

export async function measure(printer: Printer, plan: Plan, tally: Tally): Promise<void> {
  const old = printer.print(plan.kind, printer.year)
  for (let from = 0; from < plan.histories; from += BATCH) {
    const histories: History[] = []
    for (let n = from; n < Math.min(plan.histories, from + BATCH); n++)
      if (plan.only === undefined || plan.only === n) histories.push(await played(printer, old, plan, n))
    // A third; a ninth of all were tracked before.
    const files = histories.flatMap(({ edited, n }, i) =>
      Math.floor(n / 3) % 3 === 0 ? [[`${i}.docx`, edited] as const] : [],
    )
    const saved = files.length === 0 ? undefined : savedAgain(new Map(files))
    for (const [i, history] of histories.entries())
      await judge({ ...history, edited: saved?.get(String(i)) ?? history.edited }, old, plan, tally)
  }
}

/** One history: the same edits in the paper of the old data and in that of the new, which is the truth. */
async function played(printer: Printer, old: Uint8Array, plan: Plan, n: number): Promise<History> {
  const chance = chanceOf(plan.seed * 1000 + n)
  const now = printer.print(plan.kind, changedYear(printer.year, chance, 3 + chance.below(10)))
  const [ours, truth] = [await opened(old), await opened(now)]
  const scene = sceneOf(ours.text, truth.text)
  const { words = () => false } = proseEdits
  const kinds = plan.kind === 'phu-luc' ? { ...tableEdits, words } : { ...proseEdits, ...figureEdits, ...tableEdits }
  edit(scene, chance, kinds, plan.edits, n % 3 === 0 ? 0.7 : 0)
  return {
    name: `${plan.kind} ${plan.seed}/${n}`,
    n,
    scene,
    truth: linesOf(again(truth.text)),
    now,
    edited: commented({ ...ours, text: again(ours.text) }, chance),
  }
}

/** With comments of people here and there. */
function commented(paper: OpenedPaper, chance: Chance): Uint8Array {
  const filled = paper.text.paragraphs.filter(({ tokens }) => tokens.length > 3)
  const notes = Array.from({ length: 2 + chance.below(3) }, () => {
    const paragraph = chance.pick(filled)
    const at = chance.below(paragraph.tokens.length - 2)
    const [first, last] = [paragraph.tokens[at]!, paragraph.tokens[at + 2]!]
    return { spot: { paragraph, start: first.start, end: last.end }, lines: ['Đồng chí xem lại chỗ này.'] }
  })
  return changePaper(paper, { notes })
}

const commentsIn = ({ root }: DocumentText) => walk(root).filter(({ name }) => name === 'w:commentReference').length

async function judge(history: History, old: Uint8Array, plan: Plan, tally: Tally): Promise<void> {
  const [base, edited, now] = [await opened(old), await opened(history.edited), await opened(history.now)]
  const start = performance.now()
  auditOne(base.text, edited.text, history, tally, plan.tell)
  const merged = merge(base.text, edited.text, now.text)
  const touched = new Set(merged.changes.map(({ spot }) => spot.paragraph.node))
  const told = new Set(merged.conflicts.flatMap(({ spot }) => (spot ? [spot.paragraph.node] : [])))
  const [before, comments] = [wordsIn(edited.text), commentsIn(edited.text)]
  merged.apply({})
  tally.milliseconds += performance.now() - start
  tally.histories++
  tally.broughtIn += merged.changes.length
  tally.told += merged.conflicts.length
  tally.skipped += merged.skipped.length
  const { typed, written } = history.scene
  const needless = Math.max(0, merged.conflicts.length - typed.filter(({ changed }) => changed).length)
  tally.needless += needless
  if (needless > 0)
    for (const { kind, before: was, now: is } of merged.conflicts)
      plan.tell(`${history.name} told ${kind}: ${was} -> ${is}`)

  const result = again(edited.text)
  const got = linesOf(result)
  const off = notAmong(
    result,
    history.truth.map(({ words }) => words),
    told,
    history.scene.sentences,
  )
  for (const { node, text } of off.paragraphs) {
    const kind = touched.has(node) ? 'wrong' : 'silent'
    tally[kind]++
    plan.tell(`${history.name} ${kind}: ${text}`)
  }
  if (off.paragraphs.length > 0 || plan.only !== undefined) explain(history, merged, off.left, plan.tell)
  const [all, wanted] = [got, history.truth].map((lines) => lines.map(({ words }) => words).join('\n'))
  tally.written += written.length
  for (const words of written.filter((each) => wanted!.includes(each) && !all!.includes(each))) {
    tally.lost++
    plan.tell(`${history.name} lost: ${words}`)
  }
  lookOf(history, got, tally, plan.tell)
  tally.comments += comments
  tally.commentsLost += comments - commentsIn(result)
  if (commentsIn(result) < comments) plan.tell(`${history.name} comments lost: ${comments - commentsIn(result)}`)
  back({ base: base.text, now: now.text, result, before, told, takenOut: merged.takenOut }, history, tally, plan.tell)
  await unedited(old, now.text, history, tally, plan.tell)
}

/**
 * Paragraphs that say what none of the lines says; and the lines that none says. Where the sentence that a new one follows is
 * gone, and one that people wrote stands there, either may come first: both are right.
 */
function notAmong(
  { paragraphs }: DocumentText,
  lines: readonly string[],
  told: ReadonlySet<unknown>,
  ownSentences: readonly string[] = [],
) {
  const own = new Set(ownSentences.map(onOneLine))
  const keyOf = (line: string) => {
    const sentences = line.split(/(?<=\.) /)
    return [...sentences.filter((each) => !own.has(each)), ...sentences.filter((each) => own.has(each))].join(' ')
  }
  const left = new Map<string, number>()
  for (const line of lines) left.set(keyOf(line), (left.get(keyOf(line)) ?? 0) + 1)
  const off = paragraphs.filter(({ node, text }) => {
    const line = keyOf(onOneLine(text))
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0 && line !== '' && !told.has(node)
  })
  return { paragraphs: off, left }
}

/** Words that people have set apart are so still. */
function lookOf({ truth, name }: History, got: readonly Line[], tally: Tally, tell: Plan['tell']): void {
  const wanted = new Map<string, string[]>()
  for (const { words, apart } of truth) wanted.set(words, [...(wanted.get(words) ?? []), apart])
  tally.formats += truth.filter(({ apart }) => apart !== '').length
  for (const { words, apart } of got) {
    const looks = wanted.get(words)
    if (!looks || looks.some((look) => apart.includes(look))) continue
    tally.formatsLost++
    tell(`${name} form: ${apart} for ${looks.join(' or ')} in ${words}`)
  }
}

interface Round {
  readonly base: DocumentText
  readonly now: DocumentText
  /** The refreshed paper, and the edited one it was made of. */
  readonly result: DocumentText
  readonly before: readonly string[]
  readonly told: ReadonlySet<unknown>
  /** What the refreshed paper carries. */
  readonly takenOut: readonly string[]
}

/** The old data again: the paper as people had edited it. */
function back(
  { base, now, result, before, told, takenOut }: Round,
  { name }: History,
  tally: Tally,
  tell: Plan['tell'],
): void {
  const merged = merge(now, result, base, takenOut)
  const all = new Set([...told, ...merged.conflicts.map(({ spot }) => spot?.paragraph.node)])
  merged.apply({})
  const off = notAmong(again(result), before, all)
  tally.back += off.paragraphs.length
  for (const { text } of off.paragraphs) tell(`${name} back: ${text}`)
  if (off.paragraphs.length > 0) for (const [line, count] of off.left) if (count > 0) tell(`   wanted: ${line}`)
}

/** A paper that nobody has edited becomes the new one. */
async function unedited(old: Uint8Array, now: DocumentText, { name }: History, tally: Tally, tell: Plan['tell']) {
  const [base, paper] = [await opened(old), await opened(old)]
  merge(base.text, paper.text, now).apply({})
  const [is, wanted] = [wordsIn(again(paper.text)), wordsIn(now)]
  const off = is.filter((line, i) => line !== wanted[i]).length + Math.abs(is.length - wanted.length)
  tally.unedited += off
  if (off > 0) tell(`${name} unedited: ${is.find((line, i) => line !== wanted[i])}`)
}

function explain({ scene }: History, merged: Merged, left: ReadonlyMap<string, number>, tell: Plan['tell']): void {
  for (const [line, count] of left) if (count > 0) tell(`   wanted: ${line}`)
  tell(`   ${scene.log.join(', ')}`)
  for (const { before, now, spot } of merged.changes)
    tell(`   changed: ${before} -> ${now} in ${spot.paragraph.index} ${spot.paragraph.text.slice(0, 60)}`)
  for (const { kind, before, now, spot } of merged.conflicts)
    tell(`   told ${kind}: ${before} -> ${now} in ${spot?.paragraph.index} ${spot?.paragraph.text}`)
  for (const { before, now } of merged.skipped) tell(`   skipped: ${before} -> ${now}`)
}

/** The paper as it is, before it is refreshed: who typed over what. */
function auditOne(base: DocumentText, edited: DocumentText, history: History, tally: Tally, tell: Plan['tell']): void {
  const { typed, seen, claims } = audit(base, edited, base)
  // What was typed over may have been taken out later.
  const there = edited.paragraphs.flatMap(({ tokens }) => tokens.map(({ text }) => text))
  const standing = history.scene.typed.filter(({ is }) => {
    const at = there.indexOf(is)
    if (at >= 0) there.splice(at, 1)
    return at >= 0
  })
  const open = standing.map(({ is }) => is)
  tally.typed += open.length
  tally.figures += seen.size
  for (const { says, printed, spot } of typed) {
    const at = open.indexOf(says)
    if (at >= 0) open.splice(at, 1)
    else {
      tally.alarms++
      tell(`${history.name} alarm: ${says} for ${printed} in ${spot.paragraph.text}`)
    }
  }
  for (const { says, printed, source } of claims) {
    const at = open.indexOf(says)
    if (at >= 0) open.splice(at, 1)
    else {
      tally.alarms++
      tell(`${history.name} claim: ${says} for ${printed} in ${source}`)
    }
  }
  tally.found += standing.length - open.length
  if (open.length > 0) tell(`${history.name} missed: ${open.join(', ')}`)
}
