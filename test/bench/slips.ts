/** The slips that the bench plants: each turns a filled-in year into years with exactly one wrong entry. */
import type { LastYear } from '../../src/core/year/merge.ts'
import { groups, type Slot, numberAtKey, slots } from '../../src/core/schema/catalogue.ts'
import type { UnitYear } from '../../src/core/schema/unit-year.ts'
import { put } from './filled-year.ts'

export interface Planted {
  readonly kind: string
  readonly slot: Slot
  /** The entries that are wrong or gone. */
  readonly keys: readonly string[]
  readonly year: UnitYear
}

type Edit = readonly (readonly [key: string, value: number | undefined])[]

/** Figures that stand one under the other in a group, with the same parts: a value may be typed one line too low. */
const neighbours: ReadonlyMap<string, string> = (() => {
  const found = new Map<string, string>()
  for (const group of groups) {
    const own = slots.filter(({ figure }) => figure.path.slice(0, -1).join('.') === group.key)
    for (const slot of own) {
      const next = own.find(
        (other, i) => i > own.indexOf(slot) && other.part === slot.part && other.figure !== slot.figure,
      )
      if (next) found.set(slot.key, next.key)
    }
  }
  return found
})()

const digits = (value: number) => [...String(value)]

function transpositions(value: number): readonly number[] {
  const text = digits(value)
  return text.slice(1).flatMap((digit, i) => {
    const swapped = [...text]
    swapped[i + 1] = text[i] ?? ''
    swapped[i] = digit
    const result = Number(swapped.join(''))
    return result === value || swapped[0] === '0' ? [] : [result]
  })
}

function dropped(value: number): readonly number[] {
  const text = digits(value)
  if (text.length < 2) return []
  return [...new Set(text.map((_, i) => Number(text.filter((__, j) => j !== i).join(''))))]
}

/** The kinds of slip, each with the edits it makes to one figure of a year. */
export const kinds: Readonly<
  Record<string, (year: UnitYear, slot: Slot, value: number, lastYear: LastYear | undefined) => readonly Edit[]>
> = {
  '+1': (_, { key }, value) => [[[key, value + 1]]],
  '-1': (_, { key }, value) => (value > 0 ? [[[key, value - 1]]] : []),
  x10: (_, { key }, value) => (value > 0 ? [[[key, value * 10]]] : []),
  'digit dropped': (_, { key }, value) => dropped(value).map((wrong) => [[key, wrong]]),
  'digits transposed': (_, { key }, value) => transpositions(value).map((wrong) => [[key, wrong]]),
  'pair swapped': (year, { key, figure, part }, value) => {
    const other = slots.find((slot) => slot.figure === figure && slot.part !== part)
    const second = other && numberAtKey(year, other.key)
    // Once for each pair: from its first part.
    const first = slots.find((slot) => slot.figure === figure)?.key === key
    return other && first && second !== undefined && second !== value
      ? [
          [
            [key, second],
            [other.key, value],
          ],
        ]
      : []
  },
  'moved to next key': (year, { key }, value) => {
    const next = neighbours.get(key)
    return next && value > 0 && numberAtKey(year, next) !== value
      ? [
          [
            [key, undefined],
            [next, value],
          ],
        ]
      : []
  },
  "last year's value": (_, { key }, value, lastYear) => {
    const before = numberAtKey(lastYear, key)
    return before !== undefined && before !== value ? [[[key, before]]] : []
  },
}

/** Every year with one slip of one kind, one after another. */
export function* plant(year: UnitYear, lastYear: LastYear | undefined): Generator<Planted> {
  for (const [kind, make] of Object.entries(kinds))
    for (const slot of slots) {
      const value = numberAtKey(year, slot.key)
      if (value === undefined) continue
      for (const edit of make(year, slot, value, lastYear)) {
        const wrong = structuredClone(year)
        for (const [key, typed] of edit) put(wrong, key, typed)
        yield { kind, slot, keys: edit.map(([key]) => key), year: wrong }
      }
    }
}
