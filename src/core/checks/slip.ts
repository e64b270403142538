/** Slips of the hand between the number meant and the number typed. */
import type { Slip } from '../messages/check-years.ts'

const withoutOne = (text: string) => [...text].map((_, i) => text.slice(0, i) + text.slice(i + 1))

const swappedOnce = (text: string) =>
  [...text].slice(1).map((_, i) => text.slice(0, i) + text.charAt(i + 1) + text.charAt(i) + text.slice(i + 2))

/** How `typed` may have come out of `meant`; undefined when it is no common slip. Single digits say nothing. */
export function slipOf(typed: number, meant: number): Slip | undefined {
  const [a, b] = [String(typed), String(meant)]
  if (typed === meant || meant < 1) return undefined
  if (a.length === b.length && a.length > 1 && swappedOnce(b).includes(a)) return 'dao_chu_so'
  if (a.length === b.length + 1 && withoutOne(a).includes(b)) return 'thua_chu_so'
  if (b.length === a.length + 1 && withoutOne(b).some((text) => Number(text) === typed)) return 'thieu_chu_so'
  return undefined
}

/** How far two counts lie apart, in measure with chance, which moves large ones more than small ones. */
export const distance = (a: number, b: number) => Math.abs(Math.sqrt(a) - Math.sqrt(b))
