/** A paper as it lies on the disk, and what it was made from: out of itself, or of the copy beside it. */
import { isMapping, type Mapping } from '../../core/base/lookup.ts'
import { type Checked, diagnose } from '../../core/diagnostics/diagnostic.ts'
import type { NotPaper } from '../../core/messages/living.ts'
import { type CarriedText, MADE_OF_MANY, originOf } from '../../docx/package/carried.ts'
import { findBeside } from '../files/carried-copies.ts'
import { readBytes } from '../files/read.ts'

export interface Paper {
  readonly file: string
  readonly bytes: Uint8Array
  /** Kind of document, as the paper says it. */
  readonly kind: string | undefined
  /** The hash of the office's own template. */
  readonly template: string | undefined
  /** The data files it was made from, the first that of the year. */
  readonly texts: readonly CarriedText[] | undefined
  readonly id: string | undefined
  /** What people took out of it before the last `cap-nhat`. */
  readonly takenOut: readonly string[]
  readonly damaged: boolean
  /** The data lie in the paper itself, not only their id. */
  readonly carries: boolean
}

/** Reads a paper, whatever it carries. No value when it is no Word document. */
export async function readPaper(file: string): Promise<Checked<Paper>> {
  const { value: bytes, diagnostics } = await readBytes(file)
  if (!bytes) return { diagnostics }
  const origin = await originOf(bytes)
  const kind = origin?.main ? undefined : notPaper(bytes)
  if (!origin || kind !== undefined)
    return { diagnostics: [diagnose('R01', { file, kind: kind ?? 'unknown' }, { file })] }
  const beside = origin.texts || origin.id === undefined ? undefined : await findBeside(file, origin.id)
  const { texts, template } = beside ?? origin
  return {
    value: {
      file,
      bytes,
      kind: origin.kind,
      template,
      texts,
      id: origin.id,
      takenOut: origin.takenOut ?? [],
      damaged: origin.damaged && !beside,
      carries: !beside,
    },
    diagnostics: [],
  }
}

function notPaper(bytes: Uint8Array): NotPaper {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (head.startsWith('%PDF')) return 'pdf'
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'doc'
  const names = Buffer.from(bytes).toString('latin1')
  return names.includes('xl/workbook') ? 'excel' : names.includes('word/') ? 'word' : 'unknown'
}

/** The texts of a paper; why there are none, when it has none. */
export function textsOfPaper(paper: Paper): Checked<readonly CarriedText[]> {
  const { file, texts, id, damaged } = paper
  if (isOfMany(paper)) return { diagnostics: [madeOfMany(file)] }
  if (texts) return { value: texts, diagnostics: [] }
  return { diagnostics: [damaged ? diagnose('R03', { file }, { file }) : diagnose('R02', { file, id }, { file })] }
}

/** A paper of a whole province: no one data file prints it again. */
export const isOfMany = ({ kind }: Paper) => kind === MADE_OF_MANY
export const madeOfMany = (file: string) => diagnose('R14', { file }, { file })

/** A carried text as the year that it is; undefined for an indicator set. */
export function yearText(text: string): Mapping | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isMapping(value) ? value : undefined
  } catch {
    return undefined
  }
}
