/** An office's own words or what is said without them, and cells of items that have nothing for them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { p, render, tbl, tr } from './fake.ts'

const heading = '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Mục</w:t></w:r></w:p>'

test('words of the office stand in paragraphs like those that they are in place of', async () => {
  const sample = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Lời chung.</w:t></w:r></w:p>'
  const body = p('{{#doan chu}}') + heading + sample + p('Còn nữa.') + p('{{/doan}}')
  const { text, codes } = await render({ 'word/document.xml': body }, {})
  assert.deepEqual([text.trim().split('\n'), codes], [['Mục', 'Lời chung.', 'Còn nữa.'], []])
  const { parts } = await render({ 'word/document.xml': body }, { chu: 'Một.\nHai.' })
  const own = parts['word/document.xml'] ?? ''
  assert.equal(own.match(/<w:p>/g)?.length, 2)
  assert.equal(own.match(/<w:jc w:val="center"\/><\/w:pPr><w:r><w:rPr><w:b\/>/g)?.length, 2)
})

test('a cell of a repeated row is blank where the item has nothing for it', async () => {
  const row = tr('{{#each ds}}{{ten}}', '{{so}}{{/each}}')
  const { text, codes } = await render(
    { 'word/document.xml': tbl(2, row) },
    { ds: [{ ten: 'A', so: 1 }, { ten: 'B' }] },
  )
  assert.deepEqual([text.trimEnd().split('\n'), codes], [['A | 1', 'B |'], []])
})
