/** What is told of a name or helper that a template may use. */

export interface Field {
  /** `tin_bao.khoi_to`; `[]` stands for each item of a list, `<khóa>` for a key that the data has. */
  readonly path: string
  readonly title: string
  readonly unit?: string
  readonly kind: 'group' | 'list' | 'value'
  /** As a template prints it; none when the examples leave it empty. */
  readonly sample?: string
}

export interface HelperEntry {
  readonly name: string
  readonly group: string
  readonly summary: string
  /** A call and what it prints. */
  readonly examples: readonly { readonly template: string; readonly text: string }[]
}

export interface Vocabulary {
  readonly fields: readonly Field[]
  readonly helpers: readonly HelperEntry[]
}
