/** The page of names to print: the same each time, valid in Word, nothing of it markup in HTML. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { vocabulary, vocabularyPage } from '../../src/app/template-tools/vocabulary.ts'
import { validate } from '../tools/schemas.ts'

test('every name has a title, and the figures of the examples a sample', async () => {
  const { fields } = await vocabulary()
  assert.deepEqual(
    fields.filter(({ title }) => title === '').map(({ path }) => path),
    [],
  )
  const figures = fields.filter(({ kind }) => kind === 'value')
  assert.ok(figures.length > 1_000)
  assert.ok(figures.filter(({ sample }) => sample !== undefined).length > figures.length * 0.8)
  assert.equal(fields.find(({ path }) => path === 'tin_bao.khoi_to')?.unit, 'tin')
})

test('names are found by title or path, marks and case left aside', async () => {
  const { fields } = await vocabulary('QUA HAN tạm giữ')
  assert.ok(fields.some(({ path }) => path === 'tam_giu.qua_han'))
  assert.deepEqual((await vocabulary('phi thuyền')).fields, [])
})

test('marks that were typed count where something has the words so', async () => {
  const paths = async (find: string) => (await vocabulary(find)).fields.map(({ path }) => path)
  assert.deepEqual(await paths('đảng viên'), ['can_bo.dang_vien'])
  assert.ok((await paths('dang vien')).includes('can_bo.dang_vien'))
  assert.ok(!(await paths('chuyên đề')).some((path) => path.includes('nhan_chuyen_den')))
  assert.ok((await paths('khời tố')).includes('tin_bao.khoi_to'))
})

test('the Word page is valid and the same each time', async () => {
  const names = await vocabulary('khởi tố')
  const bytes = await vocabularyPage(names, 'docx')
  assert.deepEqual(await vocabularyPage(names, 'docx'), bytes)
  validate(new Map([['truong', bytes]]))
})

test('the HTML page holds all names and no markup of theirs', async () => {
  const html = Buffer.from(await vocabularyPage(await vocabulary(), 'html')).toString('utf8')
  assert.match(html, /<code>tin_bao\.khoi_to<\/code>/)
  assert.match(html, /theo_ma\.&lt;khóa&gt;/)
  assert.doesNotMatch(html, /<script|https?:\/\//)
})
