/**
 * The one catalogue of sentences. A code is a key of one of the joined objects, so a code without its sentence and
 * explanation does not compile. Letters: Y YAML, S schema, K cross-check, C indicator and settings,
 * M template, T files, R papers edited after they were made. Codes are never reused.
 */
import { auditMessages } from '../messages/audit.ts'
import { authorMessages } from '../messages/author.ts'
import { batchMessages } from '../messages/batch.ts'
import { cellMessages } from '../messages/cell.ts'
import { checkMessages } from '../messages/check.ts'
import { checkCivilMessages } from '../messages/check-civil.ts'
import { checkCriminalMessages } from '../messages/check-criminal.ts'
import { checkDateMessages } from '../messages/check-dates.ts'
import { checkFieldMessages } from '../messages/check-fields.ts'
import { checkStaffMessages } from '../messages/check-staff.ts'
import { checkTextMessages } from '../messages/check-texts.ts'
import { checkYearMessages } from '../messages/check-years.ts'
import { fileMessages } from '../messages/file.ts'
import { formMessages } from '../messages/form.ts'
import { importMessages } from '../messages/import.ts'
import { applicabilityMessages } from '../messages/applicability.ts'
import { indicatorMessages } from '../messages/indicator.ts'
import type { Message, Severity } from '../messages/message.ts'
import { learnMessages } from '../messages/learn.ts'
import { livingMessages } from '../messages/living.ts'
import { officeMessages } from '../messages/office.ts'
import { partialMessages } from '../messages/partial.ts'
import { schemaMessages } from '../messages/schema.ts'
import { settingsMessages } from '../messages/settings.ts'
import { summaryMessages } from '../messages/summary.ts'
import { templateBlockMessages } from '../messages/template-block.ts'
import { templateTagMessages } from '../messages/template-tag.ts'
import { templateMessages } from '../messages/template.ts'
import { templateWholeMessages } from '../messages/template-whole.ts'
import { workbookMessages } from '../messages/workbook.ts'
import { yamlMessages } from '../messages/yaml.ts'

const catalogue = {
  ...yamlMessages,
  ...schemaMessages,
  ...checkMessages,
  ...checkYearMessages,
  ...checkFieldMessages,
  ...checkDateMessages,
  ...checkStaffMessages,
  ...checkTextMessages,
  ...checkCriminalMessages,
  ...checkCivilMessages,
  ...indicatorMessages,
  ...applicabilityMessages,
  ...templateMessages,
  ...templateTagMessages,
  ...templateBlockMessages,
  ...templateWholeMessages,
  ...partialMessages,
  ...officeMessages,
  ...authorMessages,
  ...fileMessages,
  ...batchMessages,
  ...summaryMessages,
  ...settingsMessages,
  ...workbookMessages,
  ...cellMessages,
  ...formMessages,
  ...importMessages,
  ...livingMessages,
  ...auditMessages,
  ...learnMessages,
}

/** A code of the catalogue: `K01`. */
export type Code = keyof typeof catalogue
/** The arguments of each code, as its sentence takes them. */
export type Args = { readonly [C in Code]: (typeof catalogue)[C] extends Message<infer A> ? A : never }

/** All codes in the order of the catalogue. */
export const codes = Object.keys(catalogue) as readonly Code[]

/** The message of a code; its functions take the arguments of that very code. */
export function messageOf<C extends Code>(code: C): Message<Args[C]> {
  // The catalogue's type ties every code to its own arguments; TypeScript cannot see that through a generic index.
  return catalogue[code] as unknown as Message<Args[C]>
}

/** The severity alone: what is shipped knows it without the texts (.ci/bundle.js). */
export const severityIn = (code: Code): Severity => catalogue[code].severity

/** Whether a text is a code of the catalogue, in upper case. */
export function isCode(text: string): text is Code {
  return Object.hasOwn(catalogue, text)
}
