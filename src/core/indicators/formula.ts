/**
 * The formula language of indicator sets: figures by their paths, whole numbers, `+ - *`, `max`, `min`, comparisons joined
 * by `va` and `hoac`. It is read by hand and never run as code; nothing in it can name anything but a figure.
 */
import { type Token, tokenize, type FormulaProblem } from './tokens.ts'

type ArithmeticOperator = '+' | '-' | '*'
type LogicOperator = 'va' | 'hoac'
type ComparisonOperator = '>=' | '<=' | '>' | '<' | '=' | '!='

/** A formula that has been read, as a tree. */
export type Formula =
  | { readonly kind: 'number'; readonly value: bigint }
  /** `optional` (written `?`): counts as 0 when it is not given, as long as something else in the formula is. */
  | { readonly kind: 'figure'; readonly path: string; readonly optional: boolean; readonly at: number }
  | { readonly kind: 'arithmetic'; readonly op: ArithmeticOperator; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'call'; readonly name: 'max' | 'min'; readonly args: readonly Formula[] }
  | { readonly kind: 'comparison'; readonly op: ComparisonOperator; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'logic'; readonly op: LogicOperator; readonly left: Formula; readonly right: Formula }

/** What a formula gives. */
export type FormulaKind = 'number' | 'condition'

/** Whether a formula gives a number or holds or not. */
export function formulaKind(formula: Formula): FormulaKind {
  return formula.kind === 'comparison' || formula.kind === 'logic' ? 'condition' : 'number'
}

/** Every figure a formula names, in the order of writing. */
export function figuresIn(formula: Formula): readonly Extract<Formula, { kind: 'figure' }>[] {
  if (formula.kind === 'number') return []
  if (formula.kind === 'figure') return [formula]
  if (formula.kind === 'call') return formula.args.flatMap(figuresIn)
  return [...figuresIn(formula.left), ...figuresIn(formula.right)]
}

/** The paths of the figures that formulas name, each once; what there is no formula for has none. */
export function pathsIn(formulas: readonly (Formula | undefined)[]): readonly string[] {
  return [...new Set(formulas.flatMap((formula) => (formula ? figuresIn(formula).map(({ path }) => path) : [])))]
}

/** No formula of a real indicator comes near this. */
const longest = 1_000
const deepest = 20

interface Reading {
  readonly tokens: readonly Token[]
  readonly end: number
  next: number
  depth: number
  problem?: FormulaProblem
}

type Read = Formula | undefined

/** Reads a formula; never throws, whatever the text. */
export function parseFormula(text: string): { readonly formula: Formula } | { readonly problem: FormulaProblem } {
  if (text.length > longest) return { problem: { fault: 'qua_dai', at: longest, text: '' } }
  const { tokens, problem } = tokenize(text)
  if (problem) return { problem }
  const reading: Reading = { tokens, end: text.length, next: 0, depth: 0 }
  const formula = readEither(reading)
  const rest = tokens[reading.next]
  if (formula && rest) fail(reading, rest.text === '/' ? 'chia' : 'thua', rest)
  return formula && !reading.problem ? { formula } : { problem: reading.problem ?? { fault: 'het', at: 0, text: '' } }
}

function fail(reading: Reading, fault: FormulaProblem['fault'], token: Token | undefined): undefined {
  reading.problem ??= { fault, at: token?.at ?? reading.end, text: token?.text ?? '' }
  return undefined
}

function take(reading: Reading, ...texts: readonly string[]): Token | undefined {
  const token = reading.tokens[reading.next]
  if (!token || !texts.includes(token.text)) return undefined
  reading.next += 1
  return token
}

/** left (op right)*, all of one kind of operand; `build` makes the node. */
function readChain(
  reading: Reading,
  operand: (reading: Reading) => Read,
  ops: readonly string[],
  kind: FormulaKind,
  build: (op: string, left: Formula, right: Formula) => Formula,
): Read {
  let left = operand(reading)
  for (let op = take(reading, ...ops); left && op; op = take(reading, ...ops)) {
    const right = operand(reading)
    if (!right) return undefined
    if (formulaKind(left) !== kind || formulaKind(right) !== kind) return fail(reading, 'so_va_dieu_kien', op)
    left = build(op.text, left, right)
  }
  return left
}

function readEither(reading: Reading): Read {
  return readChain(reading, readBoth, ['hoac'], 'condition', logic)
}

function readBoth(reading: Reading): Read {
  return readChain(reading, readComparison, ['va'], 'condition', logic)
}

function logic(op: string, left: Formula, right: Formula): Formula {
  return { kind: 'logic', op: op as LogicOperator, left, right }
}

const comparisons: readonly ComparisonOperator[] = ['>=', '<=', '>', '<', '=', '!=']

function readComparison(reading: Reading): Read {
  const left = readSum(reading)
  const op = left && take(reading, ...comparisons)
  if (!left || !op) return left
  const right = readSum(reading)
  if (!right) return undefined
  if (formulaKind(left) !== 'number' || formulaKind(right) !== 'number') return fail(reading, 'so_va_dieu_kien', op)
  return { kind: 'comparison', op: op.text as ComparisonOperator, left, right }
}

function readSum(reading: Reading): Read {
  return readChain(reading, readProduct, ['+', '-'], 'number', arithmetic)
}

function readProduct(reading: Reading): Read {
  return readChain(reading, readFactor, ['*'], 'number', arithmetic)
}

function arithmetic(op: string, left: Formula, right: Formula): Formula {
  return { kind: 'arithmetic', op: op as ArithmeticOperator, left, right }
}

function readFactor(reading: Reading): Read {
  const token = reading.tokens[reading.next]
  if (!token) return fail(reading, 'het', undefined)
  reading.next += 1
  if (token.kind === 'number')
    return token.text.length <= 9 ? { kind: 'number', value: BigInt(token.text) } : fail(reading, 'so_lon', token)
  if (token.text === '(') return readNested(reading, token, () => readEither(reading))
  if (token.kind === 'name') {
    const opening = take(reading, '(')
    if (opening) return readCall(reading, token, opening)
    return { kind: 'figure', path: token.text, optional: take(reading, '?') !== undefined, at: token.at }
  }
  return fail(reading, token.text === '/' ? 'chia' : 'thua', token)
}

function readNested(reading: Reading, opening: Token, inner: () => Read): Read {
  if (reading.depth >= deepest) return fail(reading, 'qua_sau', opening)
  reading.depth += 1
  const formula = inner()
  reading.depth -= 1
  if (!formula || take(reading, ')')) return formula
  const found = reading.tokens[reading.next]
  return fail(reading, found ? (found.text === '/' ? 'chia' : 'thua') : 'het', found)
}

function readCall(reading: Reading, name: Token, opening: Token): Read {
  if (name.text !== 'max' && name.text !== 'min') return fail(reading, 'ham', name)
  const called = name.text
  return readNested(reading, opening, () => {
    const args: Formula[] = []
    do {
      const at = reading.tokens[reading.next]
      const arg = readEither(reading)
      if (!arg) return undefined
      if (formulaKind(arg) !== 'number') return fail(reading, 'so_va_dieu_kien', at)
      args.push(arg)
    } while (take(reading, ','))
    return { kind: 'call', name: called, args }
  })
}
