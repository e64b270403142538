/** The tree of names a template may use. */

/** What stands at a name, and the names below it. */
export interface PathTree {
  /** Named things inside. */
  readonly children?: Readonly<Record<string, PathTree>>
  /** Of a list: what each item is. */
  readonly item?: PathTree
  /** Of a mapping whose keys are not known beforehand: what stands under each. */
  readonly entry?: PathTree
  /** Not there, but asked for by texts that several groups share; accepted as the first name of a path only. */
  readonly absent?: boolean
  /** Anything below is accepted. */
  readonly open?: boolean
  /** Of a figure: its Vietnamese title and what is counted. */
  readonly title?: string
  readonly unit?: string
}

/** A name that a template prints: its title, and what is counted. */
export const named = (title: string, unit?: string): PathTree => (unit === undefined ? { title } : { title, unit })
