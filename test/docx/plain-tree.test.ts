/** A source that is read without Handlebars' parser gives the tree of that parser, places apart. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { helpers } from '../../src/core/helpers/all.ts'
import { compileWord } from '../../src/docx/compile/compile.ts'
import { plainTree } from '../../src/docx/compile/plain-tree.ts'
import { root } from '../root.ts'

const handlebars = createRequire(import.meta.url)('handlebars') as typeof import('handlebars')
const parse = (source: string): unknown => handlebars.parse(source)

/** What the compiler does not look at, or takes for nothing where it is missing. */
const UNSEEN = /^(?:loc|strip|\w+Strip|\w+Stripped|chained|indent)$/

function seen(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(seen)
  if (typeof node !== 'object' || node === null) return node
  const { type } = node as { type?: string }
  const kept = Object.entries(node)
    .filter(([key]) => !UNSEEN.test(key) && (key !== 'escaped' || type === 'MustacheStatement'))
    .filter(([key, value]) => value !== undefined && !(key === 'blockParams' && (value as unknown[]).length === 0))
    .map(([key, value]) => [key, seen(value)] as const)
  return Object.fromEntries(kept)
}

const same = (source: string) => assert.deepEqual(seen(plainTree(source, parse)), seen(parse(source)), source)

test('a source is read as Handlebars reads it', () => {
  for (const source of [
    '',
    'chữ',
    '{{a}}',
    'x {{a.b "}" 12}} y{{{a}}}{{đơn_vị}}',
    '{{#if a}}1{{else if b}}2{{else if (c d)}}3{{else}}4{{/if}}5',
    '{{#each xs as |x i|}}{{x}}{{@index}}{{../y}}{{else}}{{/each}}',
    '{{#if a}}{{#unless b}}{{else}}1{{/unless}}{{else}}{{#with c}}{{this}}{{/with}}{{/if}}',
    '{{#liet_ke tu="và" viet_hoa=true}}{{x y=(z 1.5)}}{{/liet_ke}}',
    '{{#*inline "p"}}{{a}}{{/inline}}{{> p b c=1}}',
    '{{{__column "1 2"}}}{{{__share 12.5}}}',
  ])
    same(source)
})

test('built-in templates are read as Handlebars reads them', async () => {
  for (const name of ['bao-cao', 'ke-hoach', 'phu-luc', 'so-sanh-don-vi']) {
    const { value } = await compileWord(readFileSync(join(root, 'dist/templates', `${name}.docx`)), { helpers })
    for (const { text } of value?.sources() ?? assert.fail(name)) same(text)
  }
})

test('what is not plain is left to Handlebars', () => {
  for (const source of [
    '{{~a}}',
    '{{a~}}',
    '{{! lời bình }}',
    '{{#> p}}{{/p}}',
    '{{^a}}{{/a}}',
    '{{&a}}',
    '{{#if a}}',
    '{{/if}}',
    '{{else}}',
    '{{#if a}}{{/each}}',
    '{{#if a}}{{else}}{{else}}{{/if}}',
    '{{#if a}}{{else}}{{else if b}}{{/if}}',
    '{{#*inline "p"}}a{{else}}b{{/inline}}',
    '{{a',
    '{{a "}}"}}',
    '{{a b=}}',
  ])
    assert.equal(plainTree(source, parse), undefined, source)
})
