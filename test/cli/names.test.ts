/** Names of files whose letters the disk has apart, as a Mac and zips made on one have them. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fakePackage } from '../docx/fake.ts'
import { root } from '../root.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-ten-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAFUlEQVR4nGP8z4APMOGVHbHSjBgyAEJZAROk2LFlAAAAAElFTkSuQmCC',
  'base64',
)

test('names are found in the folder one stands in: typed, in settings, for templates, pictures and results', () => {
  const own = folder
  const apart = (text: string) => text.normalize('NFD')
  mkdirSync(join(own, apart('mẫu riêng')), { recursive: true })
  const example = (year: number) => readFileSync(join(root, `examples/tieu-can/so-lieu-${year}.yaml`), 'utf8')
  writeFileSync(join(own, apart('số cũ.yaml')), example(2019))
  writeFileSync(join(own, apart('số mới.yaml')), example(2020).replace(/^nam_truoc:.*/m, 'nam_truoc: số cũ.yaml'))
  const picture = '<w:p><w:r><w:t>{{hinh "sơ đồ.png"}} {{don_vi.ten}}</w:t></w:r></w:p>'
  writeFileSync(join(own, apart('mẫu riêng/bao-cao.docx')), fakePackage({ 'word/document.xml': picture }))
  writeFileSync(join(own, apart('mẫu riêng/sơ đồ.png')), png)
  mkdirSync(join(own, apart('kết quả')))
  const run = (...words: readonly string[]) =>
    spawnSync(process.execPath, [join(root, 'bin/tongket.js'), ...words, '--quiet'], { encoding: 'utf8', cwd: own })
  const made = run('lap', 'số mới.yaml', '--mau=mẫu riêng', '-o', 'kết quả', '--chon', 'bao-cao')
  assert.equal(made.status, 0, made.stderr)
  // No second folder that looks the same.
  assert.deepEqual(
    readdirSync(own).toSorted(),
    ['kết quả', 'mẫu riêng', 'số cũ.yaml', 'số mới.yaml'].map(apart).toSorted(),
  )
  writeFileSync(
    join(own, 'tongket.yaml'),
    `tinh: tỉnh Trà Vinh\nnam: 2020\nky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }\nmau: mẫu riêng\n`,
  )
  const batch = run('lap-loat', 'số mới.yaml', '--chon', 'bao-cao', '--khong-tong-hop')
  assert.equal(batch.status, 0, batch.stderr)
})
