/** The quick reader of lines gives the trees that the library gives, spaces and comments aside, or leaves a text alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Parser } from 'yaml'
import { readLines } from '../../src/source/lines.ts'
import { examples, withSlips } from './example-texts.ts'

const aside = new Set(['space', 'newline', 'comment'])

/** A tree without what stands between its parts, and without the columns of scalars. */
function bare(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(bare).filter((each) => !isAside(each))
  if (typeof tree !== 'object' || tree === null) return tree
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) => {
      const inner = bare(value)
      return key === 'end' && Array.isArray(inner) && inner.length === 0 ? [] : [[key, inner]]
    }),
  )
}

/** Also an item that holds comments only. */
const isAside = (each: unknown) =>
  typeof each === 'object' &&
  each !== null &&
  (('type' in each && aside.has(String(each.type))) || JSON.stringify(each) === '{"start":[]}')

function agrees(text: string): boolean {
  const lines = readLines(text)
  if (lines)
    assert.deepEqual(
      bare([lines]),
      bare([...new Parser().parse(text)].filter(({ type }) => type !== 'byte-order-mark')),
      JSON.stringify(text),
    )
  return lines !== undefined
}

for (const { name, text } of examples)
  test(`${name} is read line by line, as the library reads it, with either kind of line end`, () => {
    assert.ok(agrees(text))
    assert.ok(agrees(text.replaceAll('\n', '\r\n')))
  })

/** What may stand after a key or dash: what is read line by line, and what is not, rightly or wrongly written. */
const common = [
  '1',
  '25/36',
  'một hai',
  'a:b # k',
  'a#b',
  "'a: b'",
  "'q''s' # k",
  '"x y"',
  '../a',
  '>-',
  '|',
  '> # k',
  '',
]
const brackets = [
  '{ a: 1, b: hai }',
  '{a: 1}',
  '[1, "b", { c: 2 }]',
  '[]',
  '{}',
  '[a\u00a0, b]',
  '{ a: , b: 1 }',
  '{ a }',
]
const broken = [
  '[a, ]',
  '[a] x',
  '{ a: b: c }',
  '[x',
  '}',
  '[a #b]',
  "'x'# k",
  "'x' y",
  'a: b',
  'a:',
  '"a',
  "'b",
  '@x',
  '%x',
]
const rare = ['-3', '~', '"a\\n"', 'x ', '>2', '|+', '&n x', '*n', '? x', 'é\u00a0', '\u00a0x', '\u2028', '...', '- x']
const written = fc.constantFrom(...common, ...common, ...brackets, ...broken, ...rare)
const marks = fc.constantFrom('- ', '-  ', '- - ', '-', 'a: ', 'a : ', 'd:', 'dài_2: ', "'e': ", '# ', '')

/** Lines that mostly go together: each as far in as the one before, or one level more or less, with a key of its own. */
const lines = fc
  .array(
    fc.tuple(
      fc.constantFrom(0, 0, 0, 1, 1, -1, 3),
      fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, marks),
      written,
    ),
    {
      maxLength: 7,
    },
  )
  .map((made) => {
    let depth = 0
    return made.map(([step, mark, text], i) => {
      depth = Math.max(0, i === 0 ? 0 : depth + step)
      return `${' '.repeat(2 * depth)}${mark ?? `k${i}: `}${text}`
    })
  })
const end = fc.constantFrom('', '\n', '\n', '\n\n', '\n---\n', '\r\n', '\n  \n', '\t\n')

test('whatever lines are put together, their trees are the library’s', () => {
  let read = 0
  const run = fc.property(lines, end, fc.constantFrom('\n', '\r\n'), (each, last, newline) => {
    if (agrees(each.join(newline) + last)) read++
  })
  fc.assert(run, { numRuns: 30_000 })
  assert.ok(read > 1000, `${read} read`)
})

test('a line of nothing but spaces between two words takes no longer than any other', () => {
  assert.ok(agrees(`a: x${' '.repeat(100_000)}y\n`))
})

const signs = [
  '',
  ' ',
  '  ',
  '\n',
  ':',
  ': ',
  '-',
  '- ',
  '#',
  ' #',
  "'",
  '"',
  '[',
  '}',
  '\t',
  '\r',
  '>-',
  '|',
  'x',
  '1',
  '\u2028',
]

test('a data file with a slip in it is read as the library reads it, or left alone', () => {
  fc.assert(
    fc.property(withSlips(fc.constantFrom(...signs)), (text) => void agrees(text)),
    { numRuns: 600 },
  )
})
