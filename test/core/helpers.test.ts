import assert from 'node:assert/strict'
import { test } from 'node:test'
import Handlebars from 'handlebars'
import { helpers } from '../../src/core/helpers/all.ts'

/** The helpers in plain Handlebars, without a Word document around it. */
function environment() {
  const handlebars = Handlebars.create()
  for (const helper of helpers)
    handlebars.registerHelper(helper.name, function (this: unknown, ...given: unknown[]) {
      const options = given.at(-1) as Handlebars.HelperOptions
      const root: unknown = (options.data as { root: unknown }).root
      return helper.run(given.slice(0, -1), { hash: options.hash, context: this, root })
    })
  return handlebars
}

function render(template: string, data: object): string {
  return environment().compile(template, { noEscape: true })(data)
}

for (const helper of helpers)
  test(`every example of ${helper.name} prints what it says`, () => {
    assert.ok(helper.examples.length >= 2)
    for (const { template, data, text } of helper.examples) assert.equal(render(template, data), text, template)
  })
