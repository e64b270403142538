/** The page to print of all names a template may use, as a Word file. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { unzipSync } from 'fflate'
import { packUndated } from '../package/undated.ts'

/** What the page says of a name that a template may use. */
export interface PageField {
  /** `tin_bao.khoi_to`; `[]` stands for each item of a list, `<khóa>` for a key that the data has. */
  readonly path: string
  readonly title: string
  readonly unit?: string
  readonly kind: 'group' | 'list' | 'value'
  /** As a template prints it; none when the examples leave it empty. */
  readonly sample?: string
}

/** What the page says of a helper. */
export interface PageHelper {
  readonly name: string
  readonly group: string
  readonly summary: string
  /** A call and what it prints. */
  readonly examples: readonly { readonly template: string; readonly text: string }[]
}

/** Widths of columns in twentieths of a point, for A4 across with margins of 15 mm. */
const fieldWidths = [5200, 5000, 1300, 3600]
const helperWidths = [2000, 5100, 4600, 3400]

/** The bytes of the page; the same names give the same bytes. */
export async function fieldsDocument(names: {
  readonly fields: readonly PageField[]
  readonly helpers: readonly PageHelper[]
}): Promise<Uint8Array> {
  const { fields, helpers } = names
  const parts = [
    title('Tên số liệu và hàm dùng trong mẫu văn bản'),
    note('Mỗi tên viết trong hai ngoặc nhọn kép, ví dụ {{don_vi.ten}}. Tên có [] dùng trong vòng lặp {{#each …}}.'),
    ...(fields.length > 0 ? [heading('Tên số liệu'), table(fieldWidths, fieldHead, fields.map(fieldRow))] : []),
    ...(helpers.length > 0 ? [heading('Hàm'), table(helperWidths, helperHead, helpers.flatMap(helperRows))] : []),
    new Paragraph({}),
  ]
  const document = new Document({
    title: 'Tên số liệu và hàm dùng trong mẫu văn bản',
    creator: 'tongket',
    lastModifiedBy: 'tongket',
    compatibility: { version: 15 },
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: 20, language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE },
            margin: { top: 850, bottom: 850, left: 850, right: 850 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: parts,
      },
    ],
  })
  return packUndated(Object.entries(unzipSync(await Packer.pack(document, 'uint8array'))))
}

const fieldHead = ['Tên', 'Nội dung', 'Đơn vị tính', 'Ví dụ in ra']
const helperHead = ['Hàm', 'Dùng để', 'Ví dụ', 'In ra']

function fieldRow({ path, title: label, unit, kind, sample }: PageField): Row {
  return { cells: [path, label, unit ?? '', sample ?? ''], strong: kind === 'group' }
}

function helperRows({ name, summary, examples }: PageHelper): Row[] {
  const [first, ...more] = examples
  const rest = more.slice(0, 2).map(({ template, text }) => ({ cells: ['', '', template, text], strong: false }))
  return [{ cells: [name, summary, first?.template ?? '', first?.text ?? ''], strong: false }, ...rest]
}

interface Row {
  readonly cells: readonly string[]
  readonly strong: boolean
}

function table(widths: readonly number[], head: readonly string[], rows: readonly Row[]): Table {
  const border = { style: BorderStyle.SINGLE, size: 4, color: '808080' }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: [rowOf({ cells: head, strong: true }, widths, true), ...rows.map((row) => rowOf(row, widths, false))],
  })
}

function rowOf({ cells, strong }: Row, widths: readonly number[], head: boolean): TableRow {
  return new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: cells.map(
      (text, index) =>
        new TableCell({
          width: { size: widths[index] ?? 1000, type: WidthType.DXA },
          children: [new Paragraph({ children: [new TextRun({ text: breakable(text), bold: strong })] })],
        }),
    ),
  })
}

/** Long names may be broken after a dot or underscore. */
function breakable(text: string): string {
  if (text.includes('{{')) return text
  return text.replaceAll('\n', ' ').replaceAll(/([._])(?=\S{4})/g, '$1\u200b')
}

function title(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120 },
    children: [new TextRun({ text, bold: true, size: 28 })],
  })
}

function heading(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: { before: 240, after: 120 },
    children: [new TextRun({ text, bold: true, size: 24, color: '000000', font: 'Times New Roman' })],
  })
}

function note(text: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, italics: true })] })
}
