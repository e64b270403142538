/** `mau kiem-tra`: checks templates without data; on demand writes the faults into a copy as comments. */
import { resolve } from 'node:path'
import { annotatedCopy } from '../../app/template-tools/annotate.ts'
import { type TemplateTrial, tryTemplates } from '../../app/template-tools/try.ts'
import { checkTemplates, type TemplateCheck } from '../../app/template-tools/check.ts'
import { writeDocument } from '../../app/files/write.ts'
import { type Diagnostic, hasErrors, severityOf, tally } from '../../core/diagnostics/diagnostic.ts'
import { exitCode, UsageError } from '../exit.ts'
import { fallenText } from '../print/fallen.ts'
import { diagnosticJson, fallenJson, resultJson } from '../print/json.ts'
import { slashes } from '../../app/files/paths.ts'
import { printResults } from '../print/print.ts'
import type { CommandContext } from '../context.ts'
import { today } from '../calendar.ts'
import { requireEnding, wordEnding } from '../usage.ts'
import { asResult, printDiagnostics, printFileResult, templateExit } from '../print/results.ts'
import { type OutputOptions, outputOf } from '../options.ts'

interface Options extends OutputOptions {
  readonly comments?: string
  readonly data?: string
  readonly force?: boolean
}

/** Prints what was found; returns the exit code: 0, or 2 when a template is at fault. */
export async function kiemTraMau(
  path: string,
  options: Options,
  { terminal, version }: CommandContext,
): Promise<number> {
  const output = outputOf(options)
  const copy = options.comments
  if (copy !== undefined) checkCopyName(path, copy)
  const check = await checkTemplates(path)
  const all = [...check.diagnostics, ...check.templates.flatMap(({ diagnostics }) => diagnostics)]
  const trial = options.data === undefined || hasErrors(all) ? undefined : await tryTemplates(path, options.data)
  if (output.format === 'json') terminal.out(checkJson(check, all, version, output.strict, trial))
  else {
    const loose = check.diagnostics.length > 0 ? [asResult(path, check.diagnostics, check.sources, output.strict)] : []
    const results = check.templates.map((t) => asResult(t.file, t.diagnostics, check.sources, output.strict))
    const tags = check.templates.reduce((sum, template) => sum + template.tags, 0)
    const success = `mẫu không có lỗi (${check.templates.length} tệp, ${tags} thẻ)`
    printResults([...loose, ...results], { ...output, version, success }, terminal)
    if (trial) printTrial(trial, options, terminal)
  }
  const tried = trial ? exitCode([asResult('', trial.diagnostics, trial.sources, output.strict)], output.strict) : 0
  const code = Math.max(templateExit(all, output.strict), tried)
  return copy === undefined ? code : Math.max(code, await writeCopy(path, copy, all, options, terminal))
}

/** What the data give: faults of theirs, then what each document leaves out. */
function printTrial(
  { documents, diagnostics, sources }: TemplateTrial,
  { data = '', quiet }: Options,
  terminal: CommandContext['terminal'],
): void {
  printDiagnostics(diagnostics, sources, terminal)
  if (quiet) return
  for (const { kind, leftOut = [] } of documents) terminal.out(fallenText(`${data}, ${kind}`, leftOut))
}

function checkCopyName(path: string, copy: string): void {
  if (!wordEnding.test(path))
    throw new UsageError('--ghi-chu chỉ dùng khi kiểm tra một tệp mẫu Word (.docx)', `tongket mau kiem-tra ${path}`)
  requireEnding('--ghi-chu', copy, wordEnding, 'mau-co-ghi-chu.docx')
  if (resolve(path) === resolve(copy))
    throw new UsageError(
      '--ghi-chu phải ghi ra tệp khác với tệp mẫu',
      `--ghi-chu ${path.replace(wordEnding, '')}-ghi-chu.docx`,
    )
}

async function writeCopy(
  path: string,
  copy: string,
  diagnostics: readonly Diagnostic[],
  { force = false, json, quiet }: Options,
  terminal: CommandContext['terminal'],
): Promise<number> {
  const notes = diagnostics.filter((d) => severityOf(d) !== 'note' && d.code !== 'M46')
  if (notes.length === 0) {
    if (!quiet) terminal.err('Không có lỗi nào để ghi chú nên không ghi bản sao\n')
    return 0
  }
  const bytes = await annotatedCopy(path, notes)
  if (!bytes) {
    terminal.err('Không mở được tệp mẫu nên không ghi được bản sao có ghi chú\n')
    return 0
  }
  const result = await writeDocument(copy, bytes, { force, provenanceOf: () => 'edited', today: today() })
  // With --json standard output holds one document.
  return printFileResult([{ path: copy, result }], terminal, Boolean(json) || quiet)
}

function checkJson(
  check: TemplateCheck,
  all: readonly Diagnostic[],
  version: string,
  strict: boolean,
  trial?: TemplateTrial,
): string {
  const status = (diagnostics: readonly Diagnostic[]) => asResult('', diagnostics, new Map(), strict).status
  return resultJson(version, status(all) === 'ok', {
    templates: check.templates.map(({ file, tags, diagnostics }) => ({
      file: slashes(file),
      status: status(diagnostics),
      tags,
      diagnostics: diagnostics.map(diagnosticJson),
    })),
    diagnostics: check.diagnostics.map(diagnosticJson),
    ...(trial ? { data: trialJson(trial) } : {}),
    tally: tally(all),
  })
}

function trialJson({ documents, diagnostics }: TemplateTrial) {
  return {
    documents: documents.map(({ kind, leftOut = [] }) => ({ kind, leftOut: leftOut.map(fallenJson) })),
    diagnostics: diagnostics.map(diagnosticJson),
  }
}
