/** Bold, italic and line breaks inside one line. Everything else of Markdown is plain text in an administrative paper. */

/** A stretch of text of one look; `text` may hold masked tags. */
export interface Run {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  /** A line break stands before the text. */
  readonly broken: boolean
}

type Piece = { readonly kind: 'text' | 'mark'; readonly text: string } | { readonly kind: 'break' }

/**
 * Splits a line into runs: `**đậm**`, `*nghiêng*`, `***cả hai***`, `<br>`. A star that has no partner, or that
 * stands before a space (“* Vi phạm …:”), is text; `\*`, `\|`, `\#`, `\@` are the bare characters.
 */
export function parseRuns(line: string): readonly Run[] {
  const pieces = piecesOf(line)
  const partner = pairMarks(pieces)
  const runs: Run[] = []
  let [bold, italic, broken, text] = [false, false, false, '']
  const flush = () => {
    if (text !== '' || broken) runs.push({ text, bold, italic, broken })
    broken = false
    text = ''
  }
  pieces.forEach((piece, index) => {
    if (piece.kind === 'break') {
      flush()
      broken = true
    } else if (piece.kind === 'mark' && partner.has(index)) {
      flush()
      if (piece.text === '**') bold = !bold
      else italic = !italic
    } else text += piece.text
  })
  flush()
  return runs
}

function piecesOf(line: string): readonly Piece[] {
  return [...line.matchAll(/\\([*|#@\\])|<br\s*\/?>|\*{4,}|\*\*|\*|[^*\\<]+|[\\<]/gi)].map((m): Piece => {
    if (m[1] !== undefined) return { kind: 'text', text: m[1] }
    if (m[0].length > 1 && m[0].startsWith('<')) return { kind: 'break' }
    return m[0] === '*' || m[0] === '**' ? { kind: 'mark', text: m[0] } : { kind: 'text', text: m[0] }
  })
}

/** Indices of marks that open or close something: an opener stands before a non-space, a closer after one. */
function pairMarks(pieces: readonly Piece[]): ReadonlySet<number> {
  const paired = new Set<number>()
  const open = new Map<string, number>()
  const edge = (index: number, side: 'first' | 'last') => {
    const step = side === 'first' ? 1 : -1
    let at = index + step
    while (pieces[at]?.kind === 'mark') at += step
    const piece = pieces[at]
    const text = piece && piece.kind !== 'break' ? piece.text : ' '
    return !/\s/.test((side === 'first' ? text[0] : text.at(-1)) ?? ' ')
  }
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'mark') return
    const opener = open.get(piece.text)
    if (opener !== undefined && edge(index, 'last')) {
      paired.add(opener).add(index)
      open.delete(piece.text)
    } else if (opener === undefined && edge(index, 'first')) open.set(piece.text, index)
  })
  return paired
}
