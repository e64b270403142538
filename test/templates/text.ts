/** Renders a text template without Word: includes put in, block-only lines lifted, every paragraph one line of text. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import { helpers } from '../../src/core/helpers/all.ts'
import { engineHelpers } from '../../src/docx/template/engine-helpers.ts'
import { root } from '../root.ts'

const folder = join(root, 'templates', 'van-ban')
const files = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => [name.slice(0, -4), readFileSync(join(folder, name), 'utf8')]),
)

function environment(): typeof Handlebars {
  const handlebars = Handlebars.create()
  for (const helper of [...helpers, ...engineHelpers])
    handlebars.registerHelper(helper.name, function (this: unknown, ...given: unknown[]) {
      const options = given.at(-1) as Handlebars.HelperOptions
      const top: unknown = (options.data as { root: unknown }).root
      const printed = helper.run(given.slice(0, -1), { hash: options.hash, context: this, root: top })
      // A chart has no text; its description stands for it.
      return printed === '' ? ((options.hash as Record<string, unknown>)['mo_ta'] ?? '') : printed
    })
  return handlebars
}

const tagsOnly = /^\s*(?:\{\{(?:[#/^]|else\b)[^{}]*\}\}\s*)+$/
const include = /^\s*\{\{>\s*([\w-]+)\s*\}\}\s*$/

/** The lines of a template with its includes put in; a tag that goes over several lines is one line. */
export function templateLines(name: string): readonly string[] {
  const source = files.get(name)
  if (source === undefined) throw new Error(`no template ${name}`)
  return source
    .replace(/\{\{!--[\s\S]*?--\}\}/g, '')
    .replace(/\{\{[\s\S]*?\}\}/g, (tag) => tag.replace(/\s*\n\s*/g, ' '))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const target = include.exec(line)?.[1]
      return target === undefined ? [line.trim()] : templateLines(target)
    })
}

const compiled = new Map<string, Handlebars.TemplateDelegate>()

function templateOf(name: string): Handlebars.TemplateDelegate {
  const known = compiled.get(name)
  if (known) return known
  const source = templateLines(name)
    .map((line) => (tagsOnly.test(line) ? line : `${line}\n`))
    .join('')
  // A paragraph ends with a sign of its own, so that a line end inside a value is seen for what it is.
  const template = environment().compile(source.replaceAll('\n', '\u2029'), { noEscape: true })
  compiled.set(name, template)
  return template
}

/** The paragraphs of a rendered template as typed in its grammar: `# Phần`, `### Khoản`, `@directive …`, text. */
export function renderLines(name: string, data: object): readonly string[] {
  return templateOf(name)(data).split('\u2029').slice(0, -1)
}

/** The body text as a reader sees it: headings without their signs, marks of bold and italic gone, fixed parts left out. */
export function renderText(name: string, data: object): string {
  return renderLines(name, data)
    .filter((line) => !line.startsWith('@'))
    .map((line) => line.replace(/^#+ /, '').replace(/\*(?=\S)([^*]+)\*/g, '$1'))
    .join('\n')
}
