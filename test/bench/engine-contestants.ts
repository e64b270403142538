/** The engine and its peers behind one door: what a template looks like, how it is filled. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runScript } from '../../src/app/files/script.ts'
import { packageRoot } from '../../src/app/files/folder.ts'
import type { TemplateModule } from '../../src/docx/render/store.ts'
import type { Data } from './engine-data.ts'
import type { Dialect } from './engine-template.ts'

export interface Contestant {
  readonly dialect: Dialect
  /** Loads the library and the template; the function fills one document. */
  readonly open: (template: Uint8Array, path: string) => Promise<(data: Data) => Promise<Uint8Array> | Uint8Array>
}

const braces: Dialect = {
  value: (name) => `{${name}}`,
  field: (name) => `{${name}}`,
  open: (name) => `{#${name}}`,
  close: (name) => `{/${name}}`,
}

const commands: Dialect = {
  value: (name) => `+++= ${name}+++`,
  field: (name) => `+++= $r.${name}+++`,
  open: (name) => `+++IF ${name}+++`,
  close: () => '+++END-IF+++',
  rows: [(list) => `+++FOR r IN ${list}+++`, () => '+++END-FOR r+++'],
}

const tongket: Contestant = {
  dialect: {
    value: (name) => `{{${name}}}`,
    field: (name) => `{{${name}}}`,
    open: (name) => (name.startsWith('bang') ? `{{#each ${name}}}` : `{{#if ${name}}}`),
    close: (name) => (name.startsWith('bang') ? '{{/each}}' : '{{/if}}'),
  },
  async open(template) {
    const [{ compileWord: compileTemplate }, { renderWord: renderTemplate }] = await Promise.all([
      import('../../src/docx/compile/compile.ts'),
      import('../../src/docx/render/render.ts'),
    ])
    const { value, diagnostics } = await compileTemplate(template, { helpers: [] })
    if (!value) throw new Error(JSON.stringify(diagnostics))
    return (data) => renderTemplate(value, data, { helpers: [], print: String }).value ?? new Uint8Array()
  },
}

/** As a program has it that imports the package. */
const library: Contestant = {
  dialect: tongket.dialect,
  async open(template) {
    const file = join(packageRoot(), 'dist/api/index.js')
    const api = (await import(pathToFileURL(file).href)) as typeof import('../../src/index.ts')
    const { value, diagnostics } = await api.compileTemplate(template, { helpers: [] })
    if (!value) throw new Error(JSON.stringify(diagnostics))
    return (data) => api.renderTemplate(value, data, { print: String }).value ?? new Uint8Array()
  },
}

/** As the built-in templates are: compiled and stored before; the files lie beside the template. */
const stored: Contestant = {
  dialect: tongket.dialect,
  async open(_, path) {
    const [{ loadTemplate }, { renderWord: renderTemplate }] = await Promise.all([
      import('../../src/docx/render/store.ts'),
      import('../../src/docx/render/render.ts'),
    ])
    const module = runScript(`${path}.cjs`) as TemplateModule
    const template = loadTemplate(module, readFileSync(`${path}.bin`), () => readFileSync(`${path}.tags`))
    return (data) => renderTemplate(template, data, { helpers: [], print: String }).value ?? new Uint8Array()
  },
}

/** Reads a tag as a name of the innermost thing that has it. */
const parser = (tag: string) => ({ get: (scope: Data) => (tag === '.' ? scope : scope[tag]) })

/** A parser of three lines in place of Angular expressions: the fastest it can be set to. */
const docxtemplater: Contestant = {
  dialect: braces,
  async open(template) {
    const [{ default: PizZip }, { default: Docxtemplater }] = await Promise.all([
      import('pizzip'),
      import('docxtemplater'),
    ])
    return (data) => {
      const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true, parser })
      document.render(data)
      return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }) as Uint8Array
    }
  },
}

const easyTemplate: Contestant = {
  dialect: braces,
  async open(template) {
    const { TemplateHandler } = await import('easy-template-x')
    const handler = new TemplateHandler()
    return async (data) => new Uint8Array(await handler.process(Buffer.from(template), data as never))
  },
}

function docxTemplates(noSandbox: boolean): Contestant {
  return {
    dialect: commands,
    async open(template) {
      const { createReport } = await import('docx-templates')
      return (data) => createReport({ template: Buffer.from(template), data, noSandbox })
    },
  }
}

export const contestants: Readonly<Record<string, Contestant>> = {
  tongket,
  'tongket, library': library,
  'tongket, stored': stored,
  docxtemplater,
  'easy-template-x': easyTemplate,
  'docx-templates, no sandbox': docxTemplates(true),
  'docx-templates': docxTemplates(false),
}
