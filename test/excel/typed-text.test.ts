/** Text and numbers as people type them: what nobody sees changes nothing, what no paper can show is told. */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { besides } from '../../src/app/files/paths.ts'
import { writeDocument } from '../../src/app/files/write.ts'
import { hintOf } from '../../src/core/diagnostics/diagnostic.ts'
import { completionScript } from '../../src/cli/print/completion.ts'
import { buildProgram } from '../../src/cli/declare/program.ts'
import { readUnitYear } from '../../src/core/schema/read.ts'
import { lookup } from '../../src/core/base/lookup.ts'
import { readFigure } from '../../src/source/workbook/cell.ts'
import { readBook } from '../../src/source/workbook/hucre.ts'
import { readValueCell } from '../../src/source/workbook/value.ts'
import { parseYaml } from '../../src/source/yaml.ts'
import { root } from '../root.ts'
import { editCells } from './edit.ts'
import { formOf, importOne, minimal, yearOf } from './forms.ts'
import { legacyEncoding } from '../../src/source/legacy.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-go '))
after(() => rmSync(folder, { recursive: true, force: true }))

function read(yaml: string) {
  const text = `${minimal}${yaml}`
  const parsed = parseYaml(text, 'a.yaml')
  const year = readUnitYear(parsed.value?.value)
  const diagnostics = [...parsed.diagnostics, ...year.diagnostics]
  return { year: year.value, codes: diagnostics.map(({ code }) => code), hints: diagnostics.map(hintOf), parsed }
}

test('signs that nobody sees are no part of a data file', () => {
  for (const typed of [
    'cu: 5\u200b',
    'cu: \ufeff5',
    'cu:\u00a05',
    'cu: 5\u00a0',
    '\u00a0cu: 5'.replace('\u00a0', '\u00a0\u00a0'),
    'c\u200bu: 5',
  ]) {
    const yaml = `tin_bao:\n${typed.startsWith('\u00a0') ? typed : `  ${typed}`}\n`
    const { year, codes } = read(yaml)
    assert.deepEqual([codes, year?.tin_bao?.cu], [[], 5], JSON.stringify(typed))
  }
  assert.deepEqual(read('tin_bao: { cu:\u00a05, moi: 58\u200e }\n').year?.tin_bao?.moi, 58)
})

test('places are told in the file as it is', () => {
  const { parsed } = read('tin_bao:\n  \u200bcu: \u200bba\n')
  assert.equal(parsed.value?.locate(['tin_bao', 'cu'])?.start.col, 9)
  assert.ok(parsed.value?.text.includes('\u200b'))
})

test('emoji keep what joins them, prose its quotes and spaces', () => {
  const text = 'Gia đình 👨‍👩‍👧 và “lời nói”, 10\u00a0kg'
  assert.equal(read(`dac_diem:\n  dia_ban: ${text}\n`).year?.dac_diem?.dia_ban, text)
})

test('names and numbers in the quotes of Word are without them; Đ is Đ', () => {
  const { year } = read('chi_tieu: {}\n')
  assert.ok(year)
  const quoted = minimal.replace(
    'nguoi_ky: { chuc_vu: vien_truong, ho_ten: Nguyễn Văn A }',
    'nguoi_ky:\n  chuc_vu: vien_truong\n  ho_ten: “Nguyễn Văn Ðức”',
  )
  assert.equal(yearOf(quoted).nguoi_ky.ho_ten, 'Nguyễn Văn Đức')
})

test('numbers in notations of programs are what was typed', () => {
  for (const typed of ['0x1F', '0o17', '1e3', '.inf'])
    assert.deepEqual(read(`tin_bao:\n  cu: ${typed}\n`).codes, ['S03'], typed)
  assert.equal(lookup(read('van_ban:\n  bao_cao:\n    so: 12e3\n').year, 'van_ban.bao_cao.so'), '12e3')
})

test('text that a # cuts off, and signs that no font has, are told', () => {
  assert.deepEqual(read('dac_diem:\n  dia_ban: Vụ án số #12 xảy ra\n').codes, ['Y40'])
  assert.deepEqual(read('phuong_huong:\n  - Vụ án #12\n').codes, ['Y40'])
  for (const fine of [
    'dia_ban: Lời văn # ghi chú',
    'dia_ban: "Vụ án số #12"',
    'dia_ban: |\n    Vụ án số #12',
    'dia_ban: a#12',
  ])
    assert.deepEqual(read(`dac_diem:\n  ${fine}\n`).codes, [], fine)
  assert.deepEqual(read('tin_bao:\n  cu: 5 #năm\n').codes, [])
  assert.deepEqual(read('dac_diem:\n  dia_ban: \uf0b7 gạch đầu dòng\n').codes, ['S90'])
})

const asked = { title: 'x', required: false } as const
const cell = (value: string) => ({ kind: 'text' as const, value })

test('cells: what Excel shows counts, what cannot be printed is taken out and told', () => {
  const number = (value: number, format?: string) =>
    readFigure({ kind: 'number', value, ...(format === undefined ? {} : { format }) }, 'x', {})
  assert.deepEqual(number(5.000_000_000_000_000_9), { value: 5, diagnostics: [] })
  assert.deepEqual(
    number(5, '0%').diagnostics.map(({ code }) => code),
    ['S87'],
  )
  assert.equal(readFigure(cell('5\u200b'), 'x', {}).value, 5)
  assert.equal(readFigure(cell('\u00a05\u3000'), 'x', {}).value, 5)
  for (const day of ['2020-11-30T00:00:00', '30/11/2020 00:00:00', '30/11/2020\u200e'])
    assert.match(
      String(readValueCell(cell(day), { ...asked, kind: 'date' }, {}).value),
      /^(?:2020-11-30|30\/11\/2020)$/,
    )
  const told = (text: string) => {
    const { value, diagnostics } = readValueCell(cell(text), { ...asked, kind: 'text' }, {})
    return [value, ...diagnostics.map(({ code }) => code)]
  }
  assert.deepEqual(told('Tốt\u0007.'), ['Tốt.', 'S86'])
  assert.deepEqual(told('\uf0b7 ý'), ['\uf0b7 ý', 'S90'])
})

async function cellsOf(bytes: Uint8Array) {
  const book = await readBook(bytes, 'a.xlsx')
  return book.value?.sheets[0]?.cell(0, 0)?.value
}

test('a mark of a footnote in superscript is no part of a figure', async () => {
  const runs = [{ text: '5' }, { text: '1', font: { vertAlign: 'superscript' as const } }]
  const bytes = await writeXlsx({ sheets: [{ name: 'S', cells: new Map([['0,0', { value: '51', richText: runs }]]) }] })
  assert.equal(await cellsOf(bytes), '5')
})

test('parts under names that Excel takes are found', async () => {
  const parts = unzipSync(await writeXlsx({ sheets: [{ name: 'S', rows: [['chữ']] }] }))
  const named = (rename: (name: string) => string, change = (text: string) => text) =>
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [
          rename(name),
          /rels$|Types/.test(name) ? strToU8(change(strFromU8(part))) : part,
        ]),
      ),
    )
  assert.equal(await cellsOf(named((name) => name.replace('worksheets/sheet', 'Worksheets/Sheet'))), 'chữ')
  assert.equal(await cellsOf(named((name) => name.replaceAll('/', '\\'))), 'chữ')
  const second = named(
    (name) => name.replace('workbook.xml', 'workbook2.xml'),
    (text) => text.replaceAll('workbook.xml', 'workbook2.xml'),
  )
  assert.equal(await cellsOf(second), 'chữ')
})

test('an import keeps the line ends and the mark of the file', async () => {
  const [book, data] = [join(folder, 'a.xlsx'), join(folder, 'a.yaml')]
  writeFileSync(book, editCells(await formOf(yearOf(minimal)), { 'Tin báo!G6': 5 }))
  writeFileSync(data, `\ufeff${`${minimal}tin_bao:\n  moi: 7\n`.replaceAll('\n', '\r\n')}`)
  await importOne(book, { out: data, dryRun: false, today: '2021-01-25' })
  const text = readFileSync(data, 'utf8')
  assert.ok(text.startsWith('\ufeff') && text.includes('cu: 5'))
  assert.equal(/(?<!\r)\n/.test(text), false)
})

test('a name whose letters the disk has apart is found', () => {
  const name = 'số liệu 2019.yaml'
  writeFileSync(join(folder, name.normalize('NFD')), 'x')
  assert.ok(existsSync(besides(join(folder, 'a.yaml'), name)))
  assert.ok(existsSync(besides(join(folder, 'a.yaml'), name.normalize('NFD'))))
})

test('a document that is open in LibreOffice is not replaced', async () => {
  const path = join(folder, 'b.docx')
  writeFileSync(join(folder, '.~lock.b.docx#'), ',an')
  const write = () =>
    writeDocument(path, strToU8('x'), { force: false, today: '2021-01-25', provenanceOf: () => 'untouched' as const })
  assert.deepEqual(
    (await write()).diagnostics.map(({ code, args }) => [code, (args as { program: string }).program]),
    [['T12', 'LibreOffice']],
  )
  rmSync(join(folder, '.~lock.b.docx#'))
  assert.equal((await write()).value, 'created')
})

test('a wrong command line answers a machine in JSON too', () => {
  for (const words of [
    ['lap', '--json'],
    ['kiem-tra', '--format', 'json'],
    ['lap', 'x.yaml', '--khong-co', '--json'],
  ]) {
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'bin/tongket.js'), ...words], {
      encoding: 'utf8',
    })
    const said = JSON.parse(stdout) as { ok: boolean; error: { message: string } }
    assert.deepEqual([status, said.ok, said.error.message.length > 0], [2, false, true], words.join(' '))
  }
})

const program = buildProgram({ terminal: {} as never, version: '0', finish: () => {} })

test('bash completes a name with spaces as one word', { skip: existsSync('/bin/bash') ? undefined : 'no bash' }, () => {
  writeFileSync(join(folder, 'tệp lạ.txt'), '')
  const script = `${completionScript(program, 'bash')}
cd '${folder}'; COMP_WORDS=(tongket lap 'tệp'); COMP_CWORD=2; _tongket; printf '%s\\n' "\${COMPREPLY[@]}"`
  assert.equal(execFileSync('/bin/bash', ['--norc', '-c', script], { encoding: 'utf8' }), 'tệp lạ.txt\n')
})

test('tongket.cmd knows every command, and every place it jumps to', async () => {
  const { commandWords, windowsCommand } = (await import(
    new URL(`file://${join(root, '.ci/lenh-windows.js')}`).href
  )) as {
    commandWords: () => readonly string[]
    windowsCommand: (words: readonly string[]) => string
  }
  assert.deepEqual(
    commandWords(),
    program.commands.flatMap((command) => [command.name(), ...command.aliases()]),
  )
  const text = windowsCommand(commandWords())
  for (const [, label] of text.matchAll(/goto (\w+)/g)) assert.ok(text.includes(`\r\n:${label}\r\n`), label)
  assert.equal(/(?<!\r)\n/.test(text), false)
  assert.ok(readdirSync(join(root, '.ci')).includes('dong-goi.js'))
})

test('old encodings are told from Vietnamese, foreign names and signs', () => {
  for (const text of ['TrÇn V¨n An', '®iÒu tra', 'C«ng an']) assert.equal(legacyEncoding(text), 'TCVN3', text)
  for (const text of ['Traàn Vaên An, huyeän Tieåu Caàn', 'Vieän kieåm saùt nhaân daân'])
    assert.equal(legacyEncoding(text), 'VNI', text)
  const fine = [
    'Công an huyện',
    'VKSND',
    'hoá',
    'năm 2020',
    '100 m², 20°C',
    '© 2020',
    '«abc»',
    'Hòa, hoà',
    'Số 01/CT',
    'Café, naïve',
    'toàn, loát',
  ]
  for (const text of fine) assert.equal(legacyEncoding(text), undefined, text)
})

test('digits that are no digits of a number are named, with what to type', () => {
  for (const [typed, hint] of [
    ['moi: ５８', '"５" (U+FF15) không phải ký tự của số thường; gõ lại: 58'],
    ['moi: 58²', 'bỏ dấu chú thích viết cao: 58'],
    ['moi: ٥٨', '"٥" (U+0665) không phải ký tự của số thường; gõ lại bằng phím số thường'],
    ['an_yeu_cau_khoi_to: 41／58', '"／" (U+FF0F) không phải ký tự của số thường; gõ lại: 41/58'],
  ])
    assert.deepEqual(read(`tin_bao:\n  ${typed}\n`).hints, [hint])
})
