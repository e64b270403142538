/** Every data file in test/data/err raises exactly what its `.out` says; those in test/data/ok raise nothing. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { decodeData } from '../../src/app/files/read.ts'
import {
  type Diagnostic,
  hintOf,
  sentenceOf,
  sortDiagnostics,
  type Span,
} from '../../src/core/diagnostics/diagnostic.ts'
import { readUnitYear } from '../../src/core/schema/read.ts'
import { placeDiagnostics } from '../../src/source/place.ts'
import { parseYaml } from '../../src/source/yaml.ts'
import { casesIn, dataFolder, golden } from '../root.ts'

async function read(path: string): Promise<readonly Diagnostic[]> {
  const text = decodeData(await readFile(join(dataFolder, path)), path)
  if (text.value === undefined) return text.diagnostics
  const source = parseYaml(text.value, path)
  if (!source.value) return source.diagnostics
  const year = readUnitYear(source.value.value)
  return sortDiagnostics([...source.diagnostics, ...placeDiagnostics(year.diagnostics, source.value)])
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
    assert.ok(found.length > 0)
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
  test(`ok/${name} raises nothing`, async () => {
    assert.deepEqual((await read(`ok/${name}.yaml`)).map(line), [])
  })
}
