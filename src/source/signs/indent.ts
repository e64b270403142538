/** The line that a clerk moved by mistake: YAML sees it only from what comes after, or takes it for a part of the line above. */

interface KeyLine {
  readonly start: number
  readonly end: number
  /** Column of the key, behind the dash of an item. */
  readonly column: number
  readonly hasValue: boolean
}

const keyLine = /^( *(?:- +)?)[a-z][a-z0-9_]*:(?= |$)(.*)$/

/** The lines that begin with a key, texts after `|` and `>` left out. */
function keyLinesOf(text: string): readonly KeyLine[] {
  const found: KeyLine[] = []
  let [offset, inText] = [0, Infinity]
  for (const raw of text.split('\n')) {
    const line = raw.trimEnd()
    const start = offset + line.length - line.trimStart().length
    if (line !== '' && start - offset <= inText) inText = Infinity
    const [, before, after] = (inText === Infinity && keyLine.exec(line)) || []
    if (before !== undefined && after !== undefined) {
      const value = after.replace(/(?:^| +)#.*$/, '').trim()
      found.push({ start, end: offset + line.length, column: before.length, hasValue: value !== '' })
      if (/^[|>]/.test(value)) inText = start - offset
    }
    offset += raw.length + 1
  }
  return found
}

/** A file with more of them than this share is written in other steps than ours. */
const rare = 0.1

/**
 * The place of a line one space too far in, so that it would be a part of the line above it; undefined where there is none or
 * where the whole file is indented otherwise.
 */
export function tooFarIn(text: string): { readonly start: number; readonly end: number } | undefined {
  const lines = keyLinesOf(text)
  const odd = lines.filter(({ column }) => column % 2 === 1)
  if (odd.length === 0 || odd.length > rare * lines.length) return undefined
  return lines.find(({ column }, i) => column % 2 === 1 && column > 1 && lines[i - 1]?.column === column - 1)
}

/** Of a line that does not stand in its column, whether it is the one before: then that one was typed too far to the left. */
export function tooFarOut(text: string, at: number): { readonly start: number; readonly end: number } | undefined {
  const lines = keyLinesOf(text)
  const i = lines.findIndex(({ start, end }) => start <= at && at <= end)
  const [before, above] = [lines[i - 1], lines[i - 2]]
  const here = lines[i]
  return here && before?.hasValue && before.column < here.column && above?.column === here.column ? before : undefined
}
