/**
 * `npm run bundle`, the last step of the build: what is shipped. dist/bundle is the program in pieces that load when a
 * command needs them, dist/api the library in one file beside its declarations; the compiled templates lose their
 * spaces. What the program runs is smaller and in fewer files than dist/src: see "Devices" in docs/design.md.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32 } from 'node:zlib'
import { build, buildSync, transformSync } from 'esbuild'

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

/**
 * The program is a classic script, whose compiled code can be kept: src/app/files/script.ts. It can't import, neither while
 * it runs (V8 forgets who would do it in kept code) nor modules of the newer format (Node before 22.12): what it needs of
 * them is made a script beside it. So is script.ts itself, for the program and who starts it: it knows what it has run.
 */
const classic = {
  ...shared,
  format: 'cjs',
  charset: 'ascii',
  banner: {},
  define: { 'import.meta.url': '__url' },
  supported: { 'dynamic-import': false },
}
/** What esbuild leaves in regular expressions too. */
const inAscii = (code) =>
  code.replaceAll(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
/** What `runScript` runs; named by its content, so that kept code is never another script's. */
const finish = (path, code) => {
  const ascii = inAscii(code)
  writeFileSync(join(dist, path), framed(ascii, crc32(ascii)))
}
const finished = (path) => finish(path, readFileSync(join(dist, path), 'utf8'))
const beside = (path) => () => ({ path, external: true })

const { framed } = await import(join(dist, 'src/app/files/script.js'))

/**
 * The sentences of diagnostics are a script of their own too, a third of all that is loaded, for a run that has something
 * to say: in place of their catalogue stands the list of codes and severities.
 */
const catalogue = join(dist, 'src/core/diagnostics/messages.js')
const { codes, severityIn } = await import(catalogue)
const severities = JSON.stringify(Object.fromEntries(codes.map((code) => [code, severityIn(code)])))
const messagesApart = (path) => ({
  name: 'messages',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /\/messages\.cjs$/ }, beside(path))
    onLoad({ filter: /core\/diagnostics\/messages\.js$/ }, () => ({
      contents:
        `const severities=${severities};let all;export const codes=Object.keys(severities);` +
        'export const isCode=text=>Object.hasOwn(severities,text);export const severityIn=code=>severities[code];' +
        "export const messageOf=code=>(all??=require('./messages.cjs')).messageOf(code)",
    }))
  },
})
/** Handlebars lies within, so that its code is kept too. */
const handlebarsWithin = {
  name: 'handlebars',
  setup: ({ onLoad }) =>
    onLoad({ filter: /template\/handlebars\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll("load('handlebars/", "require('handlebars/"),
    })),
}
const asClassic = async (entry, outfile, ...plugins) => {
  await build({
    ...classic,
    entryPoints: [join(dist, entry)],
    plugins: [handlebarsWithin, ...plugins],
    banner: { js: "const __url=require('node:url').pathToFileURL(__filename).href;" },
    outfile: join(dist, outfile),
  })
  finished(outfile)
}
await asClassic('src/cli/program.js', 'bundle/program.cjs', messagesApart('./messages.cjs'), {
  name: 'beside',
  setup({ onResolve }) {
    onResolve({ filter: /\/script\.js$/ }, beside('./script.cjs'))
    onResolve({ filter: /^hucre\/xlsx$/ }, beside('./hucre.cjs'))
  },
})
buildSync({
  ...classic,
  entryPoints: [join(dist, 'src/app/files/script.js')],
  outfile: join(dist, 'bundle/script.cjs'),
})
/** A script beside the program; its code is kept like the program's. */
const asScript = (script, name, run) =>
  writeFileSync(
    join(dist, `bundle/${name}.cjs`),
    `module.exports=require('./script.cjs').runScript(__dirname+'/${script}.cjs'${run});\n`,
  )
buildSync({ ...classic, entryPoints: [catalogue], outfile: join(dist, 'bundle/sentences.cjs') })
finished('bundle/sentences.cjs')
asScript('sentences', 'messages', '')
/** What reads and writes workbooks is a script of its own, loaded for them alone; its code is kept like the program's. */
buildSync({ ...classic, external: [], entryPoints: ['hucre/xlsx'], outfile: join(dist, 'bundle/workbooks.cjs') })
finished('bundle/workbooks.cjs')
asScript('workbooks', 'hucre', ",'lap-loat'")
/** Threads are given a file of their own. */
writeFileSync(
  join(dist, 'bundle/worker.js'),
  "import{createRequire}from'node:module';import{fileURLToPath}from'node:url';" +
    "export const{workOnThread:work}=createRequire(import.meta.url)('./script.cjs')" +
    ".runScript(fileURLToPath(new URL('program.cjs',import.meta.url)));\n",
)

/**
 * The library is a script like the program, behind a module with its names. Its code is kept when a process ends that made
 * a document, as that of the program is: of one that did not, little would be compiled.
 */
await asClassic('src/index.js', 'api/library.cjs', messagesApart('../bundle/messages.cjs'))
const names = Object.keys(await import(join(dist, 'src/index.js')))
writeFileSync(
  join(dist, 'api/index.js'),
  `import{createRequire}from'node:module';import{fileURLToPath}from'node:url';
const require=createRequire(import.meta.url);
const{keepCode,runScript}=require('../bundle/script.cjs');
const library=runScript(fileURLToPath(new URL('library.cjs',import.meta.url)));
export const{${names.filter((name) => name !== 'renderTemplate').join()}}=library;
let isFirst=true;
export function renderTemplate(template,data,options){
const made=library.renderTemplate(template,data,options);
if(isFirst)process.once('exit',()=>{if(require('node:worker_threads').isMainThread)keepCode()});
isFirst=false;
return made}
`,
)

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

for (const name of readdirSync(join(dist, 'templates')).filter((each) => each.endsWith('.cjs'))) {
  const path = `templates/${name}`
  finish(path, transformSync(readFileSync(join(dist, path), 'utf8'), { target: 'node20', minify: true }).code)
}

/** The first run leaves its code for those that follow. */
const folder = mkdtempSync(join(tmpdir(), 'tongket-'))
const example = join(root, 'examples/tieu-can/so-lieu-2020.yaml')
execFileSync(process.execPath, [join(root, 'bin/tongket.js'), 'lap', example, '--quiet', '-o', folder], {
  stdio: 'inherit',
})
rmSync(folder, { recursive: true })
