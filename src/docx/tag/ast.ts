/** The tree of one tag, as Handlebars' parser gives it. */

/** What of Handlebars' tree the checks need; the types of the package don't say it all. */
export interface TagAst {
  readonly type: string
  readonly path?: Expression
  readonly name?: Expression
  readonly params: readonly Expression[]
  readonly hash?: { readonly pairs: readonly { readonly key: string; readonly value: Expression; readonly loc: Loc }[] }
  readonly blockParams: readonly string[]
}

interface Loc {
  readonly start: { readonly column: number }
  readonly end: { readonly column: number }
}

export interface Expression {
  readonly type: string
  readonly original?: unknown
  readonly value?: unknown
  readonly data?: boolean
  readonly depth?: number
  readonly parts?: readonly string[]
  readonly path?: Expression
  readonly params?: readonly Expression[]
  readonly hash?: TagAst['hash']
}
