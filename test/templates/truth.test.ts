/** A paper says only what its data say: of a part of an example's data no paper says what the whole data do not. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lookup, place, type Tree } from '../../src/core/base/lookup.ts'
import { reportedWhenOccurring } from '../../src/core/year/balance.ts'
import { figures } from '../../src/core/schema/catalogue.ts'
import { contextOf, example } from './papers.ts'
import { renderLines } from './text.ts'

const runs = Number(process.env['TRUTH_RUNS'] ?? 8)

const cases = [
  ['tieu-can/so-lieu-2020.yaml', 'tieu-can/so-lieu-2019.yaml', 'huyen-2020'],
  ['khu-vuc/so-lieu-2026.yaml', undefined, 'khu-vuc-2026'],
  ['tra-vinh-2020/tra-cu-2020.yaml', 'tra-vinh-2020/tra-cu-2019.yaml', 'huyen-2020'],
] as const

/** Lines of the report and the plan as a reader sees them, without fixed parts. */
const linesOf = (context: object): readonly string[] =>
  ['bao-cao', 'ke-hoach'].flatMap((paper) => renderLines(paper, context).filter((line) => !/^[@#]/.test(line)))

/** What is counted or chosen over all indicators is another of fewer indicators, and rightly so. */
const isOfIndicators = (line: string) => /chỉ tiêu/i.test(line)

/** By how much a figure changed is told of another figure where the first is not known. */
const change = /(?:tăng|giảm) [^().;]*(?:\([^()]*\))?/gu

const numbersIn = (line: string) => line.replaceAll(change, '').match(/\d[\d.,]*\d%?|\d%?/g) ?? []

const deny = /(?<!\p{L})[Kk]hông (?:có|xảy ra|phát sinh|để|thụ lý|khởi tố)(?!\p{L})|(?<!\p{L})Không\./u

/** What is denied, without the words that lead in: "Trong kỳ không có A, không có B" denies two things. */
const denials = (line: string) =>
  line
    .split(/(?<=[.;:]) |, /)
    .filter((part) => deny.test(part))
    .map((part) => part.slice(part.search(deny)).replace(/[.;:,]$/, ''))

function without(data: object, taken: readonly string[]): object {
  const copy = structuredClone(data) as Tree
  for (const key of taken) place(copy, key.split('.'), undefined)
  return copy
}

/** A typed 0, or a pair with one. */
const isZero = (value: unknown) => value === 0 || (typeof value === 'string' && /^0\s*\/|\/\s*0$/.test(value))

/** The unit's own data and one figure. */
function only(data: object, key: string): object {
  const { don_vi, ky, nam, nguoi_ky } = data as Tree
  const tree: Tree = { don_vi, ky, nam, nguoi_ky }
  place(tree, key.split('.'), lookup(data, key))
  return tree
}

for (const [file, before, set] of cases)
  test(`${file}: no part of its data says more than the whole`, () => {
    const [data, last] = [example(file), before && example(before)]
    // A figure that units report only when it occurs counts as none when it is left out.
    const given = figures
      .map(({ key }) => key)
      .filter((key) => lookup(data, key) !== undefined && !reportedWhenOccurring.has(key))
    const whole = linesOf(contextOf(data, last, set))
    const numbers = new Set(whole.flatMap(numbersIn))
    const alone = figures.filter(({ key }) => isZero(lookup(data, key))).map(({ key }) => only(data, key))
    const denied = new Set(
      [...whole, ...alone.flatMap((one) => linesOf(contextOf(one, undefined, set)))]
        .flatMap(denials)
        .map((denial) => denial.toLowerCase()),
    )
    const part = fc
      .integer({ min: 1, max: 9 })
      .chain((tenths) =>
        fc
          .array(fc.integer({ min: 0, max: 9 }), { minLength: given.length, maxLength: given.length })
          .map((draws) => given.filter((_, i) => draws[i]! < tenths)),
      )
    fc.assert(
      fc.property(part, (taken) => {
        for (const line of linesOf(contextOf(without(data, taken), last, set))) {
          if (line.startsWith('|')) continue
          for (const denial of denials(line))
            assert.ok(denied.has(denial.toLowerCase()), `nobody said: ${denial} (${line})`)
          if (isOfIndicators(line)) continue
          for (const number of numbersIn(line)) assert.ok(numbers.has(number), `${number} is not in the whole: ${line}`)
        }
      }),
      // Smaller parts of a part are no clearer, and take a paper each.
      { numRuns: runs, endOnFailure: true },
    )
  })
