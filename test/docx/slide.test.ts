/** What one text has more is slid to whole sentences, never over the ends of a text. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slideGaps } from '../../src/docx/living/slide.ts'
import { tokensOf } from '../../src/docx/living/tokens.ts'

/** The words of `a` that have a partner in `b`, after the first `to` of them were paired in order. */
function kept(a: string, b: string, to: readonly number[]): string {
  const one = (text: string) => ({ paragraphs: [{ first: 0, tokens: tokensOf(text) }] })
  const links = { to: Int32Array.from(to), back: new Int32Array(tokensOf(b).length).fill(-1) }
  to.forEach((j, i) => {
    if (j >= 0) links.back[j] = i
  })
  slideGaps({ a: one(a), b: one(b), ...links })
  links.to.forEach((j, i) => assert.ok(j < 0 || links.back[j] === i))
  return tokensOf(a)
    .filter((_, i) => links.to[i]! >= 0)
    .map(({ text }) => text)
    .join(' ')
}

test('a gap becomes a whole sentence, and stays where it is at the ends of a text', () => {
  // "x. A b. A c." without "A b.": paired as "x. A" and "c.".
  assert.equal(kept('x. A b. A c.', 'x. A c.', [0, 1, 2, -1, -1, -1, 3, 4]), 'x . A c .')
  assert.equal(kept('a a', 'a', [0, -1]), 'a')
  assert.equal(kept('a a', 'a', [-1, 0]), 'a')
  assert.equal(kept('a. a.', 'a.', [0, -1, -1, 1]), 'a .')
})
