/** The example data files as texts, and slips made in one of them, for the properties that the ways of reading must have. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { root } from '../root.ts'

const folder = join(root, 'examples')

export const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

/** The beginning of a data file in which one or two of `pieces` have been put, mostly in the place of something. */
export function withSlips(pieces: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const text = examples.find(({ name }) => name.endsWith('so-lieu-2020.yaml'))?.text.slice(0, 6000) ?? ''
  const slip = fc.tuple(fc.nat(text.length), fc.nat(3), pieces)
  return fc.array(slip, { minLength: 1, maxLength: 2 }).map((slips) => {
    let made = text
    for (const [at, gone, put] of slips) made = made.slice(0, at) + put + made.slice(at + gone)
    return made
  })
}
