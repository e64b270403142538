/** `kiem-tra`: validates data files one after another and prints what was found. */
import { buffer } from 'node:stream/consumers'
import { checkUnit } from '../../app/unit/check.ts'
import { mappedInputs } from '../../app/inputs/mapped-inputs.ts'
import { findInputs } from '../../app/inputs/check-inputs.ts'
import { exitCode } from '../exit.ts'
import { glanceText } from '../print/glance.ts'
import { printResults } from '../print/print.ts'
import { asResult } from '../print/results.ts'
import type { CommandContext } from '../context.ts'
import { type OutputOptions, outputOf } from '../options.ts'

interface Options extends OutputOptions {
  readonly stdinName: string
  readonly map?: string
}

/** Returns the exit code: the highest that any file calls for. */
export async function kiemTra(
  files: readonly string[],
  options: Options,
  { terminal, version }: CommandContext,
): Promise<number> {
  const output = outputOf(options)
  const { strict } = output
  const inputs = await findInputs(files)
  const results = inputs.diagnostics.map((d) => asResult(d.file ?? '', [d], new Map(), strict))
  for (const { file, source } of await mappedInputs(inputs.value ?? [], options.map)) {
    const fromInput = file === '-'
    results.push(
      await checkUnit(
        fromInput ? options.stdinName : file,
        fromInput ? { strict, bytes: await buffer(process.stdin) } : { strict, ...(source ? { source } : {}) },
      ),
    )
  }
  const [only] = results
  const alone = only?.set ? 'bộ chỉ tiêu không có lỗi' : 'số liệu không có lỗi'
  const success = results.length === 1 ? alone : `${results.length} tệp không có lỗi`
  printResults(results, { ...output, version, success, about: glanceText }, terminal)
  return exitCode(results, strict)
}
