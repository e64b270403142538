/**
 * Reads the tags that nearly all are: a path, or a call with paths, texts, whole numbers and calls in parentheses. For
 * these the tree is the one Handlebars' parser gives, at a tenth of the time; whatever else is in a tag is left to it.
 */
import type { Expression, TagAst } from './ast.ts'

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_]*`
/** Words that Handlebars reads in a way of its own. */
const OWN = '(?!(?:this|else|true|false|null|undefined|as)(?![\\p{L}\\p{N}_]))'
const TOKEN = new RegExp(
  String.raw`\s*(?:([()])|(?:(${OWN}${NAME}(?:\.(?!this(?![\p{L}\p{N}_]))${NAME})*)|"([^"\\{}]*)"|(\d{1,9}))(?=[\s()]|$))`,
  'uy',
)

/** The tree of a tag without its braces and sign; undefined when it is not so simple. */
export function simpleTag(text: string): TagAst | undefined {
  const inner = /^\{\{(?:#(?![>*])|else\s+|\^)?([^]*)\}\}$/.exec(text)?.[1]
  if (inner === undefined || inner.length > 200) return undefined
  const tokens = tokensOf(inner.trim())
  if (tokens === undefined) return undefined
  const at = { next: 0 }
  const items = listOf(tokens, at)
  const [path, ...params] = items ?? []
  if (path?.type !== 'PathExpression' || at.next !== tokens.length) return undefined
  return { type: text.startsWith('{{#') ? 'BlockStatement' : 'MustacheStatement', path, params, blockParams: [] }
}

type Token = '(' | ')' | Expression

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text)
    if (found === null) return undefined
    const [, bracket, path, string, number] = found
    if (bracket !== undefined) tokens.push(bracket as '(' | ')')
    else if (path !== undefined)
      tokens.push({ type: 'PathExpression', data: false, depth: 0, parts: path.split('.'), original: path })
    else if (string !== undefined) tokens.push({ type: 'StringLiteral', value: string, original: string })
    else tokens.push({ type: 'NumberLiteral', value: Number(number), original: Number(number) })
  }
  return tokens
}

/** Expressions up to a closing bracket or the end. */
function listOf(tokens: readonly Token[], at: { next: number }): Expression[] | undefined {
  const items: Expression[] = []
  for (; at.next < tokens.length; at.next++) {
    const token = tokens[at.next]!
    if (token === ')') return items
    if (token !== '(') {
      items.push(token)
      continue
    }
    at.next++
    const [path, ...params] = listOf(tokens, at) ?? []
    if (path?.type !== 'PathExpression' || tokens[at.next] !== ')') return undefined
    items.push({ type: 'SubExpression', path, params })
  }
  return items
}
