/** What people took out of a paper stays out, though the data drop it for a while and then have it again. */
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { unzipSync, zipSync } from 'fflate'
import { editDocument, runHere } from '../batch/province.ts'
import { root } from '../root.ts'
import { plainText } from '../tools/document.ts'
import { openXmlFindings } from '../tools/open-xml.ts'
import { schemaFindings } from '../tools/schemas.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-da-bo-'))
after(() => rmSync(folder, { recursive: true, force: true }))
for (const name of ['so-lieu-2019.yaml', 'so-lieu-2020.yaml'])
  cpSync(join(root, 'examples/tieu-can', name), join(folder, name))

const [old, less] = [join(folder, 'so-lieu-2020.yaml'), join(folder, 'it-hon.yaml')]
const item = 'Tiếp tục nâng cao chất lượng các cuộc kiểm sát trực tiếp, chất lượng kiến nghị, kháng nghị.'
const [part, rest] = ['; Lãnh đạo Viện kiểm sát tiếp 12 lượt công dân.', 'số người được tiếp là 29 người']

async function refresh(paper: string, data: string) {
  const { code, out } = await runHere(['cap-nhat', paper, data, '--ghi-de', '--json'])
  const { conflicts, skipped } = JSON.parse(out) as {
    readonly conflicts: readonly unknown[]
    readonly skipped: readonly { readonly before: string; readonly now: string }[]
  }
  assert.deepEqual([code, conflicts], [0, []])
  return skipped
}

/** Without the paragraph that says something, as if somebody had deleted it. */
function deleteParagraph(path: string, words: string): void {
  const entries = unzipSync(readFileSync(path))
  const name = 'word/document.xml'
  const xml = Buffer.from(entries[name]!).toString()
  const paragraph = xml.split(/(?<=<\/w:p>)/).find((each) => each.includes(words))
  assert.ok(paragraph)
  const own = paragraph.slice(paragraph.search(/<w:p[ >]/))
  writeFileSync(path, zipSync({ ...entries, [name]: Buffer.from(xml.replace(own, '')) }))
}

const saysIn = (path: string) => [item, 'Lãnh đạo Viện kiểm sát tiếp'].map((words) => plainText(path).includes(words))

test('a paragraph and a part of a sentence that people took out stay out', async () => {
  const text = readFileSync(old, 'utf8')
  const without = text.replace(/\n +- Tiếp tục nâng cao chất lượng các cuộc[^\n]*/, '').replace(' lanh_dao: 12,', '')
  assert.ok(without.length < text.length - 100 && !without.includes('lanh_dao: 12'))
  writeFileSync(less, without)
  await runHere(['lap', old, '-o', join(folder, 'lap'), '--quiet'])
  const [paper, plain] = ['sua.docx', 'nguyen.docx'].map((name) => join(folder, name)) as [string, string]
  for (const path of [paper, plain]) cpSync(join(folder, 'lap/tieu-can-2020-bao-cao-tong-ket.docx'), path)
  editDocument(paper, part, '.')
  deleteParagraph(paper, item)
  const edited = plainText(paper)
  assert.ok(edited.includes(rest))

  assert.equal((await refresh(paper, less)).length, 1)
  assert.equal(schemaFindings([paper]) ?? '', '')
  assert.deepEqual(await openXmlFindings([paper]), [])
  // Another refresh between does not forget it.
  await refresh(paper, less)
  const skipped = await refresh(paper, old)
  assert.deepEqual(
    [saysIn(paper), skipped.map(({ before }) => before !== '')],
    [
      [false, false],
      [true, false],
    ],
  )
  assert.equal(plainText(paper).trim(), edited.trim())

  await refresh(plain, less)
  assert.deepEqual(saysIn(plain), [false, false])
  assert.deepEqual(await refresh(plain, old), [])
  assert.deepEqual(saysIn(plain), [true, true])
})
