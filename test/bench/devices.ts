/**
 * What each device for speed buys, with it and without it in one run: a ratio of 1 or more says that it no longer pays.
 * docs/design.md, "Devices", tells what they are.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { packageRoot } from '../../src/app/files/folder.ts'
import { readUnit } from '../../src/app/unit/read.ts'
import { buildContext } from '../../src/core/context/context.ts'
import { printValue } from '../../src/core/format/print.ts'
import { helpers } from '../../src/core/helpers/all.ts'
import { unitYear, unitYearSchema } from '../../src/core/schema/unit-year.ts'
import { compileWord } from '../../src/docx/compile/compile.ts'
import { plainTree } from '../../src/docx/compile/plain-tree.ts'
import { renderWord } from '../../src/docx/render/render.ts'
import { parseAny, parseYaml } from '../../src/source/yaml.ts'

const rounds = 15

const middle = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

/** Prints the medians of both ways, whose rounds are interleaved so that load falls on both alike. */
function compare(name: string, withIt: () => number, without: () => number): void {
  const pairs = Array.from({ length: rounds }, () => [withIt(), without()] as const)
  const [own, other] = [middle(pairs.map(([time]) => time)), middle(pairs.map(([, time]) => time))]
  console.log(
    `${name.padEnd(44)} ${own.toFixed(1).padStart(8)} ${other.toFixed(1).padStart(8)} ${(own / other).toFixed(2)}x`,
  )
}

function timed(work: () => unknown): number {
  const start = performance.now()
  for (let i = 0; i < 5; i++) work()
  return (performance.now() - start) / 5
}

/** Milliseconds of CPU that a process takes by its own account. */
function cpuOf(code: string): number {
  const report =
    "process.on('exit', () => { const { user, system } = process.cpuUsage(); console.error((user + system) / 1000) });"
  const args = ['--input-type=module', '-e', report + code]
  const { stderr, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) throw new Error(stderr.slice(-500))
  return Number(stderr.trim().split('\n').at(-1))
}

/** The template with conditions that Handlebars must wrap itself: those with an argument of their own. */
function withoutShortWay(template: Uint8Array): Uint8Array {
  const parts = unzipSync(template)
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const wrapped = text.replaceAll(/(\{\{~?#(?:if|unless) [^{}]+?)(~?\}\})/g, '$1 includeZero=false$2')
  if (wrapped === text) throw new Error('no condition found')
  return zipSync({ ...parts, 'word/document.xml': strToU8(wrapped) })
}

export async function run(): Promise<void> {
  const root = packageRoot()
  const folder = mkdtempSync(join(tmpdir(), 'tongket-bench-'))
  const example = join(root, 'examples/tieu-can/so-lieu-2020.yaml')
  console.log(`${'device, ms'.padEnd(44)}     with  without`)

  const lap = (program: string) =>
    cpuOf(
      `const { main } = ${program}; process.exitCode = await main(${JSON.stringify(['lap', example, '--quiet', '-o', folder])})`,
    )
  const module = () => lap(`await import(${JSON.stringify(join(root, 'dist/src/cli/main.js'))})`)
  const script = (path: string) => () =>
    lap(
      `(await import(${JSON.stringify(join(root, 'dist/bundle/script.cjs'))})).default.runScript(${JSON.stringify(join(path, 'bundle/program.cjs'))})`,
    )
  const bare = join(folder, 'bare')
  cpSync(join(root, 'dist'), join(bare, 'dist'), {
    recursive: true,
    filter: (path) => !/\.cache$|dist.(?:src|test|api)$/.test(path),
  })
  for (const name of ['package.json', 'node_modules']) symlinkSync(join(root, name), join(bare, name))
  compare('bundle: lap of one unit, CPU', script(join(bare, 'dist')), module)
  compare('kept code: lap of one unit, CPU', script(join(root, 'dist')), script(join(bare, 'dist')))
  const template = readFileSync(join(root, 'dist/templates/bao-cao.docx'))
  const first = (path: string) => () =>
    cpuOf(
      `const { readFileSync } = await import('node:fs');
      const { compileTemplate, renderTemplate } = await import(${JSON.stringify(join(path, 'api/index.js'))});
      const { value } = await compileTemplate(readFileSync(${JSON.stringify(join(root, 'dist/templates/phu-luc.docx'))}));
      if (!renderTemplate(value, {}).value) throw new Error('no document')`,
    )
  first(join(root, 'dist'))()
  const fresh = join(folder, 'fresh')
  cpSync(join(root, 'dist/bundle'), join(fresh, 'bundle'), { recursive: true })
  compare('kept code: first document of the library, CPU', first(join(root, 'dist')), () => {
    // The process before this one has left its code.
    rmSync(join(fresh, 'api'), { recursive: true, force: true })
    cpSync(join(root, 'dist/api'), join(fresh, 'api'), {
      recursive: true,
      filter: (path) => !path.endsWith('.cache'),
    })
    return first(fresh)()
  })
  rmSync(folder, { recursive: true })

  const text = readFileSync(example, 'utf8')
  compare(
    'lines.ts: reading one data file',
    () => timed(() => parseYaml(text, example)),
    () => timed(() => parseAny(text, example)),
  )

  const year = parseYaml(text, example).value?.value
  compare(
    'field.ts: a year read without zod',
    () => timed(() => unitYear.read(year)),
    () => timed(() => unitYearSchema().safeParse(year, { jitless: true })),
  )

  const unit = (await readUnit(example)).value
  if (!unit) throw new Error('the example is not sound')
  const data = buildContext(unit)
  const renderings = await Promise.all(
    [template, withoutShortWay(template)].map(async (bytes) => {
      const { value } = await compileWord(bytes, { helpers })
      if (!value) throw new Error('the template does not compile')
      return () => renderWord(value, data, { helpers, print: (each) => printValue(each, data) }).value
    }),
  )
  const [short, long] = renderings
  if (!short || !long || Buffer.compare(short() ?? Buffer.of(), long() ?? Buffer.of()) !== 0)
    throw new Error('not the same document')
  const { value: report } = await compileWord(template, { helpers })
  const sources = report?.sources().map(({ text: source }) => source) ?? []
  const handlebars = createRequire(import.meta.url)('handlebars/dist/handlebars.min.js') as typeof import('handlebars')
  const parse = (source: string) => handlebars.parse(source)
  compare(
    'plain-tree.ts: the tree of a report',
    () => timed(() => sources.map((source) => plainTree(source, parse))),
    () => timed(() => sources.map(parse)),
  )
  compare(
    'if and unless in place: rendering a report',
    () => timed(short),
    () => timed(long),
  )
}
