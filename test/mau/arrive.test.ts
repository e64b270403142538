/** An office's own template with tags wherever Word has text: it passes the check, and the right figures arrive. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fakePackage, p, partsOf, tbl, tr } from '../docx/fake.ts'
import { root } from '../root.ts'
import { openXmlFindings } from '../tools/open-xml.ts'
import { validate } from '../tools/schemas.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-mau-rieng-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const cut = (tag: string) =>
  `<w:r><w:t>${tag.slice(0, 5)}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${tag.slice(5)}</w:t></w:r>`
const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
const chart = `<c:chartSpace xmlns:c="${CHART}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>S!$A$1</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>{{tin_bao.tong}}</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>`
const frame = (id: number) =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="99" cy="99"/><wp:docPr id="${id}" name="c"/><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rIdC"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
const template = fakePackage({
  'word/document.xml':
    p(cut('{{tin_bao.moi}} tin, {{tin_bao.ty_le_giai_quyet}}'), note(2)) +
    tbl(2, tr('Mới', '{{tin_bao.moi}}'), tr('Án mới', '{{dieu_tra.moi}}')) +
    p('{{#each danh_sach.khang_nghi}}') +
    p(cut('{{so}} ngày {{ngay}}'), note(3)) +
    p('{{/each}}') +
    p(frame(1)) +
    p(`<m:oMath><m:r><m:t>{{tin_bao.gi</m:t></m:r><m:r><m:t>ai_quyet}}</m:t></m:r></m:oMath>`) +
    '<w:sectPr><w:headerReference w:type="default" r:id="rId_word_header1_xml"/></w:sectPr>',
  'word/header1.xml': p('Năm {{nam}}: {{dieu_tra.moi}}'),
  'word/footnotes.xml': `<w:footnote w:id="2">${p('khởi tố {{tin_bao.khoi_to}}')}</w:footnote><w:footnote w:id="3">${p('{{@root.tin_bao.moi}} {{vu_an}}')}</w:footnote>`,
  'word/charts/chart1.xml': chart,
  relations: `<Relationship Id="rIdC" Type="${OFFICE}/chart" Target="charts/chart1.xml"/>`,
  types: `<Override PartName="/word/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
})

const run = (...words: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'bin/tongket.js'), ...words], { encoding: 'utf8', cwd: folder })
/** The words, without the places where a line may be broken. */
const words = (xml: string | undefined) =>
  (xml ?? '')
    .replaceAll(/<\/w:(?:p|tc)>/g, ' ')
    .replaceAll(/<[^>]*>|\u200b/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

test('figures arrive in text, table, loop, note, header, chart and equation', async () => {
  writeFileSync(join(folder, 'bao-cao.docx'), template)
  const checked = run('mau', 'kiem-tra', 'bao-cao.docx', '--format', 'short')
  assert.equal(checked.status, 0, checked.stdout + checked.stderr)
  const data = join(root, 'examples/tieu-can/so-lieu-2020.yaml')
  const made = run('lap', data, '--mau', 'bao-cao.docx', '--chon', 'bao-cao', '--quiet')
  assert.equal(made.status, 0, made.stderr)
  const path = join(folder, 'ket-qua/tieu-can-2020-bao-cao-tong-ket.docx')
  const parts = await partsOf(readFileSync(path))
  const body = words(parts['word/document.xml'])
  assert.match(
    body,
    /^58 tin, 93,7% Mới 58 Án mới 43\/58 01\/QĐKNPT-VKS-DS ngày 26\/6\/2020 01\/QĐKN-VKS-THA ngày 14\/8\/2020 /,
  )
  assert.match(body, /59$/)
  assert.equal(words(parts['word/header1.xml']), 'Năm 2020: 43 vụ/58 bị can')
  assert.match(words(parts['word/footnotes.xml']), /khởi tố 41 58 Vụ án .* 58 Quyết định /)
  assert.match(parts['word/charts/chart1.xml'] ?? '', /<c:v>65<\/c:v>/)
  validate(new Map([['arrive', readFileSync(path)]]))
  assert.deepEqual(await openXmlFindings([path]), [])
})
