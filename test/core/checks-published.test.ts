import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkYear } from '../../src/core/checks/all.ts'
import { applySilences } from '../../src/core/checks/silence.ts'
import { derive } from '../../src/core/year/derive.ts'
import { sentenceOf, severityOf } from '../../src/core/diagnostics/diagnostic.ts'
import { published } from './published.ts'
import { yearOf } from './year.ts'

for (const [name, figures] of published) {
  test(`published figures pass: ${name}`, () => {
    const given = yearOf(figures)
    const told = applySilences(checkYear(given, derive(given)), given).diagnostics
    const doubted = told.filter((d) => severityOf(d) !== 'note')
    assert.deepEqual(
      doubted.map((d) => `${d.code} ${sentenceOf(d)}`),
      [],
    )
  })
}
