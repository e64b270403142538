/** Figures that units publish find a place: test/data/so-cong-bo.json names it for each, and the file with them is read. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkYear } from '../../src/core/checks/all.ts'
import { hasErrors, sentenceOf } from '../../src/core/diagnostics/diagnostic.ts'
import { place, type Tree } from '../../src/core/base/lookup.ts'
import { figureAt } from '../../src/core/schema/catalogue.ts'
import { derive } from '../../src/core/year/derive.ts'
import { root } from '../root.ts'
import { yearOf } from './year.ts'

interface Added {
  readonly what: string
  readonly typed?: Readonly<Record<string, unknown>>
  readonly so_chung?: object
  readonly ty_le_rieng?: object
  readonly so_lieu_khac?: object
  /** The number has a place, what was said of it has none. */
  readonly part?: boolean
}

interface Published {
  readonly yes: readonly string[]
  readonly texts: readonly {
    readonly text: string
    readonly published: number
    readonly before: number
    readonly added: readonly Added[]
  }[]
  /** Of no text of the list: each has a place of its own or goes into the free list. */
  readonly khac: readonly Added[]
}

const data = JSON.parse(readFileSync(join(root, 'test/data/so-cong-bo.json'), 'utf8')) as Published

test('of the 176 published figures at least 97% have a place, at most 3% in part, none has none', () => {
  const all = data.texts.reduce((sum, { published }) => sum + published, 0)
  const placed = data.texts.reduce((sum, { before, added }) => sum + before + added.length, 0)
  const inPart = data.texts.flatMap(({ added }) => added.filter(({ part }) => part)).length
  assert.equal(all, 176)
  assert.equal(placed, all)
  assert.ok(inPart / all <= 0.03, `${inPart} in part`)
  for (const { text, published, before, added } of data.texts) assert.equal(published, before + added.length, text)
})

test('the places that were there are figures of the schema', () => {
  assert.deepEqual(
    data.yes.filter((key) => !figureAt(key)),
    [],
  )
})

for (const { text, added } of [...data.texts, { text: 'khác', added: data.khac }])
  for (const { what, typed = {}, so_chung, ty_le_rieng, so_lieu_khac } of added)
    test(`${text}: ${what}`, () => {
      const figures: Tree = {}
      for (const [key, value] of Object.entries(typed)) place(figures, key.split('.'), value)
      const given = yearOf({
        ...figures,
        ...(so_chung ? { so_chung: [so_chung] } : {}),
        ...(ty_le_rieng ? { ty_le_rieng: [ty_le_rieng] } : {}),
        ...(so_lieu_khac ? { so_lieu_khac: [so_lieu_khac] } : {}),
      })
      const found = checkYear(given, derive(given))
      assert.ok(
        !hasErrors(found) && !found.some(({ code }) => code === 'K141'),
        found.map((d) => `${d.code} ${sentenceOf(d)}`).join('\n'),
      )
      for (const key of Object.keys(typed)) assert.ok(figureAt(key), key)
    })
