/** Whose files an import may touch, and what is told before anything is written. */
import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { makeForm } from '../../src/app/excel/make.ts'
import { checkUnit } from '../../src/app/unit/check.ts'
import { hintOf, sentenceOf } from '../../src/core/diagnostics/diagnostic.ts'
import { lookup } from '../../src/core/base/lookup.ts'
import { pathKey } from '../../src/source/source.ts'
import { root } from '../root.ts'
import { editCells, type NewCell } from './edit.ts'
import { examples, exampleYear, importOne, minimal, placedForm, readBack, told, yearOf } from './forms.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-cua-ai-'))
after(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
})

const today = '2021-01-25'
const at = (...names: readonly string[]) => join(folder, ...names)
const text = (name: string) => readFileSync(at(name), 'utf8')

/** A form of a unit with cells typed over, `nay`: this year's, `truoc`: last year's. */
async function form(name: string, unit: string, nay: number, truoc?: number): Promise<string> {
  const { form: made, spots } = await placedForm(yearOf(minimal.replace('ma: tieu-can', `ma: ${unit}`)))
  const now = spots.get(pathKey(['tin_bao', 'cu'])) ?? ''
  const cells: Record<string, NewCell> = { [now]: nay }
  if (truoc !== undefined) cells[now.replace('!G', '!E')] = truoc
  writeFileSync(at(name), editCells(made, cells))
  return at(name)
}

const nhap = (input: string, out: string, changeLastYear = false) =>
  importOne(input, { out: at(out), dryRun: false, today, changeLastYear })
const codes = ({ diagnostics }: Awaited<ReturnType<typeof nhap>>) => diagnostics.map((d) => d.code)

test('two units in one folder: each has its own file of last year', async () => {
  await nhap(await form('a.xlsx', 'tieu-can', 5, 4), 'tieu-can-2020.yaml')
  const before = [text('tieu-can-2020.yaml'), text('tieu-can-2019.yaml')]
  const second = await nhap(await form('b.xlsx', 'cau-ke', 7, 9), 'cau-ke-2020.yaml')
  assert.deepEqual(codes(second), [])
  assert.deepEqual([text('tieu-can-2020.yaml'), text('tieu-can-2019.yaml')], before)
  assert.equal(yearOf(text('cau-ke-2020.yaml')).nam_truoc?.gop[0], 'cau-ke-2019.yaml')
  assert.equal(yearOf(text('cau-ke-2019.yaml')).tin_bao?.cu, 9)
})

test("another unit's file is never written to, this year's or last year's", async () => {
  await nhap(await form('a.xlsx', 'tieu-can', 5), 'chung.yaml')
  const before = text('chung.yaml')
  const result = await nhap(await form('b.xlsx', 'cau-ke', 7), 'chung.yaml')
  assert.deepEqual([codes(result), result.files, text('chung.yaml')], [['T85'], [], before])
  // The file that the default name of last year's would have.
  await nhap(await form('c.xlsx', 'tieu-can', 5), 'so-lieu-2020.yaml')
  writeFileSync(at('so-lieu-2019.yaml'), minimal.replace('2020', '2019').replace('ma: tieu-can', 'ma: cau-ke'))
  const last = await nhap(await form('d.xlsx', 'tieu-can', 5, 4), 'so-lieu-2020.yaml', true)
  assert.deepEqual([codes(last), last.files], [['T85'], []])
})

test("a file of last year's that is there is changed only when asked, and kept in a copy", async () => {
  const input = await form('a.xlsx', 'tieu-can', 5, 44)
  const approved = `# đã duyệt\n${minimal.replaceAll('2020', '2019').replace('01/12/2019', '01/12/2018')}tin_bao:\n  cu: 4\n`
  writeFileSync(at('so-lieu-2019.yaml'), approved)
  const refused = await nhap(input, 'so-lieu-2020.yaml')
  assert.deepEqual([codes(refused), refused.files], [['T86'], []])
  assert.match(refused.diagnostics.map(sentenceOf).join(''), /trong tệp 4, trong sổ 44/)
  assert.deepEqual([text('so-lieu-2019.yaml'), existsSync(at('so-lieu-2020.yaml'))], [approved, false])
  const asked = await nhap(input, 'so-lieu-2020.yaml', true)
  assert.deepEqual(codes(asked), ['T19'])
  assert.equal(text('so-lieu-2019.yaml'), approved.replace('cu: 4', 'cu: 44'))
  assert.equal(text('so-lieu-2019-ban-cu-2021-01-25.yaml'), approved)
  // As it stands now the file agrees with the form: nothing to ask.
  assert.deepEqual(codes(await nhap(input, 'so-lieu-2020.yaml')), [])
})

test("the file that the unit's data file names already is the one for last year's column", async () => {
  mkdirSync(at('cũ'))
  writeFileSync(
    at('cũ', 'năm trước.yaml'),
    `${minimal.replaceAll('2020', '2019').replace('01/12/2019', '01/12/2018')}tin_bao: { cu: 4 }\n`,
  )
  writeFileSync(at('nay.yaml'), `${minimal}nam_truoc: cũ/năm trước.yaml\n`)
  assert.deepEqual(codes(await nhap(await form('a.xlsx', 'tieu-can', 5, 4), 'nay.yaml')), [])
  assert.equal(yearOf(text('nay.yaml')).nam_truoc?.gop[0], 'cũ/năm trước.yaml')
  assert.deepEqual(readdirSync(folder).toSorted(), ['a.xlsx', 'cũ', 'nay.yaml'])
})

test('paths hold from where the form and the imported file lie', async () => {
  mkdirSync(at('so-lieu'))
  for (const year of [2019, 2020])
    cpSync(join(root, `examples/tieu-can/so-lieu-${year}.yaml`), at('so-lieu', `so-lieu-${year}.yaml`))
  const made = await makeForm({ from: at('so-lieu', 'so-lieu-2020.yaml'), out: at('2020.xlsx'), force: false, today })
  assert.deepEqual(made.result.diagnostics, [])
  const faults = async (name: string) =>
    (await checkUnit(at(name), { strict: false })).diagnostics.filter(({ code }) => code === 'S40')
  assert.deepEqual(await faults('2020.xlsx'), [])
  mkdirSync(at('khác'))
  for (const name of ['mới.yaml', 'khác/mới.yaml', 'so-lieu/mới.yaml']) {
    await nhap(at('2020.xlsx'), name)
    assert.deepEqual(await faults(name), [], name)
  }
  assert.equal(yearOf(text('so-lieu/mới.yaml')).nam_truoc?.gop[0], 'so-lieu-2019.yaml')
  assert.equal((await nhap(at('2020.xlsx'), 'khác/mới.yaml')).files[0]?.action, 'unchanged')
})

test("next year's form has last year's column and what was left over; another year is refused", async () => {
  cpSync(join(root, 'examples/tieu-can/so-lieu-2020.yaml'), at('so-lieu-2020.yaml'))
  cpSync(join(root, 'examples/tieu-can/so-lieu-2019.yaml'), at('so-lieu-2019.yaml'))
  const options = { from: at('so-lieu-2020.yaml'), force: false, today }
  const made = await makeForm({ ...options, year: 2021, out: at('2021.xlsx') })
  assert.deepEqual(made.result.diagnostics, [])
  const { form: read, diagnostics } = await readBack(readFileSync(at('2021.xlsx')))
  assert.deepEqual([read.year, diagnostics], [2021, []])
  const { tree } = read.now
  assert.deepEqual(
    [tree['nam'], tree['nam_truoc'], lookup(tree, 'ky.tu_ngay')],
    [2021, 'so-lieu-2020.yaml', '01/12/2020'],
  )
  assert.deepEqual([lookup(tree, 'tin_bao.cu'), lookup(tree, 'dieu_tra.cu')], [4, { vu: 6, bi_can: 9 }])
  assert.equal(lookup(tree, 'tin_bao.moi'), undefined)
  assert.equal(lookup(read.before.tree, 'tin_bao.moi'), 58)
  const refused = await makeForm({ ...options, year: 2025, out: at('2025.xlsx') })
  assert.deepEqual([refused.result.diagnostics.map((d) => d.code), existsSync(at('2025.xlsx'))], [['T87'], false])
})

test('a whole field left empty, and a column that was changed, are told before anything is written', async () => {
  for (const year of [2019, 2020])
    cpSync(join(root, `examples/tieu-can/so-lieu-${year}.yaml`), at(`so-lieu-${year}.yaml`))
  const { truy_to: _, ...rest } = exampleYear(examples[1])
  const before = exampleYear(examples[0])
  const { form: made, spots } = await placedForm(rest as never, before)
  const column = spots.get(pathKey(['tin_bao', 'cu']))?.replace('!G', '!E') ?? ''
  writeFileSync(at('a.xlsx'), editCells(made, { [column]: 77 }))
  const result = await nhap(at('a.xlsx'), 'a.yaml')
  assert.deepEqual(told(result.diagnostics), [`K18 ${spots.get(pathKey(['truy_to', 'cu', 'vu']))}`, `S84 ${column}`])
  const checked = await checkUnit(at('a.xlsx'), { strict: false })
  for (const code of ['K138', 'S84'])
    assert.ok(
      checked.diagnostics.some((d) => d.code === code),
      code,
    )
  const ofYaml = await checkUnit(at('a.yaml'), { strict: false })
  assert.ok(ofYaml.diagnostics.some((d) => d.code === 'K138' && sentenceOf(d).includes('truy tố')))
})

test('hints about a form name its cells', async () => {
  await makeForm({ year: 2026, out: at('trống.xlsx'), force: false, today })
  const { diagnostics } = await checkUnit(at('trống.xlsx'), { strict: false })
  assert.ok(
    diagnostics.some((d) => d.code === 'S01' && hintOf(d) === `điền ô ${d.spot}` && d.spot?.startsWith('Đơn vị!D')),
  )
  for (const d of diagnostics) assert.doesNotMatch(hintOf(d) ?? '', /thêm dòng|dấu hai chấm|dấu nháy|thụt/, d.code)
})
