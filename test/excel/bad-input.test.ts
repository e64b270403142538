/** Files that are no form of this year: one sentence each, the right exit code, nothing written. */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { checkUnit } from '../../src/app/unit/check.ts'
import { exitCode } from '../../src/cli/exit.ts'
import { sentenceOf } from '../../src/core/diagnostics/diagnostic.ts'
import { pathKey } from '../../src/source/source.ts'
import { editCells, editSheets } from './edit.ts'
import { formOf, importOne, minimal, readBack, yearOf } from './forms.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-xau-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const form = await formOf(yearOf(minimal))
const foreign = await writeXlsx({ sheets: [{ name: 'Sổ', rows: [['Số vụ', 5]] }] })
const compound = (stream: string) => {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(Buffer.from(stream, 'utf16le'), 1024)
  return bytes
}

/** The workbook with the size that its directory states for every part changed. */
function stating(bytes: Uint8Array, size: number): Uint8Array {
  const changed = Buffer.from(bytes)
  for (let at = changed.indexOf('PK\x01\x02'); at >= 0; at = changed.indexOf('PK\x01\x02', at + 4))
    if (changed.subarray(at + 46, at + 46 + 10).toString() === 'xl/workshe') changed.writeUInt32LE(size, at + 24)
  return changed
}

const year = async (value: number) => {
  const { form: read } = await readBack(form)
  return editCells(form, { [read.now.spots.get(pathKey(['nam'])) ?? '']: value })
}

const files: Readonly<Record<string, readonly [code: string, bytes: Uint8Array]>> = {
  'mat-khau.xlsx': ['T40', compound('EncryptedPackage')],
  'cu.xls': ['T41', compound('Workbook')],
  'cu-doi-duoi.xlsx': ['T41', compound('Workbook')],
  'csv.xlsx': ['T42', strToU8('Số vụ;5\nSố người;6\n')],
  'trang-web.xls': ['T42', strToU8('<html><table><tr><td>5</td></tr></table></html>')],
  'pdf.xlsx': ['T42', strToU8('%PDF-1.7 …')],
  'van-ban.xlsx': ['T42', zipSync({ 'word/document.xml': strToU8('<w/>') })],
  'so.ods': ['T42', zipSync({ 'content.xml': strToU8('<office/>'), mimetype: strToU8('ods') })],
  'so.csv': ['T42', strToU8('a,b\n')],
  'rong.xlsx': ['T04', new Uint8Array()],
  'cut.xlsx': ['T43', form.slice(0, form.length / 2)],
  'hong.xlsx': ['T43', editSheets(form, (_, xml) => xml.slice(0, 900))],
  'bom.xlsx': ['T44', stating(form, 0x7fff_ffff)],
  'bom-noi-doi.xlsx': ['T43', stating(form, 40)],
  'so-khac.xlsx': ['T45', foreign],
  'nam-truoc.xlsx': ['T46', await year(2021)],
  'phien-ban.xlsx': ['T47', editSheets(form, (_, xml) => xml)],
}

for (const [name, [code, bytes]] of Object.entries(files))
  test(`${name} is refused with ${code}`, async () => {
    const file = join(folder, name)
    const old = code === 'T47' ? await otherVersion(bytes) : bytes
    writeFileSync(file, old)
    const result = await checkUnit(file, { strict: false })
    assert.deepEqual(
      result.diagnostics.map((d) => d.code),
      [code],
      result.diagnostics.map(sentenceOf).join('\n'),
    )
    assert.equal(exitCode([result], false), 1)
    const imported = await importOne(file, { dryRun: false, today: '2021-01-25' })
    assert.deepEqual([imported.files, imported.diagnostics.map((d) => d.code)], [[], [code]])
    rmSync(file)
    assert.deepEqual(readdirSync(folder), [])
  })

/** Marks of another arrangement; hucre keeps them in the shared strings. */
async function otherVersion(bytes: Uint8Array): Promise<Uint8Array> {
  const { unzipSync } = await import('fflate')
  const parts = unzipSync(bytes)
  const strings = Buffer.from(parts['xl/sharedStrings.xml'] ?? []).toString()
  return zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(strings.replaceAll(/(tongket:[\w-]+:)1:/g, '$19:')) })
}

test('a workbook of 100 MB is refused before it is read', async () => {
  const file = join(folder, 'lon.xlsx')
  writeFileSync(file, 'PK')
  truncateSync(file, 100 * 1024 * 1024)
  const result = await checkUnit(file, { strict: false })
  assert.deepEqual(
    result.diagnostics.map((d) => d.code),
    ['T06'],
  )
  assert.equal(exitCode([result], false), 1)
  rmSync(file)
})

test('a workbook that is not there is a fault of the command line', async () => {
  const result = await checkUnit(join(folder, 'khong-co.xlsx'), { strict: false })
  assert.equal(exitCode([result], false), 2)
})
