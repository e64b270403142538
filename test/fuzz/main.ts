/**
 * `npm run fuzz -- [SUBJECT…] [--seed N] [--runs N]`: random input of every kind. Prints its seed; what fails is kept in
 * `.build/fuzz`, with the command that repeats it.
 */
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../root.ts'
import { structures } from './structures.ts'
import { slips } from './slips.ts'
import { fuzz } from './subject.ts'
import { templates } from './templates.ts'
import { workbooks } from './workbooks.ts'

const subjects = [templates, structures, workbooks, slips]

/** What is asked for; nothing when it makes no sense. */
function asked() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { seed: { type: 'string' }, runs: { type: 'string', default: '200' } },
    })
    const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed)
    const runs = Number(values.runs)
    const known = positionals.every((name) => subjects.some((subject) => subject.name === name))
    return known && Number.isSafeInteger(seed) && Number.isSafeInteger(runs) ? { seed, runs, positionals } : undefined
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

const wanted = asked()
if (wanted === undefined) {
  console.error(`npm run fuzz -- [${subjects.map(({ name }) => name).join(' | ')}] [--seed N] [--runs N]`)
  process.exitCode = 2
} else {
  const { seed, runs, positionals } = wanted
  console.log(`seed ${seed}, ${runs} rounds each`)
  const folder = join(relative(process.cwd(), root), '.build/fuzz')
  for (const subject of subjects) {
    if (positionals.length > 0 && !positionals.includes(subject.name)) continue
    const start = Date.now()
    const failed = await fuzz(subject, seed, runs, folder, console.log)
    console.log(`${subject.name}: ${failed.length} of ${runs} failed, ${Math.round((Date.now() - start) / 1000)} s`)
    if (failed.length > 0) process.exitCode = 1
  }
}
