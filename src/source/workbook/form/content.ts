/** What a form is filled with. */

export interface FormContent {
  readonly year: number
  /** What is known already, as the schema gives it; undefined for an empty form. */
  readonly given?: unknown
  /** Last year's figures, derived. Their column is locked when they come from a file. */
  readonly before?: unknown
  /** Name of the file the form was filled from, for the cover. */
  readonly from?: string
}
