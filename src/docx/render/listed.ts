/** Lists within a sentence (`liet_ke`): the items that lack nothing, with commas between them. */
import { capitalise } from '../../core/format/text.ts'
import type { Known } from '../../core/base/known-value.ts'
import { fromBytes, toBytes } from '../xml/escape.ts'
import { signs } from '../xml/signs.ts'
import { isWordless, piecesOf, rewritten } from './pieces.ts'
import { lacking, lacksIn, type Prose } from './printed-figures.ts'
import type { Options } from './state.ts'

/** What a list without items lacks: nothing that could be entered. */
export const noItem: Known = { name: '', presence: 'none', words: () => ({ text: '' }) }

/**
 * The items of a rendered list that lack nothing, with the commas the template has between them. `cuoi` stands before the
 * last of these in place of its comma; `viet_hoa`: the first begins with a capital letter.
 */
export function listed(inner: string, prose: Prose, { cuoi, viet_hoa }: Options['hash']): string {
  const items = piecesOf(inner, signs.item)
  const kept = items.flatMap((text, i) => (text.includes(signs.lack) || isWordless(text) ? [] : [i]))
  // What the list stands in, brackets or a comma before it, stays when its first or last item goes.
  const lead = /^[\s,;:(–-]*/.exec(items[0]!)![0]
  const tail = lead.includes('(') ? (/\)[^)]*$/.exec(items.at(-1)!)?.[0] ?? '') : ''
  if (kept.length === 0) {
    const sign = /^\s*$/.test(lead) ? lacking(prose, lackOf(inner, prose)) : ''
    return sign + rewritten(inner, 'items', () => undefined)
  }
  const ending = typeof cuoi === 'string' && kept.length > 1 ? toBytes(cuoi) : undefined
  let small = viet_hoa === true
  const begun = (text: string) => {
    if (!small || isWordless(text)) return text
    small = false
    return toBytes(capitalise(fromBytes(text)))
  }
  return rewritten(inner, 'items', (text, { piece, isFirst, isLast }) => {
    if (!kept.includes(piece)) {
      const [before, after] = [piece === 0 && isFirst ? lead : '', piece === items.length - 1 && isLast ? tail : '']
      return before + after || undefined
    }
    if (!isFirst) return begun(text)
    const withoutComma = piece === 0 ? text : text.replace(/^[,;]\s*/, '')
    if (piece === kept[0]) return begun(withoutComma)
    return ending !== undefined && piece === kept.at(-1) ? ending + withoutComma : text
  })
}

/** Without a bracket or a comma before it the list is what the sentence says, which then lacks what the list does. */
function lackOf(inner: string, prose: Prose): Known {
  return lacksIn(inner, prose)[0] ?? (inner.includes(signs.gone) ? prose.gone : undefined) ?? noItem
}
