/** The office's own templates through the command line: exported, changed, checked, used. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { textOf } from '../docx/fake.ts'
import { bin, root } from '../root.ts'
import { convert } from '../tools/office.ts'

const unit = join(root, 'examples/tieu-can/so-lieu-2020.yaml')

function emptyFolder(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-mau-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** The text of the one document that `lap` writes with a template. */
function textWith(folder: string, template: string, kind: string): string {
  const out = join(folder, 'ra')
  const { status, stderr } = run('lap', unit, '-o', out, '--mau', template, '--chon', kind)
  assert.equal(status, 0, stderr)
  const [name = '', ...others] = readdirSync(out).filter((each) => each.endsWith('.docx'))
  assert.deepEqual(others, [])
  return textOf(strFromU8(unzipSync(readFileSync(join(out, name)))['word/document.xml'] ?? new Uint8Array()))
}

function edit(path: string, change: (xml: string) => string): void {
  const parts = unzipSync(readFileSync(path))
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  assert.notEqual(change(xml), xml)
  writeFileSync(path, zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) }))
}

test('one text of the office stands in the place of the built-in one', (t) => {
  const folder = emptyFolder(t)
  assert.match(textWith(folder, join(root, 'test/data/mau/rieng'), 'bao-cao'), /NGƯỜI KÝ: .+ \(mẫu của đơn vị\)/)
})

test('a single text file does the same', (t) => {
  const folder = emptyFolder(t)
  const file = join(root, 'test/data/mau/rieng/ky-bao-cao.hbs')
  assert.match(textWith(folder, file, 'bao-cao'), /\(mẫu của đơn vị\)/)
})

test('a Word file exported, changed and given back is used', (t) => {
  const folder = emptyFolder(t)
  const file = join(folder, 'bao-cao-cua-don-vi.docx')
  assert.equal(run('mau', 'xuat', 'bao-cao', '-o', file).status, 0)
  edit(file, (xml) =>
    xml
      .replace('</w:body>', '')
      .replace(
        /<w:sectPr(?:(?!<w:sectPr).)*$/s,
        (end) =>
          `<w:p><w:r><w:t>Đơn vị: {{don_vi.</w:t></w:r><w:r><w:t>ten}}, mẫu riêng</w:t></w:r></w:p>${end.replace('</w:document>', '</w:body></w:document>')}`,
      ),
  )
  assert.equal(run('mau', 'kiem-tra', file).status, 0)
  assert.match(textWith(folder, file, 'bao-cao'), /Đơn vị: Viện kiểm sát nhân dân huyện Tiểu Cần, mẫu riêng/)
})

test('a Word file that LibreOffice has saved is used', (t) => {
  const folder = emptyFolder(t)
  const file = join(folder, 'ke-hoach.docx')
  assert.equal(run('mau', 'xuat', 'ke-hoach', '-o', file).status, 0)
  const saved = convert([file], 'docx')
  if (!saved) return
  writeFileSync(file, saved.get('ke-hoach') ?? '')
  assert.match(textWith(folder, file, 'ke-hoach'), /Tiểu Cần/)
})

test('a faulty Word template gives sentences and exit code 2, and nothing is written', (t) => {
  const folder = emptyFolder(t)
  const file = join(folder, 'phu-luc.docx')
  run('mau', 'xuat', 'phu-luc', '-o', file)
  // The last one: the first stands in the description of a table, which is no paragraph.
  edit(file, (xml) => xml.replace(/\{\{\/each\}\}(?![^]*\{\{\/each\}\})/, '{{/eech}}'))
  const { status, stderr } = run('lap', unit, '-o', join(folder, 'ra'), '--mau', file)
  assert.equal(status, 2)
  assert.match(stderr, /lỗi\[M06\] khối .* không được đóng\n\s*--> .*phu-luc\.docx: thân văn bản, đoạn \d+/)
  assert.match(stderr, /lỗi\[M07\]/)
  assert.equal(existsSync(join(folder, 'ra')), false)
})

test('a name the office has mistyped is told when the document is made, with the paragraph', (t) => {
  const folder = emptyFolder(t)
  mkdirSync(join(folder, 'mau'))
  writeFileSync(join(folder, 'mau', 'ky-bao-cao.hbs'), 'Ký tên: {{nguoi_ky.hoten}}\n')
  const { status, stderr } = run(
    'lap',
    unit,
    '-o',
    join(folder, 'ra'),
    '--mau',
    join(folder, 'mau'),
    '--chon',
    'bao-cao',
  )
  assert.equal(status, 0)
  assert.match(stderr, /cảnh báo\[M19\] thẻ \{\{nguoi_ky\.hoten\}\} không có giá trị/)
  assert.match(stderr, /đoạn \d+, chỗ “Ký tên: \{\{nguoi_ky\.hoten\}\}”/)
})

test('the copy with comments opens as the template does, and says where to look', (t) => {
  const folder = emptyFolder(t)
  const file = join(folder, 'bao-cao.docx')
  run('mau', 'xuat', 'bao-cao', '-o', file)
  edit(file, (xml) => xml.replace('{{don_vi.dia_danh', '{{don_vi.dia_dan').replace('{{nam}}', '{{namm}}'))
  const copy = join(folder, 'ghi-chu.docx')
  const { status, stdout } = run('mau', 'kiem-tra', file, '--ghi-chu', copy)
  assert.equal(status, 2)
  assert.match(stdout, /tạo mới +.*ghi-chu\.docx/)
  const comments = strFromU8(unzipSync(readFileSync(copy))['word/comments.xml'] ?? new Uint8Array())
  assert.match(comments, /Lỗi M14: không có số liệu nào tên "namm"/)
  assert.match(comments, /Gợi ý: có phải ý bạn là "nam"\?/)
  const again = run('mau', 'kiem-tra', file, '--ghi-chu', copy)
  assert.match(again.stdout, /không đổi/)
})
