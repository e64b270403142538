/**
 * `npm run bundle`, the last step of the build: what is shipped. dist/bundle is the program in pieces that load when a
 * command needs them, dist/api the library in one file beside its declarations; the compiled templates lose their
 * spaces. What the program runs is smaller and in fewer files than dist/src: see "Devices" in docs/design.md.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync, transformSync } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')

const shared = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minify: true,
  // Vietnamese takes half the room of its escapes.
  charset: 'utf8',
  logLevel: 'warning',
  // Loaded from node_modules, by few commands.
  external: ['piscina', 'docx', 'hucre'],
  // For packages in the older module format.
  banner: {
    js: "import{createRequire as $$makeRequire}from'node:module';const require=$$makeRequire(import.meta.url);",
  },
}

/** Pieces are named by their content: those of the build before would pile up. */
for (const folder of ['bundle', 'api']) rmSync(join(dist, folder), { recursive: true, force: true })

buildSync({
  ...shared,
  entryPoints: [join(dist, 'src/cli/main.js'), join(dist, 'src/app/batch/worker.js')],
  entryNames: '[name]',
  splitting: true,
  outdir: join(dist, 'bundle'),
})

buildSync({ ...shared, entryPoints: [join(dist, 'src/index.js')], outfile: join(dist, 'api/index.js') })

/** The declarations that the library's own reaches, in the folders where they stood. */
const source = join(dist, 'src')
const reached = new Set([join(source, 'index.d.ts')])
for (const file of reached)
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*['"](\.[^'"]+)\.[tj]s['"]/g))
    reached.add(join(dirname(file), `${path}.d.ts`))
for (const file of reached) {
  const target = join(dist, 'api', relative(source, file))
  mkdirSync(dirname(target), { recursive: true })
  cpSync(file, target)
}

const templates = join(dist, 'templates')
for (const name of readdirSync(templates).filter((each) => each.endsWith('.js'))) {
  const file = join(templates, name)
  writeFileSync(file, transformSync(readFileSync(file, 'utf8'), { format: 'esm', target: 'node20', minify: true }).code)
}
