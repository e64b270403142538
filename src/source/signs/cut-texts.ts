/** Texts that lose their end to a comment, mostly without their writer knowing: `Vụ án số #12 xảy ra`. */
import { Lexer } from 'yaml'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { cutCandidates } from './clean.ts'
import type { Spans } from '../locate.ts'

/** Marks of the lexer itself, which stand for nothing in the text. */
const lexerMarks: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f'])

/** Every such place, told where the comment begins. */
export function cutTexts(text: string, file: string, spans: Spans): readonly Diagnostic[] {
  const candidates = cutCandidates(text)
  if (candidates.length === 0) return []
  const comments = new Set<number>()
  let offset = 0
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('#')) comments.add(offset)
    // Marks of the lexer itself, which stand for nothing in the text.
    if (!lexerMarks.has(lexeme) && !(lexeme === '\ufeff' && offset > 0)) offset += lexeme.length
  }
  return candidates
    .filter((at) => comments.has(at))
    .map((at) => {
      const end = /\r?\n|$/.exec(text.slice(at))?.index ?? 0
      return { ...diagnose('Y40', { lost: text.slice(at, at + end) }), file, span: spans(at, at + end) }
    })
}
