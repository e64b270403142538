import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { codes } from '../../src/core/diagnostics/messages.ts'
import { root } from '../root.ts'

test('no code stands twice in the catalogue: joined objects would hide one of them', () => {
  const folder = join(root, 'src/core/messages')
  const declared = readdirSync(folder).flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/^ {2}([A-Z]\d{2,3}):/gm)].map(([, code]) => code ?? ''),
  )
  assert.deepEqual(
    declared.filter((code, index) => declared.indexOf(code) !== index),
    [],
  )
  assert.deepEqual(declared.toSorted(), [...codes].toSorted())
})
