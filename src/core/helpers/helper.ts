/** What a template helper is, so that the engine can check calls without running them and `docs/` can list them. */

/** What a helper is called with besides its arguments. */
export interface HelperCall {
  readonly hash: Readonly<Record<string, unknown>>
  /** The body of a block helper, rendered for `context`; returns document markup that is already escaped. */
  readonly fn?: (context: unknown, options?: { data?: unknown; blockParams?: readonly unknown[] }) => string
  readonly inverse?: (context: unknown) => string
  /** The value of `this` at the call. */
  readonly context: unknown
  /** The root of the template's data. */
  readonly root: unknown
}

/** An example of a call, which the reference page prints. */
export interface HelperExample {
  /** A template in plain Handlebars, its data and the text it prints; every example is run by a test. */
  readonly template: string
  readonly data: Readonly<Record<string, unknown>>
  readonly text: string
}

/** A helper as the engine, the checks of templates and the reference page know it. */
export interface Helper {
  readonly name: string
  readonly kind: 'inline' | 'block'
  /** An inline helper that may be a block too, around what is said where it prints nothing. */
  readonly asBlock?: boolean
  /** Fewest and most positional arguments. */
  readonly args: readonly [number, number]
  /** Names of the hash arguments it takes. */
  readonly hash: readonly string[]
  /** Two lines of Vietnamese at most: what goes in, what is printed. */
  readonly summary: string
  readonly examples: readonly HelperExample[]
  /** Wants figures as values that know themselves (base/known-value.ts); others get the plain values these stand for. */
  readonly figures?: boolean
  /** Gives words that stand beside a figure (a comparison): with the comma before them they fall away alone. */
  readonly beside?: boolean
  /** Pure: no clock, no state. A text returned by an inline helper is data and will be escaped by the engine. */
  readonly run: (args: readonly unknown[], call: HelperCall) => unknown
}
