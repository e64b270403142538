/** What npm would publish, and what the zip for Windows is made of, runs on its own. */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from './root.ts'

/** What npm would pack. */
const packed = () => {
  const windows = process.platform === 'win32'
  const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: windows,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return JSON.parse(listed) as [{ files: readonly { path: string }[]; unpackedSize: number }]
}

test('the package holds what its users need and no more', () => {
  const [{ files, unpackedSize }] = packed()
  assert.ok(files.length <= 400, `${files.length} files`)
  assert.ok(unpackedSize <= 4_000_000, `${unpackedSize} bytes`)
  const paths = files.map(({ path }) => path)
  assert.deepEqual(
    paths.filter((path) => /^dist\/(?:src|test)\/|^(?:src|test)\/|\.map$|\.png$/.test(path)),
    [],
  )
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    exports: { '.': Readonly<Record<string, string>> }
  }
  for (const path of Object.values(exports['.'])) assert.ok(paths.includes(path.slice(2)), path)
})

test('a program that imports the library loads neither the schema of figures nor zod', () => {
  const library = readFileSync(join(root, 'dist/api/library.cjs'), 'utf8')
  assert.match(library, /compileTemplate/)
  assert.doesNotMatch(library, /ZodError|khang_nghi_phuc_tham/)
})

test('the files of the package make the documents of a unit and of a province', (t) => {
  const windows = process.platform === 'win32'
  const [{ files }] = packed()
  const folder = mkdtempSync(join(tmpdir(), 'tongket-goi-'))
  t.after(() => rmSync(folder, { recursive: true }))
  for (const { path } of files) cpSync(join(root, path), join(folder, path))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), windows ? 'junction' : 'dir')
  const run = (...args: readonly string[]) => {
    const { status, stderr } = spawnSync(process.execPath, ['bin/tongket.js', ...args], {
      cwd: folder,
      encoding: 'utf8',
    })
    assert.equal(status, 0, stderr)
  }
  run('lap', 'examples/tieu-can/so-lieu-2020.yaml', '-o', 'mot', '--quiet')
  assert.equal(readdirSync(join(folder, 'mot')).filter((name) => name.endsWith('.docx')).length, 3)
  run('lap-loat', join(root, 'examples/tra-vinh-2020'), '-o', 'tinh', '--jobs', '2', '--quiet')
  assert.equal(readdirSync(join(folder, 'tinh', 'tong-hop')).length, 3)
})

test('a program that makes a document by the library leaves its code, and the next one makes the same', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-thu-vien-'))
  t.after(() => rmSync(folder, { recursive: true }))
  for (const name of ['dist/api', 'dist/bundle'])
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: (path) => !path.endsWith('.cache') })
  const run = (code: string) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: folder,
      encoding: 'utf8',
    })
    assert.equal(status, 0, stderr)
    return stdout
  }
  const kept = () => readdirSync(join(folder, 'dist/api')).filter((name) => name.endsWith('.cache')).length
  const load = "const api = await import('./dist/api/index.js');"
  assert.match(run(`${load} console.log(api.sentenceOf({ code: 'T01', args: { file: 'a', reason: 'b' } }))`), /a/)
  assert.equal(kept(), 0)
  const make = `${load} const { readFileSync } = await import('node:fs');
    const { value } = await api.compileTemplate(readFileSync(${JSON.stringify(join(root, 'dist/templates/phu-luc.docx'))}));
    process.stdout.write(Buffer.from(api.renderTemplate(value, { nam: 2026 }).value).toString('hex'))`
  const first = run(make)
  assert.match(first, /^504b0304/)
  assert.equal(kept(), 1)
  assert.equal(run(make), first)
})
