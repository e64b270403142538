import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseFormula } from '../../src/core/indicators/formula.ts'
import { holds, numberOf } from '../../src/core/indicators/formula-value.ts'
import { readThreshold } from '../../src/core/indicators/threshold.ts'

const figures = { a: 7, b: 3, c: { vu: 40, bi_can: 61 }, khong: 0 }

function formulaOf(text: string) {
  const parsed = parseFormula(text)
  assert.ok('formula' in parsed, text)
  return parsed.formula
}

const numbers: readonly (readonly [string, bigint])[] = [
  ['12', 12n],
  ['a', 7n],
  ['c.bi_can', 61n],
  ['a + b * 2', 13n],
  ['(a + b) * 2', 20n],
  ['a - b - 1', 3n],
  ['b - a', -4n],
  ['max(a, b, 5)', 7n],
  ['min(a,b)', 3n],
  ['a × 2 – b', 11n],
  ['a? + thieu?', 7n],
  ['thieu? + khong', 0n],
]

for (const [text, value] of numbers) {
  test(`"${text}" is ${value}`, () => {
    assert.deepEqual(numberOf(formulaOf(text), figures), { value, missing: [] })
  })
}

test('what is not given leaves the whole unknown and is named', () => {
  assert.deepEqual(numberOf(formulaOf('a + thieu + c.viec'), figures), { missing: ['thieu', 'c.viec'] })
})

test('a sum of figures marked "?" of which none is given is unknown, not 0', () => {
  assert.deepEqual(numberOf(formulaOf('x? + y?'), figures), { missing: ['x', 'y'] })
})

test('a path names only own properties of the data', () => {
  for (const path of ['constructor', 'a.toString', '__proto__.a'])
    assert.equal(numberOf(formulaOf(path), figures).value, undefined)
})

test('sums of money stay exact beyond what a number holds', () => {
  const money = { x: Number.MAX_SAFE_INTEGER, y: Number.MAX_SAFE_INTEGER }
  assert.equal(numberOf(formulaOf('x + y + 1'), money).value, 2n * BigInt(Number.MAX_SAFE_INTEGER) + 1n)
})

const conditions: readonly (readonly [string, boolean])[] = [
  ['a >= 7', true],
  ['a > 7', false],
  ['a ≤ 7', true],
  ['a < 7', false],
  ['a = 7', true],
  ['a == b', false],
  ['a != b', true],
  ['a > 1 va b > 5', false],
  ['a > 1 hoac b > 5', true],
  ['b > 5 hoac a > 1 va a < 9', true],
  ['(b > 5 hoac a > 1) va a > 9', false],
]

for (const [text, value] of conditions) {
  test(`"${text}" is ${value}`, () => {
    assert.deepEqual(holds(formulaOf(text), figures), { value, missing: [] })
  })
}

test('a number holds when it is above 0', () => {
  assert.equal(holds(formulaOf('a'), figures).value, true)
  assert.equal(holds(formulaOf('khong'), figures).value, false)
  assert.equal(holds(formulaOf('thieu'), figures).value, undefined)
})

const faults: readonly (readonly [string, string, number])[] = [
  ['', 'het', 0],
  ['a +', 'het', 3],
  ['(a + b', 'het', 6],
  ['a b', 'thua', 2],
  ['a + * b', 'thua', 4],
  ['a / b', 'chia', 2],
  ['(a / b)', 'chia', 3],
  ['a + 1,5', 'thap_phan', 4],
  ['a; b', 'ky_tu', 1],
  ['sum(a)', 'ham', 0],
  ['1234567890', 'so_lon', 0],
  ['a + (b > 1)', 'so_va_dieu_kien', 2],
  ['a va b', 'so_va_dieu_kien', 2],
  ['max(a, b > 1)', 'so_va_dieu_kien', 7],
  [`${'('.repeat(30)}a${')'.repeat(30)}`, 'qua_sau', 20],
  ['a'.repeat(2000), 'qua_dai', 1000],
]

for (const [text, fault, at] of faults) {
  test(`"${text.slice(0, 20)}" is refused at character ${at}: ${fault}`, () => {
    const parsed = parseFormula(text)
    assert.ok('problem' in parsed)
    assert.deepEqual([parsed.problem.fault, parsed.problem.at], [fault, at])
  })
}

test('no text whatever makes the reader throw, and a fault lies within the text', () => {
  const pieces = fc.constantFrom(
    'a',
    'b.c',
    ' ',
    '(',
    ')',
    '+',
    '-',
    '*',
    '/',
    ',',
    '?',
    '>=',
    '<',
    'va',
    'max',
    '1',
    'đ',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((p) => p.join('')),
      ),
      (text) => {
        const parsed = parseFormula(text)
        if ('problem' in parsed) assert.ok(parsed.problem.at >= 0 && parsed.problem.at <= text.length)
        readThreshold(text)
      },
    ),
  )
})

function percent(text: string) {
  const read = readThreshold(text)
  assert.ok('threshold' in read && read.threshold.kind === 'percent')
  return read.threshold.percent
}

test('thresholds are read exactly', () => {
  assert.deepEqual(percent('90%'), { num: 90n, den: 1n })
  assert.deepEqual(percent('1,5%'), { num: 3n, den: 2n })
  assert.deepEqual(percent('1.5 %'), { num: 3n, den: 2n })
})

test('thresholds per person, quarter and month are counts of the unit', () => {
  const people = { can_bo: { ksv_so_cap: 3, ksv_trung_cap: 1, lanh_dao: 2, ksv: 6 } }
  const count = (text: string | number) => {
    const read = readThreshold(text)
    assert.ok('threshold' in read && read.threshold.kind === 'count')
    return numberOf(read.threshold.count, people).value
  }
  assert.equal(count(2), 2n)
  assert.equal(count('2/KSV'), 8n)
  assert.equal(count('1/lãnh đạo'), 2n)
  assert.equal(count('1/quý'), 4n)
  assert.equal(count('1 / tháng'), 12n)
  assert.equal(count('5 * can_bo.ksv'), 30n)
})

test('a threshold that is no percentage, number or formula is refused', () => {
  for (const text of ['0,9', '90 phần trăm%', '1/phòng', '15 phần trăm', ''])
    assert.deepEqual(readThreshold(text), { problem: 'unreadable' })
})
