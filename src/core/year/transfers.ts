/** Which figures of a field of work count cases handed over to another unit, and how many the settings say were; asks no unit's figures. */
import { type Figure, figureAt, groups } from '../schema/catalogue.ts'
import { readPair } from '../schema/pair.ts'

/** Where the receiving unit counts what came in: under its own heading where there is one, else among the new. */
const arrivals = ['nhan_chuyen_den', 'noi_khac_den', 'nhan_uy_thac', 'moi']

interface TransferFigures {
  readonly out: Figure
  readonly into: Figure
}

/** The figures of a field of work that count what left and what came; undefined when it counts no such thing. */
export function transferFigures(khau: string): TransferFigures | undefined {
  const out = figureAt(`${khau}.chuyen_di`) ?? figureAt(`${khau}.uy_thac`)
  const into = arrivals.map((name) => figureAt(`${khau}.${name}`)).find((figure) => figure !== undefined)
  return out && into && isAlso(into, out) ? { out, into } : undefined
}

/** Every field of work that counts cases handed over. */
export function transferFields(): readonly string[] {
  return groups.map(({ key }) => key).filter((key) => key !== '' && transferFigures(key) !== undefined)
}

/** Another figure of the field that counts the same cases again: in the same parts, or they could not be taken off it. */
export function isAlso(figure: Figure | undefined, out: Figure): figure is Figure {
  return figure !== undefined && figure.parts?.join() === out.parts?.join()
}

/** `1/2` for a pair, `3` for a count: a number for each slot of the figure. Undefined when it is no such number, or nothing. */
export function transferNumbers(so: string | number, { parts }: Figure): readonly number[] | undefined {
  const count = Number(so)
  if (!parts) return Number.isSafeInteger(count) && count > 0 ? [count] : undefined
  const [first, second] = parts
  if (!first || !second) return undefined
  const read = readPair(so, [first, second])
  const pair = 'problems' in read ? undefined : (read.pair as Readonly<Record<string, number | undefined>> | undefined)
  const numbers = pair && parts.map((part) => pair[part] ?? 0)
  return numbers?.some((value) => value > 0) ? numbers : undefined
}
