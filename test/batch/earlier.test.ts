/** Last year's file, judged for itself: what contradicts itself there is told where it stands. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { province, run } from './province.ts'

test('totals of last year that are no sums are told in its file, and set aside by the file of this year', async (t) => {
  const tinh = province(t, ['tra-cu'])
  const args = ['lap', tinh.file('tra-cu-2020.yaml'), '-o', tinh.out, '--chon', 'bao-cao']
  const sound = await run(args)
  assert.deepEqual([sound.code, sound.err.includes('K27')], [0, false])
  tinh.edit('tra-cu-2019.yaml', /^ {2}tong: 74$/m, '  tong: 75')
  const told = await run(args)
  assert.equal(told.code, 0)
  assert.match(
    told.err,
    /cảnh báo\[K27\] số liệu năm trước mâu thuẫn: .* 75 .*74[^]*tra-cu-2019\.yaml:63:9[^]*sửa trong tệp năm trước/,
  )
  tinh.edit('tra-cu-2020.yaml', /^bo_qua:\n/m, 'bo_qua:\n  - ma: K27\n    ly_do: Năm trước đã báo cáo như vậy\n')
  const aside = await run(args)
  assert.doesNotMatch(aside.err, /cảnh báo\[K27\]/)
  assert.match(aside.out + aside.err, /K27.*Năm trước đã báo cáo như vậy/)
})
