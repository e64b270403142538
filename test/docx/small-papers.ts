/** Small papers out of lines, for tests of what becomes of edited ones. */
import { merge } from '../../src/docx/living/merge.ts'
import { readDocument, styleNames } from '../../src/docx/living/text.ts'
import { parseXml } from '../../src/docx/xml/tree.ts'

/** Sentences that papers print. */
export const one = 'Kiểm sát xét xử 88 bản án, quyết định của Tòa án nhân dân. '
export const two = 'Trực tiếp kiểm sát 04 lần tại nhà tạm giữ Công an huyện. '
export const same = 'Ban hành 01 kiến nghị khắc phục vi phạm; đã được chấp nhận, tiếp thu.'

const styles = styleNames('<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>')

/** A document of lines; what begins with # is a heading, what begins with | a row of the table before it or of a new one. */
export function documentOf(...lines: readonly string[]) {
  const paragraph = (words: string, style = '') =>
    `<w:p>${style}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
  const paragraphs = lines.map((line) => {
    const cells = line.split('|').slice(1)
    if (cells.length > 0)
      return `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell.trim())}</w:tc>`).join('')}</w:tr></w:tbl>`
    return paragraph(line.replace(/^# /, ''), line.startsWith('#') ? '<w:pPr><w:pStyle w:val="H"/></w:pPr>' : '')
  })
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  return readDocument(
    parseXml(
      `<w:document ${names}><w:body>${paragraphs.join('').replaceAll('</w:tbl><w:tbl>', '')}</w:body></w:document>`,
      64,
    ),
    styles,
  )
}

/** What the merge of three papers makes of the edited one: its lines, cells too, and what is left to people. */
export function merged(base: readonly string[], edited: readonly string[], now: readonly string[]) {
  const document = documentOf(...edited)
  const outcome = merge(documentOf(...base), document, documentOf(...now))
  outcome.apply({})
  const lines = readDocument(document.root, styles).paragraphs.map(({ text }) => text)
  return { lines, conflicts: outcome.conflicts.map(({ kind, spot }) => [kind, spot?.paragraph.text]) }
}
