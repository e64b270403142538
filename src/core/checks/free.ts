/** The free list: figures that have a place of their own, the same one twice, last year's numbers that its file has otherwise. */
import { once } from '../base/once.ts'
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { chapters } from '../appendix/chapters.ts'
import { capitalise } from '../format/text.ts'
import { isPair } from '../format/value.ts'
import { type Figure, figures } from '../schema/catalogue.ts'
import { type FreeFigure, freeKey } from '../year/free.ts'
import type { Check } from './check.ts'

/** Words that many names have and that tell none from another. */
const empty = new Set('số các việc đã được có của và trong về tổng kết quả công tác'.split(' '))

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word !== '' && !empty.has(word)),
  )

/** Asked for by files with such a list alone. */
const named = once(() => figures.map((figure) => ({ figure, words: wordsOf(figure.title) })))

/**
 * The figure whose title has all words of a name, the fewer others the nearer; outside the chapter of the report that the name
 * stands in, only one that has few others.
 */
function placeOf({ noi_dung, linh_vuc }: FreeFigure): Figure | undefined {
  const typed = wordsOf(noi_dung)
  if (typed.size < 2) return undefined
  const chapter = chapters.find(({ fields }) => fields.includes(linh_vuc))?.fields ?? []
  const [best] = named()
    .filter(({ words }) => [...typed].every((word) => words.has(word)))
    .map(({ figure, words }) => ({ figure, own: chapter.includes(figure.field), more: words.size - typed.size }))
    .filter(({ own, more }) => own || more <= typed.size)
    .toSorted((a, b) => Number(b.own) - Number(a.own) || a.more - b.more)
  return best?.figure
}

/** A figure of the free list that has a place of its own (K141). */
const placed: Check = ({ given }) =>
  given.so_lieu_khac.flatMap((item, i): readonly Diagnostic[] => {
    const figure = placeOf(item)
    const args = { name: item.noi_dung, key: figure?.key ?? '', title: figure?.title ?? '' }
    return figure ? [diagnose('K141', args, { path: ['so_lieu_khac', i, 'noi_dung'] })] : []
  })

/** One that stands in the list twice (K142). */
const twice: Check = ({ given }) => {
  const keys = given.so_lieu_khac.map(freeKey)
  return given.so_lieu_khac.flatMap(({ noi_dung: name }, i): readonly Diagnostic[] => {
    const first = keys.indexOf(keys[i] ?? '')
    const related = [{ path: ['so_lieu_khac', first], role: 'đã ghi ở đây' }]
    return first < i ? [diagnose('K142', { name }, { path: ['so_lieu_khac', i, 'noi_dung'], related })] : []
  })
}

/** Last year's number beside another in last year's file (K21). */
const before: Check = ({ given, lastYear }) =>
  given.so_lieu_khac.flatMap((item, i): readonly Diagnostic[] => {
    const file = lastYear?.so_lieu_khac.find((each) => freeKey(each) === freeKey(item))?.so
    const [own, other] = [item.nam_truoc, file].map((so) => (isPair(so) ? Object.values(so) : [so]))
    return (own ?? []).flatMap((typed, part): readonly Diagnostic[] => {
      const was = other?.[part]
      if (typed === undefined || was === undefined || typed === was) return []
      const args = { title: capitalise(item.noi_dung), typed, file: was }
      return [diagnose('K21', args, { path: ['so_lieu_khac', i, 'nam_truoc'] })]
    })
  })

export const freeChecks: readonly Check[] = [placed, twice, before]
