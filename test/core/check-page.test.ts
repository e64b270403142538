import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { codes } from '../../src/core/diagnostics/messages.ts'
import { root } from '../root.ts'
import { checkPage } from './check-page.ts'

test('the reference page of the cross-checks is in step with them (UPDATE_GOLDEN=1 writes it)', () => {
  const file = join(root, 'docs', 'kiem-tra.md')
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, checkPage())
  assert.equal(readFileSync(file, 'utf8'), checkPage())
})

test('every code of the cross-checks is on the page', () => {
  const page = checkPage()
  for (const code of codes.filter((one) => one.startsWith('K'))) assert.ok(page.includes(`### ${code} `), code)
})
