/** `lay-so-lieu`: the data files that a paper carries, written as data files are; `hoan-thanh`: the paper without them. */
import { basename, dirname, join } from 'node:path'
import { type Checked, diagnose } from '../../core/diagnostics/diagnostic.ts'
import { titleInForm } from '../../core/form/form.ts'
import { schemaFile } from '../../core/schema/json-schema.ts'
import { type CarriedText, withoutCarried } from '../../docx/package/carried.ts'
import { writeYaml } from '../../source/write/file.ts'
import { type Action, writeDocument, type WrittenFile } from '../files/write.ts'
import { readPaper, textsOfPaper, yearText } from './paper.ts'

interface WriteOptions {
  readonly force: boolean
  readonly today: string
}

/**
 * Writes the data file to `out` and those of last year beside it. A file that is there and differs is left alone unless
 * forced. The first result is about the paper itself when nothing could be taken out of it.
 */
export async function extractData(
  file: string,
  out: string | undefined,
  options: WriteOptions,
): Promise<readonly WrittenFile[]> {
  const paper = await readPaper(file)
  const texts = paper.value ? textsOfPaper(paper.value) : { diagnostics: paper.diagnostics }
  if (!texts.value) return [{ path: file, result: { diagnostics: texts.diagnostics } }]
  const [first] = texts.value
  const target = out ?? first?.name ?? ''
  const files: WrittenFile[] = []
  for (const each of texts.value) {
    const path = each === first ? target : join(dirname(target), basename(each.name))
    // Whatever differs was typed by someone.
    const write = { ...options, provenanceOf: () => 'edited' as const }
    files.push({ path, result: await writeDocument(path, Buffer.from(dataText(each, basename(file))), write) })
  }
  return files
}

/** A year as a clerk finds it in a data file; an indicator set as it was. */
function dataText({ name, text }: CarriedText, from: string): string {
  const value = yearText(text)
  if (value === undefined) return text
  const head = [`yaml-language-server: $schema=./${schemaFile}`, '', `Lấy từ ${from}`]
  return writeYaml(value, { head: name === '' ? [] : head, comment: titleInForm })
}

/** The paper without the data it carries, in its place; its id stays. */
export async function finishPaper(file: string, today: string): Promise<Checked<Action>> {
  const paper = await readPaper(file)
  if (!paper.value) return { diagnostics: paper.diagnostics }
  const bytes = await withoutCarried(paper.value.bytes)
  if (!bytes) return { value: 'unchanged', diagnostics: [diagnose('R05', { file }, { file })] }
  return writeDocument(file, bytes, { force: true, provenanceOf: () => 'untouched', today })
}
