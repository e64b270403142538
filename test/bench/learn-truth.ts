/** Which tag printed which figure of a paper: the paper printed with marks that nobody sees around each value. */
import { join } from 'node:path'
import { knownOf, type PrintPlace, type Wording } from '../../src/core/base/known-value.ts'
import type { DocumentKind } from '../../src/core/documents.ts'
import { KnownFigure } from '../../src/core/figures/figure-value.ts'
import { helpers } from '../../src/core/helpers/all.ts'
import type { Helper } from '../../src/core/helpers/helper.ts'
import { makeUnit } from '../../src/app/documents/generate.ts'
import { openRun } from '../../src/app/documents/run.ts'
import { openPaper } from '../../src/docx/living/refresh.ts'
import { root } from '../root.ts'

/** A value in the words of a paragraph. */
interface Printed {
  /** Number of the paragraph. */
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly kind: 'figure' | 'comparison' | 'judgement' | 'helper'
  /** Dotted path of the figure. */
  readonly name: string
}

interface PrintedPaper {
  readonly bytes: Uint8Array
  readonly printed: readonly Printed[]
}

const [OPEN, CLOSE] = ['\uE000', '\uE001']
const FIRST = 0xe100

/** Prints a paper of an example and tells what printed each of its figures. */
export async function printedPaper(example: string, kind: DocumentKind): Promise<PrintedPaper> {
  const file = join(root, 'examples', example)
  const run = () => makeUnit(file, openRun({ strict: false, kinds: [kind], idOnly: true }))
  const plain = await run()
  const names: Omit<Printed, 'paragraph' | 'start' | 'end'>[] = []
  const restore = markAll(names)
  const marked = await run().finally(restore)
  const [bytes, withMarks] = [plain, marked].map(({ documents }) => documents.value![0]!.bytes)
  const [text, other] = [(await openPaper(bytes!))!.text, (await openPaper(withMarks!))!.text]
  const printed = other.paragraphs.flatMap((paragraph, number) => readMarks(paragraph.text, number, names))
  const stripped = other.paragraphs.map((each) =>
    each.text.replaceAll(/\uE000.|\uE001/gs, '').replaceAll('\u00a0', ' '),
  )
  const differs = text.paragraphs.findIndex((each, i) => each.text.replaceAll('\u00a0', ' ') !== stripped[i])
  if (differs >= 0)
    throw new Error(`marks change what is printed: ${text.paragraphs[differs]?.text} | ${stripped[differs]}`)
  return { bytes: bytes!, printed }
}

function readMarks(text: string, paragraph: number, names: readonly Omit<Printed, 'paragraph' | 'start' | 'end'>[]) {
  const found: Printed[] = []
  const open: { readonly id: number; readonly start: number }[] = []
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (sign === OPEN) open.push({ id: text.charCodeAt(++i) - FIRST, start: at })
    else if (sign === CLOSE) {
      const { id, start } = open.pop()!
      found.push({ paragraph, start, end: at, ...names[id]! })
    } else at++
  }
  return found
}

/** Marks every figure and comparison as it is printed; the result takes the marks away again. */
function markAll(names: Omit<Printed, 'paragraph' | 'start' | 'end'>[]): () => void {
  const mark = (kind: Printed['kind'], name: string, text: string) =>
    text === '' ? '' : `${OPEN}${String.fromCharCode(FIRST + names.push({ kind, name }) - 1)}${text}${CLOSE}`
  const undo: (() => void)[] = []
  const words = KnownFigure.prototype.words
  KnownFigure.prototype.words = function marked(this: KnownFigure, place: PrintPlace): Wording {
    return { text: mark('figure', this.name, words.call(this, place).text) }
  }
  undo.push(() => (KnownFigure.prototype.words = words))
  for (const helper of helpers as readonly (Helper & { run: Helper['run'] })[]) {
    const { name, run } = helper
    const kind = name === 'so_sanh' ? 'comparison' : name === 'so_voi_chi_tieu' ? 'judgement' : 'helper'
    if (kind === 'helper' && !['in_so', 'in_ty_le'].includes(name)) continue
    ;(helper as { run: Helper['run'] }).run = (args, call) => {
      const made = run(args, call)
      if (typeof made === 'string') return mark(kind, name, made)
      const known = knownOf(made) as { name: string; words: (place: PrintPlace) => Wording } | undefined
      if (!known) return made
      const { words: own } = known
      known.words = (place) => {
        const { text, again } = own(place)
        const told = { text: mark(kind, known.name, text) }
        return again === undefined ? told : { ...told, again: mark(kind, known.name, again) }
      }
      return made
    }
    undo.push(() => ((helper as { run: Helper['run'] }).run = run))
  }
  return () => undo.forEach((each) => each())
}
