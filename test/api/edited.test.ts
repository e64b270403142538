/** The library for edited documents, as its users have it, on a price list that has nothing of the sector. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fakePackage, partsOf } from '../docx/fake.ts'
import { expand } from '../docx/shorthand.ts'

// By the name of the package: dist/api, as it is installed. Its types are made after these files are compiled.
const packageName: string = 'tongket'
const { compileTemplate, editWord, mergeWord, paragraphsOf, renderTemplate, typedOverIn } = (await import(
  packageName
)) as typeof import('../../src/index.ts')

const word = (body: string) => fakePackage({ 'word/document.xml': expand(body) })
const price = word(
  '<p>Price list of {{shop}}</p>' +
    '<p>We keep {{kinds}} kinds of tea; the cheapest costs {{least}} crowns a bag, and a box of twelve {{box}} crowns.</p>' +
    '<p>Orders above {{free}} crowns are sent without charge.</p>',
)
const old = { shop: 'Leaf', kinds: 14, least: 35, box: 390, free: 800 }

async function made(data: object): Promise<Uint8Array> {
  const { value } = await compileTemplate(price)
  return renderTemplate(value!, data).value!
}

test('new data go into a document that was edited; what was typed over stays and is told', async () => {
  const [base, now] = [await made(old), await made({ ...old, kinds: 16, least: 38, free: 900 })]
  const words = (await paragraphsOf(base))!
  const at = (paragraph: number, said: string) => {
    const start = words[paragraph]!.indexOf(said)
    return { paragraph, start, end: start + said.length }
  }
  const edited = (await editWord(base, {
    edits: [
      { ...at(1, 'We keep'), text: 'This spring we keep' },
      { ...at(2, '800'), text: '850' },
    ],
  }))!
  assert.deepEqual(
    (await typedOverIn(base, edited))!.map(({ kind, before, now: says }) => [kind, before, says]),
    [['figure', '800', '850']],
  )
  const merged = (await mergeWord({ base, edited, now }, { explain: ({ now: is }) => [`The data say ${is}`] }))!
  assert.deepEqual(await paragraphsOf(merged.bytes), [
    'Price list of Leaf',
    'This spring we keep 16 kinds of tea; the cheapest costs 38 crowns a bag, and a box of twelve 390 crowns.',
    'Orders above 850 crowns are sent without charge.',
  ])
  assert.equal(merged.conflicts.length, 1)
  assert.match((await partsOf(merged.bytes))['word/comments.xml'] ?? '', /The data say .*900/)
  const again = (await mergeWord({ base, edited, now }, { explain: ({ now: is }) => [`The data say ${is}`] }))!
  assert.deepEqual(again.bytes, merged.bytes)
})

test('what people took out stays out when it is printed again, where the marks of the merge before are given', async () => {
  const offer = word(
    '<p>We keep {{kinds}} kinds of tea.{{#if gift}} A cup is given with each box of twelve.{{/if}}</p>',
  )
  const { value } = await compileTemplate(offer)
  const print = (data: object) => renderTemplate(value!, data).value!
  const [base, now] = [print({ kinds: 14, gift: true }), print({ kinds: 16, gift: false })]
  const said = (await paragraphsOf(base))![0]!
  const start = said.indexOf(' A cup')
  const edited = (await editWord(base, { edits: [{ paragraph: 0, start, end: said.length, text: '' }] }))!
  const { bytes, takenOut } = (await mergeWord({ base, edited, now }))!
  assert.deepEqual(await paragraphsOf(bytes), ['We keep 16 kinds of tea.'])
  const back = { base: now, edited: bytes, now: base }
  const [kept, forgotten] = [(await mergeWord(back, { takenOut }))!, (await mergeWord(back))!]
  assert.deepEqual(await paragraphsOf(kept.bytes), ['We keep 14 kinds of tea.'])
  assert.deepEqual([kept.skipped.length, kept.takenOut], [1, []])
  assert.deepEqual(await paragraphsOf(forgotten.bytes), [said])
})

test('changes can be tracked, comments written anywhere; a place that is not there throws', async () => {
  const [base, now] = [await made(old), await made({ ...old, kinds: 16 })]
  const merged = (await mergeWord({ base, edited: base, now }, { trackAs: 'shop' }))!
  const xml = (await partsOf(merged.bytes))['word/document.xml'] ?? ''
  assert.match(xml, /<w:ins [^>]*w:author="shop"/)
  assert.match(xml, /<w:delText[^>]*>[^<]*14/)
  const noted = (await editWord(base, { notes: [{ paragraph: 0, start: 0, end: 5, lines: ['Which year?'] }] }))!
  assert.match((await partsOf(noted))['word/comments.xml'] ?? '', /Which year\?/)
  assert.deepEqual(await paragraphsOf(noted), await paragraphsOf(base))
  await assert.rejects(editWord(base, { edits: [{ paragraph: 9, start: 0, end: 1, text: '' }] }), RangeError)
  const nothing = new TextEncoder().encode('no Word file')
  assert.deepEqual(
    [await paragraphsOf(nothing), await mergeWord({ base: nothing, edited: base, now }), await editWord(nothing, {})],
    [undefined, undefined, undefined],
  )
})
