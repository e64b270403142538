/** What keeps the whole readable: who may import whom, how long a file may grow, that no code goes untried. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { test } from 'node:test'
import { helpers } from '../src/core/helpers/all.ts'
import { codes, messageOf } from '../src/core/diagnostics/messages.ts'
import { groups } from '../src/core/schema/catalogue.ts'
import { root } from './root.ts'

function filesBelow(folder: string, extension: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .toSorted()
}

const textOf = (file: string) => readFileSync(join(root, file), 'utf8')
const sources = filesBelow('src', '.ts')

/** Modules a file imports, its own project's as paths from the root. */
function importsOf(file: string): readonly string[] {
  const found = textOf(file).matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*'([^']+)'|import\('([^']+)'\)|(?:^|\n)import '([^']+)'/g,
  )
  return [...found]
    .map(([, from, lazily, bare]) => from ?? lazily ?? bare ?? '')
    .map((name) =>
      name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/') : name,
    )
}

const layers: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  source: ['core', 'source'],
  docx: ['core', 'docx'],
  app: ['core', 'source', 'docx', 'app'],
  cli: ['core', 'app', 'cli'],
}

const layerOf = (path: string) => path.split('/')[1] ?? ''

test('imports run only downwards: cli, app, source and docx, core', () => {
  const wrong = sources
    .filter((file) => layerOf(file) in layers)
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('src/') && !layers[layerOf(file)]?.includes(layerOf(name)))
        .map((name) => `${file} imports ${name}`),
    )
  assert.deepEqual(wrong, [])
})

const allowed = (file: string) =>
  file.startsWith('src/core/templates/') || file.includes('/helpers/') ? ['zod', 'handlebars'] : ['zod']

test('core is pure: of all packages it imports zod alone', () => {
  const wrong = sources
    .filter((file) => layerOf(file) === 'core')
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.startsWith('src/') && !allowed(file).includes(name))
        .map((name) => `${file}: ${name}`),
    )
  assert.deepEqual(wrong, [])
})

test('only src/app/files touches the disk', () => {
  const disk = /^(?:node:)?(?:fs|fs\/promises)$/
  const wrong = sources.filter(
    (file) => !file.startsWith('src/app/files/') && importsOf(file).some((name) => disk.test(name)),
  )
  assert.deepEqual(wrong, [])
})

test('only the command line knows colours, streams, the environment and the end of the process', () => {
  const own = /chalk|commander|process\.(?:env|stdout|stderr|exitCode|exit\()/
  // build.ts is a program of its own, run by npm.
  const others = sources.filter((file) => layerOf(file) !== 'cli' && file !== 'src/app/build.ts')
  const wrong = others.filter((file) => own.test(textOf(file).replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '')))
  assert.deepEqual(wrong, [])
})

test('no file is longer than 300 lines', () => {
  const long = [...sources, ...filesBelow('test', '.ts')].filter((file) => textOf(file).split('\n').length > 301)
  assert.deepEqual(long, [])
})

test('no file keeps a default export or a barrel', () => {
  const wrong = sources.filter(
    (file) => /^export default|^export \* from/m.test(textOf(file)) && file !== 'src/index.ts',
  )
  assert.deepEqual(wrong, [])
})

test('every diagnostic code occurs in some test', () => {
  const tried = new Set(
    [...filesBelow('test', '.ts'), ...filesBelow('test', '.out')].flatMap((file) =>
      textOf(file).match(/\b[A-Z]\d{2,3}\b/g),
    ),
  )
  assert.deepEqual(
    codes.filter((code) => !tried.has(code)),
    [],
  )
})

test('short names of codes are unique and can be typed', () => {
  const names = codes.map((code) => messageOf(code).name)
  assert.deepEqual(
    names.filter((name, i) => names.indexOf(name) !== i || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)),
    [],
  )
})

test('no helper has the name of a key of the schema', () => {
  const keys = new Set(groups.flatMap(({ meta }) => Object.keys(meta.shape)))
  assert.deepEqual(
    helpers.map(({ name }) => name).filter((name) => keys.has(name)),
    [],
  )
})
