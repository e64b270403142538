/** Which figure of the data a number in a document shows, found by the values that were printed there. */
import { valueAt } from '../base/lookup.ts'
import type { Known } from '../base/known-value.ts'
import { isNumber, isRate, isPair } from '../format/value.ts'
import { KnownFigure, printedParts } from './figure-value.ts'

/** `figure`: a count of the schema as it stands; else how it was worked out from the figures at `paths`. */
export interface PrintedFigure {
  readonly kind: 'figure' | 'rate' | 'comparison' | 'derived'
  /** Dotted, with the part of a pair: "truy_to.tong.vu". */
  readonly paths: readonly string[]
  /** The year that they are of; undefined where both years are compared. */
  readonly nam?: number | undefined
  /** Of a `figure`: its count, and how many of its units one of the printed number is (1.000 for millions of đồng). */
  readonly now?: number
  readonly scale?: number
  /** Of a `figure` and a rate: the typed figures it rests on; itself when it was typed. */
  readonly trace?: readonly string[]
}

/** A printed number: "1.050" is 1050, "7,1" is 7.1, "05" is 5; undefined for what is none. */
export function printedNumber(text: string): number | undefined {
  if (!/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+(?:,\d+)?$/.test(text)) return undefined
  return Number(text.replaceAll('.', '').replace(',', '.'))
}

/**
 * `of`: the values that stand behind the text, of which the figure `text` is the `at`-th, from 0; `itself`: one that was printed
 * as it is.
 */
export function printedFigure(of: readonly Known[], itself: boolean, at: number, text: string): PrintedFigure {
  const figures = of.flatMap((each) => (each instanceof KnownFigure ? [each] : []))
  const [figure] = figures
  const paths = [...new Set(of.flatMap(({ name, paths: own }) => own ?? [name]))]
  if (!figure || of.length > 1) return { kind: of.length > 1 || of[0]?.paths ? 'derived' : 'comparison', paths }
  const { now, path } = figure.given
  const { nam } = figure.year
  if (isRate(now)) return { kind: 'rate', paths, nam, trace: figure.year.traceOf(path) }
  const counts = isPair(now) ? printedParts(now) : isNumber(now) ? [{ key: undefined, count: now }] : []
  const found = counts[at]
  const scale = found && scaleOf(found.count, text)
  if (!found || scale === undefined) return { kind: itself ? 'figure' : 'derived', paths, nam }
  const own = found.key === undefined ? path : `${path}.${found.key}`
  return { kind: 'figure', paths: [own], nam, now: found.count, scale, trace: figure.year.traceOf(own) }
}

/** Money is counted in thousands or millions of đồng and printed in larger units, in tỷ đồng to two decimals. */
function scaleOf(count: number, text: string): number | undefined {
  const shown = printedNumber(text)
  if (shown === undefined) return undefined
  return (
    [1, 1000, 1_000_000, 0.001].find((scale) => same(shown * scale, count)) ??
    [1000, 1_000_000].find((scale) => Math.abs(shown * scale - count) <= 0.005 * scale)
  )
}

const same = (a: number, b: number) => Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(b))

/** The path of a figure in a value as it was typed: places in lists are numbers. */
export function figureSteps(value: unknown, path: string): readonly (string | number)[] {
  let here = value
  return path.split('.').map((name) => {
    const step = Array.isArray(here) ? Number(name) : name
    here = valueAt(here, [step])
    return step
  })
}
