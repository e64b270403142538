/** Texts and numbers lost to a comment, mostly without their writer knowing: `Vụ án số #12 xảy ra`, `cu: # [tin] 5`. */
import { Lexer } from 'yaml'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { cutCandidates, numbersBehind } from './clean.ts'
import type { Spans } from '../locate.ts'

/** Marks of the lexer itself, which stand for nothing in the text. */
const lexerMarks: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f'])

/** Every such place, told where the comment begins. */
export function cutTexts(text: string, file: string, spans: Spans): readonly Diagnostic[] {
  const [candidates, numbers] = [cutCandidates(text), numbersBehind(text)]
  if (candidates.length + numbers.length === 0) return []
  const comments = new Set<number>()
  let offset = 0
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('#')) comments.add(offset)
    if (!lexerMarks.has(lexeme) && !(lexeme === '\ufeff' && offset > 0)) offset += lexeme.length
  }
  const endOf = (at: number) => at + (/\r?\n|$/.exec(text.slice(at))?.index ?? 0)
  const place = (at: number) => ({ file, span: spans(at, endOf(at)) })
  return [
    ...candidates
      .filter((at) => comments.has(at))
      .map((at) => ({ ...diagnose('Y40', { lost: text.slice(at, endOf(at)) }), ...place(at) })),
    ...numbers
      .filter(({ at }) => comments.has(at))
      .map(({ at, number }) => ({ ...diagnose('Y41', { number }), ...place(at) })),
  ]
}
