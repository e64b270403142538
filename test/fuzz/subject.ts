/** What a subject of the fuzz program is, and how rounds of it are run, judged and kept. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { schemaFindings } from '../tools/schemas.ts'
import { type Random, randomOf } from './random.ts'

/** What came of one round: files in it are kept when something is wrong. */
export interface Outcome {
  readonly seed: number
  /** What is wrong; undefined when all is well. */
  readonly wrong?: string
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** Documents that came out, to be held against the schemas, by names without ending. */
  readonly documents?: Readonly<Record<string, Uint8Array>>
}

export interface Subject {
  readonly name: string
  /** Rounds that one call takes. */
  readonly batch: number
  readonly run: (seeds: readonly number[]) => Promise<readonly Outcome[]>
}

/** A round that asserts; what it has put into `files` and `documents` by then is kept. */
export type Round = (
  random: Random,
  files: Record<string, string | Uint8Array>,
  documents: Record<string, Uint8Array>,
) => Promise<void>

/** A subject whose rounds have nothing to do with each other. */
export function subjectOf(name: string, round: Round): Subject {
  const one = async (seed: number): Promise<Outcome> => {
    const files: Record<string, string | Uint8Array> = {}
    const documents: Record<string, Uint8Array> = {}
    try {
      await round(randomOf(seed), files, documents)
      return { seed, files, documents }
    } catch (error) {
      return { seed, files, documents, wrong: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
  }
  const run = async (seeds: readonly number[]) => {
    const outcomes: Outcome[] = []
    for (const seed of seeds) outcomes.push(await one(seed))
    return outcomes
  }
  return { name, batch: 50, run }
}

/** Runs rounds with the seeds from `seed` on; keeps what fails in `folder` and gives the seeds that failed. */
export async function fuzz(
  { name, batch, run }: Subject,
  seed: number,
  runs: number,
  folder: string,
  tell: (line: string) => void,
): Promise<readonly number[]> {
  const failed: number[] = []
  for (let at = 0; at < runs; at += batch) {
    const seeds = Array.from({ length: Math.min(batch, runs - at) }, (_, i) => (seed + at + i) >>> 0)
    for (const outcome of judged(await run(seeds))) {
      if (outcome.wrong === undefined) continue
      failed.push(outcome.seed)
      const kept = keep(join(folder, `${name}-${outcome.seed}`), outcome)
      tell(
        `${name}: ${outcome.wrong.split('\n')[0]}\n  again: npm run fuzz -- ${name} --seed ${outcome.seed} --runs 1\n  kept: ${kept}`,
      )
    }
  }
  return failed
}

/** All documents in one run of the schema check; without it the engine's own last look has been all. */
function judged(outcomes: readonly Outcome[]): readonly Outcome[] {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-fuzz-'))
  try {
    const paths = outcomes.flatMap(({ seed, wrong, documents }) =>
      wrong === undefined
        ? Object.entries(documents ?? {}).map(([name, bytes]) => {
            const path = join(folder, `${seed}-${name}.docx`)
            writeFileSync(path, bytes)
            return path
          })
        : [],
    )
    const found = paths.length === 0 ? '' : (schemaFindings(paths, '--allow-tags') ?? '')
    // Warnings are of style: rows with fewer cells than the longest.
    const faults = found.split(/^(?=FAIL |ok )/m).filter((part) => /^ +error:/m.test(part))
    return outcomes.map((outcome) => {
      const own = faults.filter((part) => part.includes(join(folder, `${outcome.seed}-`)))
      return own.length === 0 ? outcome : { ...outcome, wrong: `no valid document\n${own.join('')}` }
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function keep(folder: string, { wrong = '', files, documents }: Outcome): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'wrong.txt'), wrong)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  for (const [name, bytes] of Object.entries(documents ?? {})) writeFileSync(join(folder, `${name}.docx`), bytes)
  return folder
}
