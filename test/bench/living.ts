/** Refresh of edited papers over many histories of edits: what comes in, what is told, what is lost. Seeds are printed. */
import assert from 'node:assert/strict'
import type { DocumentKind } from '../../src/core/documents.ts'
import { audit } from '../../src/docx/living/audit.ts'
import { merge } from '../../src/docx/living/merge.ts'
import { openPaper } from '../../src/docx/living/refresh.ts'
import { type DocumentText, readDocument } from '../../src/docx/living/text.ts'
import { parseXml, writeXml } from '../../src/docx/xml/tree.ts'
import { chanceOf } from './chance.ts'
import { edit, figureEdits, proseEdits } from './living-edits.ts'
import { type Scene, sceneOf } from './living-scene.ts'
import { tableEdits } from './living-table-edits.ts'
import { changedYear, type Printer, printerOf } from './living-papers.ts'

export interface Tally {
  histories: number
  places: number
  right: number
  told: number
  skipped: number
  wrong: number
  silent: number
  needless: number
  lost: number
  written: number
  /** Figures typed over that still stand: all, found by the audit; and what it found that nobody typed over. */
  typed: number
  found: number
  alarms: number
  figures: number
  ms: number
}

const emptyTally = (): Tally => ({
  histories: 0,
  places: 0,
  right: 0,
  told: 0,
  skipped: 0,
  wrong: 0,
  silent: 0,
  needless: 0,
  lost: 0,
  written: 0,
  typed: 0,
  found: 0,
  alarms: 0,
  figures: 0,
  ms: 0,
})

interface Plan {
  readonly example: string
  readonly kind: DocumentKind
  readonly seed: number
  readonly histories: number
  readonly edits: number
  readonly track: number
  readonly figures: boolean
}

async function textOf(bytes: Uint8Array): Promise<DocumentText> {
  const opened = await openPaper(bytes)
  assert.ok(opened)
  return opened.text
}

/** The document as it would be read from its file. */
const reread = ({ root, styles }: DocumentText) => readDocument(parseXml(writeXml(root), 500), styles)

const linesOf = ({ paragraphs }: DocumentText) => paragraphs.map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())

export async function measure(printer: Printer, plan: Plan, tally: Tally, verbose = false): Promise<void> {
  const old = printer.print(plan.kind, printer.year)
  for (let n = 0; n < plan.histories; n++) {
    const chance = chanceOf(plan.seed * 1000 + n)
    const now = printer.print(plan.kind, changedYear(printer.year, chance, 3 + chance.below(10)))
    const [ours, truth] = [await textOf(old), await textOf(now)]
    const scene = sceneOf(ours, truth)
    const kinds = {
      ...proseEdits,
      ...(plan.figures ? figureEdits : {}),
      ...(plan.kind === 'phu-luc' ? tableEdits : {}),
    }
    edit(
      scene,
      chance,
      plan.kind === 'phu-luc' ? { ...tableEdits, words: proseEdits['words']! } : kinds,
      plan.edits,
      plan.track,
    )
    const edited = reread(ours)
    auditOne(await textOf(old), edited, scene, tally, verbose ? `#${plan.seed}/${n}` : undefined)
    const [base, fresh] = [await textOf(old), await textOf(now)]
    const start = performance.now()
    const merged = merge(base, edited, fresh)
    tally.ms += performance.now() - start
    const touched = new Set(merged.changes.map(({ spot }) => spot.paragraph.node))
    const told = new Set(merged.conflicts.flatMap(({ spot }) => (spot ? [spot.paragraph.node] : [])))
    merged.apply({})
    const result = readDocument(edited.root, edited.styles)
    const [got, wanted] = [linesOf(result), linesOf(reread(truth))]
    tally.histories++
    tally.places += merged.changes.length + merged.conflicts.length + merged.skipped.length
    tally.told += merged.conflicts.length
    tally.skipped += merged.skipped.length
    const left = new Map<string, number>()
    for (const line of wanted) left.set(line, (left.get(line) ?? 0) + 1)
    let wrong = 0
    result.paragraphs.forEach(({ node }, i) => {
      const line = got[i]!
      const count = left.get(line) ?? 0
      if (count > 0) return void left.set(line, count - 1)
      if (told.has(node)) return
      wrong++
      if (touched.has(node)) tally.wrong++
      else tally.silent++
      if (verbose) console.log(`#${plan.seed}/${n} ${touched.has(node) ? 'WRONG' : 'SILENT'}: ${line.slice(0, 700)}`)
    })
    if (verbose && wrong > 0) {
      for (const [line, count] of left) if (count > 0) console.log(`   wanted: ${line.slice(0, 700)}`)
      console.log(`   ${scene.log.join(', ')}`)
      for (const { kind, before, now: is } of merged.conflicts) console.log(`   told ${kind}: ${before} -> ${is}`)
      for (const { before, now: is } of merged.skipped) console.log(`   skipped: ${before} -> ${is}`)
    }
    tally.right +=
      merged.changes.filter(({ spot }) => told.has(spot.paragraph.node) || true).length -
      Math.min(merged.changes.length, wrong)
    const all = got.join('\n')
    const alls = wanted.join('\n')
    for (const words of scene.written) {
      tally.written++
      if (alls.includes(words) && !all.includes(words)) {
        tally.lost++
        if (verbose) console.log(`#${plan.seed}/${n} LOST ${words}`)
      }
    }
    const typed = scene.typed.filter(({ changed }) => changed).length
    tally.needless += Math.max(0, merged.conflicts.length - typed)
  }
}

/** The paper as it is, before it is refreshed: who typed over what. */
function auditOne(
  base: DocumentText,
  edited: DocumentText,
  scene: Scene,
  tally: Tally,
  verbose: string | undefined,
): void {
  const { typed, seen, claims } = audit(base, edited, base)
  const words = linesOf(edited).join('\n')
  // What was typed over may have been taken out later.
  const left = scene.typed.filter(({ is }) => new RegExp(`(?<!\\d)${is}(?!\\d)`).test(words)).map(({ is }) => is)
  tally.typed += left.length
  tally.figures += seen.size
  for (const { says, printed, spot } of typed) {
    const at = left.indexOf(says)
    if (at >= 0) left.splice(at, 1)
    else {
      tally.alarms++
      if (verbose)
        console.log(
          `${verbose} ALARM ${says} for ${printed}: ${spot.paragraph.text.slice(Math.max(0, spot.start - 60), spot.end + 40)}`,
        )
    }
  }
  tally.found +=
    scene.typed.length === 0 ? 0 : scene.typed.filter(({ is }) => typed.some(({ says }) => says === is)).length
  tally.alarms += claims.length
  if (verbose)
    for (const { says, printed, source } of claims) console.log(`${verbose} CLAIM ${says} for ${printed}: ${source}`)
  if (verbose && left.length > 0) console.log(`${verbose} MISSED ${left.join(', ')}: ${scene.log.join(', ')}`)
}

const option = (name: string, otherwise: number) =>
  Number(process.argv.find((each) => each.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)

export async function run(): Promise<void> {
  const [histories, seed, verbose] = [option('n', 100), option('seed', 1), option('v', 0) > 0]
  const only = process.argv.find((each) => each.startsWith('--kind='))?.split('=')[1]
  for (const example of ['tieu-can/so-lieu-2020.yaml', 'khu-vuc/so-lieu-2026.yaml']) {
    const printer = await printerOf(example)
    for (const kind of ['bao-cao', 'ke-hoach', 'phu-luc'] as const) {
      if (only !== undefined && only !== kind) continue
      const share = kind === 'bao-cao' ? 1 : 0.25
      const tally = emptyTally()
      const plan = {
        example,
        kind,
        seed,
        histories: Math.ceil(histories * share),
        edits: option('edits', 12),
        track: option('track', 0.3),
        figures: option('figures', 1) > 0,
      }
      await measure(printer, plan, tally, verbose)
      console.log(example, kind, JSON.stringify({ ...tally, ms: Math.round(tally.ms / Math.max(1, tally.histories)) }))
    }
  }
}
