/** Tables of the comparison document: a number that is wide gets wide columns. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comparisonData } from '../../src/app/province/word.ts'

/** A field of work with five figures of one unit, which had ten of each the year before. */
function columnsFor(now: number): readonly number[] {
  const figure = (key: string) => ({
    key,
    nhom: 'Khâu',
    title: key,
    unit: 'việc',
    rate: false,
    lead: true,
    now: [now],
    before: [10],
    ranks: [1],
    best: 'high' as const,
    province: { now, before: 10 },
  })
  const figures = ['a', 'b', 'c', 'd', 'e'].map(figure)
  const comparison = {
    tinh: 'tỉnh Vĩnh Long',
    nam: 2026,
    so_sanh: true,
    units: [{ ma: 'kv1', ten: 'VKSND khu vực 1', own: false, file: 'kv1.yaml' }],
    fields: [{ khau: 'k', ten: 'Khâu', ten_ngan: 'Khâu', figures, indicators: [] }],
    indicators: [],
    netted: [],
  }
  const notes = { total: 1, counted: 1, missing: [], silenced: [], gaps: [], incomplete: new Map(), files: [] }
  const data = comparisonData(comparison, notes)
  return data.khau.flatMap(({ bang }) => bang.map(({ cot }) => cot.length))
}

test('fewer columns stand beside each other when a number would break', () => {
  assert.deepEqual(columnsFor(999), [5])
  assert.deepEqual(columnsFor(12_345), [2, 3])
  assert.deepEqual(columnsFor(1_234_567), [2, 3])
})
