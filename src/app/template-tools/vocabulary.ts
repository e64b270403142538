/** Every name a template may use, with title, unit and a sample value out of the examples; and the helpers. */
import { join } from 'node:path'
import { buildContext } from '../../core/context/context.ts'
import { printValue } from '../../core/format/print.ts'
import { helperGroups } from '../../core/helpers/all.ts'
import { knownOf } from '../../core/base/known-value.ts'
import { isMapping } from '../../core/base/lookup.ts'
import { figureOf } from '../../core/figures/figure-value.ts'
import { knownPaths } from '../../core/context/known-paths.ts'
import { plainWord } from '../../core/base/nearest.ts'
import type { PathTree } from '../../core/base/path-tree.ts'
import { engineHelpers } from '../../docx/template/engine-helpers.ts'
import { type Field, type PageHelper, sampleText, type Vocabulary } from './field.ts'
import { packageRoot } from '../files/folder.ts'
import { readUnit } from '../unit/read.ts'

/**
 * All names and helpers, or those in whose name or title the words of `find` occur, case left aside. Marks count where
 * something has the words as they were typed: "đảng viên" is not to find "đang xem xét … Viện".
 */
export async function vocabulary(find?: string): Promise<Vocabulary> {
  const samples = await sampleContexts()
  const all = fieldsOf(knownPaths(), samples)
  const groups = [...helperGroups, { title: 'Trình bày trong Word', helpers: engineHelpers }]
  const helpers = groups.flatMap(({ title, helpers: own }) =>
    own.map(({ name, summary, examples }): PageHelper => ({ name, group: title, summary, examples })),
  )
  if (find === undefined) return { fields: all, helpers }
  const found = (spell: (text: string) => string) => {
    const fits = fitting(find, spell)
    return {
      fields: all.filter(({ path, title }) => fits(path, title)),
      helpers: helpers.filter(({ name, summary }) => fits(name, summary)),
    }
  }
  const asTyped = found((text) => text.normalize('NFC').toLowerCase())
  return isMarked(find) && asTyped.fields.length + asTyped.helpers.length > 0 ? asTyped : found(plainWord)
}

/** Whether a search was typed with the marks of Vietnamese. */
export function isMarked(find: string): boolean {
  return /\p{M}|đ/iu.test(find.normalize('NFD'))
}

/** Whether texts hold every word of a search, each at the beginning of a word: "an" is not to find "can_bo". */
function fitting(find: string, spell: (text: string) => string) {
  const wanted = find
    .split(/\s+/)
    .map(spell)
    .filter((word) => word !== '')
  return (...texts: readonly string[]) => {
    const text = spell(texts.join(' '))
    return wanted.every((word) =>
      text.split(word).some((before, i, pieces) => i < pieces.length - 1 && !/[\p{L}\d]$/u.test(before)),
    )
  }
}

/** The names as a page to print. */
export async function vocabularyPage(names: Vocabulary, form: 'docx' | 'html'): Promise<Uint8Array> {
  if (form === 'docx') {
    const { fieldsDocument } = await import('../../docx/names-page/field-page.ts')
    return fieldsDocument({ ...names, fields: names.fields.map((field) => ({ ...field, sample: sampleText(field) })) })
  }
  const { fieldsHtml } = await import('./html.ts')
  return Buffer.from(fieldsHtml(names))
}

/** The examples that come with the program, as templates see them. */
async function sampleContexts(): Promise<readonly object[]> {
  const folder = join(packageRoot(), 'examples')
  const read = await Promise.all(
    ['tieu-can/so-lieu-2020.yaml', 'khu-vuc/so-lieu-2026.yaml'].map((file) => readUnit(join(folder, file))),
  )
  return read.flatMap(({ value }) => (value ? [buildContext(value)] : []))
}

/** The names of a tree in its own order; last year's, and those of lists alike, are told once. */
export function fieldsOf(root: PathTree, samples: readonly object[]): readonly Field[] {
  const found: Field[] = []
  const described = new Map<PathTree, string>()
  const visit = (tree: PathTree, path: string, title: string, values: readonly unknown[]): void => {
    const own = tree.title ?? title
    const { unit, item, entry, children } = tree
    if (path === 'nam_truoc') {
      const text = 'Năm trước: mọi số liệu của tệp, thêm "nam_truoc." vào trước tên'
      found.push({ path, title: text, kind: 'group' })
      return
    }
    if (path !== '') {
      const sample = sampleOf(values, samples)
      const kind = item ? 'list' : children || entry || tree.open ? (sample ? 'value' : 'group') : 'value'
      found.push({
        path,
        title: own,
        kind,
        ...(unit ? { unit } : {}),
        ...(sample && !item ? { sample, ...knownBeside(values) } : {}),
      })
    }
    visitChildren(tree, path === '' ? '' : `${path}.`, own, values)
    if (item && (item.children || item.title)) visitInner(item, `${path}[]`, own, values.map(firstOf))
    if (entry) visitInner(entry, `${path}.<khóa>`, own, values.map(firstOf))
  }
  const visitChildren = ({ children = {} }: PathTree, start: string, title: string, values: readonly unknown[]) => {
    for (const [name, child] of Object.entries(children).filter(([, { absent }]) => !absent)) {
      const own = values.map((value) => (isMapping(value) && Object.hasOwn(value, name) ? value[name] : undefined))
      visit(child, `${start}${name}`, title, own)
    }
  }
  const visitInner = (tree: PathTree, path: string, title: string, values: readonly unknown[]) => {
    if (!tree.children) return visit(tree, path, title, values)
    const earlier = described.get(tree)
    if (earlier !== undefined) {
      found.push({ path: `${path}.…`, title: `Các tên như của ${earlier}`, kind: 'group' })
      return
    }
    described.set(tree, path)
    visitChildren(tree, `${path}.`, title, values)
  }
  visit(root, '', '', samples)
  return found
}

/** Last year's value and the indicators, as the first example knows them that has the figure. */
function knownBeside(values: readonly unknown[]): Pick<Field, 'lastYear' | 'indicators'> {
  const figure = values.map(figureOf).find((each) => each !== undefined && each.presence !== 'unknown')
  if (!figure) return {}
  const indicators = figure.rows.flatMap((row) => ('ma' in row ? [String(row.ma)] : []))
  return {
    ...(figure.before === '' ? {} : { lastYear: figure.before }),
    ...(indicators.length > 0 ? { indicators } : {}),
  }
}

function firstOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Array.isArray(value) ? value[0] : Object.values(value)[0]
}

/** What a template would print for the first example that has something there. */
function sampleOf(values: readonly unknown[], roots: readonly object[]): string | undefined {
  for (const [index, value] of values.entries()) {
    if (Array.isArray(value)) continue
    const text = (knownOf(value)?.words('text').text ?? printValue(value, roots[index])).replaceAll(/\s+/g, ' ').trim()
    if (text !== '') return text
  }
  return undefined
}
