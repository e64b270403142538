/** `kiem-tra`: validates data files one after another and prints what was found. */
import { buffer } from 'node:stream/consumers'
import { checkUnit, type UnitResult } from '../../app/check.ts'
import { exitCode } from '../exit.ts'
import { printResults } from '../print.ts'
import type { Context } from '../program.ts'
import { type OutputOptions, outputOf } from './options.ts'

interface Options extends OutputOptions {
  readonly stdinName: string
}

/** Returns the exit code: the highest that any file calls for. */
export async function kiemTra(
  files: readonly string[],
  options: Options,
  { terminal, version }: Context,
): Promise<number> {
  const output = outputOf(options)
  const { strict } = output
  const results: UnitResult[] = []
  for (const file of new Set(files)) {
    const fromInput = file === '-'
    results.push(
      await checkUnit(
        fromInput ? options.stdinName : file,
        fromInput ? { strict, bytes: await buffer(process.stdin) } : { strict },
      ),
    )
  }
  const success = results.length === 1 ? 'số liệu không có lỗi' : `${results.length} tệp không có lỗi`
  printResults(results, { ...output, tool: `tongket ${version}`, success }, terminal)
  return exitCode(results, strict)
}
