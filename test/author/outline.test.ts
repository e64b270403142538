/** What Word's own tools read of a text laid out: levels of headings, alternative texts of tables. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { layOutText } from './lay-out.ts'

describe('levels of headings that a text does not use', () => {
  it('leave no gap: a Khoản under a Phần is Heading 2, the Mục that begins a plan Heading 1', async () => {
    const report = await layOutText('# Một\n### Hai\n#### Ba')
    assert.deepEqual(
      report.paragraphs.map(([style]) => style),
      ['Heading1', 'Heading2', 'Heading3'],
    )
    const plan = await layOutText('## Một\n### Hai')
    assert.deepEqual(plan.paragraphs, [
      ['Heading1', 'Một'],
      ['Heading2', 'Hai'],
    ])
    const texts = (part: string) => [...part.matchAll(/<w:lvlText w:val="([^"]*)"/g)].map(([, text]) => text)
    assert.deepEqual(texts(report.part('word/numbering.xml')), ['Phần %1', '%2.', '%2.%3.', 'Phụ lục %1'])
    assert.deepEqual(texts(plan.part('word/numbering.xml')), ['%1.', '%2.', '%2.%3.', 'Phụ lục %1'])
    assert.match(plan.part('word/styles.xml'), /w:styleId="Heading1".*?<w:caps\/>.*?<\/w:style>/)
  })
})

describe('the alternative text of a table', () => {
  it('is its title and description, tags and all; without a description the title alone', async () => {
    const table = '| A |\n|---|\n| 1 |\n'
    const { body, diagnostics } = await layOutText(
      `@mo_ta Án {{nam}} | {{so}} vụ\n${table}\n@mo_ta B\n${table}\n${table}`,
    )
    assert.deepEqual(diagnostics, [])
    assert.deepEqual(body.match(/<w:tbl(?:Caption|Description) [^>]*>/g), [
      '<w:tblCaption w:val="Án {{nam}}"/>',
      '<w:tblDescription w:val="{{so}} vụ"/>',
      '<w:tblCaption w:val="B"/>',
    ])
  })
})
