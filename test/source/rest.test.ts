/** Codes that no file can be made to raise today, kept for faults that a later version of a library may report. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as z from 'zod'
import { YAMLParseError } from 'yaml'
import { schemaDiagnostics } from '../../src/core/schema/issues.ts'
import { spansOf } from '../../src/source/locate.ts'
import { faultOf } from '../../src/source/syntax.ts'
import { parseYaml } from '../../src/source/yaml.ts'

test('a fault of the YAML library that we do not know is told as Y30 with its line', () => {
  const fault = new YAMLParseError([3, 4], 'IMPOSSIBLE', 'x')
  const { code, args } = faultOf(fault, 'a: b\n', spansOf('a: b\n'))
  assert.deepEqual({ code, args }, { code: 'Y30', args: { typed: 'a: b' } })
})

test('a fault of the schema that we do not know is told as S16 with its value', () => {
  const issues = [
    { code: 'not_multiple_of', divisor: 5, path: ['a'], message: '' },
    { code: 'custom', path: ['b'], message: '' },
  ] as const
  const found = schemaDiagnostics(
    issues.map((issue) => ({ ...issue, path: [...issue.path] })),
    { a: 3, b: [] },
    z.unknown(),
    ([key]) => `Mục ${key}`,
  )
  assert.deepEqual(
    found.map(({ code, args }) => [code, args]),
    [
      ['S16', { title: 'Mục a', value: '3' }],
      ['S16', { title: 'Mục b', value: '' }],
    ],
  )
})

test('a text of far more items than any data file has is refused as Y33', () => {
  const { value, diagnostics } = parseYaml(`a: [${'1,'.repeat(130_000)}]\n`, 'a.yaml')
  assert.equal(value, undefined)
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['Y33'],
  )
})
