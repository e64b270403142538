/** `mau truong`: the names and helpers a template may use, in the terminal or as a page to print. */
import { writeDocument } from '../../app/files/write.ts'
import { isMarked, vocabulary, vocabularyPage } from '../../app/template-tools/vocabulary.ts'
import { type Field, type PageHelper, sampleText, type Vocabulary } from '../../app/template-tools/field.ts'
import { plainWord } from '../../core/base/nearest.ts'
import { UsageError } from '../exit.ts'
import { resultJson } from '../print/json.ts'
import { displayWidth, printable } from '../print/line.ts'
import type { CommandContext } from '../context.ts'
import { today } from '../calendar.ts'
import { printFileResult } from '../print/results.ts'

interface Options {
  readonly find?: string
  readonly out?: string
  readonly json?: boolean
  readonly force?: boolean
  readonly quiet?: boolean
}

/** Prints or writes the names; returns the exit code. */
export async function truong(options: Options, { terminal, version }: CommandContext): Promise<number> {
  const { find, out, json, quiet } = options
  if (out !== undefined && !/\.(?:docx|html?)$/i.test(out))
    throw new UsageError(`-o cần tên tệp .docx hoặc .html, không phải "${out}"`, '-o truong.docx hoặc -o truong.html')
  const names = await vocabulary(find)
  if (names.fields.length + names.helpers.length === 0) {
    terminal.err(`Không có tên số liệu hay hàm nào có chữ "${printable(find ?? '')}". ${elsewhere}\n`)
    return 0
  }
  if (out !== undefined) {
    const bytes = await vocabularyPage(names, /\.docx$/i.test(out) ? 'docx' : 'html')
    const write = { force: options.force ?? false, provenanceOf: () => 'edited' as const, today: today() }
    return printFileResult([{ path: out, result: await writeDocument(out, bytes, write) }], terminal, quiet)
  }
  if (json) terminal.out(resultJson(version, true, names))
  else terminal.out(textOf(names))
  if (find !== undefined && !hasPhrase(names, find))
    terminal.err(`Không có tên nào có nguyên cụm "${printable(find)}"; trên đây là những tên gần giống. ${elsewhere}\n`)
  return 0
}

const elsewhere = 'Số liệu đơn vị có công bố mà tệp chưa có mục riêng thì ghi vào "so_lieu_khac".'

/** Whether a name or title has the words of a search side by side, with the marks they were typed with. */
function hasPhrase({ fields, helpers }: Vocabulary, find: string): boolean {
  const spell = (text: string) =>
    isMarked(find) ? text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim() : plainWord(text)
  const texts = [
    ...fields.flatMap(({ path, title }) => [path, title]),
    ...helpers.flatMap(({ name, summary }) => [name, summary]),
  ]
  return texts.some((text) => spell(text).includes(spell(find)))
}

function textOf({ fields, helpers }: Vocabulary): string {
  const lines = fields.map(fieldLine)
  const note = fields.some(({ path }) => path.includes('[]'))
    ? [
        'Tên có [] dùng trong vòng lặp: danh_sach.khang_nghi[].so là {{so}} giữa {{#each danh_sach.khang_nghi}} và {{/each}}',
      ]
    : []
  const calls = helpers.flatMap(helperLines)
  return [...lines, ...note, ...(fields.length > 0 && calls.length > 0 ? [''] : []), ...calls, ''].join('\n')
}

function fieldLine(field: Field): string {
  const { path, title, unit } = field
  const sample = sampleText(field)
  const told = unit === undefined ? title : `${title} (${unit})`
  return [padded(path, 48), sample === '' ? told : padded(told, 56), cut(sample)].join('  ').trimEnd()
}

function helperLines({ name, summary, examples }: PageHelper): readonly string[] {
  const shown = examples.slice(0, 2).map(({ template, text }) => `    ${printable(template)}  →  ${cut(text)}`)
  return [`${padded(name, 20)}  ${summary}`, ...shown]
}

function padded(text: string, width: number): string {
  const clean = printable(text)
  return `${clean}${' '.repeat(Math.max(0, width - displayWidth(clean)))}`
}

function cut(text: string): string {
  const clean = printable(text.replaceAll('\n', ' '))
  return clean.length > 48 ? `${clean.slice(0, 47)}…` : clean
}
