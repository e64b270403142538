import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asResult } from '../../src/cli/print/results.ts'
import { exit, exitClass, exitCode, runExit } from '../../src/cli/exit.ts'
import type { Code, Diagnostic } from '../../src/core/diagnostics/diagnostic.ts'
import { codes } from '../../src/core/diagnostics/messages.ts'

const found = (code: Code, file = 'a.yaml'): Diagnostic => ({ code, args: {}, file }) as unknown as Diagnostic
const codeOf = (code: Code, file?: string) => exitCode([asResult('a.yaml', [found(code, file)], new Map(), true)], true)
const of = (list: string) => list.split(' ') as readonly Code[]

test('every code of the catalogue has its exit class', () => {
  for (const code of codes) assert.ok(['content', 'usage', 'failure', 'office'].includes(exitClass(code)), code)
})

test('contents of data files end with 1', () => {
  for (const code of of('Y01 S01 S40 S63 K01 K91 C16 C20 C38 C53 T04 T05 T18 T43')) assert.equal(codeOf(code), 1, code)
})

test('paths, settings and templates end with 2', () => {
  for (const code of of('T01 T02 T11 T20 T52 T66 M01 M14 M41 C30 C31 C32 C40 C52 C54'))
    assert.equal(codeOf(code), 2, code)
  assert.equal(codeOf('C04', 'bo-chi-tieu.yaml'), 2)
})

test('what could not be read or written ends with 3', () => {
  for (const code of of('T03 T08 T12 T13 T14 T15 T60 T63 T68')) assert.equal(codeOf(code), 3, code)
})

test('of a run as a whole, faults of its settings end with 2, figures that contradict each other with 1', () => {
  const run = (code: Code) => runExit([found(code)], true)
  assert.deepEqual(of('S02 Y06 C20 C40 T01 T05 T66').map(run), Array(7).fill(exit.usage))
  assert.deepEqual(of('K01 C36 C38 C45').map(run), Array(4).fill(exit.content))
  assert.deepEqual(of('T14 T60').map(run), Array(2).fill(exit.failure))
})

test('a warning stands in the way only under --nghiem', () => {
  const warned = asResult('a.yaml', [found('K07')], new Map(), false)
  assert.deepEqual([exitCode([warned], false), runExit([found('K07')], false)], [0, 0])
})
