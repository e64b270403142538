/** Which PDF belongs to a document, and PDFs that a run without `--pdf` has left behind its documents. */
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { fileHash } from './hash.ts'
import { readBytes } from './read.ts'
import { sealedSource } from './seal.ts'
import type { Action } from './write.ts'

/** Where the PDF of a Word document lies: beside it, by its name. */
export function pdfOf(document: string): string {
  return document.replace(/\.docx$/i, '.pdf')
}

/** A note for each document written anew beside which lies a PDF that we made from an earlier version of it. */
export async function oldPdfs(
  outputs: readonly { readonly path: string; readonly action: Action }[],
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = []
  for (const { path, action } of outputs) {
    if ((action !== 'created' && action !== 'updated') || !path.endsWith('.docx')) continue
    const file = pdfOf(path)
    const { value } = await readBytes(file)
    const source = value && sealedSource(value)
    if (source !== undefined && source !== (await fileHash(path))) found.push(diagnose('T70', { file }, { file }))
  }
  return found
}
