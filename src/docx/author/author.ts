/**
 * Lays a text template out in the house style of Nghị định 30/2020/NĐ-CP and yields a Word template with its
 * Handlebars tags still in it, so that a built-in template and an office's own Word file go the same way.
 * The steps are the files of `author/`: lex, include, balance, parse, sections, layout, finish.
 */
import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import { type Checked, hasErrors } from '../../core/diagnostics/diagnostic.ts'
import { checkBalance } from './balance.ts'
import { readText } from './include.ts'
import { finish } from './finish.ts'
import { layOut } from './layout.ts'
import { numberedLists } from './numbering.ts'
import { ending } from './paragraphs.ts'
import { parseText } from './parse.ts'
import { type Section, splitSections } from './sections.ts'
import { headingLevels, PAGE, paragraphStyles, tagStyle, textWidth, twips } from './styles.ts'

interface AuthorOptions {
  /** The title among the file's properties, in place of the text's own (`@ten_tai_lieu`); it may hold tags. */
  readonly title?: string
}

/** Issuer and author among the file's properties; the engine renders them with the document. */
const UNIT = '{{don_vi.ten}}'

/**
 * Lays out one document.
 * @param name the main text, without `.hbs`
 * @param files all text files of the template folder by file name
 * @returns the bytes of a .docx; none when a diagnostic of the M50–M64 range is an error
 */
export async function authorTemplate(
  name: string,
  files: ReadonlyMap<string, string>,
  options: AuthorOptions = {},
): Promise<Checked<Uint8Array>> {
  const text = readText(name, files)
  const { blocks, diagnostics: parsing } = parseText(text)
  const { sections, diagnostics: splitting } = splitSections(blocks)
  // A tag that never ends, or a missing file, makes blocks look open that are not.
  const balance = hasErrors(text.diagnostics) ? [] : checkBalance(text)
  const diagnostics = [...text.diagnostics, ...balance, ...parsing, ...splitting]
  if (hasErrors(diagnostics)) return { diagnostics }

  const titles = blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : []))
  const levels = headingLevels(new Set(blocks.flatMap((block) => (block.kind === 'paragraph' && block.level) || [])))
  const document = new Document({
    title: options.title ?? titles.at(-1) ?? 'Văn bản năm {{nam}} của {{don_vi.ten}}',
    subject: 'Công tác kiểm sát năm {{nam}}',
    creator: UNIT,
    lastModifiedBy: UNIT,
    compatibility: { version: 15 },
    styles: {
      default: {
        document: { run: { font: 'Times New Roman', size: 28, language: { value: 'vi-VN', eastAsia: 'vi-VN' } } },
      },
      paragraphStyles: [...paragraphStyles(levels)],
      characterStyles: [tagStyle],
    },
    numbering: { config: numberedLists(levels).map((list) => ({ reference: list.reference, levels: list.levels })) },
    sections: sections.map((section, index) => layOutSection(section, levels, index === sections.length - 1)),
  })
  return { value: finish(await Packer.pack(document, 'uint8array'), levels), diagnostics }
}

/** Page numbers: Arabic, from 1 in each section, centred in the header, none on its first page. */
function layOutSection(
  { landscape, tail, blocks }: Section,
  levels: readonly number[],
  final: boolean,
): ISectionOptions {
  const number = new Paragraph({
    style: 'Header',
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  })
  const children = layOut(blocks, { width: textWidth(landscape), levels })
  // A section ends in a paragraph that carries its settings; one that holds a tag would be lifted away with them.
  if (!final && blocks.at(-1)?.kind === 'tag') children.push(ending())
  return {
    headers: { default: new Header({ children: [number] }) },
    properties: {
      ...(tail && { type: SectionType.CONTINUOUS }),
      titlePage: true,
      page: {
        size: {
          width: twips(PAGE.width),
          height: twips(PAGE.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(PAGE.top),
          bottom: twips(PAGE.bottom),
          left: twips(PAGE.left),
          right: twips(PAGE.right),
          header: twips(PAGE.header),
          footer: twips(PAGE.header),
          gutter: 0,
        },
        pageNumbers: { start: 1 },
      },
    },
    children,
  }
}
