/** A condition that is compiled in place prints what Handlebars' own way prints; an argument of its own asks for that way. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileWord } from '../../src/docx/compile/compile.ts'
import { renderWord } from '../../src/docx/render/render.ts'
import { fakePackage } from './fake.ts'
import { expand } from './shorthand.ts'

const values: readonly unknown[] = [undefined, null, 0, 1, '', 'a', false, true, [], [0], {}, Number.NaN]

/** `own`: what is put behind each condition. */
const body = (own: string) =>
  `<p>{{#if x${own}}}có{{else}}không{{/if}} {{#unless x${own}}}thiếu{{/unless}}</p>` +
  `<p>{{#each xs}}{{#if this${own}}}{{@index}}{{#unless ../x${own}}}-{{/unless}}{{else}}.{{/if}}{{/each}}</p>`

async function compiled(own: string) {
  const { value, diagnostics } = await compileWord(fakePackage({ 'word/document.xml': expand(body(own)) }), {
    helpers: [],
  })
  assert.ok(value, JSON.stringify(diagnostics))
  return value
}

test('conditions in place give the documents of those that Handlebars wraps', async () => {
  const [short, long] = await Promise.all([compiled(''), compiled(' includeZero=false')])
  assert.match(short.code, /data\.holds/)
  assert.doesNotMatch(long.code, /data\.holds/)
  for (const x of values) {
    const [a, b] = [short, long].map((each) => renderWord(each, { x, xs: values }, { helpers: [], print: String }))
    assert.ok(a?.value && b?.value)
    assert.deepEqual(Buffer.from(a.value), Buffer.from(b.value), String(x))
  }
})
