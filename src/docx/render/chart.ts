/** Charts that Word can edit: the chart part with its figures, and the workbook they are edited in. */
import { OFFICE, relsXml, XML_HEAD } from '../package/parts.ts'
import { formatNumber } from '../../core/format/number.ts'
import { chartReasons } from '../../core/messages/reason.ts'
import { type Additions, relate } from '../package/additions.ts'
import { escapePlainText } from '../xml/escape.ts'
import { pack, writeZip } from '../package/zip-write.ts'
import { type DrawingPlace, drawingRun } from './picture.ts'

interface ChartData {
  readonly labels: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly (number | undefined)[] }[]
}

/** Reads `{ nhan: […], chuoi: [{ ten, so: […] }] }`; a Vietnamese reason when it is something else. */
export function chartDataOf(value: unknown): ChartData | string {
  const { nhan, chuoi } = (typeof value === 'object' && value !== null ? value : {}) as {
    nhan?: unknown
    chuoi?: unknown
  }
  if (!Array.isArray(nhan) || nhan.length === 0) return chartReasons.noLabels
  if (!Array.isArray(chuoi) || chuoi.length === 0) return chartReasons.noSeries
  const series = (chuoi as readonly unknown[]).map((one) => {
    const { ten, so } = (typeof one === 'object' && one !== null ? one : {}) as { ten?: unknown; so?: unknown }
    const values = nhan.map((_, i) =>
      Array.isArray(so) && typeof so[i] === 'number' && Number.isFinite(so[i]) ? (so[i] as number) : undefined,
    )
    return { name: String(ten ?? ''), values }
  })
  return { labels: nhan.map((label) => String(label ?? '')), series }
}

/** The figures in words, for who does not see the chart: “Vượt: 22; Đạt: 23”, of several rows “Ma túy – Năm 2019: 12, Năm 2020: 9”. */
export function chartInWords({ labels, series }: ChartData): string {
  const categoryText = (label: string, i: number) => {
    const values = series.flatMap(({ name, values: all }) =>
      all[i] === undefined ? [] : [`${series.length > 1 ? `${name}: ` : ''}${formatNumber(all[i])}`],
    )
    return values.length > 0 ? [`${label}${series.length > 1 ? ' –' : ':'} ${values.join(', ')}`] : []
  }
  return labels.flatMap(categoryText).join('; ')
}

interface ChartStyle {
  readonly kind: 'cot' | 'duong'
  readonly title: string | undefined
}

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const COLOURS = ['1F3864', 'C55A11', '548235', '7F7F7F', 'BF9000', '2E75B6']

/** Adds chart and workbook to the package and gives the run that shows the chart. */
export function chartRun(
  data: ChartData,
  style: ChartStyle,
  place: DrawingPlace & { readonly part: string },
  additions: Additions,
): string {
  let number = additions.taken + 1
  while (additions.entries.has(`word/charts/tk-chart${number}.xml`)) number++
  const name = `word/charts/tk-chart${number}.xml`
  const workbook = `word/embeddings/tk-chart${number}.xlsx`
  additions.entries.set(workbook, pack(workbook, workbookOf(data)))
  additions.defaults.set('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  const source = relate(additions, name, `${OFFICE}/package`, `/${workbook}`)
  additions.entries.set(name, pack(name, Buffer.from(chartXml(data, style, source))))
  additions.overrides.set(name, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml')
  const id = relate(additions, place.part, `${OFFICE}/chart`, `/${name}`)
  const chart = `<c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="${id}"/>`
  return drawingRun(place, `<a:graphicData uri="${CHART}">${chart}</a:graphicData>`)
}

function chartXml(data: ChartData, style: ChartStyle, source: string): string {
  const line = style.kind === 'duong'
  const series = data.series.map((one, i) => seriesXml(data, one, i, line)).join('')
  const axes = '<c:axId val="111111111"/><c:axId val="222222222"/>'
  const plot = line
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`
    : `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="80"/>${axes}</c:barChart>`
  const title =
    style.title === undefined
      ? ''
      : `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1300" b="1"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="1300" b="1"/><a:t>${escapePlainText(style.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  const cat =
    '<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
  const val =
    '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
  const font =
    '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100"><a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/></a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>'
  const legend = data.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ''
  return `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart>${title}<c:autoTitleDeleted val="${style.title === undefined ? 1 : 0}"/><c:plotArea><c:layout/>${plot}${cat}${val}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${font}<c:externalData r:id="${source}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
}

function seriesXml(data: ChartData, one: ChartData['series'][number], i: number, line: boolean): string {
  const last = data.labels.length + 1
  const column = columnOf(i + 1)
  const colour = `<a:solidFill><a:srgbClr val="${COLOURS[i % COLOURS.length]}"/></a:solidFill>`
  const look = line
    ? `<c:spPr><a:ln w="28575">${colour}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/></c:marker>`
    : `<c:spPr>${colour}</c:spPr><c:invertIfNegative val="0"/>`
  const labels = `<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
  const points = (values: readonly (string | number | undefined)[]) =>
    `<c:ptCount val="${values.length}"/>${values.map((v, n) => (v === undefined ? '' : `<c:pt idx="${n}"><c:v>${escapePlainText(String(v))}</c:v></c:pt>`)).join('')}`
  return (
    `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache>${points([one.name])}</c:strCache></c:strRef></c:tx>${look}${labels}` +
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache>${points(data.labels)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(one.values)}</c:numCache></c:numRef></c:val>${line ? '<c:smooth val="0"/>' : ''}</c:ser>`
  )
}

/** Column letters: 0 is A. */
function columnOf(i: number): string {
  return i < 26 ? String.fromCharCode(65 + i) : columnOf(Math.floor(i / 26) - 1) + columnOf(i % 26)
}

/** The smallest workbook that Excel opens: one sheet, texts in place. */
function workbookOf(data: ChartData): Uint8Array {
  const sheetMain = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const cell = (column: number, row: number, value: string | number | undefined) =>
    value === undefined
      ? ''
      : typeof value === 'number'
        ? `<c r="${columnOf(column)}${row}"><v>${value}</v></c>`
        : `<c r="${columnOf(column)}${row}" t="inlineStr"><is><t>${escapePlainText(value)}</t></is></c>`
  const head = `<row r="1">${data.series.map((s, i) => cell(i + 1, 1, s.name)).join('')}</row>`
  const rows = data.labels.map(
    (label, r) =>
      `<row r="${r + 2}">${cell(0, r + 2, label)}${data.series.map((s, i) => cell(i + 1, r + 2, s.values[r])).join('')}</row>`,
  )
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': relsXml(`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': `${XML_HEAD}<workbook xmlns="${sheetMain}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relsXml(
      `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`,
    ),
    'xl/worksheets/sheet1.xml': `${XML_HEAD}<worksheet xmlns="${sheetMain}"><sheetData>${head}${rows.join('')}</sheetData></worksheet>`,
  }
  return writeZip(Object.entries(parts).map(([name, xml]) => pack(name, Buffer.from(xml))))
}
