import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkSetFile, readSetFile } from '../../src/app/unit/set-files.ts'
import { thresholdText } from '../../src/core/indicators/wording.ts'

const display = { dem_hai_chu_so: true, so_le: 1 } as const

/** Writes files into an empty folder and reads the set `don-vi/bo.yaml` as a data file beside it would name it. */
async function readIn(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'tongket-bo-'))
  try {
    await mkdir(join(folder, 'don-vi'))
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
    const named = { file: join(folder, 'don-vi/so-lieu.yaml'), path: ['bo_chi_tieu'] }
    const sources = new Map<string, string>()
    const { value, diagnostics } = await readSetFile('bo.yaml', named, sources)
    const thresholds = Object.fromEntries((value?.indicators ?? []).map((i) => [i.ma, thresholdText(i, display)]))
    const found = diagnostics.map((d) => `${d.code} ${d.file?.slice(folder.length + 1)} ${d.span?.start.line}`)
    return { thresholds, found, read: [...sources.keys()].map((path) => path.slice(folder.length + 1)) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const province =
  'ten: Tỉnh\nke_thua: huyen-2020\nchi_tieu:\n  - { ma: A03, nguong: 85% }\n  - { ma: E71, nguong: 30% }\n'
const unit = 'ten: Đơn vị\nke_thua: ../tinh.yaml\nchi_tieu:\n  - { ma: A03, nguong: 95% }\n'

test("a unit's set lies over its province's, and that over a shipped one", async () => {
  const { thresholds, found, read } = await readIn({ 'tinh.yaml': province, 'don-vi/bo.yaml': unit })
  assert.deepEqual(found, [])
  assert.deepEqual(read, ['don-vi/bo.yaml', 'tinh.yaml'])
  assert.deepEqual(
    ['A03', 'E71', 'B14'].map((ma) => thresholds[ma]),
    ['từ 95% trở lên', 'từ 30% trở lên', 'từ 80% trở lên'],
  )
})

test('a fault is placed in the file it stands in', async () => {
  const { found } = await readIn({ 'tinh.yaml': province.replace('30%', 'ba mươi'), 'don-vi/bo.yaml': unit })
  assert.deepEqual(found, ['C03 tinh.yaml 5'])
})

test('a set that extends a file which is not there says so where it names it', async () => {
  assert.deepEqual((await readIn({ 'don-vi/bo.yaml': unit })).found, ['S40 don-vi/bo.yaml 2'])
})

test('sets that extend each other are refused', async () => {
  const circle = { 'don-vi/bo.yaml': 'ten: A\nke_thua: bo.yaml\n' }
  assert.deepEqual((await readIn(circle)).found, ['C09 don-vi/bo.yaml 2'])
  const two = { 'don-vi/bo.yaml': 'ten: A\nke_thua: b.yaml\n', 'don-vi/b.yaml': 'ten: B\nke_thua: bo.yaml\n' }
  assert.deepEqual((await readIn(two)).found, ['C09 don-vi/b.yaml 2'])
})

test('a file is checked as a set when it is one', async () => {
  assert.equal(await checkSetFile('a.yaml', 'nam: 2020\ndon_vi: { ma: a }\n'), undefined)
  assert.deepEqual((await checkSetFile('a.yaml', 'ten: A\nke_thua: huyen-2020\n'))?.diagnostics, [])
  const faulty = await checkSetFile('a.yaml', 'ten: A\nke_thua: huyen-2002\n')
  assert.deepEqual(
    faulty?.diagnostics.map(({ code, span }) => [code, span?.start.line]),
    [['C08', 2]],
  )
})
