/** A clerk never hears of the built-in templates: whatever the data leaves out, they ask for nothing that is missing. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { documentKinds } from '../../src/core/documents.ts'
import { loadTemplates } from '../../src/app/documents/templates.ts'
import { readUnit } from '../../src/app/unit/read.ts'
import type { Context } from '../../src/core/context/context.ts'
import { buildContext } from '../../src/core/context/context.ts'
import { printValue } from '../../src/core/format/print.ts'
import { helpers } from '../../src/core/helpers/all.ts'
import { type Figure, figures } from '../../src/core/schema/catalogue.ts'
import { unitYearSchema } from '../../src/core/schema/unit-year.ts'
import { renderWord } from '../../src/docx/render/render.ts'
import { basics } from '../core/year.ts'
import { root } from '../root.ts'
import { contextOf, example } from '../templates/papers.ts'

const templates = (await loadTemplates(documentKinds)).value ?? new Map()

function assertSilent(context: Context, data: unknown): void {
  assert.equal(templates.size, 3)
  for (const [kind, template] of templates) {
    const { diagnostics } = renderWord(template, context, { helpers, print: (value) => printValue(value, context) })
    assert.deepEqual(diagnostics, [], `${kind} of ${JSON.stringify(data).slice(0, 1_500)}`)
  }
}

/** Figures as a tree, as typed in a YAML file. */
function treeOf(entries: readonly (readonly [Figure, number])[]): Record<string, unknown> {
  const tree: Record<string, unknown> = {}
  for (const [figure, value] of entries) {
    let here = tree
    for (const step of figure.path.slice(0, -1)) here = (here[String(step)] ??= {}) as Record<string, unknown>
    here[String(figure.path.at(-1))] = figure.parts?.[0] === undefined ? value : { [figure.parts[0]]: value }
  }
  return tree
}

const someFigures = fc
  .array(fc.tuple(fc.constantFrom(...figures), fc.constantFrom(0, 1, 12)), { maxLength: 40 })
  .map(treeOf)

/** The tree without the values whose turn the numbers say it is, at any depth. */
function thinned(value: unknown, next: () => boolean): unknown {
  if (Array.isArray(value)) return value.flatMap((item) => (next() ? [] : [thinned(item, next)]))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (next() ? [] : [[key, thinned(inner, next)]])),
  )
}

const examples = ['tieu-can/so-lieu-2020.yaml', 'khu-vuc/so-lieu-2026.yaml']

test('the examples print without a value missing', async () => {
  for (const name of examples) {
    const { value } = await readUnit(join(root, 'examples', name))
    assert.ok(value)
    assertSilent(buildContext(value), name)
  }
})

test('a unit that states nothing but its name gets its papers without a value missing', () => {
  assertSilent(contextOf({}), {})
  assertSilent(contextOf({}, {}), {})
})

test('sparse figures print without a value missing', () => {
  fc.assert(
    fc.property(someFigures, fc.option(someFigures, { nil: undefined }), (now, before) => {
      assertSilent(contextOf(now, before), [now, before])
    }),
    { numRuns: 15 },
  )
})

test('examples with anything left out print without a value missing', () => {
  const sources = examples.map((name) => example(name))
  fc.assert(
    fc.property(fc.constantFrom(...sources), fc.infiniteStream(fc.nat({ max: 5 })), (source, numbers) => {
      const next = () => numbers.next().value === 0
      const thin = { ...(thinned(source, next) as object), ...basics, bo_chi_tieu: undefined }
      fc.pre(unitYearSchema().safeParse(thin).success)
      assertSilent(contextOf(thin), thin)
    }),
    { numRuns: 20 },
  )
})
