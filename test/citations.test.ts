/** What a comment cites is in the repository: the page, its section, the rule by its mark; so is every folder that docs/design.md names. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { test } from 'node:test'
import { root } from './root.ts'

const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

function filesBelow(folder: string, extension: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => extension.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
}

interface Citation {
  readonly page: string
  readonly sections: readonly string[]
}

const pageName = /(?<![\w./-])([\w./-]*\w\.md)\b/g

/** The pages a text names, with the sections after each. A name without a folder is of `home`, or lies beside the page before it. */
function citationsIn(text: string, home?: string): readonly Citation[] {
  const found = [...text.matchAll(pageName)]
  let beside = '.'
  return found.map((match, i) => {
    const name = match[1] ?? ''
    const page = name.includes('/') ? name : posix.join(home ?? beside, name)
    beside = posix.dirname(page)
    const rest = text.slice(match.index + match[0].length, found[i + 1]?.index)
    return { page, sections: [...rest.matchAll(/§(\d+)/g)].map(([, number = '']) => number) }
  })
}

/** What is wrong with a citation; undefined when page and sections are there. */
function faultOf({ page, sections }: Citation): string | undefined {
  if (!existsSync(join(root, page))) return `${page} is not in the repository`
  const text = textOf(page)
  const missing = sections.filter((number) => !new RegExp(String.raw`^## ${number}\. `, 'm').test(text))
  return missing.length > 0 ? `${page} has no § ${missing.join(', ')}` : undefined
}

const commentsIn = (text: string) => text.match(/\/\*[^]*?\*\/|\/\/.*|\{\{!--[^]*?--\}\}|^#.*/gm) ?? []

const commented = [
  ...filesBelow('src', /\.ts$/),
  ...filesBelow('test', /\.ts$/),
  ...filesBelow('bin', /\.js$/),
  ...filesBelow('templates', /\.(?:hbs|yaml)$/),
  ...filesBelow('.ci', /.$/),
]

test('every page that a comment cites is in the repository, and so is the section', () => {
  const cited = commented.flatMap((file) =>
    commentsIn(textOf(file))
      .flatMap((comment) => citationsIn(comment))
      .map((citation) => ({ file, ...citation })),
  )
  assert.ok(cited.filter(({ page }) => page.startsWith('docs/linh-vuc/')).length > 40)
  assert.deepEqual(
    cited.flatMap((citation) => (faultOf(citation) === undefined ? [] : [`${citation.file}: ${faultOf(citation)}`])),
    [],
  )
})

const pages = filesBelow('docs/linh-vuc', /\.md$/)

test('the pages on the subject cite one another rightly', () => {
  const wrong = pages.flatMap((file) =>
    citationsIn(textOf(file), 'docs/linh-vuc').flatMap((citation) => {
      const fault = faultOf(citation)
      return fault === undefined ? [] : [`${file}: ${fault}`]
    }),
  )
  assert.deepEqual(wrong, [])
})

test('every mark of a rule that a comment names (TB7, DS3) stands in the page of rules, once', () => {
  const marks = [...textOf('docs/linh-vuc/can-doi.md').matchAll(/^\| ([A-Z]{1,2}\d+[a-z]?) \|/gm)].map(
    ([, mark = '']) => mark,
  )
  assert.ok(marks.length > 80)
  assert.deepEqual(
    marks.filter((mark, i) => marks.indexOf(mark) !== i),
    [],
  )
  const prefixes = [...new Set(marks.map((mark) => mark.replace(/\d.*/, '')))]
  const named = new RegExp(String.raw`(?<![\w.!])(?:${prefixes.join('|')})\d+[a-z]?(?!\w)`, 'g')
  // Elsewhere such words are cells of a workbook and codes of messages.
  const files = commented.filter((file) => /^src\/core\/(?:checks|schema|year)\//.test(file))
  const wrong = files.flatMap((file) =>
    commentsIn(textOf(file))
      .flatMap((comment) => comment.match(named) ?? [])
      .filter((mark) => !marks.includes(mark))
      .map((mark) => `${file}: ${mark}`),
  )
  assert.deepEqual(wrong, [])
})

/** A folder and those around it. */
const ancestors = (folder: string): readonly string[] =>
  folder.includes('/') ? [folder, ...ancestors(posix.dirname(folder))] : [folder]

test('docs/design.md names every folder of src two levels deep, and none that is not there', () => {
  const rows = [...textOf('docs/design.md').matchAll(/^\| `(src\/[^`]*)\/` \|/gm)].map(([, folder = '']) => folder)
  const folders = new Set(filesBelow('src', /\.ts$/).flatMap((file) => ancestors(posix.dirname(file))))
  const inner = [...folders].filter((folder) => folder.split('/').length === 3)
  assert.deepEqual(
    inner.filter((folder) => !rows.includes(folder)),
    [],
  )
  assert.deepEqual(
    rows.filter((row, i) => !folders.has(row) || rows.indexOf(row) !== i),
    [],
  )
})

test('every file of the source that docs/design.md names is there, in the room it says', () => {
  const design = textOf('docs/design.md')
  const sources = filesBelow('src', /\.ts$/)
  const named = [...design.matchAll(/`((?:core|source|docx|app|cli)\/[\w/-]+)\.ts`/g)].map(([, name = '']) => name)
  assert.ok(named.length > 5)
  // `docx/fingerprint.ts` may stand for a file in one of the rooms of src/docx.
  const there = (name: string) => {
    const [folder, file] = [posix.dirname(name), posix.basename(name)]
    return sources.some((source) => source.startsWith(`src/${folder}/`) && source.endsWith(`/${file}.ts`))
  }
  assert.deepEqual(
    named.filter((name) => !there(name)),
    [],
  )
})
