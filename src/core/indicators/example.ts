/** How the figures of an indicator are entered, wrongly and rightly, as a clerk would type them: for `giai-thich`. */
import { isMapping, type Mapping, place, stepsOf, type Tree } from '../base/lookup.ts'
import { figuresIn, type Formula } from './formula.ts'
import { type Indicator, isRated, type Measure, measuresOf } from './set.ts'

/** Two stretches of a data file: typed wrongly, typed rightly. */
export interface IndicatorExample {
  readonly sai: string
  readonly dung: string
}

/** Of every indicator; the numbers are made up. A result is never typed where the program works it out. */
export function indicatorExample({ ma, rule }: Indicator): IndicatorExample {
  const measures = measuresOf(rule)
  const values: Tree = {}
  for (const [path, value] of measures.flatMap(valuesOf)) place(values, stepsOf(path), value)
  const entered = measures.filter(({ tu }) => !tu)
  const codes = [...new Set((entered.length > 0 ? entered : measures).map((measure) => measure.ma))]
  const rated = new Map(measures.map((measure) => [measure.ma, isRated(measure)]))
  const wrong = codes.map((code) => `  ${code}: ${rated.get(code) ? '95%' : 'hai'}`)
  const own = entered.length > 0 ? codes.map((code) => `  ${code}: ${rated.get(code) ? '19/20' : '2'}`) : []
  const right = [...linesOf(values, ''), ...(own.length > 0 ? ['chi_tieu:', ...own] : [])]
  return { sai: ['chi_tieu:', ...(wrong.length > 0 ? wrong : [`  ${ma}: 95%`])].join('\n'), dung: right.join('\n') }
}

/** 19 of 20, or two pieces. */
function valuesOf({ tu, mau }: Measure): readonly (readonly [string, number])[] {
  return mau ? [...filled(tu, 19), ...filled(mau, 20)] : filled(tu, 2)
}

function filled(formula: Formula | undefined, value: number) {
  return formula ? figuresIn(formula).map(({ path }) => [path, value] as const) : []
}

/** Lines of YAML. */
function linesOf(tree: Mapping, indent: string): readonly string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    isMapping(value) ? [`${indent}${key}:`, ...linesOf(value, `${indent}  `)] : [`${indent}${key}: ${String(value)}`],
  )
}
