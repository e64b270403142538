/** `giai-thich`: what a code means, with a wrong and a right example, from the catalogue of messages. */
import type { ExplainedIndicator } from '../../app/explain.ts'
import { type Code, codes, isCode, messageOf } from '../../core/diagnostics/messages.ts'
import { nearest, plainWord } from '../../core/base/nearest.ts'
import { UsageError } from '../exit.ts'
import { severityWords } from '../print/frame.ts'
import type { CommandContext } from '../context.ts'
import { examplesOf } from '../../core/messages/message.ts'

/** Prints what a code stands for, as a diagnostic or as an indicator (some codes are both), or the list of all codes. */
export async function giaiThich(asked: string | undefined, { terminal }: CommandContext): Promise<number> {
  if (asked === undefined) {
    terminal.out(codes.map(listLine).join(''))
    return 0
  }
  const code = findCode(asked)
  const found = [...(code === undefined ? [] : [explanation(code)]), ...(await indicators(asked.trim()))]
  if (found.length === 0) {
    const { indicatorCodes } = await import('../../app/explain.ts')
    const near = nearest(asked, [...codes, ...(await indicatorCodes()), ...codes.map((c) => messageOf(c).name)])
    throw new UsageError(
      `không có mã ${asked}`,
      near ? `có phải ${near} không?` : '"tongket giai-thich" kể tất cả các mã',
    )
  }
  terminal.out(found.join('\n'))
  return 0
}

/** By code in any case, or by short name. */
function findCode(asked: string): Code | undefined {
  const code = asked.trim().toUpperCase()
  if (isCode(code)) return code
  const name = plainWord(asked).replaceAll('_', '-')
  return codes.find((c) => messageOf(c).name === name)
}

function listLine(code: Code): string {
  const { severity, name } = messageOf(code)
  return `${code}  ${severityWords[severity].padEnd(8)}  ${name}\n`
}

/** A title with its lines indented below it; nothing when there are none. */
function block(title: string, items: readonly string[]): readonly string[] {
  return items.length > 0 ? [title, ...items.map((item) => `  ${item}`)] : []
}

function explanation(code: Code): string {
  const { severity, name, explanation: text, source } = messageOf(code)
  return [
    `${code} ${name} (${severityWords[severity]})`,
    '',
    ...wrap(text),
    '',
    ...examplesOf(messageOf(code)).flatMap(([title, lines]) => [...block(`${title}:`, lines.split('\n')), '']),
    ...(source ? [`Căn cứ: ${source}`, ''] : []),
  ].join('\n')
}

/** Indicators of that code; sets that agree on one are named together. */
async function indicators(asked: string): Promise<readonly string[]> {
  if (!/^[a-z]\d{1,3}[a-z]?$/i.test(asked)) return []
  const { findIndicators } = await import('../../app/explain.ts')
  const sets = new Map<string, string[]>()
  for (const indicator of await findIndicators(asked)) {
    const text = indicatorText(indicator)
    sets.set(text, [...(sets.get(text) ?? []), indicator.set])
  }
  return [...sets].map(([text, names]) => `${text}Có trong bộ:\n${names.map((name) => `  ${name}\n`).join('')}`)
}

function indicatorText(one: ExplainedIndicator): string {
  const figures = one.so_lieu.map(
    ({ key, title }) => `${key}: ${title}${one.chi_rieng.includes(key) ? ' (chỉ chỉ tiêu này dùng)' : ''}`,
  )
  return [
    ...wrap(`Chỉ tiêu ${one.ma}: ${one.ten}`),
    '',
    ...block('Mức phải đạt:', [one.nguong]),
    ...block('Cách tính:', one.cach_tinh),
    ...block('Số liệu dùng:', figures),
    ...block('Sai:', one.sai.split('\n')),
    ...block('Đúng:', one.dung.split('\n')),
    ...block('Ghi chú:', one.ghi_chu ? [one.ghi_chu] : []),
    ...block('Nguồn:', [`${one.nguon} (${one.do_tin_cay})`]),
    '',
  ].join('\n')
}

/** Lines of about 80 columns. */
function wrap(text: string): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < 80) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
