/** What may stand in a map: addresses of cells, and the schema that an editor checks it by. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { schemaTextOf } from '../../src/app/json-schemas.ts'
import { readAddress } from '../../src/source/workbook/map/address.ts'

test('addresses', () => {
  const sheets = (text: string) => readAddress(text)?.map((terms) => terms.map(({ sheet }) => sheet))
  assert.deepEqual(sheets('Tin báo - 1!D5/E5'), [['Tin báo - 1'], [undefined]])
  assert.deepEqual(sheets("'Sổ ''A'' ! 1'!D3"), [["Sổ 'A' ! 1"]])
  for (const wrong of ['5D', 'D5+', 'D5/E5/F5', '', 'D5 E5', '=AVERAGE(D5)', 'D5*2'])
    assert.equal(readAddress(wrong), undefined, wrong)
})

test('the schemas for editors know what maps and settings may say', () => {
  const schema = (kind: 'anh-xa' | 'thiet-lap') =>
    JSON.parse(schemaTextOf(kind)) as { properties: Record<string, unknown> }
  const map = schema('anh-xa')
  for (const key of ['trang', 'co_dinh', 'o', 'bang', 'bang_ke', 'nam_truoc', 'don_vi'])
    assert.ok(key in map.properties, key)
  const text = JSON.stringify(map)
  for (const key of ['tin_bao.cu', 'dieu_tra.moi.vu', 'don_vi.ten']) assert.ok(text.includes(`"${key}"`), key)
  assert.ok('chuyen_noi_bo' in schema('thiet-lap').properties)
})
