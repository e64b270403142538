/** Last year's file, judged for itself: what contradicts itself there is told where it stands. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { province, runHere, type Told } from './province.ts'

test('totals of last year that are no sums are told in its file, and set aside by the file of this year', async (t) => {
  const tinh = province(t, ['tra-cu'])
  const args = ['lap', tinh.file('tra-cu-2020.yaml'), '-o', tinh.out, '--chon', 'bao-cao']
  const sound = await runHere(args)
  assert.deepEqual([sound.code, sound.err.includes('K27')], [0, false])
  tinh.edit('tra-cu-2019.yaml', /^ {2}tong: 74$/m, '  tong: 75')
  const told = await runHere(args)
  assert.equal(told.code, 0)
  assert.match(
    told.err,
    /cảnh báo\[K27\] số liệu năm trước mâu thuẫn: .* 75 .*74[^]*tra-cu-2019\.yaml:63:9[^]*sửa trong tệp năm trước/,
  )
  tinh.edit('tra-cu-2020.yaml', /^bo_qua:\n/m, 'bo_qua:\n  - ma: K27\n    ly_do: Năm trước đã báo cáo như vậy\n')
  const aside = await runHere(args)
  assert.doesNotMatch(aside.err, /cảnh báo\[K27\]/)
  assert.match(aside.out + aside.err, /K27.*Năm trước đã báo cáo như vậy/)
})

test('a file of last year named twice is told where it is named, however its path is written; so are lists without a file', async (t) => {
  const tinh = province(t, ['tra-cu'])
  const checked = async (named: string) => {
    tinh.edit('tra-cu-2020.yaml', /^nam_truoc: .*$/m, `nam_truoc: ${named}`)
    const { code, out } = await runHere(['kiem-tra', tinh.file('tra-cu-2020.yaml'), '--json'])
    const { units } = JSON.parse(out) as { units: readonly { diagnostics: readonly Told[] }[] }
    const told = units.flatMap(({ diagnostics }) => diagnostics)
    return [code, ...told.flatMap((d) => (/^K28|^S/.test(d.code) ? [`${d.code} ${d.line} ${d.message}`] : []))]
  }
  const twice = (name: string) =>
    new RegExp(`^K28 \\d+ tệp "${name}" được nêu hơn một lần ở số liệu năm trước, số của tệp bị cộng lặp lại$`)
  const one = 'tra-cu-2019.yaml'
  for (const [named, again] of [
    [`{ gop: [${one}, ${one}, ${one}] }`, one],
    [`{ gop: [${one}], noi_tiep: [./${one}] }`, `./${one}`],
    [`{ noi_tiep: [${one}, ${tinh.file(one)}] }`, tinh.file(one)],
  ] as const) {
    const [code, told, ...more] = await checked(named)
    assert.deepEqual([code, more], [1, []])
    assert.match(String(told), twice(again))
  }
  for (const named of ['{ gop: [] }', '{ gop: [], noi_tiep: [] }', '{}'])
    assert.match(String((await checked(named))[1]), /^S14 \d+ "Số liệu năm trước" không được để trống$/)
  assert.deepEqual(await checked(`{ gop: [${one}], noi_tiep: [] }`), [0])
})
