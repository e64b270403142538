/** `giai-thich`: what a code means, with a wrong and a right example, from the catalogue of messages. */
import { type Code, codes, isCode, messageOf } from '../../core/messages.ts'
import { nearest, plainWord } from '../../core/nearest.ts'
import { UsageError } from '../exit.ts'
import { severityWords } from '../frame.ts'
import type { Context } from '../program.ts'

/** Prints one code's explanation, or the list of all codes; returns the exit code. */
export async function giaiThich(asked: string | undefined, { terminal }: Context): Promise<number> {
  if (asked === undefined) {
    terminal.out(codes.map(listLine).join(''))
    return 0
  }
  const code = findCode(asked)
  if (code === undefined) {
    const near = nearest(asked, [...codes, ...codes.map((c) => messageOf(c).name)])
    throw new UsageError(
      `không có mã ${asked}`,
      near ? `có phải ${near} không?` : '"tongket giai-thich" kể tất cả các mã',
    )
  }
  terminal.out(explanation(code))
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

function explanation(code: Code): string {
  const { severity, name, explanation: text, wrong, right, source } = messageOf(code)
  const example = (title: string, lines: string) =>
    lines ? [title, ...lines.split('\n').map((line) => `  ${line}`), ''] : []
  return [
    `${code} ${name} (${severityWords[severity]})`,
    '',
    ...wrap(text),
    '',
    ...example('Sai:', wrong),
    ...example('Đúng:', right),
    ...(source ? [`Căn cứ: ${source}`, ''] : []),
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
