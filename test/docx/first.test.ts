import assert from 'node:assert/strict'
import { test } from 'node:test'
import { helper, p, render, tbl, tr } from './fake.ts'

const names = { xs: [{ ten: 'An' }, { ten: 'Bình & <Cường>' }], khong: [] }

test('a value, cut over runs, is printed escaped', async () => {
  const { text, codes } = await render(
    { 'word/document.xml': p('Đơn vị: {', '{xs.', '1.te', 'n}}', '!') },
    { xs: { 1: { ten: 'a<b' } } },
  )
  assert.deepEqual(codes, [])
  assert.equal(text, 'Đơn vị: a<b!')
})
test('paragraph loop', async () => {
  const { text, codes } = await render(
    { 'word/document.xml': p('A') + p('{{#each xs}}') + p('- {{ten}} {{@index}}') + p('{{/each}}') + p('B') },
    names,
  )
  assert.deepEqual(codes, [])
  assert.equal(text, 'A\n- An 0\n- Bình & <Cường> 1\nB')
})
test('row loop', async () => {
  const { text } = await render(
    { 'word/document.xml': tbl(2, tr('STT', 'Tên'), tr('{{#each xs}}{{@index}}', '{{ten}}{{/each}}')) + p('x') },
    names,
  )
  assert.equal(text, 'STT | Tên\n0 | An\n1 | Bình & <Cường>\nx')
})
test('if else', async () => {
  const doc = p('{{#if a}}') + p('có') + p('{{else if b}}') + p('hai') + p('{{else}}') + p('không') + p('{{/if}}')
  assert.equal((await render({ 'word/document.xml': doc }, { a: 1 })).text, 'có')
  assert.equal((await render({ 'word/document.xml': doc }, { b: 1 })).text, 'hai')
  assert.equal((await render({ 'word/document.xml': doc }, {})).text, 'không')
})
test('helper', async () => {
  const h = [helper('cong', (a: number, b: number) => a + b)]
  const { text, codes } = await render(
    { 'word/document.xml': p('{{cong a (cong b 1)}} {{thieu.x}}') },
    { a: 1, b: 2 },
    { helpers: h },
  )
  assert.equal(text, '4 ')
  assert.deepEqual(codes, ['M19'])
})
