/** From last year, from nothing, in the editor: what the clerk starts with. */
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { checkUnit } from '../../src/app/unit/check.ts'
import { makeForm } from '../../src/app/excel/make.ts'
import { schemaTextOf } from '../../src/app/json-schemas.ts'
import { makeScaffold } from '../../src/app/scaffold.ts'
import { hasErrors, sentenceOf } from '../../src/core/diagnostics/diagnostic.ts'
import { root } from '../root.ts'
import { yearOf } from './forms.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongket ngày đầu '))
after(() => rmSync(folder, { recursive: true, force: true }))

test('a year from last year has its unit, its people and what was left over, and passes the check', async () => {
  const own = join(folder, 'Số liệu của tôi')
  mkdirSync(own)
  for (const year of [2019, 2020])
    cpSync(join(root, `examples/tieu-can/so-lieu-${year}.yaml`), join(own, `so-lieu-${year}.yaml`))
  const made = await makeScaffold(own, {
    year: 1999,
    from: join(own, 'so-lieu-2020.yaml'),
    province: false,
    force: false,
  })
  assert.equal(made.first, join(own, 'so-lieu-2021.yaml'))
  const year = yearOf(readFileSync(made.first, 'utf8'))
  assert.deepEqual([year.nam, year.don_vi.ma, year.nguoi_ky.ho_ten], [2021, 'tieu-can', 'Trần Thanh Sơn'])
  assert.deepEqual(year.ky, { tu_ngay: '2020-12-01', den_ngay: '2021-11-30' })
  assert.deepEqual([year.tin_bao?.cu, year.tin_bao?.tdc_dau_ky, year.can_bo?.thuc_co], [4, 8, 13])
  // A balance that was left out last year is worked out.
  assert.deepEqual(year.dieu_tra?.cu, { vu: 6, bi_can: 9 })
  assert.deepEqual(year.nam_truoc?.gop, ['so-lieu-2020.yaml'])
  const checked = await checkUnit(made.first, { strict: false })
  assert.equal(
    checked.status,
    'ok',
    checked.diagnostics
      .filter((d) => hasErrors([d]))
      .map(sentenceOf)
      .join('\n'),
  )
  const again = await makeScaffold(own, {
    year: 1999,
    from: join(own, 'so-lieu-2020.yaml'),
    province: false,
    force: true,
  })
  assert.deepEqual(
    again.files.map(({ result }) => result.diagnostics.map((d) => d.code)),
    [['T21']],
  )
})

test('a province folder has settings, the files of its units, and the schema beside them', async () => {
  const own = join(folder, 'tỉnh')
  const made = await makeScaffold(own, { year: 2026, province: true, force: false })
  assert.equal(made.first, join(own, 'tongket.yaml'))
  assert.deepEqual(readdirSync(own).toSorted(), [
    'don-vi-1-2026.yaml',
    'don-vi-2-2026.yaml',
    'tongket.schema.json',
    'tongket.yaml',
  ])
  for (const name of ['don-vi-1-2026.yaml', 'don-vi-2-2026.yaml'])
    assert.equal((await checkUnit(join(own, name), { strict: false })).status, 'ok')
})

test('a form is never replaced unasked; asked, the old one is kept', async () => {
  const out = join(folder, 'bieu-mau.xlsx')
  const options = { year: 2026, out, force: false, today: '2026-01-25' }
  assert.equal((await makeForm(options)).result.value, 'created')
  assert.equal((await makeForm(options)).result.value, 'unchanged')
  const other = { out, force: false, today: options.today, from: join(root, 'examples/tieu-can/so-lieu-2020.yaml') }
  assert.deepEqual(
    (await makeForm(other)).result.diagnostics.map((d) => d.code),
    ['T21'],
  )
  assert.equal((await makeForm({ ...other, force: true })).result.value, 'updated')
  assert.ok(readdirSync(folder).includes('bieu-mau-ban-cu-2026-01-25.xlsx'))
})

test('a form filled in from a file is checked as the file is', async () => {
  const own = join(folder, 'như nhau')
  mkdirSync(own)
  for (const year of [2019, 2020])
    cpSync(join(root, `examples/tieu-can/so-lieu-${year}.yaml`), join(own, `so-lieu-${year}.yaml`))
  const out = join(own, 'bieu-mau.xlsx')
  await makeForm({ from: join(own, 'so-lieu-2020.yaml'), out, force: false, today: '2026-01-25' })
  const codes = async (file: string) =>
    (await checkUnit(join(own, file), { strict: false })).diagnostics
      .map(({ code, path }) => `${code} ${path?.join('.')}`)
      .toSorted()
  assert.deepEqual(await codes('bieu-mau.xlsx'), await codes('so-lieu-2020.yaml'))
})

test('the JSON Schema in the repository is the one the program prints, and every example names it', () => {
  const schema = readFileSync(join(root, 'examples/tongket.schema.json'), 'utf8')
  assert.equal(schema, schemaTextOf('so-lieu'), 'run: node bin/tongket.js luoc-do -o examples/tongket.schema.json')
  for (const name of readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.yaml') && !name.endsWith('tongket.yaml')) {
      const [first] = readFileSync(join(root, 'examples', name), 'utf8').split('\n')
      assert.equal(first, '# yaml-language-server: $schema=../tongket.schema.json', name)
    }
})
