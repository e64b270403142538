/** Faults of tongket.yaml that the schema cannot see: told once at their place, before anything is written, with code 2. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { test, type TestContext } from 'node:test'
import { type Folder, lines, province, runHere, type Told, toldIn } from './province.ts'

const quick = ['--format', 'jsonl']

/** `C40 6:12` of every diagnostic of a run that must end with 2 and write nothing. */
async function refused(tinh: Folder, ...args: readonly string[]): Promise<readonly Told[]> {
  const { code, out, err } = await runHere(['lap-loat', tinh.path, ...quick, ...args])
  assert.equal(code, 2, out + err)
  assert.ok(!existsSync(tinh.out))
  assert.equal(lines(out).length, 1, out)
  return toldIn(out)
}

const places = (found: readonly Told[]) => found.map(({ code, line, column }) => `${code} ${line}:${column}`)
const inSettings = (tinh: Folder, found: readonly Told[]) =>
  assert.deepEqual(
    found.filter(({ file }) => file !== tinh.file('tongket.yaml')),
    [],
  )

const head = 'tinh: { ten: tỉnh Trà Vinh, ma: tra-vinh }\nnam: 2020\n'
const withLine = (t: TestContext, line: string) => province(t, ['tra-cu', 'cau-ke'], `${head}${line}\n`)

test('a folder of templates that is not there is told once, at mau; so it is in a dry run', async (t) => {
  const tinh = withLine(t, 'mau: mau-rieng')
  for (const more of [[], ['--dry-run']]) {
    const found = await refused(tinh, ...more)
    assert.deepEqual(places(found), ['T01 3:6'])
    inSettings(tinh, found)
  }
  mkdirSync(tinh.file('mau-rieng'))
  assert.deepEqual(places(await refused(tinh)), ['M41 3:6'])
  const named = await refused(tinh, '--mau', tinh.file('khac'))
  assert.deepEqual([places(named), named[0]?.file], [['T01 null:null'], tinh.file('khac')])
})

test('a template that does not compile is told once, at its own line', async (t) => {
  const tinh = withLine(t, 'mau: mau')
  mkdirSync(tinh.file('mau'))
  writeFileSync(tinh.file('mau/bao-cao.hbs'), 'Số liệu {{#if nam}}\n')
  for (const more of [[], ['--dry-run'], ['--chon', 'bao-cao']]) {
    const found = await refused(tinh, ...more)
    assert.deepEqual(
      [found.length, found[0]?.file, found[0]?.line, found[0]?.code.charAt(0)],
      [1, tinh.file('mau/bao-cao.hbs'), 1, 'M'],
    )
  }
})

test('an indicator set that nobody knows is told at bo_chi_tieu, with the name that was meant', async (t) => {
  const found = await refused(withLine(t, 'bo_chi_tieu: huyen-2002'))
  assert.deepEqual(places(found), ['C08 3:14'])
  assert.match(found[0]?.hint ?? '', /huyen-2020/)
})

test('a file of indicators that is not there is told at bo_chi_tieu, what is wrong in one in the file', async (t) => {
  const tinh = withLine(t, 'bo_chi_tieu: bo-chi-tieu.yaml')
  const [missing, ...more] = await refused(tinh)
  assert.deepEqual([places(missing ? [missing] : []), more], [['S40 3:14'], []])
  tinh.write('bo-chi-tieus.yaml', 'ten: x\n')
  assert.match((await refused(tinh))[0]?.hint ?? '', /bo-chi-tieus\.yaml/)
  tinh.write('bo-chi-tieu.yaml', 'ten: Bộ riêng\nke_thua: huyen-2002\n')
  const [wrong] = await refused(tinh, '--dry-run')
  assert.deepEqual([wrong?.code, wrong?.file, wrong?.line], ['C08', tinh.file('bo-chi-tieu.yaml'), 2])
})

const roster = `don_vi:
  - { ma: cau-ke, ten: Viện kiểm sát nhân dân huyện Cầu Kè, cap: huyen }
  - { ma: tra-cu, ten: Viện kiểm sát nhân dân huyện Trà Cú, cap: huyen }
`

test('a transfer that the settings alone show to be wrong is told at the very value, of both years', async (t) => {
  const tinh = province(
    t,
    ['tra-cu'],
    `${head}${roster}chuyen_noi_bo:
  - khau: dieu_tr
    tu: cau-ke
    den: tra-cu
    so: 1/1
  - { khau: can_bo, tu: cau-ke, den: cau-ke, so: 1 }
  - khau: tin_bao
    tu: cau-kee
    den: tra-vinh
    so: hai
    muc: [tin_bao, kiem_sats]
  - { khau: dieu_tra, tu: cau-ke, den: tra-cu, so: 2 }
  - { khau: tin_bao, tu: cau-ke, den: tra-cu, so: -1 }
  - { khau: dieu_tra, tu: cau-ke, den: tra-cu, so: 0/0 }
chuyen_noi_bo_nam_truoc:
  - { khau: truy_to, tu: cau-ke, den: tra-cuu, so: 1/2 }
`,
  )
  const found = await refused(tinh)
  inSettings(tinh, found)
  assert.deepEqual(
    found.map(({ code, line, args: { fault, near } }) => [code, line, fault, near]),
    [
      ['C40', 7, 'unknown', 'dieu_tra'],
      ['C40', 11, 'field', undefined],
      ['C40', 11, 'same', undefined],
      ['C40', 13, 'roster', 'cau-ke'],
      ['C40', 15, 'number', undefined],
      ['C40', 16, 'also', 'kiem_sat'],
      ['C40', 17, 'number', undefined],
      ['C40', 18, 'number', undefined],
      ['C40', 19, 'number', undefined],
      ['C40', 21, 'roster', 'tra-cu'],
    ],
  )
  assert.deepEqual(places(found.slice(0, 3)), ['C40 7:11', 'C40 11:13', 'C40 11:38'])
})

test('without the code of the province a transfer to its office cannot be judged from the settings', async (t) => {
  const transfer = 'chuyen_noi_bo:\n  - { khau: truy_to, tu: cau-ke, den: tra-vinh, so: 1/2 }\n'
  const tinh = province(t, ['cau-ke', 'tra-vinh'], `tinh: tỉnh Trà Vinh\nnam: 2020\n${roster}${transfer}`)
  const { code, out } = await runHere(['lap-loat', tinh.path, '--dry-run', ...quick])
  assert.deepEqual([code, toldIn(out).filter(({ code: each }) => each === 'C40')], [0, []])
})

test('a period that ends before it begins is told at its end', async (t) => {
  const tinh = withLine(t, 'ky: { tu_ngay: 30/11/2020, den_ngay: 01/12/2019 }')
  assert.deepEqual(places(await refused(tinh)), ['C54 3:38'])
})

test('names that no file can have are told at ten_tep', async (t) => {
  for (const [pattern, fault] of [
    ['CON/{ma}-{loai}.docx', 'reserved'],
    ['nul.{ma}/{loai}.docx', 'reserved'],
    ['van-ban./{ma}-{loai}.docx', 'unsafe'],
    [`${'x'.repeat(241)}/{ma}-{loai}.docx`, 'unsafe'],
  ]) {
    const found = await refused(withLine(t, `ten_tep: '${pattern}'`))
    assert.deepEqual([places(found), found[0]?.args['fault']], [['C30 3:10'], fault])
  }
})

test('a year of which the folder has no data is told at nam; files named one by one each for itself', async (t) => {
  const tinh = province(t, ['tra-cu', 'cau-ke'], `tinh: tỉnh Trà Vinh\nnam: 2021\n`)
  const found = await refused(tinh)
  assert.deepEqual([places(found), found[0]?.args], [['C52 2:6'], { wanted: 2021, found: [2020] }])
  inSettings(tinh, found)
  const named = await runHere(['lap-loat', tinh.file('tra-cu-2020.yaml'), ...quick])
  assert.deepEqual([named.code, toldIn(named.out).map(({ code }) => code)], [1, ['C37']])
})
