/** What one compilation carries along. */
import type { Helper } from '../core/helpers/helper.ts'
import type { Limits } from './limits.ts'
import type { Parse, Report, Tag } from './tag.ts'
import type { XmlElement } from './xml.ts'

export interface Session {
  readonly report: Report
  readonly parse: Parse
  readonly limits: Limits
  readonly helpers: ReadonlyMap<string, Helper>
  /** Partials called, and names defined by `{{#*inline "name"}}`, in any part. */
  readonly partialCalls: Tag[]
  readonly inlineNames: Set<string>
  /** All tags of all parts by number. */
  readonly tags: Map<number, Tag>
  readonly isListItem: (paragraph: XmlElement) => boolean
}
