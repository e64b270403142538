/** Every data file in test/data/err raises exactly what its `.out` says; those in test/data/ok nothing of YAML and schema. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readUnit } from '../../src/app/unit/read.ts'
import {
  type Diagnostic,
  hintOf,
  sentenceOf,
  sortDiagnostics,
  type Span,
} from '../../src/core/diagnostics/diagnostic.ts'
import { casesIn, dataFolder, golden } from '../root.ts'

// Sentences name the files of the cases as they are given here.
process.chdir(dataFolder)

/**
 * All that reading and judging a data file says, as `kiem-tra` would; but that indicators lack figures (C21), which is so of
 * every file of a few lines.
 */
async function read(path: string): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await readUnit(path)
  return sortDiagnostics(diagnostics.filter(({ code }) => code !== 'C21'))
}

function spanText(span: Span | undefined): string {
  return span ? `${span.start.line}:${span.start.col}-${span.end.line}:${span.end.col}` : '-'
}

function line({ code, span, args, related = [] }: Diagnostic): string {
  const places = related.map((r) => ` ${r.role} ${spanText(r.span)}`).join('')
  return `${spanText(span)} ${code} ${JSON.stringify(args)}${places}\n`
}

for (const name of casesIn('err', '.yaml')) {
  test(`err/${name} raises what is written beside it`, async () => {
    const found = await read(`err/${name}.yaml`)
    assert.equal(found.map(line).join(''), golden(`err/${name}.out`, found.map(line).join('')))
    const [, code = ''] = /^([a-z]\d+)-/.exec(name) ?? []
    assert.ok(found.some((each) => each.code.toLowerCase().includes(code)))
  })
}

test('sentences and hints are one line without a final full stop', async () => {
  for (const name of casesIn('err', '.yaml'))
    for (const diagnostic of await read(`err/${name}.yaml`))
      for (const text of [sentenceOf(diagnostic), hintOf(diagnostic) ?? 'không']) {
        assert.match(text, /^\S.*[^.\s]$/su, `${name}: ${text}`)
        assert.doesNotMatch(text, /undefined|null|\[object|string|array/, `${name}: ${text}`)
      }
})

for (const name of casesIn('ok', '.yaml')) {
  test(`ok/${name} raises nothing about how it is written`, async () => {
    const found = (await read(`ok/${name}.yaml`)).filter(({ code }) => /^[YS]/.test(code))
    assert.deepEqual(found.map(line), [])
  })
}
