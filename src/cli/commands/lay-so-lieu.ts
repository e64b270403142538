/** `lay-so-lieu` and `hoan-thanh`: the data that a paper carries, taken out to be used or to be left out. */
import type { WrittenFile } from '../../app/files/write.ts'
import { extractData, finishPaper } from '../../app/living/extract.ts'
import type { CommandContext } from '../context.ts'
import { printFileResult } from '../print/results.ts'
import { today } from '../calendar.ts'
import { requireEnding, yamlEnding } from '../usage.ts'

interface Options {
  readonly out?: string
  readonly force?: boolean
  readonly quiet?: boolean
}

/** Writes the data files; returns the exit code. */
export async function laySoLieu(file: string, options: Options, { terminal }: CommandContext): Promise<number> {
  const { out, force = false, quiet } = options
  requireEnding('-o', out, yamlEnding, 'so-lieu/so-lieu-2020.yaml')
  return printFileResult(await extractData(file, out, { force, today: today() }), terminal, quiet)
}

/** Takes the data out of each paper; returns the exit code. */
export async function hoanThanh(files: readonly string[], { quiet }: Options, { terminal }: CommandContext) {
  const results: WrittenFile[] = []
  for (const path of files) results.push({ path, result: await finishPaper(path, today()) })
  return printFileResult(results, terminal, quiet)
}
