/** What a place held when it was last taken from or put into a workbook: short enough to stand beside it. */
import { createHash } from 'node:crypto'
import type { PartKey } from '../../core/schema/pair.ts'

/** Figures as they are written (`5`, `44/61`, `44/`), everything else as a fingerprint (`#1a2b3c4d`); '' for nothing. */
export function formBaseOf(value: unknown, parts?: readonly PartKey[]): string {
  if (value === undefined || value === null || value === '') return ''
  if (typeof value === 'number') return String(value)
  if (parts && typeof value === 'object')
    return parts.map((part) => (value as Readonly<Partial<Record<PartKey, number>>>)[part] ?? '').join('/')
  return `#${createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8)}`
}
