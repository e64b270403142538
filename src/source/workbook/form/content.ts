/** What a form is filled with. */
import type { OwnFigure } from '../../../core/indicators/own-figures.ts'

/** The figures and the unit that a form is made with. */
export interface FormContent {
  readonly year: number
  /** What is known already, as the schema gives it; undefined for an empty form. */
  readonly given?: unknown
  /** Last year's figures, derived. Their column is locked when they come from a file. */
  readonly before?: unknown
  /** The indicators that a unit enters figures of its own for. */
  readonly indicators?: readonly OwnFigure[]
  /** Name of the file the form was filled from, for the cover. */
  readonly from?: string
}
