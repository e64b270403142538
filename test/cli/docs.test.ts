import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../root.ts'
import { errorPage } from './error-page.ts'

test('docs/loi.md says what the catalogue says', () => {
  const file = join(root, 'docs/loi.md')
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, errorPage())
  assert.equal(readFileSync(file, 'utf8'), errorPage())
})
