/** What one text has more is slid to whole sentences, never over the ends of a text. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slideGaps } from '../../src/docx/living/slide.ts'
import { tokensOf } from '../../src/docx/living/tokens.ts'

/** The partners of the words of `a` after sliding, when they were `to`. */
function slid(a: string, b: string, to: readonly number[]): readonly number[] {
  const one = (text: string) => ({ paragraphs: [{ first: 0, tokens: tokensOf(text) }] })
  const links = { to: Int32Array.from(to), back: new Int32Array(tokensOf(b).length).fill(-1) }
  to.forEach((j, i) => {
    if (j >= 0) links.back[j] = i
  })
  slideGaps({ a: one(a), b: one(b), ...links })
  links.to.forEach((j, i) => assert.ok(j < 0 || links.back[j] === i))
  return [...links.to]
}

test('a gap becomes a whole sentence, at the ends of a text too', () => {
  // "x. A b. A c." without "A b.": paired as "x. A" and "c.".
  assert.deepEqual(slid('x. A b. A c.', 'x. A c.', [0, 1, 2, -1, -1, -1, 3, 4]), [0, 1, -1, -1, -1, 2, 3, 4])
  assert.deepEqual(slid('a a', 'a', [0, -1]), [-1, 0])
  assert.deepEqual(slid('a. a.', 'a.', [0, -1, -1, 1]), [-1, -1, 0, 1])
})
