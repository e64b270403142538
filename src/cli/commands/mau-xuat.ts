/** `mau xuat`: gives a template out, as a Word file or as texts. */
import { join } from 'node:path'
import { exportDocument, exportTexts, type Exported } from '../../app/template-tools/export.ts'
import { writeDocument, type WrittenFile } from '../../app/files/write.ts'
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { UsageError } from '../exit.ts'
import { today } from '../calendar.ts'
import { requireEnding, wordEnding } from '../usage.ts'
import type { CommandContext } from '../context.ts'
import { printDiagnostics, printFileResult, templateExit } from '../print/results.ts'

interface Options {
  readonly out?: string
  readonly text?: boolean
  readonly template?: string
  readonly force?: boolean
  readonly quiet?: boolean
}

/** Writes the files; returns the exit code. A file that is there and differs is left alone unless forced. */
export async function xuat(name: string | undefined, options: Options, { terminal }: CommandContext): Promise<number> {
  if (name === undefined && !options.text)
    throw new UsageError('thiếu tên mẫu cần xuất', 'tongket mau xuat bao-cao (hoặc ke-hoach, phu-luc)')
  if (!options.text) requireEnding('-o', options.out, wordEnding, `${name}.docx`)
  const { files, diagnostics } = await filesOf(name, options)
  printDiagnostics(diagnostics, new Map(), terminal)
  if (files.length === 0) return templateExit(diagnostics)
  const written: WrittenFile[] = []
  for (const [path, bytes] of files) {
    const result = await writeDocument(path, bytes, {
      force: options.force ?? false,
      // Whatever differs from the template was changed by someone.
      provenanceOf: () => 'edited',
      today: today(),
    })
    written.push({ path, result })
  }
  const code = printFileResult(written, terminal, options.quiet)
  const done = written.some(({ result }) => result.value === 'created' || result.value === 'updated')
  if (code === 0 && done && !options.quiet) terminal.err(nextStep(name, options, files[0]?.[0] ?? ''))
  return code
}

type NamedFile = readonly [path: string, bytes: Uint8Array]

async function filesOf(
  name: string | undefined,
  { text, out, template }: Options,
): Promise<{ readonly files: readonly NamedFile[]; readonly diagnostics: readonly Diagnostic[] }> {
  if (text) {
    const { value, diagnostics } = await exportTexts(name, template)
    const folder = out ?? 'mau-van-ban'
    return { files: (value ?? []).map((file: Exported) => [join(folder, file.name), file.bytes]), diagnostics }
  }
  const { value, diagnostics } = await exportDocument(name ?? '', template)
  return { files: value ? [[out ?? value.name, value.bytes]] : [], diagnostics }
}

function nextStep(name: string | undefined, { text, out }: Options, path: string): string {
  const own = text ? (out ?? 'mau-van-ban') : path
  const only = text || name === undefined ? '' : ` --chon ${name.replace(/\.(?:docx|hbs)$/i, '')}`
  return `Sửa xong thì chạy: tongket mau kiem-tra ${own}\nRồi dùng: tongket lap so-lieu.yaml --mau ${own}${only}\n`
}
