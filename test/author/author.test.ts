import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { authorTemplate } from '../../src/docx/author/author.ts'
import { builtIn, layOutText } from './lay-out.ts'

/** Tags, texts and section ends of a body, in order. */
const shapeOf = (body: string) =>
  body
    .replace(/<w:sectPr>.*?<\/w:sectPr>/g, (section) => (section.includes('landscape') ? '[ngang]' : '[doc]'))
    .replace(
      /<w:p>(.*?)<\/w:p>/g,
      (_, p: string) => (/<w:t[^>]*>([^<]*)/.exec(p)?.[1] ?? '') + (/\[\w+\]/.exec(p)?.[0] ?? ''),
    )

/** What its appendices say of the document they belong to. */
const reference = async (text: string) =>
  (await layOutText(text)).paragraphs.filter(([style]) => style === 'KemTheo').map(([, words]) => words)

/** The paragraphs before the signature block that are kept with the next. */
const kept = async (text: string) => {
  const { body } = await layOutText(`${text}\n{{> ky-bao-cao}}`)
  const before = body.slice(0, body.indexOf('<w:tbl>'))
  return [...before.matchAll(/<w:p>(.*?)<\/w:p>/g)]
    .filter((m) => m[1]?.includes('keepNext'))
    .map((m) => />([^<]*)<\/w:t>/.exec(m[1] ?? '')?.[1] ?? '')
}

describe('a line of a text template', () => {
  it('is a body paragraph with its tags whole, whatever is typed in them', async () => {
    const { paragraphs } = await layOutText('- Số vụ: {{in_so (cong a.b "*x* }} |")}} **vụ** &c.\n\n* Vi phạm: không.')
    assert.deepEqual(paragraphs, [
      ['NoiDung', '- Số vụ: {{in_so (cong a.b &quot;*x* }} |&quot;)}} vụ &amp;c.'],
      ['NoiDung', '* Vi phạm: không.'],
    ])
  })

  it('may hold bold and italic text, with tags inside in runs of their own look', async () => {
    const { body } = await layOutText('Tăng **{{x}} vụ** và *{{y}}*, 2 * 3 * 4, \\*không\\*, ***cả hai***')
    const runs = [...body.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t[^>]*>([^<]*)</g)].map((m) => [m[1] ?? '', m[2]])
    assert.deepEqual(runs, [
      ['', 'Tăng '],
      ['<w:rStyle w:val="TheMau"/><w:b/><w:bCs/>', '{{x}}'],
      ['<w:b/><w:bCs/>', ' vụ'],
      ['', ' và '],
      ['<w:rStyle w:val="TheMau"/><w:i/><w:iCs/>', '{{y}}'],
      ['', ', 2 * 3 * 4, *không*, '],
      ['<w:b/><w:bCs/><w:i/><w:iCs/>', 'cả hai'],
    ])
  })

  it('with block tags only gives each of them a paragraph of its own', async () => {
    const { paragraphs } = await layOutText(
      '{{#if a}}\nA\n{{else}}\nB{{#if c}}c{{/if}}\n{{/if}}{{#each d as |e|}}\n{{/each}}',
    )
    assert.deepEqual(paragraphs, [
      ['TheKhoi', '{{#if a}}'],
      ['NoiDung', 'A'],
      ['TheKhoi', '{{else}}'],
      ['NoiDung', 'B{{#if c}}c{{/if}}'],
      ['TheKhoi', '{{/if}}'],
      ['TheKhoi', '{{#each d as |e|}}'],
      ['TheKhoi', '{{/each}}'],
    ])
  })

  it('with a part of the text alone prints it as text', async () => {
    const { paragraphs } = await layOutText('{{#*inline "p"}}A.{{/inline}}\n{{> p}}')
    assert.deepEqual(paragraphs.at(-1), ['NoiDung', '{{&gt; p}}'])
  })

  it('is cleaned of what Word cannot read', async () => {
    const { paragraphs } = await layOutText(
      'Vie\u0302\u0323n\u0000 kie\u0302\u0309m\u000B sa\u0301t\uD800 {{in "e\u0302\u0001"}}',
    )
    assert.deepEqual(paragraphs, [['NoiDung', 'Viện kiểm sát {{in &quot;ê&quot;}}']])
  })

  it('vanishes with its comment, over several lines too, and in texts from Windows', async () => {
    const { paragraphs } = await layOutText('\uFEFFA\r\n{{!-- một\r\nhai }} ba --}}\r\nB{{! c }}\r\n')
    assert.deepEqual(paragraphs, [
      ['NoiDung', 'A'],
      ['NoiDung', 'B'],
    ])
  })
})

describe('headings', () => {
  it('are Word headings numbered by one list, Phần and Phụ lục above their titles', async () => {
    const { paragraphs, part } = await layOutText('# Một\n## Hai\n### Ba\n#### Bốn {{x}}')
    assert.deepEqual(paragraphs, [
      ['Heading1', '\nMột'],
      ['Heading2', 'Hai'],
      ['Heading3', 'Ba'],
      ['Heading4', 'Bốn {{x}}'],
    ])
    const levels = [
      ...part('word/numbering.xml').matchAll(
        /<w:lvl w:ilvl="(\d)".*?<w:pStyle w:val="(\w+)".*?<w:lvlText w:val="([^"]*)"/g,
      ),
    ]
    assert.deepEqual(
      levels.map((m) => [m[1], m[2], m[3]]),
      [
        ['0', 'Heading1', 'Phần %1'],
        ['1', 'Heading2', '%2.'],
        ['2', 'Heading3', '%3.'],
        ['3', 'Heading4', '%3.%4.'],
        ['0', 'PhuLuc', 'Phụ lục %1'],
      ],
    )
    for (const [id, level] of [
      ['Heading1', 0],
      ['Heading3', 2],
      ['PhuLuc', 0],
    ] as const) {
      const style = new RegExp(`w:styleId="${id}".*?</w:style>`).exec(part('word/styles.xml'))?.[0] ?? ''
      assert.match(style, new RegExp(`<w:outlineLvl w:val="${level}"/>`))
      assert.match(style, /<w:numId w:val="\d"\/>/)
    }
  })

  it('of appendices are counted by Word, or given by the text', async () => {
    const given = await layOutText('@phu_luc Số liệu\n@so_phu_luc Phụ lục {{x}}\n@kem_theo (X)')
    assert.deepEqual(given.paragraphs.slice(0, 2), [
      ['PhuLuc', 'Phụ lục {{x}}\nSố liệu'],
      ['KemTheo', '(X)'],
    ])
    assert.match(given.body, /<w:numId w:val="0"\/>/)
    const two = await layOutText('@phu_luc Số liệu\n@trang doc\n@phu_luc Danh sách\n@kem_theo (Kèm theo {{x}})')
    assert.deepEqual(
      two.paragraphs.filter(([, text]) => text !== ''),
      [
        ['PhuLuc', '\nSố liệu'],
        ['KemTheo', '{{van_ban.bao_cao.kem_theo}}'],
        ['PhuLuc', '\nDanh sách'],
        ['KemTheo', '(Kèm theo {{x}})'],
      ],
    )
  })
})

describe('an appendix', () => {
  it('refers to the report, or to the plan when it belongs to one', async () => {
    assert.deepEqual(await reference('@phu_luc Một'), ['{{van_ban.bao_cao.kem_theo}}'])
    assert.deepEqual(await reference('{{> dau-ke-hoach}}\n@phu_luc Một\n@kem_theo (X)\n@trang doc\n@phu_luc Hai'), [
      '(X)',
      '{{van_ban.ke_hoach.kem_theo}}',
    ])
  })
})

/** The column widths of its tables. */
const widths = async (text: string) =>
  [...(await layOutText(text)).body.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((m) => Number(m[1]))

describe('a table', () => {
  it('repeats its header rows, joins cells and gives block tags rows of their own', async () => {
    const { body } = await layOutText(
      '|TT|Năm|<<|\n|^^|Vụ|Bị can|\n|:-:|-----|--:|\n\n{{#each a}}\n| 1 | {{b}} | c \\| d |\n{{/each}}\n|**Cộng|<<| 3 |\nSau bảng',
    )
    const rows = [...body.matchAll(/<w:tr>(.*?)<\/w:tr>/g)].map((m) => m[1] ?? '')
    const texts = rows.map((row) =>
      [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/g)].map((m) =>
        [...(m[1] ?? '').matchAll(/<w:t[^>]*>([^<]*)/g)].map((t) => t[1]).join(''),
      ),
    )
    assert.deepEqual(texts, [
      ['TT', 'Năm'],
      ['', 'Vụ', 'Bị can'],
      ['{{#each a}}'],
      ['1', '{{b}}', 'c | d'],
      ['{{/each}}'],
      ['Cộng', '3'],
    ])
    assert.deepEqual(
      rows.map((row) => [row.includes('<w:tblHeader/>'), row.includes('<w:cantSplit/>'), row.includes('<w:b/>')]),
      [
        [true, true, false],
        [true, true, false],
        [false, true, false],
        [false, true, false],
        [false, true, false],
        [false, true, true],
      ],
    )
    assert.match(rows[0] ?? '', /<w:vMerge w:val="restart"\/>.*<w:gridSpan w:val="2"\/>/)
    assert.match(rows[1] ?? '', /<w:vMerge w:val="continue"\/>/)
    assert.match(rows[3] ?? '', /<w:jc w:val="center"\/>.*<w:jc w:val="right"\/>/)
  })

  it('has columns in the proportion of the dashes, but none too narrow for a word of its heading', async () => {
    assert.deepEqual(await widths('|a|b|c|\n|-|--|---|\n|1|2|3|'), [1512, 3024, 4535])
    const [first = 0, second = 0] = await widths('|STT|b|\n|-|-------------------------------|\n|1|2|')
    assert.ok(first > 500 && first + second === 9071, String(first))
  })

  it('keeps the heading of a group and joined rows with the row below', async () => {
    const { body } = await layOutText('|a|b|\n|-|-|\n|**I|<<|\n|1|2|\n|3|4|\n|^^|5|\n|6|7|')
    const rows = [...body.matchAll(/<w:tr>(.*?)<\/w:tr>/g)].map((m) => (m[1] ?? '').includes('<w:keepNext/>'))
    assert.deepEqual(rows, [false, true, false, true, false, false])
  })

  it('ends where a block around it closes, and another begins at the next dash line', async () => {
    const table = '|a|b|\n|-|-|\n|1|2|\n'
    const { body } = await layOutText(`{{#if x}}\n${table}{{/if}}\n{{#if y}}\n${table}{{/if}}\n${table}\n${table}`)
    const shape = body
      .replace(/<w:tbl>.*?<\/w:tbl>/g, 'T')
      .replace(/<w:p>(.*?)<\/w:p>/g, (_, p: string) => /\{\{.*?\}\}/.exec(p)?.[0] ?? '.')
    assert.equal(shape.replace(/<w:sectPr>.*/, ''), '{{#if x}}T.{{/if}}{{#if y}}T.{{/if}}T.T.')
  })
})

describe('sections', () => {
  it('end before the tags of the blocks that enclose the next one', async () => {
    const { body } = await layOutText(
      'A\n{{#if x}}\nB\n{{/if}}\n{{#each y}}\n@trang ngang\nC\n{{/each}}\n{{#if z}}\n@trang doc\nD\n{{/if}}\n@trang ngang\nE',
    )
    assert.equal(shapeOf(body), 'A{{#if x}}B{{/if}}[doc]{{#each y}}C[ngang]{{/each}}{{#if z}}D[doc]{{/if}}E[ngang]')
  })

  it('end inside the block when a block encloses the last one', async () => {
    const { body } = await layOutText('A\n{{#if x}}\n@trang ngang\nB\n{{/if}}')
    assert.equal(shapeOf(body), 'A[doc]{{#if x}}B[ngang]{{/if}}[ngang]')
  })

  it('start with @trang, without an empty one before', async () => {
    const { body } = await layOutText('{{#if x}}\n@trang ngang\nA\n{{/if}}\n@trang doc\nB')
    assert.equal(shapeOf(body), '{{#if x}}A[ngang]{{/if}}B[doc]')
  })

  it('count their pages from 1 in one header, without a number on the first page', async () => {
    const { body, part } = await layOutText('A\n@trang ngang\nB')
    assert.equal(body.match(/<w:pgNumType w:start="1"\/><w:titlePg\/>/g)?.length, 2)
    assert.equal(new Set(body.match(/<w:headerReference[^>]*>/g)).size, 1)
    assert.match(part('word/header1.xml'), /<w:pStyle w:val="Header"\/>.*PAGE/)
    assert.equal(part('word/header2.xml'), '')
  })
})

describe('the signature block', () => {
  it('keeps the last two paragraphs with it, of a loop only the nearest', async () => {
    assert.deepEqual(await kept('A\nB\nC'), ['B', 'C', ''])
    assert.deepEqual(await kept('A\n{{#if x}}\nB\n{{/if}}\nC'), ['B', 'C', ''])
    assert.deepEqual(await kept('A\n{{#each x}}\nB\n{{/each}}\nC'), ['C', ''])
    assert.deepEqual(await kept('A\n{{#each x}}\nB\n{{/each}}'), ['A', 'B', ''])
  })
})

describe('the file', () => {
  const text = '{{> dau-bao-cao}}\n# Một\nHai\n{{> ky-bao-cao}}\n@trang ngang\n@phu_luc Ba'

  it('is the same for the same text', async () => {
    const [a, b] = [await layOutText(text), await layOutText(text)]
    assert.deepEqual(a.bytes, b.bytes)
    assert.doesNotMatch(a.part('docProps/core.xml'), /\d{4}-\d\d-\d\d/)
  })

  it('speaks Vietnamese in Times New Roman and names itself by tags', async () => {
    const { part } = await layOutText(text)
    assert.match(part('word/styles.xml'), /<w:docDefaults>.*w:ascii="Times New Roman".*<w:lang w:val="vi-VN"/)
    assert.match(part('word/settings.xml'), /<w:themeFontLang w:val="vi-VN"\/>/)
    const fonts = part('word/theme/theme1.xml').match(/<a:(?:major|minor)Font><a:latin typeface="[^"]*"/g)
    assert.deepEqual(
      fonts?.map((font) => font.replace(/.*typeface=/, '')),
      ['"Times New Roman"', '"Times New Roman"'],
    )
    assert.match(
      part('docProps/core.xml'),
      /<dc:title>\{\{van_ban\.bao_cao\.ten_tai_lieu\}\}<\/dc:title>.*<dc:creator>\{\{don_vi\.ten\}\}/,
    )
  })

  it('states the line rule with every line spacing', async () => {
    const { part } = await layOutText(text)
    for (const name of ['word/document.xml', 'word/styles.xml', 'word/header1.xml'])
      for (const [spacing] of part(name).matchAll(/<w:spacing [^>]*w:line="[^>]*>/g))
        assert.match(spacing, /w:lineRule="auto"/)
  })

  it('can be laid out from texts that are called by name without .hbs', async () => {
    const { value } = await authorTemplate('a', new Map([...builtIn(), ['a', '{{> b}}'], ['b', 'B']]))
    assert.ok(value)
  })
})
