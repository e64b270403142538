/** Word partials that bring notes, diagrams and embedded objects. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { validate } from '../tools/schemas.ts'
import { fakePackage, p, render } from './fake.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relation = (id: string, type: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${type.startsWith('http') ? type : `${OFFICE}/${type}`}" Target="${target}"${more}/>`
const rels = (...list: readonly string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
const type = (part: string, content: string) => `<Override PartName="/word/${part}" ContentType="${content}"/>`
const data = { ten: 'Gốc', xs: [{ ten: 'Một' }, { ten: 'Hai' }] }
const loop = p('{{#each xs}}') + p('{{> con}}') + p('{{/each}}')

/** The targets of a part's relationships, by id. */
const targetsOf = (parts: Readonly<Record<string, string>>, part: string) =>
  new Map(
    [...(parts[part.replace(/([^/]*)$/, '_rels/$1.rels')] ?? '').matchAll(/Id="([^"]*)"[^>]*Target="\/?([^"]*)"/g)].map(
      ([, id, to]) => [id, to] as const,
    ),
  )

const reference = (kind: string, id: number) =>
  `<w:r><w:rPr><w:rStyle w:val="Note"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`
const note = (kind: string, id: number, ...content: readonly string[]) =>
  `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>`, ...content)}</w:${kind}>`
const separators = (kind: string) =>
  `<w:${kind} w:type="separator" w:id="-1">${p('<w:r><w:separator/></w:r>')}</w:${kind}><w:${kind} w:type="continuationSeparator" w:id="0">${p('<w:r><w:continuationSeparator/></w:r>')}</w:${kind}>`
const noted = fakePackage({
  'word/document.xml': p('Mục {{ten}}', reference('footnote', 2), reference('endnote', 5)),
  'word/footnotes.xml':
    separators('footnote') +
    note('footnote', 1, 'không ai gọi') +
    note('footnote', 2, ' chú của {{ten}} ', '<w:hyperlink r:id="rIdL"><w:r><w:t>nguồn</w:t></w:r></w:hyperlink>'),
  'word/_rels/footnotes.xml.rels': rels(relation('rIdL', 'hyperlink', 'https://vi.du/', ' TargetMode="External"')),
  'word/endnotes.xml': separators('endnote') + note('endnote', 5, ' cuối {{ten}}'),
  'word/styles.xml':
    '<w:style w:type="character" w:styleId="Note"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
})

const plainStyle = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'

const notesIn = (xml = '', kind = 'footnote') =>
  [...xml.matchAll(new RegExp(`<w:${kind} [^>]*w:id="(\\d+)"[^>]*>(.*?)</w:${kind}>`, 'gs'))]
    .map(([, id, inner = '']) => [id, [...inner.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join('')])
    .filter(([, text]) => text !== '')
const referred = (xml = '', kind = 'footnote') =>
  [...xml.matchAll(new RegExp(`<w:${kind}Reference [^>]*w:id="(\\d+)"`, 'g'))].map(([, id]) => id)

test('notes of a partial come along, for each call with its data, also into a template without notes', async () => {
  const { codes, parts, bytes } = await render(
    { 'word/document.xml': p('{{> con}}') + loop, 'word/styles.xml': plainStyle },
    data,
    {
      partials: { con: noted },
    },
  )
  assert.deepEqual(codes, [])
  const targets = [...targetsOf(parts, 'word/document.xml').values()]
  const [feet, ends] = ['footnotes', 'endnotes'].map(
    (kind) => targets.find((one) => one?.endsWith(`${kind}.xml`)) ?? '',
  )
  assert.deepEqual(
    notesIn(parts[feet!]).map(([, text]) => text),
    [' chú của Gốc nguồn', ' chú của Một nguồn', ' chú của Hai nguồn'],
  )
  assert.deepEqual(
    notesIn(parts[feet!]).map(([id]) => id),
    referred(parts['word/document.xml']),
  )
  assert.deepEqual(
    notesIn(parts[ends!], 'endnote').map(([, text]) => text),
    [' cuối Gốc', ' cuối Một', ' cuối Hai'],
  )
  assert.ok([...targetsOf(parts, feet!).values()].includes('https://vi.du/'))
  assert.ok(!parts[feet!]!.includes('không ai gọi'))
  validate(new Map([['notes', bytes!]]))
})

test('they stand beside the notes of the template; where Word has no notes they are left and told', async () => {
  const { codes, parts, bytes } = await render(
    {
      'word/document.xml': p('Đầu', reference('footnote', 1)) + loop,
      'word/footnotes.xml': separators('footnote') + note('footnote', 1, ' chú riêng'),
      'word/header1.xml': p('{{> con}}'),
      'word/styles.xml': '<w:style w:type="character" w:styleId="Note"><w:name w:val="footnote reference"/></w:style>',
    },
    data,
    { partials: { con: noted } },
  )
  assert.deepEqual(codes, ['M30'])
  assert.deepEqual(
    notesIn(parts['word/footnotes.xml']).map(([, text]) => text),
    [' chú riêng', ' chú của Một nguồn', ' chú của Hai nguồn'],
  )
  assert.deepEqual(
    notesIn(parts['word/footnotes.xml']).map(([id]) => id),
    referred(parts['word/document.xml']),
  )
  assert.ok(!/Reference/.test(parts['word/header1.xml'] ?? ''))
  validate(new Map([['notes', bytes!]]))
})

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const DGM = 'http://schemas.openxmlformats.org/drawingml/2006/diagram'
const DSP = 'http://schemas.microsoft.com/office/drawing/2008/diagram'
const frame = `<w:r><w:drawing><wp:inline><wp:extent cx="100" cy="100"/><wp:docPr id="1" name="s"/><a:graphic><a:graphicData uri="${DGM}"><dgm:relIds xmlns:dgm="${DGM}" r:dm="rIdD" r:lo="rIdL" r:qs="rIdQ" r:cs="rIdC"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
const diagram = fakePackage({
  'word/document.xml': `<w:p>${frame}</w:p>`,
  'word/diagrams/data1.xml': `<dgm:dataModel xmlns:dgm="${DGM}" xmlns:a="${A}"><dgm:ptLst><dgm:pt modelId="1"><dgm:t><a:bodyPr/><a:p><a:r><a:t>Ô {{t</a:t></a:r><a:r><a:t>en}}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst><dgm:cxnLst/><dgm:extLst><a:ext uri="http://schemas.microsoft.com/office/drawing/2008/diagram"><dsp:dataModelExt xmlns:dsp="${DSP}" relId="rIdV" minVer="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></a:ext></dgm:extLst></dgm:dataModel>`,
  'word/diagrams/drawing1.xml': `<dsp:drawing xmlns:dsp="${DSP}" xmlns:a="${A}"><dsp:spTree><dsp:sp><dsp:txBody><a:p><a:r><a:t>Ô {{ten}}</a:t></a:r></a:p></dsp:txBody></dsp:sp></dsp:spTree></dsp:drawing>`,
  'word/diagrams/layout1.xml': `<dgm:layoutDef xmlns:dgm="${DGM}"/>`,
  'word/diagrams/quickStyle1.xml': `<dgm:styleDef xmlns:dgm="${DGM}"/>`,
  'word/diagrams/colors1.xml': `<dgm:colorsDef xmlns:dgm="${DGM}"/>`,
  relations:
    relation('rIdD', 'diagramData', 'diagrams/data1.xml') +
    relation('rIdL', 'diagramLayout', 'diagrams/layout1.xml') +
    relation('rIdQ', 'diagramQuickStyle', 'diagrams/quickStyle1.xml') +
    relation('rIdC', 'diagramColors', 'diagrams/colors1.xml') +
    relation('rIdV', 'http://schemas.microsoft.com/office/2007/relationships/diagramDrawing', 'diagrams/drawing1.xml'),
  types: ['Data', 'Layout', 'Style', 'Colors']
    .map((one) =>
      type(
        `diagrams/${one === 'Style' ? 'quickStyle' : one.toLowerCase()}1.xml`,
        `application/vnd.openxmlformats-officedocument.drawingml.diagram${one}+xml`,
      ),
    )
    .join('')
    .concat(type('diagrams/drawing1.xml', 'application/vnd.ms-office.drawingml.diagramDrawing+xml')),
})

test('a diagram of a partial comes with its data and its drawing, each call with its own', async () => {
  const { codes, parts } = await render(
    { 'word/document.xml': p('{{> con}}') + loop, 'word/footer1.xml': p('{{> con}}') },
    data,
    { partials: { con: diagram } },
  )
  assert.deepEqual(codes, [])
  const shown = (part: string) => {
    const targets = targetsOf(parts, part)
    return [...parts[part]!.matchAll(/<dgm:relIds ([^>]*)\/>/g)].map(([, ids = '']) => {
      const at = Object.fromEntries(
        [...ids.matchAll(/r:(\w+)="([^"]*)"/g)].map(([, name, id]) => [name, parts[targets.get(id!)!]]),
      )
      const drawing = targets.get(/relId="([^"]*)"/.exec(at['dm'] ?? '')?.[1] ?? '')
      const text = (xml = '') => [...xml.matchAll(/<a:t>([^<]*)/g)].map(([, t]) => t).join('')
      return [
        text(at['dm']),
        text(parts[drawing ?? '']),
        /layoutDef/.test(at['lo'] ?? '') && /colorsDef/.test(at['cs'] ?? ''),
      ]
    })
  }
  assert.deepEqual(shown('word/document.xml'), [
    ['Ô Gốc', 'Ô Gốc', true],
    ['Ô Một', 'Ô Một', true],
    ['Ô Hai', 'Ô Hai', true],
  ])
  assert.deepEqual(shown('word/footer1.xml'), [['Ô Gốc', 'Ô Gốc', true]])
})

const object = fakePackage({
  'word/document.xml':
    '<w:p><w:r><w:object><v:shape id="_x0000_i1025" style="width:10pt;height:10pt"><v:imagedata r:id="rIdI"/></v:shape><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ProgID="Excel.Sheet.12" ShapeID="_x0000_i1025" DrawAspect="Content" ObjectID="_1" r:id="rIdO"/></w:object></w:r></w:p>' +
    p('Sau {{ten}}') +
    '<w:p><w:r><w:control r:id="rIdX" w:name="nut"/></w:r></w:p>',
  'word/media/image1.emf': 'emf',
  'word/embeddings/so.xlsx': 'so',
  'word/activeX/activeX1.xml': '<ax/>',
  relations:
    relation('rIdI', 'image', 'media/image1.emf') +
    relation('rIdO', 'package', 'embeddings/so.xlsx') +
    relation('rIdX', 'control', 'activeX/activeX1.xml'),
  types:
    type('embeddings/so.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet') +
    '<Default Extension="emf" ContentType="image/x-emf"/>',
})

test('an embedded object of a partial comes along; a control is left and told', async () => {
  const { codes, parts, text } = await render({ 'word/document.xml': p('{{> con}}') }, data, {
    partials: { con: object },
  })
  assert.deepEqual(codes, ['M30'])
  assert.match(text, /Sau Gốc/)
  const targets = targetsOf(parts, 'word/document.xml')
  const [, id = ''] = /<o:OLEObject [^>]*r:id="([^"]*)"/.exec(parts['word/document.xml']!) ?? []
  assert.equal(parts[targets.get(id) ?? ''], 'so')
  assert.match(parts['[Content_Types].xml']!, /spreadsheetml\.sheet/)
  assert.match(parts['[Content_Types].xml']!, /Extension="emf" ContentType="image\/x-emf"/)
  assert.ok(!parts['word/document.xml']!.includes('w:control'))
})
