/** `mau liet-ke`: which templates there are and where each comes from. */
import { relative } from 'node:path'
import { listTemplates, type TemplateEntry } from '../../app/template-tools/export.ts'
import { hasErrors } from '../../core/diagnostics/diagnostic.ts'
import { diagnosticJson, resultJson } from '../print/json.ts'
import { slashes } from '../../app/files/paths.ts'
import { printable } from '../print/line.ts'
import { printDiagnostics, templateExit } from '../print/results.ts'
import type { CommandContext } from '../context.ts'

/** Prints the list; returns the exit code. */
export async function lietKe(
  { template, json }: { readonly template?: string; readonly json?: boolean },
  { terminal, version }: CommandContext,
): Promise<number> {
  const { value, diagnostics } = await listTemplates(template)
  if (json) {
    const templates = (value ?? []).map((entry) => ({ ...entry, path: slashes(entry.path) }))
    const rest = { templates, diagnostics: diagnostics.map(diagnosticJson) }
    terminal.out(resultJson(version, !hasErrors(diagnostics), rest))
    return templateExit(diagnostics)
  }
  printDiagnostics(diagnostics, new Map(), terminal)
  if (value) terminal.out(listText(value))
  return templateExit(diagnostics)
}

function listText(entries: readonly TemplateEntry[]): string {
  const part = (kind: TemplateEntry['kind']) => entries.filter((entry) => entry.kind === kind)
  const partials = part('partial').map((entry) => `  ${row(entry)}`)
  return [
    'Văn bản',
    ...part('document').map((entry) => `  ${row(entry)}`),
    '',
    'Tệp chữ (lời văn của các văn bản)',
    ...part('text').map((entry) => `  ${row(entry)}`),
    '',
    ...(partials.length > 0 ? ['Mẫu con (mẫu Word gọi bằng {{> tên}})', ...partials, ''] : []),
  ].join('\n')
}

function row({ name, tags, size, origin, path, texts }: TemplateEntry): string {
  const own = origin === 'replaced' && texts.length > 0 ? 'có tệp chữ của đơn vị' : `của đơn vị: ${near(path)}`
  return [
    name.padEnd(28),
    `${count(tags)} thẻ`.padStart(10),
    `${count(Math.ceil(size / 1024))} KB`.padStart(8),
    `  ${origin === 'built-in' ? 'có sẵn' : own}`,
  ].join(' ')
}

const count = (value: number) => String(value).replace(/\B(?=(?:\d{3})+$)/g, '.')

/** A path as short as can be. */
function near(path: string): string {
  const short = relative('.', path)
  return printable(slashes(short.startsWith('..') ? path : short))
}
