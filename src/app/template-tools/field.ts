/** What is told of a name or helper that a template may use. */
import type { PageField, PageHelper } from '../../docx/names-page/field-page.ts'

export type { PageHelper }

/** A name that templates may use. */
export interface Field extends PageField {
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

/** All that templates may use, or what a search found of it. */
export interface Vocabulary {
  readonly fields: readonly Field[]
  readonly helpers: readonly PageHelper[]
}
