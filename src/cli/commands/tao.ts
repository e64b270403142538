/** `tao`: a data file with every key in its place, to fill in, and the schema that helps editors check it. */
import { join } from 'node:path'
import { listFolder } from '../../app/files/list.ts'
import { writeText } from '../../app/files/write.ts'
import { diagnose } from '../../core/diagnostic.ts'
import { jsonSchema, schemaFile } from '../../core/schema/json-schema.ts'
import { scaffold } from '../../core/schema/scaffold.ts'
import type { Context } from '../program.ts'
import { yearOf } from '../year.ts'
import { type FileResult, printFileResult } from './file-result.ts'

interface Options {
  readonly year?: string
  readonly force?: boolean
  readonly quiet?: boolean
}

/** Makes the files and tells their names; returns the exit code. Never replaces a file. */
export async function tao(folder: string, options: Options, { terminal }: Context): Promise<number> {
  const year = yearOf(options.year)
  const present = await listFolder(folder)
  const names = present.value
  if (!names) return printFileResult([{ path: folder, result: { diagnostics: present.diagnostics } }], terminal)
  if (names.length > 0 && !options.force) return refuse(folder, 'T20', folder, terminal)

  const data = `so-lieu-${year}.yaml`
  if (names.includes(data)) return refuse(folder, 'T21', join(folder, data), terminal)
  const files = [
    [data, scaffold(year, schemaFile)],
    [schemaFile, `${JSON.stringify(jsonSchema(), null, 2)}\n`],
  ] as const
  const written: FileResult[] = []
  for (const [name, text] of files)
    written.push({ path: join(folder, name), result: await writeText(join(folder, name), text) })
  const code = printFileResult(written, terminal, options.quiet)
  if (code === 0 && !options.quiet)
    terminal.err(`Điền số liệu vào ${join(folder, data)} rồi chạy: tongket kiem-tra ${join(folder, data)}\n`)
  return code
}

function refuse(folder: string, code: 'T20' | 'T21', file: string, terminal: Context['terminal']): number {
  return printFileResult([{ path: folder, result: { diagnostics: [diagnose(code, { file })] } }], terminal)
}
