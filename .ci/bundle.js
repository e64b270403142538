/**
 * The last step of the build: what is shipped. dist/bundle is the program in pieces that load when a
 * command needs them, dist/api the library in one file beside its declarations; the compiled templates lose their
 * spaces. What the program runs is smaller and in fewer files than dist/src: see "Devices" in docs/design.md.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32 } from 'node:zlib'
import { build, transformSync } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')

/** What lies beside the scripts, kept code too, is made anew. */
for (const folder of ['bundle', 'api']) {
  rmSync(join(dist, folder), { recursive: true, force: true })
  mkdirSync(join(dist, folder))
}

/**
 * The program is a classic script, whose compiled code can be kept: src/app/files/script.ts. It can't import, neither while
 * it runs (V8 forgets who would do it in kept code) nor modules of the newer format (Node before 22.12): what it needs of
 * them is made a script beside it. So is script.ts itself, for the program and who starts it: it knows what it has run.
 */
const classic = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: true,
  charset: 'utf8',
  logLevel: 'warning',
  // Loaded from node_modules, by few commands.
  external: ['piscina', 'docx'],
  define: { 'import.meta.url': '__url' },
  supported: { 'dynamic-import': false },
}
/** Writes a script as script.ts reads it: in Latin-1, letters that are not in it escaped, and named by its content. */
const writeScript = (file, code) => {
  const text = code.replaceAll(/[^\0-\xff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
  writeFileSync(file, framed(text, crc32(text)), 'latin1')
}
const makeScript = async (outfile, options) => {
  const { outputFiles } = await build({ ...classic, ...options, write: false })
  writeScript(join(dist, outfile), outputFiles[0].text)
}
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
const asClassic = (entry, outfile, ...plugins) =>
  makeScript(outfile, {
    entryPoints: [join(dist, entry)],
    plugins: [handlebarsWithin, ...plugins],
    banner: { js: "const __url=require('node:url').pathToFileURL(__filename).href;" },
  })
await asClassic('src/cli/program.js', 'bundle/program.cjs', messagesApart('./messages.cjs'), {
  name: 'beside',
  setup({ onResolve }) {
    onResolve({ filter: /\/script\.js$/ }, beside('./script.cjs'))
    onResolve({ filter: /^hucre\/xlsx$/ }, beside('./hucre.cjs'))
  },
})
/** This one is loaded by Node itself, which takes it for UTF-8. */
await build({
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
await makeScript('bundle/sentences.cjs', { entryPoints: [catalogue] })
asScript('sentences', 'messages', '')
/** What reads and writes workbooks is a script of its own, loaded for them alone; its code is kept like the program's. */
const [taken] = /import \{[^}]*\} from 'hucre\/xlsx'/.exec(
  readFileSync(join(dist, 'src/source/workbook/hucre.js'), 'utf8'),
)
await makeScript('bundle/workbooks.cjs', {
  stdin: { contents: taken.replace('import', 'export'), resolveDir: root },
})
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

const templates = join(dist, 'templates')
for (const name of readdirSync(templates).filter((each) => each.endsWith('.cjs')))
  writeScript(
    join(templates, name),
    transformSync(readFileSync(join(templates, name), 'utf8'), { target: 'node20', charset: 'utf8', minify: true })
      .code,
  )

/** The first run leaves its code for those that follow. */
const folder = mkdtempSync(join(tmpdir(), 'tongket-'))
const example = join(root, 'examples/tieu-can/so-lieu-2020.yaml')
execFileSync(process.execPath, [join(root, 'bin/tongket.js'), 'lap', example, '--quiet', '-o', folder], {
  stdio: 'inherit',
})
rmSync(folder, { recursive: true })
