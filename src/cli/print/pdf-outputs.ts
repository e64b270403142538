/** PDFs as outputs of a command, told like any other document. */
import type { Output } from '../../app/unit/check.ts'
import type { PdfFile } from '../../app/files/pdf.ts'

/** PDF files as outputs of a unit; those of which nothing became are left out. */
export function pdfOutputs(files: readonly PdfFile[]): readonly Output[] {
  return files.flatMap(({ path, action }) => (action ? [{ kind: 'pdf', path, action }] : []))
}
