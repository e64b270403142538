/** Works a formula out on a unit's derived figures, on whole numbers without limit. */
import { lookup } from '../base/lookup.ts'
import { figuresIn, type Formula } from './formula.ts'

/** A value, or none with the figures that would be needed for one. */
export interface Worked<T> {
  readonly value?: T
  readonly missing: readonly string[]
}

interface Step<T> extends Worked<T> {
  /** Whether any figure was given: a sum of nothing but missing figures is unknown, not 0. */
  readonly given: boolean
}

/** The number a formula stands for. */
export function numberOf(formula: Formula, figures: unknown): Worked<bigint> {
  const { value, missing, given } = work(formula, figures)
  return typeof value === 'bigint' && (given || isFixed(formula)) ? { value, missing: [] } : { missing }
}

/** Whether a condition holds; a number holds when it is above 0. */
export function holds(formula: Formula, figures: unknown): Worked<boolean> {
  const { value, missing, given } = work(formula, figures)
  if (value === undefined || !(given || isFixed(formula))) return { missing }
  return { value: typeof value === 'bigint' ? value > 0n : value, missing: [] }
}

/** Whether it names no figure: its value is the same for every unit. */
const isFixed = (formula: Formula) => figuresIn(formula).length === 0

function work(formula: Formula, figures: unknown): Step<bigint | boolean> {
  if (formula.kind === 'number') return { value: formula.value, missing: [], given: false }
  if (formula.kind === 'figure') {
    const found = lookup(figures, formula.path)
    if (typeof found === 'number' && Number.isSafeInteger(found))
      return { value: BigInt(found), missing: [], given: true }
    return { ...(formula.optional ? { value: 0n } : {}), missing: [formula.path], given: false }
  }
  const parts = (formula.kind === 'call' ? formula.args : [formula.left, formula.right]).map((f) => work(f, figures))
  const values = parts.flatMap((part) => (part.value === undefined ? [] : [part.value]))
  const rest = { missing: parts.flatMap((part) => part.missing), given: parts.some((part) => part.given) }
  return values.length === parts.length ? { ...rest, value: combine(formula, values) } : rest
}

function combine(formula: Exclude<Formula, { kind: 'number' | 'figure' }>, values: readonly (bigint | boolean)[]) {
  if (formula.kind === 'logic') {
    const [left, right] = [values[0] === true, values[1] === true]
    return formula.op === 'va' ? left && right : left || right
  }
  const numbers = values.map((value) => BigInt(value))
  const [left = 0n, right = 0n] = numbers
  if (formula.kind === 'call')
    return numbers.reduce((best, n) => ((formula.name === 'max' ? n > best : n < best) ? n : best))
  if (formula.kind === 'comparison') {
    const order = { '>=': left >= right, '<=': left <= right, '>': left > right, '<': left < right }
    return formula.op === '=' ? left === right : formula.op === '!=' ? left !== right : order[formula.op]
  }
  return formula.op === '+' ? left + right : formula.op === '-' ? left - right : left * right
}
