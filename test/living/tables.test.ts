/** `cap-nhat` of an appendix in which a whole table appears, and falls away again. */
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { editDocument, runHere } from '../batch/province.ts'
import { root } from '../root.ts'
import { plainText } from '../tools/document.ts'
import { openXmlFindings } from '../tools/open-xml.ts'
import { schemaFindings } from '../tools/schemas.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-bang-'))
after(() => rmSync(folder, { recursive: true, force: true }))
for (const name of ['so-lieu-2019.yaml', 'so-lieu-2020.yaml'])
  cpSync(join(root, 'examples/tieu-can', name), join(folder, name))

const name = 'tieu-can-2020-phu-luc.docx'
const [was, is] = ['Nguồn tin phải giải quyết', 'Số nguồn tin phải giải quyết'] as const

/** An empty paragraph keeps two tables apart. */
const linesOf = (path: string) =>
  plainText(path)
    .trim()
    .split('\n')
    .map((line) => line.trim())
const tablesIn = (path: string) => linesOf(path).filter((line) => line.startsWith('STT')).length

async function refresh(...args: readonly string[]) {
  const { code, out } = await runHere(['cap-nhat', ...args, '--json'])
  const { changes, conflicts } = JSON.parse(out) as {
    readonly changes: readonly { readonly kind: string }[]
    readonly conflicts: readonly unknown[]
  }
  assert.deepEqual([code, conflicts], [0, []])
  return changes.filter(({ kind }) => kind === 'table').length
}

test('a table of a field of work that arises comes in whole, plainly or tracked, and goes again', async () => {
  const [old, data] = [join(folder, 'so-lieu-2020.yaml'), join(folder, 'so-lieu-moi.yaml')]
  const none = 'phuc_tham_khac: { cu: 0, moi: 0, dinh_chi: 0, y_an: 0,'
  const text = readFileSync(old, 'utf8')
  assert.ok(text.includes(none))
  writeFileSync(data, text.replace(none, 'phuc_tham_khac: { cu: 0, moi: 2/0, dinh_chi: 0, y_an: 2/0,'))
  for (const [file, to] of [
    [old, 'cu'],
    [data, 'moi'],
  ] as const)
    await runHere(['lap', file, '-o', join(folder, to), '--quiet'])
  const paper = join(folder, 'cu', name)
  editDocument(paper, was, is)
  const made = join(folder, 'moi', name)
  assert.equal(tablesIn(made), tablesIn(paper) + 1)

  const [plain, tracked, back] = ['thang.docx', 'theo-doi.docx', 've.docx'].map((each) => join(folder, each))
  assert.equal(await refresh(paper, data, '-o', plain!), 1)
  assert.deepEqual(
    linesOf(plain!),
    linesOf(made).map((line) => line.replace(was, is)),
  )
  await refresh(paper, data, '--theo-doi', '-o', tracked!)
  assert.equal(await refresh(plain!, old, '-o', back!), 1)
  assert.deepEqual(linesOf(back!), linesOf(paper))
  const all = [plain!, tracked!, back!]
  assert.equal(schemaFindings(all) ?? '', '')
  assert.deepEqual(await openXmlFindings(all), [])
})
