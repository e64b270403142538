/** Histories of edits on one paper: the refreshed paper against the truth, the audit against what was typed over. */
import assert from 'node:assert/strict'
import type { DocumentKind } from '../../src/core/documents.ts'
import { saveFile } from '../../src/docx/check/comments.ts'
import { audit } from '../../src/docx/living/audit.ts'
import { merge, type Merged } from '../../src/docx/living/merge.ts'
import { type OpenedPaper, openPaper } from '../../src/docx/living/refresh.ts'
import { type DocumentText, readDocument } from '../../src/docx/living/text.ts'
import { writeZip } from '../../src/docx/package/zip-write.ts'
import { savedAgain } from '../tools/office.ts'
import { chanceOf } from './chance.ts'
import { edit, figureEdits, proseEdits } from './living-edits.ts'
import { changedYear, type Printer } from './living-papers.ts'
import { type Scene, sceneOf } from './living-scene.ts'
import { tableEdits } from './living-table-edits.ts'

export interface Tally {
  histories: number
  /** Changes brought in; left to people with a comment; of what people took out. */
  broughtIn: number
  told: number
  skipped: number
  /** Paragraphs that differ from the truth though something was changed in them, and though nothing was and nothing told. */
  wrong: number
  silent: number
  /** Conflicts beyond the figures that were typed over and changed. */
  needless: number
  written: number
  lost: number
  typed: number
  found: number
  alarms: number
  figures: number
  milliseconds: number
}

export const emptyTally = (): Tally => ({
  histories: 0,
  broughtIn: 0,
  told: 0,
  skipped: 0,
  wrong: 0,
  silent: 0,
  needless: 0,
  written: 0,
  lost: 0,
  typed: 0,
  found: 0,
  alarms: 0,
  figures: 0,
  milliseconds: 0,
})

export interface Plan {
  readonly kind: DocumentKind
  readonly seed: number
  readonly histories: number
  readonly edits: number
  /** Shares from 0 to 1. */
  readonly tracked: number
  readonly office: number
  /** Tells what went wrong. */
  readonly tell: (line: string) => void
}

interface History {
  readonly name: string
  readonly scene: Scene
  readonly truth: readonly string[]
  readonly now: Uint8Array
  readonly edited: Uint8Array
}

async function opened(bytes: Uint8Array): Promise<OpenedPaper> {
  const paper = await openPaper(bytes)
  assert.ok(paper)
  return paper
}

const bytesOf = ({ file, text }: OpenedPaper) => writeZip(saveFile(file, new Map([[file.main, text.root]]), false))

const linesOf = ({ paragraphs }: DocumentText) => paragraphs.map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())

export async function measure(printer: Printer, plan: Plan, tally: Tally): Promise<void> {
  const old = printer.print(plan.kind, printer.year)
  const histories: History[] = []
  for (let n = 0; n < plan.histories; n++) histories.push(await played(printer, old, plan, n))
  const share = Math.round(plan.office * histories.length)
  const saved =
    share === 0
      ? undefined
      : savedAgain(new Map(histories.slice(0, share).map((each, i) => [`${i}.docx`, each.edited])))
  for (const [i, history] of histories.entries())
    await judge({ ...history, edited: saved?.get(String(i)) ?? history.edited }, old, plan, tally)
}

/** One history: the same edits in the paper of the old data and in that of the new, which is the truth. */
async function played(printer: Printer, old: Uint8Array, plan: Plan, n: number): Promise<History> {
  const chance = chanceOf(plan.seed * 1000 + n)
  const now = printer.print(plan.kind, changedYear(printer.year, chance, 3 + chance.below(10)))
  const [ours, truth] = [await opened(old), await opened(now)]
  const scene = sceneOf(ours.text, truth.text)
  const { words = () => false } = proseEdits
  const kinds = plan.kind === 'phu-luc' ? { ...tableEdits, words } : { ...proseEdits, ...figureEdits }
  edit(scene, chance, kinds, plan.edits, plan.tracked)
  const wanted = linesOf((await opened(bytesOf(truth))).text)
  return { name: `${plan.kind} ${plan.seed}/${n}`, scene, truth: wanted, now, edited: bytesOf(ours) }
}

async function judge(history: History, old: Uint8Array, plan: Plan, tally: Tally): Promise<void> {
  const [base, edited, now] = [await opened(old), await opened(history.edited), await opened(history.now)]
  const start = performance.now()
  auditOne(base.text, edited.text, history, tally, plan.tell)
  const merged = merge(base.text, edited.text, now.text)
  const touched = new Set(merged.changes.map(({ spot }) => spot.paragraph.node))
  const told = new Set(merged.conflicts.flatMap(({ spot }) => (spot ? [spot.paragraph.node] : [])))
  merged.apply({})
  tally.milliseconds += performance.now() - start
  tally.histories++
  tally.broughtIn += merged.changes.length
  tally.told += merged.conflicts.length
  tally.skipped += merged.skipped.length
  const { typed, written } = history.scene
  tally.needless += Math.max(0, merged.conflicts.length - typed.filter(({ changed }) => changed).length)

  const result = readDocument(edited.text.root, edited.text.styles)
  const got = linesOf(result)
  const left = new Map<string, number>()
  for (const line of history.truth) left.set(line, (left.get(line) ?? 0) + 1)
  const off = result.paragraphs.filter(({ node }, i) => {
    const count = left.get(got[i]!) ?? 0
    left.set(got[i]!, count - 1)
    return count <= 0 && !told.has(node)
  })
  for (const { node, text } of off) {
    const kind = touched.has(node) ? 'wrong' : 'silent'
    tally[kind]++
    plan.tell(`${history.name} ${kind}: ${text}`)
  }
  if (off.length > 0) explain(history, merged, left, plan.tell)
  const [all, wanted] = [got.join('\n'), history.truth.join('\n')]
  tally.written += written.length
  for (const words of written.filter((each) => wanted.includes(each) && !all.includes(each))) {
    tally.lost++
    plan.tell(`${history.name} lost: ${words}`)
  }
}

function explain({ scene }: History, merged: Merged, left: ReadonlyMap<string, number>, tell: Plan['tell']): void {
  for (const [line, count] of left) if (count > 0) tell(`   wanted: ${line}`)
  tell(`   ${scene.log.join(', ')}`)
  for (const { kind, before, now } of merged.conflicts) tell(`   told ${kind}: ${before} -> ${now}`)
  for (const { before, now } of merged.skipped) tell(`   skipped: ${before} -> ${now}`)
}

/** The paper as it is, before it is refreshed: who typed over what. */
function auditOne(base: DocumentText, edited: DocumentText, history: History, tally: Tally, tell: Plan['tell']): void {
  const { typed, seen, claims } = audit(base, edited, base)
  const words = linesOf(edited).join('\n')
  // What was typed over may have been taken out later.
  const standing = history.scene.typed.filter(({ is }) => new RegExp(`(?<!\\d)${is}(?!\\d)`).test(words))
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
  tally.found += standing.length - open.length
  tally.alarms += claims.length
  for (const { says, printed, source } of claims) tell(`${history.name} claim: ${says} for ${printed} in ${source}`)
  if (open.length > 0) tell(`${history.name} missed: ${open.join(', ')}`)
}
