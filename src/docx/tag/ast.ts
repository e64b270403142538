/** The tree of one tag, as Handlebars' parser gives it. */

/** What of Handlebars' tree the checks need; the types of the package don't say it all. */
export interface TagAst extends Expression {
  readonly name?: Expression
  readonly params: readonly Expression[]
  readonly blockParams: readonly string[]
}

/** A path, a text, a number, or a call in parentheses. */
export interface Expression {
  readonly type: string
  readonly original?: unknown
  readonly value?: unknown
  readonly data?: boolean
  readonly depth?: number
  readonly parts?: readonly string[]
  readonly path?: Expression
  readonly params?: readonly Expression[]
  readonly hash?: { readonly pairs: readonly { readonly key: string; readonly value: Expression }[] }
}
