/** Random templates against Handlebars itself: the same data, the same text, however the text is cut into runs. */
import assert from 'node:assert/strict'
import Handlebars from 'handlebars'
import { escapeText } from '../../src/docx/xml/tree.ts'
import { caseHelpers } from '../docx/case-helpers.ts'
import { fakePackage, render } from '../docx/fake.ts'
import type { Random } from './random.ts'
import { subjectOf } from './subject.ts'
import { asBody, asText, dataOf, partials, templateOf } from './word-text.ts'

export const templates = subjectOf('templates', async (random, files, documents) => {
  const [nodes, data] = [templateOf(random), dataOf(random)]
  const text = asText(nodes)
  files['template.hbs'] = text
  files['data.json'] = JSON.stringify(data, undefined, 1)
  const expected = linesOf(handlebars().compile(text, { noEscape: true })(data))
  for (const [name, paragraph] of [
    ['whole', (own: string) => `<w:p>${runOf(own)}</w:p>`],
    ['cut', (own: string) => cutParagraph(own, random)],
  ] as const) {
    const template = fakePackage({ 'word/document.xml': asBody(nodes, paragraph) })
    files[`${name}-template.docx`] = template
    const out = await render(template, data, { helpers: caseHelpers, partials })
    assert.ok(out.bytes, `${name}: ${JSON.stringify(out.diagnostics)}`)
    documents[name] = out.bytes
    assert.deepEqual(linesOf(out.text), expected, name)
  }
})

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

function handlebars(): typeof Handlebars {
  const own = Handlebars.create()
  own.registerHelper('hoa', (value: unknown) => String(value).toUpperCase())
  own.registerHelper('cong', (a: number, b: number) => a + b)
  own.registerHelper('bang', (a: unknown, b: unknown) => a === b)
  own.registerHelper('noi', (...all: unknown[]) => all.slice(0, -1).join(''))
  own.registerHelper('khoi', (n: number, options: Handlebars.HelperOptions) =>
    Array.from({ length: n }, (_, i) => options.fn({ lan: i + 1 })).join(''),
  )
  for (const [name, source] of Object.entries(partials)) own.registerPartial(name, source)
  return own
}

function runOf(text: string, properties = ''): string {
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeText(text)}</w:t></w:r>`
}

/** What Word, spell checkers and other programs leave between the pieces of a text. */
const NOISE = [
  '<w:proofErr w:type="spellStart"/>',
  '<w:proofErr w:type="gramEnd"/>',
  '<w:r><w:rPr><w:b/></w:rPr></w:r>',
  '<w:r><w:lastRenderedPageBreak/></w:r>',
  '<w:r><w:t/></w:r>',
]

function cutParagraph(text: string, random: Random): string {
  const places = random.some(0, 6, () => random.below(text.length + 1)).toSorted((a, b) => a - b)
  const ends = [...places, text.length]
  const pieces = ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end))
  const runs = pieces.map((piece) => {
    const look = random.pick(['', '<w:rPr><w:b/></w:rPr>', '<w:rPr><w:lang w:val="vi-VN"/></w:rPr>'])
    const run = random.once(5)
      ? `<w:r>${look}${[...piece].map((sign) => `<w:t xml:space="preserve">${escapeText(sign)}</w:t>`).join('')}</w:r>`
      : runOf(piece, look)
    return run + (random.once(3) ? random.pick(NOISE) : '')
  })
  return `<w:p>${runs.join('')}</w:p>`
}
