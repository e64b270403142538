/** Pairs of figures that are never added to each other: vụ/bị can, đơn/việc, việc/tiền. */
import type { Code } from '../diagnostics/messages.ts'
import { nearest } from '../base/nearest.ts'

/** What the parts of pairs count: cases, accused, defendants, matters, petitions, money. */
export type PartKey = 'vu' | 'bi_can' | 'bi_cao' | 'viec' | 'don' | 'tien'

/** Either part may be unknown; at least one is known. */
export type Pair<K extends PartKey = PartKey> = { readonly [P in K]?: number }

/** Unit of count of each part, as printed. Money is counted in thousands of đồng, as the statistical forms do. */
export const partUnits: Readonly<Record<PartKey, string>> = {
  vu: 'vụ',
  bi_can: 'bị can',
  bi_cao: 'bị cáo',
  viec: 'việc',
  don: 'đơn',
  tien: '1.000 đồng',
}

/** The title of a pair's part: "Khởi tố (bị can)"; without a part, of the whole. */
export function partTitle(title: string, part: PartKey | undefined): string {
  return part ? `${title} (${partUnits[part]})` : title
}

/** What is wrong with a pair; the title of the figure is added by whoever knows the path. */
interface Problem {
  readonly code: Code
  readonly args: Readonly<Record<string, unknown>>
  readonly path: readonly string[]
}

const written = /^\s*(\d+)\s*\/\s*(\d+)\s*$/

/**
 * Reads what a clerk typed for a pair: `44/61`, `{ vu: 44, bi_can: 61 }`, `0`, or nothing.
 * Returns the pair (undefined when there is no figure at all) or the problems, with the path below the pair.
 */
export function readPair<K extends PartKey>(
  value: unknown,
  parts: readonly [K, K],
): { readonly pair: Pair<K> | undefined } | { readonly problems: readonly Problem[] } {
  if (value === undefined || value === null) return { pair: undefined }
  if (value === 0) return { pair: { [parts[0]]: 0, [parts[1]]: 0 } as Pair<K> }
  if (typeof value === 'string') {
    const match = written.exec(value)
    const both = match ? [Number(match[1]), Number(match[2])] : []
    if (both.length === 2 && both.every((n) => Number.isSafeInteger(n)))
      return { pair: { [parts[0]]: both[0], [parts[1]]: both[1] } as Pair<K> }
  }
  if (typeof value === 'object' && !Array.isArray(value)) return readMapping(value, parts)
  const names = parts.map((part) => partUnits[part])
  const shown = typeof value === 'object' ? 'một danh sách' : String(value)
  return { problems: [{ code: 'S07', args: { value: shown, parts: names }, path: [] }] }
}

function readMapping<K extends PartKey>(value: object, parts: readonly [K, K]) {
  const problems: Problem[] = []
  const pair: { [P in K]?: number } = {}
  for (const [key, number] of Object.entries(value)) {
    const part = parts.find((p) => p === key)
    if (!part)
      problems.push({ code: 'S02', args: { key, near: nearest(key, parts), choices: [...parts] }, path: [key] })
    else if (number === null) continue
    else if (typeof number !== 'number' || !Number.isSafeInteger(number))
      problems.push({ code: 'S03', args: { value: String(number) }, path: [key] })
    else if (number < 0) problems.push({ code: 'S04', args: { value: String(number) }, path: [key] })
    else pair[part] = number
  }
  if (problems.length > 0) return { problems }
  return { pair: Object.keys(pair).length > 0 ? pair : undefined }
}
