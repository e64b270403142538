/** Conditions of rows and columns in tables of text templates. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { layOutText } from './lay-out.ts'

describe('a table of a text template', () => {
  it('has rows that are bold on a condition, and columns that go with their title', async () => {
    const short = '| {{#if c}}**{{/}} {{a}} | {{b}} | << |'
    const long = '{{#if c}}\n|** {{a}} | {{b}} | << |\n{{else}}\n| {{a}} | {{b}} | << |\n{{/if}}'
    const table = (row: string) => `| a | b | c |\n|--|--|--|\n{{#each ds}}\n${row}\n{{/each}}`
    assert.equal((await layOutText(table(short))).body, (await layOutText(table(long))).body)
    const title = '{{#if @root.c theo="cot"}}c{{/if}}'
    const columns = (cell: string, bold: string) =>
      `| a | b | ${title} |\n|--|--|--|\n{{#each ds}}\n| 1 | 2 | ${cell} |\n| 3 | << | ${bold} |\n| 4 | 5 | << |\n{{/each}}`
    const each = (text: string) => `{{#if @root.c theo="cot"}}${text}{{/if}}`
    const { body } = await layOutText(columns('{{x}}', '**{{y}}**'))
    const texts = [...body.matchAll(/<w:tc>(.*?)<\/w:tc>/g)].map((m) =>
      [...(m[1] ?? '').matchAll(/<w:t[^>]*>([^<]*)/g)].map((t) => t[1]).join(''),
    )
    const told = (text: string) => each(text).replaceAll('"', '&quot;')
    assert.deepEqual(texts, [
      'a',
      'b',
      told('c'),
      '{{#each ds}}',
      '1',
      '2',
      told('{{x}}'),
      '3',
      told('{{y}}'),
      '4',
      '5',
      '{{/each}}',
    ])
  })
})
