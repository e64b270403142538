import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatDate, formatPeriod, formatShortDate } from '../../src/core/format/date.ts'
import { formatCell } from '../../src/core/format/list.ts'
import { formatCount, formatNumber, formatQuantity, moneyInText } from '../../src/core/format/number.ts'
import { formatPair } from '../../src/core/format/pair.ts'
import { printValue } from '../../src/core/format/print.ts'
import { formatRate } from '../../src/core/format/rate.ts'
import { capitalise, dropStop, joinList, pointLetter, roman, uncapitalise } from '../../src/core/format/text.ts'
import { displayOptions } from '../../src/core/format/value.ts'

const display = { dem_hai_chu_so: true, so_le: 1 } as const
const plain = { dem_hai_chu_so: false, so_le: 2 } as const

const parse = (text: string) => Number(text.replaceAll('.', '').replace(',', '.'))

test('a formatted number parses back to the same number', () => {
  const decimals = fc.tuple(fc.integer(), fc.integer({ min: 0, max: 3 })).map(([n, d]) => Number(`${n}e-${d}`))
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeInteger(), decimals, fc.double({ noNaN: true, noDefaultInfinity: true })), (n) => {
      assert.equal(parse(formatNumber(n)), n + 0)
      assert.equal(parse(formatNumber(n, false)), n + 0)
    }),
  )
})

test('thousands have dots and decimals a comma', () => {
  assert.equal(formatNumber(1234567.5), '1.234.567,5')
  assert.equal(formatNumber(-1234), '-1.234')
  assert.equal(formatNumber(-0), '0')
  assert.equal(formatNumber(Number.NaN), '')
})

test('only counts from 1 to 9 get a leading zero, and only where the office wants it', () => {
  const all = [0, 1, 9, 10, 999, 1000, 2.5]
  assert.deepEqual(
    all.map((n) => formatCount(n, display)),
    ['0', '01', '09', '10', '999', '1.000', '2,5'],
  )
  assert.equal(formatCount(4, plain), '4')
})

test('rates are rounded half up and drop trailing zeros', () => {
  assert.equal(formatRate({ tu: 58, mau: 63 }, { so_le: 2 }), '92,06%')
  assert.equal(formatRate({ tu: 32, mau: 42 }, { so_le: 2 }), '76,19%')
  assert.equal(formatRate({ tu: 105, mau: 113 }, { so_le: 1 }), '92,9%')
  assert.equal(formatRate({ tu: 1, mau: 800 }, { so_le: 2 }), '0,13%')
  assert.equal(formatRate({ tu: 93, mau: 100 }, { so_le: 2 }), '93%')
  assert.equal(formatRate({ tu: 5, mau: 4 }, { so_le: 1 }), '125%')
  assert.equal(formatRate({ tu: 1005, mau: 100_000 }, { so_le: 2 }), '1,01%')
  assert.equal(formatRate({ tu: 3, mau: 0 }, { so_le: 1 }), '')
})

test('100% is printed for nothing less, and 0% for nothing more', () => {
  assert.equal(formatRate({ tu: 99_996, mau: 100_000 }, { so_le: 2 }), '99,99%')
  assert.equal(formatRate({ tu: 99_996, mau: 100_000 }, { so_le: 1 }), '99,9%')
  assert.equal(formatRate({ tu: 1, mau: 1_000_000 }, { so_le: 1 }), '0,1%')
  const count = fc.integer({ min: 1, max: 1e9 })
  fc.assert(
    fc.property(fc.nat(1e9), count, fc.constantFrom(1, 2), (a, b, digits) => {
      const [tu, mau] = [Math.min(a, b), b]
      const text = formatRate({ tu, mau }, { so_le: digits })
      assert.equal(text === '100%', tu === mau)
      assert.equal(text === '0%', tu === 0)
      assert.ok(Math.abs(parse(text.slice(0, -1)) - (100 * tu) / mau) <= 10 ** -digits)
    }),
  )
})

test('money in running text is told as people say it: a billion and more to two decimals, less with all its digits', () => {
  assert.equal(moneyInText(0), '0 đồng')
  assert.equal(moneyInText(850), '850.000 đồng')
  assert.equal(moneyInText(12_500), '12,5 triệu đồng')
  assert.equal(moneyInText(999_999), '999,999 triệu đồng')
  assert.equal(moneyInText(80_804_000), '80,8 tỷ đồng')
  assert.equal(moneyInText(-51_655_000), '-51,66 tỷ đồng')
  assert.equal(moneyInText(1_234_567_890), '1.234,57 tỷ đồng')
  const thousands = { đồng: 1e-3, 'triệu đồng': 1e3, 'tỷ đồng': 1e6 }
  fc.assert(
    fc.property(fc.nat(1e10), (amount) => {
      const [number = '', ...unit] = moneyInText(amount).split(' ')
      const told = parse(number) * thousands[unit.join(' ') as keyof typeof thousands]
      assert.ok(Math.abs(told - amount) <= (amount >= 1e6 ? 5000.001 : 0.001), `${amount}: ${number} ${unit.join(' ')}`)
    }),
  )
})

test('a unit of money keeps its own word and is never padded', () => {
  assert.equal(formatQuantity(5, 'triệu đồng', display), '5 triệu đồng')
  assert.equal(formatQuantity(1500, 'triệu đồng', display), '1.500 triệu đồng')
  assert.equal(formatQuantity(1500, '1.000 đồng', display), '1,5 triệu đồng')
})

test('a pair prints the parts that are known, cases first', () => {
  assert.equal(formatPair({ bi_can: 61, vu: 44 }, display), '44 vụ/61 bị can')
  assert.equal(formatPair({ viec: 13, don: 15 }, display), '15 đơn/13 việc')
  assert.equal(formatPair({ vu: 4, viec: 0 }, display), '04 vụ/0 việc')
  assert.equal(formatPair({ vu: undefined, bi_can: 3 }, display), '03 bị can')
  assert.equal(formatPair({ vu: undefined, bi_can: undefined }, display), '')
  assert.equal(formatPair({ viec: 12, tien: 45_600 }, display), '12 việc/45,6 triệu đồng')
})

test('a table cell tells 0 from no data and is not padded', () => {
  assert.equal(formatCell(0, display), '0')
  assert.equal(formatCell(undefined, display), '')
  assert.equal(formatCell(4, display), '4')
  assert.equal(formatCell({ viec: 1200, tien: 45_600 }, display), '1.200/45.600')
  assert.equal(formatCell({ tu: 58, mau: 63 }, display), '92,1%')
})

test('days follow the decree: two digits for days below 10 and for months 1 and 2', () => {
  assert.equal(formatDate('2021-01-05'), 'ngày 05 tháng 01 năm 2021')
  assert.equal(formatDate('2020-12-31'), 'ngày 31 tháng 12 năm 2020')
  assert.equal(formatDate('29/06/2019'), 'ngày 29 tháng 6 năm 2019')
  assert.equal(formatShortDate('2012-07-13'), '13/7/2012')
  assert.equal(formatShortDate('2014-02-02'), '02/02/2014')
  assert.equal(formatPeriod('2019-12-01', '2020-11-30'), 'từ ngày 01/12/2019 đến ngày 30/11/2020')
  assert.equal(formatPeriod('2019-12-01', undefined), 'từ ngày 01/12/2019')
})

test('a text that is no day of the calendar is printed as it was typed', () => {
  assert.equal(formatShortDate('tháng 12/2020'), 'tháng 12/2020')
  assert.equal(formatDate('31/02/2021'), '31/02/2021')
  assert.equal(formatDate(undefined), '')
})

test('a tag without a helper prints every kind of value, and nothing for none', () => {
  assert.equal(printValue(2020), '2020')
  assert.equal(printValue(12.5), '12,5')
  assert.equal(printValue({ vu: 1044, bi_can: 61 }), '1044/61')
  assert.equal(printValue({ tu: 58, mau: 63 }), '92,1%')
  assert.equal(printValue({ tu: 58, mau: 63 }, { hien_thi: { so_le: 2 } }), '92,06%')
  assert.equal(printValue(['A', undefined, 'B']), 'A, B')
  assert.equal(printValue('2020-11-30'), '30/11/2020')
  assert.equal(printValue('Số 2020-11-30'), 'Số 2020-11-30')
  assert.equal(printValue({ tu_ngay: '2019-12-01', den_ngay: '2020-11-30' }), 'từ ngày 01/12/2019 đến ngày 30/11/2020')
  for (const nothing of [undefined, null, {}, { x: 1 }, Number.NaN, () => 1]) assert.equal(printValue(nothing), '')
})

test('options that are missing or strange take their defaults', () => {
  assert.deepEqual(displayOptions(undefined), display)
  assert.deepEqual(displayOptions({ hien_thi: { so_le: 5, dem_hai_chu_so: 'có' } }), display)
  assert.deepEqual(displayOptions({ hien_thi: { so_le: 2, dem_hai_chu_so: false } }), plain)
})

test('letters of a điểm follow the legal order, Roman numerals the usual one', () => {
  assert.equal(
    Array.from({ length: 23 }, (_, i) => pointLetter(i + 1)).join(' '),
    'a b c d đ e g h i k l m n o p q r s t u v x y',
  )
  assert.equal(pointLetter(0), '')
  assert.deepEqual([1, 4, 9, 14, 40, 1994, 3999].map(roman), ['I', 'IV', 'IX', 'XIV', 'XL', 'MCMXCIV', 'MMMCMXCIX'])
  assert.deepEqual([0, -1, 1.5, 4000].map(roman), ['', '', '', ''])
})

test('the first letter changes only where a word begins the text', () => {
  assert.equal(capitalise('đã xong'), 'Đã xong')
  assert.equal(capitalise('- ý thức'), '- Ý thức')
  assert.equal(capitalise('04 vụ'), '04 vụ')
  assert.equal(uncapitalise('“Ủy ban”'), '“ủy ban”')
  assert.equal(uncapitalise('CQĐT huyện'), 'CQĐT huyện')
})

test('stops at the end can be taken off', () => {
  for (const text of ['Còn chậm', 'Còn chậm.', 'Còn chậm; ', 'Còn chậm ...', 'Còn chậm…'])
    assert.equal(dropStop(text), 'Còn chậm')
  assert.equal(dropStop('theo dõi, chỉ đạo./.'), 'theo dõi, chỉ đạo')
})

test('items are joined as a sentence', () => {
  assert.equal(joinList([]), '')
  assert.equal(joinList(['A']), 'A')
  assert.equal(joinList(['A', '', 'B']), 'A và B')
  assert.equal(joinList(['A', 'B', 'C']), 'A, B và C')
})
