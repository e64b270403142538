/**
 * Reads the tags that nearly all are: a path, or a call with paths, texts, whole numbers and calls in parentheses. For
 * these the tree is the one Handlebars' parser gives, at a tenth of the time; whatever else is in a tag is left to it.
 */
import type { Expression, TagAst } from './ast.ts'

/** Latin letters, those of Vietnamese among them: `\p{L}` takes V8 longer to make ready than a template's tags to be read. */
const LETTER = String.raw`A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff_`
const NAME = `[${LETTER}][${LETTER}0-9]*`
const END = `(?![${LETTER}0-9])`
/** Words that Handlebars reads in a way of its own. */
const OWN = `(?!(?:this|else|true|false|null|undefined|as)${END})`
const TOKEN = new RegExp(
  String.raw`\s*(?:([()])|(?:(${OWN}${NAME}(?:\.(?!this${END})${NAME})*)|"([^"\\{}]*)"|(\d{1,9}))(?=[\s()]|$))`,
  'y',
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
