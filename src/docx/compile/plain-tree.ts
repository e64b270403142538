/**
 * The tree of a part's source without Handlebars' parser, which takes longer for it than all else that is compiled: tags
 * are read as simple-tag.ts reads them, and only one that is not so simple is given to that parser, alone. For what a
 * thing of the tree is told of its place, the column at which its tag begins is enough (tag/source.ts).
 */
import type { Expression, TagAst } from '../tag/ast.ts'
import { simpleTag } from '../tag/simple-tag.ts'

interface Place {
  readonly line: number
  readonly column: number
}

interface Loc {
  readonly start: Place
  readonly end: Place
}

interface Content {
  readonly type: 'ContentStatement'
  readonly original: string
  readonly value: string
  readonly loc: Loc
}

interface Statement extends Omit<TagAst, 'blockParams'> {
  readonly loc: Loc
  readonly program?: Program
  inverse?: Program
}

interface Program {
  readonly type: 'Program'
  readonly body: (Content | Statement)[]
  readonly strip: object
  readonly blockParams?: readonly string[]
}

interface Block {
  readonly statement: Statement
  /** The statement is an `{{else if}}`: it ends where the block before it ends. */
  readonly isChained: boolean
}

/** @param parse Handlebars' parser; @returns undefined where the whole is its to read: comments, partial blocks, `~`, faults */
export function plainTree(source: string, parse: (source: string) => unknown): Program | undefined {
  const root = programOf()
  const blocks: Block[] = []
  let body = root.body
  const open = (statement: Statement, isChained: boolean) => {
    body.push(statement)
    blocks.push({ statement, isChained })
    body = statement.program!.body
  }
  for (let at = 0; at < source.length;) {
    const start = source.indexOf('{{', at)
    const loc = locOf(start)
    const words = source.slice(at, start < 0 ? undefined : start)
    if (words !== '') body.push({ type: 'ContentStatement', original: words, value: words, loc })
    if (start < 0) break
    const end = source.startsWith('{{{', start) ? '}}}' : '}}'
    const close = source.indexOf(end, start)
    at = close + end.length
    const text = source.slice(start, at)
    if (close < 0 || source[at] === '}' || /^\{\{(?:[!^&~*]|\{[{~]|#>)|~\}\}/.test(text)) return undefined
    if (text === '{{else}}' || text.startsWith('{{else ')) {
      const last = blocks.at(-1)?.statement
      if (last?.type !== 'BlockStatement' || last.inverse !== undefined) return undefined
      last.inverse = programOf()
      body = last.inverse.body
      if (text === '{{else}}') continue
      const chained = statementOf(text, `{{#${text.slice(7, -2)}}}`, loc, parse)
      if (chained?.program === undefined) return undefined
      open(chained, true)
    } else if (text.startsWith('{{/')) {
      let last = blocks.pop()
      while (last?.isChained === true) last = blocks.pop()
      if (last?.statement.path?.original !== text.slice(3, -2)) return undefined
      body = bodyIn(blocks.at(-1)?.statement) ?? root.body
    } else {
      const statement = statementOf(text, text, loc, parse)
      if (statement === undefined) return undefined
      if (statement.program) open(statement, false)
      else body.push(statement)
    }
  }
  return blocks.length === 0 ? root : undefined
}

const programOf = (blockParams?: readonly string[]): Program => ({
  type: 'Program',
  body: [],
  strip: {},
  ...(blockParams && { blockParams }),
})

const locOf = (column: number): Loc => ({ start: { line: 1, column }, end: { line: 1, column } })

/** What is being written of a block that is still open. */
const bodyIn = (block: Statement | undefined) => (block?.inverse ?? block?.program)?.body

/** `tag`: as it is read when it stands alone. */
function statementOf(text: string, tag: string, loc: Loc, parse: (source: string) => unknown): Statement | undefined {
  const escaped = !text.startsWith('{{{')
  const ast = simpleTag(escaped ? text : text.slice(1, -1)) ?? parsedAlone(tag, parse)
  if (ast === undefined) return undefined
  setPlace(ast, loc)
  const strips = { strip: {}, openStrip: {}, inverseStrip: {}, closeStrip: {} }
  if (!tag.startsWith('{{#')) return { ...ast, ...strips, escaped, loc } as Statement
  const { blockParams, ...own } = ast
  return {
    ...own,
    type: ast.type === 'MustacheStatement' ? 'BlockStatement' : ast.type,
    ...strips,
    loc,
    program: programOf(blockParams.length > 0 ? blockParams : undefined),
  } as Statement
}

function parsedAlone(tag: string, parse: (source: string) => unknown): TagAst | undefined {
  const name = /^\{\{#\*?\s*([^\s}]+)/.exec(tag)?.[1]
  try {
    const { body } = parse(name === undefined ? tag : `${tag}{{/${name}}}`) as {
      body: (TagAst & { program?: Program })[]
    }
    const [first] = body
    if (first === undefined || body.length > 1) return undefined
    const { program, ...own } = first
    return { ...own, blockParams: program?.blockParams ?? [] }
  } catch {
    return undefined
  }
}

/** Gives a thing of the tree, and all in it, the place of its tag. */
function setPlace(node: Expression | TagAst, loc: Loc): void {
  Object.assign(node, { loc })
  if (node.path) setPlace(node.path, loc)
  if ('name' in node && node.name) setPlace(node.name, loc)
  for (const each of node.params ?? []) setPlace(each, loc)
  if (node.hash) Object.assign(node.hash, { loc })
  for (const { value } of node.hash?.pairs ?? []) setPlace(value, loc)
}
