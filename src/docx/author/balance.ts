/** Whether every block tag has its partner, told by file and line while the text still has lines. */
import { type Diagnostic, diagnose } from '../../core/diagnostics/diagnostic.ts'
import type { Text } from './include.ts'
import { type Line, type MaskedTag, maskedTagsIn } from './lex.ts'

/** Diagnostic M62: a block that is never closed, or a closing tag of no block or of another one. */
export function checkBalance(text: Text): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const open: { readonly tag: MaskedTag; readonly line: Line }[] = []
  for (const line of text.lines) {
    for (const tag of maskedTagsIn(line, text.tags)) {
      const last = open.at(-1)
      if (tag.kind === 'open') open.push({ tag, line })
      else if ((tag.kind === 'close' || tag.kind === 'else') && !last)
        diagnostics.push(diagnose('M62', { tag: tag.text, fault: 'unopened' }, place(line)))
      else if (tag.kind === 'close' && last) {
        open.pop()
        // `{{/}}` closes what was opened in the same line (tag/short.ts).
        if (tag.name === last.tag.name || (tag.name === '' && line === last.line)) continue
        const related = [{ role: `khối ${last.tag.text} mở ở đây`, ...place(last.line) }]
        diagnostics.push(
          diagnose('M62', { tag: tag.text, fault: 'crossed', other: last.tag.text }, { ...place(line), related }),
        )
        return diagnostics
      }
    }
  }
  return [
    ...diagnostics,
    ...open.map(({ tag, line }) => diagnose('M62', { tag: tag.text, fault: 'unclosed' }, place(line))),
  ]
}

const place = ({ file, span }: Line) => ({ file, span })
