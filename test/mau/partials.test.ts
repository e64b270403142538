/** Partials of an office's own Word templates, through the command line: text and Word, from a folder, beside one file, in a run. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { fakePackage, textOf } from '../docx/fake.ts'
import { expand } from '../docx/shorthand.ts'
import { bin, root } from '../root.ts'

const example = join(root, 'examples/tieu-can')

/** A template of two lines with a text partial and a Word partial, which calls another text; the folder it lies in. */
function office(context: TestContext, more: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-mau-con-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'mau'))
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'bao-cao.docx': word('<p>Năm {{nam}}: {{&gt; loi-hua}}.</p><p>{{&gt; ky-bao-cao-rieng}}</p>'),
    'ky-bao-cao-rieng.docx': word('<p>Ký: {{don_vi.ten}}</p><p>{{&gt; chan}}</p>'),
    'loi-hua.hbs': 'quyết tâm của {{don_vi.ma}}\n',
    'chan.hbs': 'hết\n',
    ...more,
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'mau', name), content)
  return folder
}

const word = (body: string) => fakePackage({ 'word/document.xml': expand(body) })

function run(cwd: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', cwd })
  return { status, stdout, stderr }
}

const lap = (folder: string, template: string) =>
  run(folder, 'lap', join(example, 'so-lieu-2020.yaml'), '-o', 'ra', '--chon', 'bao-cao', '--mau', template)

/** The text of the one document below a folder. */
function textBelow(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.docx'))
  assert.equal(names.length, 1, names.join(' '))
  const parts = unzipSync(readFileSync(join(folder, names[0] ?? '')))
  return textOf(strFromU8(parts['word/document.xml'] ?? new Uint8Array()))
}

const whole = /Năm 2020: quyết tâm của tieu-can\.\s*Ký: Viện kiểm sát nhân dân huyện Tiểu Cần\s*hết/

test('text and Word partials of the template folder stand where they are called, and are no strays', (t) => {
  const folder = office(t)
  const { status, stderr } = lap(folder, 'mau')
  assert.equal(status, 0, stderr)
  assert.doesNotMatch(stderr, /M42|M45/)
  assert.match(textBelow(join(folder, 'ra')), whole)
})

test('a single Word file finds its partials beside it', (t) => {
  const folder = office(t, { 'chuyen-khac.docx': 'không phải văn bản Word' })
  const { status, stderr } = lap(folder, join('mau', 'bao-cao.docx'))
  assert.equal(status, 0, stderr)
  assert.doesNotMatch(stderr, /M\d\d/)
  assert.match(textBelow(join(folder, 'ra')), whole)
  const check = run(folder, 'mau', 'kiem-tra', join('mau', 'bao-cao.docx'))
  assert.equal(check.status, 0, check.stderr)
  assert.match(check.stderr, /mẫu không có lỗi \(4 tệp, 6 thẻ\)/)
})

test('a file that nothing calls is still told as a stray', (t) => {
  const folder = office(t, { 'loi-huaa.hbs': 'x\n', 'la.docx': word('<p>x</p>') })
  for (const { status, stderr } of [lap(folder, 'mau'), run(folder, 'mau', 'kiem-tra', 'mau')]) {
    assert.equal(status, 0, stderr)
    assert.deepEqual([...stderr.matchAll(/\[M42\] tệp "mau.([^"]+)"/g)].map(([, file]) => file).toSorted(), [
      'la.docx',
      'loi-huaa.hbs',
    ])
  }
})

test('the Word file comes before the text of the same name', (t) => {
  const folder = office(t, { 'ky-bao-cao-rieng.hbs': 'chữ thường\n' })
  const { status, stderr } = lap(folder, 'mau')
  assert.equal(status, 0, stderr)
  assert.match(stderr, /\[M42\] tệp "mau.ky-bao-cao-rieng\.hbs"/)
  assert.match(textBelow(join(folder, 'ra')), whole)
})

test('a fault in a partial is told by its own file, whatever document calls it', (t) => {
  const folder = office(t, {
    'loi-hua.hbs': 'hứa {{namm}} {{> khong-co}}\n',
    'chan.hbs': '{{#if nam}}hết\n',
    'ky-bao-cao-rieng.docx': word('<p>Ký {{&gt; chan}}</p><p>{{don_vi.tenn}}</p>'),
  })
  const check = run(folder, 'mau', 'kiem-tra', 'mau')
  assert.equal(check.status, 2)
  const found = [...check.stderr.matchAll(/\[(M\d\d)\][^\n]*\n\s*--> mau.([^:\n]+):/g)].map((m) => `${m[1]} ${m[2]}`)
  for (const wanted of ['M14 loi-hua.hbs', 'M15 loi-hua.hbs', 'M06 chan.hbs', 'M14 ky-bao-cao-rieng.docx'])
    assert.ok(found.includes(wanted), `${wanted} in ${found.join(', ')}`)
  const made = lap(folder, 'mau')
  assert.equal(made.status, 2)
  assert.match(made.stderr, /\[M15\] không có mẫu con nào tên "khong-co"\n\s*--> mau.loi-hua\.hbs:/)
  assert.equal(existsSync(join(folder, 'ra')), false)
})

test('a Word partial that is no Word file is told by its name', (t) => {
  const folder = office(t, { 'ky-bao-cao-rieng.docx': 'không phải văn bản Word' })
  const { status, stderr } = lap(folder, 'mau')
  assert.equal(status, 2)
  assert.match(stderr, /\[M01\][^\n]*\n\s*--> mau.ky-bao-cao-rieng\.docx/)
})

test('the list names the partials apart from the texts', (t) => {
  const { status, stdout } = run(office(t), 'mau', 'liet-ke', '--mau', 'mau')
  assert.equal(status, 0)
  const [, listed = ''] = stdout.split('Mẫu con')
  for (const name of ['chan', 'ky-bao-cao-rieng', 'loi-hua']) assert.match(listed, new RegExp(`^ {2}${name} `, 'm'))
})

for (const template of ['mau', 'mau/bao-cao.docx'])
  test(`a run over many units makes documents anew when a partial has changed (mau: ${template})`, (t) => {
    const folder = office(t)
    mkdirSync(join(folder, 'so-lieu'))
    for (const name of ['so-lieu-2020.yaml', 'so-lieu-2019.yaml'])
      copyFileSync(join(example, name), join(folder, 'so-lieu', name))
    writeFileSync(
      join(folder, 'tongket.yaml'),
      `nam: 2020\ntinh: { ten: tỉnh Trà Vinh }\nky: { tu_ngay: 01/12/2019, den_ngay: 30/11/2020 }\nmau: ${template}\n`,
    )
    const lapLoat = () => run(folder, 'lap-loat', 'so-lieu', '--chon', 'bao-cao', '--khong-tong-hop')
    const first = lapLoat()
    assert.equal(first.status, 0, first.stderr)
    assert.match(textBelow(join(folder, 'ket-qua')), whole)
    assert.match(lapLoat().stdout, /không đổi/)
    writeFileSync(join(folder, 'mau', 'chan.hbs'), 'hết lời\n')
    const again = lapLoat()
    assert.equal(again.status, 0, again.stderr)
    assert.match(again.stdout, /cập nhật|ghi lại/)
    assert.match(textBelow(join(folder, 'ket-qua')), /hết lời/)
  })
