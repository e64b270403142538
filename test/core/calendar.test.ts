/** The working year of the sector and what its periods are called, in new files, titles and carried-over years. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthsOf, periodName, workingYear } from '../../src/core/base/working-year.ts'
import { paperOf } from '../../src/core/context/papers.ts'
import { scaffold } from '../../src/core/schema/scaffold.ts'
import { settingsScaffold } from '../../src/core/settings/scaffold.ts'
import { carryOver } from '../../src/core/year/carry.ts'
import { yearOf } from './year.ts'

test('the working year changed with 2025', () => {
  assert.deepEqual(workingYear(2024), { tu_ngay: '2023-12-01', den_ngay: '2024-11-30' })
  assert.deepEqual(workingYear(2025), { tu_ngay: '2024-10-01', den_ngay: '2025-09-30' })
  assert.equal(monthsOf(workingYear(2024)), 12)
  assert.equal(monthsOf({ tu_ngay: '2025-07-01', den_ngay: '2025-09-15' }), undefined)
})

test('new files and settings ask for the working year of their year', () => {
  for (const text of [scaffold(2026, 's.json'), settingsScaffold(2026, [])]) {
    assert.match(text, /tu_ngay: 01\/10\/2025/)
    assert.match(text, /den_ngay: 30\/9\/2026/)
  }
  for (const text of [scaffold(2024, 's.json'), settingsScaffold(2024, [])]) {
    assert.match(text, /tu_ngay: 01\/12\/2023/)
    assert.match(text, /den_ngay: 30\/11\/2024/)
  }
})

for (const [from, to, year, name, subject] of [
  ['01/10/2025', '30/9/2026', 2026, 'năm 2026', 'Tổng kết công tác kiểm sát năm 2026'],
  ['01/10/2025', '31/03/2026', 2026, '6 tháng đầu năm 2026', 'Sơ kết công tác kiểm sát 6 tháng đầu năm 2026'],
  ['01/12/2019', '31/5/2020', 2020, '6 tháng đầu năm 2020', 'Sơ kết công tác kiểm sát 6 tháng đầu năm 2020'],
  ['01/01/2026', '31/03/2026', 2026, 'quý II năm 2026', 'Công tác kiểm sát quý II năm 2026'],
  ['01/10/2025', '30/6/2026', 2026, '9 tháng đầu năm 2026', 'Công tác kiểm sát 9 tháng đầu năm 2026'],
  ['01/12/2024', '30/9/2025', 2025, '10 tháng năm 2025', 'Công tác kiểm sát 10 tháng năm 2025'],
  ['01/7/2025', '30/9/2025', 2025, 'quý IV năm 2025', 'Công tác kiểm sát quý IV năm 2025'],
  ['01/9/2024', '30/9/2025', 2025, 'năm 2025', 'Tổng kết công tác kiểm sát năm 2025'],
  ['05/7/2025', '30/9/2025', 2025, undefined, 'Công tác kiểm sát từ ngày 05/7/2025 đến ngày 30/9/2025'],
] as const)
  test(`a report from ${from} to ${to} is on ${name ?? 'its days'}`, () => {
    const given = yearOf({ nam: year, ky: { tu_ngay: from, den_ngay: to } })
    assert.equal(periodName(year, given.ky), name)
    assert.equal(paperOf(given, 'bao_cao').trich_yeu, subject)
  })

for (const [from, to, year, next] of [
  ['01/12/2023', '30/11/2024', 2024, ['01/10/2024', '30/9/2025']],
  ['01/12/2018', '30/11/2019', 2019, ['01/12/2019', '30/11/2020']],
  ['01/7/2025', '30/9/2025', 2025, ['01/10/2025', '30/9/2026']],
  ['01/01/2019', '31/12/2019', 2019, ['01/01/2020', '31/12/2020']],
] as const)
  test(`the year after ${from} to ${to}`, () => {
    const values = carryOver(yearOf({ nam: year, ky: { tu_ngay: from, den_ngay: to } }), 'a.yaml')
    assert.deepEqual([values['ky.tu_ngay'], values['ky.den_ngay']], next)
  })
