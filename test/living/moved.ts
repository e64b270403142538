/** Data that have moved on: one more report of a crime, resolved. */
import { readFileSync, writeFileSync } from 'node:fs'

const steps = [
  ['moi: 58', 'moi: 59'],
  ['tin_bao: 38', 'tin_bao: 39'],
  ['tong: 65', 'tong: 66'],
  ['khoi_to: 41', 'khoi_to: 42'],
  ['giai_quyet: 59', 'giai_quyet: 60'],
  ['dung_han: 59', 'dung_han: 60'],
] as const

/** Writes the example's data, moved on, to a new file: sentences, comparisons, rates, rows change, and a paragraph appears. */
export function writeMoved(from: string, to: string): void {
  const text = readFileSync(from, 'utf8')
  writeFileSync(
    to,
    steps.reduce((all, [was, is]) => all.replace(`\n  ${was}`, `\n  ${is}`), text),
  )
}
