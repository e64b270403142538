/** Word partials that bring charts: one for each call, with the data of the call, in the part of the call. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fakePackage, p, render } from './fake.ts'
import { validate } from '../tools/schemas.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
const frame = `<w:r><w:drawing><wp:inline><wp:extent cx="100" cy="100"/><wp:docPr id="1" name="c"/><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rIdC"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
const con = fakePackage({
  'word/document.xml': p('Biểu đồ {{ten}}') + `<w:p>${frame}</w:p>`,
  'word/charts/chart1.xml': `<c:chartSpace xmlns:c="${CHART}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>Nhóm {{t</a:t></a:r><a:r><a:t>en}}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/></c:pieChart></c:plotArea></c:chart><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`,
  'word/charts/_rels/chart1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'package', '../embeddings/so.xlsx')}</Relationships>`,
  'word/embeddings/so.xlsx': 'so',
  relations: relation('rIdC', 'chart', 'charts/chart1.xml'),
  types: `<Override PartName="/word/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/><Override PartName="/word/embeddings/so.xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>`,
})
const data = { ten: 'Gốc', xs: [{ ten: 'Một' }, { ten: 'Hai' }] }

test('a partial with a chart: in a loop, in a header, beside a chart of the template', async () => {
  const { codes, parts, bytes } = await render(
    {
      'word/document.xml': p('{{> con}}') + p('{{#each xs}}') + p('{{> con}}') + p('{{/each}}'),
      'word/header1.xml': p('{{> con}}'),
    },
    data,
    { partials: { con } },
  )
  assert.deepEqual(codes, [])
  const titleOf = (name: string) => /<a:t>(Nhóm[^<]*)/.exec(parts[name] ?? '')?.[1]
  const shown = (part: string) => {
    const targets = new Map(
      [...parts[`word/_rels/${part}.rels`]!.matchAll(/Id="([^"]*)"[^>]*Target="\/([^"]*)"/g)].map(([, id, to]) => [
        id,
        to,
      ]),
    )
    return [...parts[`word/${part}`]!.matchAll(/<c:chart [^>]*r:id="([^"]*)"/g)].map(([, id]) => targets.get(id!)!)
  }
  assert.deepEqual(shown('document.xml').map(titleOf), ['Nhóm Gốc', 'Nhóm Một', 'Nhóm Hai'])
  assert.deepEqual(shown('header1.xml').map(titleOf), ['Nhóm Gốc'])
  const charts = [...shown('document.xml'), ...shown('header1.xml')]
  assert.equal(new Set(charts).size, 4, 'each its own part')
  for (const chart of charts) {
    const rels = parts[chart.replace('charts/', 'charts/_rels/') + '.rels']!
    const [, workbook = ''] = /Target="\/([^"]*)"/.exec(rels)!
    assert.equal(parts[workbook], 'so')
    assert.ok(parts['[Content_Types].xml']!.includes(`/${workbook}`))
  }
  validate(new Map([['charts', bytes!]]))
})

test('faults in the chart of a partial are told with its name', async () => {
  const template = { 'word/document.xml': p('{{> con}}') }
  const { diagnostics } = await render(template, {}, { partials: { con } })
  assert.deepEqual(
    diagnostics.map(({ code, spot }) => `${code} ${/mẫu con "con"/.test(spot ?? '')}`),
    ['M19 true', 'M19 true'],
  )
})
