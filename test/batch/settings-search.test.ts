/** Where settings are found, how much of the province a run takes, and what is said of units that are not in it. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { type Folder, lines, province, run, runHere, textOf, toldIn } from './province.ts'

const quick = ['--format', 'jsonl', '--chon', 'bao-cao']

const codes = (out: string) => toldIn(out).map(({ code }) => code)
const unitsOf = (out: string) => lines(out).flatMap(({ unit }) => (unit ? [unit] : []))

const listed = (ma: string, more = '') =>
  `  - { ma: ${ma}, ten: Viện kiểm sát nhân dân huyện ${ma}, cap: huyen${more} }\n`

/** Units in folders of their own below that of the settings. */
function nested(t: TestContext, units: readonly string[], settings: string): Folder {
  const tinh = province(t, units, settings)
  for (const unit of units) {
    mkdirSync(tinh.file(unit))
    for (const year of [2019, 2020])
      renameSync(tinh.file(`${unit}-${year}.yaml`), tinh.file(`${unit}/${unit}-${year}.yaml`))
  }
  return tinh
}

const head = 'tinh: { ten: tỉnh Trà Vinh, ma: tra-vinh }\nnam: 2020\n'

test('a folder below finds the settings above and is a part of the province: no roll-up, nobody missing', async (t) => {
  const tinh = nested(t, ['cau-ke', 'tra-cu'], `${head}don_vi:\n${listed('cau-ke')}${listed('tra-cu')}`)
  for (const input of [tinh.file('cau-ke'), join(tinh.path, 'cau-ke/*.yaml'), tinh.file('cau-ke/cau-ke-2020.yaml')]) {
    const { code, out } = await runHere(['lap-loat', input, ...quick])
    assert.deepEqual([code, unitsOf(out), codes(out)], [0, ['cau-ke'], []], out)
    assert.deepEqual(readdirSync(tinh.out).toSorted(), ['.tongket', 'cau-ke', 'so-ket-qua.json'])
    rmSync(tinh.out, { recursive: true })
  }
  const inside = await run(['lap-loat', '.', ...quick], {}, tinh.file('cau-ke'))
  assert.deepEqual([inside.code, unitsOf(inside.out), existsSync(join(tinh.out, 'cau-ke'))], [0, ['cau-ke'], true])
  assert.ok(!existsSync(join(tinh.out, 'tong-hop')))
})

test('a pattern that takes all data there is, is the province', async (t) => {
  const tinh = province(t, ['cau-ke', 'tra-cu'], `${head}don_vi:\n${listed('cau-ke')}${listed('chau-thanh')}`)
  const all = await run(['lap-loat', '*-2020.yaml', ...quick], {}, tinh.path)
  assert.ok(codes(all.out).includes('C34'), all.out)
  assert.ok(existsSync(join(tinh.out, 'tong-hop')))
})

test('the roll-up of a part, asked for, is made and says that it is one', async (t) => {
  const tinh = nested(t, ['cau-ke', 'tra-cu'], `${head}don_vi:\n${listed('cau-ke')}${listed('tra-cu')}`)
  const part = await runHere(['tong-hop', tinh.file('cau-ke'), ...quick])
  assert.equal(part.code, 0, part.out)
  assert.deepEqual(toldIn(part.out).find(({ code }) => code === 'C53')?.args, { units: 1 })
  assert.ok(!codes(part.out).includes('C34'))
  const page = readFileSync(join(tinh.out, 'tong-hop/tra-vinh-2020-so-sanh-don-vi.html'), 'utf8')
  assert.match(page, /tra-cu[^<]*<?[^]*không được chọn/)
  const whole = await runHere(['tong-hop', tinh.path, ...quick])
  assert.ok(!codes(whole.out).includes('C53'), whole.out)
})

test('the papers of a part are a draft even where no roster tells who is left out', async (t) => {
  const office = '{ ten: tỉnh Trà Vinh, ma: tra-vinh, nguoi_ky: { chuc_vu: vien_truong, ho_ten: Nguyễn Văn An } }'
  const tinh = province(t, ['cau-ke', 'tra-cu'], `tinh: ${office}\nnam: 2020\n`)
  const { out } = await runHere(['tong-hop', tinh.file('cau-ke-2020.yaml'), ...quick])
  assert.ok(codes(out).includes('C53'), out)
  assert.match(textOf(join(tinh.out, 'tra-vinh/tra-vinh-2020-bao-cao-tong-ket.docx')), /DỰ THẢO/)
})

test('inputs outside the folder of the settings are taken by the settings asked for', async (t) => {
  const [tinh, other] = [province(t, ['cau-ke']), province(t, [])]
  const { code, out } = await runHere([
    'lap-loat',
    tinh.path,
    '--cai-dat',
    other.file('tongket.yaml'),
    '--dry-run',
    ...quick,
  ])
  assert.deepEqual([code, unitsOf(out)], [0, ['cau-ke']], out)
})

test('a file of the roster that is not there is that unit missing, told at tep; the others are made', async (t) => {
  const settings = `${head}don_vi:\n${listed('cau-ke')}${listed('tra-cu', ', tep: ../khong-co/tra-cu.yaml')}`
  const tinh = province(t, ['cau-ke'], settings)
  const { code, out } = await runHere(['lap-loat', tinh.path, '--khong-tong-hop', ...quick])
  assert.deepEqual([code, unitsOf(out)], [0, ['cau-ke']])
  const [missing] = toldIn(out).filter(({ code: each }) => each === 'C34')
  assert.deepEqual([missing?.file, missing?.line, missing?.column], [tinh.file('tongket.yaml'), 5, 78])
  assert.match(missing?.message ?? '', /khong-co/)
  assert.ok(existsSync(join(tinh.out, 'cau-ke')))
})

test("another unit's file in the roster is told as what it is", async (t) => {
  const settings = `${head}don_vi:\n${listed('cau-ke')}${listed('tra-cu', ', tep: cau-ke-2020.yaml')}`
  const { out } = await runHere(['lap-loat', province(t, ['cau-ke'], settings).path, '--dry-run', ...quick])
  const [missing] = toldIn(out).filter(({ code }) => code === 'C34')
  assert.match(missing?.message ?? '', /\(tra-cu\): tệp cau-ke-2020\.yaml là của đơn vị "cau-ke"$/)
})

test('files of the roster that lie elsewhere are taken by a pattern and by the current folder, not by a part', async (t) => {
  const other = province(t, ['tra-cu'])
  const settings = `${head}don_vi:\n${listed('cau-ke')}${listed('tra-cu', `, tep: ${other.file('tra-cu-2020.yaml')}`)}`
  const tinh = province(t, ['cau-ke', 'chau-thanh'], settings)
  const taken = async (...inputs: readonly string[]) => {
    const { out } = await run(['lap-loat', ...inputs, '--dry-run', ...quick], {}, tinh.path)
    return unitsOf(out).toSorted()
  }
  assert.deepEqual(await taken('*-2020.yaml'), ['cau-ke', 'chau-thanh', 'tra-cu'])
  assert.deepEqual(await taken('.'), ['cau-ke', 'chau-thanh', 'tra-cu'])
  assert.deepEqual(await taken('cau-ke*.yaml'), ['cau-ke'])
  assert.deepEqual(await taken('cau-ke-2020.yaml'), ['cau-ke'])
})

test('what concerns the plan has its line: a unit twice, two offices, another year', async (t) => {
  const tinh = province(t, ['tra-cu', 'tra-vinh'])
  tinh.edit('tra-cu-2020.yaml', 'nam_truoc: tra-cu-2019.yaml', 'nam_truoc:')
  const place = async (code: string) => {
    const { out, err } = await runHere(['lap-loat', tinh.path, '--dry-run', ...quick])
    const found = toldIn(out).find((each) => each.code === code)
    assert.ok(found?.file && found.line && found.column, out + err)
    const text = readFileSync(found.file, 'utf8').split('\n')[found.line - 1] ?? ''
    return text.slice(found.column - 1)
  }
  assert.match(await place('C42'), /^2019/)
  tinh.write('khac.yaml', readFileSync(tinh.file('tra-cu-2020.yaml'), 'utf8'))
  assert.match(await place('C38'), /^tra-cu/)
  const office = readFileSync(tinh.file('tra-vinh-2020.yaml'), 'utf8')
  tinh.write('khac.yaml', office.replace('ma: tra-vinh', 'ma: tra-vinh-2'))
  assert.match(await place('C45'), /^tinh/)
  const framed = await runHere(['lap-loat', tinh.path, '--dry-run'])
  assert.match(framed.err, /-2020\.yaml:\d+:\d+|khac\.yaml:\d+:\d+/)
})

test('a unit whose file cannot be read has sent one: it failed, it is not missing', async (t) => {
  const settings = `${head}don_vi:\n${listed('cau-ke')}${listed('tra-cu')}${listed('chau-thanh')}`
  const tinh = province(t, ['cau-ke', 'tra-cu'], settings)
  tinh.write('tra-cu-2020.yaml', 'nam: 2020\n  don_vi: [\n')
  const { code, out } = await runHere(['lap-loat', tinh.path, ...quick])
  assert.equal(code, 1)
  assert.deepEqual(
    toldIn(out).flatMap(({ code: each, args }) => (each === 'C34' ? [args['ma']] : [])),
    ['chau-thanh'],
  )
  const page = readFileSync(join(tinh.out, 'tong-hop/tra-vinh-2020-so-sanh-don-vi.html'), 'utf8')
  assert.match(page, /tệp số liệu có lỗi/)
  assert.match(page, /Chưa gồm số liệu của 2 đơn vị/)
})

test('where a folder may be meant, a path that is not there says so', async (t) => {
  const tinh = province(t, ['cau-ke'])
  for (const command of ['lap-loat', 'tong-hop']) {
    const { code, out } = await runHere([command, tinh.file('khong-co'), '--format', 'jsonl'])
    assert.deepEqual([code, codes(out)], [2, ['T01']])
    assert.match(toldIn(out)[0]?.message ?? '', /không có tệp hoặc thư mục/)
  }
})
