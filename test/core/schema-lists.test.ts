import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readUnitYear } from '../../src/core/schema/read.ts'
import { basics } from './year.ts'

const codes = (more: object) => readUnitYear({ ...basics, ...more }).diagnostics.map(({ code }) => code)

test('a long text where a list belongs is told to be no list, and not to be too long', () => {
  const kinh_gui = 'Viện kiểm sát nhân dân tỉnh Trà Vinh'
  assert.deepEqual(codes({ van_ban: { bao_cao: { kinh_gui } } }), ['S05'])
  assert.deepEqual(codes({ van_ban: { bao_cao: { kinh_gui: [kinh_gui] } } }), [])
  assert.deepEqual(codes({ van_ban: { bao_cao: { kinh_gui: Array.from({ length: 21 }, () => kinh_gui) } } }), ['S12'])
})
