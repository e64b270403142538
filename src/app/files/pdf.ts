/** Word documents to PDF, by LibreOffice: one run of it for many files, with a profile of its own. */
import { spawn } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { diagnose, type Diagnostic } from '../../core/diagnostic.ts'
import { writeAtomically } from './atomic.ts'
import { reasonOf } from './reason.ts'

/** Where LibreOffice usually is; the first two are looked for on the path. */
const programs = [
  'soffice',
  'libreoffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
]

/** A command line of Windows holds about 32,000 signs. */
const mostAtOnce = 200

/** Makes `x.pdf` beside each `x.docx`; a PDF that is newer than its document stays. */
export async function convertToPdf(documents: readonly string[]): Promise<readonly Diagnostic[]> {
  const stale: string[] = []
  for (const path of documents) if (await isStale(path)) stale.push(path)
  if (stale.length === 0) return []
  const folder = await mkdtemp(join(tmpdir(), 'tongket-pdf-'))
  try {
    const found: Diagnostic[] = []
    for (let from = 0; from < stale.length; from += mostAtOnce) {
      const some = await convert(stale.slice(from, from + mostAtOnce), folder)
      if (!some) return [diagnose('T67', {})]
      found.push(...some)
    }
    return found
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => {})
  }
}

const pdfOf = (path: string) => path.replace(/\.docx$/i, '.pdf')

async function isStale(path: string): Promise<boolean> {
  const [document, pdf] = await Promise.all([path, pdfOf(path)].map((each) => stat(each).catch(() => undefined)))
  return document !== undefined && (!pdf || pdf.mtimeMs < document.mtimeMs)
}

/** Undefined when there is no LibreOffice. */
async function convert(paths: readonly string[], folder: string): Promise<readonly Diagnostic[] | undefined> {
  const [given, made] = [join(folder, 'in'), join(folder, 'out')]
  await mkdir(given, { recursive: true })
  await mkdir(made, { recursive: true })
  // Names that repeat from folder to folder would fall on each other: numbers in their place.
  const names = paths.map((_, i) => `v${i}`)
  await Promise.all(paths.map((path, i) => copyFile(path, join(given, `${names[i]}.docx`))))
  const args = [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--norestore',
    '--convert-to',
    'pdf',
    '--outdir',
    made,
    ...names.map((name) => join(given, `${name}.docx`)),
  ]
  if (!(await runFirst(args, 120_000 + paths.length * 5_000))) return undefined
  const found: Diagnostic[] = []
  for (const [i, path] of paths.entries()) {
    const bytes = await readFile(join(made, `${names[i]}.pdf`)).catch(() => undefined)
    if (bytes?.subarray(0, 5).toString('latin1') === '%PDF-') await writeAtomically(pdfOf(path), bytes)
    else found.push(diagnose('T68', { file: path }, { file: path }))
    await rm(join(made, `${names[i]}.pdf`), { force: true })
    await rm(join(given, `${names[i]}.docx`), { force: true })
  }
  return found
}

/** Runs the first program that is there; false when none is. */
async function runFirst(args: readonly string[], patience: number): Promise<boolean> {
  for (const program of programs) if (await run(program, args, patience)) return true
  return false
}

function run(program: string, args: readonly string[], patience: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    // Not spawn's own time limit: its timer outlives a program that is not there.
    const signal = AbortSignal.timeout(patience)
    const child = spawn(program, args, { stdio: 'ignore', signal, windowsHide: true })
    child.once('error', (error) => {
      const reason = reasonOf(error)
      if (reason === 'ENOENT' || reason === 'EACCES') resolve(false)
      // Out of patience: what it has made so far counts.
      else if (signal.aborted) resolve(true)
      else reject(error)
    })
    child.once('close', () => resolve(true))
  })
}
