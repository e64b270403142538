/** What is told of a name or helper that a template may use. */

export interface Field {
  /** `tin_bao.khoi_to`; `[]` stands for each item of a list, `<khóa>` for a key that the data has. */
  readonly path: string
  readonly title: string
  readonly unit?: string
  readonly kind: 'group' | 'list' | 'value'
  /** As a template prints it; none when the examples leave it empty. */
  readonly sample?: string
  /** Of a figure: what the same template would print for last year. */
  readonly lastYear?: string
  /** Of a figure: codes of the indicators that are measured on it. */
  readonly indicators?: readonly string[]
}

/** The sample, and what the figure knows beside it: "93,7% (năm trước: 91,8%; chỉ tiêu N1)"; "" without a sample. */
export function sampleText({ sample, lastYear, indicators = [] }: Field): string {
  const known = [
    ...(lastYear === undefined ? [] : [`năm trước: ${lastYear}`]),
    ...(indicators.length === 0 ? [] : [`chỉ tiêu ${indicators.join(', ')}`]),
  ]
  return sample === undefined || known.length === 0 ? (sample ?? '') : `${sample} (${known.join('; ')})`
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
