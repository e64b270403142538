/** The third pass: lines become blocks. The grammar is told to offices in docs/mau-van-ban.md. */
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import type { Block, Frame, Paragraph, Table } from './block.ts'
import { type Cursor, report, runsOf, tagBlocks } from './cursor.ts'
import type { Text } from './include.ts'
import { type Line, unmask } from './lex.ts'
import { parseTable } from './parse-table.ts'
import { styleOfDirective } from './styles.ts'

interface Mode {
  /** Directives that end the running list of blocks and are left to the caller. */
  readonly stops: readonly string[]
  readonly keepNext: boolean
}

const HEADING = /^(#{1,4})\s+(.*)$/
const DIRECTIVE = /^@([\p{L}\d_]+)(?:\s+(.*))?$/u
/** The reference of an appendix to the report; the plan's head sets its own. */
const REPORT = '{{van_ban.bao_cao.kem_theo}}'
const TOP: Mode = { stops: [], keepNext: false }

/** Parses a whole document. Diagnostics M50, M53–M60 by line. */
export function parseText(text: Text): {
  readonly blocks: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const cursor: Cursor = { lines: text.lines, tags: text.tags, diagnostics: [], at: 0, reference: REPORT }
  const blocks = parseBlocks(cursor, TOP)
  return { blocks, diagnostics: cursor.diagnostics }
}

function parseBlocks(cursor: Cursor, mode: Mode): Block[] {
  const blocks: Block[] = []
  let keepNext = mode.keepNext
  let deepest = 0
  let look: Pick<Table, 'small' | 'described'> = { small: false }
  for (let line = cursor.lines[cursor.at]; line; line = cursor.lines[cursor.at]) {
    const text = line.text.trim()
    const directive = DIRECTIVE.exec(text)
    if (directive && mode.stops.includes(directive[1] ?? '')) break
    if (text.startsWith('|')) {
      blocks.push(...parseTable(cursor, look))
      look = { small: false }
      continue
    }
    cursor.at++
    const tags = tagBlocks(line, cursor.tags)
    if (text === '') continue
    if (tags) blocks.push(...tags)
    else if (directive?.[1] === 'giu' && directive[2] === undefined) {
      keepNext = true
      continue
    } else if (directive?.[1] === 'bang_nho' && directive[2] === undefined) {
      look = { ...look, small: true }
      continue
    } else if (directive?.[1] === 'mo_ta' && directive[2] !== undefined) {
      const [title = '', ...rest] = unmask(directive[2], cursor.tags).split(' | ')
      look = { ...look, described: { title, text: rest.join(' | ') } }
      continue
    } else {
      const level = HEADING.exec(text)?.[1]?.length ?? 0
      if (level === 4 && deepest < 3) report(cursor, line, 'M56', {})
      if (level > 0) deepest = level === 4 ? 3 : level
      blocks.push(...parseLine(cursor, line, text, mode, keepNext))
    }
    keepNext = mode.keepNext
  }
  return blocks
}

function parseLine(cursor: Cursor, line: Line, text: string, mode: Mode, keepNext: boolean): readonly Block[] {
  const heading = HEADING.exec(text)
  if (heading) return [{ ...paragraph(cursor, 'Heading', heading[2] ?? '', true), level: heading[1]?.length ?? 1 }]
  const directive = DIRECTIVE.exec(text)
  if (!directive) return [paragraph(cursor, 'NoiDung', text, keepNext)]
  const [, name = '', rest = ''] = directive
  return name === 'giu'
    ? parseLine(cursor, line, rest, mode, true)
    : parseDirective(cursor, line, { name, rest, keepNext }, mode)
}

interface Directive {
  readonly name: string
  /** What follows the name. */
  readonly rest: string
  readonly keepNext: boolean
}

/** The blocks that a directive alone in its line stands for, those up to its end among them (`@khung`). */
function parseDirective(cursor: Cursor, line: Line, { name, rest, keepNext }: Directive, mode: Mode): readonly Block[] {
  const needsText = () => {
    if (rest === '') report(cursor, line, 'M60', { name, need: 'text' })
  }
  const style = styleOfDirective(name)
  if (style !== undefined) {
    needsText()
    return [paragraph(cursor, style, rest, keepNext)]
  }
  switch (name) {
    case 'trang': {
      if (rest !== 'doc' && rest !== 'ngang') report(cursor, line, 'M60', { name, need: 'page' })
      if (mode.stops.length > 0) report(cursor, line, 'M57', { name })
      return [{ kind: 'section', landscape: rest === 'ngang', line }]
    }
    case 'ngat_trang':
      return [{ kind: 'pageBreak' }]
    case 'kem_theo_chung':
      needsText()
      cursor.reference = rest
      return []
    case 'ten_tai_lieu':
      needsText()
      return [{ kind: 'title', text: unmask(rest, cursor.tags) }]
    case 'khoang_trong':
      return [{ kind: 'paragraph', style: 'KhoangTrong', runs: [], keepNext }]
    case 'ke': {
      const mm = Number(rest)
      if (!(mm > 0 && mm <= 160)) report(cursor, line, 'M60', { name, need: 'length' })
      return [{ kind: 'rule', mm: mm > 0 ? mm : 20 }]
    }
    case 'khung':
    case 'khung_ky':
      if (mode.stops.length > 0) report(cursor, line, 'M57', { name })
      return parseFrame(cursor, line, name, rest)
    case 'phu_luc':
      return appendixHeading(cursor, line, rest)
    case 'o':
    case 'hang':
    case 'het_khung':
    case 'so_phu_luc':
    case 'bang_nho':
    case 'mo_ta':
      report(cursor, line, 'M57', { name })
      return []
    default:
      report(cursor, line, 'M50', { name })
      return []
  }
}

function parseFrame(cursor: Cursor, start: Line, name: string, rest: string): readonly Frame[] {
  const widths = rest.split(/\s+/).map(Number)
  if (widths.length < 2 || !widths.every((mm) => mm > 0)) report(cursor, start, 'M60', { name, need: 'widths' })
  const keep = name === 'khung_ky'
  const rows: Block[][][] = [[]]
  for (;;) {
    rows.at(-1)?.push(parseBlocks(cursor, { stops: ['o', 'hang', 'het_khung'], keepNext: keep }))
    const line = cursor.lines[cursor.at++]
    if (!line) {
      report(cursor, start, 'M57', { name })
      return []
    }
    const end = DIRECTIVE.exec(line.text.trim())?.[1]
    if (end === 'o') continue
    if (rows.at(-1)?.length !== widths.length)
      report(cursor, line, 'M53', { found: rows.at(-1)?.length ?? 0, expected: widths.length })
    if (end === 'het_khung') return [{ kind: 'frame', widths, rows, keep }]
    rows.push([])
  }
}

/**
 * “Phụ lục I”, its title, the reference to the document it belongs to, and a rule; `@kem_theo` may follow to replace the
 * reference, and `@so_phu_luc` the number that Word counts.
 */
function appendixHeading(cursor: Cursor, line: Line, title: string): readonly Block[] {
  if (title === '') report(cursor, line, 'M60', { name: 'phu_luc', need: 'text' })
  const own = new Map<string, string>()
  for (;;) {
    const next = cursor.lines.slice(cursor.at).find((l) => l.text.trim() !== '')
    const [, name = '', text = ''] = /^@(kem_theo|so_phu_luc)\s+(.*)$/.exec(next?.text.trim() ?? '') ?? []
    if (!next || name === '') break
    own.set(name, text)
    cursor.at = cursor.lines.indexOf(next, cursor.at) + 1
  }
  const number = own.get('so_phu_luc')
  return [
    { ...paragraph(cursor, 'PhuLuc', title, true), ...(number !== undefined && { number: runsOf(cursor, number) }) },
    paragraph(cursor, 'KemTheo', own.get('kem_theo') ?? cursor.reference, true),
    { kind: 'rule', mm: 40 },
  ]
}

function paragraph(cursor: Cursor, style: string, text: string, keepNext: boolean): Paragraph {
  return { kind: 'paragraph', style, runs: runsOf(cursor, text), keepNext }
}
