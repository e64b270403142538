/** What is told of a form speaks of its pages and cells, never of the keys of a data file. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { checkUnit } from '../../src/app/unit/check.ts'
import { hintOf, sentenceOf } from '../../src/core/diagnostics/diagnostic.ts'
import { hintInForm } from '../../src/core/form/form.ts'
import { pathKey } from '../../src/source/source.ts'
import { editCells, editSheets, type NewCell } from './edit.ts'
import { examples, exampleYear, formOf, readBack, told } from './forms.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket-loi-bieu-mau-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('remedies name the places of the form', async () => {
  const form = await formOf({ ...exampleYear(examples[1]), nam_truoc: undefined })
  const { spots } = (await readBack(form)).form.now
  const at = (key: string) => spots.get(pathKey(key.split('.'))) ?? ''
  const cells: Record<string, NewCell> = {
    [at('ky.den_ngay')]: '31/12/2020',
    [at('nguoi_ky.ho_ten')]: 'tran thanh son',
    [at('dieu_tra.qua_han.vu')]: 3,
    [at('dieu_tra.qua_han.bi_can')]: 3,
    [at('truy_to.cu.vu')]: null,
    [at('truy_to.cu.bi_can')]: null,
    [at('tin_bao.dung_han')]: 99,
  }
  const file = join(folder, 'f.xlsx')
  writeFileSync(file, editCells(form, cells))
  const { diagnostics } = await checkUnit(file, { strict: false })
  const hints = new Map(diagnostics.map((d) => [d.code, hintOf(d) ?? '']))
  for (const code of ['K10', 'K36', 'K51', 'S103'] as const)
    assert.ok(hints.has(code), `${code} ${[...hints.keys()].join()}`)
  for (const [code, hint] of hints) assert.doesNotMatch(hint, /"[a-z]+(?:[_.][a-z]+)+"|"tong"/, code)
  assert.match(hints.get('S103') ?? '', /ghi vào bảng "Cảnh báo được bỏ qua có lý do"/)
  assert.match(hints.get('K10') ?? '', /vào ô Truy tố!/)
})

test('keys become names, other words in quotes stay', () => {
  assert.equal(
    hintInForm('nếu đúng thì viết ở "dac_diem.dia_ban", ghi "bo_qua" với mã "K07", chọn "huyen-2020", có phải "tong"'),
    'nếu đúng thì viết ở mục "Địa bàn, dân số, kinh tế - xã hội", ghi vào bảng "Cảnh báo được bỏ qua có lý do" với mã "K07", chọn "huyen-2020", có phải "tong"',
  )
})

test('every choice that a list offers is one that is taken', async () => {
  const form = await formOf(exampleYear(examples[1]))
  const offered = new Map<string, readonly string[]>()
  editSheets(form, (name, xml) => {
    const lists = /<dataValidation type="list" sqref="([A-Z]+\d+)[^"]*"[^>]*><formula1>"([^"]*)"/g
    for (const [, cell = '', list = ''] of xml.matchAll(lists)) offered.set(`${name}!${cell}`, list.split(','))
    return xml
  })
  const most = Math.max(...[...offered.values()].map((list) => list.length))
  assert.ok(most > 5)
  for (let i = 0; i < most; i++) {
    const cells: Record<string, NewCell> = {}
    for (const [spot, { [i]: choice }] of offered) if (choice !== undefined) cells[spot] = choice
    const { diagnostics } = await readBack(editCells(form, cells))
    assert.deepEqual(told(diagnostics.filter((d) => d.code === 'S06')), [])
  }
})

test('a row typed below the end of a list is told, its signature is not', async () => {
  const form = await formOf(exampleYear(examples[1]))
  let end = 0
  editSheets(form, (name, xml) => {
    if (name === 'DS kiến nghị') end = Number([...xml.matchAll(/<c r="A(\d+)"/g)].map(([, row]) => row)[2])
    return xml
  })
  const below = (row: number) =>
    editSheets(form, (name, xml) =>
      name === 'DS kiến nghị'
        ? xml.replace(
            new RegExp(`(<row r="${row}"[^>]*>.*?)</row>`, 's'),
            `$1<c r="F${row}" t="inlineStr"><is><t>Tòa án huyện</t></is></c></row>`,
          )
        : xml,
    )
  assert.deepEqual(told((await readBack(form)).diagnostics), [])
  const { diagnostics } = await readBack(below(end))
  assert.deepEqual(told(diagnostics), [`S67 DS kiến nghị!F${end}`])
  assert.deepEqual(diagnostics.map(sentenceOf), ['nội dung nằm dưới bảng "Danh sách kiến nghị": "Tòa án huyện"'])
})
