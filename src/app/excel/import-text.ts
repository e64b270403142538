/** The text of a data file after an import: written anew, or with the changed values put into the text that is there. */
import { type Checked, diagnose, type Diagnostic, type Path } from '../../core/diagnostics/diagnostic.ts'
import { titleInForm } from '../../core/form/form.ts'
import { figureAt } from '../../core/schema/catalogue.ts'
import { schemaFile } from '../../core/schema/json-schema.ts'
import { lookup, valueAt } from '../../core/base/lookup.ts'
import type { UnitYear } from '../../core/schema/unit-year.ts'
import { pathKey } from '../../source/source.ts'
import { formBaseOf } from '../../source/workbook/base.ts'
import { type Found, spotAt } from '../../source/workbook/tree.ts'
import { changesBetween, type LeafChange } from '../../source/write/changes.ts'
import { writeYaml } from '../../source/write/file.ts'
import { originBase, originText, renewOrigin } from '../../source/write/origin.ts'
import { updateYaml } from '../../source/write/update.ts'
import { firstWrong, readYearText } from '../../source/write/verify.ts'
import { parseYaml } from '../../source/yaml.ts'

/** One place of a data file that an import changes, for a person to read. */
export interface ImportedChange {
  readonly key: string
  readonly title: string
  /** As a person would say it; '' for nothing. */
  readonly before: string
  readonly after: string
  readonly spot?: string
}

/** A new file; `hasSchema`: the schema that editors are pointed to lies beside it. */
export function newText(found: Found, year: UnitYear, from: string, hasSchema: boolean): string {
  return writeYaml(found.tree, {
    head: [
      ...(hasSchema ? [`yaml-language-server: $schema=./${schemaFile}`, ''] : []),
      `Nhập từ ${from}. Trong ngoặc vuông là ô của từng số liệu và số trong ô khi nhập; nhập lại thì chỉ những mục đã đổi`,
      'trong sổ tính được sửa, còn những gì sửa tay ở đây được giữ nguyên.',
    ],
    comment: (key) => commentOf(key, found, year),
  })
}

function commentOf(key: string, { spots, notes }: Found, year: UnitYear): string | undefined {
  const title = titleInForm(key)
  const note = notes.get(key)
  const said = [title, note === undefined ? undefined : `ghi chú: ${note}`].filter(Boolean).join('; ')
  return `${said} ${originOf(key, spots, year) ?? ''}`.trim() || undefined
}

function originOf(key: string, spots: Found['spots'], year: UnitYear): string | undefined {
  const spot = spots.get(pathKey(key.split('.')))
  return spot === undefined ? undefined : originText(spot, formBaseOf(lookup(year, key), figureAt(key)?.parts))
}

interface Updated {
  readonly text: string
  readonly changes: readonly ImportedChange[]
  readonly keepCopy: boolean
}

/** The text of the file at `path` with what the workbook changes in it. */
export function updatedText(text: string, path: string, found: Found, year: UnitYear, from: string): Checked<Updated> {
  const there = readYearText(text, path)
  if (!there.value) return { diagnostics: there.diagnostics }
  const { source, year: old } = there.value
  if (old.nam !== year.nam)
    return { diagnostics: [diagnose('T46', { file: from, form: year.nam, year: old.nam }, { file: path })] }
  const wanted = changesBetween({
    book: { year, tree: found.tree, bases: found.bases },
    file: { year: old, tree: source.value, baseOf: (key) => originBase(source, key) },
  })
  const changes = wanted.flatMap((change) => describe(change, found, source.value))
  const done = updateYaml(
    source.text,
    wanted.flatMap(({ edits }) => edits),
  )
  if ('fault' in done) return { diagnostics: [cannot(done.fault.path.join('.'), done.fault.value, path)] }
  const diagnostics = wanted.flatMap((change) => (change.conflict ? conflictOf(change, found, path) : []))
  const renewed = renew(done.text, path, wanted, found, year)
  const wrong = firstWrong(renewed, path, wanted, old)
  if (wrong) return { diagnostics: [cannot(wrong.key, wrong.after, path)] }
  return {
    value: { text: renewed, changes, keepCopy: wanted.some(({ conflict, blind }) => conflict || blind) },
    diagnostics,
  }
}

function renew(text: string, path: string, wanted: readonly LeafChange[], found: Found, year: UnitYear): string {
  return wanted.reduce((now, { key }) => {
    const origin = originOf(key, found.spots, year)
    const source = origin === undefined ? undefined : parseYaml(now, path).value
    return source && origin !== undefined ? renewOrigin(source, key, origin) : now
  }, text)
}

/** One line for each place whose text changes: of a list, the places inside it. */
function describe(
  { key, before, after, edits }: LeafChange,
  { spots }: Found,
  old: unknown,
): readonly ImportedChange[] {
  const inside = edits.filter(({ path }) => path.length > key.split('.').length)
  const title = titleInForm(key)
  const at = (path: Path) => {
    const spot = spotAt(spots, path)
    return spot === undefined ? {} : { spot }
  }
  if (inside.length === 0) return [{ key, title, before: words(before), after: words(after), ...at(key.split('.')) }]
  return inside.map(({ path, value }) => ({
    key: path.map((step, i) => (typeof step === 'number' ? `[${step + 1}]` : `${i > 0 ? '.' : ''}${step}`)).join(''),
    title,
    before: words(valueAt(old, path)),
    after: words(value),
    ...at(path),
  }))
}

function words(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return `${value.length} mục`
  if (typeof value === 'object') return Object.values(value).map(words).join('/')
  const text = String(value).replaceAll(/\s+/g, ' ')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function conflictOf({ key, before, after }: LeafChange, { spots }: Found, file: string): readonly Diagnostic[] {
  const path = key.split('.')
  const spot = spotAt(spots, path)
  const args = { title: titleInForm(key), before: words(before), after: words(after) }
  return [diagnose('T48', args, { file, path, ...(spot === undefined ? {} : { spot }) })]
}

function cannot(key: string, value: unknown, file: string): Diagnostic {
  const path = key.split('.')
  return diagnose('T49', { title: titleInForm(key), value: words(value) }, { file, path })
}
