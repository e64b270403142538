/**
 * Random documents with what Word files hold beside text: notes, bookmarks and what refers to them, shapes, controls,
 * comments, sections, lists, columns. A template may be refused; one that is not gives a valid document.
 */
import assert from 'node:assert/strict'
import { escapeText } from '../../src/docx/xml/tree.ts'
import { fakePackage, render } from '../docx/fake.ts'
import { caseHelpers } from '../docx/case-helpers.ts'
import type { Random } from './random.ts'
import { subjectOf } from './subject.ts'

export const structures = subjectOf('structures', async (random, files, documents) => {
  const maker = new Maker(random)
  const parts = maker.parts()
  const con = fakePackage({ 'word/document.xml': new Maker(random, true).body(2) })
  const template = fakePackage(parts)
  const data = dataFor(random)
  files['template.docx'] = template
  files['con.docx'] = con
  files['data.json'] = JSON.stringify(data, undefined, 1)
  const out = await render(template, data, { helpers: caseHelpers, partials: { con }, picture: () => pixel })
  files['told.txt'] = out.diagnostics.map(({ code, spot }) => `${code} ${spot ?? ''}\n`).join('')
  if (out.bytes === undefined) return
  documents['document'] = out.bytes
  const xml = Object.entries(out.parts).flatMap(([name, text]) => (/^word\/[a-z]+\d*\.xml$/.test(name) ? [text] : []))
  const left = /\{\{[^{}]*\}\}|\ue000|__\w+ "/.exec(xml.join('').replaceAll(/<[^>]*>/g, ''))
  assert.equal(left?.[0], undefined, 'a tag is left')
})

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function dataFor(random: Random): object {
  const item = () => ({
    ten: random.pick(['Một', 'Hai & <ba>']),
    co: random.once(2),
    con: random.some(0, 2, () => 'x'),
  })
  return {
    ten: random.pick(['Gốc', '', 'một\nhai']),
    co: random.once(2),
    xs: random.some(0, 3, item),
    rong: [],
    nhieu: random.some(0, 3, () => 'dòng\ndòng'),
    bd: { nhan: ['a', 'b'], chuoi: [{ ten: 'c', so: [1, 2] }] },
  }
}

const OPENS = [
  '#each xs',
  '#if co',
  '#unless co',
  '#each rong',
  '#with @root',
  '#each @root.xs as |m|',
  '#if ten',
  '#xs',
]
const VALUES = [
  'ten',
  'in_dinh_dang ten',
  'lien_ket "https://x.vn/a" ten',
  'in_dinh_dang "a **b** c"',
  '@index',
  'm.ten',
]
const FULL = ['doan ten', 'doan @root.nhieu', 'hinh "a.png"', 'bieu_do @root.bd kieu="cot"']

const MARKS = ['muc', 'muc0', 'muc1', 'muc2']

/** Writes the parts of one file; what must be unique in it is counted. */
class Maker {
  private id = 0
  private notes = 0
  private readonly marks: string[] = []
  private readonly random: Random
  private readonly bare: boolean

  /** A partial is `bare`: it has no notes and comments. */
  constructor(random: Random, bare = false) {
    this.random = random
    this.bare = bare
  }

  parts(): Record<string, string> {
    const { random } = this
    const own = this.body(3)
    const around = () => this.line(random.once(2)) + (random.once(3) ? this.blocks(1) : '')
    const parts: Record<string, string> = { 'word/document.xml': '' }
    const note = (id: number) => `<w:footnote w:id="${id}">${around()}</w:footnote>`
    const held = this.notes
    this.notes = -1
    if (random.once(2)) parts['word/header1.xml'] = around()
    if (random.once(2)) parts['word/footer1.xml'] = around()
    const separators = ['separator', 'continuationSeparator'].map(
      (type, i) => `<w:footnote w:type="${type}" w:id="${i - 1}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`,
    )
    parts['word/footnotes.xml'] = separators.join('') + Array.from({ length: held }, (_, i) => note(i + 1)).join('')
    // Every bookmark is somewhere, perhaps in a block that comes out empty.
    const written = own + Object.values(parts).join('')
    const lacking = MARKS.filter((name) => !written.includes(`w:name="${name}"`)).map((name) => this.mark(name))
    const { open, close } = this.tags()
    const last = random.once(2) ? lacking : [this.text(open), ...lacking, this.text(close)]
    parts['word/document.xml'] = (random.once(2) ? this.contents() : '') + own + this.paragraph(last.join(''))
    parts['word/comments.xml'] =
      '<w:comment w:id="0" w:author="x" w:date="2020-01-01T00:00:00Z" w:initials="x"><w:p/></w:comment>'
    parts['word/numbering.xml'] =
      '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return parts
  }

  body(depth: number): string {
    return this.line(false) + this.blocks(depth) + this.line(false)
  }

  private blocks(depth: number): string {
    return this.random.some(1, 4, () => this.block(depth)).join('')
  }

  private block(depth: number): string {
    const { random } = this
    const { open, close } = this.tags()
    if (depth === 0) return this.line(random.once(2))
    return random.pick([
      () => this.line(true),
      () => this.line(false),
      () => this.paragraph(this.text(open)) + this.blocks(depth - 1) + this.paragraph(this.text(close)),
      () =>
        this.paragraph(this.text(`Đầu ${open}`)) + this.blocks(depth - 1) + this.paragraph(this.text(`${close} cuối`)),
      () =>
        this.paragraph(this.text(open)) +
        this.blocks(depth - 1) +
        this.paragraph(this.text(open.startsWith('{{#with') ? 'x' : '{{else}}')) +
        this.blocks(depth - 1) +
        this.paragraph(this.text(close)),
      () => this.table(depth) + this.line(false),
      () =>
        `<w:sdt><w:sdtPr><w:id w:val="${++this.id}"/></w:sdtPr><w:sdtContent>${this.blocks(depth - 1)}</w:sdtContent></w:sdt>`,
      () => this.paragraph(this.text(`{{${random.pick(FULL)}}}`)),
      () => (this.bare ? this.line(true) : this.paragraph(this.text('{{> con}}'))),
      () =>
        this.bare || this.notes < 0
          ? this.line(true)
          : `<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>`,
    ])()
  }

  private tags(): { open: string; close: string } {
    const open = this.random.pick(OPENS)
    return { open: `{{${open}}}`, close: `{{/${/#(\S+)/.exec(open)![1]}}}` }
  }

  private table(depth: number): string {
    const { random } = this
    const width = 1 + random.below(3)
    const rows = random.some(1, 3, (): string[] => this.row(width, depth))
    const grid = random.some(width, width, () => `<w:gridCol w:w="${500 + 100 * random.below(9)}"/>`).join('')
    const cells = (row: string[]) =>
      row
        .map((text, i) => {
          const nested = depth > 1 && random.once(8) ? this.table(depth - 1) : ''
          const merge = i === 0 && random.once(4) ? `<w:vMerge w:val="restart"/>` : ''
          return `<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>${merge}</w:tcPr>${nested}${text.startsWith('<') ? text : this.paragraph(this.text(text))}</w:tc>`
        })
        .join('')
    return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
  }

  private row(width: number, depth: number): string[] {
    const { random } = this
    const row = random.some(width, width, () => (random.once(3) ? this.line(true) : `ô {{${random.pick(VALUES)}}}`))
    const { open, close } = this.tags()
    const from = random.below(width)
    const to = from + random.below(width - from)
    const put = (at: number, before: string, after: string) => {
      row[at] = `${before}${row[at]!.startsWith('<') ? 'ô' : row[at]!}${after}`
    }
    const shape = random.below(9)
    if (shape < 2) {
      put(from, open.replace('}}', ' theo="cot"}}'), '')
      put(to, '', close)
    } else if (shape < 4) {
      put(0, open, '')
      put(width - 1, '', close)
    } else if (shape < 7 && depth > 1)
      row[0] = this.paragraph(this.text(open)) + this.line(true) + this.paragraph(this.text(close))
    return row
  }

  /** A paragraph with one or the other thing that must agree with something elsewhere. */
  private line(rich: boolean): string {
    const { random } = this
    const words = this.text(random.pick(['chữ', `Giá trị {{${random.pick(VALUES)}}}`, `a {{#if co}}b{{else}}c{{/if}}`]))
    if (!rich) return this.paragraph(words)
    const { open, close } = this.tags()
    const within = random.once(3)
    return this.paragraph(words + (within ? this.text(open) : '') + this.thing() + (within ? this.text(close) : ''))
  }

  /** A table of contents as Word leaves it: the field begins in the paragraph of the first entry. */
  private contents(): string {
    const { random } = this
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const code = (words: string) => `<w:r><w:instrText xml:space="preserve"> ${words} </w:instrText></w:r>`
    const entry = (name: string) =>
      `<w:hyperlink w:anchor="${name}">${random.once(2) ? this.text('1.') + '<w:r><w:tab/></w:r>' : ''}${this.text('mục {{ten}}')}<w:r><w:tab/></w:r>${char('begin')}${code(`PAGEREF ${name} \\h`)}${char('separate')}${this.text('1')}${char('end')}</w:hyperlink>`
    const begin = char('begin') + code('TOC \\o "1-3" \\h') + char('separate')
    const entries = random.some(1, 4, () => entry(random.pick(MARKS)))
    const ends = random.once(2)
    const paragraphs = entries.map((one, i) =>
      this.paragraph((i === 0 ? begin : '') + one + (ends && i === entries.length - 1 ? char('end') : '')),
    )
    return paragraphs.join('') + (ends ? '' : `<w:p>${char('end')}</w:p>`)
  }

  private thing(): string {
    const { random } = this
    const own = ++this.id
    const name = random.pick(MARKS)
    const field = (code: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${this.text('cũ')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    return random.pick([
      () => {
        if (this.marks.includes(name)) return this.text('đã có')
        this.marks.push(name)
        return this.mark(name)
      },
      () => field(`REF ${name} \\h`),
      () => field('SEQ Bảng \\* ARABIC'),
      () => `<w:hyperlink w:anchor="${name}">${this.text('xem {{ten}}')}</w:hyperlink>`,
      () => `<w:fldSimple w:instr=" PAGEREF ${name} ">${this.text('1')}</w:fldSimple>`,
      () =>
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="100" cy="100"/><wp:docPr id="${own}" name="{{ten}}"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:txbx><w:txbxContent>${this.paragraph(this.text('hộp {{ten}}'))}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>`,
      () => {
        if (this.bare || this.notes < 0) return this.text('không chú')
        return `<w:r><w:footnoteReference w:id="${++this.notes}"/></w:r>`
      },
      () => (this.bare || this.notes < 0 ? this.text('không ghi') : this.comment()),
      () =>
        `<w:sdt><w:sdtPr><w:id w:val="${own}"/></w:sdtPr><w:sdtContent>${this.text('ô {{ten}}')}</w:sdtContent></w:sdt>`,
      () =>
        `<w:ins w:id="${own}" w:author="a" w:date="2020-01-01T00:00:00Z">${this.text('thêm {{ten}}')}</w:ins><w:del w:id="${own + 1000}" w:author="a" w:date="2020-01-01T00:00:00Z"><w:r><w:delText>bỏ {{ten}}</w:delText></w:r></w:del>`,
      () => `<m:oMath><m:r><m:t>x={{ten}}</m:t></m:r></m:oMath>`,
    ])()
  }

  private mark(name: string): string {
    const own = ++this.id
    return `<w:bookmarkStart w:id="${own}" w:name="${name}"/>${this.text('mục {{ten}}')}<w:bookmarkEnd w:id="${own}"/>`
  }

  private commented = false

  private comment(): string {
    if (this.commented) return this.text('ghi rồi')
    this.commented = true
    return `<w:commentRangeStart w:id="0"/>${this.text('{{ten}}')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`
  }

  private paragraph(content: string): string {
    const { random } = this
    const pPr =
      !this.bare && random.once(5) ? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>' : ''
    return `<w:p>${pPr}${content}</w:p>`
  }

  /** A text in one run or cut into some. */
  private text(words: string): string {
    const { random } = this
    const at = random.once(3) ? random.below(words.length) : 0
    return [words.slice(0, at), words.slice(at)]
      .map((piece) => (piece === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeText(piece)}</w:t></w:r>`))
      .join('')
  }
}
