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

/** Imports within `src`, types included. */
const graph: ReadonlyMap<string, readonly string[]> = new Map(
  sources.map((file) => [file, importsOf(file).filter((name) => name.startsWith('src/') && name !== file)]),
)

/** A way through the graph that ends where it began; none when it has no circle. */
function circleIn(arrows: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>()
  const visit = (node: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node]
    if (done.has(node)) return undefined
    for (const next of arrows.get(node) ?? []) {
      const found = visit(next, [...way, node])
      if (found) return found
    }
    done.add(node)
    return undefined
  }
  for (const node of arrows.keys()) {
    const found = visit(node, [])
    if (found) return found
  }
  return undefined
}

test('no file imports itself over others, not even for a type', () => {
  assert.equal(circleIn(graph)?.join(' → '), undefined)
})

/** The room of a file: its folder within a layer; a file in the layer's own folder is a room by itself. */
const roomOf = (file: string) => file.split('/').slice(1, 3).join('/')

test('rooms import one way: no folder imports itself over others', () => {
  const arrows = new Map<string, Set<string>>()
  for (const [file, names] of graph)
    for (const room of names.map(roomOf))
      if (room !== roomOf(file)) arrows.set(roomOf(file), (arrows.get(roomOf(file)) ?? new Set()).add(room))
  assert.equal(circleIn(new Map([...arrows].map(([room, others]) => [room, [...others]])))?.join(' → '), undefined)
})

/** Arrows that no circle would show yet, and that must not come. */
const forbidden = [
  ['src/docx/render/', 'src/docx/compile/', 'a stored template renders without the compiler'],
  ['src/source/workbook/form/read.ts', 'src/source/workbook/form/write', 'a form is read without what writes it'],
  ['src/app/batch/', 'src/app/province/', 'units are made without the roll-up'],
] as const

test('what runs does not load what it can do without', () => {
  const wrong = forbidden.flatMap(([from, to, why]) =>
    [...graph]
      .filter(([file]) => file.startsWith(from))
      .flatMap(([file, names]) =>
        names.filter((name) => name.startsWith(to)).map((name) => `${file} imports ${name}: ${why}`),
      ),
  )
  assert.deepEqual(wrong, [])
})

/** All that is loaded with a file: no types, nothing that is imported only once it is called for. */
function loadedWith(file: string, loaded = new Set<string>()): ReadonlySet<string> {
  if (loaded.has(file)) return loaded
  loaded.add(file)
  for (const [, name = ''] of textOf(file).matchAll(/(?:^|\n)import (?!type)[^'"]*?from '([^']+)'/g))
    if (name.startsWith('.'))
      loadedWith(relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/'), loaded)
    else loaded.add(name)
  return loaded
}

test('`lap` is loaded without what few runs need: the YAML library, workbooks, what reads and merges papers', () => {
  const unneeded =
    /^(?:yaml|docx|hucre\/xlsx|fflate|yauzl|piscina|src\/(?:docx\/(?:author|check|compile|living|recognise)|source\/workbook|app\/(?:excel|living|province))\/.*)$/
  assert.deepEqual(
    [...loadedWith('src/cli/commands/lap.ts')].filter((name) => unneeded.test(name)),
    [],
  )
})

test('few files lie outside the rooms of their layer', () => {
  const most = (layer: string) => (layer === 'cli' || layer === 'source' ? 12 : 8)
  const outside = (layer: string) => sources.filter((file) => layerOf(file) === layer && file.split('/').length === 3)
  assert.deepEqual(
    Object.keys(layers).filter((layer) => outside(layer).length > most(layer)),
    [],
  )
})

test('core is pure: of all packages it imports zod alone', () => {
  const wrong = sources
    .filter((file) => layerOf(file) === 'core')
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.startsWith('src/') && name !== 'zod')
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

test('an exported name has one meaning: no other file exports it', () => {
  const exported = sources.flatMap((file) =>
    [...textOf(file).matchAll(/^export (?:async )?(?:function\*?|const|class|interface|type|let) (\w+)/gm)].map(
      ([, name]) => name,
    ),
  )
  assert.deepEqual(
    exported.filter((name, i) => exported.indexOf(name) !== i),
    [],
  )
})

/** Tests that go through the whole catalogue: that a code stands in them says nothing of when it is raised. */
const lists = ['test/architecture.test.ts', 'test/cli/exit.test.ts', 'test/core/check-examples.test.ts']
const withoutComments = (text: string) => text.replaceAll(/\/\*[^]*?\*\/|(?:^|\s)\/\/.*/g, '')

test('every diagnostic code is expected by some test: in what it says must come out, not in a comment or a list', () => {
  const tests = filesBelow('test', '.ts').filter((file) => !lists.includes(file))
  const texts = [...tests.map((file) => withoutComments(textOf(file))), ...filesBelow('test', '.out').map(textOf)]
  const expected = new Set(texts.flatMap((text) => text.match(/\b[A-Z]\d{2,3}\b/g)))
  assert.deepEqual(
    codes.filter((code) => !expected.has(code)),
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
