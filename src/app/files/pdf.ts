/**
 * Word documents to PDF, by LibreOffice: one run of it for many files, with a profile of its own. A PDF is protected like
 * a Word document: what a person has put in its place or changed since is left alone.
 */
import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.ts'
import { fileHash, hashOf } from './hash.ts'
import { removeOldWork, workFolder } from './leftovers.ts'
import { macroCall } from './index-macro.ts'
import { makeProfile, type Ran, runLibreOffice } from './libreoffice.ts'
import { hasIndex } from '../../docx/package/has-index.ts'
import { pdfOf } from './old-pdf.ts'
import { readBytes } from './read.ts'
import { provenanceOf, seal, sealedSource } from './seal.ts'
import { type Action, writeDocument, writeFault } from './write.ts'

interface PdfOptions {
  /** Replace a PDF that is not as we wrote it; a dated copy of it is kept. */
  readonly force: boolean
  readonly today: string
  /** Ends LibreOffice; PDFs that are in their places stay. */
  readonly signal: AbortSignal
}

/** What became of the PDF of one document; no action when there is none. */
export interface PdfFile {
  readonly document: string
  readonly path: string
  readonly action?: Action
  readonly diagnostics: readonly Diagnostic[]
}

/** What a conversion of many documents comes to. */
export interface PdfOutcome {
  readonly files: readonly PdfFile[]
  /** About the conversion as a whole. */
  readonly diagnostics: readonly Diagnostic[]
  readonly interrupted: boolean
}

/** A command line of Windows holds about 32,000 signs. */
const mostAtOnce = 200

/** Makes `x.pdf` beside each `x.docx`, unless the one there was made by us from that very document. */
export async function convertToPdf(documents: readonly string[], options: PdfOptions): Promise<PdfOutcome> {
  const files = new Map<string, PdfFile>()
  const stale: string[] = []
  for (const document of new Set(documents)) {
    const earlier = await judge(document, options)
    if (earlier) files.set(document, earlier)
    else stale.push(document)
  }
  const add = (file: PdfFile) => void files.set(file.document, file)
  const { ran, diagnostics } = await convertAll(stale, options, add)
  const ordered = [...new Set(documents)].flatMap((document) => files.get(document) ?? [])
  return { files: ordered, diagnostics, interrupted: ran === 'stopped' }
}

/** What stands at the place of a PDF and is to stay; undefined when the PDF is to be made. */
async function judge(document: string, options: PdfOptions): Promise<PdfFile | undefined> {
  const path = pdfOf(document)
  const { value: present } = await readBytes(path)
  if (
    present &&
    (await provenanceOf(path, present)) === 'untouched' &&
    sealedSource(present) === (await fileHash(document))
  )
    return { document, path, action: 'unchanged', diagnostics: [] }
  // Before LibreOffice is troubled: whether the PDF could take its place at all.
  const { value, diagnostics } = await write(path, new Uint8Array(), options, true)
  if (value === 'kept') return { document, path, action: value, diagnostics }
  return value === undefined ? { document, path, diagnostics } : undefined
}

function write(path: string, bytes: Uint8Array, { force, today }: PdfOptions, dryRun = false) {
  return writeDocument(path, bytes, { force, today, dryRun, provenanceOf: (present) => provenanceOf(path, present) })
}

interface Conversion {
  readonly ran: Ran
  readonly diagnostics: readonly Diagnostic[]
}

async function convertAll(
  documents: readonly string[],
  options: PdfOptions,
  add: (file: PdfFile) => void,
): Promise<Conversion> {
  if (documents.length === 0) return { ran: 'ended', diagnostics: [] }
  await removeOldWork()
  const begin = workFolder()
  let folder = begin
  const removeAtExit = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  try {
    folder = await mkdtemp(begin)
    process.once('exit', removeAtExit)
    const profile = await makeProfile(folder)
    for (let from = 0; from < documents.length; from += mostAtOnce) {
      const ran = await convert(documents.slice(from, from + mostAtOnce), { folder, profile }, options, add)
      if (ran !== 'ended') return { ran, diagnostics: ran === 'absent' ? [diagnose('T67', {})] : [] }
    }
    return { ran: 'ended', diagnostics: [] }
  } catch (error) {
    // The place for temporary files is full, or not to be written to.
    return { ran: 'ended', diagnostics: [writeFault(error, folder)] }
  } finally {
    process.off('exit', removeAtExit)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => {})
  }
}

async function convert(
  documents: readonly string[],
  { folder, profile }: { readonly folder: string; readonly profile: string },
  options: PdfOptions,
  add: (file: PdfFile) => void,
): Promise<Ran> {
  const [given, made] = [join(folder, 'in'), join(folder, 'out')]
  await Promise.all([given, made].map((each) => mkdir(each, { recursive: true })))
  const taken: {
    readonly document: string
    readonly name: string
    readonly source: string
    readonly indexed: boolean
  }[] = []
  for (const [i, document] of documents.entries()) {
    const { value, diagnostics } = await readBytes(document)
    // Names that repeat from folder to folder would fall on each other: numbers in their place.
    const name = `v${i}`
    if (value) await writeFile(join(given, `${name}.docx`), value)
    if (value) taken.push({ document, name, source: hashOf(value), indexed: await hasIndex(value) })
    else add({ document, path: pdfOf(document), diagnostics })
  }
  // Asked for nothing, LibreOffice would wait for somebody to come.
  if (taken.length === 0) return 'ended'
  const ask = ['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', made]
  const run = (args: readonly string[], count: number) =>
    runLibreOffice([profile, ...args], 120_000 + count * 5_000, options.signal)
  const indexed = taken.filter((one) => one.indexed).map(({ name }) => name)
  const first = ['--headless', '--norestore', macroCall(given, made, indexed)]
  const began = indexed.length === 0 ? 'ended' : await run(first, indexed.length)
  if (began !== 'ended') return began
  // What the macro could not make is made without it.
  const done = new Set(await readdir(made))
  const names = taken.filter(({ name }) => !done.has(`${name}.pdf`)).map(({ name }) => join(given, `${name}.docx`))
  const ran = names.length === 0 ? 'ended' : await run([...ask, ...names], names.length)
  if (ran !== 'ended') return ran
  for (const { document, name, source } of taken) {
    if (options.signal.aborted) return 'stopped'
    const path = pdfOf(document)
    const bytes = await readFile(join(made, `${name}.pdf`)).catch(() => undefined)
    if (!bytes || !isWholePdf(bytes))
      add({ document, path, diagnostics: [diagnose('T68', { file: document }, { file: document })] })
    else {
      const { value, diagnostics } = await write(path, seal(bytes, path, source), options)
      add({ document, path, diagnostics, ...(value === undefined ? {} : { action: value }) })
    }
  }
  await Promise.all([given, made].map((each) => rm(each, { recursive: true, force: true })))
  return ran
}

/** LibreOffice may have been ended in the middle of one. */
function isWholePdf(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 5) === '%PDF-' && /%%EOF\s*$/.test(bytes.toString('latin1', bytes.length - 32))
}
