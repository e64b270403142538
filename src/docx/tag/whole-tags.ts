/**
 * Tags in texts that are no runs of Word's own: drawings (`a:t`), equations (`m:t`). A tag that is cut over several
 * neighbours is given wholly to the text it starts in.
 */
import { escapeText, isElement, ownText, text, walk, type XmlElement } from '../xml/tree.ts'
import { lex, mayHoldTag } from './lex.ts'

const TEXTS = new Set(['a:t', 'm:t'])
/** What runs of such texts are: their neighbours of the same kind go on with the text. */
const RUNS = new Set(['a:r', 'a:fld', 'm:r'])

/** Changes the tree in place. */
export function joinTags(root: XmlElement): void {
  for (const node of walk(root)) {
    let texts: XmlElement[] = []
    for (const child of node.children) {
      if (isElement(child) && RUNS.has(child.name)) texts.push(...walk(child).filter(({ name }) => TEXTS.has(name)))
      // A line break ends no tag.
      else if (isElement(child) && child.name !== 'a:br' && !child.name.endsWith('Pr')) {
        join(texts)
        texts = []
      }
    }
    join(texts)
  }
}

function join(texts: readonly XmlElement[]): void {
  if (texts.length < 2) return
  const pieces = texts.map(ownText)
  const joined = pieces.join('')
  if (!mayHoldTag(joined)) return
  const starts: number[] = []
  let length = 0
  for (const piece of pieces) {
    starts.push(length)
    length += piece.length
  }
  const owner = (at: number) => starts.findLastIndex((start, i) => start <= at && pieces[i] !== '')
  const whole = pieces.map((): string[] => [])
  const give = (from: number, to: number) => {
    for (let i = from; i < to; i++) whole[owner(i)]?.push(joined[i]!)
  }
  let at = 0
  for (const { kind, start, end } of lex(joined).toSorted((one, other) => one.start - other.start)) {
    if (kind !== 'tag' || owner(start) === owner(end - 1)) continue
    give(at, start)
    whole[owner(start)]?.push(joined.slice(start, end))
    at = end
  }
  if (at === 0) return
  give(at, joined.length)
  for (const [i, node] of texts.entries()) {
    const own = whole[i]!.join('')
    if (own !== pieces[i]) node.children = own === '' ? [] : [text(escapeText(own))]
  }
}
