/** What is said of a figure against last year and against its target, with the tags that say it. */
import { lookup } from '../base/lookup.ts'
import { knownOf } from '../base/known-value.ts'
import { figureOf } from '../figures/figure-value.ts'
import { comparisonHelpers } from '../helpers/comparisons.ts'
import type { HelperCall } from '../helpers/helper.ts'
import type { Form, Subject } from './subject.ts'

/** Ways of naming last year, with the options that name it so; the first two are told by themselves in their turn. */
const references = (year: number) =>
  [
    { hash: { nam: year }, options: 'nam=nam_truoc.nam', plain: true },
    { hash: { voi: 'cùng kỳ' }, options: 'voi="cùng kỳ"', plain: true },
    { hash: { voi: 'cùng kỳ', nam: year }, options: 'voi="cùng kỳ" nam=nam_truoc.nam', plain: false },
    { hash: { voi: 'cùng kỳ năm trước' }, options: 'voi="cùng kỳ năm trước"', plain: false },
    { hash: { voi: 'năm trước' }, options: 'voi="năm trước"', plain: false },
  ] as const

const shapes = [
  { hash: {}, options: '' },
  { hash: { phan_tram: false }, options: ' phan_tram=false' },
  { hash: { ngoac: true }, options: ' ngoac=true' },
  { hash: { ngoac: true, phan_tram: false }, options: ' phan_tram=false ngoac=true' },
]

const helper = (name: string) => comparisonHelpers.find((each) => each.name === name)!

/** The phrases of figures of one year's data; worked out for a figure when it is asked for. */
export function phrasesFor(context: object): (subject: Subject) => readonly Form[] {
  const made = new Map<string, readonly Form[]>()
  return ({ name }) => {
    const done = made.get(name) ?? phrasesOf(context, name)
    made.set(name, done)
    return done
  }
}

function phrasesOf(context: object, name: string): readonly Form[] {
  const value = lookup(context, name)
  const figure = figureOf(value)
  if (!figure) return []
  const say = (helperName: string, hash: HelperCall['hash']) => {
    const said = knownOf(helper(helperName).run([value], { hash, context, root: context }))?.words('text')
    return { first: said?.text ?? '', again: said?.again ?? '' }
  }
  const year = figure.year.before
  const found = new Map<string, Form>()
  const add = (text: string, form: Omit<Form, 'text'>) => {
    if (text !== '' && !found.has(text)) found.set(text, { text, ...form })
  }
  for (const { hash, options, plain } of year === undefined ? [] : references(year))
    for (const shape of shapes) {
      const stated = `so_sanh ${name} ${options}${shape.options}`
      add(
        say('so_sanh', { ...hash, ...shape.hash }).first,
        plain ? { tag: `so_sanh ${name}${shape.options}`, stated } : { tag: stated },
      )
    }
  // In their turn, without what they compare with; a number that counts nothing would be any number.
  for (const { hash, options } of year === undefined ? [] : shapes) {
    const { again } = say('so_sanh', hash)
    if (/^\p{L}+\s[\d.,]+\s\p{L}/u.test(again)) add(again, { tag: `so_sanh ${name}${options}`, brief: true })
  }
  add(say('so_voi_chi_tieu', {}).first, { tag: `so_voi_chi_tieu ${name}` })
  return [...found.values()]
}
