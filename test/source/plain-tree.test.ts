/** The short way of reading must never differ from the library's own: it reads the same, or leaves the text alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isScalar, type ParsedNode, parseDocument, visit } from 'yaml'
import { readPlainFile } from '../../src/source/plain-tree.ts'
import { parseAny, parseYaml } from '../../src/source/yaml.ts'
import { examples, withSlips } from './example-texts.ts'

const plainly = (text: string) => readPlainFile(text, 'a.yaml')?.value

for (const { name, text } of examples)
  test(`${name} is read the short way, as the library reads it`, () => {
    assert.deepEqual(plainly(text), parseDocument(text).toJS())
  })

/** Pieces that YAML gives a meaning to, and what stands around them in a data file. */
const signs = [
  'a: ',
  'b',
  ': ',
  ':',
  '- ',
  '-',
  '  ',
  ' ',
  '\n',
  '\n  ',
  '\n- ',
  '# c',
  ' # c',
  '{ ',
  ' }',
  '[',
  ']',
  ', ',
  ',',
]
const rarer = [
  '"',
  "'",
  '|',
  '>-',
  '|+\n',
  '? ',
  '&x ',
  '*x',
  '!!str ',
  '---\n',
  '...',
  '%',
  '@',
  '`',
  '\t',
  '\r\n',
  '<<: ',
]
const figures = [
  '1',
  '0',
  '012',
  '1.5',
  '1.234',
  '1,5',
  '98%',
  '-3',
  '0x1f',
  '1e3',
  '.inf',
  '~',
  'null',
  'true',
  '25/36',
]
const words = [
  'tiếng Việt',
  'e\u0323',
  '\u0001',
  '\ud800',
  '__proto__: ',
  'constructor: ',
  '\\n',
  'a:b',
  'http://a',
  '2020-01-15',
]
const piece = fc.constantFrom(...signs, ...rarer, ...figures, ...words)

function agrees(text: string): void {
  const value = plainly(text)
  if (value === undefined) return
  const document = parseDocument(text, { uniqueKeys: true, stringKeys: true })
  assert.deepEqual([...document.errors, ...document.warnings], [], text)
  assert.deepEqual(value, composed(document.toJS()), text)
  assert.deepEqual(readPlainFile(text, 'a.yaml')?.suspects, parseAny(text, 'a.yaml').value?.suspects, text)
}

/** Text is composed when it is read. */
function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(composed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.normalize('NFC'), composed(inner)]))
}

test('whatever is put together out of the signs of YAML is read like the library, or left alone', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => agrees(pieces.join(''))),
    { numRuns: 20_000 },
  )
})

test('a data file with a slip in it is read like the library, or left alone', () => {
  fc.assert(fc.property(withSlips(piece), agrees), { numRuns: 400 })
})

/** Lines of a text after `|` or `>`, all of them as far in, and what may stand between and after them. */
const lines = fc.array(fc.constantFrom('  một', '  hai ba ', "  '# - x: 1", '', '', '  98%\r'), {
  minLength: 1,
  maxLength: 7,
})

test('a text in a block is read like the library, or left alone', () => {
  let read = 0
  fc.assert(
    fc.property(
      fc.constantFrom('|', '|-', '>', '>-'),
      lines,
      fc.constantFrom('', '\n', '\nb: 1\n'),
      (sign, text, rest) => {
        const whole = `a: ${sign}\n${text.join('\n')}${rest}`
        agrees(whole)
        read += plainly(whole) === undefined ? 0 : 1
      },
    ),
  )
  assert.ok(read > 20, `${read} were read`)
})

test('numbers, nothing, yes and no are read like the library', () => {
  for (const typed of [
    '1',
    '-7',
    '1.5',
    '-0.25',
    '~',
    'null',
    'true',
    'FALSE',
    '1e3',
    '+3',
    '.5',
    '1.',
    '0x1F',
    '.inf',
    '.nan',
    '',
    'yes',
  ])
    agrees(`a: ${typed}\n`)
  assert.deepEqual(plainly('a: 1.5\nb: 2.25\nc: true\nd: FALSE\ne:\n'), {
    a: 1.5,
    b: 2.25,
    c: true,
    d: false,
    e: null,
  })
})

for (const [what, text] of [
  ['a key twice', 'a: 1\na: 2\n'],
  ['a tab', 'a:\t1\n'],
  ['an anchor', 'a: &x 1\n'],
  ['a figure in Vietnamese punctuation', 'a: 1.234\n'],
  ['a merge key', '<<: 1\n'],
  ['a name that every object has', '__proto__: 1\n'],
  ['a control character', 'a: "\\x01"\n'],
  ['text in an old encoding', 'a: ViÖn kiÓm s¸t\n'],
  ['two documents', 'a: 1\n---\nb: 2\n'],
  ['a list', '- 1\n'],
  ['more levels than a data file has', `a: ${'['.repeat(70)}1${']'.repeat(70)}\n`],
] as const)
  test(`${what} is left to the long way`, () => {
    assert.equal(plainly(text), undefined)
  })

test('the short way goes no deeper than the long way', () => {
  const nested = (levels: number) => `a: {${'b: {'.repeat(levels - 2)}c: 1${'}'.repeat(levels - 1)}\n`
  const codes = (levels: number) => parseYaml(nested(levels), 'a.yaml').diagnostics.map(({ code }) => code)
  assert.deepEqual([62, 63, 64, 65].map(codes), [[], [], ['Y28'], ['Y28']])
})

test('scalars on one line are found where the library has them', () => {
  const text = 'a: 1\nb:\n  - x: { y: [1, "hai"] }\n    z: ba\n  - bốn\n? c\n: [p: 5, 6]\nd: &n\n  e: 7\nf: *n\n'
  const document = parseDocument(text)
  const { value: source } = parseYaml(text, 'a.yaml')
  let found = 0
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key') return
      const path = [...ancestors, node].flatMap((each, i, all) => stepTo(each as ParsedNode, all[i - 1] as ParsedNode))
      const [start, end] = node.range ?? [0, 0]
      const span = source?.locate(path)
      assert.deepEqual([span?.start.offset, span?.end.offset], [start, end], JSON.stringify(path))
      found += 1
    },
  })
  assert.equal(found, 8)
})

/** The step of a path that leads to a node from the one above it. */
function stepTo(node: unknown, above: unknown): readonly (string | number)[] {
  if (typeof node === 'object' && node !== null && 'key' in node && isScalar(node.key)) return [String(node.key.value)]
  const items = typeof above === 'object' && above !== null && 'items' in above ? (above.items as unknown[]) : []
  const index = items.indexOf(node)
  return index >= 0 && !(typeof node === 'object' && node !== null && 'key' in node) ? [index] : []
}
