/**
 * Which value is printed where: every value that knows itself, or was made of such, is printed behind a mark of characters
 * that no font has. A document rendered so is never shown; it is held against the real one, paragraph by paragraph.
 */
import { type Known, knownOf } from '../../core/base/known-value.ts'
import { toBytes } from '../xml/escape.ts'

/** Something that was printed. */
export interface PrintedValue {
  /** What it is, or what a helper made it of. */
  readonly of: readonly Known[]
  /** It was printed itself, not worked into something. */
  readonly itself: boolean
  /** As it was printed, and as it would have been at a later mention. */
  readonly texts: readonly string[]
}

/** What is printed in one rendering, as it is printed. */
export interface Trace {
  readonly printed: readonly PrintedValue[]
  /** A helper has made a value of others. */
  readonly made: (value: unknown, of: readonly unknown[]) => void
  /** The mark before a value that is about to be printed; '' for one of which nothing is known. */
  readonly mark: (value: unknown) => string
}

const [START, END, ZERO] = [0xe000, 0xe001, 0xe010]

/** The trace of one rendering: which values its texts were printed from. */
export function newTrace(): Trace {
  const printed: PrintedValue[] = []
  // A helper's text is printed, or taken in by the next one, before another of the same words is made.
  let last: { readonly value: unknown; readonly of: readonly Known[] } | undefined
  const behind = (value: unknown): readonly Known[] => {
    const known = knownOf(value)
    if (known) return [known]
    return last !== undefined && last.value === value ? last.of : []
  }
  const made: Trace['made'] = (value, of) => {
    if (typeof value !== 'string' && typeof value !== 'number') return
    const all = of.flatMap(behind)
    if (all.length > 0) last = { value, of: all }
  }
  const mark: Trace['mark'] = (value) => {
    const of = behind(value)
    if (of.length === 0) return ''
    const itself = knownOf(value)
    const { text, again } = itself ? itself.words('text') : { text: String(value) }
    const cell = itself?.words('cell').text
    printed.push({ of, itself: itself !== undefined, texts: [text, again, cell].filter((each) => each !== undefined) })
    const digits = [...String(printed.length - 1)].map((digit) => String.fromCharCode(ZERO + Number(digit))).join('')
    return toBytes(String.fromCharCode(START) + digits + String.fromCharCode(END))
  }
  return { printed, made, mark }
}

const MARK = /\uE000([\uE010-\uE019]+)\uE001/gu

/** The text without its marks, and where in it each stood. */
export function withoutMarks(text: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = []
  let taken = 0
  const plain = text.replaceAll(MARK, (mark: string, digits: string, at: number) => {
    marks.push({ at: at - taken, number: Number([...digits].map((each) => each.charCodeAt(0) - ZERO).join('')) })
    taken += mark.length
    return ''
  })
  return { text: plain, marks }
}

interface Mark {
  readonly at: number
  readonly number: number
}
