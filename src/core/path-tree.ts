/** The tree of names a template may use. */

export interface PathTree {
  /** Named things inside. */
  readonly children?: Readonly<Record<string, PathTree>>
  /** Of a list (or a mapping whose keys are not known beforehand): what each item is. */
  readonly item?: PathTree
  /** Anything below is accepted. */
  readonly open?: boolean
  /** Of a figure: its Vietnamese title and what is counted. */
  readonly title?: string
  readonly unit?: string
}
