import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { stringify } from 'yaml'
import type { Path, Span } from '../../src/core/diagnostics/diagnostic.ts'
import { parseYaml } from '../../src/source/yaml.ts'

function sourceOf(text: string) {
  const { value, diagnostics } = parseYaml(text, 'a.yaml')
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}

function marked(text: string, path: Path, at?: 'key' | 'value'): string | undefined {
  const source = sourceOf(text)
  const span = source.locate(path, at)
  return span && source.text.slice(span.start.offset, span.end.offset)
}

const text = `nam: 2020
tin_bao:
  cu: 3
  moi: # chưa có
ds:
  - so: 1
    ten: "một"
  - hai
ngan: { a: 1, b: [2, 3] }
dai: |
  một
  hai
`

for (const [path, at, expected] of [
  [['nam'], 'value', '2020'],
  [['nam'], 'key', 'nam'],
  [['tin_bao'], 'value', 'tin_bao'],
  [['tin_bao', 'cu'], 'value', '3'],
  [['tin_bao', 'moi'], 'value', 'moi'],
  [['tin_bao', 'khoi_to'], 'value', 'tin_bao'],
  [['ds', 0, 'ten'], 'value', '"một"'],
  [['ds', 0], 'value', 'so'],
  [['ds', 0, 'khac'], 'key', 'so'],
  [['ds', 1], 'value', 'hai'],
  [['ds', 7], 'value', 'ds'],
  [['ngan'], 'value', '{ a: 1, b: [2, 3] }'],
  [['ngan', 'b', 1], 'value', '3'],
  [['dai'], 'value', 'dai'],
  [['tin_bao', 'cu', 'vu'], 'value', '3'],
  [['khong_co'], 'value', ''],
] as const) {
  test(`${path.join('.')} (${at}) is found at ${JSON.stringify(expected)}`, () => {
    assert.equal(marked(text, path, at), expected)
  })
}

test('a value behind an alias is found where it is written', () => {
  assert.equal(marked('a: &x\n  b: 1\nc: *x\n', ['c', 'b']), '1')
})

test('a key is found whatever its Unicode form', () => {
  assert.equal(marked(`${'m\u1ed9t'.normalize('NFD')}: 1\n`, ['m\u1ed9t']), '1')
})

test('lines and columns agree with the text, with every kind of line end', () => {
  for (const end of ['\n', '\r\n']) {
    const span = sourceOf(text.replaceAll('\n', end)).locate(['ds', 0, 'ten'])
    assert.deepEqual([span?.start.line, span?.start.col, span?.end.col], [7, 10, 15])
  }
})

const key = fc.stringMatching(/^[a-z_]{1,6}$/)
const leaf = fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null), fc.stringMatching(/^[áệ \n-]{0,9}$/))
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
  ),
}))

function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
  yield path
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value))
    yield* pathsOf(inner, [...path, Array.isArray(value) ? Number(name) : name])
}

const inside = (body: string, { start, end }: Span) =>
  start.offset >= 0 && start.offset <= end.offset && end.offset <= body.length && start.line >= 1 && start.col >= 1

test('every path, known or not, lies inside the text', () => {
  fc.assert(
    fc.property(fc.dictionary(key, tree, { minKeys: 1, maxKeys: 5 }), fc.boolean(), (value, flow) => {
      const { value: source } = parseYaml(stringify(value, flow ? { collectionStyle: 'flow' } : {}), 'a.yaml')
      if (!source) return
      for (const path of pathsOf(value))
        for (const known of [path, [...path, 'khong_co'], [...path, 99]]) {
          const span = source.locate(known)
          assert.ok(span && inside(source.text, span), JSON.stringify(known))
          assert.equal(source.text.slice(0, span.start.offset).split('\n').length, span.start.line)
        }
    }),
  )
})

test('no text whatever makes reading throw', () => {
  const piece = fc.constantFrom(
    'a',
    ':',
    ' ',
    '\n',
    '\t',
    '- ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '&a',
    '*a',
    '#',
    '|',
    '>',
    '!',
    '%',
    '---',
    '0',
    ',',
    '<<',
    '? ',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
      ),
      (any) => {
        const { value, diagnostics } = parseYaml(any, 'a.yaml')
        assert.ok(value !== undefined || diagnostics.length > 0)
        for (const { span } of diagnostics)
          if (span) assert.ok(span.start.offset <= span.end.offset && span.end.offset <= any.length)
      },
    ),
    { numRuns: 1000 },
  )
})
