import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import Handlebars from 'handlebars'
import { knownOf } from '../../src/core/base/known-value.ts'
import { printValue } from '../../src/core/format/print.ts'
import { helpers } from '../../src/core/helpers/all.ts'
import { root } from '../root.ts'
import { helperPage } from './helper-page.ts'

/** The helpers in plain Handlebars, without a Word document around it. */
function render(template: string, data: object): string {
  const handlebars = Handlebars.create()
  for (const helper of helpers)
    handlebars.registerHelper(helper.name, function (this: unknown, ...given: unknown[]) {
      const options = given.at(-1) as Handlebars.HelperOptions
      const top: unknown = (options.data as { root: unknown }).root
      const result = helper.run(given.slice(0, -1), { hash: options.hash, context: this, root: top })
      return knownOf(result)?.words('text').text ?? result
    })
  return handlebars.compile(template, { noEscape: true })(data)
}

const textsOf = (list: readonly unknown[]) => list.flat().filter((value) => typeof value === 'string')

for (const helper of helpers)
  test(`every example of ${helper.name} prints what it says`, () => {
    assert.ok(helper.examples.length >= 2)
    for (const { template, data, text } of helper.examples) {
      assert.match(template, new RegExp(`\\b${helper.name}\\b`))
      assert.equal(render(template, data), text, template)
    }
  })

test('helpers have names of their own that a clerk can type, apart from those of Handlebars', () => {
  const names = helpers.map(({ name }) => name)
  assert.equal(new Set(names).size, names.length)
  for (const name of names) {
    assert.match(name, /^[a-z]+(_[a-z]+)*$/)
    assert.ok(!(name in Handlebars.helpers), name)
  }
})

test('no helper throws or prints a machine word, whatever a template passes to it', () => {
  const figure = fc.oneof(
    fc.integer({ min: -5, max: 5000 }),
    fc.double(),
    fc.constantFrom(undefined, null, true, false, '', 'vụ', '2020-11-30', '90%', 0),
    fc.string({ maxLength: 5 }),
    fc.record({ vu: fc.option(fc.nat(50), { nil: undefined }), bi_can: fc.nat(50) }),
    fc.record({ viec: fc.nat(50), tien: fc.nat(1e9) }),
    fc.record({ tu: fc.nat(100), mau: fc.nat(100) }),
    fc.constant(Object.create(null) as unknown),
  )
  const argument = fc.oneof(figure, fc.array(figure, { maxLength: 3 }))
  for (const helper of helpers) {
    const hash = fc.dictionary(fc.constantFrom(...helper.hash, 'x'), argument)
    const args = fc.array(argument, { minLength: helper.args[0], maxLength: Math.min(helper.args[1], 6) })
    fc.assert(
      fc.property(args, hash, (list, named) => {
        const result = printValue(helper.run(list, { hash: named, context: {}, root: {} }))
        const typed = [...textsOf(list), ...textsOf(Object.values(named))].join(' ')
        if (!/undefined|NaN|Infinity|object/i.test(typed))
          assert.doesNotMatch(result, /undefined|NaN|Infinity|\[object/)
      }),
      { numRuns: 60 },
    )
  }
})

test('the reference page of the helpers is in step with them (UPDATE_GOLDEN=1 writes it)', () => {
  const file = join(root, 'docs', 'ham.md')
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, helperPage())
  assert.equal(readFileSync(file, 'utf8'), helperPage())
})
