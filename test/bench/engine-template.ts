/**
 * One realistic report for the engine and its peers: five pages, 145 tags in 67 runs of text (16 of them cut over three
 * runs with spelling marks), 3 conditions, 4 tables of 20 to 40 rows by 6 columns, a page header.
 */
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { tags } from './engine-data.ts'
import { packageRoot } from '../../src/app/files/folder.ts'

/** How a template language writes its tags. */
export interface Dialect {
  readonly value: (name: string) => string
  readonly field: (name: string) => string
  readonly open: (name: string) => string
  readonly close: (name: string) => string
  /** Rows of their own for the loop's tags, or the tags in the first and last cell. */
  readonly rows?: readonly [open: (list: string) => string, close: (list: string) => string]
}

const words =
  'Viện kiểm sát nhân dân đã thực hành quyền công tố và kiểm sát việc giải quyết tố giác, tin báo về tội phạm, kiến nghị khởi tố đúng quy định của pháp luật'
const columns = ['stt', 'ten', 'nay', 'truoc', 'chenh', 'ghi_chu'] as const
const runs = 67

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const run = (text: string) =>
  `<w:r><w:rPr><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`
const paragraph = (inner: string) =>
  `<w:p><w:pPr><w:spacing w:before="120" w:after="120" w:line="300" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr>${inner}</w:p>`

const mark = (type: string) => `<w:proofErr w:type="${type}"/>`

/** A run of text, its first tag cut in three as Word's spelling checker does. */
function cutRun(text: string): string {
  const at = text.search(/[{+]/)
  const [a, b] = [at + 2, at + 5]
  return `${run(text.slice(0, a))}${mark('spellStart')}${run(text.slice(a, b))}${mark('spellEnd')}${run(text.slice(b))}`
}

function cell(text: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="1600" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run(text)}</w:p></w:tc>`
}

const row = (cells: readonly string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`

function table(list: string, { field, open, close, rows }: Dialect): string {
  const fields = columns.map(field)
  const grid = columns.map(() => '<w:gridCol w:w="1600"/>').join('')
  const head = `<w:tbl><w:tblPr><w:tblW w:w="9600" w:type="dxa"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${row(columns)}`
  if (rows) {
    const [before, after] = rows.map((tag) => row([tag(list), ...columns.slice(1).map(() => '')]))
    return `${head}${before}${row(fields)}${after}</w:tbl>`
  }
  const own = fields.map((text, i) => `${i === 0 ? open(list) : ''}${text}${i === 5 ? close(list) : ''}`)
  return `${head}${row(own)}</w:tbl>`
}

/** The body of the report; with `rows`, of a single table. */
function bodyOf(dialect: Dialect, single: boolean): string {
  if (single) return table('bang_0', dialect)
  const { value, open, close } = dialect
  const out: string[] = []
  let tag = 0
  for (let i = 0; i < runs; i++) {
    const count = Math.floor(((i + 1) * tags) / runs) - Math.floor((i * tags) / runs)
    const parts = Array.from({ length: count }, () => `${words.slice(0, 60 + ((tag * 13) % 80))} ${value(`v${tag++}`)}`)
    const text = `${parts.join(', ')}.`
    out.push(paragraph(i % 4 === 0 && i < 64 ? cutRun(text) : run(text)))
    if (i % 22 === 10) {
      const flag = `co_${Math.floor(i / 22)}`
      out.push(paragraph(run(open(flag))), paragraph(run(words)), paragraph(run(close(flag))))
    }
    if (i % 16 === 15) out.push(table(`bang_${Math.floor(i / 16)}`, dialect), paragraph(''))
  }
  return out.join('')
}

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ')

const xml = (root: string, inner: string) =>
  strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${namespaces}>${inner}</w:${root}>`)

/** The template as a Word file, in the package of a built-in one. */
export async function templateIn(dialect: Dialect, single = false): Promise<Uint8Array> {
  const parts = unzipSync(readFileSync(join(packageRoot(), 'dist/templates/bao-cao.docx')))
  const reference =
    /<w:headerReference [^>]*\/>/.exec(strFromU8(parts['word/document.xml'] ?? new Uint8Array()))?.[0] ?? ''
  const section = `<w:sectPr>${reference}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`
  parts['word/document.xml'] = xml('document', `<w:body>${bodyOf(dialect, single)}${section}</w:body>`)
  parts['word/header1.xml'] = xml('hdr', paragraph(run(`${dialect.value('v0')} năm ${dialect.value('v1')}`)))
  parts['docProps/core.xml'] = strToU8(
    strFromU8(parts['docProps/core.xml'] ?? new Uint8Array()).replaceAll(/\{\{[^}]*\}\}/g, 'tongket'),
  )
  return zipSync(parts)
}
