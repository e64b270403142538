/**
 * `node .ci/hai-node.js OTHER`: the program on another version of Node (its executable) prints what it prints on this one
 * and makes the same documents of the three examples, byte for byte (their zlib packs alike).
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { argv, execPath, exit } from 'node:process'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const other = resolve(argv[2])
const versionOf = (node) => execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
const [ours, theirs] = [versionOf(execPath), versionOf(other)]

/** Documents of two units and of a province with its papers, as the README and the guides make them. */
const examples = [
  ['lap', 'examples/tieu-can/so-lieu-2020.yaml'],
  ['lap', 'examples/khu-vuc/so-lieu-2026.yaml'],
  ['lap-loat', 'examples/tra-vinh-2020'],
]

/** Every file that the examples give, by path. */
function made(node) {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-hai-node-'))
  try {
    for (const [i, args] of examples.entries())
      execFileSync(node, ['bin/tongket.js', ...args, '-o', join(folder, String(i)), '--quiet'], { cwd: root })
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted()
    return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const [here, there] = [made(execPath), made(other)]
if ([...here.keys()].join('\n') !== [...there.keys()].join('\n')) fail('other files are made')
for (const [path, bytes] of here) if (!there.get(path).equals(bytes)) fail(`${path} differs`)
console.log(`${here.size} files of ${ours} and ${theirs} are the same`)

execFileSync(other, ['--test', 'dist/test/cli/golden.test.js'], { cwd: root, stdio: 'inherit' })

function fail(what) {
  console.error(`${what}: ${ours} against ${theirs}`)
  exit(1)
}
